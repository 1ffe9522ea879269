package markings

import (
	"slices"
	"strconv"
	"strings"
)

// Read reads a mark as the usage judges it. It takes anything: what it could not read is in the problems.
func (u Usage) Read(text string, form Form) Reading {
	start, end := trim(text, 0, len(text))
	open := start < end && text[start] == '('
	shut := start < end && text[end-1] == ')'
	if form == Either {
		form = Banner
		if open || shut {
			form = Portion
		}
	}
	r := reader{text: text, up: capitals(text), usage: u, form: form, end: len(text)}
	if open {
		start++
	}
	if shut {
		end--
	}
	r.brackets(open, shut, start, end)
	return r.read(start, max(start, end))
}

// Parse reads a mark strictly: a portion in parentheses, a banner, or the normal form of Mark.String. The first problem
// that makes the mark wrong is returned as a *ParseError. Of controls that say the same twice (LES beside LES-NF) the
// stronger stands, so that the mark is its own roll-up.
func Parse(s string) (Mark, error) {
	reading := State.Read(s, Either)
	if reading.Form == Banner && !reading.Valid() {
		if bare := State.Read(s, Portion); bare.Valid() {
			reading = bare
		}
	}
	for _, p := range reading.Problems {
		if p.Severity >= Error {
			return Mark{}, &ParseError{Offset: p.Start, Want: p.want, Got: p.got}
		}
	}
	return reading.Mark.Rollup(), nil
}

// longest is the greatest number of bytes that are read as a mark.
const longest = 2048

// reader reads one mark.
type reader struct {
	text     string
	up       string // text in capitals, blanks of all kinds as spaces; byte for byte as long as text
	usage    Usage
	form     Form
	end      int // where the mark ends in text
	m        body
	tokens   []Token
	problems []Problem

	entries []entry
	rank    Category // the highest category so far
	last    Category // category of the entry before this one
	row     int      // place of the last plain control in the vocabulary
	item    string   // the last item of a sorted list
}

// entry is a stretch of the mark between slashes.
type entry struct {
	start, end int
	slashes    int // before it: 0 for the first, 1 or 2
	from       int // where its slashes begin
}

func (r *reader) read(start, end int) Reading {
	if end-start > longest {
		r.report("PM12", start, end, "a mark of "+strconv.Itoa(longest)+" bytes at most", "a longer text")
		r.sort()
		return Reading{Form: r.form, Problems: r.problems}
	}
	r.split(start, end)
	var next int
	if len(r.entries) > 1 && r.entries[0].start == r.entries[0].end && r.entries[1].slashes == 2 {
		r.abroad(r.entries[1], true)
		next = 2
	} else {
		next = r.first()
	}
	for next < len(r.entries) {
		next = r.block(next)
	}
	for kind := range listKinds {
		if len(r.m.lists[kind]) > 0 {
			r.m.lists.tidy(kind)
		}
	}
	r.judge()
	m := r.m.close()
	if !r.m.torn() {
		m = m.Rollup()
	}
	r.sort()
	return Reading{Mark: m, Form: r.form, Tokens: r.tokens, Problems: r.problems}
}

// sort puts the problems in the order of their places.
func (r *reader) sort() {
	slices.SortStableFunc(r.problems, func(a, b Problem) int { return a.Start - b.Start })
}

// brackets reports a parenthesis that lost the other one.
func (r *reader) brackets(open, shut bool, start, end int) {
	switch {
	case open && !shut:
		r.report("PM04", end, end, `")" after the mark`, "")
	case shut && !open:
		r.report("PM04", start, start, `"(" before the mark`, r.text[start:end+1])
	}
}

// split cuts the mark at its slashes.
func (r *reader) split(start, end int) {
	from, slashes := start, 0
	for i := start; ; {
		j := i
		for j < end && r.up[j] != '/' {
			j++
		}
		s, e := trim(r.up, i, j)
		if slashes > 0 && s > i && s < e || e < j && e > s && j < end {
			r.report("PM07", i, j, "no blanks beside the slashes", r.text[i:j])
		}
		r.entries = append(r.entries, entry{start: s, end: e, slashes: slashes, from: from})
		if j == end {
			return
		}
		from, slashes = j, 1
		if j+1 < end && r.up[j+1] == '/' {
			slashes = 2
		}
		i = j + slashes
	}
}

func (r *reader) word(e entry) string { return r.up[e.start:e.end] }

