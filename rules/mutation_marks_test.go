package rules_test

import (
	"strings"

	"pilcrow/rules/lint"
)

// markFaults are faults of portion marks.
var markFaults = []fault{
	{name: "no mark", code: "PM01", make: only(
		func(o *original) bool { return len(o.labels) > 1 && marks(o) },
		each(func(o *original, i int) mutation { return unmarked(o, i) }),
	)},
	{name: "no mark at all", code: "PM01", far: true, make: only(
		both(isClassified, both(marks, between(1979, 2016))),
		func(o *original) []mutation {
			var m mutation
			for i := range o.labels {
				m = append(m, unmarked(o, i)...)
			}
			return []mutation{m}
		},
	)},
	{name: "no mark for the entire text", code: "PM01", make: toWrite(
		`(?m)^1\. (\(C - ENTIRE TEXT\)|S - ENTIRE TEXT\.)$`, "THIS IS AN ACTION MESSAGE.",
	)},
	{name: "no opening parenthesis", code: "PM04", mends: true, make: twice(
		remarkTo("@)", "U", "C", "S", "SBU", "LOU"),
	)},
	{name: "no closing parenthesis", code: "PM04", mends: true, make: twice(
		remarkTo("(@", "U", "C", "S", "SBU", "LOU"),
	)},
	{name: "two opening parentheses", code: "PM04", mends: true, make: twice(remarkTo("((@)", "C", "S", "SBU"))},
	{name: "one mark of its kind, no parenthesis", code: "PM04", make: only(
		marks, remark(func(mark string) string { return mark + ")" }),
	)},
	{name: "mark behind the text", code: "PM05", make: each(func(o *original, i int) mutation {
		p := &o.labels[i]
		if p.mark == "" {
			return nil
		}
		return append(unmarked(o, i), change{p.last, p.last, " (" + p.mark + ")"})
	})},
	{name: "level not first", code: "PM06", make: remarkTo("(NF//@)", "U", "C", "S")},
	{name: "level between controls", code: "PM06", make: remarkTo("(OC/NF//@)", "C", "S")},
	{name: "unknown control", code: "PM12", make: remarkTo("(@//XYZZY)", "U", "C", "S")},
	// (S/QUUX) may be an office of the Department in the text: the mark is missing then.
	{name: "unknown control behind one stroke", code: "PM12 PM01", make: remarkTo("(@/QUUX)", "C", "S", "SBU")},
	{name: "misspelt control", code: "PM12", make: remarkTo("(@//NOFRON)", "C", "S")},
	{name: "unknown control behind NF", code: "PM12", make: remarkTo("(@//NF/ZORK)", "C", "S")},
	{name: "NF with REL TO", code: "PM14", make: remarkTo("(@//NF/REL TO USA, GBR)", "C", "S")},
	{name: "REL TO with NF", code: "PM14", make: remarkTo("(@//REL TO USA, AUS, GBR/NF)", "C", "S")},
	{name: "NF with RELIDO", code: "PM14", make: remarkTo("(@//NF/RELIDO)", "C", "S")},
	{name: "ORCON on open text", code: "PM17", make: remarkTo("(@//OC)", "U")},
	{name: "ORCON with RELIDO", code: "PM17", make: remarkTo("(@//OC/RELIDO)", "C", "S")},
	{name: "SBU on classified text", code: "PM18", make: remarkTo("(@//SBU)", "C", "S")},
	{name: "FOUO on classified text", code: "PM18", make: remarkTo("(@//FOUO)", "C", "S")},
	{name: "SBU-NF on classified text", code: "PM18", make: remarkTo("(@//SBU-NF)", "C", "S")},
	{name: "NODIS with EXDIS", code: "PM21", make: remarkTo("(@//NF//ND/XD)", "C", "S")},
	{name: "EXDIS with NODIS", code: "PM21", make: remarkTo("(@//NF//XD/ND)", "C", "S")},
	{name: "NODIS with REL TO", code: "PM21", make: remarkTo("(@//REL TO USA, GBR//ND)", "C", "S")},
	{name: "restricted", code: "PM22", make: remarkTo("(R)", "U", "C", "S", "SBU")},
	{name: "restricted and NOFORN", code: "PM22", make: remarkTo("(R//NF)", "C", "S")},
}

// unmarked takes the mark of paragraph i away.
func unmarked(o *original, i int) mutation {
	p := &o.labels[i]
	return mutation{{p.markStart, p.markStart + len(p.mark) + 3, ""}}
}

// twice leaves the places of m in paragraphs whose mark another paragraph carries too.
func twice(m maker) maker {
	return where(func(o *original, c change) bool {
		mark := strings.Trim(o.text[c.start:c.end], "()")
		return o.count(mark) > 1
	}, m)
}

// levels are the level words of classification lines.
const levels = `UNCLAS|LIMITED OFFICIAL USE|C O N F I D E N T I A L|S E C R E T`

