package diffcmd_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"pilcrow/diff/diffcmd"
	"pilcrow/markings/command"
)

// audit runs the command over a pair and returns its output and its exit status.
func audit(t *testing.T, original, released string, flags ...string) (string, command.Exit) {
	t.Helper()
	dir := t.TempDir()
	args := append([]string{"audit"}, flags...)
	for name, text := range map[string]string{"a-original.txt": original, "released.txt": released} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	args = append(args, filepath.Join(dir, "a-original.txt"), filepath.Join(dir, "released.txt"))
	var out, complaints bytes.Buffer
	env := command.Env{
		Stdin: strings.NewReader(""), Stdout: &out, Stderr: &complaints, Getenv: func(string) string { return "" },
	}
	status := command.Run(context.Background(), env, command.App(env, diffcmd.Audit(env)), args)
	if complaints.Len() > 0 {
		t.Errorf("standard error: %s", complaints.String())
	}
	return strings.ReplaceAll(out.String(), dir+string(filepath.Separator), ""), status
}

const (
	secretSentence = "The keys of the granary were sold to a mill owner by the prefect's cousin in the spring of that year."
	openPart       = "¶1. (SBU) The granary at the river is empty and the council met on May 3 to speak of it.\n\n"
)

// TestPageMasks: the page for a reviewer shows no withheld word, not even one that the release left.
func TestPageMasks(t *testing.T) {
	tests := []struct {
		name     string
		left     string // of the withheld text, in the release
		withheld []string
	}{
		{"name", "Krasniqi said no more.", []string{"Bardhyl", "Krasniqi"}},
		{"capitals", "A sign reads BARDHYL KRASNIQI.", []string{"bardhyl", "krasniqi"}},
		{"sentence", "It is said that the keys of the granary were sold to a mill owner.", []string{"keys of the", "mill owner"}},
	}
	for _, tt := range tests {
		original := openPart + "¶2. (SBU) Bardhyl Krasniqi told us. " + secretSentence + "\n\n¶3. (SBU) " + tt.left + "\n"
		released := openPart + "¶2. (SBU) [name not declassified] told us. [1-1/2 lines not declassified]\n\n¶3. (SBU) " +
			tt.left + "\n"
		page, status := audit(t, original, released, "--format", "html")
		if status == command.Done {
			t.Errorf("%s: the release is certified", tt.name)
		}
		for _, word := range tt.withheld {
			if strings.Contains(strings.ToLower(page), strings.ToLower(word)) {
				t.Errorf("%s: the page shows %q:\n%s", tt.name, word, page[strings.Index(page, "<main>"):])
			}
		}
		if !strings.Contains(page, "▒▒▒▒▒▒") {
			t.Errorf("%s: nothing is masked", tt.name)
		}
	}
}

// TestPage: the page has every mark and every finding, its links lead somewhere, and it asks for nothing from elsewhere.
func TestPage(t *testing.T) {
	original := openPart + "¶2. (SBU) Bardhyl Krasniqi told us <b>12</b> \u202e lies. The prefect left on June 4 & slept.\n"
	released := openPart + "¶2. (SBU) [name not declassified] told us <b>21</b> \u202e lies.\n"
	page, status := audit(t, original, released, "--format", "html")
	if status != command.Found {
		t.Errorf("exit status %d, want 1", status)
	}
	for _, want := range []string{
		`<p class="verdict fail">`, `<mark id="mark-1"`, "stands for 2 words", "&lt;b&gt;", "What the release lacks", "RA01", "RA03",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	if strings.Contains(page, "\u202e") {
		t.Error("the page turns the direction of the text")
	}
	for _, m := range regexp.MustCompile(`href="#([^"]*)"`).FindAllStringSubmatch(page, -1) {
		if strings.Count(page, `id="`+m[1]+`"`) != 1 {
			t.Errorf("the link to %s leads nowhere, or to two places", m[1])
		}
	}
	if m := regexp.MustCompile(`(?i)<script|src=|url\(|@import|https?://`).FindString(page); m != "" {
		t.Errorf("the page holds %q", m)
	}
}

// TestLargePage writes the page of a large release with many findings in time.
func TestLargePage(t *testing.T) {
	var original, released strings.Builder
	for range 3000 {
		original.WriteString("¶1. (SBU) The mayor met Ana Lopes at the harbor on May 3 and spoke of 12 cranes.\n\n")
		released.WriteString("¶1. (SBU) The mayor met [name not declassified] at the harbor on May 3 and spoke of 21 cranes.\n\n")
	}
	begin := time.Now()
	page, _ := audit(t, original.String(), released.String(), "--format", "html")
	if took := time.Since(begin); took > 30*time.Second {
		t.Errorf("%d bytes of page took %v", len(page), took)
	}
	if n := strings.Count(page, "<mark id="); n != 3000 {
		t.Errorf("%d marks, want 3000", n)
	}
}