// block reads the entries from one double slash to the next and returns the index of the next block.
func (r *reader) block(first int) int {
	last := first + 1
	for last < len(r.entries) && r.entries[last].slashes == 1 {
		last++
	}
	r.row, r.item = -1, ""
	if r.eyesOnly(r.entries[first:last]) {
		return last
	}
	for i := first; i < last; i++ {
		e := r.entries[i]
		if e.start == e.end {
			r.empty(e)
			continue
		}
		r.entry(e, i == first)
	}
	return last
}

func (r *reader) empty(e entry) {
	code, severity := "PM07", r.severity("PM07")
	if r.usage == DoD && e.slashes == 1 {
		severity = Warning
	}
	if r.form == Banner {
		code = "BN06"
	}
	r.reportAs(code, severity, e.from, e.from+e.slashes, "a control "+after(e), "")
}

// after says which separator an entry follows.
func after(e entry) string {
	switch e.slashes {
	case 1:
		return `after "/"`
	case 2:
		return `after "//"`
	}
	return "in the mark"
}

// token writes a part of the mark down and checks its place: order of categories, separators, repeats.
func (r *reader) token(e entry, category Category, name string) {
	for _, t := range r.tokens {
		if t.Name == name && t.Category == category {
			r.report("PM11", e.start, e.end, name+" only once", r.text[e.start:e.end])
			break
		}
	}
	r.tokens = append(r.tokens, Token{Start: e.start, End: e.end, Category: category, Name: name})
	if category == Unknown || category == Declassify {
		return
	}
	r.separated(e, category)
	// A level that comes late is PM06's.
	if place := r.place(category); place < r.rank && category != Classification {
		code := "PM09"
		if r.form == Banner && category == CUICategory {
			code = "BN10"
		}
		want := category.String() + " " + name + " before any " + r.rank.String()
		r.report(code, e.start, e.end, want, r.text[e.start:e.end])
	} else {
		r.rank = max(r.rank, place)
	}
	r.last = category
}

// place is the category's place in the order of blocks. Beside CUI the other departments' controls come first.
func (r *reader) place(category Category) Category {
	if category == NonIC && r.m.has(cui) || category == NonIC && strings.Contains(r.up, "/CUI") {
		return FGI
	}
	if category == NATO && !r.m.has(origins) {
		return FGI
	}
	return category
}

// separated checks that categories are joined by a double slash and entries of one category by a single one.
func (r *reader) separated(e entry, category Category) {
	inside := category == r.last && r.last != Classification && r.last != Foreign
	switch {
	case e.slashes == 1 && !inside:
		if !r.drafted(e, category) {
			r.report("PM07", e.from, e.from+1, `"//" before a `+category.String(), "/")
		}
	case e.slashes == 2 && inside && category != SAP && category != CUICategory:
		r.report("PM07", e.from, e.from+2, `"/" between entries of one kind, here a `+category.String(), "//")
	}
}

// drafted reports whether a single slash is a form State's drafters use, which has a rule of its own or none.
func (r *reader) drafted(e entry, category Category) bool {
	word := r.word(e)
	switch {
	case r.last != Classification || r.usage != State:
		return false
	case word == "NF" || word == "NOFORN":
		r.report("LG01", e.from, e.from+1, `"//" before `+word, "/")
		return true
	case word == "SBU" || word == "FOUO":
		return true
	}
	return category == Dissem && strings.HasPrefix(word, "REL ")
}

// capitals is s in capitals, blanks of all kinds as spaces, byte for byte as long as s.
func capitals(s string) string {
	clean := true
	for i := range len(s) {
		if c := s[i]; 'a' <= c && c <= 'z' || c < ' ' {
			clean = false
			break
		}
	}
	if clean {
		return s
	}
	b := []byte(s)
	for i, c := range b {
		switch {
		case 'a' <= c && c <= 'z':
			b[i] = c - ('a' - 'A')
		case c < ' ':
			b[i] = ' '
		}
	}
	return string(b)
}

// trim takes blanks off both ends of s[start:end].
func trim(s string, start, end int) (int, int) {
	for start < end && (s[start] == ' ' || s[start] == '\t' || s[start] == '\n' || s[start] == '\r') {
		start++
	}
	for start < end && (s[end-1] == ' ' || s[end-1] == '\t' || s[end-1] == '\n' || s[end-1] == '\r') {
		end--
	}
	return start, end
}
