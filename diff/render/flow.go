package render

import (
	"bytes"
	"math/bits"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"pilcrow/diff"
	"pilcrow/markings"
	"pilcrow/markings/paint"
)

// style says how a piece of text is painted.
type style uint8

const (
	plain style = iota
	deleted
	inserted
	redacted
	moved
	dim
	strong
	deletedStrong
	insertedStrong
	ofLevel // plus the classification level whose colour it is
)

// paintIn paints text.
func paintIn(p *paint.Palette, s style, text string) string {
	switch s {
	case deleted:
		return p.Deleted(text)
	case inserted:
		return p.Inserted(text)
	case redacted:
		return p.Redacted(text)
	case moved:
		return p.Moved(text)
	case dim:
		return p.Dim(text)
	case strong:
		return p.Strong(text)
	case deletedStrong:
		return p.Strong(p.Deleted(text))
	case insertedStrong:
		return p.Strong(p.Inserted(text))
	case plain:
		return text
	default:
		return p.Level(markings.Level(s-ofLevel), text)
	}
}

// A piece is text in one style: a word, or a part of one.
type piece struct {
	text  string // escaped, without blanks
	width int32  // with the signs
	style style
	signs uint8 // which of the signs of the style stand around the text
	blank bool  // a blank stands before it
	fresh bool  // a line begins with it
}

// The signs of a change stand around its words.
const (
	opened uint8 = 1 << iota // the first sign stands before the piece
	closed                   // the second sign stands behind it
)

// A flow is text that is to be broken into lines.
type flow struct {
	pieces []piece
	marked bool // changes are marked by signs: there are no colours
	broken []line
}

// newFlow is an empty flow for a palette.
func newFlow(p *paint.Palette) *flow { return &flow{marked: !p.On()} }

// reset empties f.
func (f *flow) reset() { f.pieces = f.pieces[:0] }

// add adds words in a style. Glued words follow what stands before them without a blank.
func (f *flow) add(s style, words string, glued bool) {
	from, start := len(f.pieces), 0
	one := piece{style: s, blank: !glued}
	for i := range len(words) {
		if c := words[i]; c == ' ' {
			one.text, one.width = words[start:i], int32(i-start)
			f.pieces = append(f.pieces, one)
			one.blank, start = true, i+1
		} else if c < ' ' || c >= 0x7F {
			f.pieces = f.pieces[:from]
			f.addAny(s, words, glued)
			return
		}
	}
	one.text, one.width = words[start:], int32(len(words)-start)
	f.pieces = append(f.pieces, one)
}

// addAny adds words of any characters.
func (f *flow) addAny(s style, words string, glued bool) {
	for word := range strings.SplitSeq(paint.Escape(words), " ") {
		f.pieces = append(f.pieces, piece{text: word, style: s, width: int32(paint.Width(word)), blank: !glued})
		glued = false
	}
}

// addSigned adds words between the signs of their style.
func (f *flow) addSigned(s style, words string, glued bool) {
	from := len(f.pieces)
	f.add(s, unsigned(words), glued)
	first, last := &f.pieces[from], &f.pieces[len(f.pieces)-1]
	first.signs |= opened
	last.signs |= closed
	first.widen()
	if last != first {
		last.widen()
	}
}

// widen makes room for the signs of p.
func (p *piece) widen() {
	if int(p.width) != len(p.text) { // a character might join with a sign
		p.width = int32(paint.Width(p.signed()))
		return
	}
	p.width += int32(signWidth * bits.OnesCount8(p.signs))
}

// breakLine lets the next piece begin a line.
func (f *flow) breakLine(from int) {
	if from > 0 && from < len(f.pieces) {
		f.pieces[from].fresh = true
	}
}

// The signs of a change where there are no colours.
var signs = [...][2]string{deleted: {"[-", "-]"}, inserted: {"{+", "+}"}, redacted: {"{=", "=}"}}

// signWidth is how many columns a sign takes.
const signWidth = 2

// unsigned is text whose own signs cannot be read as those of a change.
func unsigned(text string) string {
	if strings.IndexByte(text, '[') < 0 && strings.IndexByte(text, ']') < 0 &&
		strings.IndexByte(text, '{') < 0 && strings.IndexByte(text, '}') < 0 {
		return text
	}
	return unsign.Replace(text)
}

var unsign = strings.NewReplacer("[-", `[\-`, "-]", `-\]`, "{+", `{\+`, "+}", `+\}`, "{=", `{\=`, "=}", `=\}`)

// styles are the styles of the operations.
var styles = [...]struct{ all, strong style }{
	diff.Equal: {plain, strong}, diff.Delete: {deleted, deletedStrong}, diff.Insert: {inserted, insertedStrong},
	diff.Redact: {redacted, redacted},
}

