package cable

import (
	"strings"

	"pilcrow/markings"
)

// subjectHead is the length of "SUBJECT:" at the head of s, 0 for none.
func subjectHead(s string) int {
	for _, head := range [...]string{"SUBJECT", "SUBJ"} {
		if foldPrefix(s, head) {
			i := len(head) + blanks(s[len(head):])
			if i < len(s) && (s[i] == ':' || s[i] == '-' && head == "SUBJECT" && isCapitals(s)) {
				return i + 1
			}
		}
	}
	return 0
}

// subject reads the SUBJECT line i with its continuation lines.
func (r *reader) subject(i int) int {
	j := r.extent(i)
	r.mark(i, j, LineSubject)
	c := cursor{src: r.src, at: r.ink(i).Start, end: r.ink(j).End}
	s := Subject{Span: Span{c.at, c.end}}
	c.at += subjectHead(c.rest())
	c.skip()
	if c.at < c.end {
		if m, n := markings.ReadHead(c.rest()); n > 0 && c.src[c.at] == '(' {
			s.MarkSpan, s.Mark = Span{c.at, c.at + n}, m.Mark
			c.at += n
			c.skip()
		}
	}
	s.Title = r.join(c.at, j)
	if !r.repeated {
		r.doc.Subject = append(r.doc.Subject, s)
	}
	return j + 1
}

// referenceHead is the length of "REF:" at the head of s, 0 for none.
func referenceHead(s string) int {
	for _, head := range [...]string{"REFERENCES", "REFERENCE", "REF(S)", "REFTELS", "REFTEL", "REFS", "REF"} {
		if !foldPrefix(s, head) {
			continue
		}
		i := len(head) + blanks(s[len(head):])
		if i < len(s) && s[i] == ':' {
			return i + 1
		}
		if rest := s[min(i, len(s)):]; i > len(head) && isUpper(s[2]) && referenceLetter(rest) == 1 && isCapitals(rest) {
			return i
		}
	}
	return 0
}

// references reads the REF line i with the lines that go on it: further lettered references may follow blank lines.
func (r *reader) references(i int) int {
	j := r.extent(i)
	for k := j + 1; k < len(r.lines); k++ {
		if r.lines[k].Kind == LineBlank {
			continue
		}
		if !r.prose(k) || letteredReference(r.text(k)) < 2 || r.labelled(k) {
			break
		}
		j = r.extent(k)
		k = j
	}
	r.mark(i, j, LineReference)
	at := r.ink(i).Start
	for n := 1; n > 0 && at < r.ink(j).End; at += n {
		at += blanks(r.src[at:r.ink(j).End])
		n = 0
		if at < r.ink(j).End {
			n = referenceHead(r.src[at:r.ink(j).End])
		}
	}
	r.split(Span{at, r.ink(j).End})
	return j + 1
}

// referenceLetter is the ordinal of the letter that dresses a reference at the head of s: 1 for "A. ", "A) ", "(A) "; 0
// for none.
func referenceLetter(s string) int {
	if len(s) > 3 && s[0] == '(' && isUpper(s[1]) && s[2] == ')' {
		return int(s[1]-'A') + 1
	}
	if len(s) > 2 && isUpper(s[0]) && (s[1] == '.' || s[1] == ')') && (s[2] == ' ' || isDigit(s[2]) || s[1] == ')') {
		return int(s[0]-'A') + 1
	}
	return 0
}

// letteredReference is as referenceLetter, for a letter that may stand behind a converter's pilcrow.
func letteredReference(s string) int { return referenceLetter(s[pilcrowAt(s):]) }

// split cuts s into references: at semicolons and at letters that go on in order; where there are no letters, also at line
// ends that part two references.
func (r *reader) split(s Span) {
	var items []Field
	text := r.src[s.Start:s.End]
	start, next := 0, 1
	add := func(end int) {
		span := trim(r.src, Span{s.Start + start, s.Start + end})
		for span.End > span.Start && strings.IndexByte(",;\\", r.src[span.End-1]) >= 0 {
			span = trim(r.src, Span{span.Start, span.End - 1})
		}
		if span.Len() > 0 {
			items = add(items, r.fieldOf(span))
		}
	}
	for k := 0; k < len(text); k++ {
		if text[k] == ';' || text[k] == '\n' && next == 1 && partsReferences(text, start, k) {
			add(k)
			start = k + 1
			continue
		}
		if k > 0 && !blank(text[k-1]) || letteredReference(text[k:]) != next {
			continue
		}
		add(k)
		next++
		n := pilcrowAt(text[k:]) + 2
		if text[k] == '(' {
			n++
		}
		start, k = k+n, k+n-1
	}
	add(len(text))
	if len(r.doc.References) == 0 {
		r.doc.References = items
	}
}

// partsReferences reports whether the line end at index k of text stands between two references, the first of which begins
// at index start.
func partsReferences(text string, start, k int) bool {
	_, before := ReadReference(text[start:k])
	next, _, _ := strings.Cut(text[k+1:], "\n")
	_, after := ReadReference(next)
	return before > 0 && after > 0
}

func blank(c byte) bool { return c == ' ' || c >= '\t' && c <= '\r' }
