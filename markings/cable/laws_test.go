package cable_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"pilcrow/markings/cable"
)

// draft is a cable before it is laid out: the marks of its paragraphs and their sentences.
type draft struct {
	marks     []string
	sentences [][]string
}

var (
	draftMarks = []string{"(U)", "(SBU)", "(C)", "(C/NF)", "(S//NF)", "(SBU/NF)", "(S)"}
	draftWords = []string{
		"harbor", "pilots", "of", "the", "ships", "U.S.", "Ambassador", "Quill", "(see", "below)", "3,500", "percent", "c.", "IMF", "\"lamps\"",
		"and", "no", "piers;", "dues,", "O'Dell's", "co-owner", "4.5", "A-5", "señor", "said", "that", "de", "Lima", "(SIL)", "USD", "14", "MAY",
	}
)

func sentence(t *rapid.T) string {
	words := rapid.SliceOfN(rapid.SampledFrom(draftWords), 2, 18).Draw(t, "words")
	return "They " + strings.Join(words, " ") + " here."
}

func drawDraft(t *rapid.T) draft {
	n := rapid.IntRange(2, 14).Draw(t, "paragraphs")
	var d draft
	for range n {
		d.marks = append(d.marks, rapid.SampledFrom(draftMarks).Draw(t, "mark"))
		d.sentences = append(d.sentences, rapid.SliceOfN(rapid.Custom(sentence), 1, 5).Draw(t, "sentences"))
	}
	return d
}

// lines lays paragraph i out in lines of at most so many characters, each cut at a blank; the label stands before it.
func (d draft) lines(i int, label string, width int) []string {
	var lines []string
	line := label + " " + d.marks[i]
	for _, w := range strings.Fields(strings.Join(d.sentences[i], " ")) {
		if len(line)+1+len(w) > width && line != label+" "+d.marks[i] {
			lines, line = append(lines, line), w
			continue
		}
		line += " " + w
	}
	return append(lines, line)
}

// text lays the draft out; between two lines of a paragraph stands what gap says, which knows the line before it.
func (d draft) text(label func(int) string, width int, gap func(before string) string) string {
	var b strings.Builder
	b.WriteString(head)
	for i := range d.marks {
		lines := d.lines(i, label(i+1), width)
		for k, line := range lines {
			b.WriteString(line + "\n")
			if k+1 < len(lines) {
				b.WriteString(gap(line))
			}
		}
		b.WriteString("\n")
	}
	b.WriteString("QUAY\n")
	return b.String()
}

// want is what must be read of the draft.
func (d draft) want() []string {
	var out []string
	for i, m := range d.marks {
		mark := strings.NewReplacer("(", "", ")", "", "C/NF", "C//NF", "SBU/NF", "SBU-NF").Replace(m)
		out = append(out, fmt.Sprintf("%d %s %s", i+1, mark, strings.Join(d.sentences[i], " ")))
	}
	return out
}

// read is what is read of a text.
func read(d *cable.Document) []string {
	var out []string
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		out = append(out, fmt.Sprintf("%d %s %s", p.Number, p.Mark, d.Words(i)))
	}
	return out
}

func plainLabel(n int) string { return fmt.Sprintf("%d.", n) }

func noGap(string) string { return "" }

// same fails unless the text has the paragraphs of the draft, and the signer below them.
func same(t *rapid.T, d draft, text string) {
	doc := cable.Parse("x", []byte(text))
	if diff := cmp.Diff(d.want(), read(doc)); diff != "" {
		t.Fatalf("paragraphs (-want +got):\n%s\nof\n%s", diff, text)
	}
	if doc.Signer.Text != "QUAY" {
		t.Fatalf("signer %q of\n%s", doc.Signer.Text, text)
	}
}

// A text is the same at any width.
func TestWidthIsNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := drawDraft(t)
		same(t, d, d.text(plainLabel, rapid.IntRange(24, 400).Draw(t, "width"), noGap))
	})
}

// A page line may stand at any line end, with banners, receipts and blank lines around it.
func TestPageLinesAreNothing(t *testing.T) {
	breaks := []string{
		"TALLINN 00000123  002 OF 003\n", "\nTALLINN 00000123  002.2 OF 003\n\n", "\n\nTALLINN 00000123  003 OF 003\n\n\n",
		"UNCLAS\n\nUNCLAS\n\nPAGE 02        TALLIN  00123  060213Z\n\n", "\nUNCLASSIFIED\n\n", "\n------------------078538 080630Z /21\n\n",
	}
	rapid.Check(t, func(t *rapid.T) {
		d := drawDraft(t)
		gap := func(string) string {
			if rapid.IntRange(0, 5).Draw(t, "break") == 0 {
				return rapid.SampledFrom(breaks).Draw(t, "page")
			}
			return ""
		}
		same(t, d, d.text(plainLabel, rapid.IntRange(40, 80).Draw(t, "width"), gap))
	})
}

