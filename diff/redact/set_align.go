package redact

import (
	"strings"

	"pilcrow/diff"
	"pilcrow/markings/cable"
	"pilcrow/markings/redaction"
)

// meeting is a place where one text of a pair withholds something. Where shown is zero the other one withholds there,
// too.
type meeting struct {
	side  int        // of the text that withholds, 0 or 1
	mark  int        // index in its notations, -1 where nothing marks the place
	other int        // the other text's mark where both withhold
	place cable.Span // in the text that withholds
	shown cable.Span // in the other text
	first int        // index of the first word shown in the other text's words
	words int        // how many are shown
}

// The least words that must be missing from a partial release without a mark for the place to count as withheld.
const leastUnmarked = 3

// align aligns two members word by word and lists where they withhold.
func (s *set) align(pair [2]int) []meeting {
	a, b := s.members[pair[0]], s.members[pair[1]]
	keys := func(m *member) []string {
		list := make([]string, len(m.words))
		for i := range m.words {
			list[i] = m.words[i].key
		}
		return list
	}
	w := &walk{members: [2]*member{a, b}}
	for _, e := range diff.Words(keys(a), keys(b)) {
		n := 0
		if e.Text != "" {
			n = strings.Count(e.Text, " ") + 1
		}
		switch e.Op {
		case diff.Equal:
			w.close()
			w.equal(n)
		case diff.Delete:
			w.to[0] += n
		default:
			w.to[1] += n
		}
	}
	w.close()
	return w.found
}

// walk goes over the alignment of two texts. What differs stands between from and to.
type walk struct {
	members  [2]*member
	from, to [2]int
	found    []meeting
}

// equal goes over words that stand in both texts.
func (w *walk) equal(n int) {
	for range n {
		x, y := &w.members[0].words[w.from[0]], &w.members[1].words[w.from[1]]
		if x.mark >= 0 && y.mark >= 0 {
			w.found = append(w.found, meeting{side: 1, mark: y.mark, other: x.mark, place: y.span})
		}
		w.from[0]++
		w.from[1]++
	}
	w.to = w.from
}

// close looks at a difference that has ended.
func (w *walk) close() {
	var words, marks [2]int
	for k := range 2 {
		for _, word := range w.members[k].words[w.from[k]:w.to[k]] {
			if word.mark >= 0 {
				marks[k]++
			} else {
				words[k]++
			}
		}
	}
	for k := range 2 {
		shows := words[1-k]
		enough := shows > words[k] && words[k] <= max(3, shows/4)
		switch {
		case marks[k] > 0 && enough && shows > 0:
			w.found = append(w.found, w.meeting(k))
		case marks[k]+marks[1-k] == 0 && enough && words[k] == 0 && shows >= leastUnmarked && w.members[k].partial && w.inside(k):
			w.found = append(w.found, w.meeting(k))
		}
	}
	w.from = w.to
}

// inside reports whether the difference stands between words that both texts have.
func (w *walk) inside(k int) bool {
	return w.from[k] > 0 && w.to[k] < len(w.members[k].words) && w.from[1-k] > 0 && w.to[1-k] < len(w.members[1-k].words)
}

// meeting is the meeting of a difference in which text k withholds.
func (w *walk) meeting(k int) meeting {
	m := meeting{side: k, mark: -1, first: -1}
	for _, word := range w.members[k].words[w.from[k]:w.to[k]] {
		if word.mark < 0 {
			continue
		}
		if m.mark < 0 {
			m.mark, m.place = word.mark, word.span
		}
		m.place.End = word.span.End
	}
	if m.mark < 0 {
		at := w.members[k].words[w.from[k]].span.Start
		m.place = cable.Span{Start: at, End: at}
	}
	for i := w.from[1-k]; i < w.to[1-k]; i++ {
		word := &w.members[1-k].words[i]
		if word.mark >= 0 {
			continue
		}
		if m.first < 0 {
			m.first, m.shown = i, word.span
		}
		m.shown.End = word.span.End
		m.words++
	}
	return m
}

// codes are the exemption codes of a mark.
func (m *member) codes(mark int) string {
	var ids []string
	if mark >= 0 {
		for _, c := range m.notations[mark].Codes {
			ids = append(ids, c.ID)
		}
	}
	return strings.Join(ids, ", ")
}

// nature is what a mark says that it withholds.
func (m *member) nature(mark int) redaction.Nature {
	if mark < 0 {
		return ""
	}
	return m.notations[mark].Nature
}
