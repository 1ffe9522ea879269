package redaction

import (
	"slices"
	"strings"
)

// codeList is a run of codes as one notation cites them.
type codeList struct {
	codes      []Code
	slips      []Slip
	convention Convention // that of the first code
}

// mostCodes bounds how many codes one notation cites.
const mostCodes = 32

// readCodes reads the codes that begin at a place of text, and what separates them. It returns the place after the
// last. No codes: the list is empty.
func readCodes(text string, at int) (codeList, int) {
	var list codeList
	end := at
	for i := at; i < len(text) && len(list.codes) < mostCodes; {
		i = skipOrder(text, i)
		c, slip, convention, next := readCode(text, i, len(list.codes) > 0)
		if next == 0 {
			break
		}
		if len(list.codes) == 0 {
			list.convention = convention
		}
		if c.ID == "(b)(3)" {
			c.Statute, next = statute(text, next)
			c.End = next
		}
		list.codes = append(list.codes, c)
		if slip != (Slip{}) {
			list.slips = append(list.slips, slip)
		}
		end = next
		i = separator(text, next)
	}
	return list, end
}

// separator skips what stands between two codes: blanks, a comma, a line end after a comma, the word "and".
func separator(text string, i int) int {
	comma := false
	for i < len(text) {
		switch c := text[i]; {
		case c == ',' || c == ';' || c == '/' || c == '&' || c == '+':
			comma = true
		case c == '\n' && comma, c == ' ', c == '\t', c == '\r':
		case strings.HasPrefix(text[i:], "and ") || strings.HasPrefix(text[i:], "AND "):
			i += 3
		default:
			return i
		}
		i++
	}
	return i
}

// skipOrder skips the order that a code may name before its section: "E.O. 13526, Sec. ".
func skipOrder(text string, i int) int {
	j := i
	for _, word := range []string{"E.O.", "EO", "13526", "12958", ",", "section", "sec.", "sec", "PA", "Privacy Act"} {
		if len(text)-j >= len(word) && strings.EqualFold(text[j:j+len(word)], word) {
			j += len(word)
			for j < len(text) && (text[j] == ' ' || text[j] == '\n') {
				j++
			}
		}
	}
	if j < len(text) && (isDigit(text[j]) || text[j] == '(') {
		return j
	}
	return i
}

// readCode reads one code. Inside a list shorter forms are enough. The place after the code is 0 where there is none.
func readCode(text string, i int, listed bool) (c Code, slip Slip, convention Convention, next int) {
	if i >= len(text) {
		return Code{}, Slip{}, "", 0
	}
	switch text[i] {
	case '(':
		c, next = readParenthesized(text, i, listed)
		convention = FOIA
	case 'b', 'B':
		c, slip, next = readShort(text, i)
		convention = State
		if text[i] == 'b' {
			convention = FOIA
		}
	case '1', '3', 'l', 'I', 'i':
		c, slip, next = readSection(text, i, listed)
		convention = State
	case '2', '5', '7':
		c, next = readAutomatic(text, i)
		convention = FOIA
	case 'N':
		if strings.HasPrefix(text[i:], "NR") && !wordAt(text, i+2) {
			c, next, convention = Code{ID: "NR"}, i+2, State
		}
	}
	if next == 0 {
		return Code{}, Slip{}, "", 0
	}
	c.Start, c.End = i, next
	return c, slip, convention, next
}

