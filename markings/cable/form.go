package cable

import (
	"strings"
)

// formKeys are the keys of the form header of the 2010s: "MRN:   10 KINSHASA 956".
var formKeys = [...]string{
	"MRN:", "DATE/DTG:", "FROM:", "ACTION:", "INFO:", "E.O.:", "TAGS:", "CAPTIONS:", "REFERENCE:", "PASS LINE:", "SUBJECT:",
}

// formKey is the key that s begins with, in capitals, and its length; scanners read "Date/DTG:" as "DatelDTG:".
func formKey(s string) (string, int) {
	colon := strings.IndexByte(s, ':')
	if colon < 2 || colon > 14 {
		return "", 0
	}
	for _, k := range formKeys {
		if foldPrefix(s, k) {
			return k, len(k)
		}
	}
	if foldPrefix(s, "DATE") && strings.HasSuffix(strings.ToUpper(s[:colon]), "DTG") {
		return "DATE/DTG:", colon + 1
	}
	return "", 0
}

// form finds a form header: a line "MRN:" with "Date/DTG:" within the six lines of text after it. It returns the line of
// the MRN, -1 for none.
func (r *reader) form() int {
	for i := range r.lines {
		if !r.prose(i) || r.text(i)[0] != 'M' || !strings.HasPrefix(r.text(i), "MRN:") {
			continue
		}
		for k, seen := i+1, 0; k < len(r.lines) && seen < 6; k++ {
			if !r.prose(k) {
				continue
			}
			seen++
			if key, _ := formKey(r.text(k)); key == "DATE/DTG:" {
				return i
			}
		}
	}
	return -1
}

// formHeader reads the form header that begins in line i and returns the line where the text begins. The banner above it
// is the classification line.
func (r *reader) formHeader(i int) int {
	r.doc.Style = Form
	r.formBanner(i)
	for i < len(r.lines) {
		if !r.prose(i) {
			i++
			continue
		}
		key, n := formKey(r.text(i))
		if n == 0 {
			return i
		}
		j := r.formExtent(i, n)
		start := r.ink(i).Start + n
		value := trim(r.src, Span{start, r.ink(j).End})
		r.formField(key, Span{r.ink(i).Start, r.ink(j).End}, value, i, j)
		i = j + 1
	}
	return i
}

// formExtent is the last line of the field that begins in line i with a key of n bytes: lines that are indented and begin
// no other field. Where the key stands alone, the value is the next stretch of text.
func (r *reader) formExtent(i, n int) int {
	j := i
	alone := r.ink(i).Len() == n
	for k := i + 1; k < len(r.lines); k++ {
		if !r.prose(k) {
			if alone && j == i {
				continue
			}
			break
		}
		if _, n := formKey(r.text(k)); n > 0 || r.labelled(k) {
			break
		}
		if !alone && r.ink(k).Start-r.lines[k].Start() < 8 {
			break
		}
		j = k
	}
	return j
}

// formBanner takes the banner line above the form as the classification line.
func (r *reader) formBanner(i int) {
	for k := i - 1; k >= 0 && i-k < 30; k-- {
		if r.lines[k].Kind == LineBanner {
			w, _ := levelAt(r.text(k))
			r.lines[k].Kind = LineClassification
			r.doc.Classification = append(r.doc.Classification, ClassificationLine{
				Span: r.ink(k), Word: r.fieldOf(r.ink(k)), Mark: levelMark(w),
			})
			return
		}
		if r.lines[k].Kind != LineBody {
			continue
		}
		if formTrailer(r.text(k)) == "" {
			return
		}
		r.lines[k].Kind = LineMetadata
	}
}

// formTrailers are the keys of the routing notes above and below the form's text.
var formTrailers = [...]string{
	"Signature:", "Drafted By:", "Cleared By:", "Approved By:", "Released By:", "Info:", "Attachments:", "Action Post:",
	"Dissemination Rule:", "Action Office:", "Info Office:",
}

// formTrailer is the key of a routing note that s begins with, "" for none.
func formTrailer(s string) string {
	s = strings.TrimLeft(s, ". ")
	for _, k := range formTrailers {
		if strings.HasPrefix(s, k) {
			return k
		}
	}
	return ""
}

// formEnd takes the routing notes below the text of a form out of the text, up to a blank-separated stretch that begins
// with none of the keys. The signature is the signer.
func (r *reader) formEnd(body int) {
	in, signature := false, false
	for i := body; i < len(r.lines); i++ {
		if !r.prose(i) {
			continue
		}
		s := r.text(i)
		key := formTrailer(s)
		switch {
		case key == "Signature:":
			in, signature = true, true
			at := r.ink(i).Start + strings.Index(s, key) + len(key)
			s = strings.TrimSpace(r.src[at:r.ink(i).End])
			if s == "" {
				break
			}
			fallthrough
		case key == "" && signature:
			if f := r.fieldOf(Span{r.ink(i).End - len(s), r.ink(i).End}); in && signature && isName(f.Text) {
				r.doc.Signer = f
			}
			signature = false
		case key == "" && in && r.ink(i).Start-r.lines[i].Start() < 8:
			if !formNote(s) {
				in = false
			}
		case key != "" && key != "Info:" && key != "Attachments:":
			in = true
		}
		if in {
			r.lines[i].Kind = LineMetadata
		}
	}
}

