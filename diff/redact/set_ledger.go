package redact

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/markings/cable"
	"pilcrow/markings/redaction"
)

// The most words of a name, and the least letters of a name of one word.
const (
	nameWords   = 5
	nameLetters = 5
)

// ledger keeps the names that members withhold, as others show them.
type ledger struct {
	names map[string][]entry
	heads map[string][]string // the names that begin with a word
}

// entry is a place where a member withholds a name.
type entry struct {
	member int
	place  cable.Span
	codes  string
}

// enter notes what is withheld at a meeting, where it is a name.
func (l *ledger) enter(s *set, here, there int, m meeting) {
	shows := s.members[there]
	var keys []string
	for _, w := range shows.words[m.first:] {
		if w.span.Start >= m.shown.End || w.mark >= 0 {
			break
		}
		first, _ := utf8.DecodeRuneInString(shows.doc.Slice(w.span))
		if !unicode.IsUpper(first) && !unicode.IsDigit(first) {
			return
		}
		keys = append(keys, w.key)
	}
	named := s.members[here].nature(m.mark) == redaction.Name
	if len(keys) != m.words || len(keys) > nameWords || len(keys) < 2 && (!named || len(keys[0]) < nameLetters) {
		return
	}
	if l.names == nil {
		l.names, l.heads = map[string][]entry{}, map[string][]string{}
	}
	name := strings.Join(keys, " ")
	if len(l.names[name]) == 0 {
		l.heads[keys[0]] = append(l.heads[keys[0]], name)
	}
	e := entry{here, m.place, s.members[here].codes(m.mark)}
	if !slices.Contains(l.names[name], e) {
		l.names[name] = append(l.names[name], e)
	}
}

// sameMark compares the codes under which two members withhold at the same place.
func (l *ledger) sameMark(s *set, here, there int, m meeting) {
	mine, others := s.members[here].codes(m.mark), s.members[there].codes(m.other)
	if mine == "" || others == "" || mine == others {
		return
	}
	n := &s.members[there].notations[m.other]
	other := cable.Span{Start: n.Start, End: n.End}
	code, what := OtherCodeElsewhere.Code, "%s withholds the same under %s, not %s"
	s.add(code, here, s.severity(code), m.place, what, s.at(there, other), others, mine)
	s.add(code, there, s.severity(code), other, what, s.at(here, m.place), mine, others)
}

// search looks for the names of the ledger in all members, and for names that are withheld under several codes.
func (s *set) search() {
	for i, m := range s.members {
		for k := range m.words {
			for _, name := range s.ledger.heads[m.words[k].key] {
				if span, ok := m.stands(name, k); ok {
					s.nameLeft(i, name, span)
				}
			}
		}
	}
	var names []string
	for name := range s.ledger.names {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		s.compareCodes(s.ledger.names[name])
	}
}

// stands reports whether a name stands at word k, with a capital.
func (m *member) stands(name string, k int) (cable.Span, bool) {
	first, _ := utf8.DecodeRuneInString(m.doc.Slice(m.words[k].span))
	if !unicode.IsUpper(first) && !unicode.IsDigit(first) {
		return cable.Span{}, false
	}
	span := m.words[k].span
	for part := range strings.SplitSeq(name, " ") {
		if k == len(m.words) || strings.TrimSuffix(m.words[k].key, "'s") != strings.TrimSuffix(part, "'s") {
			return cable.Span{}, false
		}
		span.End = m.words[k].span.End
		k++
	}
	return span, true
}

// nameLeft reports a name that another member withholds. What a pair of the two has reported is not said again.
func (s *set) nameLeft(i int, name string, span cable.Span) {
	if s.met[[2]int{i, span.Start}] {
		return
	}
	e := s.ledger.names[name][0]
	severity := s.severity(NameLeftElsewhere.Code)
	s.add(NameLeftElsewhere.Code, i, severity, span, "a name that is withheld in %s stands open here", s.at(e.member, e.place))
}

// compareCodes reports a name that is withheld under different codes.
func (s *set) compareCodes(entries []entry) {
	first := slices.IndexFunc(entries, func(e entry) bool { return e.codes != "" })
	if first < 0 {
		return
	}
	severity := s.severity(OtherCodeElsewhere.Code)
	for _, e := range entries[first+1:] {
		if e.codes != "" && e.codes != entries[first].codes {
			s.add(OtherCodeElsewhere.Code, e.member, severity, e.place, "%s withholds the same under %s, not %s",
				s.at(entries[first].member, entries[first].place), entries[first].codes, e.codes)
		}
	}
}
