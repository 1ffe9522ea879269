package markings

import (
	"slices"
	"strings"
)

// entry reads one entry after the level.
func (r *reader) entry(e entry, opens bool) {
	word := r.word(e)
	if row, ok := words[word]; ok && !r.asCategory(word, opens) {
		r.control(e, &vocabulary[row], row)
		return
	}
	if level, ok := ParseLevel(word); ok {
		if r.m.level == NoLevel {
			r.m.level = level
			r.token(e, Classification, level.String())
		} else {
			r.report("PM06", e.start, e.end, "one level only", r.text[e.start:e.end])
			r.m.level = max(r.m.level, level)
		}
		return
	}
	switch {
	case strings.HasPrefix(word, "REL "), strings.HasPrefix(word, "RELEASABLE TO "):
		r.release(e, word)
	case strings.HasPrefix(word, "DISPLAY ONLY "):
		r.display(e, word)
	case strings.HasPrefix(word, "FGI "):
		r.origin(e, word)
	case strings.HasPrefix(word, "SAR-"), strings.HasPrefix(word, "SPECIAL ACCESS REQUIRED-"):
		r.programme(e, word[strings.IndexByte(word, '-')+1:])
	case strings.HasPrefix(word, "ACCM-"):
		r.measure(e, word[len("ACCM-"):])
	case r.atomic(e, word), r.compartmented(e, word):
	case declassification(word):
		r.report("PM13", e.start, e.end, "no declassification value in a mark", r.text[e.start:e.end])
		r.token(e, Declassify, word)
	default:
		r.stranger(e, word, opens)
	}
}

// stranger reads an entry that only its neighbours explain, or nothing at all.
func (r *reader) stranger(e entry, word string, opens bool) {
	switch {
	case r.m.has(cui) && r.last == CUICategory && isCategory(word):
		r.category(e, word)
	case r.commas(e, word):
	case !opens && r.continues(e, word):
	case r.usage == DoD && r.rank <= SCI && isPath(word):
		r.system(e, word)
	default:
		r.report("PM12", e.start, e.end, "a dissemination control "+after(e), r.text[e.start:e.end])
		r.token(e, Unknown, word)
		if isWord(word) {
			r.m.lists.collect(opaque, word)
		}
	}
}

// continues reads an entry that continues the list before it: SAR-BP/GB, ACCM-FOO/BAR, and REL GCTF/ISAF of State's
// drafters.
func (r *reader) continues(e entry, word string) bool {
	switch {
	case !isWord(word):
		return false
	case r.last == SAP && len(r.m.lists[programmes]) > 0:
		r.programme(e, word)
	case r.last == NonIC && len(r.m.lists[measures]) > 0:
		r.measure(e, word)
	case r.usage == State && r.last == Dissem && len(r.m.lists[releasees]) > 0 && isLetters(word) && len(word) < 5:
		r.report("LG07", e.start, e.end, "commas in the REL TO list", r.text[e.start:e.end])
		r.m.lists.collect(releasees, word)
	default:
		return false
	}
	return true
}

// control reads a plain control.
func (r *reader) control(e entry, c *control, row int) {
	word := r.word(e)
	if c.bit == ds && word == "LIMDIS" && r.usage == State && r.m.level > Unclassified {
		row++
		for vocabulary[row].bit != limdis {
			row++
		}
		c = &vocabulary[row]
	}
	switch {
	case c.bit == cui && word == "CONTROLLED" && r.form == Portion:
		r.report("PM30", e.start, e.end, "CUI", r.text[e.start:e.end])
	case c.bit != cui:
		r.spelled(e, c)
	}
	if c.bit&retired != 0 {
		r.report("LG14", e.start, e.end, "no retired control", r.text[e.start:e.end])
	}
	if c.bit == fouo {
		defer r.official(e)
	}
	if c.bit == rel && r.usage == DoD {
		r.report("PM15", e.start, e.end, "a list of countries after REL TO", r.text[e.start:e.end])
	}
	r.m.plain |= c.bit
	r.sorted(e, c, row)
	r.token(e, c.category, c.portion)
}

// spelled reports banner words in portions and portion abbreviations in banners. CUI writes its controls out in both.
func (r *reader) spelled(e entry, c *control) {
	word := r.word(e)
	switch {
	case r.m.has(cui):
	case r.form == Portion && word != c.portion:
		r.report("PM08", e.start, e.end, c.portion, r.text[e.start:e.end])
	case r.form == Banner && word == c.portion && word != c.banner && c.bit != sbuNF && c.bit != lesNF:
		r.report("BN06", e.start, e.end, c.banner, r.text[e.start:e.end])
	}
}

// sorted checks that the entries of a block keep Register order, or A-Z in a CUI mark.
func (r *reader) sorted(e entry, c *control, row int) {
	if c.category != Dissem && c.category != NonIC {
		return
	}
	wrong := row < r.row
	if r.m.has(cui) {
		wrong = c.banner < r.item
		r.item = c.banner
	}
	if wrong && c.category == r.last {
		r.report("PM10", e.start, e.end, c.portion+" in Register order", r.text[e.start:e.end])
	}
	r.row = max(r.row, row)
}

// rowOf is the row of a control in the vocabulary.
func rowOf(bit plain) int {
	return slices.IndexFunc(vocabulary, func(c control) bool { return c.bit == bit })
}

// programme reads a special access programme.
func (r *reader) programme(e entry, name string) {
	if !isWord(name) || isTaken(name) {
		r.report("PM12", e.start, e.end, "a programme after SAR-", r.text[e.start:e.end])
		r.token(e, Unknown, name)
		return
	}
	if name < r.item {
		r.report("PM10", e.start, e.end, "programmes A-Z, numbers first", r.text[e.start:e.end])
	}
	r.item = name
	r.m.lists.collect(programmes, name)
	r.token(e, SAP, "SAR-"+name)
}

