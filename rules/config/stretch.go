package config

import (
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// stretch is a text with single blanks and the way back to the document.
type stretch struct {
	text  string
	parts []part
}

// part says where a piece of a stretch stands in the document, to the next part or the end.
type part struct{ at, offset int }

// span is where the bytes from start to end, of which there is at least one, stand.
func (s *stretch) span(start, end int) cable.Span {
	return cable.Span{Start: s.offset(start), End: s.offset(end-1) + 1}
}

// offset is where the byte at stands.
func (s *stretch) offset(at int) int {
	low, high := 0, len(s.parts)
	for high-low > 1 {
		if middle := (low + high) / 2; s.parts[middle].at <= at {
			low = middle
		} else {
			high = middle
		}
	}
	return s.parts[low].offset + at - s.parts[low].at
}

// fold makes a stretch of spans: blanks and line ends between words, and what stands between the spans, are one blank.
func fold(src string, spans []cable.Span) stretch {
	var b strings.Builder
	var parts []part
	gap := -1 // where the blanks before the next word begin, -1 for none
	for _, s := range spans {
		for i := s.Start; i < s.End; {
			if isBlank(src[i]) {
				if gap < 0 {
					gap = i
				}
				i++
				continue
			}
			end := i
			for end < s.End && !isBlank(src[end]) {
				end++
			}
			if gap >= 0 && b.Len() > 0 {
				parts = append(parts, part{b.Len(), gap})
				b.WriteByte(' ')
			}
			parts = append(parts, part{b.Len(), i})
			b.WriteString(src[i:end])
			gap, i = -1, end
		}
		if gap < 0 {
			gap = s.End
		}
	}
	return stretch{b.String(), parts}
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// bodyStretches, subjectStretches and headerStretches are the scopes as facts, which rules share.
type (
	bodyStretches    []stretch
	subjectStretches []stretch
	headerStretches  []stretch
)

// bodies are the words of each paragraph.
func bodies(p *lint.Pass) []stretch {
	return lint.Fact(p, func(p *lint.Pass) bodyStretches {
		var all bodyStretches
		for i := range p.Doc.Paragraphs {
			all = append(all, fold(p.Doc.Src, p.Doc.Paragraphs[i].Body))
		}
		return all
	})
}

// subjects are the titles of the SUBJECT lines.
func subjects(p *lint.Pass) []stretch {
	return lint.Fact(p, func(p *lint.Pass) subjectStretches {
		var all subjectStretches
		for i := range p.Doc.Subject {
			all = append(all, fold(p.Doc.Src, []cable.Span{p.Doc.Subject[i].Title.Span}))
		}
		return all
	})
}

// headers are the lines of the header, those of later sections and repeated ones among them.
func headers(p *lint.Pass) []stretch {
	return lint.Fact(p, func(p *lint.Pass) headerStretches {
		var all headerStretches
		for _, line := range p.Doc.Lines {
			if line.Kind >= cable.LineStart && line.Kind <= cable.LineAuthority {
				all = append(all, fold(p.Doc.Src, []cable.Span{line.Span()}))
			}
		}
		return all
	})
}
