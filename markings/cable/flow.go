package cable

import "strings"

// flowLine is a line of the text proper, with what stands between it and the line of text before it.
type flowLine struct {
	line    int32
	section int32
	label   int32 // of the label at its head: the index in reader.labels, -1 for none
	blank   bool  // a blank line stands before it
	page    bool  // a page line, a banner or a stamp stands before it
	head    bool  // it is the first line after the header, or after the head of a section
	opens   bool  // a paragraph opens with the label at its head
}

// flowInk is where line k of the flow stands, without the blanks at its ends.
func (r *reader) flowInk(k int) Span { return r.content[r.lined[k].line].span() }

// flowText is the text of line k of the flow.
func (r *reader) flowText(k int) string {
	c := r.content[r.lined[k].line]
	return r.src[c.start:c.end]
}

// flow collects the lines of the text. It reads the heads of later sections on its way.
func (r *reader) flow(body int) {
	n := 0
	for i := range r.lines {
		if r.lines[i].Kind == LineBody {
			n++
		}
	}
	r.lined = room(r.lined, n)
	next := flowLine{section: 1}
	page := 0
	for i := 0; i < len(r.lines); i++ {
		for page < len(r.pageAt) && r.pageAt[page] <= i {
			if s := r.doc.Pages[page].Section; s > 0 {
				next.section = int32(s)
			}
			page++
		}
		switch r.lines[i].Kind {
		case LineBlank:
			next.blank = true
			continue
		case LinePage, LineBanner, LineStamp:
			next.page = true
			continue
		case LineBody:
		default:
			next.blank, next.head = true, true
			continue
		}
		if i > body && isUpper(r.src[r.content[i].start]) {
			if end, section, ok := r.sectionHead(i); ok {
				i = end - 1
				next.head, next.blank = true, true
				if section > 0 {
					next.section = int32(section)
				}
				continue
			}
		}
		next.line, next.label = int32(i), -1
		r.lined = append(r.lined, next)
		next = flowLine{section: next.section}
	}
}

// sectionHead reads the head of a later section, or a repeated header, that begins in line i of the text. It returns the
// line after it and the section's index.
func (r *reader) sectionHead(i int) (end, section int, ok bool) {
	s := r.text(i)
	switch s[0] {
	case 'V', 'Z', 'D', 'O', 'P', 'R', 'Y', 'U', 'C', 'S', 'T', 'L':
	default:
		return 0, 0, false
	}
	if len(s) < 2 || isLower(s[1]) {
		return 0, 0, false
	}
	kind := r.headerKind(i, s)
	switch kind {
	case LineStart, LineRouting, LineOrigin, LineSecurity, LineDateTime, LineClassification:
	default:
		return 0, 0, false
	}
	for k, seen := i, 0; k < len(r.lines) && seen < 40; k++ {
		if !r.prose(k) {
			continue
		}
		seen++
		l, is := r.classificationLine(k)
		if !is {
			continue
		}
		if !r.sameCable(&l) {
			return 0, 0, false
		}
		r.repeated = true
		if kind != LineClassification {
			r.doc.Repeats = append(r.doc.Repeats, Transmission{})
			r.unlist(i)
		}
		_, last := r.anchors(i)
		return r.fields(i, max(last, k)), l.Section, true
	}
	return 0, 0, false
}

// sameCable reports whether l repeats the governing line or heads a later section of its cable.
func (r *reader) sameCable(l *ClassificationLine) bool {
	g := r.doc.Governing()
	if g == nil {
		return false
	}
	if g.Sections > 1 && l.Section > 1 && l.Sections > 1 {
		return true
	}
	return !g.MRN.IsZero() && number(g.MRN.Text) == number(l.MRN.Text) && g.Post.Text == l.Post.Text
}

// unlist takes the short lines between the page line and line i, the bare numbers of a distribution list, out of the text.
func (r *reader) unlist(i int) {
	for k := i - 1; k >= 0 && i-k < 16; k-- {
		switch r.lines[k].Kind {
		case LinePage:
			return
		case LineBody:
			if s := r.text(k); len(s) > 3 || digits(s) != len(s) {
				return
			}
			r.lines[k].Kind = LineStamp
			if n := len(r.lined); n > 0 && int(r.lined[n-1].line) == k {
				r.lined = r.lined[:n-1]
			}
		}
	}
}

// ended reports whether the text s ends where a sentence may end.
func ended(s string) bool {
	for len(s) > 0 {
		switch c := s[len(s)-1]; c {
		case '.', '?', '!', ':', ';', '*', '_', '=', '#':
			return true
		case '"', '\'', ')', ']', '>', '-':
			if c == '-' && !strings.HasSuffix(s, "--") {
				return false
			}
			s = s[:len(s)-1]
			if c == '-' {
				return true
			}
			if s == "" || c == ')' || c == ']' {
				return true
			}
		default:
			rest := s
			for _, quote := range [...]string{"”", "’", "»"} {
				rest = strings.TrimSuffix(rest, quote)
			}
			if len(rest) == len(s) {
				return strings.HasSuffix(s, "…")
			}
			s = rest
		}
	}
	return true
}