// wordAt reports whether a letter or digit stands at i.
func wordAt(text string, i int) bool {
	return i >= 0 && i < len(text) && (isLetter(text[i]) || isDigit(text[i]))
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// group reads a group in parentheses, blanks before and in it allowed: " ( 6 )". The end is 0 where there is none.
func group(text string, i int) (inside string, end int) {
	for i < len(text) && text[i] == ' ' {
		i++
	}
	if i >= len(text) || text[i] != '(' {
		return "", 0
	}
	j := strings.IndexByte(text[i:min(len(text), i+8)], ')')
	if j < 0 {
		return "", 0
	}
	return strings.Trim(text[i+1:i+j], " "), i + j + 1
}

// allDigits reports whether s is a whole number of one or two digits.
func allDigits(s string) bool {
	return len(s) > 0 && len(s) <= 2 && isDigit(s[0]) && isDigit(s[len(s)-1])
}

// readParenthesized reads (b)(6), (b) (7) (C), and (k)(2) of the Privacy Act in a list.
func readParenthesized(text string, i int, listed bool) (Code, int) {
	letter, end := group(text, i)
	if end == 0 || len(letter) != 1 {
		return Code{}, 0
	}
	letter = strings.ToLower(letter)
	private := letter == "d" || letter == "j" || letter == "k"
	if letter != "b" && (!private || !listed && !strings.HasSuffix(text[:i], "PA ")) {
		return Code{}, 0
	}
	number, next := group(text, end)
	if next == 0 && end < len(text) && isDigit(text[end]) && !wordAt(text, end+1) {
		number, next = text[end:end+1], end+1
	}
	if next == 0 || !allDigits(number) {
		return Code{}, 0
	}
	id := "(" + letter + ")(" + number + ")"
	return withSub(text, id, next)
}

// withSub adds the letter of (b)(7)(C) to a code that ends at next. A letter after another number is read over:
// (b)(3)(A).
func withSub(text, id string, next int) (Code, int) {
	sub, end := group(text, next)
	if end == 0 || len(sub) != 1 || !isLetter(sub[0]) {
		return Code{ID: id}, next
	}
	switch id {
	case "(b)(7)":
		return Code{ID: id + "(" + strings.ToUpper(sub) + ")"}, end
	case "(b)(1)", "(b)(3)":
		return Code{ID: id}, end
	}
	return Code{ID: id}, next
}

// readShort reads B6, b7C, B7(A), b(6), and B61, in which a scanner read a stroke as a digit.
func readShort(text string, i int) (Code, Slip, int) {
	j := i + 1
	if number, end := group(text, j); end > 0 && j < len(text) && text[j] == '(' && allDigits(number) {
		c, next := withSub(text, "(b)("+number+")", end)
		return c, Slip{}, next
	}
	number, slip, j := shortNumber(text, j)
	if number == "" {
		return Code{}, Slip{}, 0
	}
	id := "(b)(" + number + ")"
	if id == "(b)(7)" && j < len(text) && isLetter(text[j]) && !wordAt(text, j+1) {
		return subscript(text, Code{ID: id + "(" + strings.ToUpper(text[j:j+1]) + ")"}, slip, j+1)
	}
	if wordAt(text, j) {
		return Code{}, Slip{}, 0
	}
	c, next := withSub(text, id, j)
	return subscript(text, c, slip, next)
}

// shortNumber reads the one or two digits of B6 at i, and a stroke behind them that a scanner read as a digit or a
// letter.
func shortNumber(text string, i int) (number string, slip Slip, end int) {
	j := i
	for j < len(text) && isDigit(text[j]) && j < i+2 {
		j++
	}
	number = text[i:j]
	switch {
	case len(number) == 2 && number[1] == '1' && number[0] > '1':
		return number[:1], Slip{Start: j - 1, End: j}, j
	case len(number) == 1 && j < len(text) && (text[j] == 'l' || text[j] == 'I') && !wordAt(text, j+1):
		return number, Slip{Start: j, End: j + 1}, j + 1
	}
	return number, Slip{}, j
}

// subscript reads over the number of the person that some agencies write behind a code: b7C -1.
func subscript(text string, c Code, slip Slip, next int) (Code, Slip, int) {
	j := next
	if j < len(text) && text[j] == ' ' {
		j++
	}
	if j+1 < len(text) && text[j] == '-' && isDigit(text[j+1]) {
		for j++; j < len(text) && isDigit(text[j]); j++ {
		}
		next = j
	}
	return c, slip, next
}

// readSection reads 1.4(d), 1.5(c), 3.3(b)(6), 3.4(b)(1), 3.5(c), and 1.4 alone in a list. Scanners write "i1 .4(B)".
func readSection(text string, i int, listed bool) (Code, Slip, int) {
	id, slip, next := sectionNumber(text, i)
	if !slices.Contains([]string{"1.4", "1.5", "3.3", "3.4", "3.5"}, id) {
		return Code{}, Slip{}, 0
	}
	letter, end := group(text, next)
	if end == 0 {
		if listed && id == "1.4" && !wordAt(text, next) {
			return Code{ID: id}, slip, next
		}
		return Code{}, Slip{}, 0
	}
	open := strings.IndexByte(text[next:], '(') + next
	if letter, slip = groundLetter(letter, open, end, slip); letter == "" {
		return Code{}, Slip{}, 0
	}
	return sectionCode(text, id, letter, end, slip)
}

// sectionNumber reads the number of a section, 1.4, with a stroke before it or a blank in it.
func sectionNumber(text string, i int) (id string, slip Slip, next int) {
	j := i
	if text[j] == 'l' || text[j] == 'I' || text[j] == 'i' {
		if j+1 < len(text) && text[j+1] == '1' {
			slip = Slip{Start: j, End: j + 1}
			j++
		} else {
			slip = Slip{Start: j, End: j + 1, Want: "1"}
		}
	}
	chapter := "1"
	if text[j] == '3' {
		chapter = "3"
	}
	j++
	k := j
	for k < len(text) && text[k] == ' ' && k < j+2 {
		k++
	}
	if k+1 >= len(text) || text[k] != '.' || !isDigit(text[k+1]) || k+2 < len(text) && isDigit(text[k+2]) {
		return "", Slip{}, 0
	}
	if k > j && slip == (Slip{}) {
		slip = Slip{Start: j, End: k}
	}
	return chapter + text[k:k+2], slip, k + 2
}

// groundLetter is the letter of a section, with 8 for B and 0 for D mended.
func groundLetter(read string, open, end int, slip Slip) (string, Slip) {
	if len(read) != 1 {
		return "", slip
	}
	switch c := read[0]; {
	case isLetter(c):
		return strings.ToLower(read), slip
	case c == '8':
		return "b", Slip{Start: open, End: end, Want: "(B)"}
	case c == '0':
		return "d", Slip{Start: open, End: end, Want: "(D)"}
	}
	return "", slip
}

// sectionCode adds the number of 3.3(b)(6) to a section with its letter.
func sectionCode(text, id, letter string, end int, slip Slip) (Code, Slip, int) {
	id += "(" + letter + ")"
	if id[0] != '3' || letter == "c" {
		return Code{ID: id}, slip, end
	}
	number, next := group(text, end)
	if next == 0 || !allDigits(number) {
		return Code{}, Slip{}, 0
	}
	return Code{ID: id + "(" + number + ")"}, slip, next
}

// readAutomatic reads 25X1, 25X1-human, 50X1-HUM, 75X.
func readAutomatic(text string, i int) (Code, int) {
	if i+2 >= len(text) || text[i+2]|0x20 != 'x' || wordAt(text, i-1) {
		return Code{}, 0
	}
	years := text[i : i+2]
	if years != "25" && years != "50" && years != "75" {
		return Code{}, 0
	}
	j := i + 3
	for j < len(text) && isDigit(text[j]) {
		j++
	}
	if j > i+3 && j < len(text) && text[j] == '-' && wordAt(text, j+1) {
		for j < len(text) && (text[j] == '-' || wordAt(text, j)) {
			j++
		}
	}
	if wordAt(text, j) || j == i+3 && years != "75" {
		return Code{}, 0
	}
	id := strings.ToUpper(text[i:j])
	return Code{ID: strings.Replace(id, "HUMAN", "HUM", 1)}, j
}
