package cable

import (
	"math/bits"
	"strings"

	"pilcrow/markings"
)

// capitals reports whether the text is written in capitals throughout, as teletypes did: judged by its first letters.
func (r *reader) capitals() bool {
	var small, large int
	for k := range r.lined {
		a, b := cases(r.flowText(k))
		if small, large = small+a, large+b; small+large > 600 {
			break
		}
	}
	return small*20 < large
}

// cases counts the small and the large letters of ASCII in s. It looks at eight bytes at a time.
func cases(s string) (small, large int) {
	const ones, tops, bit = 0x0101010101010101, 0x8080808080808080, 0x2020202020202020
	for ; len(s) >= 8; s = s[8:] {
		x := eight(s)
		// Without its top bit a byte plus 0x80-n has the top bit set when it is n or more.
		low := (x | bit) &^ tops
		letters := (low + ones*(0x80-'a')) &^ (low + ones*(0x80-'z'-1)) &^ x & tops
		lower := bits.OnesCount64(letters & (x << 2))
		small, large = small+lower, large+bits.OnesCount64(letters)-lower
	}
	for i := 0; i < len(s); i++ {
		if isLower(s[i] | 0x20) {
			lower := int(s[i] >> 5 & 1)
			small, large = small+lower, large+1-lower
		}
	}
	return small, large
}

// isUnderline reports whether s is a rule of dashes or the like.
func isUnderline(s string) bool {
	if len(s) < 3 || strings.IndexByte("-=_*", s[0]) < 0 {
		return false
	}
	for i := 0; i < len(s); i++ {
		if s[i] != s[0] && s[i] != ' ' {
			return false
		}
	}
	return true
}

// findHeadings marks the headings among the lines of the text. The labels are known.
func (r *reader) findHeadings() {
	if !r.doc.Numbered && r.caps {
		return
	}
	for k := range r.lined {
		s := r.flowText(k)
		if isLower(s[0]) || r.lined[k].opens || r.lines[r.lined[k].line].Kind != LineBody {
			continue
		}
		if isUnderline(s) {
			if k > 0 && !r.lined[k-1].opens && r.lines[r.lined[k-1].line].Kind == LineHeading {
				r.lines[r.lined[k].line].Kind = LineUnderline
			}
			continue
		}
		if n := r.headingAt(k, s); n > 0 {
			if k > 0 && !r.lined[k-1].opens && isUnderline(r.flowText(k-1)) {
				r.lines[r.lined[k-1].line].Kind = LineUnderline // a rule above the heading
			}
			for j := k; j < k+n; j++ {
				r.lines[r.lined[j].line].Kind = LineHeading
			}
		}
	}
}

// headingAt is the number of lines of the heading that begins in line k of the flow, 0 for none. A heading is short,
// begins behind the end of a sentence, has no full stop, and is underlined, or in capitals in a mixed text, or set off
// from the label that follows.
func (r *reader) headingAt(k int, s string) int {
	f := &r.lined[k]
	switch {
	case !isTitle(s) || isBullet(s) || marked(s) || !r.setOff(k):
		return 0
	case r.afterEnd(k, s) || r.headerKind(int(f.line), s) != LineBody:
		return 0
	}
	n, underlined := r.titleLines(k)
	next := k + n
	if underlined || n > 0 && next < len(r.lined) && r.heads(k, next, r.lined[next].opens) {
		return n
	}
	return 0
}

// heads reports whether the title in line k of the flow is a heading of line next, in which a label may stand.
func (r *reader) heads(k, next int, label bool) bool {
	f := &r.lined[k]
	s := r.flowText(k)
	if !f.blank && !f.head && !f.page && k > 0 && !label {
		return false
	}
	if !r.caps && isCapitals(s) && uppersIn(s) > 2 {
		return label || r.lined[next].blank || marked(r.flowText(next))
	}
	return label && (f.blank || f.head) && r.doc.Numbered && len(s) <= 90 && next-k <= 2
}

