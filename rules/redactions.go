package rules

import (
	"pilcrow/markings/redaction"
	"pilcrow/rules/lint"
)

// releaseRules judge the stamps and redactions of a released text.
var releaseRules = []*lint.Rule{DeclassificationStamp, WithheldInFullRelease, UnexplainedRedaction, RedactedMark}

// redactions are the notations of a released text, in order.
type redactions []redaction.Notation

// findRedactions finds the notations of the text. Where nothing is withheld and no stamp says so there is none to judge.
func findRedactions(p *lint.Pass) redactions {
	if len(p.Doc.Withheld()) == 0 && !furnitureOf(p).requested {
		return nil
	}
	return p.Doc.Notations()
}
