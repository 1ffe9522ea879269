package rules

import (
	"strings"
	"time"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// PrecedenceWord reports precedence words that the handbook does not know.
var PrecedenceWord = &lint.Rule{
	About: lint.About{
		Code:     "HD11",
		Name:     "precedence-word",
		Severity: lint.Warning,
		Summary:  "A precedence word is FLASH, NIACT IMMEDIATE, IMMEDIATE, PRIORITY (to 15 May 2017) or ROUTINE.",
		Doc: "The word behind an addressee says how fast the telegram must reach it. A word that the network does " +
			"not know, such as URGENT or a misspelling, is not acted on, and the telegram goes as routine. PRIORITY " +
			"is no longer authorised from 16 May 2017. Write the word that was ordered; which of two is meant is " +
			"the drafter's to say.",
		Source: "5 FAH-2 H-421 (CT:TEL-54)",
	},
	Examples: []lint.Example{
		{
			Bad: "R 060213Z MAY 09\nFM AMEMBASSY PRAIA\nTO RUEHC/SECSTATE WASHDC «URGENT» 1234\n\n" +
				"UNCLAS PRAIA 000412\n\n" + harborFields,
		},
		{
			Bad: "O 060213Z MAY 09\nFM AMEMBASSY PRAIA\nTO RUEHC/SECSTATE WASHDC «IMEDIATE» 1234\n\n" +
				"UNCLAS PRAIA 000412\n\n" + harborFields,
		},
		{
			Bad: "P 060213Z JUN 17\nFM AMEMBASSY PRAIA\nTO RUEHC/SECSTATE WASHDC «PRIORITY» 1234\n\n" +
				"UNCLAS PRAIA 000412\n\nE.O. 13526: N/A\n" + harborTopic,
		},
		{
			Bad: "O 060213Z MAY 09\n" + urgentPraia + "UNCLAS PRAIA 000412\n\n" + harborFields,
		},
	},
	Run: precedenceWord,
}

// priorityEnd is the first day on which PRIORITY is not authorised.
var priorityEnd = day(2017, time.May, 16)

func precedenceWord(p *lint.Pass) {
	for head := range heads(p) {
		late := head.DateTime.Valid && !head.DateTime.Time.Before(priorityEnd)
		for _, list := range [...][]cable.Addressee{head.To, head.Info} {
			for i := range list {
				judgeWord(p, &list[i], late)
			}
		}
	}
}

// judgeWord reports the precedence word of a, late when PRIORITY is not authorised.
func judgeWord(p *lint.Pass, a *cable.Addressee, late bool) {
	switch word := a.Precedence.Text; {
	case word == "PRIORITY" && late:
		p.Reportf(a.Precedence.Span, "PRIORITY is no longer authorised from 16 May 2017")
	case word != "" && wordRank(word) == 0:
		p.Reportf(a.Precedence.Span, "%q is no precedence word", word)
	case word != "":
	default:
		if span, meant := misspelled(p.Doc, a); meant != "" {
			p.Report(lint.Finding{
				Span: span, Message: "precedence word " + p.Doc.Slice(span) + " should be " + meant,
				Fix: lint.Replace(lint.Unsafe, span, meant),
			})
		}
	}
}

// misspelled is the last word of an addressee's name if it is a precedence word with one slip, and that word.
func misspelled(doc *cable.Document, a *cable.Addressee) (cable.Span, string) {
	if a.Name.IsZero() {
		return cable.Span{}, ""
	}
	text := doc.Slice(a.Name.Span)
	word := text[strings.LastIndexByte(text, ' ')+1:]
	if len(word) < 4 || len(word) == len(text) {
		return cable.Span{}, ""
	}
	for _, known := range [...]string{"IMMEDIATE", "PRIORITY", "ROUTINE", "FLASH"} {
		if oneSlip(word, known) {
			return cable.Span{Start: a.Name.Span.End - len(word), End: a.Name.Span.End}, known
		}
	}
	return cable.Span{}, ""
}
