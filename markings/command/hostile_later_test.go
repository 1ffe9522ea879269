//go:build linux

package command_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// zipped is a zip archive of members, a name and a text each.
func zipped(t *testing.T, members ...[2]string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, m := range members {
		f, err := w.Create(m[0])
		if err == nil {
			_, err = f.Write([]byte(m[1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// tarred is a packed tar archive of members, a name and a text each.
func tarred(t *testing.T, members ...[2]string) string {
	t.Helper()
	var b bytes.Buffer
	packed := gzip.NewWriter(&b)
	w := tar.NewWriter(packed)
	for _, m := range members {
		err := w.WriteHeader(&tar.Header{Name: m[0], Mode: 0o644, Size: int64(len(m[1]))})
		if err == nil {
			_, err = w.Write([]byte(m[1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, err := range []error{w.Close(), packed.Close()} {
		if err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}

// quoted is s in quotation marks, as JSON and TOML write it; what is no UTF-8 stands as it is.
func quoted(s string) string {
	out := `"`
	for _, c := range []byte(s) {
		if c < ' ' || c == 0x7F || c == '"' || c == '\\' {
			out += fmt.Sprintf(`\u%04x`, c)
		} else {
			out += string([]byte{c})
		}
	}
	return out + `"`
}

// laterFiles are archives, lists and configurations with harm at every place.
func laterFiles(t *testing.T, harm string) map[string]string {
	t.Helper()
	text, name := harmful(harm), "na"+harm+"me.txt"
	row, err := json.Marshal(map[string]string{"body": text, "id" + harm: harm})
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{
		"a.zip":     zipped(t, [2]string{name, text}, [2]string{"../" + name, text}, [2]string{harm + ".zip", "x"}, [2]string{"bin" + name, "\x00"}),
		"a.tgz":     tarred(t, [2]string{name, text}, [2]string{"../" + name, text}, [2]string{"bin" + name, "\x00"}),
		"cut.zip":   zipped(t, [2]string{name, text})[:200],
		"cut.tgz":   tarred(t, [2]string{name, text})[:200],
		"c.csv":     "id" + harm + ",body\n\"" + harm + "\",\"" + strings.ReplaceAll(text, `"`, `""`) + "\"\n\"open" + harm + "\n",
		"j.jsonl":   string(row) + "\n{\"body" + harm + "\": 1}\n{" + harm + "\n" + `{"` + harm + `":"","body":` + quoted(harm) + "}\n",
		"names":     name + "\nx.txt\n" + harm + "\n@" + harm + "\n",
		"nul.names": name + "\x00x" + harm + ".txt\x00",
		"allow.toml": "[[allow]]\nrule = " + quoted(harm) + "\npath = " + quoted(name) + "\nreason = " + quoted("r"+harm+" a b c") +
			"\nexpires = " + quoted(harm) + "\n",
		"accept.toml": "[[allow]]\nrule = \"PM01\"\npath = \"*.txt\"\nreason = " + quoted("said so "+harm+" by all") +
			"\nowner = " + quoted(harm) + "\nexpires = 2020-01-01\n",
		"base.json":     `{"version":1,"findings":[{"rule":` + quoted(harm) + `,"path":` + quoted(name) + `}]}`,
		"raw.json":      harm + text,
		"raw.toml":      "select = [" + harm + "]\n[" + harm + "]\n",
		"value.toml":    "profile = " + quoted(harm) + "\nselect = [" + quoted(harm) + "]\n" + quoted(harm) + " = 1\n",
		"levels.toml":   "[severity]\n" + quoted(harm) + " = " + quoted(harm) + "\n",
		"override.toml": "[[override]]\npaths = [" + quoted("["+harm) + "]\nignore = [" + quoted(harm) + "]\n",
		"route.toml":    "[[route]]\nindicator = " + quoted(harm) + "\nposts = [" + quoted(harm) + "]\n",
		"rule.toml": "[[rule]]\ncode = \"ZZ01\"\nname = " + quoted("n"+harm) + "\nsummary = " + quoted(harm) + "\npattern = " +
			quoted("dues"+harm+"(") + "\nmessage = " + quoted(harm) + "\n",
		"withheld.txt": "dues" + harm + "\n" + harm + "\nharbor master\n",
	}
	files["sub/.pilcrowignore"] = "[" + harm + "\n" + harm + "\\\n!" + harm + "**\n"
	files["sub/x.txt"], files["sub/"+name] = text, text
	files["sub/pilcrow.toml"] = "exclude = [" + quoted(harm) + "]\nextend = " + quoted(harm) + "\n"
	return files
}

// laterRuns are command lines that read laterFiles.
func laterRuns() [][]string {
	runs := [][]string{
		{"lint", "@names"},
		{"lint", "@HARM"},
		{"lint", "--files-from", "names"},
		{"lint", "--files-from", "nul.names"},
		{"lint", "--files-from", "HARM"},
		{"fix", "--diff", "--files-from", "nul.names"},
		{"fix", "--diff", "--unsafe", "a.zip"},
		{"outline", "a.zip"},
		{"diff", "a.zip", "c.csv"},
		{"lint", "sub"},
		{"lint", "--isolated", "sub"},
		{"outline", "sub"},
		{"lint", "--column", "HARM", "c.csv", "j.jsonl"},
		{"lint", "--column", "99", "c.csv"},
		{"lint", "--allow", "allow.toml", "x.txt"},
		{"lint", "--allow", "accept.toml", "x.txt", "NAME"},
		{"lint", "--allow", "accept.toml", "--format", "concise", "x.txt"},
		{"lint", "--allow", "accept.toml", "--format", "json", "x.txt"},
		{"lint", "--allow", "accept.toml", "--format", "sarif", "x.txt"},
		{"lint", "--allow", "raw.toml", "x.txt"},
		{"lint", "--allow", "HARM", "x.txt"},
		{"lint", "--baseline", "base.json", "x.txt"},
		{"lint", "--baseline", "raw.json", "x.txt"},
		{"lint", "--baseline", "HARM", "x.txt"},
		{"lint", "--since", "HARM", "x.txt"},
		{"lint", "--since", "y.txt", "x.txt"},
		{"lint", "--max-snippet", "HARM", "x.txt"},
		{"lint", "--today", "HARM", "x.txt"},
		{"lint", "--min-severity", "HARM", "x.txt"},
		{"lint", "--config", "HARM", "x.txt"},
		{"baseline", "HARM"},
		{"baseline", "create", "new.json", "x.txt", "NAME"},
		{"baseline", "create", "HARM/HARM", "x.txt"},
		{"baseline", "audit", "base.json", "x.txt"},
		{"baseline", "audit", "new.json", "y.txt"},
		{"baseline", "prune", "raw.json", "x.txt"},
		{"baseline", "allow", "x.txt", "NAME"},
		{"config", "HARM"},
		{"config", "show", "HARM"},
		{"config", "show", "NAME"},
		{"config", "schema"},
		{"completion", "HARM"},
		{"completion", "bash", "HARM"},
		{"man", "HARM"},
		{"rules", "--format", "HARM"},
		{"rules", "--config", "rule.toml"},
		{"audit", "--set", "sub"},
		{"audit", "--set", "HARM"},
		{"audit", "--withheld", "withheld.txt", "x.txt"},
		{"audit", "--withheld", "withheld.txt", "--show-withheld", "x.txt"},
		{"audit", "--withheld", "HARM", "x.txt"},
		{"audit", "--convention", "HARM", "x.txt"},
		{"audit", "--format", "sarif", "y.txt", "x.txt"},
		{"audit", "--format", "HARM=HARM", "x.txt"},
		{"lint", "--progress=HARM", "x.txt"},
	}
	for _, format := range []string{"text", "concise", "json", "sarif", "gitlab", "checkstyle", "junit", "rdjson", "github"} {
		runs = append(runs, []string{
			"lint", "--format", format, "a.zip", "a.tgz", "cut.zip", "cut.tgz", "c.csv", "j.jsonl",
		})
	}
	for _, file := range []string{"raw", "value", "levels", "override", "route", "rule"} {
		runs = append(
			runs,
			[]string{"lint", "--config", file + ".toml", "x.txt"},
			[]string{"config", "check", "--config", file + ".toml"},
			[]string{"config", "show", "--config", file + ".toml", "x.txt"},
		)
	}
	return runs
}

// TestTerminalLater shows what harm stands in archives, lists and configurations to every command that reads them.
func TestTerminalLater(t *testing.T) {
	chosen := harms()
	if !*big {
		chosen = map[string]string{"seven bits": "\x1b]0;a\x07", "eight bits": "\u009b31m", "shapeless": "\u202e\u200b"}
	}
	for name, harm := range chosen {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			text, file := harmful(harm), "na"+harm+"me.txt"
			files := laterFiles(t, harm)
			files["x.txt"], files[file], files["y.txt"] = text, text, strings.Replace(text, "dues", "rates", 1)
			for path, text := range files {
				if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, path)), 0o755); err != nil {
					t.Fatal(err)
				}
				writeFile(t, filepath.Join(dir, path), text)
			}
			for _, args := range laterRuns() {
				given := make([]string, len(args))
				for i, arg := range args {
					given[i] = strings.NewReplacer("HARM", harm, "NAME", file).Replace(arg)
				}
				shown := atTerminal(t, dir, text, given...)
				if i := harmAt(shown); i >= 0 {
					from := max(0, i-60)
					t.Errorf("pilcrow %q shows %q", args, shown[from:min(len(shown), i+20)])
				}
			}
		})
	}
}

// TestOddLater gives what is no ordinary file to every flag that names one: a clear line, the right status, no waiting.
func TestOddLater(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	writeFile(t, at("x.txt"), draft)
	writeFile(t, at("big.zip"), zipped(t, [2]string{"b.txt", strings.Repeat("a", 64<<20)}))
	writeFile(t, at("climb.zip"), zipped(t, [2]string{"../../b.txt", draft}))
	for _, err := range []error{
		os.Mkdir(at("folder"), 0o755),
		os.Symlink("loop", at("loop")),
		syscall.Mkfifo(at("pipe"), 0o644),
		syscall.Mkfifo(at("pipe.zip"), 0o644),
		syscall.Mkfifo(at("pipe.csv"), 0o644),
		os.Symlink("loop.zip", at("loop.zip")),
		os.Mkdir(at("folder.zip"), 0o755),
	} {
		if err != nil {
			t.Skip(err)
		}
	}
	tests := [][]string{
		{"lint", "big.zip"},
		{"lint", "climb.zip"},
		{"lint", "pipe.zip"},
		{"lint", "pipe.csv"},
		{"lint", "loop.zip"},
		{"lint", "folder.zip"},
		{"lint", "x.txt/a.zip"},
		{"lint", "x.txt/a.csv"},
	}
	for _, odd := range []string{"folder", "loop", "pipe", "gone", "x.txt/y", "/dev/zero"} {
		tests = append(
			tests,
			[]string{"lint", "@" + odd},
			[]string{"lint", "--files-from", odd},
			[]string{"lint", "--config", odd, "x.txt"},
			[]string{"lint", "--allow", odd, "x.txt"},
			[]string{"lint", "--baseline", odd, "x.txt"},
			[]string{"baseline", "audit", odd, "x.txt"},
			[]string{"config", "check", "--config", odd},
			[]string{"audit", "--withheld", odd, "x.txt"},
		)
	}
	for _, args := range tests {
		cmd := pilcrow(t, dir, args...)
		cmd.Env = append(cmd.Env, "XDG_CACHE_HOME="+at("x.txt")) // no folder: the work is done without
		done := time.AfterFunc(30*time.Second, func() { t.Errorf("%q still runs after 30 s", args) })
		got := ended(t, cmd)
		done.Stop()
		first, _, _ := strings.Cut(got.errs, "\n")
		if got.status != 2 || !strings.HasPrefix(first, "pilcrow: ") || strings.Contains(got.errs, "goroutine") {
			t.Errorf("%q: status %d after %v, standard error %.300q; want 2 and a clear line", args, got.status, got.time, got.errs)
		}
	}
}

// TestAuditLabels audits a release in which every word and label may be another: twice the text takes no longer than
// three times.
func TestAuditLabels(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	took := func(paragraphs int) time.Duration {
		var b strings.Builder
		b.WriteString(hostileHead + "¶1. (SBU) One.\n")
		for i := range paragraphs {
			fmt.Fprintf(&b, "%c. (U) The harbor master said that the ships came in.\n\n", 'a'+i%26)
		}
		dir := t.TempDir()
		writeFile(t, filepath.Join(dir, "x.txt"), b.String())
		writeFile(t, filepath.Join(dir, "y.txt"), strings.ReplaceAll(b.String(), "ships", "boats"))
		best := time.Duration(1 << 62)
		for range 3 {
			used, errs := timed(t, dir, "audit", "x.txt", "y.txt")
			if used.Status < 1 || used.Status > 2 {
				t.Fatalf("status %d, standard error %.300q", used.Status, errs)
			}
			best = min(best, used.Time)
		}
		return best
	}
	half, whole := took(12_000), took(24_000)
	t.Logf("%v, %v", half, whole)
	if whole > 3*half {
		t.Errorf("twice the text takes %v, half of it %v", whole, half)
	}
}
