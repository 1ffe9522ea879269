package cable

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"

	"pilcrow/markings"
)

// blockNames are the names of delimited passages, in capitals, longest first where one begins another.
var blockNames = [...]string{
	"SUMMARY AND COMMENT", "SUMMARY", "COMMENT", "NOTE", "TEXT", "QUOTE", "TRANSLATION", "INFORMAL TRANSLATION",
	"UNOFFICIAL TRANSLATION", "BIO NOTE", "BIO", "FYI", "EXCERPT", "POINTS", "TALKING POINTS",
}

// delimiter is one end of a block.
type delimiter struct {
	span  Span
	name  string
	end   bool
	sure  bool // BEGIN or END stands before the name
	title bool
}

// blocks finds the delimited passages of the text.
func (r *reader) blocks() {
	ds := make([]delimiter, 0, 8)
	for at := nextEnding(r.src, 0); at < len(r.src); at = nextEnding(r.src, at+1) {
		if start, head := r.endOrBegin(at); head != "" {
			if d, ok := r.delimiter(start, head); ok {
				ds = append(ds, d)
			}
		}
	}
	ds = r.openings(ds)
	slices.SortFunc(ds, func(a, b delimiter) int { return cmp.Compare(a.span.Start, b.span.Start) })
	r.pair(ds)
}

// nextEnding is the first place in s from i on where the letters of END, or the last three of BEGIN, may stand, in either
// case; len(s) where there is none. It looks at eight places at a time.
func nextEnding(s string, i int) int {
	const ones, tops, small = 0x0101010101010101, 0x8080808080808080, 0x2020202020202020
	rest := s[min(i, len(s)):]
	for ; len(rest) >= 10; rest = rest[8:] {
		// The second letter of END and the third of BEGIN are the same.
		first, second, third := eight(rest)|small, eight(rest[1:])|small, eight(rest[2:])|small
		end := (first ^ ones*'e') | (second ^ ones*'n') | (third ^ ones*'d')
		begin := (first ^ ones*'g') | (second ^ ones*'i') | (third ^ ones*'n')
		if m := ((end-ones)&^end | (begin-ones)&^begin) & tops; m != 0 {
			return len(s) - len(rest) + bits.TrailingZeros64(m)/8
		}
	}
	for len(rest) > 0 && rest[0]|0x20 != 'e' && rest[0]|0x20 != 'g' {
		rest = rest[1:]
	}
	return len(s) - len(rest)
}

// endOrBegin finds the word END that begins at offset at, or BEGIN around its G there. It returns the word as written and
// where it begins; "" for none.
func (r *reader) endOrBegin(at int) (start int, head string) {
	start, n := at, len("END")
	if r.src[at]|0x20 == 'g' {
		start, n = at-2, len("BEGIN")
	}
	if start < 0 || start+n >= len(r.src) || !blank(r.src[start+n]) || start > 0 && isLetter(r.src[start-1]) {
		return 0, ""
	}
	switch word := r.src[start : start+n]; word {
	case "END", "End", "end", "BEGIN", "Begin", "begin":
		return start, word
	}
	return 0, ""
}

// delimiter reads BEGIN X or END X at offset at.
func (r *reader) delimiter(at int, head string) (delimiter, bool) {
	i := at + len(head)
	i += blanks(r.src[i:])
	end := upper(head[0]) == 'E'
	if n := foldAt(r.src[i:], "OF "); end && n > 0 {
		i += n
	}
	i += blockLead(r.src[i:])
	for _, name := range blockNames {
		n := foldAt(r.src[i:], name)
		if n == 0 || i+n < len(r.src) && (isLetter(r.src[i+n]) || isDigit(r.src[i+n])) {
			continue
		}
		if head[0] == 'e' && !r.capitalised(i) && !r.closes(i+n) || head[0] == 'b' && !r.closes(i+n) {
			return delimiter{}, false
		}
		return delimiter{span: Span{at, i + n}, name: name, end: end, sure: true}, true
	}
	return delimiter{}, false
}

// capitalised reports whether a capital letter stands at offset i.
func (r *reader) capitalised(i int) bool { return isUpper(r.src[i]) }

// closes reports whether a stop, a parenthesis or the end of the line stands at offset i.
func (r *reader) closes(i int) bool {
	return i >= len(r.src) || strings.IndexByte(".):;,]\n\r\"-", r.src[i]) >= 0
}

