package cable

import "strings"

// furniture marks the lines that belong to the record and not to the text: page lines, repeated banners, release
// stamps, receipt lines, transmission ends.
func (r *reader) furniture() {
	released, state := r.releases()
	head := r.archive // above the format lines, where distribution lists stand
	clean := !released && !state && !r.archive
	for i := range r.lines {
		s := r.text(i)
		if s == "" || clean && isLower(s[0]) {
			continue // what cables carry of themselves begins with capitals, dashes and signs
		}
		head = head && !endsDistribution(s)
		switch {
		case r.pageLine(i, s):
			head = head || r.firstPage()
		case isBanner(s), state && s == "SENSITIVE BUT UNCLASSIFIED":
			r.lines[i].Kind = LineBanner
		case isTransmissionEnd(s):
			r.transmissionEnd(i, s)
		case s[0] == '-' && isReceipt(s), r.isStamp(i, s, released, state):
			r.lines[i].Kind = LineStamp
		case r.archive && s == "Message Attributes":
			r.metadata(i)
			return
		case head && isDistribution(s), r.archive && isArchiveNote(s):
			r.lines[i].Kind = LineStamp
		}
	}
}

// releases reports whose releases the text may be stamped by: the archive's, and those of the State Department.
func (r *reader) releases() (archive, state bool) {
	return holds(r.src, "Declassified/Released", '/') || strings.Contains(r.src, "<< END OF DOCUMENT"),
		strings.Contains(r.src, "U.S. Department of State") || strings.Contains(r.src, "RELEASE IN")
}

// isStamp reports whether line i is the stamp of a release: of the archive, or of the State Department.
func (r *reader) isStamp(i int, s string, archive, state bool) bool {
	return archive && isReleaseStamp(s) || state && r.stateStamp(i, s)
}

// firstPage reports whether the last page line is the head of a section's first page, below which distribution lists stand.
func (r *reader) firstPage() bool {
	p := &r.doc.Pages[len(r.doc.Pages)-1]
	return p.Page == 1 && strings.HasPrefix(p.Text, "PAGE ")
}

// isArchiveNote reports whether s is a line that the archive added.
func isArchiveNote(s string) bool {
	return s == "Message Text" || strings.HasPrefix(s, "NOTE BY OC/T")
}

// metadata marks the archive's attribute list, from line i to the end of the text.
func (r *reader) metadata(i int) {
	for ; i < len(r.lines); i++ {
		switch s := r.text(i); {
		case s == "":
		case isReleaseStamp(s):
			r.lines[i].Kind = LineStamp
		default:
			r.lines[i].Kind = LineMetadata
		}
	}
}

// isTransmissionEnd reports whether s is BT, NNNN or a serial of its own line.
func isTransmissionEnd(s string) bool {
	if len(s) > 5 {
		return false
	}
	switch s[0] {
	case 'B':
		return s == "BT"
	case 'N':
		return s == "NNNN" || s == "NNN"
	case '#':
		return len(s) == 5 && digits(s[1:]) == 4
	}
	return false
}

// transmissionEnd records line i, one of format lines 11 to 16.
func (r *reader) transmissionEnd(i int, s string) {
	t := &r.doc.Transmission
	span := r.ink(i)
	switch s[0] {
	case 'B':
		r.lines[i].Kind = LineBreak
		t.Breaks = add(t.Breaks, span)
	case '#':
		r.lines[i].Kind = LineSerial
		t.Serial = Field{Span: Span{span.Start + 1, span.End}, Text: s[1:]}
	default:
		r.lines[i].Kind = LineEnd
		t.End = span
	}
}

// isBanner reports whether s is a classification banner alone on its line, as pages repeat it at head and foot.
func isBanner(s string) bool {
	switch s[0] {
	case 'U':
		return s == "UNCLASSIFIED" || s == "UNCLAS"
	case 'C':
		return s == "CONFIDENTIAL" || s == "C O N F I D E N T I A L"
	case 'S':
		return s == "SECRET" || s == "S E C R E T" || s == "SBU"
	case 'T':
		return s == "TOP SECRET" || s == "T O P S E C R E T" || s == "T O P  S E C R E T"
	case 'L':
		return s == "LIMITED OFFICIAL USE"
	}
	return false
}

