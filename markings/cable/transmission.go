package cable

import (
	"strings"
	"time"
)

// prosigns are the precedence prosigns of ACP 121, the highest first: emergency command, flash, immediate, priority,
// routine.
const prosigns = "YZOPR"

func isProsign(c byte) bool { return strings.IndexByte(prosigns, c) >= 0 }

// isRouting reports whether s looks like format line 2: a precedence and routing indicators.
func isRouting(s string) bool {
	w := word(s)
	if len(w) == 0 || len(w) > 2 || !isProsign(w[0]) || !isProsign(w[len(w)-1]) {
		return false
	}
	if len(s) == len(w) {
		return len(w) == 2 && w[0] == w[1]
	}
	return isIndicators(s[len(w):])
}

// isIndicators reports whether s holds routing indicators only, as the continuation of format line 2 does.
func isIndicators(s string) bool {
	for ri := range strings.FieldsSeq(s) {
		if len(ri) < 4 || len(ri) > 8 || uppers(ri) != len(ri) || ri[0] != 'R' {
			return false
		}
	}
	return true
}

// isDateTime reports whether s looks like format line 5: prosigns, a group of digits with Z, a month.
func isDateTime(s string) bool {
	i := 0
	for i+1 < len(s) && i <= 4 && isUpper(s[i]) && s[i+1] == ' ' {
		i += 2
	}
	if i == 0 {
		return false
	}
	n := digits(s[i:])
	if n < 4 || n > 7 {
		return false
	}
	rest := strings.TrimLeft(s[i+n:], " ")
	if !strings.HasPrefix(rest, "Z") {
		return n == 6 && monthOf(strings.TrimLeft(rest, " ")) > 0
	}
	rest = strings.TrimLeft(rest[1:], " ")
	return monthOf(rest) > 0 || rest == "" || uppers(rest) == 3 && digits(strings.TrimLeft(rest[3:], " ")) >= 2
}

// months are the names of the months as day-time groups write them.
const months = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC"

// monthOf is the month whose first three letters s begins with, 0 for none.
func monthOf(s string) time.Month {
	if len(s) < 3 {
		return 0
	}
	for m := 0; m < 12; m++ {
		if strings.EqualFold(s[:3], months[3*m:3*m+3]) {
			return time.Month(m + 1)
		}
	}
	return 0
}

// transmission is the head that is being read: the first, or a repeated one.
func (r *reader) transmission() *Transmission {
	if n := len(r.doc.Repeats); n > 0 {
		return &r.doc.Repeats[n-1]
	}
	return &r.doc.Transmission
}

// formatLine reads one of format lines 1 to 9 and returns the line after it.
func (r *reader) formatLine(i int, kind Kind) int {
	t := r.transmission()
	span := r.ink(i)
	c := cursor{src: r.src, at: span.Start, end: span.End}
	r.lines[i].Kind = kind
	switch kind {
	case LineStart:
		if t.Start.IsZero() {
			t.Start = r.fieldOf(span)
		}
	case LineRouting:
		return r.routing(i, t)
	case LineOrigin:
		if t.Origin.Span.IsZero() {
			t.Origin = originated(c)
		}
	case LineSecurity:
		if t.Security.Span.IsZero() {
			t.Security = secured(c)
		}
	case LineDateTime:
		next := r.splitDate(i)
		c.end = r.ink(next - 1).End
		if t.DateTime.Span.IsZero() {
			t.DateTime = dated(c)
		}
		return next
	case LineFrom:
		c.accept("FM ")
		c.skip()
		t.From = append(t.From, r.fieldOf(Span{c.at, c.end}))
	case LineTo:
		c.accept("TO ")
		t.To = append(t.To, addressee(c))
		r.list = &t.To
	case LineInfo:
		c.accept("INFO ")
		t.Info = add(t.Info, addressee(c))
		r.list = &t.Info
	}
	return i + 1
}

// splitDate is the line after the day-time group of line i, whose month may stand on the next line.
func (r *reader) splitDate(i int) int {
	next := i + 1
	if s := r.text(i); s[len(s)-1] != 'Z' || next >= len(r.lines) || !r.prose(next) {
		return next
	}
	if s := r.text(next); len(s) > 9 || monthOf(s) == 0 || !isDigit(s[len(s)-1]) {
		return next
	}
	r.lines[next].Kind = LineDateTime
	return next + 1
}

// routing reads format line 2 with its continuation lines.
func (r *reader) routing(i int, t *Transmission) int {
	span := r.ink(i)
	c := cursor{src: r.src, at: span.Start, end: span.End}
	v := Routed{Span: span, Precedence: c.take(len(word(c.rest()))), Valid: true}
	p := v.Precedence.Text
	v.Valid = len(p) == 2 && p[0] == p[1]
	v.Indicators = strings.Fields(c.rest())
	j := i + 1
	for ; j < len(r.lines) && r.prose(j) && isIndicators(r.text(j)); j++ {
		r.lines[j].Kind = LineRouting
		v.Indicators = append(v.Indicators, strings.Fields(r.text(j))...)
		v.Span.End = r.ink(j).End
	}
	v.Valid = v.Valid && len(v.Indicators) > 0
	if t.Routing.Span.IsZero() {
		t.Routing = v
	}
	return j
}

// originated reads format line 3: DE RUEHTA #0778/01 1260213.
func originated(c cursor) Originated {
	o := Originated{Span: Span{c.at, c.end}}
	c.accept("DE ")
	c.skip()
	o.Station = c.take(uppers(c.rest()))
	c.skip()
	hash := c.accept("#")
	o.Serial = c.take(digits(c.rest()))
	section := true
	if c.accept("/") {
		o.Section = c.take(digits(c.rest()))
		section = len(o.Section.Text) == 2
	}
	c.skip()
	n := digits(c.rest())
	if n == 7 {
		o.Day, o.Time = c.take(3), c.take(4)
	} else {
		c.take(n)
	}
	o.Valid = hash && section && c.done() && len(o.Serial.Text) == 4 && !o.Day.IsZero() &&
		len(o.Station.Text) >= 3 && len(o.Station.Text) <= 8 && o.Station.Text[0] == 'R'
	return o
}

