package markings

import "strings"

// first reads the entry before the first slash, which must be a level or a drafter's short form of one, and returns the
// index of the next entry to read.
func (r *reader) first() int {
	e := r.entries[0]
	word := r.word(e)
	if r.levelWord(e, word) {
		if r.form == Portion && e.end-e.start < 3 && r.text[e.start:e.end] != word {
			r.report("LG10", e.start, e.end, word, r.text[e.start:e.end])
		}
		return r.suffixed()
	}
	switch word {
	case "SBU", "SENSITIVE BUT UNCLASSIFIED":
		return r.sensitive(e, word)
	case "SBU-NF", "SBU NF", "SBU-NOFORN", "SBU NOFORN", "SBUNF", "SBU-N":
		r.short(e, sbuNF)
		r.sbuForm(e)
		return 1
	case "LOU", "LIMITED OFFICIAL USE":
		r.short(e, lou)
		r.report("LG05", e.start, e.end, "a mark in use since 1995-10-01", r.text[e.start:e.end])
		return 1
	case "FOUO", "FOR OFFICIAL USE ONLY":
		r.short(e, fouo)
		r.official(e)
		return 1
	case "CUI", "CONTROLLED":
		r.m.level = Unclassified
		r.entry(e, true)
		return 1
	}
	if r.legacyFirst(e, word) {
		return 1
	}
	r.report("PM06", e.start, e.end, "a classification level first", r.text[e.start:e.end])
	return 0
}

// levelWord reads a level and reports the form of writing it that does not belong here.
func (r *reader) levelWord(e entry, word string) bool {
	level, ok := ParseLevel(word)
	if !ok {
		return false
	}
	letter := word == level.String()
	switch {
	case r.form == Portion && !letter:
		r.report("PM08", e.start, e.end, level.String(), r.text[e.start:e.end])
	case r.form == Banner && letter:
		r.report("BN06", e.start, e.end, level.Word(), r.text[e.start:e.end])
	case r.form == Banner && r.usage != State && word != level.Word():
		r.report("BN06", e.start, e.end, level.Word(), r.text[e.start:e.end])
	}
	if r.form == Banner && r.text[e.start:e.end] != word {
		r.report("BN06", e.start, e.end, strings.ToUpper(word), r.text[e.start:e.end])
	}
	if level == Restricted {
		r.report("PM22", e.start, e.end, "a level of the United States, which RESTRICTED is not", r.text[e.start:e.end])
	}
	r.m.level = level
	r.token(e, Classification, level.String())
	return true
}

// suffixed reads the word SENSITIVE after the level of a banner, which identifies nothing (rule BN05).
func (r *reader) suffixed() int {
	if len(r.entries) < 2 || r.word(r.entries[1]) != "SENSITIVE" {
		return 1
	}
	e := r.entries[1]
	r.report("BN05", e.start, e.end, "no term but the level", r.text[e.start:e.end])
	return 2
}

// short writes a control down that implies an unclassified level.
func (r *reader) short(e entry, control plain) {
	r.m.level = Unclassified
	r.m.plain |= control
	for i := range vocabulary {
		if c := &vocabulary[i]; c.bit == control {
			r.token(e, c.category, c.portion)
			r.last = Classification
			r.rank = Classification
			if control != sbuNF {
				r.spelled(e, c)
			}
			return
		}
	}
}

// sensitive reads SBU first in a mark, which takes the N, NF or NOFORN that follows it with any separator.
func (r *reader) sensitive(e entry, word string) int {
	if len(r.entries) > 1 {
		switch next := r.entries[1]; r.word(next) {
		case "N", "NF", "NOFORN":
			if len(r.entries) == 2 || r.entries[2].slashes == 2 {
				e.end = next.end
				r.short(e, sbuNF)
				r.sbuForm(e)
				return 2
			}
		}
	}
	r.short(e, sbu)
	if word == "SBU" {
		r.sbuForm(e)
	}
	return 1
}

// sbuForm reports (SBU), which State writes, where (U//SBU) is asked for (rules section 11, item 5).
func (r *reader) sbuForm(e entry) {
	switch {
	case r.form == Banner:
		r.report("BN06", e.start, e.end, "UNCLASSIFIED first", r.text[e.start:e.end])
	case r.text[e.start:e.end] != r.up[e.start:e.end]:
		r.report("LG10", e.start, e.end, r.up[e.start:e.end], r.text[e.start:e.end])
	case r.usage != State:
		r.report("LG03", e.start, e.end, "U//SBU", r.text[e.start:e.end])
	}
}

// official reports FOUO: State writes SBU, and CUI has taken its place (rules LG06 and section 11, item 9).
func (r *reader) official(e entry) {
	switch r.usage {
	case State:
		r.report("LG06", e.start, e.end, "SBU", r.text[e.start:e.end])
	case CUIUsage:
		r.report("LG06", e.start, e.end, "CUI", r.text[e.start:e.end])
	default:
		if len(r.tokens) == 1 {
			r.report("LG06", e.start, e.end, "U//FOUO", r.text[e.start:e.end])
		}
	}
}

// legacyFirst reads a first entry that holds more than a level: (C-NF), (CNF), SECRET SENSITIVE, (GBR-C), and foreign
// marks without their slashes.
func (r *reader) legacyFirst(e entry, word string) bool {
	if head, ok := strings.CutSuffix(word, " SENSITIVE"); ok {
		if level, known := ParseLevel(head); known {
			r.report("BN05", e.start, e.end, "no term but "+level.Word(), r.text[e.start:e.end])
			head = strings.TrimRight(head, " ")
			return r.levelWord(entry{start: e.start, end: e.start + len(head)}, head)
		}
	}
	for i := len(word) - 1; i > 0; i-- {
		if _, isLevel := ParseLevel(word[:i]); !isLevel {
			continue
		}
		rest := strings.TrimLeft(word[i:], " -")
		if i+len(rest) == len(word) && (rest != "NF" || len(word[:i]) > 2) {
			continue // glued: only CNF, SNF, TSNF, UNF
		}
		row, known := words[rest]
		if !known {
			continue
		}
		head := strings.TrimRight(word[:i], " -")
		r.levelWord(entry{start: e.start, end: e.start + len(head)}, head)
		tail := entry{start: e.end - len(rest), end: e.end, from: e.start + i, slashes: 0}
		if vocabulary[row].bit != nf || r.usage != State {
			r.report("PM07", tail.from, tail.start, `"//" before `+rest, r.text[tail.from:tail.start])
		} else {
			r.report("LG02", tail.from, e.end, "//NF", r.text[tail.from:e.end])
		}
		r.m.plain |= vocabulary[row].bit
		r.token(tail, vocabulary[row].category, vocabulary[row].portion)
		if rest == "FOUO" {
			r.official(tail)
		}
		return true
	}
	return r.hyphenated(e, word) || r.abroad(e, false)
}
