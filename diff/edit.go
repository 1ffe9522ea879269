package diff

// Op says what an Edit does.
type Op uint8

// The operations.
const (
	Equal  Op = iota // the words stand on both sides
	Delete           // the words stand on the old side only
	Insert           // the words stand on the new side only
	Redact           // a withholding notation on the new side stands in the place of deleted words
)

var opNames = [...]string{"equal", "delete", "insert", "redact"}

// String is the operation's name in reports: equal, delete, insert or redact.
func (o Op) String() string { return opNames[o] }

// Edit is one step of a word script. The Equal and Delete texts of a script, joined by single blanks, are the old words;
// the Equal, Insert and Redact texts the new ones. Deleted words stand before those that replace them. An edit never
// crosses a border of paragraphs, and a withholding notation that changed is an edit of its own.
type Edit struct {
	Op       Op
	Notation bool   // Text is a withholding notation (always so for Redact, never for Equal)
	Text     string // words with single blanks
	Old, New Place  // where Text stands; the zero Place on a side that lacks it
}

// Place says where a text stands: at a byte offset of Document.Words(Paragraph).
type Place struct{ Paragraph, Offset int }

// scripter makes scripts. It serves one goroutine at a time.
type scripter struct {
	matcher    matcher
	runs       []run
	edits      []Edit
	scripts    []Edit // memory of the scripts that were made
	old, fresh passage
}

// script is the script from old to fresh, whose tokens in has numbered.
func (s *scripter) script(in *interner, old, fresh *passage) []Edit {
	// The smaller side goes first, so that swapped arguments meet the same ties and give the mirrored script.
	var runs []run
	if smaller(old, fresh) {
		runs = s.matcher.match(old.ids, fresh.ids)
	} else {
		runs = s.matcher.match(fresh.ids, old.ids)
		for k, r := range runs {
			runs[k] = run{r.b, r.a, r.n}
		}
	}
	runs = s.slide(runs, old, fresh)

	s.edits = s.edits[:0]
	i, j := 0, 0
	for _, r := range append(runs, run{len(old.ids), len(fresh.ids), 0}) {
		s.change(in, old, i, r.a, Delete, Delete)
		if i < r.a {
			s.change(in, fresh, j, r.b, Insert, Redact)
		} else {
			s.change(in, fresh, j, r.b, Insert, Insert)
		}
		s.equal(old, fresh, r)
		i, j = r.a+r.n, r.b+r.n
	}
	if room := cap(s.scripts) - len(s.scripts); room < len(s.edits) {
		s.scripts = make([]Edit, 0, max(len(s.edits), min(2*cap(s.scripts), 1024)))
	}
	start := len(s.scripts)
	s.scripts = append(s.scripts, s.edits...)
	return s.scripts[start:len(s.scripts):len(s.scripts)]
}

// smaller reports whether a goes before b in an order that knows the words alone.
func smaller(a, b *passage) bool {
	if len(a.ids) != len(b.ids) {
		return len(a.ids) < len(b.ids)
	}
	k := commonHead(a.ids, b.ids)
	return k == len(a.ids) || a.token(k) < b.token(k)
}

// change adds edits for the tokens of one side from i to j: op for words, notation for withholding notations.
func (s *scripter) change(in *interner, p *passage, i, j int, op, notation Op) {
	for k := 0; i < j; k++ {
		for last := min(j, p.last(k)); i < last; {
			mark := in.withholds(p.ids[i])
			end := i + 1
			for !mark && end < last && !in.withholds(p.ids[end]) {
				end++
			}
			e := Edit{Op: op, Text: p.text(k, i, end), Notation: mark}
			if mark {
				e.Op = notation
			}
			place := Place{p.parts[k].paragraph, int(p.at[i])}
			if op == Delete {
				e.Old = place
			} else {
				e.New = place
			}
			s.edits = append(s.edits, e)
			i = end
		}
	}
}

// equal adds edits for a run.
func (s *scripter) equal(old, fresh *passage, r run) {
	if r.n == 0 {
		return
	}
	ko, kn := old.part(r.a), fresh.part(r.b)
	for r.n > 0 {
		for r.a >= old.last(ko) {
			ko++
		}
		for r.b >= fresh.last(kn) {
			kn++
		}
		n := min(r.n, old.last(ko)-r.a, fresh.last(kn)-r.b)
		s.edits = append(s.edits, Edit{
			Op:   Equal,
			Text: old.text(ko, r.a, r.a+n),
			Old:  Place{old.parts[ko].paragraph, int(old.at[r.a])},
			New:  Place{fresh.parts[kn].paragraph, int(fresh.at[r.b])},
		})
		r.a, r.b, r.n = r.a+n, r.b+n, r.n-n
	}
}
