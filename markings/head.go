package markings

import (
	"strings"
	"sync"
)

// headLimit is the longest stretch of bytes a mark at a paragraph's head can take.
const headLimit = 120

// ReadHead reads the portion mark that stands at the very head of s, as the usage judges it, and says how many bytes it
// takes; 0 means that there is no mark.
//
// It takes marks that lost a parenthesis (PM04), marks in small letters and with a scanner's damage (LG10), and marks
// for the entire text, in parentheses or not. Words in parentheses are no marks: (CDA), (Note: …), (S/CT). After a
// level and a double slash everything is a mark. (C), (c), (5) and C) are labels of lists, too: the caller knows that
// the text of a paragraph begins here.
func (u Usage) ReadHead(s string) (Reading, int) {
	if len(s) < 2 {
		return Reading{}, 0
	}
	switch s[0] {
	case '(':
		if shut := strings.IndexByte(s[:min(len(s), commonLength)], ')'); shut > 0 {
			if reading := commonMark(s[:shut+1]); reading != nil && u == State && !lettered(s, shut+1) {
				return *reading, shut + 1
			}
		}
		return u.parenthesis(s)
	case 'C', 'S', 'T', 'U', 'L':
		return u.bare(s)
	case '\'', '`', '"':
		return u.quoted(s, 1)
	case 0xE2:
		if strings.HasPrefix(s, "‘") || strings.HasPrefix(s, "’") {
			return u.quoted(s, len("‘"))
		}
	}
	return Reading{}, 0
}

// commonMarks are the readings of the marks that nearly all paragraphs carry, by their lengths. They are read when the
// first is asked for: a program that starts to say its version needs none.
var commonMarks = sync.OnceValue(readCommon)

const commonLength = len("(UNCLASSIFIED)")

// commonReading is a mark as written, and its reading.
type commonReading struct {
	written string
	reading Reading
}

func readCommon() *[commonLength + 1][]commonReading {
	var marks [commonLength + 1][]commonReading
	for _, s := range [...]string{
		"(U)", "(C)", "(S)", "(TS)", "(SBU)", "(LOU)", "(SBU/NF)", "(SBU-NF)", "(SBU//NF)", "(C/NF)", "(C//NF)", "(S/NF)",
		"(S//NF)", "(TS//NF)", "(TS/NF)", "(U//FOUO)", "(FOUO)", "(U//SBU)", "(S//REL)", "(S//FGI//NF)",
	} {
		marks[len(s)] = append(marks[len(s)], commonReading{s, State.Read(s, Portion)})
	}
	return &marks
}

// commonMark is the reading of s if it is a common mark, else nil. It has at most commonLength bytes.
func commonMark(s string) *Reading {
	marks := commonMarks()[len(s)]
	for i := range marks {
		if marks[i].written == s {
			return &marks[i].reading
		}
	}
	return nil
}

// quoted reads a mark behind a quotation mark that a scanner saw: '(SBU).
func (u Usage) quoted(s string, n int) (Reading, int) {
	if len(s) <= n || s[n] != '(' {
		return Reading{}, 0
	}
	reading, taken := u.ReadHead(s[n:])
	if taken == 0 {
		return Reading{}, 0
	}
	reading = reading.shift(n)
	return reading.with(damaged(0, n, "nothing before the mark", s[:n])), taken + n
}

// shift moves the places of a reading by n bytes.
func (r Reading) shift(n int) Reading {
	tokens, problems := make([]Token, len(r.Tokens)), make([]Problem, len(r.Problems))
	for i, t := range r.Tokens {
		t.Start, t.End = t.Start+n, t.End+n
		tokens[i] = t
	}
	for i, p := range r.Problems {
		p.Start, p.End = p.Start+n, p.End+n
		problems[i] = p
	}
	r.Tokens, r.Problems = tokens, problems
	return r
}

// with puts problems before those of r.
func (r Reading) with(problems ...Problem) Reading {
	r.Problems = append(problems, r.Problems...)
	return r
}

// flaw is a problem found outside a reader.
func flaw(code string, start, end int, want, got string) Problem {
	var r reader
	r.report(code, start, end, want, got)
	return r.problems[0]
}

