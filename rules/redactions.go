package rules

import (
	"strings"

	"pilcrow/markings/redaction"
	"pilcrow/rules/lint"
)

// releaseRules judge the stamps and redactions of a released text.
var releaseRules = []*lint.Rule{DeclassificationStamp, WithheldInFullRelease, UnexplainedRedaction, RedactedMark}

// redactions are the notations of a released text, in order.
type redactions []redaction.Notation

// findRedactions finds the notations of the text. Where nothing is withheld and no stamp speaks of a release there is
// none to look for.
func findRedactions(p *lint.Pass) redactions {
	if len(p.Doc.Withheld) == 0 && !strings.Contains(p.Doc.Src, "RELEASE") && !strings.Contains(p.Doc.Src, "Release in") {
		return nil
	}
	return redaction.Find(p.Doc.Src)
}
