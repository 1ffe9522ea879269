package diffcmd

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"pilcrow/diff/redact"
	"pilcrow/markings/paint"
)

// certificateText is the certificate in words, the last lines of a text report.
func (o *auditOptions) certificateText(a *audited) string {
	c := a.gate.certificate(a.report.Certificate)
	var b strings.Builder
	line := func(title, text string) { fmt.Fprintf(&b, "  %-11s %s\n", title, text) }
	fmt.Fprintf(&b, "\ncertificate: %s\n", verdictWords(c.Verdict))
	for _, party := range []struct {
		title string
		is    *redact.Party
	}{{"original", c.Original}, {"released", c.Released}} {
		if party.is != nil {
			line(party.title, paint.Escape(party.is.Path)+" sha256 "+party.is.SHA256)
		}
	}
	line("withheld", withheldWords(&c))
	if len(c.Withheld.Codes) > 0 {
		line("codes", tallyWords(c.Withheld.Codes))
	}
	if len(c.Withheld.Amounts) > 0 {
		line("amounts", tallyWords(c.Withheld.Amounts))
	}
	if len(c.Normalised) == 0 {
		line("normalised", "nothing")
	} else {
		line("normalised", tallyWords(c.Normalised))
	}
	switch {
	case c.Original == nil && len(o.Withheld) == 0:
		line("original", "none: whether anything else was changed, or anything withheld is left, was not audited")
	case c.Original == nil:
		line("original", "none: whether anything else was changed was not audited")
	}
	if len(c.Unexamined) == 0 {
		line("unexamined", "nothing")
	}
	for _, what := range c.Unexamined {
		line("unexamined", paint.Escape(what))
	}
	if o.show {
		b.WriteString(a.revealed())
	}
	return b.String()
}

// verdictWords say what a verdict means.
func verdictWords(v redact.Verdict) string {
	switch v {
	case redact.Passed:
		return "pass"
	case redact.Failed:
		return "fail"
	}
	return "incomplete: not everything could be examined"
}

// withheldWords say how much is withheld, and how it is marked.
func withheldWords(c *redact.Certificate) string {
	text := plural(c.Withheld.Passages, "passage")
	if c.Original != nil {
		text += ", " + plural(c.Withheld.Words, "word")
	}
	text += " at " + plural(c.Marks, "mark")
	if c.Convention != "" {
		text += " of convention " + string(c.Convention)
	}
	return text
}

// tallyWords are counted things: "(b)(6) 3 times, 1.4(d) once".
func tallyWords(counts map[string]int) string {
	var parts []string
	for _, key := range slices.Sorted(maps.Keys(counts)) {
		times := "once"
		if n := counts[key]; n != 1 {
			times = strconv.Itoa(n) + " times"
		}
		parts = append(parts, key+" "+times)
	}
	return strings.Join(parts, "; ")
}

// revealed lists what is withheld, for --show-withheld.
func (a *audited) revealed() string {
	var b strings.Builder
	for i := range a.passages {
		p := &a.passages[i]
		line, column := a.pair.Released.Doc.Position(p.Place.Start)
		fmt.Fprintf(&b, "  %-11s %d:%d %s\n", "withholds", line, column, paint.Escape(p.Text))
	}
	return b.String()
}

// plural is n and word, in the plural where n wants it.
func plural(n int, word string) string {
	if n != 1 {
		word += "s"
	}
	return strconv.Itoa(n) + " " + word
}

// list joins words as a sentence does.
func list(words []string) string { return strings.Join(words, ", ") }

// lines are the lines of a text that hold something, without blanks around.
func lines(text string) []string {
	var all []string
	for l := range strings.Lines(text) {
		if l = strings.TrimSpace(l); l != "" {
			all = append(all, l)
		}
	}
	return all
}
