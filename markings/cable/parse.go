package cable

import (
	"strings"

	"pilcrow/markings"
	"pilcrow/markings/charset"
)

// reader carries the state of Parse from stage to stage. The stages are: lines, furniture, header, flow, delimited
// passages, labels, numbers, headings, paragraphs.
type reader struct {
	scratch
	held
	doc    *Document
	src    string
	kinds  [64]Kind // what headerKind said of the first lines, 0 where it was not asked
	pageAt []int    // line of each page line
	kept   []label  // in mid-line: the last of them
	texts  []Span   // quoted texts: BEGIN TEXT … END TEXT
	from   int      // first piece of the open paragraph
	item   int

	archive  bool         // an archive's printout: "Message Text" over the telegram
	repeated bool         // the head of a later section is being read
	signs    bool         // the text has pilcrows
	caps     bool         // the text is in capitals throughout
	list     *[]Addressee // the addressee list that a continuation line goes on
}

// Parser parses one text after the other and keeps what memory it needs for itself, so that the next text finds it there.
// Documents share nothing with it until they are given back. The zero Parser is ready; it is for one goroutine at a time.
type Parser struct {
	kept  scratch
	given held
}

// held is the memory of a document that grows with the text.
type held struct {
	lines  []Line
	paras  []Paragraph
	bodies []Span
}

// scratch is what a reader needs of memory, and no document holds on to.
type scratch struct {
	content []narrow   // of each line, without the blanks at its ends
	lined   []flowLine // the lines of the text proper
	labels  []label    // at the heads of the lines of the flow
	cands   []candidate
	read    []chosen // how each candidate is read
	search  search
}

// mostScratch is the most lines of a text, and the most numbers that may be labels in it, whose scratch is kept: a megabyte
// or two.
const mostScratch = 1 << 14

// Parse reads src, the bytes of a file, as a cable. It accepts any bytes and never fails: what it does not understand
// stays in the text. It takes time in proportion to len(src). A text of more than charset.MaxText bytes is for the caller
// to refuse, as package source does: Parse panics.
func Parse(name string, src []byte) *Document { return new(Parser).Parse(name, src) }

// Reuse takes back doc, of any parser, which nobody reads any more: the next document is made in its memory. What is left
// of doc is empty.
func (p *Parser) Reuse(doc *Document) {
	p.given = held{}
	if len(doc.Lines) <= mostScratch && len(doc.bodies) <= mostScratch {
		p.given = held{doc.Lines[:0], doc.Paragraphs[:0], doc.bodies[:0]}
	}
	*doc = Document{Name: doc.Name}
}

// Parse is the function Parse in the memory of the parser.
func (p *Parser) Parse(name string, src []byte) *Document {
	text := charset.Decode(src)
	if len(text.UTF8) > charset.MaxText {
		panic("cable: the text is larger than charset.MaxText")
	}
	r := &reader{scratch: p.kept, held: p.given, src: text.UTF8, doc: &Document{Name: name, Src: text.UTF8, Text: text}}
	p.given = held{}
	r.scanLines()
	r.doc.Lines = r.lines
	r.archive = strings.Contains(r.src, "PAGE 01") && holds(r.src, "Message Text", 'x')
	r.furniture()
	first := r.head()
	r.flow(first)
	r.findSigner()
	r.readText()
	if p.kept = r.scratch; len(r.lines) > mostScratch || len(r.cands) > mostScratch {
		p.kept = scratch{}
	}
	return r.doc
}

// head reads the header and returns the line where the text begins.
func (r *reader) head() int {
	if i := r.form(); i >= 0 {
		body := r.formHeader(i)
		r.formEnd(body)
		return body
	}
	body := r.header()
	switch {
	case r.archive:
		r.doc.Style = Archive
	case len(r.doc.Classification) > 0 || !r.doc.Transmission.DateTime.Span.IsZero():
		r.doc.Style = Telegram
	default:
		r.loose()
	}
	return body
}

// loose takes the banner that is the first line of a text without a telegram header as its classification line.
func (r *reader) loose() {
	for i := range r.lines {
		switch r.lines[i].Kind {
		case LineBlank, LineStamp, LinePage:
			continue
		case LineBanner:
			w, _ := levelAt(r.text(i))
			r.classify(i, levelMark(w))
		case LineBody:
			if m, ok := memoBanner(r.text(i)); ok {
				r.classify(i, m)
			}
		}
		return
	}
}

// memoBanner reads the banner of a memorandum: SECRET//NOFORN, CUI, //NATO SECRET, and the wrong forms that are seen,
// which are for others to judge. It begins with a level, or with CUI or a foreign mark.
func memoBanner(s string) (markings.Mark, bool) {
	bare := s == "CUI" || s == "CONTROLLED" || strings.HasPrefix(s, "JOINT ") || strings.HasPrefix(s, "NATO ") ||
		strings.HasPrefix(s, "COSMIC ") || strings.HasSuffix(s, " SENSITIVE")
	if !bare && !strings.Contains(s, "//") || !isCapitals(s) || strings.Contains(s, "://") {
		return markings.Mark{}, false
	}
	reading := markings.Read(s, markings.Banner)
	if len(reading.Tokens) == 0 {
		return markings.Mark{}, false
	}
	switch reading.Tokens[0].Category {
	case markings.Classification, markings.Foreign, markings.CUICategory:
		return reading.Mark, true
	}
	return reading.Mark, reading.Valid()
}

// classify takes line i, a banner, as the classification line.
func (r *reader) classify(i int, m markings.Mark) {
	r.lines[i].Kind = LineClassification
	field := r.fieldOf(r.ink(i))
	for k := i + 1; k < len(r.lines); k++ {
		if r.ink(k).Len() == r.ink(i).Len() && r.text(k) == r.text(i) {
			r.lines[k].Kind = LineBanner
		}
	}
	r.doc.Classification = append(r.doc.Classification, ClassificationLine{Span: r.ink(i), Word: field, Mark: m})
}

// readText reads the text proper.
func (r *reader) readText() {
	r.signs = strings.Contains(r.src, "¶") ||
		strings.IndexByte(r.src, '&') >= 0 && (strings.Contains(r.src, "&para;") || strings.Contains(r.src, "&#"))
	r.caps = r.capitals()
	r.readLabels()
	r.blocks()
	r.candidates()
	r.recover()
	for i := range r.cands {
		if r.read[i].isLabel() {
			r.doc.Numbered = true
			if c := &r.cands[i]; !c.glued && !c.inline {
				r.lined[c.flow].opens = true
			}
		}
	}
	r.findHeadings()
	r.paragraphs()
	r.artifacts()
}
