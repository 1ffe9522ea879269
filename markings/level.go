package markings

import "strings"

// Level is a classification level. Levels are ordered: a higher one has the greater value.
type Level uint8

// The levels. Restricted is foreign or NATO only (CAPCO-2016 H.1, H.3).
const (
	NoLevel Level = iota
	Unclassified
	Restricted
	Confidential
	Secret
	TopSecret
)

// levelNames holds the three ways to write each level: portion letter, word, and the word of a State classification
// line (5 FAH-2 H-222: classified levels are letter-spaced, UNCLAS is not).
var levelNames = [...]struct{ letter, word, line string }{
	NoLevel:      {"", "", ""},
	Unclassified: {"U", "UNCLASSIFIED", "UNCLAS"},
	Restricted:   {"R", "RESTRICTED", "R E S T R I C T E D"},
	Confidential: {"C", "CONFIDENTIAL", "C O N F I D E N T I A L"},
	Secret:       {"S", "SECRET", "S E C R E T"},
	TopSecret:    {"TS", "TOP SECRET", "T O P  S E C R E T"},
}

// String is the level's portion letter: U, R, C, S, TS, and "" for NoLevel.
func (l Level) String() string { return l.names().letter }

// Word is the level spelled out as in a banner: UNCLASSIFIED, …, TOP SECRET, and "" for NoLevel.
func (l Level) Word() string { return l.names().word }

// Line is the level as a State classification line writes it: UNCLAS, C O N F I D E N T I A L, S E C R E T,
// T O P  S E C R E T, and "" for NoLevel.
func (l Level) Line() string { return l.names().line }

func (l Level) names() struct{ letter, word, line string } {
	if int(l) >= len(levelNames) {
		return levelNames[NoLevel]
	}
	return levelNames[l]
}

// ParseLevel reads a level written as a letter (S), a word (SECRET), the word of a State line (UNCLAS), or a
// letter-spaced word (S E C R E T), in capitals or not. Blanks around it and line ends inside it do not count.
func ParseLevel(s string) (Level, bool) {
	s = strings.TrimSpace(s)
	var buf [16]byte
	n, blanks := 0, false
	for i := range len(s) {
		c := s[i]
		switch {
		case c == ' ' || c == '\t' || c == '\r' || c == '\n':
			blanks = true
			continue
		case 'a' <= c && c <= 'z':
			c -= 'a' - 'A'
		}
		if n == len(buf) {
			return NoLevel, false
		}
		buf[n] = c
		n++
	}
	switch string(buf[:n]) {
	case "UNCLASSIFIED", "UNCLAS":
		return Unclassified, true
	case "RESTRICTED":
		return Restricted, true
	case "CONFIDENTIAL":
		return Confidential, true
	case "SECRET":
		return Secret, true
	case "TOPSECRET":
		return TopSecret, true
	}
	if blanks {
		return NoLevel, false
	}
	return letterLevel(string(buf[:n]))
}

// letterLevel is the level of a portion letter in capitals.
func letterLevel(s string) (Level, bool) {
	switch s {
	case "U":
		return Unclassified, true
	case "R":
		return Restricted, true
	case "C":
		return Confidential, true
	case "S":
		return Secret, true
	case "TS":
		return TopSecret, true
	}
	return NoLevel, false
}
