package cable

import (
	"strings"
	"time"
)

// fieldKind tells the E.O., TAGS, SUBJECT, REF and Classified By lines by their first words.
func fieldKind(s string) Kind {
	switch s[0] {
	case 'E', 'e':
		if _, n := orderAt(s); n > 0 {
			return LineEO
		}
	case 'M':
		if _, n := orderAt(s); n > 0 && strings.HasPrefix(s, "MO.") {
			return LineEO
		}
	case 'T', 't', 'A':
		if tagsHead(s) > 0 {
			return LineTags
		}
	case 'S', 's':
		if subjectHead(s) > 0 {
			return LineSubject
		}
	case 'R', 'r':
		if referenceHead(s) > 0 {
			return LineReference
		}
		if authorityHead(s) {
			return LineAuthority
		}
	case 'C', 'c', '(', 'D', 'd':
		if authorityHead(s) {
			return LineAuthority
		}
	}
	return LineBody
}

// orderAt finds "E.O. 12958:" at the head of s: at is where the digits stand, five, or four before a colon; n is the
// length with the colon, 0 for none. Damage such as "E.0." and "EO" is accepted.
func orderAt(s string) (at, n int) {
	i := 1
	for i < len(s) && i < 7 && strings.IndexByte(". Oo0,M", s[i]) >= 0 {
		i++
	}
	n = digits(s[i:])
	if i < 2 || !strings.ContainsAny(s[1:i], "Oo0") || n != 5 && (n != 4 || !strings.HasPrefix(s[i+n:], ":")) {
		return 0, 0
	}
	at = i
	i += n
	for i < len(s) && (s[i] == ':' || s[i] == ' ') {
		i++
	}
	return at, i
}

// eo reads the E.O. line i. A second field on the same line is read where it begins.
func (r *reader) eo(i int) int {
	span := r.ink(i)
	r.lines[i].Kind = LineEO
	at, n := orderAt(r.text(i))
	order := Span{span.Start + at, span.Start + at + digits(r.text(i)[at:])}
	line := EOLine{Span: span, Order: Field{Span: order, Text: r.src[order.Start:order.End]}}
	value := trim(r.src, Span{span.Start + n, span.End})
	if k := strings.Index(r.src[value.Start:value.End], "TAGS:"); k >= 0 {
		r.tagsIn(Span{value.Start + k, span.End})
		value = trim(r.src, Span{value.Start, value.Start + k})
		line.Span.End = value.End
	}
	if value.Len() > 0 {
		value = untail(r.src, value)
		line.Value = r.fieldOf(value)
	}
	line.declassify(r)
	if !r.repeated {
		r.doc.EO = append(r.doc.EO, line)
	}
	return i + 1
}

// untail is s without the backslash that a converter left at the end of a line.
func untail(src string, s Span) Span {
	for s.End > s.Start && src[s.End-1] == '\\' {
		s.End--
	}
	return trim(src, s)
}

// declassify reads what the value says of declassification.
func (l *EOLine) declassify(r *reader) {
	v := strings.ToUpper(l.Value.Text)
	switch strings.Trim(v, " .,;:/\\") {
	case "N/A", "NA", "N/A.", "N:A", "A", "N.A", "N/ A", "NIA", "N/R", "NOT APPLICABLE", "NONE":
		l.NotApplicable = true
		return
	}
	if v == "" {
		return
	}
	start := l.Value.Span.Start
	for _, head := range [...]string{"DECLASSIFY ON", "DECLAS", "DECL", "DCL"} {
		if strings.HasPrefix(v, head) {
			start += len(head)
			break
		}
	}
	for start < l.Value.Span.End && (r.src[start] == ':' || r.src[start] == ' ') {
		start++
	}
	l.Declassify, l.Date = r.declassification(Span{start, l.Value.Span.End})
}

// declassification reads a value of Declassify On: a date, in which case Text is 2019-05-06, or words in capitals.
func (r *reader) declassification(s Span) (Field, time.Time) {
	if s = trim(r.src, s); s.Len() == 0 {
		return Field{}, time.Time{}
	}
	f := r.fieldOf(s)
	if t, ok := date(strings.TrimRight(f.Text, ". ")); ok {
		f.Text = t.Format(time.DateOnly)
		return f, t
	}
	f.Text = strings.ToUpper(strings.TrimRight(f.Text, ". "))
	if k := strings.LastIndex(f.Text, ", "); k >= 0 {
		if t, ok := date(f.Text[k+2:]); ok {
			return f, t // 25X4, 20501001
		}
	}
	return f, time.Time{}
}

// dateForms are the ways a date of declassification is written (rules.md EO-07).
var dateForms = [...]string{
	"1/2/2006", "2006/1/2", "20060102", "1-2-2006", "2006-1-2",
	"2 Jan 2006", "January 2, 2006", "2 January 2006", "Jan 2, 2006",
	"1/2/06", "1-2-06",
}

