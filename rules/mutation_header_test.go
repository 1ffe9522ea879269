package rules_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"pilcrow/rules/lint"
)

// formatFaults are faults of the format lines of the header.
var formatFaults = []fault{
	{name: "single precedence letter", code: "HD02", make: head(swap(`(?m)^([OPRZ]{2}) R`, half))},
	{name: "letters that are no digraph", code: "HD02", make: head(write(`(?m)^([OPRZ]{2}) R`, "OP"))},
	{name: "no sign before the serial", code: "HD04", make: head(write(`(?m)^DE \w+ (#)\d{4}`, ""))},
	{name: "no serial", code: "HD04", make: head(write(`(?m)^DE \w+( #\d{4}(?:/\d\d)?)`, ""))},
	{name: "serial of three digits", code: "HD04", make: head(write(`(?m)^DE \w+ #(\d)\d{3}`, ""))},
	{name: "no Julian day", code: "HD04", make: head(write(`(?m)^DE .*( \d{7})$`, ""))},
	{name: "Julian day without time", code: "HD04", make: head(write(`(?m)^DE .* \d{3}(\d{4})$`, ""))},
	{name: "day 398", code: "HD05", make: head(write(`(?m)^DE .* (\d{3})\d{4}$`, "398"))},
	{name: "day 000", code: "HD05", make: head(write(`(?m)^DE .* (\d{3})\d{4}$`, "000"))},
	{name: "day 366", code: "HD05", make: only(
		func(o *original) bool { return o.year%4 != 0 }, head(write(`(?m)^DE .* (\d{3})\d{4}$`, "366")),
	)},
	{name: "hour 25", code: "HD05", make: head(write(`(?m)^DE .* \d{3}(\d\d)\d\d$`, "25"))},
	{name: "minute 71", code: "HD05", make: head(write(`(?m)^DE .* \d{5}(\d\d)$`, "71"))},
	{name: "four letters", code: "HD06", make: head(write(`(?m)^ZN[RY] ([A-Z])[A-Z]{4}`, ""))},
	{name: "six letters", code: "HD06", make: head(swap(`(?m)^ZN[RY] ([A-Z])[A-Z]{4}`, doubled))},
	{name: "the other sign", code: "HD06", make: head(swap(`(?m)^(ZN[RY]) `, func(_ *original, was string) string {
		return map[string]string{"ZNR": "ZNY", "ZNY": "ZNR"}[was]
	}))},
	{name: "unlike letters", code: "HD06", make: head(write(`(?m)^ZN[RY] [A-Z]([A-Z])[A-Z]{3}`, "X"))},
	{name: "day that does not exist", code: "HD08", make: head(write(`(?m)^[OPRZ] (\d\d)\d{4}Z [A-Z]{3} \d\d$`, "32"))},
	{name: "31st of a short month", code: "HD08", make: head(write(
		`(?m)^[OPRZ] (\d\d)\d{4}Z (?:FEB|APR|JUN|SEP|NOV) \d\d$`, "31",
	))},
	{name: "hour that does not exist", code: "HD08", make: head(
		write(`(?m)^[OPRZ] \d\d(\d\d)\d\dZ [A-Z]{3} \d\d$`, "24"),
	)},
	{name: "minute that does not exist", code: "HD08", make: head(
		write(`(?m)^[OPRZ] \d{4}(\d\d)Z [A-Z]{3} \d\d$`, "60"),
	)},
	{name: "month that does not exist", code: "HD08", make: head(write(`(?m)^[OPRZ] \d{6}Z ([A-Z]{3}) \d\d$`, "JUX"))},
	{name: "no zone", code: "HD08", make: head(write(`(?m)^[OPRZ] \d{6}(Z) [A-Z]{3} \d\d$`, ""))},
	{name: "information above action", code: "HD08", make: head(write(`(?m)^[OPR]( )\d{6}Z [A-Z]{3} \d\d$`, " Z "))},
	{name: "a second originator", code: "HD09", make: head(swap(`(?m)^FM .*\n`, func(_ *original, was string) string {
		return was + "FM AMEMBASSY ELSEWHERE\n"
	}))},
	{name: "no originator", code: "HD09", make: head(write(`(?m)^FM .*\n`, ""))},
	{name: "no action addressee", code: "HD10", make: head(
		write(`(?m)^(TO .*\n(?:[A-Z][A-Z/ ]+\d*\n)*?)(?:INFO|BT|\n)`, ""),
	)},
	{name: "section above the total", code: "HD15", make: head(write(`SECTION (01) OF \d\d`, "07"))},
	{name: "section 0", code: "HD15", make: head(write(`SECTION (01) OF \d\d`, "00"))},
	{name: "one section in all", code: "HD15", make: head(write(`SECTION 01 OF (\d\d)`, "01"))},
	{name: "later section above the total", code: "HD15", make: later(write(`SECTION (\d\d) OF \d\d [A-Z]+ \d`, "05"))},
}

