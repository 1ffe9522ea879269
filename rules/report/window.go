package report

import (
	"unicode/utf8"

	"pilcrow/markings/cable"
	"pilcrow/markings/paint"
)

// window is the part of a line that is shown: before, the span and after, all escaped and cut to a width.
type window struct {
	before, span, after string
}

// reach is how many bytes for each column are looked at on either side of a span. A character takes at most four; the
// rest leaves room for accents.
const reach = 8

// cutWindow cuts the window of so many columns around the bytes start to end of line. Where text is left out, an
// ellipsis stands. The text around the span gives way before the span does.
func cutWindow(line string, start, end, columns int) window {
	start, end = min(start, len(line)), min(end, len(line))
	before, moreBefore := lastBytes(line[:start], columns*reach)
	span, moreSpan := firstBytes(line[start:end], columns*reach)
	after, moreAfter := firstBytes(line[end:], columns*reach)
	w := window{paint.Escape(before), paint.Escape(span), paint.Escape(after)}

	// Beside a long span a little of its surroundings is to be seen, if only the ellipses.
	width := paint.Width(w.span)
	if limit := max(columns-2*shortEdge, 1); width > limit || moreSpan {
		w.span = head(w.span, limit, moreSpan)
		width = paint.Width(w.span)
	}
	room := max(columns-max(width, 1), 0)
	left, right := paint.Width(w.before), paint.Width(w.after)
	if moreBefore {
		left = columns
	}
	if moreAfter {
		right = columns
	}
	if left+right > room {
		left = min(left, max(room/2, room-right))
		right = room - left
	}
	w.before = tail(w.before, left, moreBefore)
	w.after = head(w.after, right, moreAfter)
	return w
}

// shortEdge is the number of columns that a long span leaves on either side.
const shortEdge = 8

// head is the start of s in so many columns; more says that s goes on.
func head(s string, columns int, more bool) string {
	if !more || columns < 1 || paint.Width(s) > columns {
		return paint.Head(s, max(columns, 0))
	}
	return paint.Head(s, columns-1) + "…"
}

// tail is the end of s in so many columns; more says that something stands before s.
func tail(s string, columns int, more bool) string {
	if !more || columns < 1 || paint.Width(s) > columns {
		return paint.Tail(s, max(columns, 0))
	}
	return "…" + paint.Tail(s, columns-1)
}

// firstBytes is the start of s, whole characters in at most n bytes, and whether s goes on.
func firstBytes(s string, n int) (string, bool) {
	if len(s) <= n {
		return s, false
	}
	for i := n; i > n-utf8.UTFMax && i > 0; i-- {
		if utf8.RuneStart(s[i]) {
			return s[:i], true
		}
	}
	return s[:n], true
}

// lastBytes is the end of s, whole characters in at most n bytes, and whether something stands before it.
func lastBytes(s string, n int) (string, bool) {
	if len(s) <= n {
		return s, false
	}
	from := len(s) - n
	for i := from; i < from+utf8.UTFMax && i < len(s); i++ {
		if utf8.RuneStart(s[i]) {
			return s[i:], true
		}
	}
	return s[from:], true
}

// within is span as bytes of a line that starts at start and is so many bytes long; what lies beyond the line is cut
// off.
func within(span cable.Span, start, length int) (from, to int) {
	from = min(max(span.Start-start, 0), length)
	return from, min(max(span.End-start, from), length)
}
