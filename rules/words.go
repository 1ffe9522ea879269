package rules

import (
	"strings"

	"pilcrow/rules/lint"
)

// words are the words that few texts say and rules ask for, in any case, found in one pass.
type words struct {
	paras    []int // the places of "para", those of "Para" behind them
	portions bool  // whether "portions" stands anywhere
}

func findWords(p *lint.Pass) words {
	var found words
	src := p.Doc.Src
	for _, letter := range [...]byte{'p', 'P'} {
		for at := 0; ; at++ {
			i := strings.IndexByte(src[at:], letter)
			if at += i; i < 0 || at+1 == len(src) {
				break
			}
			switch src[at+1] | 0x20 {
			case 'a':
				if hasFold(src[at:], "para") {
					found.paras = append(found.paras, at)
				}
			case 'o':
				found.portions = found.portions || hasFold(src[at:], "portions")
			}
		}
	}
	return found
}

// hasFold reports whether s begins with prefix, which is in small letters, whatever the case of s.
func hasFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// skipBlanks is the offset of the first byte from at that is no blank and no line end.
func skipBlanks(s string, at int) int {
	for at < len(s) && (s[at] == ' ' || s[at] == '\n' || s[at] == '\r' || s[at] == '\t') {
		at++
	}
	return at
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
