package markings

import "strings"

// entireText reads (C - ENTIRE TEXT), a mark for the whole telegram (rule LG08), and (LOU ONLY WHERE NOTED.), which is
// not. The words stand in s[start:end].
func (u Usage) entireText(s string, start, end int) (Reading, bool) {
	from, to := trim(s, start, end)
	if to > from && s[to-1] == '.' {
		_, to = trim(s, from, to-1)
	}
	words, entire := len("ENTIRE TEXT"), true
	switch {
	case suffixFold(s[from:to], "ENTIRE TEXT"):
	case suffixFold(s[from:to], "ONLY WHERE NOTED"):
		words, entire = len("ONLY WHERE NOTED"), false
	default:
		return Reading{}, false
	}
	head := to - words
	for head > from && separates(s[head-1]) {
		head--
	}
	if head == to-words {
		return Reading{}, false
	}
	return u.entire(s, from, head, to, entire)
}

// entire reads the mark s[from:head] that stands for the entire text.
func (u Usage) entire(s string, from, head, to int, entire bool) (Reading, bool) {
	if head <= from {
		return Reading{}, false
	}
	mark := s[from:head]
	reading := u.Read(mark, Portion)
	if len(reading.Tokens) == 0 || !reading.Valid() {
		return Reading{}, false
	}
	reading = reading.shift(from)
	reading.Entire = entire
	kept := []Problem{flaw("LG08", from, to, "a mark on each paragraph", s[from:to])}
	for _, p := range reading.Problems {
		if p.Code != "PM08" && p.Code != "LG10" {
			kept = append(kept, p)
		}
	}
	reading.Problems = kept
	return reading, true
}

// separates reports whether c can stand between a mark and ENTIRE TEXT; dashes of UTF-8 among them.
func separates(c byte) bool {
	return c == ' ' || c == '-' || c == '.' || c == ',' || c == ':' || c == '\t' || c == '\n' || c == '\r' || c >= 0x80
}

func suffixFold(s, suffix string) bool {
	return len(s) >= len(suffix) && strings.EqualFold(s[len(s)-len(suffix):], suffix)
}

func prefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// entireBare reads a mark for the entire text without parentheses: CONFIDENTIAL - ENTIRE TEXT.
func (u Usage) entireBare(s string) (Reading, int) {
	limit := min(len(s), 60)
	head := 0
	for _, word := range []string{
		"CONFIDENTIAL", "TOP SECRET", "SECRET", "UNCLASSIFIED", "LIMITED OFFICIAL USE", "LOU", "SBU", "TS",
		"C", "S", "U",
	} {
		if prefixFold(s[:limit], word) && len(s) > len(word) && separates(s[len(word)]) {
			head = len(word)
			break
		}
	}
	if head == 0 {
		return Reading{}, 0
	}
	n := head
	for n < limit && separates(s[n]) {
		n++
	}
	if !prefixFold(s[n:], "ENTIRE TEXT") {
		return Reading{}, 0
	}
	n += len("ENTIRE TEXT")
	if n < len(s) && (s[n] >= 'a' && s[n] <= 'z' || s[n] >= 'A' && s[n] <= 'Z') {
		return Reading{}, 0
	}
	reading, ok := u.entire(s, 0, head, n, true)
	if !ok {
		return Reading{}, 0
	}
	if n < len(s) && s[n] == '.' {
		n++
	}
	return reading, n
}