// formNote reports whether s can be a value of a routing note that lost its place: "KINSHASA:Name, First".
func formNote(s string) bool {
	return strings.Contains(s[:min(len(s), 20)], ":") && !strings.HasPrefix(s, "From:")
}

// formField records one field of the form.
func (r *reader) formField(key string, line, value Span, i, j int) {
	kind := LineSubject
	t := &r.doc.Transmission
	present := value.Len() > 0
	switch key {
	case "MRN:":
		kind = LineClassification
		if present {
			r.formNumber(value)
		}
	case "DATE/DTG:":
		kind = LineDateTime
		r.formDate(line, value)
	case "FROM:":
		kind = LineFrom
		if present {
			t.From = append(t.From, r.fieldOf(value))
		}
	case "ACTION:", "INFO:":
		kind = LineTo
		list := &t.To
		if key == "INFO:" {
			kind, list = LineInfo, &t.Info
		}
		r.formAddressees(value, list)
	case "E.O.:":
		kind = LineEO
		r.formOrder(line, value)
	case "TAGS:":
		kind = LineTags
		r.tagsIn(line)
	case "CAPTIONS:":
		kind = LineCaption
		r.formCaptions(value)
	case "REFERENCE:":
		kind = LineReference
		r.split(value)
	case "PASS LINE:":
		kind = LinePassing
		for _, s := range r.pieces(value, "\n") {
			r.doc.Passing = append(r.doc.Passing, r.fieldOf(s))
		}
	default:
		r.doc.Subject = append(r.doc.Subject, Subject{Span: line, Title: r.join(value.Start, j)})
	}
	r.mark(i, j, kind)
}

// pieces are what the sign apart parts of s, its lines or its items, trimmed.
func (r *reader) pieces(s Span, apart string) []Span {
	var out []Span
	for at := s.Start; at < s.End; {
		end := s.End
		if k := strings.Index(r.src[at:s.End], apart); k >= 0 {
			end = at + k
		}
		if p := trim(r.src, Span{at, end}); p.Len() > 0 {
			out = append(out, p)
		}
		at = end + 1
	}
	return out
}

// formNumber reads "10 KINSHASA 956" into the classification line.
func (r *reader) formNumber(value Span) {
	if len(r.doc.Classification) == 0 {
		r.doc.Classification = append(r.doc.Classification, ClassificationLine{Span: value})
	}
	l := &r.doc.Classification[0]
	c := cursor{src: r.src, at: value.Start, end: value.End}
	if n := digits(c.rest()); n == 2 || n == 4 {
		c.at += n
		c.skip()
	}
	l.Post = c.post()
	if n := digits(c.rest()); n > 0 && n <= 6 {
		l.MRN = c.take(n)
	}
}

// formDate reads the day-time group that stands in "Jul 22, 2010 / 221710Z JUL 10".
func (r *reader) formDate(line, value Span) {
	text := r.src[value.Start:value.End]
	z := strings.IndexByte(text, 'Z')
	if z < 6 || digits(text[z-6:]) != 6 {
		r.doc.Transmission.DateTime = Dated{Span: line}
		return
	}
	d := dated(cursor{src: r.src, at: value.Start + z - 6, end: value.End})
	d.Span = line
	d.Valid = !d.Time.IsZero()
	r.doc.Transmission.DateTime = d
}

// formAddressees reads "WASHDC, SECSTATE ROUTINE", one addressee a line or after a semicolon.
func (r *reader) formAddressees(value Span, list *[]Addressee) {
	for _, line := range r.pieces(value, "\n") {
		for _, s := range r.pieces(line, ";") {
			*list = append(*list, addressee(cursor{src: r.src, at: s.Start, end: s.End}))
		}
	}
}

// formOrder reads "13526" or "13526: DECL: 01/02/2020".
func (r *reader) formOrder(line, value Span) {
	l := EOLine{Span: line}
	text := r.src[value.Start:value.End]
	if digits(text) == 5 {
		l.Order = Field{Span: Span{value.Start, value.Start + 5}, Text: text[:5]}
		rest := value.Start + 5
		for rest < value.End && (r.src[rest] == ':' || r.src[rest] == ' ') {
			rest++
		}
		if rest < value.End {
			l.Value = r.fieldOf(Span{rest, value.End})
			l.declassify(r)
		}
	}
	r.doc.EO = append(r.doc.EO, l)
}

// formCaptions reads "SENSITIVE, SIPDIS".
func (r *reader) formCaptions(value Span) {
	c := cursor{src: r.src, at: value.Start, end: value.End}
	for c.at < c.end {
		f, ok := c.caption()
		if ok {
			r.doc.Captions = append(r.doc.Captions, f)
			continue
		}
		n := strings.IndexByte(c.rest(), ',')
		if n < 0 {
			n = len(c.rest())
		}
		if piece := trim(r.src, Span{c.at, c.at + n}); piece.Len() > 0 {
			r.doc.Captions = append(r.doc.Captions, r.fieldOf(piece))
		}
		c.at = min(c.at+n+1, c.end)
		c.skip()
	}
}