// secured reads format line 4: ZNR UUUUU ZZH.
func secured(c cursor) Secured {
	s := Secured{Span: Span{c.at, c.end}}
	s.Sign = c.take(3)
	c.skip()
	s.Letters = c.take(uppers(c.rest()))
	l := s.Letters.Text
	same := len(l) == 5 && strings.Count(l, l[:1]) == 5
	switch {
	case !same:
	case s.Sign.Text == "ZNR":
		s.Valid = l[0] == 'U'
	default:
		s.Valid = strings.IndexByte("ERCST", l[0]) >= 0
	}
	if c.accept("/") {
		tail := word(c.rest())
		s.Valid = s.Valid && s.Sign.Text == "ZNY" && (tail == "AAAAA" || tail == "BBBBB")
	}
	return s
}

// dated reads format line 5: O 060213Z MAY 09, P R 041820Z JAN 10 ZDK.
func dated(c cursor) Dated {
	d := Dated{Span: Span{c.at, c.end}}
	ok := true
	for k := 0; k < 2 && len(c.rest()) > 1 && isUpper(c.rest()[0]) && c.rest()[1] == ' '; k++ {
		f := c.take(1)
		ok = ok && isProsign(f.Text[0])
		if k == 0 {
			d.Action = f
		} else {
			d.Info = f
		}
		c.skip()
	}
	start := c.at
	group := c.take(digits(c.rest()))
	c.skip()
	zulu := c.accept("Z")
	c.skip()
	month := monthOf(c.rest())
	c.take(uppers(c.rest()))
	c.skip()
	year := c.take(digits(c.rest()))
	end := c.at
	for end > start && c.src[end-1] == ' ' {
		end--
	}
	d.Group = Field{Span: Span{start, end}, Text: fold(c.src[start:end])}
	d.Time = moment(group.Text, month, year.Text)
	d.Valid = ok && zulu && !d.Action.IsZero() && !d.Time.IsZero() && signals(c.rest())
	return d
}

// signals reports whether s holds operating signals only: ZDK, ZFF4.
func signals(s string) bool {
	for w := range strings.FieldsSeq(s) {
		if len(w) < 3 || w[0] != 'Z' && uppers(w) != len(w) {
			return false
		}
	}
	return true
}

// moment is the UTC time of a day-time group, the zero time where it names none. Two-digit years from 66 on are of the
// 20th century: the State telegram record begins there.
func moment(group string, month time.Month, year string) time.Time {
	if len(group) != 6 || month == 0 || len(year) != 2 && len(year) != 4 {
		return time.Time{}
	}
	y := number(year)
	switch {
	case len(year) == 4:
	case y >= 45:
		y += 1900
	default:
		y += 2000
	}
	day, hour, minute := number(group[:2]), number(group[2:4]), number(group[4:])
	if hour > 23 || minute > 59 {
		return time.Time{}
	}
	t := time.Date(y, month, day, hour, minute, 0, 0, time.UTC)
	if t.Day() != day || t.Month() != month {
		return time.Time{}
	}
	return t
}

// addressee reads one addressee: RUEHC/SECSTATE WASHDC IMMEDIATE 5342.
func addressee(c cursor) Addressee {
	c.skip()
	a := Addressee{Span: Span{c.at, c.end}}
	if n := uppers(c.rest()); n >= 4 && n <= 8 && c.rest()[0] == 'R' && strings.HasPrefix(c.rest()[n:], "/") {
		a.Routing = c.take(n)
		c.accept("/")
	}
	rest := c.rest()
	i := len(rest)
	for i > 0 && isDigit(rest[i-1]) {
		i--
	}
	if n := len(rest) - i; n >= 3 && n <= 6 && i > 0 && rest[i-1] == ' ' {
		a.Number = Field{Span: Span{c.at + i, c.end}, Text: rest[i:]}
		rest = strings.TrimRight(rest[:i], " ")
	}
	for _, p := range precedences {
		if head, ok := strings.CutSuffix(rest, p); ok && (head == "" || strings.HasSuffix(head, " ")) {
			at := c.at + len(head)
			a.Precedence = Field{Span: Span{at, at + len(p)}, Text: fold(p)}
			rest = strings.TrimRight(head, " ")
			break
		}
	}
	if rest != "" {
		a.Name = Field{Span: Span{c.at, c.at + len(rest)}, Text: fold(rest)}
	}
	return a
}

// precedences are the precedence words of 5 FAH-2 H-421, and URGENT, which is none of them but is seen.
var precedences = [...]string{"NIACT IMMEDIATE", "FLASH", "IMMEDIATE", "PRIORITY", "ROUTINE", "URGENT"}

// addressee records line i as the continuation of an addressee list if it is one.
func (r *reader) addressee(i int, s string) bool {
	if r.list == nil || !isCapitals(s) || !isUpper(s[0]) || strings.HasSuffix(s, ".") {
		return false
	}
	if r.lines[i-1].Kind == LineBlank && !strings.Contains(s, "/") {
		return false
	}
	kind := LineTo
	if r.list == &r.transmission().Info {
		kind = LineInfo
	}
	r.lines[i].Kind = kind
	span := r.ink(i)
	*r.list = append(*r.list, addressee(cursor{src: r.src, at: span.Start, end: span.End}))
	return true
}
