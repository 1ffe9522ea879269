package redaction

import (
	"strings"
	"unicode/utf8"
)

// crosses reads a run of at least three X that begins at i: XXXXXXXXXXXX, xxxxx.
func (s *scanner) crosses(i int) (Notation, bool) {
	text := s.text
	end := i
	for end < len(text) && text[end]|0x20 == 'x' {
		end++
	}
	if end-i == 3 && (glued(text, i, end) || numeralXXX(text, i, end)) {
		return Notation{}, false
	}
	if (end-i == 4 || end-i == 5) && roman(text, i, end) {
		return Notation{}, false
	}
	return Notation{Start: i, End: end, Convention: X}, true
}

// glued reports whether a letter stands right before or behind.
func glued(text string, start, end int) bool {
	return start > 0 && isLetter(text[start-1]) || end < len(text) && isLetter(text[end])
}

// roman reports whether the word around the run is a roman numeral: XXXXIV, which clerks do write.
func roman(text string, start, end int) bool {
	if !glued(text, start, end) || text[start] != 'X' {
		return false
	}
	for start > 0 && isLetter(text[start-1]) {
		start--
	}
	for end < len(text) && isLetter(text[end]) {
		end++
	}
	return strings.Trim(text[start:end], "IVXLCDM") == ""
}

// numbered are words beside which XXX is thirty.
var numbered = []string{
	"chapter", "title", "part", "article", "section", "volume", "vol.", "annex", "appendix", "book", "no.", "item",
	"session", "protocol", "schedule", "table", "figure", "page", "pages", "p.", "pp.", "congress", "olympiad",
	"olympics", "anniversary", "meeting", "conference", "assembly", "plenum", "plenary", "century", "corps", "army",
	"legislature", "general", "regular", "special", "ordinary", "summit", "pope", "division", "brigade",
}

// numeralXXX reports whether a run of three is the roman numeral thirty: beside a word that is counted, or between
// other numerals.
func numeralXXX(text string, start, end int) bool {
	before := strings.Fields(text[max(0, start-24):start])
	after := strings.Fields(text[end:min(len(text), end+24)])
	for _, near := range [2][]string{before[max(0, len(before)-1):], after[:min(1, len(after))]} {
		for _, word := range near {
			word = strings.ToLower(strings.Trim(word, ",;()"))
			for _, n := range numbered {
				if word == n {
					return true
				}
			}
			if len(word) > 1 && strings.Trim(word, "ivxlc") == "" && strings.Trim(word, "x") != "" {
				return true
			}
		}
	}
	return end < len(text) && text[end] == '.' && start > 0 && blank(text[lineStart(text, start):start])
}

// blocks reads a run of block characters that begins at i. One full block is enough; of squares and shades, which also
// draw bullets and frames, it takes two.
func (s *scanner) blocks(i int) (Notation, bool) {
	text := s.text
	end, full := i, false
	for end+2 < len(text) && text[end] == 0xe2 && text[end+1] == 0x96 {
		r, n := utf8.DecodeRuneInString(text[end:])
		if !blockRune(r) {
			break
		}
		full = full || r == '█'
		end += n
	}
	if end-i < 6 && !full {
		return Notation{}, false
	}
	return Notation{Start: i, End: end, Convention: Block}, true
}

// blockRune reports whether r paints its whole place.
func blockRune(r rune) bool {
	switch r {
	case '█', '▇', '▆', '▉', '▊', '▋', '■', '▀', '▄', '▌', '▐', '░', '▒', '▓', '▬', '▮':
		return true
	}
	return false
}

// ruled reads a run of at least four underscores or asterisks in the midst of a sentence, alone or as a word among a few
// such runs, one of them of at least four. Elsewhere they are the blanks of forms, rules and separators.
func (s *scanner) ruled(i int) (Notation, bool) {
	text, sign := s.text, s.text[i]
	if i > 0 && text[i-1] == sign {
		return Notation{}, false
	}
	end := i
	for end < len(text) && text[end] == sign {
		end++
	}
	first, before := runsBefore(text, i)
	last, behind := runsBehind(text, end, sign)
	if longest := max(end-i, before, behind); longest < 4 || before < 0 || behind < 0 {
		return Notation{}, false
	}
	if !sentenceAfter(text, last) || !sentenceBefore(text, first) && !opensSentence(text, first, last) {
		return Notation{}, false
	}
	return Notation{Start: i, End: end, Convention: Blank}, true
}

// mostRuns is the number of runs on either side that can stand for one passage.
const mostRuns = 5

// runsBefore goes back over runs of the sign at i, which a blank parts. It returns where the first begins and the length
// of the longest, -1 where there are too many.
func runsBefore(text string, i int) (first, longest int) {
	sign := text[i]
	for runs := 0; i > 1 && blankOrWrap(text[i-1]) && text[i-2] == sign; runs++ {
		stop := i - 1
		for i = stop; i > 0 && text[i-1] == sign; {
			i--
		}
		if longest = max(longest, stop-i); runs == mostRuns {
			return i, -1
		}
	}
	return i, longest
}

// runsBehind goes on over runs of sign from i, the end of one. It returns where the last ends and the length of the
// longest, -1 where there are too many.
func runsBehind(text string, i int, sign byte) (last, longest int) {
	for runs := 0; i+1 < len(text) && blankOrWrap(text[i]) && text[i+1] == sign; runs++ {
		start := i + 1
		for i = start; i < len(text) && text[i] == sign; {
			i++
		}
		if longest = max(longest, i-start); runs == mostRuns {
			return i, -1
		}
	}
	return i, longest
}

// blankOrWrap reports whether c parts words of a sentence.
func blankOrWrap(c byte) bool { return c == ' ' || c == '\n' }

// opensSentence reports whether a run that begins at i and ends at end stands for the first words of a sentence: behind
// a full stop or a portion mark, before a word in small letters.
func opensSentence(text string, i, end int) bool {
	if i < 2 || !blankOrWrap(text[i-1]) || text[i-2] != '.' && text[i-2] != ')' {
		return false
	}
	return end+2 < len(text) && blankOrWrap(text[end]) && isLower(text[end+1]) && isLower(text[end+2])
}

func isLower(c byte) bool { return 'a' <= c && c <= 'z' }

// sentenceBefore reports whether a word of running text stands before i, with at most one blank between.
func sentenceBefore(text string, i int) bool {
	if i > 0 && text[i-1] == ' ' {
		i--
	} else if i > 1 && text[i-1] == '\n' {
		i--
		if text[i-1] == '\r' {
			i--
		}
	} else {
		return false
	}
	return i > 0 && (wordAt(text, i-1) || text[i-1] == ',' || text[i-1] == ';')
}

// sentenceAfter reports whether running text goes on behind end.
func sentenceAfter(text string, end int) bool {
	if end >= len(text) {
		return false
	}
	switch text[end] {
	case '.', ',', ';', '\'':
		return end+1 >= len(text) || text[end+1] != text[end]
	case ' ', '\n':
		return end+1 < len(text) && 'a' <= text[end+1] && text[end+1] <= 'z'
	}
	return false
}
