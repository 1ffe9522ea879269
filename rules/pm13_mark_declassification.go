package rules

import (
	"time"

	"pilcrow/rules/lint"
)

// MarkDeclassification reports marks that hold a declassification value.
var MarkDeclassification = &lint.Rule{
	About: lint.About{
		Code: "PM13", Name: "mark-declassification", Severity: lint.Error,
		Summary: "A mark holds a declassification date or exemption.",
		Doc: "Since February 2008 the date and the exemption stand in the classification authority block alone. " +
			"A value in the mark is outlived by the block and then contradicts it. In texts of before February 2008, " +
			"and in cables without a day-time group, this is a warning.",
		Source: "CAPCO-2016 I table 8",
	},
	Examples: []lint.Example{
		{Bad: "O 060213Z MAY 09\nFM AMEMBASSY QUIVERA\nTO SECSTATE WASHDC\n\nS E C R E T QUIVERA 000412\n\nNOFORN\n\n" +
			"E.O. 12958: DECL: 05/06/2019\n\n¶1. (S//NF//«X1») The fair opened.\n\n¶2. (U) Post will report.\n"},
		{Bad: "¶1. (S//NF//«20351010») The fair opened.\n\n¶2. (U) Post will report.\n", Profile: lint.CAPCO},
		{Bad: "¶1. (S//NF) The fair opened.\n\n¶2. (U) Post will report.\n"},
	},
	Run: reportWeighed("PM13", declassificationWeight),
}

// bannerValueEnd is the day from which no mark carries a declassification value.
var bannerValueEnd = day(2008, time.February, 1)

// declassificationWeight weighs a declassification value in a mark by the time of the text.
func declassificationWeight(p *lint.Pass) lint.Severity {
	moment, known := p.Doc.Time()
	if known && moment.Before(bannerValueEnd) || !known && p.Profile == lint.State {
		return lint.Warning
	}
	return lint.Error
}