// openings adds the passages that open with their name alone: "SUMMARY:", "(NOTE:", "COMMENT." at the head of a paragraph
// or of a line.
func (r *reader) openings(ds []delimiter) []delimiter {
	brackets, parens := findAll(r.src, '['), findAll(r.src, '(')
	for k := range r.lined {
		span := r.flowInk(k)
		at := span.Start
		if l := r.labelOf(k); l != nil {
			at = l.end()
			if !l.markSpan.isZero() && !l.before {
				at = int(l.markSpan.end)
			}
			at += blanks(r.src[at:span.End])
		}
		if at < span.End && opensName(r.src[at]) {
			if d, ok := r.opening1(at, span.End, at == span.Start); ok {
				ds = append(ds, d)
			}
		}
		for i := brackets.within(at, span.End); i >= 0; i = brackets.within(i+1, span.End) {
			if d, ok := r.opening1(i+1, span.End, false); ok && r.src[d.span.End] == ':' {
				ds = append(ds, d)
			}
		}
		for i := parens.within(at, span.End); i >= 0; i = parens.within(i+1, span.End) {
			start := i + 1
			if d, ok := r.opening1(start, span.End, false); ok && r.src[d.span.End] == ':' {
				ds = append(ds, d)
			} else if n := r.gluedMark(at, start-1, span.End); n > 0 {
				start += n - 1
				start += blanks(r.src[start:span.End])
				if d, ok := r.opening1(start, span.End, false); ok {
					ds = append(ds, d)
				}
			}
		}
	}
	return ds
}

// gluedMark is the length of the mark at offset paren, of a label that lost its own line; 0 for none.
func (r *reader) gluedMark(from, paren, end int) int {
	if r.gluedStart(from, paren) < 0 && !r.signBefore(from, paren) {
		return 0
	}
	_, n := markings.ReadHead(r.src[paren:end])
	return n
}

// signBefore reports whether a label with a pilcrow stands before offset paren.
func (r *reader) signBefore(from, paren int) bool {
	head := r.src[max(from, paren-12):paren]
	k := strings.LastIndex(head, "¶")
	if !r.signs || k < 0 {
		return false
	}
	return strings.Trim(head[k+len("¶"):], "0123456789. )") == ""
}

// opensName reports whether the name of a block that opens a passage by itself, or a word before it, may begin with c.
func opensName(c byte) bool {
	switch c {
	case 'S', 'C', 'N', 'I', 'E':
		return true
	}
	return false
}

// opening1 reads the name of a block at offset at, with a colon, a full stop or a dash behind it. Alone on its line it is
// a title.
func (r *reader) opening1(at, end int, start bool) (delimiter, bool) {
	if at >= end || !opensName(r.src[at]) {
		return delimiter{}, false
	}
	lead := blockLead(r.src[at:end])
	for _, name := range blockNames[:4] {
		n := foldAt(r.src[at+lead:end], name)
		if n == 0 {
			continue
		}
		stop := at + lead + n
		stop += blockTail(r.src[stop:end])
		switch {
		case stop == end:
			return delimiter{span: Span{at, stop}, name: name, title: true}, start
		case r.src[stop] == ':' || r.src[stop] == '.' && stop+1 < end && r.src[stop+1] == ' ':
			return delimiter{span: Span{at, stop}, name: name, title: stop+1 == end && start}, name != "NOTE" || r.src[stop] == ':'
		case strings.HasPrefix(r.src[stop:end], "--") || strings.HasPrefix(r.src[stop:end], " -"):
			return delimiter{span: Span{at, stop}, name: name}, name != "NOTE"
		}
		return delimiter{}, false
	}
	return delimiter{}, false
}

// blockLead is the length of the words before the name of a block: INTRODUCTION AND SUMMARY, EXECUTIVE SUMMARY.
func blockLead(s string) int {
	for _, lead := range [...]string{"INTRODUCTION AND ", "EXECUTIVE "} {
		if n := foldAt(s, lead); n > 0 && foldAt(s[n:], "SUMMARY") > 0 {
			return n
		}
	}
	return 0
}