func damaged(start, end int, want, got string) Problem { return flaw("LG10", start, end, want, got) }

// parenthesis reads a mark that begins with a parenthesis.
func (u Usage) parenthesis(s string) (Reading, int) {
	if s[1] == '(' {
		return u.doubled(s)
	}
	limit := min(len(s), headLimit)
	shut := strings.IndexAny(s[1:limit], "()") + 1
	if shut == 0 || s[shut] == '(' {
		return u.unclosed(s)
	}
	if !markish(s[1]) {
		return Reading{}, 0
	}
	n := shut + 1
	if lettered(s, n) {
		return Reading{}, 0
	}
	inner := s[1:shut]
	if reading, ok := u.entireText(s, 1, shut); ok {
		if n < len(s) && s[n] == '.' {
			n++
		}
		return reading, n
	}
	if reading, ok := u.repaired(inner); ok {
		return reading, n
	}
	if !markable(inner) {
		return Reading{}, 0
	}
	reading := u.Read(s[:n], Portion)
	if reading.surely(capitals(inner)) {
		return reading, n
	}
	return Reading{}, 0
}

// markish reports whether a mark in parentheses can begin with c.
func markish(c byte) bool {
	switch c {
	case 'C', 'S', 'T', 'U', 'L', 'F', 'N', 'R', 'G', 'c', 's', 't', 'u', 'l', 'f', 'n', 'V', '0', '5', '/', ' ':
		return true
	}
	return 'A' <= c && c <= 'Z'
}

// lettered reports whether a small letter stands right after the parenthesis: (s)he.
func lettered(s string, n int) bool { return n < len(s) && 'a' <= s[n] && s[n] <= 'z' }

// markable is a cheap look at words in parentheses: could they be a mark?
func markable(inner string) bool {
	inner = strings.TrimSpace(inner)
	if inner == "" {
		return false
	}
	i := 0
	for i < len(inner) && (inner[i] >= 'A' && inner[i] <= 'Z' || inner[i] >= 'a' && inner[i] <= 'z') {
		i++
	}
	var buf [16]byte
	if i > len(buf) {
		return false
	}
	for j := range i {
		buf[j] = inner[j] &^ 0x20
	}
	switch string(buf[:i]) {
	case "CONTROLLED":
		return strings.HasPrefix(inner[i:], "//")
	case "U", "R", "C", "S", "TS", "SBU", "LOU", "FOUO", "CUI", "SECRET", "TOP", "CONFIDENTIAL",
		"UNCLASSIFIED", "UNCLAS", "LIMITED", "SENSITIVE", "CNF", "SNF", "TSNF", "NF", "NOFORN", "NATO", "FGI",
		"SBUNF", "":
		return i > 0 || inner[0] == '/'
	}
	return i < len(inner) && (inner[i] == '/' || inner[i] == '-')
}

// surely reports whether words in parentheses that were read so are a mark: they begin with a level and a double slash,
// or every part of them is known.
func (r Reading) surely(inner string) bool {
	level, first := false, len(r.Tokens) > 0 && r.Tokens[0].Start < 1+len(inner)
	for _, t := range r.Tokens {
		switch {
		case t.Category == Unknown:
			return first && r.opens(inner)
		case t.Category == Classification || t.Category == Foreign || t.Name == "NF" || r.Mark.Level != NoLevel:
			level = true
		}
	}
	for _, p := range r.Problems {
		if p.Code == "PM06" && p.Start <= 1 && !strings.Contains(inner, "//") && r.Mark.String() != "NF" {
			return false
		}
		if p.Code == "LG07" && !strings.Contains(inner, "REL") {
			return false
		}
	}
	return level
}

// opens reports whether inner begins with a level and a double slash, or is a foreign mark.
func (r Reading) opens(inner string) bool {
	head, _, ok := strings.Cut(inner, "//")
	if !ok {
		return false
	}
	head = strings.TrimSpace(head)
	_, isLevel := ParseLevel(head)
	return isLevel || head == "" || head == "SBU" || head == "CUI" || head == "LOU" || head == "SBU-NF"
}

