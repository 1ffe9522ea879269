package redact_test

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"

	"pilcrow/diff/redact"
	"pilcrow/rules/lint"
)

// syllables make words that no message holds.
var syllables = []string{"bru", "zek", "mop", "tri", "wan", "gul", "fex", "hob", "nid", "qua", "jos", "pyl", "vem", "dra"}

// invented is a text of n invented words in sentences, some of them names.
func invented(r *rand.Rand, n int) []string {
	out := make([]string, n)
	for i := range out {
		var b strings.Builder
		for range 2 + r.IntN(3) {
			b.WriteString(syllables[r.IntN(len(syllables))])
		}
		out[i] = b.String()
		if r.IntN(6) == 0 || i == 0 || strings.HasSuffix(out[i-1], ".") {
			out[i] = strings.ToUpper(out[i][:1]) + out[i][1:]
		}
		if r.IntN(12) == 0 {
			out[i] += "."
		}
	}
	return out
}

// redacted withholds some runs of words under marks, and does other things to the text that a release must not do. It
// returns the release and the words that stand nowhere in it.
func redacted(r *rand.Rand, text []string) string {
	marks := []string{"[name not declassified]", "XXXXXXXXXXXX", "[redacted] (b)(6)", "(b)(5)", "[NAME REMOVED]", "████", "[3 words not declassified]"}
	var out []string
	for i := 0; i < len(text); i++ {
		switch r.IntN(14) {
		case 0, 1:
			out = append(out, marks[r.IntN(len(marks))])
			i += r.IntN(4)
		case 2:
			i += r.IntN(3)
		case 3:
			out = append(out, invented(r, 1)[0])
		case 4:
			out = append(out, invented(r, 1)[0], text[i])
		case 5:
			out = append(out, strings.ToUpper(text[i]))
		case 6:
			out = append(out, text[i], text[max(0, i-4)])
		default:
			out = append(out, text[i])
		}
	}
	return strings.Join(out, " ")
}

// TestNothingWithheldIsSaid: no finding and no certificate of a made pair holds a word that the release withholds,
// whatever was done to the text.
func TestNothingWithheldIsSaid(t *testing.T) {
	head := "UNCLAS PRAIA 000123\n\nTAGS: ECON, CV\nSUBJECT: "
	quoted := 0
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 7))
		subject, first, second := invented(r, 6), invented(r, 30), invented(r, 40)
		original := head + strings.Join(subject, " ") + "\n\n¶1. (SBU) " + strings.Join(first, " ") + "\n\n¶2. (U) " + strings.Join(second, " ") + "\n"
		released := head + redacted(r, subject) + "\n\n¶1. (SBU) " + redacted(r, first) + "\n\n¶2. (U) " + redacted(r, second) + "\n"
		got := redact.Audit(redact.Pair{Original: version(original), Released: version(released)}, redact.All(), redact.Options{})
		said := allSaid(t, got)
		for _, w := range append(append(subject, first...), second...) {
			w = strings.ToLower(strings.Trim(w, "."))
			if !strings.Contains(strings.ToLower(released), w) && strings.Contains(strings.ToLower(said), w) {
				t.Errorf("seed %d: %q is said:\n%s\noriginal\n%s\nreleased\n%s", seed, w, said, original, released)
			}
		}
		if strings.Contains(said, `"`) {
			quoted++
		}
	}
	if quoted == 0 {
		t.Error("no finding quotes the release: the gate was not tried")
	}
}

// allSaid is all that a report says: messages, related messages, fixes, the certificate.
func allSaid(t *testing.T, r redact.Report) string {
	t.Helper()
	var b strings.Builder
	for _, f := range slices.Concat(r.Released, r.Original) {
		b.WriteString(f.Message + "\n")
		for _, rel := range f.Related {
			b.WriteString(rel.Message + "\n")
		}
		if f.Fix != nil {
			b.WriteString(f.Fix.Message + "\n")
			for _, e := range f.Fix.Edits {
				b.WriteString(e.Text + "\n")
			}
		}
	}
	data, err := json.Marshal(r.Certificate)
	if err != nil {
		t.Fatal(err)
	}
	b.Write(data)
	return b.String()
}

