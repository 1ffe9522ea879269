package markings

import (
	"slices"
	"strings"
)

// abroad reads the head of a non-US or JOINT mark: NS, COSMIC TOP SECRET, GBR S, FGI S, JOINT S CAN USA. Without the
// double slash before it only heads that cannot be anything else are taken.
func (r *reader) abroad(e entry, slashed bool) bool {
	word := r.word(e)
	if !slashed && !r.surelyAbroad(word) {
		return false
	}
	if !slashed {
		code := "PM06"
		if r.form == Banner {
			code = "BN07"
		}
		r.report(code, e.start, e.end, `"//" before a foreign or JOINT mark`, r.text[e.start:e.end])
	}
	name := word
	switch {
	case r.alliance(e, word):
	case strings.HasPrefix(word, "JOINT "):
		r.joint(e, word)
	default:
		if !r.country(e, word) {
			want := `a country and a level after "//"`
			r.report("PM06", e.start, e.end, want, r.text[e.start:e.end])
			r.tokens = append(r.tokens, Token{Start: e.start, End: e.end, Category: Unknown, Name: word})
			if isWord(word) {
				r.m.lists.collect(opaque, word)
			}
			return true
		}
	}
	r.token(e, Foreign, name)
	r.last, r.rank = Foreign, Foreign
	return true
}

func (r *reader) surelyAbroad(word string) bool {
	var probe reader
	probe.form, probe.text, probe.up = r.form, word, word
	e := entry{end: len(word)}
	switch {
	case strings.HasPrefix(word, "JOINT "):
		level, rest := leadingLevel(word[len("JOINT "):])
		return level != NoLevel && isCodes(rest)
	case probe.alliance(e, word):
		return true
	}
	return probe.country(e, word)
}

// alliance reads a NATO head, the forms before December 2010 among them (rule LG12).
func (r *reader) alliance(e entry, word string) bool {
	head, tail := word, ""
	switch {
	case word == "CTSA":
		head, tail = "CTS", "A"
	case word == "NSAT":
		head, tail = "NS", "AT"
	case word == "NCA":
		head, tail = "NC", "A"
	case strings.HasPrefix(word, "CTS-"), strings.HasPrefix(word, "COSMIC TOP SECRET-"):
		i := strings.LastIndexByte(word, '-')
		head, tail = word[:i], word[i+1:]
	}
	level, abbreviated := natoLevel(head)
	if level == NoLevel {
		return false
	}
	var control plain
	switch tail {
	case "":
	case "A", "AT", "ATOMAL":
		control = atomal
	case "B", "BOHEMIA":
		control = bohemia
	case "BALK":
		control = balk
	default:
		return false
	}
	if control != 0 {
		r.report("LG12", e.start+len(head), e.end, "the control as a block of its own", r.text[e.start+len(head):e.end])
	}
	r.style(e, abbreviated, natoWord(level, portionStyle), natoWord(level, bannerStyle))
	if strings.HasPrefix(head, "COSMIC") != (level == TopSecret) && !abbreviated {
		r.report("PM23", e.start, e.end, "COSMIC with TOP SECRET, NATO with the other levels", r.text[e.start:e.end])
	} else if head == "NATO TS" {
		r.report("PM23", e.start, e.end, "CTS", r.text[e.start:e.end])
	}
	r.m.level = level
	r.m.plain |= nato | control
	return true
}

// natoLevel is the level of a NATO head, written by its letters or in words.
func natoLevel(head string) (level Level, abbreviated bool) {
	switch head {
	case "CTS", "NATO TS":
		return TopSecret, true
	case "NS", "NATO S":
		return Secret, true
	case "NC", "NATO C":
		return Confidential, true
	case "NR", "NATO R":
		return Restricted, true
	case "NU", "NATO U":
		return Unclassified, true
	}
	rest, ok := strings.CutPrefix(head, "NATO ")
	if !ok {
		rest, ok = strings.CutPrefix(head, "COSMIC ")
	}
	if !ok || len(rest) < 3 {
		return NoLevel, false
	}
	level, _ = ParseLevel(rest)
	return level, false
}

