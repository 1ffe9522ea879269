package cable

import "strings"

// authorityHeads are the words that open the block.
var authorityHeads = [...]string{
	"CLASSIFIED BY", "CLASSIFIED:", "DERIVED FROM", "DECLASSIFY ON", "REASON:", "REASONS:", "CLASSIFICATION DERIVED",
}

// authorityHead reports whether s opens the block that says who classified the text and why.
func authorityHead(s string) bool {
	if s[0] == '(' {
		k := strings.IndexByte(s, ')')
		if k < 0 || k > 8 {
			return false
		}
		s = strings.TrimLeft(s[k+1:], " ")
	}
	if len(s) < 2 || upper(s[1]) != 'L' && upper(s[1]) != 'E' {
		return false
	}
	for _, head := range authorityHeads {
		if foldPrefix(s, head) {
			return true
		}
	}
	return false
}

// authority reads the Classified By block that begins in line i.
func (r *reader) authority(i int) int {
	j := r.extent(i)
	r.mark(i, j, LineAuthority)
	r.authorityIn(Span{r.ink(i).Start, r.ink(j).End}, 0)
	return j + 1
}

// authorityIn reads the block that stands in s; paragraph is the number it carries as a paragraph, 0 for none.
func (r *reader) authorityIn(s Span, paragraph int) {
	a := &r.doc.Authority
	if a.Span.IsZero() {
		a.Span, a.Paragraph = s, paragraph
		if k := strings.IndexByte(r.src[s.Start:s.End], ')'); r.src[s.Start] == '(' && k > 0 {
			a.MarkSpan = Span{s.Start, s.Start + k + 1}
		}
	} else if paragraph == 0 && a.Paragraph == 0 && s.Start >= a.Span.End {
		a.Span.End = s.End
	}
	c := cursor{src: r.src, at: s.Start, end: s.End}
	text := c.rest()
	if k := foldIndex(text, "CLASSIFIED BY"); k >= 0 && a.By.IsZero() {
		at := k + len("CLASSIFIED BY")
		end := authorityEnd(text, at)
		a.By = r.authorityField(s.Start+at, s.Start+end)
	} else if foldPrefix(text, "CLASSIFIED:") && a.By.IsZero() {
		a.By = r.authorityField(s.Start+len("CLASSIFIED:"), s.Start+authorityEnd(text, len("CLASSIFIED:")))
	}
	if k := foldIndex(text, "DERIVED FROM"); k >= 0 && a.DerivedFrom.IsZero() {
		at := k + len("DERIVED FROM")
		a.DerivedFrom = r.authorityField(s.Start+at, s.Start+authorityEnd(text, at))
	}
	if k := foldIndex(text, "DECLASSIFY ON"); k >= 0 && a.Declassify.IsZero() {
		at := k + len("DECLASSIFY ON")
		f := r.authorityField(s.Start+at, s.Start+authorityEnd(text, at))
		if !f.IsZero() {
			a.Declassify, _ = r.declassification(f.Span)
		}
	}
	r.reason(s)
}

// authorityField is the field between two offsets, without the colon before it and the stops around it.
func (r *reader) authorityField(start, end int) Field {
	s := trim(r.src, Span{start, end})
	for s.Start < s.End && strings.IndexByte(":.-", r.src[s.Start]) >= 0 {
		s = trim(r.src, Span{s.Start + 1, s.End})
	}
	for s.Start < s.End && strings.IndexByte(",;:(", r.src[s.End-1]) >= 0 {
		s = trim(r.src, Span{s.Start, s.End - 1})
	}
	if s.Len() == 0 {
		return Field{}
	}
	return r.fieldOf(s)
}

// authorityEnd is where the value that begins at offset at of the block ends: before the reason or the next head. A
// word may be cut by a line end.
func authorityEnd(text string, at int) int {
	end := len(text)
	for _, head := range [...]string{"REASON", "DERIVED FROM", "DECLASSIFY ON", "E.O.", "EO 1", "DECL:"} {
		if k := looseIndex(text[at:end], head); k > 0 {
			end = at + k
		}
	}
	if k, n := reasonAt(text[at:end]); n > 0 {
		end = at + k
	}
	for _, word := range [...]string{"SECTIONS", "SECTION", "FOR", "PER", "UNDER"} {
		head := strings.TrimRight(text[at:end], " \t\r\n")
		if n := len(head) - len(word); n > 0 && strings.EqualFold(head[n:], word) && blank(head[n-1]) {
			end = at + n
		}
	}
	return end
}