// isTitle reports whether s is short and has no stop at its end.
func isTitle(s string) bool { return len(s) <= 100 && strings.IndexByte(".:;,", s[len(s)-1]) < 0 }

// titleLines is the number of lines that stand together from line k of the flow on, three at most, and whether a rule
// underlines them; 0 where one of them is no title.
func (r *reader) titleLines(k int) (n int, underlined bool) {
	for n = 1; n < 3 && k+n < len(r.lined) && !r.lined[k+n].opens && !r.lined[k+n].blank && !r.lined[k+n].page; n++ {
		next := r.flowText(k + n)
		switch {
		case isUnderline(next):
			return n, true
		case marked(next):
			return n, false
		case !isTitle(next):
			return 0, false
		}
	}
	return n, false
}

// marked reports whether s begins with a portion mark.
func marked(s string) bool {
	if s[0] != '(' {
		return false
	}
	_, n := markings.ReadHead(s)
	return n > 0
}

// afterEnd reports whether s is the last line of the text that a signer ends, or an END of a passage.
func (r *reader) afterEnd(k int, s string) bool {
	return foldPrefix(s, "END ") || k == len(r.lined)-1
}

// setOff reports whether the text before line k of the flow has come to an end.
func (r *reader) setOff(k int) bool {
	if k == 0 || r.lined[k].head {
		return true
	}
	prev := int(r.lined[k-1].line)
	return r.lines[prev].Kind == LineHeading || r.lines[prev].Kind == LineUnderline || ended(r.text(prev))
}

func uppersIn(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if isUpper(s[i]) {
			n++
		}
	}
	return n
}

// isBullet reports whether s begins with a bullet.
func isBullet(s string) bool { return bulletAt(s) > 0 }

// bulletAt is the length of the bullet that s begins with, 0 for none.
func bulletAt(s string) int {
	switch {
	case strings.HasPrefix(s, "--"):
		return 2
	case strings.HasPrefix(s, "- "), strings.HasPrefix(s, "* "), strings.HasPrefix(s, "o "), strings.HasPrefix(s, "-("):
		return 1
	case strings.HasPrefix(s, "•"):
		return len("•")
	}
	return 0
}

// letterAt reads the letter that labels a subparagraph at the head of s: "a.", "(b)", "C)". It returns the ordinal of
// the letter and the length of the label, 0 for none.
func letterAt(s string) (ordinal, n int) {
	open := 0
	if len(s) > 3 && s[0] == '(' {
		open = 1
	}
	if len(s) < open+3 || !isUpper(s[open]) && !isLower(s[open]) {
		return 0, 0
	}
	switch c := s[open+1]; {
	case open == 1 && c != ')', open == 0 && c != ')' && c != '.':
		return 0, 0
	}
	if next := s[open+2]; next != ' ' && next != '(' && open == 0 && s[1] == '.' {
		return 0, 0
	}
	return int(s[open]|0x20-'a') + 1, open + 2
}

// findSigner takes the last line of the text as the signer's name: one to three words in capitals, or one capitalised
// word, alone on the line.
func (r *reader) findSigner() {
	k := len(r.lined) - 1
	if k < 1 {
		return
	}
	i := int(r.lined[k].line)
	s := r.text(i)
	if r.lines[i].Kind != LineBody || len(s) > 40 || !r.setOff(k) && !r.lined[k].blank {
		return
	}
	if !isName(s) || !isCapitals(s) && (strings.ContainsRune(s, ' ') || !r.lined[k].blank) {
		return
	}
	r.lines[i].Kind = LineSigner
	r.doc.Signer = r.fieldOf(r.ink(i))
}

// isName reports whether s is one to three words that hold letters and the signs of names only, and begins with a capital.
func isName(s string) bool {
	if len(s) < 3 || !isUpper(s[0]) || foldPrefix(s, "END ") || strings.Count(s, " ") > 2 {
		return false
	}
	for i := 0; i < len(s); i++ {
		if !isLetter(s[i]) && strings.IndexByte(" .'-", s[i]) < 0 {
			return false
		}
	}
	return s[len(s)-1] != '.'
}