// joint reads JOINT, a level and the owners (rule PM24).
func (r *reader) joint(e entry, word string) {
	level, rest := leadingLevel(word[len("JOINT "):])
	r.m.plain |= joint
	r.m.level = level
	if level == NoLevel {
		r.report("PM06", e.start, e.end, "a classification level after JOINT", r.text[e.start:e.end])
	}
	r.levelStyle(e, word[len("JOINT "):], level)
	codes := strings.Fields(strings.ReplaceAll(rest, ",", " "))
	for _, code := range codes {
		if !isCode(code) {
			r.report("PM24", e.start, e.end, "codes of three or four letters after the level", code)
		}
	}
	if len(codes) == 1 {
		r.report("PM24", e.start, e.end, "two owners or more", rest)
	}
	if !ordered(codes) {
		r.report("PM24", e.start, e.end, "the owners A-Z, each once, trigraphs first", rest)
	}
	r.m.lists.collect(owners, codes...)
}

// country reads a foreign head, GBR S or FGI S; the latter where the source is concealed (rule PM25).
func (r *reader) country(e entry, word string) bool {
	code, rest, ok := strings.Cut(word, " ")
	if !ok {
		return false
	}
	level, tail := leadingLevel(rest)
	switch {
	case level == NoLevel:
		return false
	case code == "FGI" && slices.ContainsFunc(strings.Fields(tail), func(s string) bool { return !isCode(s) }):
		return false
	case code == "FGI":
		r.m.plain |= concealed
		if tail != "" {
			r.report("PM25", e.start, e.end, "the country or FGI, not both", r.text[e.start:e.end])
			r.m.plain = r.m.plain&^concealed | foreign
			r.m.lists.collect(owners, strings.Fields(tail)...)
		}
	case !isCode(code) || tail != "" || code == "USA":
		return false
	default:
		r.m.plain |= foreign
		r.m.lists.collect(owners, code)
	}
	r.m.level = level
	r.levelStyle(e, rest, level)
	return true
}

// hyphenated reads the forms of 32 CFR 2001.24(c) and of the Navy manual: (GBR-C), (FGI-C), (NATO-S), (UK-C).
func (r *reader) hyphenated(e entry, word string) bool {
	code, letters, ok := strings.Cut(word, "-")
	if !ok {
		return false
	}
	level, known := letterLevel(letters)
	if !known {
		return false
	}
	normal := "//" + code + " " + letters
	switch {
	case code == "NATO":
		r.m.plain |= nato
		normal = "//" + natoWord(level, portionStyle)
	case code == "FGI":
		r.m.plain |= concealed
	case code == "UK":
		r.m.plain |= foreign
		r.m.lists.collect(owners, "GBR")
		normal = "//GBR " + letters
	case len(code) == 3 && isCode(code) && code != "USA" && code != "SBU":
		r.m.plain |= foreign
		r.m.lists.collect(owners, code)
	default:
		return false
	}
	r.m.level = level
	r.report("PM26", e.start, e.end, normal, r.text[e.start:e.end])
	r.token(e, Foreign, normal[2:])
	r.last, r.rank = Foreign, Foreign
	return true
}

// leadingLevel takes the level that s begins with.
func leadingLevel(s string) (Level, string) {
	if rest, ok := strings.CutPrefix(s, "TOP SECRET"); ok && (rest == "" || rest[0] == ' ') {
		return TopSecret, strings.TrimSpace(rest)
	}
	word, rest, _ := strings.Cut(s, " ")
	level, _ := ParseLevel(word)
	return level, strings.TrimSpace(rest)
}

func (r *reader) levelStyle(e entry, s string, level Level) {
	word, _, _ := strings.Cut(s, " ")
	r.style(e, word == level.String(), level.String(), level.Word())
}

// style reports letters in a banner and words in a portion.
func (r *reader) style(e entry, abbreviated bool, letters, word string) {
	switch {
	case r.form == Portion && !abbreviated:
		r.report("PM08", e.start, e.end, letters, r.text[e.start:e.end])
	case r.form == Banner && abbreviated:
		r.report("BN06", e.start, e.end, word, r.text[e.start:e.end])
	}
}

// isCode reports whether s has the form of a country or organisation code: three or four capital letters.
func isCode(s string) bool { return (len(s) == 3 || len(s) == 4) && isLetters(s) }

func isLetters(s string) bool {
	for i := range len(s) {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return s != ""
}

func isCodes(s string) bool {
	for _, code := range strings.Fields(s) {
		if !isCode(code) {
			return false
		}
	}
	return s != ""
}

// ordered reports whether codes stand in the order of country lists, each once.
func ordered(codes []string) bool {
	for i := 1; i < len(codes); i++ {
		if byCode(codes[i-1], codes[i]) >= 0 {
			return false
		}
	}
	return true
}
