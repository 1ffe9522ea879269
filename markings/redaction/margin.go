package redaction

import "strings"

// rightMargin is the column, in bytes, from which a lone code at a line's end is taken for one in the margin.
const rightMargin = 56

// margin reads the codes that begin at i and stand in the margin: apart from the text and at the end of the line.
func (s *scanner) margin(i int) (Notation, bool) {
	text := s.text
	if i < s.floor || wordAt(text, i-1) {
		return Notation{}, false
	}
	list, end := readCodes(text, i)
	if len(list.codes) == 0 {
		return Notation{}, false
	}
	if end = sameLine(text, i, end, &list); end == 0 || !lineEnds(text, end) || !s.marginal(i) {
		return Notation{}, false
	}
	head := lineStart(text, i)
	if explained(text[max(s.floor, head-120):i]) {
		return Notation{}, false
	}
	telling := len(list.codes) > 1 || len(list.codes[0].ID) > len("(b)(6)")
	if !telling && i-head < rightMargin && !s.isRelease() {
		return Notation{}, false
	}
	return Notation{
		Start: i, End: end, Kind: Cite, Convention: list.convention, Codes: list.codes, Slips: list.slips,
	}, true
}

// sameLine drops from list the codes that stand on a later line than i and returns the end of the last one left.
func sameLine(text string, i, end int, list *codeList) int {
	wrap := strings.IndexByte(text[i:end], '\n')
	if wrap < 0 {
		return end
	}
	limit := i + wrap
	end = 0
	for n, c := range list.codes {
		if c.Start >= limit {
			list.codes = list.codes[:n]
			break
		}
		end = c.End
	}
	return end
}

// explained reports whether what stands before a code makes it a reason for a classification instead of an exemption:
// "Classified By: … Reasons: 1.4 (b)", "E.O. 12958: DECL: 25X1".
func explained(before string) bool {
	if i := strings.LastIndex(before, "\n\n"); i >= 0 {
		before = before[i:]
	}
	lower := strings.ToLower(before)
	for _, word := range []string{"reason", "decl", "derived", "e.o.", "classified by"} {
		if strings.Contains(lower, word) {
			return true
		}
	}
	return false
}

// isRelease reports whether the text says somewhere that it is a release of the Department of State.
func (s *scanner) isRelease() bool {
	if s.released == 0 {
		s.released = -1
		for _, word := range []string{"RELEASE IN ", "RELEASE IN\n", "Case No", "FOIA"} {
			if strings.Contains(s.text, word) {
				s.released = 1
			}
		}
	}
	return s.released > 0
}

// sectionBefore reads the codes around the parenthesis at i, that of "1.4(D)".
func (s *scanner) sectionBefore(i int) (Notation, bool) {
	text := s.text
	j := i
	for j > 0 && j > i-7 && (isDigit(text[j-1]) || strings.IndexByte(" .iIl", text[j-1]) >= 0) {
		j--
	}
	for j < i && text[j] == ' ' {
		j++
	}
	if _, _, _, next := readCode(text, j, false); next <= i {
		return Notation{}, false
	}
	return s.margin(j)
}

// lawWords stand before a (b)(6) that is a place in a law or a list and no notation.
var lawWords = []string{
	"section", "sections", "sec.", "sec", "paragraph", "paragraphs", "para", "paras", "subsection", "subsections",
	"subparagraph", "article", "art.", "exemption", "exemptions", "ref", "refs", "item", "clause", "under", "rule",
	"title", "regulation", "cfr", "usc", "u.s.c.", "per", "pursuant", "see", "act", "foia",
}

// exemption reads the codes (b)(6), (b)(7)(C) in the midst of the text, where they stand in place of what was withheld.
func (s *scanner) exemption(i int) (Notation, bool) {
	text := s.text
	if i > 0 && (wordAt(text, i-1) || text[i-1] == ')' || text[i-1] >= 0x80) {
		return Notation{}, false
	}
	list, end := readCodes(text, i)
	if len(list.codes) == 0 {
		return Notation{}, false
	}
	before := strings.TrimRight(text[max(0, i-300):i], " \t\r\n")
	word := strings.ToLower(strings.TrimLeft(before[strings.LastIndexAny(before, " \t\n")+1:], "("))
	for _, law := range lawWords {
		if word == law {
			return Notation{}, false
		}
	}
	if strings.Contains(before, "(a)") || strings.Contains(before, "(A)") {
		return Notation{}, false
	}
	n := Notation{Start: i, End: end, Kind: Cite, Convention: FOIA, Codes: list.codes, Slips: list.slips}
	if !s.marginal(i) || !lineEnds(text, end) {
		n.Kind = Mark
	}
	return n, true
}