// half is the first half of a word, and doubled a word written twice.
func half(_ *original, was string) string    { return was[:len(was)/2] }
func doubled(_ *original, was string) string { return was + was }

// crossFaults are faults of a field against another one that says the same.
var crossFaults = []fault{
	{name: "the day before", code: "XC01", make: head(swap(`(?m)^DE .* (\d{3})\d{4}$`, plus(-1)))},
	{name: "three days later", code: "XC01", make: head(swap(`(?m)^DE .* (\d{3})\d{4}$`, plus(3)))},
	{name: "a hundred days later", code: "XC01", make: head(swap(`(?m)^DE .* (\d{3})\d{4}$`, plus(100)))},
	{name: "digits of the day swapped", code: "XC01 HD05", make: head(swap(`(?m)^DE .* \d(\d\d)\d{4}$`,
		func(_ *original, was string) string { return was[1:] + was[:1] },
	))},
	{name: "sent before it was written", code: "XC01", make: head(swap(`(?m)^DE .* \d{3}(\d\d)\d\d$`, plus(-1)))},
	{name: "another day", code: "XC01", make: only(sent, head(swap(`(?m)^[OPR] (\d\d)\d{4}Z [A-Z]{3} \d\d$`, dayOff)))},
	{name: "another month", code: "XC01", make: only(sent, head(swap(`(?m)^[OPR] \d{6}Z ([A-Z]{3}) \d\d$`, monthOff)))},
	{name: "another year", code: "XC01", make: only(sent, head(swap(`(?m)^[OPR] \d{6}Z [A-Z]{3} (\d\d)$`, leapOff)))},
	{name: "another serial", code: "XC02", make: head(swap(`(?m)^DE \w+ #(\d{4})`, plus(1)))},
	{name: "a digit of the serial", code: "XC02", make: head(swap(`(?m)^DE \w+ #(\d)\d{3}`, plus(-1)))},
	{name: "another number", code: "XC02", make: only(sent, head(swap(line1number, plus(10))))},
	{name: "no section behind the serial", code: "XC03", make: head(write(`(?m)^DE \w+ #\d{4}(/\d\d)`, ""))},
	{name: "another section behind the serial", code: "XC03", make: head(write(`(?m)^DE \w+ #\d{4}/(\d\d)`, "02"))},
	{name: "a section behind the serial", code: "XC03", make: head(write(`(?m)^DE \w+ #\d{4}( )\d{7}`, "/01 "))},
	{name: "no section on the line", code: "XC03", make: only(sent, head(write(`( SECTION \d\d OF \d\d) `, "")))},
	{name: "another digraph", code: "XC04", make: head(toWrite(`(?m)^([OPRZ]{2}) R`, "RR", "PP", "OO", "ZZ"))},
	{name: "another prosign", code: "XC04", make: only(hasRouting, head(toWrite(
		`(?m)^([OPRZ]) \d{6}Z [A-Z]{3} \d\d$`, "R", "P", "O", "Z",
	)))},
	{name: "prosign below the addressee", code: "XC04", make: only(
		func(o *original) bool { return urgentForm.MatchString(o.text) },
		head(write(`(?m)^([OPZ]) \d{6}Z [A-Z]{3} \d\d$`, "R")),
	)},
	{name: "addressee above the prosign", code: "XC04", make: head(toWrite(
		`(?m)^TO (?:R\w+/)?SECSTATE WASHDC( (?:ROUTINE|PRIORITY|IMMEDIATE)|) ?\d*$`, " FLASH",
	))},
	{name: "letters below the line", code: "XC06", weight: lint.Critical, make: only(isClassified, head(toWrite(
		`(?m)^(ZN[RY] [A-Z]{5})`, "ZNR UUUUU", "ZNY EEEEE",
	)))},
	{name: "letters above the line", code: "XC06", weight: lint.Error, make: head(swap(
		`(?m)^(ZN[RY] [A-Z]{5})`, func(_ *original, was string) string {
			return map[byte]string{'U': "ZNY CCCCC", 'C': "ZNY SSSSS", 'S': "ZNY TTTTT"}[was[4]]
		},
	))},
	{name: "EFTO letters on open text", code: "XC06", make: only(
		unclassified, head(write(`(?m)^(ZNR UUUUU)`, "ZNY EEEEE")),
	)},
	{name: "page of another post", code: "XC07", make: toWrite(pageParts(1), "LONDON", "HARARE")},
	{name: "page of another number", code: "XC07", make: swap(pageParts(2), plus(1))},
	{name: "page of another total", code: "XC07", make: swap(`(?m)^[A-Z ]+ \d{8}  \d{3}(?:\.\d)? OF (\d{3})$`, plus(1))},
	{name: "page of a section above the total", code: "XC07", make: write(
		`(?m)^[A-Z ]+ \d{8}  (\d{3})(?:\.\d)? OF \d{3}$`, "009",
	)},
	{name: "page of an earlier section", code: "XC07", make: pagesSwapped},
	{name: "pages in the wrong order", code: "XC07", make: only(
		func(o *original) bool { return strings.Contains(o.text, "\nPAGE 02 ") }, head(write(`(?m)^PAGE (01) `, "04")),
	)},
	{name: "page line of a section deleted", code: "XC08", far: true, make: pageDeleted},
	{name: "one section more", code: "XC07 XC08", far: true, make: only(
		sent, head(swap(`SECTION 01 OF (\d\d)`, plus(1))),
	)},
	{name: "one section more everywhere", code: "XC08", far: true, make: oneMore},
	{name: "another level in a later section", code: "XC15", make: later(write(laterHead(1), "S E C R E T"))},
	{name: "UNCLAS in a later section", code: "XC15", make: later(write(laterHead(1), "UNCLAS"))},
	{name: "another total in a later section", code: "XC15", make: later(swap(laterHead(2), plus(1)))},
	{name: "another post in a later section", code: "XC15", make: later(write(laterHead(3), "HELSINKI"))},
	{name: "another number in a later section", code: "XC15", make: later(swap(laterHead(4), plus(1)))},
	{name: "another time in a later section", code: "XC15", make: later(swap(
		`(?m)^[OPR] \d{4}(\d\d)Z [A-Z]{3} \d\d$`, plus(1),
	))},
	{name: "another day in a later section", code: "XC15", make: later(swap(
		`(?m)^[OPR] (\d\d)\d{4}Z [A-Z]{3} \d\d$`, plus(1),
	))},
}

