package cable

import (
	"strings"

	"pilcrow/markings"
)

// labelForm is how a number is dressed.
type labelForm uint8

const (
	dotted   labelForm = iota // 5.
	bare                      // 5 (SBU)
	halfOpen                  // 5)
	enclosed                  // (5)
)

// label is a number at a place where a paragraph may begin.
type label struct {
	mark     markings.Mark
	span     narrow // from the pilcrow to the last sign of the label
	markSpan narrow // zero: no mark
	value    int32
	figures  int32 // number of digits
	sign     uint8 // length of the pilcrow in bytes, 0 where there is none
	suffix   byte  // the letter behind the number, 0 where there is none
	markForm MarkForm
	before   bool // the mark stands before the label
	tight    bool // no blank between label and what follows
	form     labelForm
}

// start is where the label begins.
func (l *label) start() int { return int(l.span.start) }

// end is where the label ends.
func (l *label) end() int { return int(l.span.end) }

// pilcrows are the ways a pilcrow is written: the sign, the sign read in the wrong encoding, its entities.
var pilcrows = [...]string{"¶", "Â¶", "&para;", "&#182;", "&#xB6;", "&#xb6;"}

// pilcrowAt is the length in bytes of the pilcrow that s begins with, 0 for none.
func pilcrowAt(s string) int {
	if s == "" || s[0] != 0xC2 && s[0] != 0xC3 && s[0] != '&' {
		return 0
	}
	for _, p := range pilcrows {
		if strings.HasPrefix(s, p) {
			return len(p)
		}
	}
	return 0
}

// opensLabel reports whether a label may begin with c.
func opensLabel(c byte) bool {
	switch c {
	case '(', 0xC2, 0xC3, '&', 'l', 'I', 'P', 'q', 'f':
		return true
	}
	return isDigit(c)
}

// labelAt reads the label that stands at offset at of src; end is the end of its line. It accepts every form that real
// cables have: ¶5. (X), 5. (X), 5.(X), 5 (X), 5) (X), (5) (X), (X) 5.
func labelAt(src string, at, end int) (l label, ok bool) {
	if at >= end {
		return l, false
	}
	if !opensLabel(src[at]) {
		return l, false
	}
	l.span.start = int32(at)
	if src[at] == '(' && !isDigit(src[min(at+1, end-1)]) {
		return markedLabel(src, at, end)
	}
	c := cursor{src: src, at: at, end: end}
	if n := pilcrowAt(c.rest()); n > 0 {
		l.sign = uint8(n)
		c.at += n
		c.skip()
	}
	open := c.accept("(")
	misread := 0
	if !open && l.sign == 0 {
		misread = misreadSign(c.rest())
		c.at += misread
	}
	if !l.number(&c, open) || !l.dress(&c, open) {
		return l, false
	}
	l.span.end = int32(c.at)
	l.tight = !c.skip()
	l.readMark(&c)
	if misread > 0 && (l.markSpan.isZero() || l.form != dotted) {
		return l, false
	}
	return l, l.plausible(src, end)
}

// misreadSign is the length of the letters that a scanner wrote for a pilcrow, before a digit; 0 for none.
func misreadSign(s string) int {
	for _, letters := range [...]string{"fl", "l", "I", "P", "q"} {
		if n := len(letters); strings.HasPrefix(s, letters) && len(s) > n && isDigit(s[n]) {
			return n
		}
	}
	return 0
}

// number reads the number and the letter behind it: 6A.
func (l *label) number(c *cursor, open bool) bool {
	n := digits(c.rest())
	switch {
	case n > 0:
		l.value, l.figures = int32(number(c.rest()[:n])), int32(n)
		c.at += n
	case !open && misreadOne(c.rest()):
		l.value, l.figures = 1, 1
		c.at++
	default:
		return false
	}
	if s := c.rest(); !open && len(s) > 1 && (isUpper(s[0]) || isLower(s[0])) && (s[1] == '.' || s[1] == ')') {
		l.suffix = s[0]
		c.at++
	}
	return true
}

// misreadOne reports whether s begins with a letter that a scanner wrote for the digit 1, before a dot and a mark.
func misreadOne(s string) bool {
	if len(s) < 4 || s[0] != 'l' && s[0] != 'I' || s[1] != '.' {
		return false
	}
	_, n := markings.ReadHead(strings.TrimLeft(s[2:], " "))
	return n > 0
}

// dress reads what follows the number: a dot, a parenthesis, or nothing before a mark.
func (l *label) dress(c *cursor, open bool) bool {
	switch {
	case open:
		l.form = enclosed
		return c.accept(")")
	case c.accept("."):
		l.form = dotted
		if strings.HasPrefix(c.rest(), ". ") {
			c.at++
		}
		return c.at >= c.end || !isDigit(c.src[c.at])
	case c.accept(")"):
		l.form = halfOpen
		return true
	}
	l.form = bare
	return blanks(c.rest()) > 0
}

// readMark reads the mark behind the label.
func (l *label) readMark(c *cursor) {
	if c.at >= c.end {
		return
	}
	if r, n := markings.ReadHead(c.rest()); n > 0 {
		l.mark, l.markForm, l.markSpan = r.Mark, markForm(&r), Span{c.at, c.at + n}.narrow()
	}
}

// plausible reports whether what follows the number lets it be a label.
func (l *label) plausible(src string, end int) bool {
	next := byte(' ')
	if l.end() < end {
		next = src[l.end()]
	}
	switch l.form {
	case dotted:
		return !l.tight || next == '(' || next == '"' || next == ' ' || isLetter(next)
	case bare:
		if l.markSpan.isZero() {
			at := l.end() + blanks(src[l.end():end])
			return l.sign == 0 && l.figures <= 2 && l.suffix == 0 && at < end && isUpper(src[at])
		}
		return l.figures <= 3
	default:
		return !l.tight || !l.markSpan.isZero()
	}
}

// markedLabel reads a label behind its mark: (SBU) 5. Text.
func markedLabel(src string, at, end int) (l label, ok bool) {
	r, n := markings.ReadHead(src[at:end])
	if n == 0 {
		return l, false
	}
	start := at + n + blanks(src[at+n:end])
	if start >= end || !isDigit(src[start]) && pilcrowAt(src[start:end]) == 0 {
		return l, false
	}
	l, ok = labelAt(src, start, end)
	if !ok || l.form != dotted || !l.markSpan.isZero() || l.figures > 3 {
		return l, false
	}
	l.mark, l.markForm, l.markSpan, l.before = r.Mark, BeforeLabel, Span{at, at + n}.narrow(), true
	return l, true
}
