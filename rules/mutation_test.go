package rules_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"pilcrow/markings/cable"
	"pilcrow/rules"
	"pilcrow/rules/lint"
)

// The least recall that is accepted: of all faults together, and of the faults of one rule.
const (
	leastRecall     = 0.99
	leastRuleRecall = 0.95
)

// mostEchoes is the greatest share of label faults that may make another rule than their own answer.
const mostEchoes = 0.05

// nearby is how many bytes may lie between a fault and the finding about it.
const nearby = 160

// change puts text in the place of a stretch of an original.
type change struct {
	start, end int
	text       string
}

// mutation is one fault at one place: changes in order, which do not overlap.
type mutation []change

// fault is a way to damage a cable.
type fault struct {
	name   string
	code   string                   // the rule that must report it; several, parted by blanks, where any of them is right
	weight lint.Severity            // the least severity it must have; zero: any
	far    bool                     // the finding stands at the head of the cable, wherever the fault is
	label  bool                     // a fault of labels alone, to which no other rule may answer
	mends  bool                     // a safe fix brings the original back, byte for byte
	mended func(text string) string // what it leaves in the place of a change, where that is not what the original has
	make   maker
}

// key names f in the table of results.
func (f *fault) key() string { return f.code[:4] + " " + f.name }

// allFaults are all faults, rule by rule.
func allFaults() []fault {
	return slices.Concat(markFaults, lineFaults, numberFaults, formatFaults, crossFaults, authorityFaults, fieldFaults)
}

// original is a clean cable.
type original struct {
	name    string
	text    string
	doc     *cable.Document
	labels  []place // the labels of its paragraphs, in order
	level   string  // the level as the classification line writes it; empty in a form
	year    int
	pilcrow bool
}

// place is where a paragraph stands.
type place struct {
	start, end int    // its label: ¶5.
	number     int    // 5
	mark       string // SBU; empty where it has none
	markStart  int    // of "(SBU)"
	body, last int    // its text, from the first word to the last
}

var (
	labelForm = regexp.MustCompile(`(?m)^(¶?)(\d{1,2})\. (\(((?:U|C|S|SBU|LOU)(?:/NF)?)\) )?`)
	levelForm = regexp.MustCompile(`(?m)^(UNCLAS|LIMITED OFFICIAL USE|C O N F I D E N T I A L|S E C R E T)` +
		`( SECTION \d\d OF \d\d)? ([A-Z][A-Z ]*[A-Z]) (\d{4,6})$`)
	groupForm = regexp.MustCompile(`\d{6}Z [A-Z]{3} (\d\d)\b`)
)

// originals are the clean cables of testdata, and those from 1995 on once more with pilcrows before their labels.
func originals(t *testing.T) []*original {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join("..", "testdata", "cables", "clean-*.txt"))
	if err != nil || len(paths) < 20 {
		t.Fatalf("found %d clean cables, error %v", len(paths), err)
	}
	var all []*original
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		name := strings.TrimSuffix(filepath.Base(path), ".txt")
		o := newOriginal(t, name, string(raw))
		all = append(all, o)
		if !o.pilcrow && o.year > 1994 {
			all = append(all, newOriginal(t, name+" with pilcrows", labelForm.ReplaceAllString(o.text, "¶$2. $3")))
		}
	}
	return all
}

func newOriginal(t *testing.T, name, text string) *original {
	t.Helper()
	doc := cable.Parse(name, []byte(text))
	o := &original{name: name, text: text, doc: doc}
	for i, m := range labelForm.FindAllStringSubmatchIndex(text, -1) {
		p := place{start: m[0], end: m[5] + 1, number: i + 1, body: m[1]}
		if m[6] >= 0 {
			p.markStart, p.mark = m[6], text[m[8]:m[9]]
		}
		if text[m[4]:m[5]] != fmt.Sprint(i+1) {
			t.Fatalf("%s: label %q is not that of paragraph %d", name, text[m[0]:m[1]], i+1)
		}
		o.pilcrow = m[3] > m[2]
		o.labels = append(o.labels, p)
	}
	numbered := slices.DeleteFunc(slices.Clone(doc.Paragraphs), func(p cable.Paragraph) bool { return p.Number == 0 })
	if len(numbered) != len(o.labels) || len(numbered) == 0 {
		t.Fatalf("%s: %d paragraphs were read, %d labels stand there", name, len(numbered), len(o.labels))
	}
	for i := range numbered {
		if body := numbered[i].Body; len(body) > 0 {
			o.labels[i].last = body[len(body)-1].End
		} else {
			o.labels[i].last = numbered[i].Span.End
		}
		o.labels[i].last = o.labels[i].start + len(strings.TrimRight(text[o.labels[i].start:o.labels[i].last], " \r\n"))
	}
	if m := levelForm.FindStringSubmatch(text); m != nil {
		o.level = m[1]
	}
	group := groupForm.FindStringSubmatch(text)
	if group == nil {
		t.Fatalf("%s: no day-time group", name)
	}
	day, err := time.Parse("06", group[1])
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	o.year = day.Year()
	return o
}

// apply is the text of o with the changes of m, and the stretches that stand in their places.
func (o *original) apply(m mutation) (text string, spots []cable.Span) {
	var b strings.Builder
	at := 0
	for _, c := range m {
		b.WriteString(o.text[at:c.start])
		start := b.Len()
		b.WriteString(c.text)
		spots = append(spots, cable.Span{Start: start, End: b.Len()})
		at = c.end
	}
	b.WriteString(o.text[at:])
	return b.String(), spots
}

