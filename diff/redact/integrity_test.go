package redact_test

import (
	"slices"
	"strings"
	"testing"

	"pilcrow/diff/redact"
	"pilcrow/rules/lint"
)

// sealed is a cable of three paragraphs whose passages the conventions below withhold.
const sealed = `R 181422Z JUN 08
FM AMEMBASSY VALLETTA
TO RUEHC/SECSTATE WASHDC 0912
INFO RUEHRO/AMEMBASSY ROME 0114
BT
UNCLAS SECTION 01 OF 02 VALLETTA 000240

SENSITIVE
SIPDIS

STATE FOR EUR/WE

E.O. 12958: N/A
TAGS: PHUM, SMIG, MT
SUBJECT: MALTA: A CENTER FILLS UP

REF: A. VALLETTA 212
     B. ROME 774

¶1. (SBU) SUMMARY: The center at Hal Far held 640 persons on June 12, twice what it was built for. The ministry does
not expect relief before the autumn. END SUMMARY.

CROWDED ROOMS

¶2. (SBU) A warden, Karmenu Zerafa, told Poloff on June 16 that "nobody counts the beds" -- he had stopped in May. His
brother-in-law supplies the blankets. The well-known doctor of the center has asked for leave.

VALLETTA 00000240  002 OF 002

¶3. (U) The opposition wants a debate. Three papers have printed photographs of the yard.

¶4. (SBU) COMMENT: The final numbers will rise with the calm sea. END COMMENT.

BORG
BT
#0240
NNNN
`

// withholding is how a convention withholds a name, a sentence and a whole paragraph.
type withholding struct{ convention, name, sentence, paragraph string }

var withholdings = []withholding{
	{"frus", "[name not declassified]", "[less than 1 line not declassified]", "[1 paragraph (1 line) not declassified]"},
	{"foia", "[(b)(6)]", "[(b)(5)]", "[(b)(5)]"},
	{"foia", "(b)(6)", "(b)(5)", "(b)(7)(A)"},
	{"state", "[REDACTED] B6", "[REDACTED] B5", "[REDACTED] B5"},
	{"x", "XXXXXXXXXXXX", "XXXXXXXXXXXX", "XXXXXXXXXXXX"},
	{"newspaper", "[NAME REMOVED]", "[TEXT REMOVED]", "[PARAGRAPH REMOVED]"},
	{"block", "████████████", "████████████", "████████████"},
	{"plain", "[redacted]", "[redacted]", "[redacted]"},
}

// release withholds three passages of sealed.
func (w withholding) release() string {
	return strings.NewReplacer(
		"Karmenu Zerafa", w.name,
		"His\nbrother-in-law supplies the blankets.", w.sentence,
		"The opposition wants a debate. Three papers have printed photographs of the yard.", w.paragraph,
	).Replace(sealed)
}

// noises are what printing a release may do to a text, all of it declared.
var noises = []struct {
	name  string
	noise func(string) string
}{
	{"none", func(s string) string { return s }},
	{"page line moved", func(s string) string {
		s = strings.Replace(s, "VALLETTA 00000240  002 OF 002\n\n", "", 1)
		return strings.Replace(s, "held 640 persons", "held\n\nVALLETTA 00000240  002 OF 002\n\n640 persons", 1)
	}},
	{"page line gone", func(s string) string { return strings.Replace(s, "VALLETTA 00000240  002 OF 002\n\n", "", 1) }},
	{"wrapped anew", func(s string) string {
		return strings.NewReplacer("The ministry does\nnot expect", "The ministry\ndoes not expect",
			"the\nwell-known", "the well-\nknown", "The well-known doctor of", "The well-known\ndoctor of").Replace(s)
	}},
	{"split word", func(s string) string { return strings.Replace(s, "photographs", "photo-\ngraphs", 1) }},
	{"curly quotes", func(s string) string {
		return strings.NewReplacer(`"nobody`, "“nobody", `beds"`, "beds”", "--", "—").Replace(s)
	}},
	{"stamps", func(s string) string {
		stamp := "UNCLASSIFIED U.S. Department of State Case No. F-2012-00044 Doc No. C05000044 Date: 03/04/2013\n"
		return stamp + "\n" + strings.Replace(s, "CROWDED ROOMS\n", "CROWDED ROOMS\n\n"+stamp, 1) + stamp
	}},
	{"damaged labels", func(s string) string {
		return strings.NewReplacer("¶2.", "12.", "¶3.", "3.", "¶4.", "14.").Replace(s)
	}},
	{"banners", func(s string) string {
		return "UNCLASSIFIED\n\n" + strings.Replace(s, "\nCROWDED", "\nUNCLASSIFIED\n\nCROWDED", 1) + "\nUNCLASSIFIED\n"
	}},
	{"blank lines", func(s string) string { return strings.ReplaceAll(s, "\n\n", "\n\n\n") }},
	{"no transmission signs", func(s string) string {
		return strings.NewReplacer("BT\n#0240\nNNNN\n", "").Replace(s)
	}},
	{"windows line ends", func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }},
	{"letter-spaced", func(s string) string { return strings.Replace(s, "UNCLAS SECTION", "U N C L A S SECTION", 1) }},
	{"ligatures", func(s string) string { return strings.Replace(s, "final", "ﬁnal", 1) }},
}

