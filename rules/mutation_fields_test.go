package rules_test

import (
	"fmt"
	"strings"

	"pilcrow/rules/lint"
)

// orders are the executive orders on classification and the years that knew no other.
var orders = map[string][2]int{
	"11652": {1973, 1977}, "12065": {1979, 1981}, "12356": {1983, 1994}, "12958": {1996, 2009}, "13526": {2011, 2016},
}

// valueForm is the pattern of the E.O. line, its value in the first group.
const valueForm = `(?m)^E\.O\. \d{5}: (.*)$`

// blockForm is the pattern of the authority block, which ends at the first blank line.
const blockForm = `(?m)^(Classified By: (?:.+\n)+\n)`

// authorityFaults are faults of the E.O. line and of the authority block.
var authorityFaults = []fault{
	{name: "DECL on open text", code: "XC11", make: only(notClassified, head(toWrite(
		valueForm, "DECL: 01/01/2016", "DECL: 2015/12/31",
	)))},
	{name: "GDS on open text", code: "XC11", make: only(
		both(notClassified, between(1973, 1981)), head(write(valueForm, "GDS")),
	)},
	{name: "OADR on open text", code: "XC11", make: only(both(notClassified, between(1983, 1994)), head(write(
		valueForm, "DECL: OADR",
	)))},
	{name: "N/A on classified text", code: "XC11", make: only(isClassified, head(write(valueForm, "N/A")))},
	{name: "an order of other years", code: "XC12", weight: lint.Warning, make: head(orderOf(otherYears))},
	{name: "an order that is none", code: "XC12", make: head(toWrite(`(?m)^E\.O\.(?: |: +)(\d{5})`, "12985", "13562"))},
	{name: "no E.O. line", code: "EO01", far: true, make: head(write(`(?m)^E\.O\..*\n`, ""))},
	{name: "a second E.O. line", code: "EO01", make: only(
		func(o *original) bool { return o.level != "" },
		head(swap(valueForm, func(o *original, was string) string {
			return was + "\n" + "E.O. 12958: DECL: 04/01/2031"
		})),
	)},
	{name: "nobody classified", code: "EO02", far: true, make: head(write(blockForm, ""))},
	{name: "a reason and no name", code: "EO02", far: true, make: head(write(blockForm, "Reason: 1.4 (b).\n\n"))},
	{name: "no reason", code: "EO03", make: head(
		write(`(?m)((?: for|\. Reasons?:)\s+(?:reasons?\s+)?1\.[45](?:.+\n)+)\n`, ".\n"),
	)},
	{name: "a section that lists no reason", code: "EO03", make: head(write(`(1\.[45]) \(b\)`, "1.2"))},
	{name: "a letter beyond the list", code: "EO03", make: head(write(`1\.[45] \((b)\)`, "k"))},
	{name: "the section of another order", code: "EO03", make: head(swap(`(1\.[45]) \(b\)`,
		func(o *original, was string) string {
			if was == "1.5" || o.year == 2003 {
				return "1.4"
			}
			return "1.5"
		},
	))},
	{name: "declassified before it was written", code: "EO09", make: head(
		decl(func(o *original) int { return o.year - 1 }),
	)},
	{name: "declassified decades before", code: "EO09", make: head(decl(func(o *original) int { return o.year - 20 }))},
	{name: "classified for too long", code: "EO10", make: head(decl(func(o *original) int { return o.year + 26 }))},
	{name: "a slip of a century", code: "EO10", make: head(decl(func(o *original) int { return o.year + 101 }))},
	{name: "OADR", code: "EO12", make: only(
		both(isClassified, between(1996, 2016)), head(write(valueForm, "DECL: OADR")),
	)},
	{name: "X code", code: "EO12", make: only(both(isClassified, between(2004, 2016)), head(toWrite(
		valueForm, "DECL: X1", "DECL: X5", "DECL: X1, X6",
	)))},
	{name: "MR", code: "EO12", make: only(both(isClassified, between(1996, 2016)), head(write(valueForm, "DECL: MR")))},
	{name: "GDS", code: "EO12", make: only(both(isClassified, between(1984, 2016)), head(write(valueForm, "GDS")))},
	{name: "authority on open text", code: "EO16", make: only(
		func(o *original) bool { return unclassified(o) && o.year > 1995 },
		func(o *original) []mutation {
			at := o.labels[0].start
			return []mutation{{{at, at, "Classified By: Ambassador Ada Quill for reasons 1.4 (b).\n\n"}}}
		},
	)},
	{name: "derived from on open text", code: "EO16", make: only(
		func(o *original) bool { return unclassified(o) && o.year > 1995 },
		func(o *original) []mutation {
			at := o.labels[0].start
			return []mutation{{{at, at, "Derived From: DSCG 05-01\n\n"}}}
		},
	)},
}

// notClassified reports whether o has a classification line below CONFIDENTIAL.
func notClassified(o *original) bool { return unclassified(o) || limited(o) }

// otherYears lists the orders that were not in force when o was written.
func otherYears(o *original) []string {
	var all []string
	for order, years := range orders {
		if o.year < years[0]-1 || o.year > years[1]+1 {
			all = append(all, order)
		}
	}
	return all
}

