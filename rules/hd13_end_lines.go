package rules

import (
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// EndLines notes texts that are framed by BT on one side alone.
var EndLines = &lint.Rule{
	About: lint.About{
		Code:     "HD13",
		Name:     "end-lines",
		Severity: lint.Info,
		Summary:  "BT stands before and after the text, or nowhere.",
		Doc: "BT parts the text from the heading and from the ending with the station's serial and NNNN. Archives " +
			"drop all of them, which is no fault. One BT alone means that a copy was cut: where the second is " +
			"missing the end of the text may be missing with it. Compare the last paragraph with the record.",
		Source: "16-line format; archives drop the lines",
	},
	Examples: []lint.Example{
		{
			Bad: "R 060213Z MAY 09\nFM AMEMBASSY PRAIA\nTO RUEHC/SECSTATE WASHDC 1234\n«BT»\nUNCLAS PRAIA 000412\n\n" +
				harborFields + harborText,
		},
		{
			Bad: "R 060213Z MAY 09\nFM AMEMBASSY PRAIA\nTO RUEHC/SECSTATE WASHDC 1234\nBT\nUNCLAS PRAIA 000412\n\n" +
				harborFields + harborText + "\nQUILL\nBT\n#0412\nNNNN\n",
		},
		{
			Bad: sentPraia + "UNCLAS PRAIA 000412\n\n" + harborFields + harborText,
		},
	},
	Run: endLines,
}

func endLines(p *lint.Pass) {
	var last cable.Span
	count := 0
	for head := range heads(p) {
		if count += len(head.Breaks); count > 1 {
			return
		}
		if len(head.Breaks) == 1 {
			last = head.Breaks[0]
		}
	}
	if count == 0 {
		return
	}
	if last.Start < bodyStart(p.Doc) {
		p.Reportf(last, "BT opens the text, none closes it: the end may be missing")
		return
	}
	p.Reportf(last, "BT closes the text, none opens it: format lines may be missing")
}