// chosen are the places of all that are tried: the first, the middle one, the last, and two by lot.
func chosen(all []mutation, lot *rand.Rand) []mutation {
	if len(all) <= 5 {
		return all
	}
	picks := []int{0, len(all) / 2, len(all) - 1, lot.IntN(len(all)), lot.IntN(len(all))}
	slices.Sort(picks)
	var some []mutation
	for _, i := range slices.Compact(picks) {
		some = append(some, all[i])
	}
	return some
}

// TestClean checks that nothing of severity warning or worse is found in a clean cable.
func TestClean(t *testing.T) {
	for _, o := range originals(t) {
		_, findings := run(o.text)
		for _, f := range findings {
			if f.Severity >= lint.Warning {
				line, _ := o.doc.Position(f.Span.Start)
				t.Errorf("%s:%d: %s %s: %s", o.name, line, f.Severity, f.Rule.Code, f.Message)
			}
		}
	}
}

// TestMutations makes every fault in every clean cable where it can be made, and counts how often its rule reports it.
func TestMutations(t *testing.T) {
	tally := newScore()
	for _, f := range allFaults() {
		tally.faults[f.key()] = tries{}
	}
	for _, o := range originals(t) {
		lot := rand.New(rand.NewPCG(12958, uint64(len(o.text))))
		for _, f := range allFaults() {
			for _, m := range chosen(f.make(o), lot) {
				tally.try(t, o, &f, m)
			}
		}
	}
	tally.judge(t)
}

// try makes a fault and looks for its rule among the findings.
func (s *score) try(t *testing.T, o *original, f *fault, m mutation) {
	t.Helper()
	text, spots := o.apply(m)
	if text == o.text {
		t.Fatalf("%s: %q changes nothing", o.name, f.name)
	}
	doc, findings := run(text)
	codes := strings.Fields(f.code)
	found := false
	for i := range findings {
		finding := &findings[i]
		if slices.Contains(codes, finding.Rule.Code) && finding.Severity >= f.weight && (f.far || near(finding, spots)) {
			found = true
			break
		}
	}
	where := fmt.Sprintf("%s: %s at %q", o.name, f.name, around(text, spots[0]))
	s.count(codes[0], f.key(), found)
	if !found {
		s.missed = append(s.missed, codes[0]+" "+where+" got "+strings.Join(brief(findings), ", "))
		return
	}
	if f.label {
		s.labels++
		if echo := strange(findings, codes); echo != "" {
			s.echoes = append(s.echoes, where+" made "+echo)
		}
	}
	if want, ok := f.healed(o, m); ok {
		fixed, _, err := lint.Apply(doc, []byte(text), findings, false)
		if err != nil || string(fixed) != want {
			s.unmended = append(s.unmended, where+" left "+firstDifference(string(fixed), want))
		}
		s.mended++
	}
}

// healed is what a safe fix makes of o with the fault m, false where no fix can know.
func (f *fault) healed(o *original, m mutation) (string, bool) {
	if f.mended == nil {
		return o.text, f.mends
	}
	whole := slices.Clone(m)
	for i := range whole {
		whole[i].text = f.mended(whole[i].text)
	}
	text, _ := o.apply(whole)
	return text, true
}

// near reports whether f, or a place it relates to, stands at one of spots.
func near(f *lint.Finding, spots []cable.Span) bool {
	for _, spot := range spots {
		spans := []cable.Span{f.Span}
		for _, related := range f.Related {
			spans = append(spans, related.Span)
		}
		for _, span := range spans {
			if span.Start <= spot.End+nearby && span.End >= spot.Start-nearby {
				return true
			}
		}
	}
	return false
}

// strange names a finding of severity warning or worse that is of none of codes.
func strange(findings []lint.Finding, codes []string) string {
	for _, f := range findings {
		if f.Severity >= lint.Warning && !slices.Contains(codes, f.Rule.Code) {
			return fmt.Sprintf("%s %s: %s", f.Rule.Code, f.Severity, f.Message)
		}
	}
	return ""
}

// around is the text at spot with a few words on either side.
func around(text string, spot cable.Span) string {
	return text[max(0, spot.Start-30):min(len(text), spot.End+30)]
}

// firstDifference shows the first place where got and want differ.
func firstDifference(got, want string) string {
	i := 0
	for i < len(got) && i < len(want) && got[i] == want[i] {
		i++
	}
	return fmt.Sprintf("%q for %q", got[i:min(len(got), i+40)], want[i:min(len(want), i+40)])
}

// detected are the rules that faults are made for, by family.
const detected = "PM01 PM04 PM05 PM06 PM12 PM14 PM17 PM18 PM21 PM22 BN01 BN04 RU01 RU02 RU03 RU04 RU05 RU06 " +
	"PN01 PN03 PN04 PN05 PN06 PN07 PN08 PN09 PN11 PN13 PN18 HD02 HD04 HD05 HD06 HD08 HD09 HD10 HD15 " +
	"XC01 XC02 XC03 XC04 XC06 XC07 XC08 XC11 XC12 XC15 EO01 EO02 EO03 EO09 EO10 EO12 EO16 TG01 TG05 TG06 " +
	"CP03 CP04 CP05 CP10 OC02"

// TestEveryRuleHasItsFault checks that no rule of detected is left out of the table of faults.
func TestEveryRuleHasItsFault(t *testing.T) {
	var covered []string
	for _, f := range allFaults() {
		covered = append(covered, strings.Fields(f.code)...)
	}
	for _, code := range strings.Fields(detected) {
		if !slices.Contains(covered, code) {
			t.Errorf("no fault is made for %s", code)
		}
	}
	for _, code := range covered {
		if !slices.ContainsFunc(rules.All(), func(r *lint.Rule) bool { return r.Code == code }) {
			t.Errorf("a fault is made for %s, which is no rule", code)
		}
	}
}