// ofThePair reports whether a finding is of a family that this file is about.
func ofThePair(f lint.Finding) bool {
	return strings.HasPrefix(f.Rule.Code, "RA") || strings.HasPrefix(f.Rule.Code, "RF") ||
		slices.Contains([]string{"RB07", "RB08", "RB11", "RB12", "RB14"}, f.Rule.Code)
}

// TestNoisyReleases: clean releases of every convention, with every noise, have no finding of warning or worse.
func TestNoisyReleases(t *testing.T) {
	for _, w := range withholdings {
		for _, n := range noises {
			released := n.noise(w.release())
			got := redact.Audit(redact.Pair{Original: version(sealed), Released: version(released)}, redact.All(), redact.Options{})
			for _, f := range slices.Concat(got.Released, got.Original) {
				// A paragraph marked (U) is withheld whole on purpose: the rule that says so is right.
				if ofThePair(f) && f.Severity >= lint.Warning && f.Rule.Code != "RF01" {
					t.Errorf("%s %s, %s: %s %s\n%s", w.convention, w.name, n.name, f.Rule.Code, f.Message, released)
				}
			}
			if c := got.Certificate; c.Withheld.Passages != 3 || c.Verdict != redact.Passed {
				t.Errorf("%s %s, %s: verdict %s, %d passages%s%s", w.convention, w.name, n.name, c.Verdict, c.Withheld.Passages,
					describe(got.Released), describe(got.Original))
			}
		}
	}
}

// TestTampering: whatever is changed in a clean release is reported by the rule for it, in every convention and noise.
func TestTampering(t *testing.T) {
	tests := []struct {
		name, old, new string
		want           []string
	}{
		{"sentence gone", " The ministry does\nnot expect relief before the autumn.", "", []string{"RA01"}},
		{"paragraph gone", "¶4. (SBU) COMMENT: The final numbers will rise with the calm sea. END COMMENT.\n\n", "", []string{"RA01"}},
		{"tag gone", "PHUM, SMIG, MT", "PHUM, MT", []string{"RA01"}},
		{"addressee gone", "INFO RUEHRO/AMEMBASSY ROME 0114\n", "", []string{"RA01"}},
		{"caption gone", "SENSITIVE\nSIPDIS", "SIPDIS", []string{"RA01"}},
		{"heading gone", "CROWDED ROOMS\n\n", "", []string{"RA01"}},
		{"reference gone", "\n     B. ROME 774", "", []string{"RA01"}},
		{"signer gone", "BORG\n", "", []string{"RA01"}},
		{"signer changed", "BORG", "MICALLEF", []string{"RA02"}},
		{"subject changed", "A CENTER FILLS UP", "A CENTER OPENS UP", []string{"RA02"}},
		{"heading changed", "CROWDED ROOMS", "EMPTY ROOMS", []string{"RA02"}},
		{"word changed", "will rise with", "may fall with", []string{"RA02"}},
		{"word beside a mark", "A warden, ", "A cook, ", []string{"RA02"}},
		{"number changed", "640 persons", "460 persons", []string{"RA03"}},
		{"date changed", "June 12", "June 13", []string{"RA03"}},
		{"negation gone", "does\nnot expect", "does\nexpect", []string{"RA03"}},
		{"number of the telegram changed", "VALLETTA 000240", "VALLETTA 000241", []string{"RA03"}},
		{"E.O. line changed", "12958: N/A", "13526: N/A", []string{"RA03"}},
		{"sentence added", "the calm sea.", "the calm sea. The Embassy concurs in this view.", []string{"RA04"}},
		{"paragraph added", "BORG\n", "¶5. (U) The Embassy concurs in this view.\n\nBORG\n", []string{"RA04"}},
		{"tag added", "SMIG, MT", "SMIG, KDEM, MT", []string{"RA04"}},
		{"sentence twice", "the calm sea.", "the calm sea. The final numbers will rise with the calm sea.", []string{"RA05"}},
		{"page line of another telegram", "VALLETTA 00000240", "VALLETTA 00000777", []string{"RA02"}},
	}
	for _, tt := range tests {
		for _, w := range withholdings {
			for _, n := range noises {
				clean := w.release()
				faulty := strings.Replace(clean, tt.old, tt.new, 1)
				if faulty == clean {
					t.Fatalf("%s: nothing to change", tt.name)
				}
				if strings.HasPrefix(n.name, "page line") && strings.HasPrefix(tt.name, "page line") {
					continue
				}
				got := redact.Audit(redact.Pair{Original: version(sealed), Released: version(n.noise(faulty))}, redact.All(), redact.Options{})
				found := slices.Concat(got.Released, got.Original)
				if !slices.ContainsFunc(found, func(f lint.Finding) bool { return slices.Contains(tt.want, f.Rule.Code) }) {
					t.Errorf("%s, %s %s, %s: want %v, got%s", tt.name, w.convention, w.name, n.name, tt.want, describe(found))
				}
			}
		}
	}
}