// blockTail is the length of the words between the name of a block and its colon: SUMMARY AND ACTION REQUEST.
func blockTail(s string) int {
	colon := strings.IndexByte(s[:min(len(s), 40)], ':')
	if colon < 0 || foldAt(s, " AND ") == 0 && s[0] != '/' || strings.ContainsAny(s[:colon], ".;()") {
		return 0
	}
	return colon
}

// pair matches the delimiters: an end closes the last open passage of its name.
func (r *reader) pair(ds []delimiter) {
	var open passages
	for _, d := range ds {
		if !d.end {
			if i := open.last(); i >= 0 && d.sure && r.reopens(i, d) {
				continue
			}
			open.add(d.name, len(r.doc.Blocks))
			r.doc.Blocks = add(r.doc.Blocks, Block{Name: d.name, Begin: d.span, Title: d.title && !d.sure})
			continue
		}
		i := open.close(d.name)
		if i < 0 {
			r.doc.Blocks = add(r.doc.Blocks, Block{Name: d.name, Begin: r.named(d), End: d.span})
			continue
		}
		b := &r.doc.Blocks[i]
		b.End = d.span
		if d.name == "TEXT" || d.name == "QUOTE" || strings.HasSuffix(d.name, "TRANSLATION") {
			r.texts = append(r.texts, Span{b.Begin.Start, d.span.End})
		}
	}
	r.texts = joined(r.texts)
}

// joined is spans in order, those that overlap made one.
func joined(spans []Span) []Span {
	slices.SortFunc(spans, func(a, b Span) int { return cmp.Compare(a.Start, b.Start) })
	n := 0
	for _, s := range spans {
		if n > 0 && s.Start < spans[n-1].End {
			spans[n-1].End = max(spans[n-1].End, s.End)
			continue
		}
		spans[n] = s
		n++
	}
	return spans[:n]
}

// passages are the passages that are open: their indexes in Blocks, by the place of their name in blockNames.
type passages [len(blockNames)][]int

// add adds passage i.
func (p *passages) add(name string, i int) {
	k := slices.Index(blockNames[:], name)
	p[k] = append(p[k], i)
}

// last is the passage that was opened last, -1 where none is open.
func (p *passages) last() int {
	last := -1
	for _, open := range p {
		if n := len(open); n > 0 {
			last = max(last, open[n-1])
		}
	}
	return last
}

// close takes out the passage opened last that an end of the name closes. It is -1 where there is none.
func (p *passages) close(name string) int {
	last, at := -1, -1
	for k, open := range p {
		if n := len(open); n > 0 && open[n-1] > last && sameBlock(blockNames[k], name) {
			last, at = open[n-1], k
		}
	}
	if at >= 0 {
		p[at] = p[at][:len(p[at])-1]
	}
	return last
}

// namedReach is how far before END FYI, in bytes, the word that opens the passage is looked for.
const namedReach = 2 << 10

// named is the place where a passage opens with its name alone in mid-line, before its end d: "FYI. Text. END FYI." It is
// zero where there is none, or where the last one is closed.
func (r *reader) named(d delimiter) Span {
	for at := d.span.Start - 1; at >= max(0, d.span.Start-namedReach); at-- {
		if upper(r.src[at]) != d.name[0] || at > 0 && isLetter(r.src[at-1]) {
			continue
		}
		stop := at + foldAt(r.src[at:], d.name)
		if stop == at || !r.capitalised(at) {
			continue
		}
		before := strings.TrimRight(r.src[max(0, at-8):at], " \t\r\n")
		switch {
		case len(before) >= 3 && strings.EqualFold(before[len(before)-3:], "END"):
			return Span{}
		case r.src[stop] == ':', r.src[stop] == '.' && !slices.Contains(blockNames[:4], d.name):
			return Span{at, stop}
		}
	}
	return Span{}
}

// reopens reports whether d only repeats the opening of block i: "SUMMARY: BEGIN SUMMARY".
func (r *reader) reopens(i int, d delimiter) bool {
	b := &r.doc.Blocks[i]
	return b.Name == d.name && d.span.Start-b.Begin.End < 40
}

// sameBlock reports whether an end of the name closes a block: END SUMMARY closes SUMMARY AND COMMENT too.
func sameBlock(open, end string) bool {
	return open == end || open == "SUMMARY AND COMMENT" && (end == "SUMMARY" || end == "COMMENT") ||
		strings.HasSuffix(open, "TRANSLATION") && strings.HasSuffix(end, "TRANSLATION")
}