// looseIndex is the index of word, which is in capitals, in s, without regard to case and to blanks on either side; -1
// for none.
func looseIndex(s, word string) int {
	for i := range len(s) {
		if upper(s[i]) != word[0] || i > 0 && isLetter(s[i-1]) {
			continue
		}
		k, j := 0, i
		for k < len(word) && j < len(s) {
			switch {
			case word[k] == ' ':
				k++
			case j > i && (blank(s[j]) || s[j] == '-' && j+1 < len(s) && blank(s[j+1])):
				j++
			case upper(s[j]) == word[k]:
				k, j = k+1, j+1
			default:
				j = len(s)
			}
		}
		if k == len(word) {
			return i
		}
	}
	return -1
}

// foldIndex is the index of word, which is in capitals, in s without regard to case, where a blank may be any run of
// blanks; -1 for none.
func foldIndex(s, word string) int {
	for i := 0; i+len(word) <= len(s); i++ {
		if s[i]|0x20 == word[0]|0x20 && foldAt(s[i:], word) > 0 {
			return i
		}
	}
	return -1
}

// foldAt is the length of word at the head of s without regard to case, a blank of word being any run of blanks.
func foldAt(s, word string) int {
	i := 0
	for k := 0; k < len(word); k++ {
		if word[k] == ' ' {
			n := 0
			for i+n < len(s) && blank(s[i+n]) {
				n++
			}
			if n == 0 {
				return 0
			}
			i += n
			continue
		}
		if i >= len(s) || upper(s[i]) != word[k] {
			return 0
		}
		i++
	}
	return i
}

func upper(c byte) byte {
	if isLower(c) {
		return c - 0x20
	}
	return c
}

// reason reads the reason of the block: 1.4 (b) and (d). White space may stand anywhere in it, since lines are cut in
// the middle of words (rules.md EO-06).
func (r *reader) reason(s Span) {
	a := &r.doc.Authority
	if len(a.Reasons) > 0 {
		return
	}
	at := s.Start
	for at < s.End {
		k, n := reasonAt(r.src[at:s.End])
		if n == 0 {
			return
		}
		f := r.fieldOf(trim(r.src, Span{at + k, at + k + n}))
		if a.Reason.IsZero() {
			a.Reason = f
		}
		a.Reasons = append(a.Reasons, reasonLetters(f.Text)...)
		at += k + n
	}
}

// reasonAt finds a reason in s: "1.4", or "1.5", and its letters, with blanks anywhere. It returns the index and the
// length, 0 for none.
func reasonAt(s string) (index, n int) {
	for i := range len(s) {
		if s[i] != '1' || i > 0 && isDigit(s[i-1]) {
			continue
		}
		if n := reasonLength(s[i:]); n > 0 {
			return i, n
		}
	}
	return 0, 0
}

// sectionLength is the length of "1.4" or "1.5" at the head of s, blanks anywhere in it; 0 for none.
func sectionLength(s string) int {
	i := 1 + blanks(s[1:])
	if i >= len(s) || s[i] != '.' {
		return 0
	}
	i++
	i += blanks(s[i:])
	if i >= len(s) || s[i] != '4' && s[i] != '5' {
		return 0
	}
	return i + 1
}

// reasonLength is the length of "1.4 (b) and (d)" at the head of s; 0 where it is none.
func reasonLength(s string) int {
	i := sectionLength(s)
	if i == 0 {
		return 0
	}
	end, open := 0, 0
	for i < len(s) {
		switch c := s[i]; {
		case c == '(':
			i, open = i+1, open+1
		case c == ')':
			i, open = i+1, open-1
			if end > 0 && open >= 0 {
				end = i
			}
		case blank(c) || strings.IndexByte(".,/&;", c) >= 0:
			i++
		case foldPrefix(s[i:], "AND") && end > 0:
			i += 3
		case foldPrefix(s[i:], "OR") && end > 0:
			i += 2
		case upper(c) >= 'A' && upper(c) <= 'H' && (i+1 == len(s) || !isLetter(s[i+1]) || foldPrefix(s[i+1:], "AND")):
			i++
			end = i
		default:
			return end
		}
	}
	return end
}

// reasonLetters are the reasons of f in the form 1.4(b).
func reasonLetters(f string) []string {
	var reasons []string
	at := strings.IndexAny(f, "45")
	section := "1." + f[at:at+1]
	for i := at + 1; i < len(f); i++ {
		switch c := upper(f[i]); {
		case foldPrefix(f[i:], "AND"):
			i += 2
		case foldPrefix(f[i:], "OR"):
			i++
		case c >= 'A' && c <= 'H':
			reasons = append(reasons, section+"("+string(rune(c|0x20))+")")
		}
	}
	return reasons
}
