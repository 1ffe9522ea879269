package redact_test

import (
	"bytes"
	"context"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"pilcrow/diff/diffcmd"
	"pilcrow/markings/command"
)

// formats are those of the command, each into a file of its name.
func formats() []string {
	return []string{"text", "concise", "json", "jsonl", "sarif", "rdjson", "github", "junit", "html"}
}

// printAll runs the command over a pair and returns what it writes in every format, and on standard error.
func printAll(t *testing.T, dir string, a *audited, flags ...string) map[string]string {
	t.Helper()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	args := append([]string{"audit"}, flags...)
	args = append(args, write("original.txt", a.original.text), write(a.path, a.released.text))
	for _, f := range formats() {
		args = append(args, "--format", f+"="+filepath.Join(dir, "report."+f))
	}
	var out, complaints bytes.Buffer
	env := command.Env{
		Stdin: strings.NewReader(""), Stdout: &out, Stderr: &complaints, Getenv: func(string) string { return "" },
	}
	_ = command.Run(context.Background(), env, command.App(env, diffcmd.Audit(env)), args)
	printed := map[string]string{"standard output": out.String(), "standard error": complaints.String()}
	for _, f := range formats() {
		data, err := os.ReadFile(filepath.Join(dir, "report."+f))
		if err != nil {
			t.Fatal(err)
		}
		printed[f] = strings.ReplaceAll(string(data), dir, "")
	}
	if err := os.Remove(filepath.Join(dir, a.path)); err != nil {
		t.Fatal(err)
	}
	return printed
}

// tokens are the words of a text, folded.
func tokens(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r)
	})
}

// secrets are the words that a release withholds and that no format may show: those of names, places and organisations,
// and of sentences what the original has nowhere else. Words that the program says of itself are none, and numbers are
// looked for whole.
func secrets(m *made, own map[string]bool) map[string]bool {
	open, withheld := map[string]bool{}, map[string]bool{}
	for i := range m.release.body {
		for _, w := range tokens(strings.Join(m.release.body[i].raw, " ")) {
			open[w] = true
		}
		for _, p := range m.release.body[i].pieces {
			shown := p.mark
			if p.nature == "" || !p.withheld {
				shown = p.text
			}
			for _, w := range tokens(shown) {
				open[w] = true
			}
		}
	}
	for _, line := range slices.Concat(m.release.head, m.release.tail, []string{footer}) {
		for _, w := range tokens(line) {
			open[w] = true
		}
	}
	for i := range m.release.body {
		for _, p := range m.release.body[i].pieces {
			if !p.withheld {
				continue
			}
			for _, w := range tokens(p.text) {
				proper := p.nature == "name" || p.nature == "number"
				if len([]rune(w)) >= 4 && !own[w] && (proper || !open[w]) && strings.Trim(w, "0123456789") != "" {
					withheld[w] = true
				}
			}
		}
	}
	return withheld
}

// openWords are the words that a carrier has outside what is withheld: html shows the release, in which another person may
// bear the same given name.
func openWords(c *carrier) map[string]bool {
	open := map[string]bool{}
	for _, w := range tokens(framing.ReplaceAllString(strings.Join(c.lines, "\n"), " ")) {
		open[w] = true
	}
	return open
}

// phones are the numbers that a release withholds everywhere.
func phones(m *made) []string {
	var all []string
	for i := range m.release.body {
		for _, p := range m.release.body[i].pieces {
			if p.nature == "number" && p.withheld {
				all = append(all, p.text)
			}
		}
	}
	return all
}

// TestNothingWithheldIsPrinted: for every made release no withheld word stands in any format, unless it is asked for.
func TestNothingWithheldIsPrinted(t *testing.T) {
	dir := t.TempDir()
	own := map[string]bool{}
	nothing := newPair(&carrier{lines: strings.Split("UNCLAS PRAIA 000123\n\n¶1. (U) Rain fell.", "\n")}, "x", 1)
	nothing.bare = true
	silent := nothing.audit(0)
	own["belongs"], own["among"] = true, true // words of the rules
	for _, text := range printAll(t, dir, &silent) {
		for _, w := range tokens(text) {
			own[w] = true
		}
	}
	runs, told := 0, 0
	for n, tr := range trials(t) {
		if n%leakStep != 0 && !*every {
			continue
		}
		faulty, ok := tr.run(false)
		if !ok {
			continue
		}
		runs++
		withheld, open := secrets(faulty.made, own), openWords(tr.carrier)
		for format, text := range printAll(t, dir, &faulty) {
			for _, number := range phones(faulty.made) {
				if strings.Contains(text, number) {
					t.Errorf("%s %s, %s, %s: the withheld number stands in %s", tr.fault.kind, tr.fault.name, tr.carrier.file, tr.convention, format)
				}
			}
			for _, w := range tokens(text) {
				if withheld[w] && (format != "html" || !open[w]) {
					told++
					if told <= 20 {
						t.Errorf("%s %s, %s, %s: the withheld word %q stands in %s", tr.fault.kind, tr.fault.name, tr.carrier.file, tr.convention, w, format)
					}
				}
			}
		}
	}
	if told > 0 {
		t.Errorf("%d withheld words in the reports of %d releases", told, runs)
	}
	t.Logf("%d releases in %d formats", runs, len(formats()))
}

// every says that the reports of all made releases are searched, which takes minutes, and not of one in leakStep.
var every = flag.Bool("every", false, "search the reports of every made release")

// leakStep is the distance of the releases whose reports are searched; it has no divisor in common with the number of
// carriers and of conventions.
const leakStep = 13

// TestShowWithheld prints what is withheld where it is asked for.
func TestShowWithheld(t *testing.T) {
	c := carriers(t)[0]
	pair := newPair(c, "frus", 1).audit(0)
	printed := printAll(t, t.TempDir(), &pair, "--show-withheld")
	for _, format := range []string{"text", "html"} {
		if !strings.Contains(printed[format], c.surname) {
			t.Errorf("%s does not show the withheld name", format)
		}
	}
}
