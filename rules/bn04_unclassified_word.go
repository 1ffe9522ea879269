package rules

import (
	"fmt"
	"strings"

	"pilcrow/markings"
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// UnclassifiedWord reports classification lines of unclassified telegrams that say anything but UNCLAS.
var UnclassifiedWord = &lint.Rule{
	About: lint.About{
		Code: "BN04", Name: "unclassified-word", Severity: lint.Warning,
		Summary: "The classification line of an unclassified telegram says something else than UNCLAS.",
		Doc: "UNCLAS is the only word that a telegram's classification line has for unclassified text. That the " +
			"text is sensitive is said by the caption SENSITIVE below the line, where the systems that distribute " +
			"telegrams look for it; SBU on the line itself is not seen by them. LIMITED OFFICIAL USE was replaced " +
			"on 1 October 1995.",
		Source: "STATE 018029 (2000), paragraph 1.A",
	},
	Examples: []lint.Example{
		{Bad: "O 060213Z MAY 09\nFM AMEMBASSY QUIVERA\nTO SECSTATE WASHDC\nBT\n«SBU» QUIVERA 000412\n\nSIPDIS\n\n" +
			"E.O. 12958: N/A\nTAGS: PGOV\nSUBJECT: THE FAIR\n\n1. (SBU) The fair opened.\n"},
		{Bad: "O 060213Z MAY 09\nFM AMEMBASSY QUIVERA\nTO SECSTATE WASHDC\nBT\nUNCLAS QUIVERA 000412\n\nSENSITIVE\n\n" +
			"E.O. 12958: N/A\nTAGS: PGOV\nSUBJECT: THE FAIR\n\n1. (SBU) The fair opened.\n"},
	},
	Run: unclassifiedWord,
}

func unclassifiedWord(p *lint.Pass) {
	if p.Profile != lint.State || p.Doc.Style == cable.Form {
		return
	}
	for i := range p.Doc.Classification {
		line := &p.Doc.Classification[i]
		if line.Nested || line.Post.IsZero() || line.Mark.Level != markings.Unclassified {
			continue
		}
		var fix *lint.Fix
		switch strings.ReplaceAll(line.Word.Text, " ", "") {
		case "UNCLAS":
			continue
		case "LIMITEDOFFICIALUSE":
			if now := eraOf(p.Doc); now == nil || now.control == controlLOU {
				continue
			}
		case "UNCLASSIFIED":
			fix = lint.Replace(lint.Unsafe, line.Word.Span, "UNCLAS")
		}
		p.Report(lint.Finding{
			Span:    line.Word.Span,
			Message: fmt.Sprintf("%q stands on the classification line instead of UNCLAS", line.Word.Text), Fix: fix,
		})
	}
}
