package rules_test

import (
	"fmt"
	"regexp"
	"strings"
)

// numberFaults are faults of labels, numbers and delimiters.
var numberFaults = []fault{
	{name: "paragraph deleted", code: "PN01", make: each(func(o *original, i int) mutation {
		if i == len(o.labels)-1 {
			return nil
		}
		next := o.labels[i+1].start
		return mutation{{o.labels[i].start, o.labels[i].last, ""}, {next, next, ""}}
	})},
	{name: "two paragraphs deleted", code: "PN01", make: each(func(o *original, i int) mutation {
		if i >= len(o.labels)-2 {
			return nil
		}
		next := o.labels[i+2].start
		return mutation{
			{o.labels[i].start, o.labels[i].last, ""}, {o.labels[i+1].start, o.labels[i+1].last, ""}, {next, next, ""},
		}
	})},
	{name: "number of the paragraph before", code: "PN03", label: true, make: renumber(func(o *original, n int) string {
		if n == 1 {
			return ""
		}
		return fmt.Sprint(n - 1)
	})},
	{name: "number of the paragraph behind", code: "PN03 PN01", label: true, make: renumber(
		func(o *original, n int) string {
			if n == len(o.labels) {
				return ""
			}
			return fmt.Sprint(n + 1)
		},
	)},
	{name: "digits swapped", code: "PN04 PN01 PN03", label: true, make: renumber(func(_ *original, n int) string {
		if n < 12 || n%11 == 0 || n%10 == 0 {
			return ""
		}
		return fmt.Sprint(n%10*10 + n/10)
	})},
	{name: "digit for a pilcrow", code: "PN04", label: true, mends: true, make: pilcrows(renumberSigned(
		func(_ *original, n int) string { return fmt.Sprintf("1%d.", n) },
	))},
	{name: "digit before a number", code: "PN04", label: true, mends: true, make: plain(renumber(
		func(o *original, n int) string {
			if len(o.labels) < 3 || n == len(o.labels) {
				return ""
			}
			return fmt.Sprintf("1%d", n)
		},
	))},
	{name: "digit before the last number", code: "PN01 PN04", make: plain(renumber(func(o *original, n int) string {
		if n < len(o.labels) {
			return ""
		}
		return fmt.Sprintf("1%d", n)
	}))},
	{name: "digits for pilcrows in a run", code: "PN04", label: true, mends: true, make: pilcrows(runs(3, 0, 2))},
	{name: "digits before numbers in a run", code: "PN04", label: true, mends: true, make: plain(runs(2, 1, 2))},
	{name: "digits for all pilcrows but the first", code: "PN04 PN01", make: pilcrows(
		func(o *original) []mutation { return runs(len(o.labels)-1, 0, 1)(o)[1:] },
	)},
	{name: "digit and lost pilcrow", code: "PN04", mends: true, make: pilcrows(each(func(o *original, i int) mutation {
		if i == 0 || i+1 >= len(o.labels) {
			return nil
		}
		a, b := &o.labels[i], &o.labels[i+1]
		return mutation{
			{a.start, a.end, fmt.Sprintf("1%d.", a.number)}, {b.start, b.start + len("¶"), ""},
		}
	}))},
	{name: "no pilcrow", code: "PN05", label: true, mends: true, make: pilcrows(renumberSigned(
		func(_ *original, n int) string { return fmt.Sprintf("%d.", n) },
	))},
	{name: "no pilcrow twice", code: "PN05", label: true, mends: true, make: pilcrows(each(
		func(o *original, i int) mutation {
			if i+3 >= len(o.labels) {
				return nil
			}
			return mutation{
				{o.labels[i].start, o.labels[i].start + len("¶"), ""},
				{o.labels[i+2].start, o.labels[i+2].start + len("¶"), ""},
			}
		},
	))},
	{name: "pilcrow before a year", code: "PN06", label: true, mended: unsigned, make: pilcrows(
		sentences(" before ¶2011. ", false),
	)},
	{name: "pilcrow before a year at a line start", code: "PN06", label: true, mended: unsigned, make: pilcrows(
		sentences(" before\n¶2006. ", false),
	)},
	{name: "pilcrow before a day at a line start", code: "PN06", label: true, mended: unsigned, make: pilcrows(
		sentences(" on February\n¶28. ", false),
	)},
	{name: "pilcrow before a number at a line start", code: "PN06", label: true, mended: unsigned, make: pilcrows(
		sentences(" under resolution\n¶1737. ", false),
	)},
	{name: "heading without a mark", code: "PN08", make: only(marks, each(func(o *original, i int) mutation {
		if i == 0 || !strings.HasSuffix(o.text[:o.labels[i].start], "\n\n") {
			return nil
		}
		return mutation{{o.labels[i].start, o.labels[i].start, "A FERRY FOR THE ISLANDS\n\n"}}
	}))},
	{name: "page line in mid-sentence", code: "PN07", make: only(
		func(o *original) bool { return o.level != "" && o.year > 1995 },
		func(o *original) []mutation {
			m := levelForm.FindStringSubmatch(o.text)
			return sentences(fmt.Sprintf(" and then\n\n%s %08s  001.2 OF %02s\n\n", m[3], m[4], total(o)), true)(o)
		},
	)},
	{name: "blank line in mid-sentence", code: "PN07", make: sentences(" and then\n\nagain ", true)},
	{name: "numbers start again in a section", code: "PN09", make: restarted},
	{name: "no END SUMMARY", code: "PN11", far: true, make: write(`(?i)\s+END\s+SUMMARY\.`, "")},
	{name: "no END POINTS", code: "PN11", far: true, make: write(`\n\nEND POINTS\.`, "")},
	{name: "no END COMMENT", code: "PN11", far: true, make: write(`(?i)\s+END\s+COMMENT\.`, "")},
	{name: "no SUMMARY", code: "PN11", far: true, make: write(`(?:\) |\d\. )((?i:SUMMARY: ))`, "")},
	{name: "no COMMENT", code: "PN11", far: true, make: write(`(?:\) |\d\. )((?i:COMMENT: ))`, "")},
	{name: "reference to a paragraph that is not there", code: "PN13", make: each(func(o *original, i int) mutation {
		last := o.labels[i].last
		if o.text[last-1] != '.' {
			return nil
		}
		return mutation{{last, last, " See para 99."}}
	})},
	{name: "reference in parentheses", code: "PN13", make: sentences(" (para 77). ", false)},
	{name: "glued label", code: "PN18", label: true, mends: true, make: glued(
		"\n\n", func(label string) string { return label },
	)},
	{name: "glued label between wide gaps", code: "PN18", label: true, make: glued(
		"\n\n\n", func(label string) string { return label },
	)},
	{name: "glued label without its pilcrow", code: "PN18", label: true, mends: true, make: pilcrows(glued(
		"\n\n", func(label string) string { return strings.TrimPrefix(label, "¶") },
	))},
}