// isReceipt reports whether s is a receipt line: "------------------078538 080630Z /21".
func isReceipt(s string) bool {
	dashes := 0
	for dashes < len(s) && s[dashes] == '-' {
		dashes++
	}
	rest := strings.TrimSpace(s[dashes:])
	return dashes >= 6 && len(rest) >= 6 && len(rest) <= 40 && digits(rest) >= 5
}

// isReleaseStamp reports whether s is the archive's stamp at a page's head or foot.
func isReleaseStamp(s string) bool {
	return strings.Contains(s, "Declassified/Released US Department of State") ||
		strings.HasPrefix(s, "<< END OF DOCUMENT")
}

// stateStamp reports whether line i is a stamp of a State Department release: the page stamp on one line or on several,
// the release line, the exemption codes that stand alone beside the text.
func (r *reader) stateStamp(i int, s string) bool {
	switch {
	case strings.HasPrefix(s, "U.S. Department of State"):
		r.stampLevel(i)
		return true
	case strings.Contains(s, "U.S. Department of State") && strings.Contains(s, "Case No"):
		return true
	case strings.Contains(s, "STATE DEPT. - PRODUCED TO"), strings.HasSuffix(s, "NO FOIA WAIVER."):
		return true
	case len(s) >= 60:
		return false
	case strings.HasPrefix(s, "RELEASE IN"), strings.HasPrefix(s, "Case No. F-"), strings.HasPrefix(s, "Doc No. C"),
		strings.HasPrefix(s, "STATE-SCB"):
		return true
	case i > 0 && r.lines[i-1].Kind == LineStamp && isStampTail(s):
		return true
	}
	return len(s) <= 24 && isCodeList(s)
}

// stampLevel takes the level right above line i, where a stamp that stands on several lines goes on, for a part of the
// stamp: it is the level of the release, not that of the cable.
func (r *reader) stampLevel(i int) {
	if i > 0 && r.lines[i-1].Kind == LineBanner && r.text(i-1) == "UNCLASSIFIED" {
		r.lines[i-1].Kind = LineStamp
	}
}

// isStampTail reports whether s goes on the stamp in the line before it.
func isStampTail(s string) bool {
	return strings.HasPrefix(s, "PART B") || s == "PART" || s == "FULL" || strings.HasPrefix(s, "Date: ") && digits(s[6:]) == 2
}

// isCodeList reports whether s holds exemption codes only: "B6", "1.4(B)", "B1,1.4(D),B6".
func isCodeList(s string) bool {
	codes := 0
	for s != "" {
		n := codeAt(s)
		if n == 0 {
			return false
		}
		codes++
		s = strings.TrimLeft(s[n:], " ,;")
	}
	return codes > 0
}

// codeAt is the length of the exemption code that s begins with: B1 to B9, 1.4(A) to 1.4(H); 0 for none.
func codeAt(s string) int {
	if len(s) >= 2 && s[0] == 'B' && s[1] >= '1' && s[1] <= '9' {
		return 2
	}
	if len(s) >= 6 && strings.HasPrefix(s, "1.4(") && s[5] == ')' {
		return 6
	}
	return 0
}

// endsDistribution reports whether s begins the format lines, the header or the text, below the distribution list.
func endsDistribution(s string) bool {
	switch s[0] {
	case 'F':
		return strings.HasPrefix(s, "FM ")
	case 'T':
		return strings.HasPrefix(s, "TO ") || strings.HasPrefix(s, "TAGS")
	case 'E':
		return strings.HasPrefix(s, "E.O.") || strings.HasPrefix(s, "EO ")
	}
	if n := digits(s); n > 0 {
		return n < len(s) && s[n] == '.'
	}
	return isDateTime(s)
}

// isDistribution reports whether s is a line of the 1970s distribution list: "INFO OCT-01 ISO-00 /045 W", "DRAFTED BY …",
// "53".
func isDistribution(s string) bool {
	switch s[0] {
	case 'A', 'O', 'I', 'D', 'C':
		for _, head := range [...]string{"DRAFTED BY", "APPROVED BY", "CLEARED BY", "DESIRED DISTRIBUTION"} {
			if strings.HasPrefix(s, head) {
				return true
			}
		}
		for _, head := range [...]string{"ACTION ", "ORIGIN ", "INFO "} {
			if strings.HasPrefix(s, head) {
				return isOfficeList(s[len(head):])
			}
		}
	}
	return isOfficeList(s) || len(s) <= 3 && digits(s) == len(s)
}

