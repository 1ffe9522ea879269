package cable

import "strings"

// text is the content of line i.
func (r *reader) text(i int) string {
	c := r.content[i]
	return r.src[c.start:c.end]
}

// ink is where the content of line i stands.
func (r *reader) ink(i int) Span { return r.content[i].span() }

// prose reports whether line i may belong to the header or the text: it is neither blank nor furniture.
func (r *reader) prose(i int) bool { return r.lines[i].Kind == LineBody }

// labelled reports whether line i begins with a paragraph label.
func (r *reader) labelled(i int) bool {
	l, ok := labelAt(r.src, r.ink(i).Start, r.ink(i).End)
	return ok && l.opensParagraph()
}

// opensParagraph reports whether l, at the head of a line, is more than a number that a sentence begins with.
func (l *label) opensParagraph() bool {
	return l.figures <= 3 && (l.form != bare || !l.markSpan.isZero())
}

// header reads the telegram header and returns the line where the text begins. Lines before the header that are not
// furniture stay for the text.
func (r *reader) header() int {
	first, last := r.anchors(0)
	if first < 0 {
		return 0
	}
	if r.archive {
		for i := range first {
			if r.prose(i) {
				r.lines[i].Kind = LineStamp
			}
		}
	}
	return r.fields(first, last)
}

// anchors finds the first and the last line of a header that begins at or after line from: the last one is an E.O.,
// TAGS, SUBJECT or classification line before the first label. It returns -1, -1 where there is no header.
func (r *reader) anchors(from int) (first, last int) {
	first, last = -1, -1
	strange := 0
	for i := from; i < len(r.lines) && strange < 40; i++ {
		if !r.prose(i) {
			continue
		}
		s := r.text(i)
		kind := r.headerKind(i, s)
		switch {
		case kind == LineBody && first < 0:
			if r.labelled(i) {
				return first, last
			}
		case kind == LineBody:
			if r.labelled(i) {
				return first, last
			}
			strange++
		case kind == LineReference || kind == LineAuthority:
			if first >= 0 {
				last, strange = i, 0
			}
		case kind == LineSubject && first < 0 && !isUpper(s[1]):
			// the subject of an e-mail
		default:
			if first < 0 {
				first = i
			}
			last, strange = i, 0
		}
	}
	return first, last
}

// headerKind says what field of a header line i, whose text is s, begins, LineBody for none. It looks at the line alone,
// and at each of the first ones once.
func (r *reader) headerKind(i int, s string) Kind {
	if i >= len(r.kinds) {
		return r.headOf(i, s)
	}
	if r.kinds[i] == 0 {
		r.kinds[i] = r.headOf(i, s)
	}
	return r.kinds[i]
}

// headOf is headerKind of a line that is looked at.
func (r *reader) headOf(i int, s string) Kind {
	if len(s) < 2 || isLower(s[1]) {
		return fieldKind(s)
	}
	switch s[0] {
	case 'V', 'Z', 'D', 'F', 'O', 'P', 'R', 'Y', 'B', 'X', 'I', 'T':
		if k := transmissionKind(s); k != LineBody {
			return k
		}
	}
	switch s[0] {
	case 'U', 'C', 'S', 'T', 'L':
		if _, ok := r.classificationLine(i); ok {
			return LineClassification
		}
	}
	return fieldKind(s)
}

// transmissionKind tells format lines 1 to 9 by their first words.
func transmissionKind(s string) Kind {
	switch {
	case strings.HasPrefix(s, "VZCZ"):
		return LineStart
	case (strings.HasPrefix(s, "DE R") || strings.HasPrefix(s, "DE #")) && strings.ContainsAny(s, "0123456789"):
		return LineOrigin
	case strings.HasPrefix(s, "ZNR ") || strings.HasPrefix(s, "ZNY "):
		return LineSecurity
	case strings.HasPrefix(s, "FM "):
		return LineFrom
	case strings.HasPrefix(s, "TO R") && strings.Contains(s, "/") || strings.HasPrefix(s, "TO ") && isCapitals(s):
		return LineTo
	case strings.HasPrefix(s, "INFO R") && strings.Contains(s, "/") || strings.HasPrefix(s, "INFO ") && isCapitals(s):
		return LineInfo
	case strings.HasPrefix(s, "XMT ") || strings.HasPrefix(s, "XMT/"):
		return LineExempt
	case isDateTime(s):
		return LineDateTime
	case isRouting(s):
		return LineRouting
	}
	return LineBody
}

// isCapitals reports whether s has no small letter and is short enough for a header line.
func isCapitals(s string) bool {
	if len(s) > 90 {
		return false
	}
	for i := 0; i < len(s); i++ {
		if isLower(s[i]) {
			return false
		}
	}
	return true
}

// fields reads the header from line i on; last is its last sure line. It returns the line where the text begins.
func (r *reader) fields(i, last int) int {
	classified := false
	for i < len(r.lines) {
		if !r.prose(i) {
			i++
			continue
		}
		s := r.text(i)
		kind := r.headerKind(i, s)
		switch {
		case kind != LineBody:
			classified = classified || kind == LineClassification
			i = r.field(i, kind)
		case r.addressee(i, s):
			i++
		case classified && r.captions(i, s):
			r.lines[i].Kind = LineCaption
			i++
		case i < last && !r.labelled(i):
			r.passing(i)
			i++
		default:
			return i
		}
		if kind != LineTo && kind != LineInfo && kind != LineExempt && kind != LineBody {
			r.list = nil
		}
	}
	return i
}

// passing records a line between the classification line and the E.O. line; in an archive's head it is furniture.
func (r *reader) passing(i int) {
	if len(r.doc.Classification) == 0 {
		r.lines[i].Kind = LineStamp
		return
	}
	r.lines[i].Kind = LinePassing
	if !r.repeated {
		r.doc.Passing = append(r.doc.Passing, r.fieldOf(r.ink(i)))
	}
}

// fieldOf is the field of a span, its text with blanks folded.
func (r *reader) fieldOf(s Span) Field { return Field{Span: s, Text: fold(r.src[s.Start:s.End])} }

// field reads the field of the given kind that begins in line i and returns the line after it.
func (r *reader) field(i int, kind Kind) int {
	switch kind {
	case LineClassification:
		return r.classification(i)
	case LineEO:
		return r.eo(i)
	case LineTags:
		return r.tags(i)
	case LineSubject:
		return r.subject(i)
	case LineReference:
		return r.references(i)
	case LineAuthority:
		return r.authority(i)
	default:
		return r.formatLine(i, kind)
	}
}

// extent is the last line of the field that begins in line i: it goes on over lines until a blank line, furniture, a
// label or the next field.
func (r *reader) extent(i int) int {
	for j := i + 1; j < len(r.lines); j++ {
		if !r.prose(j) || r.headerKind(j, r.text(j)) != LineBody || r.labelled(j) {
			return j - 1
		}
	}
	return len(r.lines) - 1
}

// join is the field that spans the lines i to j, from offset start on, its text with blanks folded.
func (r *reader) join(start, j int) Field {
	s := Span{start, r.ink(j).End}
	if s.End <= s.Start {
		return Field{}
	}
	s = trim(r.src, s)
	if s.Len() == 0 {
		return Field{}
	}
	return r.fieldOf(s)
}

// mark sets the kind of the lines i to j.
func (r *reader) mark(i, j int, kind Kind) {
	for ; i <= j; i++ {
		if r.prose(i) {
			r.lines[i].Kind = kind
		}
	}
}
