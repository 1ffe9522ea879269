package render_test

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"pilcrow/diff"
	"pilcrow/diff/render"
	"pilcrow/markings/cable"
	"pilcrow/markings/paint"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// pairs is where the pairs of texts lie that all tests share.
const pairs = "../../testdata/pairs"

// read reads a file of pairs.
func read(t testing.TB, name string) []byte {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(pairs, name))
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// comparison compares two files of pairs.
func comparison(t testing.TB, old, fresh string) *diff.Comparison {
	t.Helper()
	return diff.Compare(cable.Parse(old, read(t, old)), cable.Parse(fresh, read(t, fresh)))
}

// ofTexts compares two texts.
func ofTexts(old, fresh string) *diff.Comparison {
	return diff.Compare(cable.Parse("old", []byte(old)), cable.Parse("new", []byte(fresh)))
}

type format func(io.Writer, *diff.Comparison, render.Options) error

func formatJSON(w io.Writer, c *diff.Comparison, _ render.Options) error { return render.JSON(w, c) }

// rendered is what a format writes.
func rendered(t testing.TB, f format, c *diff.Comparison, o render.Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := f(&b, c, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestGoldens(t *testing.T) {
	colours := paint.New(false)
	tests := []struct {
		want, pair string
		give       format
		options    render.Options
	}{
		{"harbor.txt", "harbor", render.Text, render.Options{}},
		{"harbor.context.txt", "harbor", render.Text, render.Options{Width: 100, Context: 1}},
		{"harbor.colour.txt", "harbor", render.Text, render.Options{Palette: colours}},
		{"harbor.side.txt", "harbor", render.SideBySide, render.Options{Width: 100}},
		{"harbor.stat.txt", "harbor", render.Stat, render.Options{}},
		{"harbor.json", "harbor", formatJSON, render.Options{}},
		{"harbor.html", "harbor", render.HTML, render.Options{}},
		{"released.txt", "released", render.Text, render.Options{}},
		{"released.colour.txt", "released", render.Text, render.Options{Palette: colours}},
		{"released.side.txt", "released", render.SideBySide, render.Options{Width: 90}},
		{"released.json", "released", formatJSON, render.Options{}},
		{"released.html", "released", render.HTML, render.Options{}},
		{"wide.txt", "wide", render.Text, render.Options{Width: 60}},
		{"wide.side.txt", "wide", render.SideBySide, render.Options{Width: 60}},
		{"wide.json", "wide", formatJSON, render.Options{}},
		{"wide.html", "wide", render.HTML, render.Options{}},
	}
	for _, tt := range tests {
		t.Run(tt.want, func(t *testing.T) {
			got := rendered(t, tt.give, comparison(t, tt.pair+".old.txt", tt.pair+".new.txt"), tt.options)
			golden := filepath.Join("testdata", tt.want)
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(string(want), got); d != "" {
				t.Errorf("other than %s (-want +got):\n%s", golden, d)
			}
		})
	}
}

// TestSame holds texts to silence where nothing differs; a page and JSON are whole all the same.
func TestSame(t *testing.T) {
	for _, pair := range [][2]string{
		{"harbor.old.txt", "harbor.old.txt"}, {"wide.new.txt", "wide.new.txt"}, {"released.old.txt", "rewrapped.new.txt"},
	} {
		c := comparison(t, pair[0], pair[1])
		for _, f := range []format{render.Text, render.SideBySide, render.Stat} {
			if got := rendered(t, f, c, render.Options{Palette: paint.New(true)}); got != "" {
				t.Errorf("%s: got %q, want nothing", pair, got)
			}
		}
		if got := rendered(t, render.HTML, c, render.Options{}); !strings.Contains(got, "<p>no differences</p>") {
			t.Errorf("%s: the page does not say that nothing differs:\n%s", pair, got)
		}
		if got := rendered(t, formatJSON, c, render.Options{}); !strings.Contains(got, `"changed": 0,`) {
			t.Errorf("%s: got JSON %s", pair, got)
		}
	}
}

// TestHeads pins what is said of a block.
func TestHeads(t *testing.T) {
	const (
		one   = "The port raised its dues by a fifth, which the larger lines had expected."
		two   = "Shippers from four countries object and have asked the ministry for a hearing."
		three = "The hearing is set for April, after the fishing season and before the feast."
	)
	cable := func(paragraphs ...string) string { return strings.Join(paragraphs, "\n\n") + "\n" }
	tests := []struct{ name, old, fresh, want string }{
		{
			"raised", cable("1. (U) "+one, "2. (U) "+two), cable("1. (S//NF) "+one, "2. (U) "+two),
			"¶1 (U) → (S//NF) · mark raised, NF added · line 1",
		},
		{
			"gained", cable("1. "+one, "2. (U) "+two), cable("1. (U) "+one, "2. (U) "+two),
			"¶1 no mark → (U) · mark gained · line 1",
		},
		{
			"lost", cable("1. (C) "+one, "2. (U) "+two), cable("1. "+one, "2. (U) "+two),
			"¶1 (C) → no mark · mark lost · line 1",
		},
		{
			"merged", cable("1. (U) "+one, "2. (U) "+two, "3. (U) "+three), cable("1. (U) "+one+" "+two, "2. (U) "+three),
			"¶1 and ¶2 merged into ¶1 (U) · line 1",
		},
		{
			"released", cable("1. (U) "+one, "2. (U) [name not declassified] spoke to the shippers for an hour about the dues."),
			cable("1. (U) "+one, "2. (U) Ilir Hasko spoke to the shippers for an hour about the dues."),
			"¶2 (U) · 3 words deleted, 2 inserted · released in 1 place · name changed · line 3",
		},
		{
			"unnumbered", one + "\n\n" + two + "\n", one + "\n\n" + strings.Replace(two, "four", "five", 1) + "\n",
			"unnumbered paragraph · 1 word deleted, 1 inserted · number changed · line 3",
		},
		{
			"unnumbered split", one + " " + two + "\n\n" + three + "\n", one + "\n\n" + two + "\n\n" + three + "\n",
			"unnumbered paragraph split into 2 · line 1",
		},
		{
			"unnumbered merged", one + "\n\n" + two + "\n\n" + three + "\n", one + " " + two + "\n\n" + three + "\n",
			"2 unnumbered paragraphs merged into one · line 1",
		},
		{
			"case is no change of a name", cable("1. (U) We met Ilir Hasko, who talks."), cable("1. (U) We met ILIR HASKO, who talks."),
			"¶1 (U) · 2 words deleted, 2 inserted · only capitals differ · line 1",
		},
		{
			"capitals and more", cable("1. (U) THE FERRY WILL SAIL ON FRIDAY."), cable("1. (U) The ferry sailed on Friday."),
			"¶1 (U) · 6 words deleted, 5 inserted · 4 words in other capitals · line 1",
		},
		{
			"other words in capitals", cable("1. (U) The ferry sailed."), cable("1. (U) The BARGE sailed."),
			"¶1 (U) · 1 word deleted, 1 inserted · name changed · line 1",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := rendered(t, render.Text, ofTexts(tt.old, tt.fresh), render.Options{Width: 200})
			if !strings.Contains(got, "\n"+tt.want+"\n") {
				t.Errorf("got\n%swant a line %q", got, tt.want)
			}
		})
	}
}

// TestWidth holds every line of a text to its width, whatever stands in it.
func TestWidth(t *testing.T) {
	for _, pair := range []string{"harbor", "released", "wide"} {
		c := comparison(t, pair+".old.txt", pair+".new.txt")
		for _, f := range []format{render.Text, render.SideBySide, render.Stat} {
			for _, palette := range []*paint.Palette{nil, paint.New(true)} {
				for width := render.Narrowest; width < 140; width += 7 {
					for line := range strings.Lines(rendered(t, f, c, render.Options{Width: width, Palette: palette})) {
						if n := paint.Width(strings.TrimRight(line, "\n")); n > width {
							t.Errorf("%s at width %d: %d columns in %q", pair, width, n, line)
						}
					}
				}
			}
		}
	}
}

// TestColumns holds the two columns to their places: the rule between them stands in the same column of every line.
func TestColumns(t *testing.T) {
	c := comparison(t, "wide.old.txt", "wide.new.txt")
	for _, palette := range []*paint.Palette{nil, paint.New(true)} {
		for line := range strings.Lines(rendered(t, render.SideBySide, c, render.Options{Width: 61, Palette: palette})) {
			if before, _, ok := strings.Cut(line, "│"); ok && paint.Width(before) != 30 {
				t.Errorf("the rule stands in column %d of %q, want 30", paint.Width(before), line)
			}
		}
	}
}

// TestStrip holds colours to being nothing but colours: the words are those of the text without them.
func TestStrip(t *testing.T) {
	c := comparison(t, "released.old.txt", "released.new.txt")
	got := rendered(t, render.Text, c, render.Options{Palette: paint.New(true), Width: 90})
	for _, want := range []string{"\x1b[7m[3 lines not declassified]\x1b[27m", "Isaac Mumba", "\x1b[34m(C//NF)\x1b[0m"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	for _, sign := range []string{"[-", "-]", "{+", "+}", "{=", "=}"} {
		if strings.Contains(got, sign) {
			t.Errorf("%q stands in a text with colours:\n%s", sign, got)
		}
	}
}

// FuzzEscape holds everything people are shown to harmless characters.
func FuzzEscape(f *testing.F) {
	f.Add([]byte("1. (U) \x1b[31mOne\x1b[0m two.\n"), []byte("1. (U) One \u202e three\x00.\n"))
	f.Add([]byte("1. (U) <b>One</b> & two.\n\n2. (U) [-x-]\n"), []byte("1. (C) <script>alert(1)</script>.\n"))
	f.Add([]byte("SUBJECT: a\x9bb\n\n1. One.\n"), []byte("\xff\xfe1\x00.\x00"))
	f.Fuzz(func(t *testing.T, old, fresh []byte) {
		c := diff.Compare(cable.Parse("old\x1b\n.txt", old), cable.Parse("<b>new\u202e</b>", fresh))
		for k, f := range []format{render.Text, render.SideBySide, render.Stat, formatJSON, render.HTML} {
			got := rendered(t, f, c, render.Options{Width: 40})
			if !utf8.ValidString(got) {
				t.Errorf("format %d: invalid UTF-8 %q", k, got)
			}
			for _, r := range got {
				if r != '\n' && paint.Hidden(r) {
					t.Fatalf("format %d: %U in %q", k, r, got)
				}
			}
			if k == 4 && (strings.Contains(got, "<script") || strings.Contains(got, "<b>new")) {
				t.Errorf("a tag from a cable in %s", got)
			}
		}
	})
}
