package rules

import (
	"iter"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// headerRules judge the lines of the header one by one.
var headerRules = []*lint.Rule{
	StartLine,
	PrecedenceDigraph,
	RoutingIndicator,
	OriginLine,
	JulianRange,
	SecurityLine,
	DateTimeGroup,
	OneOriginator,
	ActionAddressee,
	PrecedenceWord,
	NiactReason,
	EndLines,
	MessageNumber,
	SectionIndex,
}

// hasHeader reports whether d opens with the header of a telegram, so that a line which is not there is missing: a
// classification line with post and number, or a form, with one more header field beside it. A header in which
// something was withheld may have lost its lines and does not count.
func hasHeader(d *cable.Document) bool {
	if d.Style == cable.Loose || len(d.Tags) == 0 && len(d.Subject) == 0 && len(d.Transmission.From) == 0 {
		return false
	}
	return (d.Style == cable.Form || headLine(d) != nil) && !withheldHeader(d)
}

// hasFormatLines reports whether d has the format lines 5 to 8 of a telegram, so that an FM or TO line which is not
// there is missing. A form says the same in other words.
func hasFormatLines(d *cable.Document) bool {
	return d.Style != cable.Form && hasHeader(d) && !d.Transmission.DateTime.Span.IsZero()
}

// headLine is the governing classification line with post and number, nil where d has none.
func headLine(d *cable.Document) *cable.ClassificationLine {
	line := d.Governing()
	if line == nil || line.Nested || line.Post.IsZero() || line.MRN.IsZero() {
		return nil
	}
	return line
}

// headSpan is the place of a finding about a line that the header of d lacks.
func headSpan(d *cable.Document) cable.Span {
	switch line := d.Governing(); {
	case line != nil && !line.Nested:
		return line.Span
	case len(d.Subject) > 0:
		return d.Subject[0].Span
	case len(d.Tags) > 0:
		return d.Tags[0].Span
	default:
		return d.Transmission.DateTime.Span
	}
}

// withheldHeader reports whether a withholding notation stands before the body of d.
func withheldHeader(d *cable.Document) bool {
	return len(d.Withheld()) > 0 && d.Withheld()[0].Start < bodyStart(d)
}

// bodyStart is where the first numbered paragraph of d begins, or its first paragraph where none is numbered.
func bodyStart(d *cable.Document) int {
	for i := range d.Paragraphs {
		if d.Paragraphs[i].Number > 0 {
			return d.Paragraphs[i].Span.Start
		}
	}
	if len(d.Paragraphs) > 0 {
		return d.Paragraphs[0].Span.Start
	}
	return len(d.Src)
}

// headed is a transmission head and its classification line, nil where it has none.
type headed struct {
	head *cable.Transmission
	line *cable.ClassificationLine
}

// heads yields the transmission head of the document, then those of its later sections, each with the classification
// line that follows it before the next head; nil where none does.
func heads(p *lint.Pass) iter.Seq2[*cable.Transmission, *cable.ClassificationLine] {
	return func(yield func(*cable.Transmission, *cable.ClassificationLine) bool) {
		for _, h := range lint.Fact(p, findHeads) {
			if !yield(h.head, h.line) {
				return
			}
		}
	}
}

func findHeads(p *lint.Pass) []headed {
	repeats, lines := p.Doc.Repeats, p.Doc.Classification
	all := make([]headed, 0, 1+len(repeats))
	head, start := &p.Doc.Transmission, headStart(&p.Doc.Transmission)
	for i := 0; head != nil; i++ {
		var next *cable.Transmission
		end := len(p.Doc.Src)
		if i < len(repeats) {
			next = &repeats[i]
			end = headStart(next)
		}
		for len(lines) > 0 && (lines[0].Nested || lines[0].Span.Start < start) {
			lines = lines[1:]
		}
		h := headed{head: head}
		if len(lines) > 0 && lines[0].Span.Start < end {
			h.line = &lines[0]
		}
		all = append(all, h)
		head, start = next, end
	}
	return all
}

// headStart is where the first format line of head begins, 0 where it has none.
func headStart(head *cable.Transmission) int {
	switch {
	case !head.Start.IsZero():
		return head.Start.Span.Start
	case !head.Routing.Span.IsZero():
		return head.Routing.Span.Start
	case !head.Origin.Span.IsZero():
		return head.Origin.Span.Start
	case !head.Security.Span.IsZero():
		return head.Security.Span.Start
	default:
		return head.DateTime.Span.Start
	}
}

// upTo is the span from the begin of a to the end of b.
func upTo(a, b cable.Field) cable.Span { return cable.Span{Start: a.Span.Start, End: b.Span.End} }

// rank orders precedence prosigns: 1 for R, 5 for Y, 0 for anything else.
func rank(prosign string) int {
	switch prosign {
	case "R":
		return 1
	case "P":
		return 2
	case "O":
		return 3
	case "Z":
		return 4
	case "Y":
		return 5
	}
	return 0
}