// orderOf writes each of the orders that list gives onto the E.O. line.
func orderOf(list func(*original) []string) maker {
	return func(o *original) []mutation {
		var all []mutation
		for _, order := range []string{"11652", "12065", "12356", "12958", "13526"} {
			for _, other := range list(o) {
				if other == order {
					all = append(all, write(`(?m)^E\.O\.(?: |: +)(\d{5})`, order)(o)...)
				}
			}
		}
		return all
	}
}

// decl writes another year into the declassification date.
func decl(year func(*original) int) maker {
	return swap(`(?m)^E\.O\. \d{5}: DECL: (?:\d\d/\d\d/)?(\d{4})`, func(o *original, _ string) string {
		return fmt.Sprint(year(o))
	})
}

// fieldFaults are faults of tags, subject, captions, and remains of converters.
var fieldFaults = []fault{
	{name: "no TAGS line", code: "TG01", far: true, make: head(write(`(?m)^TAGS:.*\n`, ""))},
	{name: "no tag", code: "TG01", make: head(write(`(?m)^TAGS:(.*)$`, ""))},
	{name: "a tag twice", code: "TG05", make: head(swap(`(?m)^TAGS: +(.*)$`, func(_ *original, was string) string {
		first, _, _ := strings.Cut(was, ",")
		return was + ", " + first
	}))},
	{name: "a tag twice side by side", code: "TG05", make: head(swap(
		`(?m)^TAGS: +(\w+), `, func(_ *original, was string) string { return was + ", " + was },
	))},
	{name: "no SUBJECT", code: "TG06", far: true, make: head(write(`(?m)^(?i:SUBJ)\w*:(?:.+\n)+`, ""))},
	{name: "a second SUBJECT", code: "TG06", make: only(
		func(o *original) bool { return o.level != "" },
		head(swap(`(?m)^SUBJ\w*: (?:.+\n)+`, func(_ *original, was string) string {
			return was + "SUBJECT: THE FERRY TO THE ISLANDS\n"
		})),
	)},
	{name: "SENSITIVE first", code: "CP03", make: head(write(`(?m)^(SIPDIS\nSENSITIVE)$`, "SENSITIVE\nSIPDIS"))},
	{name: "NODIS and EXDIS", code: "CP04", make: caption(
		"NODIS\nEXDIS", func(o *original) bool { return o.level != "" },
	)},
	{name: "EXDIS and NODIS", code: "CP04", make: caption("EXDIS\nNODIS", isClassified)},
	{name: "EXDIS on open text", code: "CP04", make: caption("EXDIS", open)},
	{name: "NODIS on open text", code: "CP04", make: caption("NODIS", open)},
	{name: "NODIS and SIPDIS", code: "CP05", make: caption("NODIS", sipdis)},
	{name: "EXDIS and SIPDIS", code: "CP05", make: caption("EXDIS", sipdis)},
	{name: "STADIS and SIPDIS", code: "CP05", make: caption("STADIS", sipdis)},
	{name: "a channel and SIPDIS", code: "CP05", make: caption("ROGER CHANNEL", sipdis)},
	{name: "SIPDIS and LIMDIS", code: "CP05", make: head(write(`(?m)^LIMDIS$`, "LIMDIS\nSIPDIS"))},
	{name: "a caption twice", code: "CP10", make: head(swap(`(?m)^(?:SIPDIS|SENSITIVE|NOFORN|LIMDIS)\n`, doubled))},
	{name: "a caption twice on one line", code: "CP10", make: head(swap(`(?m)^(?:SIPDIS|SENSITIVE|NOFORN)$`,
		func(_ *original, was string) string { return was + " " + was },
	))},
	{name: "tag as a link", code: "OC02", make: head(swap(`(?m)^TAGS: +(\w+), `,
		func(_ *original, was string) string { return "[" + was + "](#)" },
	))},
	{name: "tags as links", code: "OC02", make: head(swap(`(?m)^TAGS: +(.*)$`, func(_ *original, was string) string {
		return "[" + strings.ReplaceAll(was, ", ", "](#), [") + "](#)"
	}))},
	{name: "character entity", code: "OC02", make: swap(`\pL(')\pL`, func(*original, string) string { return "&#39;" })},
	{name: "line end as an entity", code: "OC02", make: each(func(o *original, i int) mutation {
		return mutation{{o.labels[i].last, o.labels[i].last, "&#x000A;"}}
	})},
	{name: "backslash at a line end", code: "OC02", make: head(swap(`(?m)^(?:TAGS|SUBJECT|REF): .*$`,
		func(_ *original, was string) string { return was + "\\" },
	))},
}

// caption sets captions above the E.O. line.
func caption(text string, fits func(*original) bool) maker {
	return only(fits, head(swap(`(?m)^E\.O\. \d{5}:`, func(_ *original, was string) string {
		return text + "\n\n" + was
	})))
}

// open reports whether o is neither classified nor sensitive.
func open(o *original) bool {
	return unclassified(o) && !o.has("SBU") && !o.has("LOU") && !strings.Contains(o.text, "SENSITIVE")
}

// sipdis reports whether o carries the caption SIPDIS on a line of its own.
func sipdis(o *original) bool { return strings.Contains(o.text, "\nSIPDIS\n") }