// isOfficeList reports whether s holds office codes with copy counts only: "NSAE-00 PA-01 /005 W".
func isOfficeList(s string) bool {
	offices := 0
	for s = strings.TrimLeft(s, " \t"); s != ""; s = strings.TrimLeft(s, " \t") {
		w := word(s)
		s = s[len(w):]
		switch dash := strings.IndexByte(w, '-'); {
		case dash > 0 && dash+3 == len(w) && digits(w[dash+1:]) == 2 && uppers(w) > 0:
			offices++
		case w[0] == '/' && digits(w[1:]) >= 3 && len(w) <= 5:
			offices++
		case len(w) == 1 && isUpper(w[0]) && offices > 0 && s == "":
		default:
			return false
		}
	}
	return offices > 0
}

// pageLine records line i as a page line if it is one.
func (r *reader) pageLine(i int, s string) bool {
	var p PageLine
	var ok bool
	c := cursor{src: r.src, at: r.ink(i).Start, end: r.ink(i).End}
	switch {
	case strings.HasPrefix(s, "PAGE "):
		p, ok = pagedLine(&c)
	case len(s) < 80 && isDigit(s[len(s)-1]) && isUpper(s[0]) && strings.Contains(s, " OF "):
		p, ok = sectionedLine(&c)
	}
	if !ok {
		return false
	}
	p.Span = r.ink(i)
	p.Text = s
	r.lines[i].Kind = LinePage
	r.doc.Pages = add(r.doc.Pages, p)
	r.pageAt = add(r.pageAt, i)
	return true
}

// sectionedLine reads the form of the 2000s, "STATE 00226504  001.2 OF 002": post, number, section, page, sections.
func sectionedLine(c *cursor) (p PageLine, ok bool) {
	p.Post = c.post()
	n := digits(c.rest())
	if p.Post.IsZero() || n < 5 || n > 9 {
		return p, false
	}
	p.MRN = c.take(n)
	if !c.skip() {
		return p, false
	}
	n = digits(c.rest())
	if n == 0 || n > 3 {
		return p, false
	}
	p.Section = number(c.take(n).Text)
	if c.accept(".") {
		p.Page = number(c.take(digits(c.rest())).Text)
	}
	c.skip()
	if !c.accept("OF ") {
		return p, false
	}
	c.skip()
	n = digits(c.rest())
	if n == 0 || n > 3 {
		return p, false
	}
	p.Total = number(c.take(n).Text)
	return p, c.done()
}

// pagedLine reads the form of the 1970s to 1990s, "PAGE 02 LA PAZ 02299 01 OF 02 152230Z": page, post, number, section.
func pagedLine(c *cursor) (p PageLine, ok bool) {
	c.accept("PAGE ")
	c.skip()
	n := digits(c.rest())
	if n == 0 || n > 3 {
		return p, false
	}
	p.Page = number(c.take(n).Text)
	c.skip()
	p.Post = c.post()
	n = digits(c.rest())
	if p.Post.IsZero() || n < 3 || n > 8 {
		return p, false
	}
	p.MRN = c.take(n)
	c.skip()
	if n = digits(c.rest()); n > 0 && n <= 2 {
		p.Section = number(c.take(n).Text)
		c.skip()
		if !c.accept("OF ") {
			return p, false
		}
		p.Total = number(c.take(digits(c.rest())).Text)
		c.skip()
	}
	if n = digits(c.rest()); n == 6 && strings.HasPrefix(c.rest()[6:], "Z") {
		p.Dated = c.take(7).Text
	}
	if p.Dated == "" {
		return p, len(p.MRN.Text) >= 5 && (c.done() || strings.HasPrefix(c.rest(), "TOSEC "))
	}
	return p, len(c.rest()) < 30
}

// post reads the name of a post, words in capitals up to a number: "LA PAZ", "SAO PAULO", "PORT-AU-PRINCE".
func (c *cursor) post() Field {
	s := c.rest()
	i, last := 0, 0
	for i < len(s) {
		switch b := s[i]; {
		case isUpper(b):
			last = i + 1
		case b == ' ' || b == '.' || b == '\'' || b == '-' || b == ',' || b == '&' || b == '/':
		case isDigit(b) && last > 0 && blankAt(s[i-1:]) > 0:
			f := c.take(last)
			f.Text = fold(f.Text)
			c.skip()
			return f
		default:
			return Field{}
		}
		i++
	}
	return Field{}
}