// line1number is the pattern of the first classification line, its number in the first group.
const line1number = `(?m)^(?:` + levels + `) (?:SECTION 01 OF \d\d )?[A-Z][A-Z ]*[A-Z] (\d{4,6})$`

// laterHead is the pattern of the classification line of a later section: its level, total, post or number is the group
// of the match.
func laterHead(group int) string {
	parts := []string{levels, `\d\d`, `[A-Z][A-Z ]*[A-Z]`, `\d{4,6}`}
	for i := range parts {
		open := "(?:"
		if i+1 == group {
			open = "("
		}
		parts[i] = open + parts[i] + ")"
	}
	return fmt.Sprintf(`(?m)^%s SECTION \d\d OF %s %s %s$`, parts[0], parts[1], parts[2], parts[3])
}

// pageParts is the pattern of a page line of either form, its post or its number as the group of the match.
func pageParts(group int) string {
	post, number := `(?:[A-Z][A-Z ]*[A-Z])`, `(?:\d{5}(?:\d{3})?)`
	if group == 1 {
		post = "(" + post + ")"
	} else {
		number = "(" + number + ")"
	}
	return `(?m)^(?:PAGE \d\d +)?` + post + ` +` + number + `  .*\d(?:Z| OF \d{3})$`
}

// sent reports whether o has format line 3.
func sent(o *original) bool {
	return strings.Contains(o.text, "\nDE R") || strings.HasPrefix(o.text, "DE R")
}

