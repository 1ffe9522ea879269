package rules

import (
	"fmt"
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// RestartedNumbers reports paragraph numbers that start again at a section break.
var RestartedNumbers = &lint.Rule{
	About: lint.About{
		Code: "PN09", Name: "restarted-numbers", Severity: lint.Error,
		Summary: "The paragraph numbers start again at a section break.",
		Doc: "A cable is cut into sections for transmission only: its paragraphs are numbered through, and the first " +
			"paragraph of section 02 carries the next number. Where the count starts again at 1 two paragraphs " +
			"answer to one number once the sections are joined. Renumber the later section. Where a lettered or numbered " +
			"title stands above the count, as in the parts of a report, the count is that of its part and is only noted.",
		Source: "5 FAH-1 H-246.2.b",
	},
	Examples: []lint.Example{
		{Bad: "UNCLAS SECTION 01 OF 02 QUIVERA 000412\n\n¶1. (U) The fair opened.\n\n¶2. (U) It closes on Friday.\n\n" +
			"QUIVERA 00000412  002 OF 002\n\n«¶1.» (U) Visitors came from nine provinces.\n\n" +
			"¶2. (U) Post will report.\n"},
		{Bad: "UNCLAS SECTION 01 OF 02 QUIVERA 000412\n\n¶1. (U) The fair opened.\n\n¶2. (U) It closes on Friday.\n\n" +
			"QUIVERA 00000412  002 OF 002\n\n¶3. (U) Visitors came from nine provinces.\n\n" +
			"¶4. (U) Post will report.\n"},
	},
	Run: restartedNumbers,
}

func restartedNumbers(p *lint.Pass) {
	all := runs(p)
	for i, r := range all {
		if i == 0 || !r.newSection {
			continue
		}
		first := r.paragraphs[0]
		f := lint.Finding{
			Span: spot(p.Doc, first),
			Message: fmt.Sprintf("the paragraph numbers start again at 1 in section %d: section %d ended with %d",
				first.Section(), all[i-1].last().Section(), all[i-1].last().Number),
		}
		if opensPart(p.Doc, first) {
			f.Severity = lint.Info
		}
		p.Report(f)
	}
}

// opensPart reports whether a lettered or numbered title stands above para: "B. TREATMENT OF PRISONERS", "SECTION 2 -
// RESPECT FOR RIGHTS", "ANNEX 1".
func opensPart(doc *cable.Document, para *cable.Paragraph) bool {
	above := strings.TrimRight(doc.Src[:para.Span.Start], " \t\r\n")
	above = above[max(0, len(above)-300):]
	title := ""
	for {
		start := strings.LastIndexByte(above, '\n') + 1
		line := strings.TrimSpace(above[start:])
		if line == "" {
			break
		}
		title = line
		if start == 0 {
			break
		}
		above = above[:start-1]
	}
	word, rest, more := strings.Cut(title, " ")
	if !more || rest != strings.ToUpper(rest) || strings.HasSuffix(rest, ".") {
		return false
	}
	switch word {
	case "SECTION", "PART", "CHAPTER", "ANNEX", "APPENDIX", "ATTACHMENT":
		return true
	}
	number, point := strings.CutSuffix(word, ".")
	return point && (len(number) == 1 && isLetter(number[0]) || number != "" && strings.Trim(number, "IVX") == "")
}