// doubled reads a mark behind two parentheses: ((S) and ((S)). Behind three there is none.
func (u Usage) doubled(s string) (Reading, int) {
	if len(s) > 2 && s[2] == '(' {
		return Reading{}, 0
	}
	reading, n := u.ReadHead(s[1:])
	if n == 0 || s[n] != ')' {
		return Reading{}, 0
	}
	n++
	reading = reading.shift(1).with(flaw("PM04", 0, 1, `one "(" before the mark`, "(("))
	if n < len(s) && s[n] == ')' {
		n++
	}
	return reading, n
}

// unclosed reads a mark that lost its second parenthesis. "(C The post" is one, "(C Company of the" with a closing
// parenthesis later in the sentence is not, nor is a word that only begins like a mark.
func (u Usage) unclosed(s string) (Reading, int) {
	n := 1
	for n < len(s) && n < 12 && s[n] != ' ' && s[n] != '\t' && s[n] != '\n' && s[n] != '\r' {
		n++
	}
	if !shortMark(s[1:n]) {
		return Reading{}, 0
	}
	rest := s[n:min(len(s), n+400)]
	if shut := strings.IndexAny(rest, "()"); shut >= 0 && rest[shut] == ')' {
		return Reading{}, 0
	}
	rest = strings.TrimLeft(rest, " \t\r\n")
	if rest != "" && !startsText(rest) {
		return Reading{}, 0
	}
	return u.Read(s[:n], Portion), n
}

// startsText reports whether s begins as a paragraph's text does: with a capital letter, a digit or a quotation mark.
func startsText(s string) bool {
	c := s[0]
	return 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '"' || c == '\'' || c >= 0x80 || c == '[' || c == '('
}

// shortMark reports whether s is one of the marks that are taken even with one parenthesis.
func shortMark(s string) bool {
	switch s {
	case "U", "C", "S", "TS", "SBU", "LOU", "FOUO", "C/NF", "S/NF", "TS/NF", "C//NF", "S//NF", "TS//NF",
		"SBU/NF", "SBU-NF",
		"SBU//NF", "U//FOUO", "U/FOUO", "U//SBU":
		return true
	}
	return false
}

// bare reads a mark without its first parenthesis, C) or SBU), and a mark for the entire text without any.
func (u Usage) bare(s string) (Reading, int) {
	limit := min(len(s), 10)
	for i := 1; i < limit; i++ {
		switch c := s[i]; {
		case c == ')':
			if shortMark(s[:i]) && !lettered(s, i+1) {
				return u.Read(s[:i+1], Portion), i + 1
			}
			return Reading{}, 0
		case c == '/' || c == '-' || 'A' <= c && c <= 'Z':
			continue
		}
		break
	}
	return u.entireBare(s)
}

// repaired reads marks whose letters a scanner took for others (rule LG10). Where the damage leaves more than one
// reading, the mark has no level.
func (u Usage) repaired(inner string) (Reading, bool) {
	var meant string
	switch inner {
	case "5", "$":
		meant = "S"
	case "V":
		meant = "U"
	case "0", "L":
		unread := damaged(1, 1+len(inner), "U, C or S", inner)
		unread.Severity = Warning
		return Reading{Form: Portion}.with(unread), true
	default:
		if !scannedSBU(inner) {
			return Reading{}, false
		}
		meant = "SBU"
	}
	reading := u.Read("("+meant+")", Portion)
	reading.Problems = nil
	token := reading.Tokens[0]
	token.Start, token.End = 1, 1+len(inner)
	reading.Tokens = []Token{token}
	return reading.with(damaged(1, 1+len(inner), meant, inner)), true
}

// scannedSBU reports whether s is SBU as scanners read it: 513U, SI3U, 5BU, S8U.
func scannedSBU(s string) bool {
	if len(s) < 3 || len(s) > 4 || s == "SBU" || s[0] != 'S' && s[0] != '5' {
		return false
	}
	switch s[len(s)-1] {
	case 'U', 'V', 'u':
	default:
		return false
	}
	switch s[1 : len(s)-1] {
	case "B", "8", "13", "I3", "l3", "|3", "1B", "6":
		return true
	}
	return false
}
