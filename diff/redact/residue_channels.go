package redact

import (
	"cmp"
	"slices"
	"strings"

	"pilcrow/diff"
	"pilcrow/markings/cable"
	"pilcrow/markings/redaction"
)

// channel is a part of a release in which something can be read.
type channel uint8

const (
	inBody channel = iota
	inHeading
	inSubject
	inTags
	inReferences
	inAddressees
	inAuthority
	inPassing
	inHeader
	inPageLine
	inFurniture
	inSigner
	inMetadata
	inMark
	inFileName
	inCode
)

var channelNames = [...]string{
	inBody: "the text", inHeading: "a heading", inSubject: "the SUBJECT", inTags: "the TAGS", inReferences: "the references",
	inAddressees: "the addressees", inAuthority: "the classification authority", inPassing: "the passing instructions",
	inHeader: "the header", inPageLine: "a page line", inFurniture: "a stamp or distribution list",
	inSigner: "the signature", inMetadata: "the metadata", inMark: "a mark of withholding", inFileName: "the name of the file",
	inCode: "an encoded text",
}

// String names the channel in messages.
func (c channel) String() string { return channelNames[c] }

// channelOf is the channel of a kind of lines.
func channelOf(kind cable.Kind) channel {
	switch kind {
	case cable.LineHeading, cable.LineUnderline:
		return inHeading
	case cable.LineSubject:
		return inSubject
	case cable.LineTags:
		return inTags
	case cable.LineReference:
		return inReferences
	case cable.LineTo, cable.LineInfo, cable.LineFrom, cable.LineExempt:
		return inAddressees
	case cable.LineAuthority:
		return inAuthority
	case cable.LinePassing:
		return inPassing
	case cable.LinePage, cable.LineBanner:
		return inPageLine
	case cable.LineStamp:
		return inFurniture
	case cable.LineSigner:
		return inSigner
	case cable.LineMetadata:
		return inMetadata
	case cable.LineBody, cable.LineBlank:
		return inBody
	default:
		return inHeader
	}
}

// aside reports whether lines of the kind stand in the middle of the text without being of it.
func aside(kind cable.Kind) bool {
	return kind == cable.LinePage || kind == cable.LineBanner || kind == cable.LineStamp
}

// hole is a stretch of the text that is not of its words: a notation, or what a converter left.
type hole struct {
	cable.Span
	mark bool
}

// holes are the notations and the remains of a converter in a release, in order.
func (p *Pass) holes() []hole {
	var list []hole
	for i := range p.Notations {
		if p.Notations[i].Kind == redaction.Mark {
			list = append(list, hole{span(&p.Notations[i]), true})
		}
	}
	for _, a := range p.Released.Artifacts {
		if strings.Trim(a.Text, " \t\r\n\\") == "" {
			list = append(list, hole{a.Span, false})
		}
	}
	slices.SortFunc(list, func(a, b hole) int { return cmp.Compare(a.Start, b.Start) })
	return list
}

// streams are the tokens of a release: those of the text in order, with its page lines taken out, and those of the page
// lines, stamps and marks.
func (p *Pass) streams() (text, others []token) {
	holes := p.holes()
	main, side := p.tokenizers(holes)
	for _, line := range p.Released.Lines {
		for len(holes) > 0 && holes[0].End <= line.Start() {
			holes = holes[1:]
		}
		if aside(line.Kind) {
			side.gap |= gapStop
			side.cut(line.Span(), channelOf(line.Kind))
			main.gap |= gapPage
			continue
		}
		holes = cutLine(main, side, line, holes)
	}
	p.besideMarks(main.out)
	p.noteInserted(main.out)
	return main.out, side.out
}

// tokenizers are those of the streams, with room for their tokens.
func (p *Pass) tokenizers(holes []hole) (main, side *tokenizer) {
	src := p.Released.Src
	all, apart := wordsIn(src), 0
	for _, h := range holes {
		if h.mark {
			apart += wordsIn(src[h.Start:h.End])
		}
	}
	for _, line := range p.Released.Lines {
		if aside(line.Kind) {
			apart += wordsIn(p.Released.Slice(line.Span()))
		}
	}
	room := func(n int) *tokenizer { return &tokenizer{src: src, out: make([]token, 0, n+n/64+8)} }
	return room(max(0, all-apart)), room(apart)
}

// cutLine cuts a line of the text around its holes, and returns those that are left.
func cutLine(main, side *tokenizer, line cable.Line, holes []hole) []hole {
	at, ch := line.Start(), channelOf(line.Kind)
	for len(holes) > 0 && holes[0].Start < line.End() {
		h := holes[0]
		if h.Start > at {
			main.cut(cable.Span{Start: at, End: h.Start}, ch)
		}
		end := min(h.End, line.End())
		if h.mark {
			main.gap |= gapMark
			side.gap |= gapStop
			side.cut(cable.Span{Start: max(at, h.Start), End: end}, inMark)
		} else {
			main.gap |= gapBlank
		}
		at = max(at, end)
		if h.End > line.End() {
			return holes
		}
		holes = holes[1:]
	}
	if at < line.End() {
		main.cut(cable.Span{Start: at, End: line.End()}, ch)
	}
	return holes
}

// besideMarks notes which tokens stand beside a mark, in the same sentence.
func (p *Pass) besideMarks(tokens []token) {
	for i := range tokens {
		if tokens[i].gap&gapMark == 0 {
			continue
		}
		if tokens[i].gap&gapStop == 0 {
			tokens[i].guise |= beside
		}
		if i > 0 && tokens[i].gap&gapStop == 0 {
			tokens[i-1].guise |= beside
		}
	}
	if n := len(tokens); n > 0 {
		for i := range p.Notations {
			if p.Notations[i].Kind == redaction.Mark && p.Notations[i].Start >= int(tokens[n-1].end) {
				tokens[n-1].guise |= beside
				break
			}
		}
	}
}

// insertions are the words of a release that its original has nowhere, in order.
func insertions(original, released *cable.Document) []cable.Span {
	var spans []cable.Span
	compared, located := diff.Compare(original, released), diff.NewLocator(released)
	for i := range compared.Blocks {
		for _, e := range compared.Blocks[i].Words {
			if e.Op == diff.Insert && !e.Notation {
				spans = append(spans, located.Spans(e.New, len(e.Text))...)
			}
		}
	}
	slices.SortFunc(spans, func(a, b cable.Span) int { return cmp.Compare(a.Start, b.Start) })
	return spans
}

// noteInserted notes which tokens the original has nowhere.
func (p *Pass) noteInserted(tokens []token) {
	spans := p.inserted
	for i, k := 0, 0; i < len(tokens) && k < len(spans); {
		switch {
		case spans[k].End <= int(tokens[i].start):
			k++
		case int(tokens[i].end) <= spans[k].Start:
			i++
		default:
			tokens[i].inserted = true
			i++
		}
	}
}