// unsigned is text without its pilcrow.
func unsigned(text string) string { return strings.ReplaceAll(text, "¶", "") }

// pilcrows leaves the cables whose labels carry pilcrows.
func pilcrows(m maker) maker { return only(func(o *original) bool { return o.pilcrow }, m) }

// plain leaves the cables whose labels carry none.
func plain(m maker) maker { return only(func(o *original) bool { return !o.pilcrow }, m) }

// renumber puts another number into a label and keeps its signs.
func renumber(to func(o *original, n int) string) maker {
	return renumberSigned(func(o *original, n int) string {
		text := to(o, n)
		switch {
		case text == "":
			return ""
		case o.pilcrow:
			return "¶" + text + "."
		default:
			return text + "."
		}
	})
}

// renumberSigned puts another label in the place of one; nothing where to gives none.
func renumberSigned(to func(o *original, n int) string) maker {
	return each(func(o *original, i int) mutation {
		p := &o.labels[i]
		text := to(o, p.number)
		if text == "" {
			return nil
		}
		return mutation{{p.start, p.end, text}}
	})
}

// runs writes 1 for the pilcrow of n labels in a row, or before their numbers, where at least behind labels follow and
// intact ones are left in all.
func runs(n, behind, intact int) maker {
	return each(func(o *original, i int) mutation {
		if i+n+behind > len(o.labels) || n+intact > len(o.labels) {
			return nil
		}
		var m mutation
		for _, p := range o.labels[i : i+n] {
			m = append(m, change{p.start, p.end, fmt.Sprintf("1%d.", p.number)})
		}
		return m
	})
}

// sentenceForm is the end of a sentence in mid-line, with the first word of the next one.
var sentenceForm = regexp.MustCompile(`\pL{4}(\. )\p{Lu}\pL+ \pL`)

// sentences puts text in the place of the ends of sentences in mid-line, in small letters what follows where lower is
// set.
func sentences(text string, lower bool) maker {
	return func(o *original) []mutation {
		var all []mutation
		for _, p := range o.labels {
			for _, m := range sentenceForm.FindAllStringSubmatchIndex(o.text[p.body:p.last], -1) {
				next := p.body + m[3]
				c := change{p.body + m[2], next, text}
				if lower {
					c.text += strings.ToLower(o.text[next : next+1])
					c.end++
				}
				all = append(all, mutation{c})
			}
		}
		return all
	}
}

// total is the number of sections of o in two digits.
func total(o *original) string {
	if m := regexp.MustCompile(`SECTION \d\d OF (\d\d)`).FindStringSubmatch(o.text); m != nil {
		return m[1]
	}
	return "01"
}

// sectionForm is where the second section begins.
var sectionForm = regexp.MustCompile(`(?m)^(?:[A-Z ]+ \d{8}  002(?:\.\d)? OF \d{3}|PAGE 01 .* 02 OF \d\d  .*)$`)

// restarted numbers the paragraphs behind the first section from 1 on.
func restarted(o *original) []mutation {
	at := sectionForm.FindStringIndex(o.text)
	if at == nil {
		return nil
	}
	var m mutation
	for _, p := range o.labels {
		if p.start > at[0] {
			sign := o.text[p.start : p.end-1-len(fmt.Sprint(p.number))]
			m = append(m, change{p.start, p.end, fmt.Sprintf("%s%d.", sign, len(m)+1)})
		}
	}
	if len(m) < 2 {
		return nil
	}
	return []mutation{m}
}

// glued sets a label behind the paragraph before it, from which gap parts it.
func glued(gap string, label func(string) string) maker {
	return each(func(o *original, i int) mutation {
		p := &o.labels[i]
		if i == 0 || p.mark == "" || o.text[o.labels[i-1].last:p.start] != gap ||
			!strings.HasSuffix(o.text[:p.start-len(gap)], ".") {
			return nil
		}
		return mutation{{o.labels[i-1].last, p.end, " " + label(o.text[p.start:p.end])}}
	})
}
