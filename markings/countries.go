package markings

import (
	"slices"
	"strings"
)

// release reads a REL TO list (rules PM15, LG07, LG11).
func (r *reader) release(e entry, word string) {
	list := strings.TrimPrefix(strings.TrimPrefix(word, "RELEASABLE TO "), "REL ")
	formal := list == word[len(word)-len(list):] && strings.HasPrefix(word, "RELEASABLE")
	if rest, ok := strings.CutPrefix(list, "TO "); ok {
		list, formal = rest, true
	}
	at := e.end - len(list)
	codes := r.codes(at, list)
	strict := formal || r.usage != State
	switch {
	case !formal:
		r.report("LG07", e.start, e.end, "REL TO USA and codes of countries", r.text[e.start:e.end])
	case strings.HasPrefix(word, "RELEASABLE") && r.form == Portion:
		r.report("PM08", e.start, at, "REL TO", r.text[e.start:at])
	}
	if strict {
		r.releaseOrder(at, e.end, codes)
	}
	names := make([]string, 0, len(codes))
	for _, c := range codes {
		if c.name != "USA" {
			names = append(names, c.name)
		}
		if !isCode(c.name) && formal {
			r.report("LG07", c.start, c.start+len(c.name), "the code of a country", c.name)
		}
	}
	r.m.lists.collect(releasees, names...)
	if len(names) == 0 {
		r.m.plain |= rel
	}
	row := rowOf(rel)
	r.sorted(e, &vocabulary[row], row)
	r.token(e, Dissem, "REL TO "+strings.Join(append([]string{"USA"}, names...), ", "))
}

// releaseOrder checks that USA leads, that the rest keeps the order of codes, and that there is a rest.
func (r *reader) releaseOrder(start, end int, codes []code) {
	var rest []string
	for i, c := range codes {
		if i > 0 || c.name != "USA" {
			rest = append(rest, c.name)
		}
	}
	switch {
	case len(codes) == 0 || codes[0].name != "USA":
		r.report("PM15", start, end, "USA first in the REL TO list", r.text[start:end])
	case len(rest) == 0:
		r.report("PM15", start, end, "a country besides USA", r.text[start:end])
	}
	if !ordered(rest) || slices.Contains(rest, "USA") && len(codes) > 0 && codes[0].name == "USA" {
		r.report("PM15", start, end, "trigraphs A-Z, then tetragraphs A-Z, each once", r.text[start:end])
	}
}

// display reads a DISPLAY ONLY list.
func (r *reader) display(e entry, word string) {
	list := word[len("DISPLAY ONLY "):]
	codes := r.codes(e.end-len(list), list)
	names := make([]string, 0, len(codes))
	for _, c := range codes {
		names = append(names, c.name)
		if !isCode(c.name) {
			r.report("LG07", c.start, c.start+len(c.name), "the code of a country", c.name)
		}
	}
	if !ordered(names) {
		r.report("PM15", e.end-len(list), e.end, "trigraphs A-Z, then tetragraphs A-Z, each once", list)
	}
	r.m.lists.collect(viewers, names...)
	row := rowOf(dlOnly)
	r.sorted(e, &vocabulary[row], row)
	r.token(e, Dissem, "DISPLAY ONLY "+strings.Join(names, ", "))
}

// code is a country in a list and its place.
type code struct {
	name  string
	start int
}

// codes cuts a list at commas, or at blanks where every part is a code, and reports other separators (rule LG11).
func (r *reader) codes(at int, list string) []code {
	var codes []code
	add := func(start, end int) {
		start, end = trim(r.up, start, end)
		if name := r.up[start:end]; isWord(name) && strings.IndexByte(name, ',') < 0 {
			codes = append(codes, code{strings.Join(strings.Fields(name), " "), start})
		}
	}
	start := 0
	for i := 0; i <= len(list); i++ {
		if i == len(list) || list[i] == ',' {
			r.spaced(at, list, start, i, add)
			start = i + 1
		}
	}
	return codes
}

// spaced adds the codes between two commas of a list: one as it should be, several where AND or blanks join them.
func (r *reader) spaced(at int, list string, start, end int, add func(start, end int)) {
	part := list[start:end]
	if start > 0 && !strings.HasPrefix(part, " ") {
		r.reportAs("PM15", Warning, at+start, at+start, "a blank after the comma", part)
	}
	fields := strings.Fields(part)
	several := len(fields) > 1 && (slices.Contains(fields, "AND") || allCodes(fields))
	if !several {
		if len(fields) == 0 {
			r.report("PM15", at+start, at+end, "a country", part)
		}
		add(at+start, at+end)
		return
	}
	and := slices.Contains(fields, "AND")
	if and {
		r.report("LG11", at+start, at+end, "a comma and a blank", r.text[at+start:at+end])
	} else {
		severity := Error
		if r.usage == DoD || r.usage == State {
			severity = Warning
		}
		r.reportAs("PM15", severity, at+start, at+end, "a comma and a blank between codes", r.text[at+start:at+end])
	}
	from := start
	for _, field := range fields {
		i := from + strings.Index(list[from:end], field)
		if from = i + len(field); field != "AND" {
			add(at+i, at+from)
		}
	}
}

func allCodes(fields []string) bool {
	for _, f := range fields {
		if !isCode(f) {
			return false
		}
	}
	return true
}

// origin reads FGI with the countries it comes from.
func (r *reader) origin(e entry, word string) {
	list := word[len("FGI "):]
	names := strings.FieldsFunc(list, func(c rune) bool { return c == ' ' || c == ',' })
	row := rowOf(fgi)
	r.token(e, FGI, "FGI "+strings.Join(names, " "))
	if level, _ := leadingLevel(list); level != NoLevel {
		r.report("PM25", e.start, e.end, `"//`+word+`" as the head of a foreign portion`, r.text[e.start:e.end])
		r.m.plain |= vocabulary[row].bit
		return
	}
	for _, name := range names {
		switch {
		case name == "USA":
			r.report("PM15", e.start, e.end, "no USA in the FGI list", r.text[e.start:e.end])
		case !isCode(name):
			r.report("PM15", e.start, e.end, "codes of three or four letters in the FGI list", name)
		}
	}
	if !ordered(names) {
		r.report("PM15", e.start, e.end, "trigraphs A-Z, then tetragraphs A-Z, each once", list)
	}
	names = slices.DeleteFunc(names, func(name string) bool { return !isWord(name) || name == "USA" })
	r.m.lists.collect(sources, names...)
	if len(names) == 0 {
		r.m.plain |= fgi
	}
}

// eyesOnly reads USA/GBR/AUS EYES ONLY, the one control that is written across slashes.
func (r *reader) eyesOnly(block []entry) bool {
	last := block[len(block)-1]
	word, ok := strings.CutSuffix(r.word(last), " EYES ONLY")
	if !ok {
		return false
	}
	var names []string
	for _, e := range block {
		name := r.word(e)
		if e == last {
			name = word
		}
		if !isCode(name) {
			return false
		}
		if name != "USA" {
			names = append(names, name)
		}
	}
	if len(names) == 0 || r.word(block[0])[:3] != "USA" {
		return false
	}
	e := entry{start: block[0].start, end: last.end, slashes: block[0].slashes, from: block[0].from}
	r.m.lists.collect(readers, names...)
	r.token(e, Dissem, "USA/"+strings.Join(names, "/")+" EYES ONLY")
	return true
}