// Blank lines may stand wherever a sentence ends at a line end, or goes on with a small letter behind it.
func TestBlankLinesAreNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := drawDraft(t)
		gap := func(before string) string {
			if !strings.HasSuffix(before, "here.") {
				return ""
			}
			return strings.Repeat("\n", rapid.IntRange(0, 3).Draw(t, "blank lines"))
		}
		same(t, d, d.text(plainLabel, rapid.IntRange(30, 90).Draw(t, "width"), gap))
	})
}

// Line ends, blanks at them, and indents are nothing.
func TestLineEndsAreNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := drawDraft(t)
		text := d.text(plainLabel, rapid.IntRange(40, 90).Draw(t, "width"), noGap)
		end := rapid.SampledFrom([]string{"\r\n", "\r", " \n", "\t\r\n", "\n  ", "\n\t"}).Draw(t, "line end")
		same(t, d, strings.ReplaceAll(text, "\n", end))
	})
}

// Paragraphs are found under any mixture of labels that have marks.
func TestLabelsMix(t *testing.T) {
	forms := []string{"%d.", "¶%d.", "(%d)", "%d)", "%d", "¶%d)", "Â¶%d.", "&para;%d.", "  %d."}
	rapid.Check(t, func(t *rapid.T) {
		d := drawDraft(t)
		label := func(n int) string { return fmt.Sprintf(rapid.SampledFrom(forms).Draw(t, "form"), n) }
		same(t, d, d.text(label, rapid.IntRange(40, 90).Draw(t, "width"), noGap))
	})
}

// Pilcrows that became a digit 1 or were lost are read out of the sequence, where the others stand.
func TestPilcrowsAreRecovered(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := drawDraft(t)
		damage := make([]string, len(d.marks)+1)
		for n := range damage {
			damage[n] = rapid.SampledFrom([]string{"¶", "¶", "1", ""}).Draw(t, "pilcrow")
		}
		damage[1], damage[2] = "¶", "¶"
		text := d.text(func(n int) string { return fmt.Sprintf("%s%d.", damage[n], n) }, 70, noGap)
		same(t, d, text)
		doc := cable.Parse("x", []byte(text))
		for i, p := range doc.Paragraphs {
			want := map[string]cable.Damage{"¶": cable.Intact, "1": cable.DigitForPilcrow, "": cable.LostPilcrow}[damage[i+1]]
			if p.Damage != want {
				t.Fatalf("label %q has damage %d, want %d of\n%s", doc.Slice(p.Label()), p.Damage, want, text)
			}
		}
	})
}

// Labels that lost their own lines are found in mid-line.
func TestGluedLabelsAreRecovered(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := drawDraft(t)
		var b strings.Builder
		b.WriteString(head)
		glued := make([]bool, len(d.marks))
		for i := range d.marks {
			if i > 0 {
				glued[i] = rapid.Bool().Draw(t, "glued")
				b.WriteString(map[bool]string{true: " ", false: "\n\n"}[glued[i]])
			}
			b.WriteString(strings.Join(d.lines(i, plainLabel(i+1), 1000), "\n"))
		}
		text := b.String() + "\n\nQUAY\n"
		same(t, d, text)
		doc := cable.Parse("x", []byte(text))
		for i, p := range doc.Paragraphs {
			if got := p.Damage == cable.Glued; got != glued[i] {
				t.Fatalf("paragraph %d: damage %d, glued %v of\n%s", p.Number, p.Damage, glued[i], text)
			}
		}
	})
}

// The roll-up is at least as high as the mark of each paragraph and of each part, wherever it stands.
func TestRollupCoversAll(t *testing.T) {
	labels := []string{"a.", "(b)", "C)", "--", "-", "*", "ii.", "(iv)", "1.1", "¶d.", ""}
	rapid.Check(t, func(t *rapid.T) {
		d := drawDraft(t)
		text := d.text(plainLabel, 70, func(before string) string {
			if !strings.HasSuffix(before, "here.") {
				return ""
			}
			label := rapid.SampledFrom(labels).Draw(t, "label")
			return strings.TrimSpace(label+" "+rapid.SampledFrom(draftMarks).Draw(t, "part")) + " They came. They went.\n"
		})
		doc := cable.Parse("x", []byte(text))
		roll := doc.Rollup()
		for _, m := range strings.Fields(text) {
			if !strings.HasPrefix(m, "(S") && !strings.HasPrefix(m, "(C") || !strings.HasSuffix(m, ")") || m == "(SIL)" {
				continue
			}
			written := cable.Parse("x", []byte("1. "+m+" X.\n")).Paragraphs[0].Mark
			if roll.Level < written.Level {
				t.Fatalf("roll-up %s is below %s of\n%s", roll, m, text)
			}
		}
	})
}