// isTaken reports whether name alone means something else in a mark, so that in a list of names (SAR-BP/NF) it would not
// be read as one.
func isTaken(name string) bool {
	_, control := words[name]
	_, level := ParseLevel(name)
	probe := reader{form: Portion, text: name, up: name}
	e := entry{end: len(name)}
	return control || level || declassification(name) || probe.atomic(e, name) || probe.compartmented(e, name)
}

// measure reads an alternative compensatory control measure.
func (r *reader) measure(e entry, name string) {
	if !isWord(name) || isTaken(name) {
		r.report("PM12", e.start, e.end, "a nickname after ACCM-", r.text[e.start:e.end])
		return
	}
	r.m.lists.collect(measures, name)
	r.token(e, NonIC, "ACCM-"+name)
}

// atomic reads RD and FRD with what follows them: RD-CNWDI, RD-N, RD-SIGMA 14, FRD-SG 18 20.
func (r *reader) atomic(e entry, word string) bool {
	var bit plain
	var rest string
	for _, head := range []struct {
		word string
		bit  plain
	}{{"RD-", rd}, {"RESTRICTED DATA-", rd}, {"FRD-", frd}, {"FORMERLY RESTRICTED DATA-", frd}} {
		if tail, ok := strings.CutPrefix(word, head.word); ok {
			bit, rest = head.bit, tail
		}
	}
	if bit == 0 {
		return false
	}
	r.m.plain |= bit
	name := vocabulary[rowOf(bit)].portion
	if tail, ok := cutNuclear(rest); ok && bit == rd {
		if strings.HasPrefix(rest, "N") {
			r.report("LG13", e.start, e.end, "RD-CNWDI", r.text[e.start:e.end])
		}
		r.m.plain |= cnwdi
		name += "-CNWDI"
		rest = tail
	}
	list, isSigma := strings.CutPrefix(rest, "SIGMA ")
	if !isSigma {
		list, isSigma = strings.CutPrefix(rest, "SG ")
	}
	if !isSigma && strings.HasPrefix(rest, "SG-") {
		list, isSigma = rest[3:], true
	}
	if isSigma {
		name += "-SG " + list
		r.sigma(e, list)
	} else if rest != "" {
		r.report("PM12", e.start, e.end, "CNWDI or SIGMA numbers after "+name+"-", r.text[e.start:e.end])
		r.m.lists.collect(opaque, word)
	}
	r.token(e, AEA, name)
	return true
}

// cutNuclear takes CNWDI, or DoD's N for it, off s.
func cutNuclear(s string) (string, bool) {
	for _, head := range []string{"CNWDI", "N"} {
		if rest, ok := strings.CutPrefix(s, head); ok && (rest == "" || rest[0] == '-') {
			return strings.TrimPrefix(rest, "-"), true
		}
	}
	return s, false
}

// sigma reads SIGMA numbers: 14, 15, 18 and 20 in the Register, 1 to 99 in DoD (rules section 11, item 4).
func (r *reader) sigma(e entry, list string) {
	before := ""
	for _, number := range strings.Fields(list) {
		known := number == "14" || number == "15" || number == "18" || number == "20"
		if r.usage == DoD {
			known = len(number) <= 2 && number[0] != '0' && isDigits(number)
		}
		switch {
		case !known && r.usage == DoD:
			r.report("PM12", e.start, e.end, "SIGMA numbers from 1 to 99", number)
		case !known:
			r.report("PM12", e.start, e.end, "SIGMA 14, 15, 18 or 20", number)
		case byNumber(number, before) <= 0:
			r.report("PM10", e.start, e.end, "SIGMA numbers in order", number)
		}
		if isDigits(number) {
			r.m.lists.collect(sigmas, number)
		}
		before = number
	}
}

// commas reads dissemination controls joined by commas, as before July 2005 (rule LG11).
func (r *reader) commas(e entry, word string) bool {
	if strings.IndexByte(word, ',') < 0 {
		return false
	}
	parts := strings.Split(word, ",")
	for _, part := range parts {
		if _, known := words[strings.TrimSpace(part)]; !known {
			return false
		}
	}
	r.report("LG11", e.start, e.end, `"/" between controls`, ",")
	at := e.start
	for i, part := range parts {
		start, end := trim(r.up, at, at+len(part))
		sub := entry{start: start, end: end, slashes: e.slashes, from: e.from}
		if i > 0 {
			sub.slashes = 0
		}
		r.entry(sub, false)
		at += len(part) + 1
	}
	return true
}

// declassification reports whether word is a value of a declassification instruction.
func declassification(word string) bool {
	switch word {
	case "MR", "OADR", "MANUAL REVIEW":
		return true
	}
	if rest, ok := strings.CutPrefix(word, "25X"); ok {
		word = "X" + rest
	} else if rest, ok := strings.CutPrefix(word, "50X"); ok {
		word = "X" + rest
	}
	if len(word) >= 2 && word[0] == 'X' && '1' <= word[1] && word[1] <= '9' {
		return len(word) == 2 || word[2] == '-' || word[2] == ',' || word[2] == ' '
	}
	return len(word) == 8 && isDigits(word)
}

func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// isWord reports whether s can stand in a list of names: printable ASCII without slashes and parentheses.
func isWord(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c > '~' || c == '/' || c == '(' || c == ')' {
			return false
		}
	}
	return s != ""
}
