package cable

// narrow is a Span in half the memory, for what there is one of in each line.
type narrow struct{ start, end int32 }

// narrow is s in half the memory: see charset.MaxText.
func (s Span) narrow() narrow { return narrow{int32(s.Start), int32(s.End)} }

// isZero reports whether n is the zero span.
func (n narrow) isZero() bool { return n == narrow{} }

// span is what n is a narrow form of.
func (n narrow) span() Span { return Span{int(n.start), int(n.end)} }

// Span is where the line stands.
func (l Line) Span() Span { return l.at.span() }

// Start is where the line begins.
func (l Line) Start() int { return int(l.at.start) }

// End is where its line end ends.
func (l Line) End() int { return int(l.at.end) }

// Len is the number of bytes in the line.
func (l Line) Len() int { return int(l.at.end - l.at.start) }

// Contains reports whether the byte at offset stands in the line.
func (l Line) Contains(offset int) bool { return l.Span().Contains(offset) }

// Printed is the number as printed.
func (p *Paragraph) Printed() int { return int(p.printed) }

// Suffix is the letter behind the number: "A" of 6A.
func (p *Paragraph) Suffix() string {
	if p.suffix == 0 {
		return ""
	}
	return string([]byte{p.suffix})
}

// Series is 0 for the first run of numbers, 1 after they began again at 1, and so on.
func (p *Paragraph) Series() int { return int(p.series) }

// Section is the section's index by page lines and section heads, from 1.
func (p *Paragraph) Section() int { return int(p.section) }

// Label is ¶5. as written; zero where there is none.
func (p *Paragraph) Label() Span { return p.label.span() }

// MarkSpan is (SBU) with its parentheses, and what stands with it (ENTIRE TEXT); zero where there is none.
func (p *Paragraph) MarkSpan() Span { return p.markSpan.span() }

// Tail is a mark after the text instead of before it; zero where there is none.
func (p *Paragraph) Tail() Span { return p.tail.span() }
