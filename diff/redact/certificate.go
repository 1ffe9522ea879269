package redact

import (
	"encoding/hex"
	"maps"
	"slices"

	"pilcrow/markings/cable"
	"pilcrow/markings/redaction"
	"pilcrow/rules/lint"
)

// Verdict is the outcome of an audit.
type Verdict string

// The verdicts. Incomplete stands above Fail: a part that was not examined is never clean.
const (
	Passed     Verdict = "pass"
	Failed     Verdict = "fail"
	Incomplete Verdict = "incomplete"
)

// Certificate says what was audited and how. It holds no word of either text.
type Certificate struct {
	Verdict    Verdict              `json:"verdict"`
	Original   *Party               `json:"original,omitempty"`
	Released   *Party               `json:"released"`
	Convention redaction.Convention `json:"convention"`
	Withheld   Count                `json:"withheld"`
	Marks      int                  `json:"marks"`
	Normalised map[string]int       `json:"normalised"`
	Unexamined []string             `json:"unexamined"`
}

// Party is a text of the pair.
type Party struct {
	Path   string `json:"path"`
	SHA256 string `json:"sha256"`
}

// Count is how much was withheld. Words are those of the original; 0 where there is none. Codes and Amounts count what
// the marks state.
type Count struct {
	Passages int            `json:"passages"`
	Words    int            `json:"words"`
	Codes    map[string]int `json:"codes,omitempty"`
	Amounts  map[string]int `json:"amounts,omitempty"`
}

// certify draws up the certificate of a finished pass.
func (p *Pass) certify(pair Pair) {
	c := &p.report.Certificate
	c.Verdict, c.Released, c.Convention = Passed, party(pair.Released), p.Facts.Convention
	c.Unexamined = slices.Clone(p.unclear)
	if pair.Original.Doc != nil {
		c.Original = party(pair.Original)
	}
	for i := range p.Notations {
		if p.Notations[i].Withholds() {
			c.Marks++
		}
	}
	c.Withheld = p.withheld(c.Marks)
	c.Withheld.Codes, c.Withheld.Amounts = p.cited()
	failing := func(f lint.Finding) bool { return f.Severity >= p.Fail }
	switch {
	case len(c.Unexamined) > 0:
		c.Verdict = Incomplete
	case slices.ContainsFunc(p.report.Released, failing) || slices.ContainsFunc(p.report.Original, failing):
		c.Verdict = Failed
	}
	if c.Unexamined == nil {
		c.Unexamined = []string{}
	}
}

func party(v Version) *Party {
	return &Party{Path: v.Doc.Name, SHA256: hex.EncodeToString(v.Sum[:])}
}

// normalised counts the uses of each normalisation: those that the pair needed, or what a release alone shows of them.
func (p *Pass) normalised() map[string]int {
	counts := map[string]int{
		pageLines: len(p.Released.Pages), labels: damagedLabels(p.Released), artifacts: len(p.Released.Artifacts),
	}
	if p.pair != nil {
		counts = p.pair.normalised
	}
	maps.DeleteFunc(counts, func(_ string, n int) bool { return n == 0 })
	return counts
}

// withheld counts the passages that the release withholds; without an original each mark is one.
func (p *Pass) withheld(marks int) Count {
	if p.Original == nil {
		return Count{Passages: marks}
	}
	var count Count
	for _, passage := range p.Passages {
		if passage.Text != "" {
			count.Passages++
			count.Words += words(passage.Text)
		}
	}
	return count
}

// words is the number of words in a text with single blanks.
func words(text string) int {
	n := 0
	if text != "" {
		n = 1
	}
	for i := range len(text) {
		if text[i] == ' ' {
			n++
		}
	}
	return n
}

func damagedLabels(doc *cable.Document) int {
	n := 0
	for i := range doc.Paragraphs {
		if doc.Paragraphs[i].Damage != cable.Intact {
			n++
		}
	}
	return n + len(doc.Pilcrows)
}
