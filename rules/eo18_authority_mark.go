package rules

import (
	"pilcrow/markings"
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// AuthorityMark notes classifier's lines that are marked higher than (U).
var AuthorityMark = &lint.Rule{
	About: lint.About{
		Code:     "EO18",
		Name:     "authority-mark",
		Severity: lint.Info,
		Summary:  "The Classified By line carries no mark, or (U).",
		Doc: "Who classified a text and why is itself unclassified, so that the authority can be challenged by " +
			"anybody who may see the cover. Before paragraph 1 the line needs no mark. A line marked (C) is mostly " +
			"a habit of the hand; if the name must be protected the classifier is to be asked for another form. No " +
			"fix lowers a mark.",
		Source: "5 FAH-1 H-240",
	},
	Examples: []lint.Example{
		{
			Bad: sentPraia + "C O N F I D E N T I A L PRAIA 000412\n\n" + harborDECL + "\n" +
				"«(C)» Classified By: Ambassador Ada Quill for reasons 1.4 (b) and (d).\n" + harborSecret,
		},
		{
			Bad: sentPraia + "C O N F I D E N T I A L PRAIA 000412\n\n" + harborDECL + "\n" +
				"(U) Classified By: Ambassador Ada Quill for reasons 1.4 (b) and (d).\n" + harborSecret,
		},
	},
	Run: authorityMark,
}

func authorityMark(p *lint.Pass) {
	for i := range p.Doc.Paragraphs {
		if para := &p.Doc.Paragraphs[i]; isAuthority(p.Doc, para) && para.Mark.Level > markings.Unclassified {
			reportAuthorityMark(p, para.MarkSpan())
			return
		}
	}
	block := p.Doc.Authority.Span
	if block.IsZero() || p.Doc.Src[block.Start] != '(' {
		return
	}
	reading, n := markings.ReadHead(p.Doc.Slice(block))
	if n > 0 && reading.Mark.Level > markings.Unclassified {
		reportAuthorityMark(p, cable.Span{Start: block.Start, End: block.Start + n})
	}
}

// reportAuthorityMark reports the mark at span.
func reportAuthorityMark(p *lint.Pass, span cable.Span) {
	p.Reportf(span, "the classifier's line is marked %s: it is unclassified itself", p.Doc.Slice(span))
}