// plus adds n to a number and keeps its digits.
func plus(n int) func(*original, string) string {
	return func(_ *original, was string) string {
		value := 0
		for _, c := range was {
			value = value*10 + int(c-'0')
		}
		if value += n; value < 0 || len(fmt.Sprint(value)) > len(was) || len(was) == 3 && (value > 365 || value == 0) {
			return was
		}
		return fmt.Sprintf("%0*d", len(was), value)
	}
}

// dayOff is a day of the month five days away.
func dayOff(_ *original, was string) string {
	if was > "15" {
		return fmt.Sprintf("%02d", int(was[0]-'0')*10+int(was[1]-'0')-5)
	}
	return fmt.Sprintf("%02d", int(was[0]-'0')*10+int(was[1]-'0')+5)
}

// monthOff is the month before or after, whichever has as many days.
func monthOff(_ *original, was string) string {
	month, err := time.Parse("Jan", was[:1]+strings.ToLower(was[1:]))
	if err != nil {
		return was
	}
	return strings.ToUpper(month.AddDate(0, 7, 0).Format("Jan"))
}

// leapOff is the year before or after whose days behind February have a greater number than those of o's.
func leapOff(o *original, was string) string {
	month := groupForm.FindString(o.text)[8:11]
	switch {
	case month == "JAN" || month == "FEB":
		return was
	case o.year%4 == 3:
		return fmt.Sprintf("%02d", (o.year+1)%100)
	case o.year%4 == 1:
		return fmt.Sprintf("%02d", (o.year-1)%100)
	default:
		return was
	}
}

// pageDeleted takes away page lines of later sections that have no other.
func pageDeleted(o *original) []mutation {
	return where(func(o *original, c change) bool {
		return sectionPart.FindString(o.text[c.start:c.end]) != "  001" &&
			strings.Count(o.text, sectionPart.FindString(o.text[c.start:c.end])) == 1
	}, write(`(?m)^[A-Z ]+ \d{8}  \d{3}(?:\.\d)? OF \d{3}\n`, ""))(o)
}

// sectionPart is the section of a page line, with the blanks before it.
var sectionPart = regexp.MustCompile(`  \d{3}`)

// urgentForm is an action addressee with a precedence word above ROUTINE.
var urgentForm = regexp.MustCompile(`(?m)^TO .* (?:PRIORITY|IMMEDIATE) ?\d*$`)

// hasRouting reports whether o has format line 2.
func hasRouting(o *original) bool { return strings.HasPrefix(o.text, "VZCZC") }

// pagesSwapped gives two page lines each other's section.
func pagesSwapped(o *original) []mutation {
	places := write(`(?m)^[A-Z ]+ \d{8}  (\d{3})(?:\.\d)? OF \d{3}$`, "")(o)
	var all []mutation
	for i := 1; i < len(places); i++ {
		a, b := places[i-1][0], places[i][0]
		a.text, b.text = o.text[b.start:b.end], o.text[a.start:a.end]
		if a.text != b.text {
			all = append(all, mutation{a, b})
		}
	}
	return all
}

// oneMore announces one section more than there are, on the classification line and on all page lines.
func oneMore(o *original) []mutation {
	var m mutation
	for _, pattern := range []string{
		`SECTION \d\d OF (\d\d)`, `(?m)^[A-Z ]+ \d{8}  \d{3}(?:\.\d)? OF (\d{3})$`,
		`(?m)^PAGE .*  \d\d OF (\d\d)  `,
	} {
		for _, place := range swap(pattern, plus(1))(o) {
			m = append(m, place...)
		}
	}
	if len(m) == 0 {
		return nil
	}
	slices.SortFunc(m, func(a, b change) int { return a.start - b.start })
	return []mutation{m}
}