// line1 is the pattern of the first classification line, its level in the first group.
const line1 = `(?m)^(` + levels + `) (?:SECTION 01 OF \d\d )?[A-Z][A-Z ]*[A-Z] \d{4,6}$`

// lineFaults are faults of the classification line and of the captions against the portions.
var lineFaults = []fault{
	{name: "no classification line", code: "BN01", far: true, make: head(write(
		`(?m)^((?:`+levels+`) (?:SECTION 01 OF \d\d )?[A-Z][A-Z ]*[A-Z] \d{4,6}\n)`, "",
	))},
	{name: "a second classification line", code: "BN01", make: only(
		func(o *original) bool { return !strings.Contains(o.level, "S E C") },
		head(write(`(?m)^E\.O\. \d{5}`, "S E C R E T ELSEWHERE 001177\n\nE.O. 12958")),
	)},
	{name: "SBU on the line", code: "BN04", make: only(unclassified, head(write(line1, "SBU")))},
	{name: "UNCLASSIFIED on the line", code: "BN04", make: only(unclassified, head(write(line1, "UNCLASSIFIED")))},
	{name: "SENSITIVE BUT UNCLASSIFIED on the line", code: "BN04", make: only(
		unclassified, head(write(line1, "SENSITIVE BUT UNCLASSIFIED")),
	)},
	{name: "LIMITED OFFICIAL USE after 1995", code: "BN04", make: only(
		both(unclassified, between(1996, 2016)), head(write(line1, "LIMITED OFFICIAL USE")),
	)},
	{name: "portion above UNCLAS", code: "RU01", weight: lint.Critical, make: only(
		unclassified, remarkTo("(C)", "U", "SBU"),
	)},
	{name: "portion two levels above UNCLAS", code: "RU01", weight: lint.Critical, make: only(
		unclassified, remarkTo("(S//NF)", "U", "SBU"),
	)},
	{name: "portion above CONFIDENTIAL", code: "RU01", weight: lint.Critical, make: only(
		func(o *original) bool { return strings.HasPrefix(o.level, "C O") }, remarkTo("(S)", "U", "SBU", "C"),
	)},
	{name: "portion above SECRET", code: "RU01", weight: lint.Critical, make: only(
		isClassified, remarkTo("(TS)", "S", "C"),
	)},
	{name: "line below the portions", code: "RU01", weight: lint.Critical, far: true, make: only(
		func(o *original) bool { return o.has("C") || o.has("S") }, head(write(line1, "UNCLAS")),
	)},
	{name: "all portions below the line", code: "RU02", far: true, make: only(isClassified, remarkAll(
		func(mark string) (string, bool) { return "(U)", mark != "" },
	))},
	{name: "line above the portions", code: "RU02", far: true, make: only(marks, head(swap(line1,
		func(o *original, was string) string {
			if isClassified(o) && was != "S E C R E T" || unclassified(o) && o.year > 1995 {
				return "S E C R E T"
			}
			return was
		},
	)))},
	{name: "no SENSITIVE", code: "RU03", make: only(
		func(o *original) bool { return o.has("SBU") && (unclassified(o) || o.level == "") },
		head(toWrite(`(?m)^(SENSITIVE\n)|^(SENSITIVE, )`, "")),
	)},
	{name: "sensitive portion in an open cable", code: "RU03", far: true, make: only(
		func(o *original) bool {
			return unclassified(o) && o.year > 1995 && !strings.Contains(o.text, "SENSITIVE")
		},
		remarkTo("(SBU)", "U"),
	)},
	{name: "UNCLAS over limited portions", code: "RU03", make: only(limited, only(marks, head(write(line1, "UNCLAS"))))},
	{name: "no sensitive portion", code: "RU04", far: true, make: only(
		func(o *original) bool { return o.has("SBU") && !isClassified(o) },
		remarkAll(func(mark string) (string, bool) { return "(U)", mark != "" }),
	)},
	{name: "no NOFORN", code: "RU05", make: head(write(`(?m)^NOFORN\n`, ""))},
	{name: "NOFORN portion", code: "RU05", far: true, make: only(
		func(o *original) bool { return isClassified(o) && !strings.Contains(o.text, "NOFORN") },
		remarkTo("(@//NF)", "C", "S"),
	)},
	{name: "no NOFORN portion", code: "RU06", far: true, make: only(
		func(o *original) bool { return o.has("C/NF") || o.has("S/NF") },
		remarkAll(func(mark string) (string, bool) { return "(" + strings.TrimSuffix(mark, "/NF") + ")", mark != "" }),
	)},
	{name: "idle NOFORN", code: "RU06", make: only(
		func(o *original) bool { return isClassified(o) && marks(o) && !strings.Contains(o.text, "NOFORN") },
		head(write(`(?m)^E\.O\. `, "NOFORN\n\nE.O. ")),
	)},
}
