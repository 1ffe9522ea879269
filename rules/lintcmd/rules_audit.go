package lintcmd

import (
	"strings"

	"pilcrow/markings/paint"
	"pilcrow/rules/lint"
)

// AuditRule is a rule of the audit: what it says of itself, and its examples.
type AuditRule struct {
	Rule  *lint.Rule
	Pairs []Pair
}

// Pair is an example of a rule of the audit. « » frame what is reported: in Original what is said about text that the
// release lacks, in Released all else. A pair without « » is not reported.
type Pair struct {
	Original string   `json:"original,omitempty"` // empty: the release is audited alone
	Released string   `json:"released"`
	Withheld []string `json:"withheld,omitempty"` // what must not appear, beside what the original says
}

// pairsOf is the examples of r where it is a rule of the audit.
func pairsOf(r *lint.Rule, audit []AuditRule) []Pair {
	for _, a := range audit {
		if a.Rule == r {
			return a.Pairs
		}
	}
	return nil
}

// write writes the texts of the pair for people.
func (e Pair) write(b *strings.Builder, p *paint.Palette) {
	title := "Not reported"
	if strings.Contains(e.Original+e.Released, "«") {
		title = "Reported"
	}
	if e.Original != "" {
		example(b, p, title+", the original", e.Original)
	}
	if len(e.Withheld) > 0 {
		example(b, p, title+", the withheld strings", strings.Join(e.Withheld, "\n"))
	}
	example(b, p, title+", the release", e.Released)
}