// TestNormalised: the certificate counts what was forgiven.
func TestNormalised(t *testing.T) {
	tests := []struct {
		name, noise string
		want        int
	}{
		{"quotes", "curly quotes", 2},
		{"dashes", "curly quotes", 1},
		{"labels", "damaged labels", 3},
		{"stamps", "stamps", 3},
		{"banners", "banners", 3},
		{"page-lines", "page line moved", 1},
		{"wraps", "wrapped anew", 3},
		{"hyphenation", "split word", 1},
		{"letter-spacing", "letter-spaced", 1},
		{"typography", "ligatures", 1},
		{"transmission-signs", "none", 4},
	}
	for _, tt := range tests {
		for _, n := range noises {
			if n.name != tt.noise {
				continue
			}
			released := n.noise(sealed)
			got := redact.Audit(redact.Pair{Original: version(sealed), Released: version(released)}, redact.All(), redact.Options{})
			if got.Certificate.Normalised[tt.name] != tt.want {
				t.Errorf("%s: %d uses, want %d: %v", tt.name, got.Certificate.Normalised[tt.name], tt.want, got.Certificate.Normalised)
			}
		}
	}
}

// TestPassages: what is withheld is known with its places.
func TestPassages(t *testing.T) {
	seen := 0
	rule := *redact.EmptyMark
	rule.Check = func(p *redact.Pass) {
		for i, want := range []struct {
			text           string
			number, spans  int
			before, behind string
		}{
			{"Karmenu Zerafa", 2, 1, "warden, ", ", told"},
			{"His brother-in-law supplies the blankets.", 2, 2, "May. ", " The well"},
			{"The opposition wants a debate. Three papers have printed photographs of the yard.", 3, 1, "(U) ", "\n\n¶4."},
		} {
			got := p.Passages[i]
			src := p.Released.Src
			if got.Text != want.text || got.Number != want.number || len(got.Spans) != want.spans {
				t.Errorf("passage %d: got %q in %d, %d spans", i, got.Text, got.Number, len(got.Spans))
			}
			if !strings.HasSuffix(src[:got.Place.Start], want.before) || !strings.HasPrefix(src[got.Place.End:], want.behind) {
				t.Errorf("passage %d: mark at %v: %q", i, got.Place, src[got.Place.Start:got.Place.End])
			}
			seen++
		}
	}
	redact.Audit(redact.Pair{Original: version(sealed), Released: version(withholdings[0].release())}, []*redact.Rule{&rule}, redact.Options{})
	if seen != 3 {
		t.Errorf("%d passages were looked at", seen)
	}
}

// TestIncomplete: what cannot be examined is never certified.
func TestIncomplete(t *testing.T) {
	other := strings.Repeat("The council of the island heard about boats, nets and salt in a long and windy session. ", 8)
	tests := []struct{ name, original, released, want string }{
		{"empty release", sealed, "\n\n", "the release is empty"},
		{"empty original", " \n", sealed, "the original is empty"},
		{"another text", sealed, "¶1. (U) " + other + "\n", "the original and the release are different texts"},
		{"binary original", "MZ\x00\x01\x02\x03" + sealed, sealed, "the original is no text"},
		{"binary release", sealed, "PK\x03\x04\x00\x00" + sealed, "the release is no text"},
		{"furniture alone", sealed, "UNCLASSIFIED\n\nVALLETTA 00000240  002 OF 002\n", "the release holds no text"},
		{"much more than the original", "¶1. (U) The mayor left.\n", "¶1. (U) The mayor left. " + other + "\n", "most of the release is not in the original"},
	}
	for _, tt := range tests {
		got := redact.Audit(redact.Pair{Original: version(tt.original), Released: version(tt.released)}, redact.All(), redact.Options{})
		if got.Certificate.Verdict != redact.Incomplete || !slices.Contains(got.Certificate.Unexamined, tt.want) {
			t.Errorf("%s: verdict %s, unexamined %q", tt.name, got.Certificate.Verdict, got.Certificate.Unexamined)
		}
	}
}

// TestDenied: a stamp that denies the whole text stands for all of it.
func TestDenied(t *testing.T) {
	got := redact.Audit(redact.Pair{Original: version(sealed), Released: version("DENIED IN FULL B5\n\n¶1. (SBU) SUMMARY: The center\n")},
		redact.All(), redact.Options{})
	for _, f := range got.Original {
		t.Errorf("%s %s", f.Rule.Code, f.Message)
	}
	if got.Certificate.Withheld.Words < 100 {
		t.Errorf("%d words are withheld", got.Certificate.Withheld.Words)
	}
}
