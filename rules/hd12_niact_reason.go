package rules

import (
	"strings"
	"time"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// NiactReason reports NIACT telegrams whose first paragraph does not say why they wake people.
var NiactReason = &lint.Rule{
	About: lint.About{
		Code:     "HD12",
		Name:     "niact-reason",
		Severity: lint.Warning,
		Summary:  "A NIACT telegram justifies the NIACT in its first paragraph.",
		Doc: "NIACT calls an officer to the post at night. The handbook asks that the first paragraph says why the " +
			"matter cannot wait until morning; a telegram that does not is often one whose precedence was copied " +
			"from another. Add the sentence, or take the precedence down to IMMEDIATE.",
		Source: "5 FAH-2 H-421.2.b",
	},
	Examples: []lint.Example{
		{
			Bad: "O 060213Z MAY 09\nFM AMEMBASSY PRAIA\nTO RUEHC/SECSTATE WASHDC NIACT IMMEDIATE 1234\n\n" +
				"UNCLAS PRAIA 000412\n\n" + harborFields + "\n«1.» (U) The dredging of the harbor ended on May 4.\n\n" +
				"2. (U) Post will report.\n",
		},
		{
			Bad: "O 060213Z MAY 09\nFM AMEMBASSY PRAIA\nTO RUEHC/SECSTATE WASHDC NIACT IMMEDIATE 1234\n\n" +
				"UNCLAS PRAIA 000412\n\n" + harborFields + "\n1. (U) NIACT because the dredger sails at dawn.\n\n" +
				"2. (U) Post will report.\n",
		},
	},
	Run: niactReason,
}

// niactDay is the first day of the time whose telegrams are held to the handbook's rule.
var niactDay = day(2000, time.January, 1)

func niactReason(p *lint.Pass) {
	moment, dated := p.Doc.Time()
	niact := niactWord(&p.Doc.Transmission)
	if niact.IsZero() || !dated || moment.Before(niactDay) || len(p.Doc.Withheld()) > 0 {
		return
	}
	first := firstParagraph(p.Doc)
	if first < 0 || strings.Contains(strings.ToUpper(p.Doc.Words(first)), "NIACT") {
		return
	}
	p.Report(lint.Finding{
		Span:    spot(p.Doc, &p.Doc.Paragraphs[first]),
		Message: "the first paragraph does not say why the telegram is NIACT",
		Related: []lint.Related{{Message: "the precedence", Span: niact.Span}},
	})
}

// niactWord is the first precedence word of head that calls for night action, the zero field where none does.
func niactWord(head *cable.Transmission) cable.Field {
	for _, list := range [...][]cable.Addressee{head.To, head.Info} {
		for i := range list {
			if strings.HasPrefix(list[i].Precedence.Text, "NIACT") {
				return list[i].Precedence
			}
		}
	}
	return cable.Field{}
}

// firstParagraph is the index of the first numbered paragraph of doc, of the first with words where none is numbered,
// -1 for none. The classifier's block is no paragraph of the text.
func firstParagraph(doc *cable.Document) int {
	first := -1
	for i := range doc.Paragraphs {
		para := &doc.Paragraphs[i]
		if len(para.Body) == 0 || isAuthority(doc, para) {
			continue
		}
		if para.Number > 0 {
			return i
		}
		if first < 0 {
			first = i
		}
	}
	return first
}