// span adds a span. After says that what it replaces stands right before it.
func (f *flow) span(s span, after bool) {
	from := len(f.pieces)
	switch {
	case s.gap > 0:
		f.add(dim, "… "+strconv.Itoa(s.gap)+" words …", false)
	case f.marked && s.op == diff.Equal:
		f.add(plain, unsigned(s.text), false)
	case f.marked:
		f.addSigned(styles[s.op].all, s.text, after)
	default:
		f.emphasised(s)
	}
	if s.label && s.op == diff.Insert {
		f.breakLine(from)
	}
}

// emphasised adds a span in colours, what matters in it strongly.
func (f *flow) emphasised(s span) {
	look := styles[s.op]
	at, glued := 0, false
	part := func(st style, to int) {
		text := s.text[at:to]
		at = to
		if after, ok := strings.CutPrefix(text, " "); ok {
			text, glued = after, false
		}
		if text == "" {
			return
		}
		words, open := strings.CutSuffix(text, " ")
		f.add(st, words, glued)
		glued = !open
	}
	for _, hit := range s.strong {
		part(look.all, hit.Start)
		part(look.strong, hit.End)
	}
	part(look.all, len(s.text))
}

// spans adds the spans of a block.
func (f *flow) spans(list []span) {
	for k, s := range list {
		f.span(s, k > 0 && list[k-1].op == diff.Delete && s.op != diff.Delete && !s.label && !list[k-1].label)
	}
}

// A line is pieces that fit into a line.
type line struct {
	pieces []piece
	width  int
}

// lines breaks the flow into lines of a width, between words where it can. They are good until the next call.
func (f *flow) lines(width int) []line {
	all := f.broken[:0]
	pieces := f.split(width)
	start, used := 0, 0
	for k := range pieces {
		p := &pieces[k]
		need := int(p.width)
		if p.blank && k > start {
			need++
		}
		if k > start && (p.fresh || used+need > width) {
			all = append(all, line{pieces[start:k], used})
			start, used, need = k, 0, int(p.width)
		}
		used += need
	}
	if start < len(pieces) {
		all = append(all, line{pieces[start:], used})
	}
	f.broken = all
	return all
}

// split parts the pieces that are wider than a line.
func (f *flow) split(width int) []piece {
	wide := false
	for k := range f.pieces {
		wide = wide || int(f.pieces[k].width) > width
	}
	if !wide {
		return f.pieces
	}
	out := make([]piece, 0, len(f.pieces)+8)
	for _, p := range f.pieces {
		if int(p.width) > width && p.signs != 0 {
			p.text, p.signs = p.signed(), 0
		}
		for int(p.width) > width {
			n, used := fitting(p.text, width)
			head := p
			head.text, head.width = p.text[:n], int32(used)
			out = append(out, head)
			p.text, p.width, p.blank, p.fresh = p.text[n:], p.width-int32(used), false, false
		}
		out = append(out, p)
	}
	return out
}

// signed is the text of the piece with its signs.
func (p *piece) signed() string {
	text := p.text
	if p.signs&opened != 0 {
		text = signs[p.style][0] + text
	}
	if p.signs&closed != 0 {
		text += signs[p.style][1]
	}
	return text
}

// fitting is how many bytes of text fit into width columns, a character at least, and how many columns they take.
func fitting(text string, width int) (n, used int) {
	for n < len(text) {
		cluster, columns := ansi.FirstGraphemeCluster(text[n:], ansi.GraphemeWidth)
		if n > 0 && used+columns > width {
			break
		}
		n += len(cluster)
		used += columns
	}
	return n, used
}

// write writes the line, pieces of one style painted together.
func (l line) write(b *bytes.Buffer, p *paint.Palette) {
	if !p.On() {
		join(b, l.pieces)
		return
	}
	var run bytes.Buffer
	for k := 0; k < len(l.pieces); {
		look := l.pieces[k].style
		if l.pieces[k].blank && k > 0 {
			b.WriteByte(' ')
		}
		end := k + 1
		for end < len(l.pieces) && l.pieces[end].style == look {
			end++
		}
		if look == plain {
			join(b, l.pieces[k:end])
		} else {
			run.Reset()
			join(&run, l.pieces[k:end])
			b.WriteString(paintIn(p, look, run.String()))
		}
		k = end
	}
}

// join writes pieces with the blanks between them.
func join(b *bytes.Buffer, pieces []piece) {
	for k := range pieces {
		p := &pieces[k]
		if k > 0 && p.blank {
			b.WriteByte(' ')
		}
		if p.signs&opened != 0 {
			b.WriteString(signs[p.style][0])
		}
		b.WriteString(p.text)
		if p.signs&closed != 0 {
			b.WriteString(signs[p.style][1])
		}
	}
}