// date reads a date in one of the forms that are seen; two-digit years of a declassification lie in 1980 to 2079.
func date(s string) (time.Time, bool) {
	s = strings.ReplaceAll(s, " /", "/")
	s = strings.ReplaceAll(s, "/ ", "/")
	if s == "" || len(s) > 20 || !strings.ContainsAny(s, "0123456789") {
		return time.Time{}, false
	}
	for _, form := range dateForms {
		t, err := time.Parse(form, s)
		if err != nil {
			continue
		}
		if t.Year() >= 1969 && t.Year() < 1980 && !strings.Contains(form, "2006") {
			t = t.AddDate(100, 0, 0)
		}
		return t, true
	}
	return time.Time{}, false
}

// tagsHead is the length of "TAGS:" at the head of s, 0 for none; the misspellings are those of rules.md section 5.
func tagsHead(s string) int {
	if len(s) < 3 || strings.IndexByte("AaGg", s[1]) < 0 {
		return 0
	}
	for _, head := range [...]string{"TAGS", "TAGES", "TAGE", "TAS", "TABS", "TGS", "AGS"} {
		if !foldPrefix(s, head) {
			continue
		}
		i := len(head)
		j := i + blanks(s[i:])
		if j < len(s) && s[j] == ':' {
			return j + 1
		}
		if head == "TAGS" && (i == len(s) || j > i && (uppers(s[j:]) == 4 || s[j] == '[')) && s[0] == 'T' {
			return i
		}
	}
	return 0
}

// tags reads the TAGS line i with its continuation lines.
func (r *reader) tags(i int) int {
	j := i
	for k := i + 1; k < len(r.lines); k++ {
		s := r.text(k)
		if !r.prose(k) || r.headerKind(k, s) != LineBody || r.labelled(k) || !isTags(s) {
			break
		}
		j = k
	}
	r.mark(i, j, LineTags)
	r.tagsIn(Span{r.ink(i).Start, r.ink(j).End})
	return j + 1
}

// isTags reports whether s can go on a TAGS line: tags, links and names in parentheses.
func isTags(s string) bool {
	for _, w := range strings.FieldsFunc(s, func(c rune) bool { return c == ' ' || c == ',' || c == ';' }) {
		w = strings.Trim(w, "[]()#\\.:")
		if len(w) > 4 && uppers(w) != len(w) || w != strings.ToUpper(w) {
			return false
		}
	}
	return len(s) < 120 && !strings.ContainsRune(s, ':') && !strings.HasSuffix(s, ".")
}

// tagsIn reads the tags that stand in s, which begins with the word TAGS.
func (r *reader) tagsIn(s Span) {
	c := cursor{src: r.src, at: s.Start, end: s.End}
	c.at += tagsHead(c.rest())
	line := TagsLine{Span: trim(r.src, s), Tags: make([]Field, 0, 6)}
	for c.at < c.end {
		switch b := c.src[c.at]; {
		case b == '(' && len(line.Tags) > 0:
			c.person(&line.Tags[len(line.Tags)-1])
		case isLetter(b) || isDigit(b) || b == '[':
			if f := c.tag(); f.Text != "" {
				line.Tags = append(line.Tags, f)
			}
		default:
			c.at++
		}
	}
	if !r.repeated {
		r.doc.Tags = append(r.doc.Tags, line)
	}
}

// tag reads one tag, or the link that a converter made of it: [PGOV](#).
func (c *cursor) tag() Field {
	start := c.at
	if c.accept("[") {
		if n := strings.IndexByte(c.rest(), ']'); n >= 0 {
			text := c.rest()[:n]
			c.at += n + 1
			if c.accept("(") {
				if k := strings.IndexByte(c.rest(), ')'); k >= 0 {
					c.at += k + 1
				}
			}
			return Field{Span: Span{start, c.at}, Text: strings.ToUpper(fold(text))}
		}
	}
	for _, name := range [...]string{"EL AL", "COLOMBO PLAN", "AER LINGUS"} {
		if strings.HasPrefix(c.rest(), name) {
			return c.take(len(name))
		}
	}
	i := c.at
	for i < c.end && (isLetter(c.src[i]) || isDigit(c.src[i]) || strings.IndexByte("-/&'", c.src[i]) >= 0) {
		i++
	}
	return c.take(i - c.at)
}

// person adds the name in parentheses to the tag before it: OVIP (VANCE, CYRUS).
func (c *cursor) person(tag *Field) {
	n := strings.IndexByte(c.rest(), ')')
	if n < 0 {
		n = len(c.rest()) - 1
	}
	tag.Text += " " + fold(c.rest()[:n+1])
	c.at += n + 1
	tag.Span.End = c.at
}
