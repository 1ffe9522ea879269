package lintcmd_test

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"pilcrow/markings/command"
	"pilcrow/rules/lintcmd"
)

// history is a folder of cables that changes from commit to commit.
type history struct {
	random *rand.Rand
	cables map[string]*written
	next   int // the number of the next paragraph that is invented
}

// written is a cable and how it is laid out.
type written struct {
	paragraphs []part
	width      int
	crlf       bool
	top        int // blank lines
}

// part is a paragraph: who it is, and the rule it breaks, "" for none.
type part struct {
	id   int
	rule string
}

// broken are the rules that a paragraph may break, each of which reports it once.
func broken() []string { return []string{"", "", "PN04", "PM12", "PM01"} }

// invent is a new paragraph.
func (h *history) invent() part {
	h.next++
	return part{id: h.next, rule: broken()[h.random.IntN(5)]}
}

// text is the cable as a file.
func (w *written) text() string {
	var b strings.Builder
	b.WriteString(strings.Repeat("\n", w.top))
	b.WriteString("UNCLAS LISBON 000112\n\nSIPDIS\nSENSITIVE\n\nE.O. 12958: N/A\nTAGS: ECON, PO\nSUBJECT: FERRY FARES\n\n")
	for i, p := range w.paragraphs {
		label, mark := fmt.Sprintf("¶%d.", i+1), "(SBU) "
		switch p.rule {
		case "PN04":
			label = fmt.Sprintf("1%d.", i+1)
		case "PM12":
			mark = "(SBU//QUX) "
		case "PM01":
			mark = ""
		}
		line := label
		words := mark + fmt.Sprintf("Clerk number %d counted the boats at the pier, wrote it down and went home before noon.", p.id)
		for word := range strings.FieldsSeq(words) {
			if len(line)+1+len(word) > w.width {
				b.WriteString(line + "\n")
				line = word
				continue
			}
			line += " " + word
		}
		b.WriteString(line + "\n\n")
	}
	b.WriteString("QUILL\n")
	if w.crlf {
		return strings.ReplaceAll(b.String(), "\n", "\r\n")
	}
	return b.String()
}

// step changes the cables as a day's work does.
func (h *history) step() {
	names := make([]string, 0, len(h.cables))
	for name := range h.cables {
		names = append(names, name)
	}
	slices.Sort(names)
	if len(names) < 5 {
		w := &written{width: 70}
		for range 4 + h.random.IntN(4) {
			w.paragraphs = append(w.paragraphs, h.invent())
		}
		w.paragraphs[0].rule = ""
		h.cables[fmt.Sprintf("%c.txt", 'a'+len(names))] = w
	}
	for _, name := range names {
		w := h.cables[name]
		i := 1 + h.random.IntN(len(w.paragraphs)-1)
		switch h.random.IntN(7) {
		case 0:
			w.paragraphs = slices.Insert(w.paragraphs, i, h.invent())
		case 1:
			if len(w.paragraphs) > 3 {
				w.paragraphs = slices.Delete(w.paragraphs, i, i+1)
			}
		case 2: // mended, or broken
			w.paragraphs[i].rule = broken()[h.random.IntN(5)]
		case 3: // rewritten
			w.paragraphs[i].id = h.invent().id
		case 4:
			w.width = 50 + h.random.IntN(29)
		case 5:
			w.crlf = !w.crlf
		case 6:
			w.top = h.random.IntN(3)
		}
	}
}

// known are the findings of all cables: rule and paragraph, not its number.
func (h *history) known() map[string]bool {
	all := make(map[string]bool)
	for name, w := range h.cables {
		for _, p := range w.paragraphs {
			if p.rule != "" {
				all[fmt.Sprintf("%s %s %d", name, p.rule, p.id)] = true
			}
		}
	}
	return all
}

// TestSinceHistory compares the last commit of generated histories with each one before: what is introduced, fixed and
// persisting is exactly what was done.
func TestSinceHistory(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	t.Setenv("GIT_CONFIG_GLOBAL", os.DevNull)
	t.Setenv("GIT_CONFIG_NOSYSTEM", "1")
	introduced, fixed, persisting := 0, 0, 0
	for seed := range uint64(4) {
		t.Chdir(t.TempDir())
		git(t, "init", "-q")
		h := &history{random: rand.New(rand.NewPCG(seed, 3)), cables: make(map[string]*written)}
		var before []map[string]bool
		for range 8 {
			h.step()
			for name, w := range h.cables {
				if err := os.WriteFile(name, []byte(w.text()), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			git(t, "add", ".")
			git(t, "-c", "user.name=clerk", "-c", "user.email=clerk@example.org", "commit", "-q", "--allow-empty", "-m", "a day's work")
			before = append(before, h.known())
		}
		now := h.known()
		for back, old := range before {
			revision := fmt.Sprintf("HEAD~%d", len(before)-1-back)
			stay := 0
			for finding := range now {
				if old[finding] {
					stay++
				}
			}
			want := fmt.Sprintf("pilcrow: since %s: %d introduced, %d fixed, %d persisting\n",
				revision, len(now)-stay, len(old)-stay, stay)
			got, said := h.lint(t, revision)
			if said != want {
				t.Errorf("seed %d: %q, want %q", seed, said, want)
			}
			for finding := range now {
				if got[finding] == old[finding] {
					t.Errorf("seed %d, %s: %s reported: %v, was there before: %v", seed, revision, finding, got[finding], old[finding])
				}
			}
			if len(got) != len(now)-stay {
				t.Errorf("seed %d, %s: reported %v", seed, revision, got)
			}
			introduced, fixed, persisting = introduced+len(now)-stay, fixed+len(old)-stay, persisting+stay
		}
	}
	t.Logf("%d introduced, %d fixed, %d persisting", introduced, fixed, persisting)
	if introduced == 0 || fixed == 0 || persisting == 0 {
		t.Error("the histories show too little")
	}
}

// lint is what 'lint --since' reports and says.
func (h *history) lint(t *testing.T, revision string) (map[string]bool, string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	env := command.Env{
		Stdin: strings.NewReader(""), Stdout: &stdout, Stderr: &stderr,
		Getenv: func(string) string { return "" },
	}
	args := []string{"lint", "--isolated", "--format", "json", "--since", revision, "."}
	if status := command.Run(t.Context(), env, command.App(env, lintcmd.Lint(env)), args); status == command.Undone {
		t.Fatalf("%s: %s", args, stderr.String())
	}
	var report struct {
		Files []struct {
			Path     string
			Findings []struct {
				Rule      string
				Paragraph int
			}
		}
	}
	if err := json.Unmarshal(stdout.Bytes(), &report); err != nil {
		t.Fatal(err)
	}
	found := make(map[string]bool)
	for _, file := range report.Files {
		for _, f := range file.Findings {
			p := h.cables[file.Path].paragraphs[cmp.Or(f.Paragraph, 1)-1]
			found[fmt.Sprintf("%s %s %d", file.Path, f.Rule, p.id)] = true
		}
	}
	return found, stderr.String()
}

func git(t *testing.T, args ...string) {
	t.Helper()
	if out, err := exec.Command("git", args...).CombinedOutput(); err != nil {
		t.Fatalf("git %s: %v\n%s", args, err, out)
	}
}