// TestGate: a finding quotes what the release adds, unless a withheld word is in it in any form.
func TestGate(t *testing.T) {
	original := "¶1. (SBU) The mayor met Anabela Lopes at noon, and they spoke about grain and about the price of nets.\n"
	tests := []struct {
		name, give string
		quoted     bool
	}{
		{"another word", "some", true},
		{"a withheld word", "Lopes", false},
		{"in capitals", "LOPES", false},
		{"in a longer word", "Lopesian", false},
		{"in pieces", "Lo pes", false},
		{"with hyphens", "Lo-pes", false},
		{"a possessive", "Anabela's", false},
	}
	for _, tt := range tests {
		released := strings.Replace(original, "Anabela Lopes", "[name not declassified]", 1)
		released = strings.Replace(released, "about grain", "about "+tt.give+" grain", 1)
		got := redact.Audit(redact.Pair{Original: version(original), Released: version(released)}, []*redact.Rule{redact.Insertion}, redact.Options{})
		if len(got.Released) != 1 {
			t.Fatalf("%s: %d findings%s", tt.name, len(got.Released), describe(got.Released))
		}
		if quoted := strings.Contains(got.Released[0].Message, `"`); quoted != tt.quoted {
			t.Errorf("%s: %s", tt.name, got.Released[0].Message)
		}
	}
}

// TestSides: what is said of missing text stands under the original, all else under the release, inside its texts.
func TestSides(t *testing.T) {
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 11))
		text := invented(r, 60)
		original := "¶1. (SBU) " + strings.Join(text, " ") + "\n"
		released := "¶1. (SBU) " + redacted(r, text) + "\n"
		got := redact.Audit(redact.Pair{Original: version(original), Released: version(released)}, redact.All(), redact.Options{})
		inside := func(f lint.Finding, src string) bool {
			return f.Span.Start >= 0 && f.Span.Start <= f.Span.End && f.Span.End <= len(src)
		}
		for _, f := range got.Original {
			if !inside(f, original) || !strings.ContainsFunc(original[f.Span.Start:f.Span.End], unicode.IsLetter) {
				t.Errorf("seed %d: %s at %v of the original", seed, f.Rule.Code, f.Span)
			}
		}
		for _, f := range got.Released {
			if !inside(f, released) {
				t.Errorf("seed %d: %s at %v of the release", seed, f.Rule.Code, f.Span)
			}
		}
	}
}

// BenchmarkPair audits a pair of ten kilobytes by all rules.
func BenchmarkPair(b *testing.B) {
	original, released := sealed, withholdings[0].release()
	for len(original) < 10_000 {
		r := rand.New(rand.NewPCG(uint64(len(original)), 3))
		text := invented(r, 120)
		original += "\n¶5. (SBU) " + strings.Join(text, " ") + "\n"
		copy(text[40:42], []string{"[name not declassified]", ""})
		released += "\n¶5. (SBU) " + strings.Join(text, " ") + "\n"
	}
	b.SetBytes(int64(len(original)))
	b.ReportAllocs()
	for b.Loop() {
		redact.Audit(redact.Pair{Original: version(original), Released: version(released)}, redact.All(), redact.Options{})
	}
}

// BenchmarkLongPair audits a pair of a megabyte.
func BenchmarkLongPair(b *testing.B) {
	r := rand.New(rand.NewPCG(5, 5))
	var original, released strings.Builder
	for original.Len() < 1_000_000 {
		text := invented(r, 150)
		original.WriteString("(SBU) " + strings.Join(text, " ") + "\n\n")
		released.WriteString("(SBU) " + redacted(r, text) + "\n\n")
	}
	a, c := version(original.String()), version(released.String())
	b.SetBytes(int64(original.Len()))
	for b.Loop() {
		redact.Audit(redact.Pair{Original: a, Released: c}, []*redact.Rule{redact.UnmarkedDeletion, redact.Alteration}, redact.Options{})
	}
}
