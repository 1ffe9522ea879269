package lint

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"unicode/utf8"

	"pilcrow/markings/cable"
)

// ErrOtherFile is the error of Apply for bytes that are not those the document was read from.
var ErrOtherFile = errors.New("not the bytes the document was read from")

// maxRounds bounds Mend: a fix may uncover a place for another one, but not for ever.
const maxRounds = 16

// splice is an edit on its way into the file.
type splice struct {
	cable.Span        // of Document.Src
	bytes      []byte // in the file's encoding
}

// Apply writes the fixes of findings into raw, the bytes that doc was read from: the safe ones, with unsafe also the
// unsafe ones, never a suggestion. It returns the new bytes and how many fixes it applied. The encoding, the byte-order
// mark and every byte outside the edits stay as they are, and raw itself is not changed.
//
// A fix is applied whole or not at all. Where two touch the same text the first in order wins, and the later one is
// left out; Mend gives it another chance. So is a fix that would change nothing, and one whose edits overlap or part a
// character. A fix that the file's encoding cannot write is left out too, and err says so; the new bytes are good all
// the same. Only for ErrOtherFile are there none.
func Apply(doc *cable.Document, raw []byte, findings []Finding, unsafe bool) (fixed []byte, applied int, err error) {
	if doc.Disk(len(doc.Src)) != len(raw) {
		return nil, 0, fmt.Errorf("fix %s: %w", doc.Name, ErrOtherFile)
	}
	var (
		all     splices
		lacking []error
	)
	for i := range findings {
		f := &findings[i]
		if !wanted(f.Fix, unsafe) {
			continue
		}
		parts, err := spliced(doc, f)
		switch {
		case err != nil:
			lacking = append(lacking, err)
		case fits(all.settled, parts) && fits(all.recent, parts):
			all.add(parts)
			applied++
		}
	}
	all.settle()
	return rewrite(doc, raw, all.settled), applied, errors.Join(lacking...)
}

// wanted reports whether fix is one that may be applied.
func wanted(fix *Fix, unsafe bool) bool {
	return fix != nil && len(fix.Edits) > 0 && (fix.Safety == Safe || unsafe && fix.Safety == Unsafe)
}

// spliced makes the edits of f ready, in order. It answers none for edits that cannot be made or change nothing.
func spliced(doc *cable.Document, f *Finding) ([]splice, error) {
	parts := make([]splice, 0, len(f.Fix.Edits))
	changed := false
	for _, e := range f.Fix.Edits {
		if e.Span != clamp(e.Span, len(doc.Src)) || inCharacter(doc.Src, e.Span.Start) ||
			inCharacter(doc.Src, e.Span.End) {
			return nil, nil
		}
		bytes, err := doc.Text.Encode(e.Text)
		if err != nil {
			line, _ := doc.Position(e.Span.Start)
			return nil, fmt.Errorf("fix of %s on line %d: %w", f.Rule.Code, line, err)
		}
		changed = changed || doc.Slice(e.Span) != e.Text
		parts = append(parts, splice{e.Span, bytes})
	}
	if !changed {
		return nil, nil
	}
	slices.SortStableFunc(parts, byPlace)
	for i := range parts[1:] {
		if clash(parts[i].Span, parts[i+1].Span) {
			return nil, nil
		}
	}
	return parts, nil
}

// inCharacter reports whether offset stands inside a UTF-8 sequence of s.
func inCharacter(s string, offset int) bool {
	if offset == len(s) || utf8.RuneStart(s[offset]) {
		return false
	}
	for start := offset - 1; start >= max(0, offset-utf8.UTFMax+1); start-- {
		if utf8.RuneStart(s[start]) {
			_, size := utf8.DecodeRuneInString(s[start:])
			return start+size > offset
		}
	}
	return false
}

func byPlace(a, b splice) int {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
}

// clash reports whether edits of a and b touch the same text. Two replacements may stand side by side; an insertion is
// at odds with whatever ends or starts at its place, for nobody could say which comes first.
func clash(a, b cable.Span) bool {
	if a.Len() == 0 || b.Len() == 0 {
		return a.Start <= b.End && b.Start <= a.End
	}
	return a.Start < b.End && b.Start < a.End
}

// fits reports whether parts, of which there is at least one, clash with none of all, which are in order.
func fits(all, parts []splice) bool {
	for _, part := range parts {
		// The all before i end before part begins.
		i, _ := slices.BinarySearchFunc(all, part.Start, func(s splice, start int) int {
			return cmp.Compare(s.End, start)
		})
		for ; i < len(all) && all[i].Start <= part.End; i++ {
			if clash(all[i].Span, part.Span) {
				return false
			}
		}
	}
	return len(parts) > 0
}

// splices are edits that do not clash, in order: those that are settled, and those that came out of order since. One list
// would have to be sorted for every one of these.
type splices struct {
	settled, recent []splice
}

// mostRecent is how many splices may wait to be settled.
const mostRecent = 512

// add puts parts, of which there is at least one and which clash with none, among the splices.
func (s *splices) add(parts []splice) {
	if n := len(s.settled); len(s.recent) == 0 && (n == 0 || byPlace(s.settled[n-1], parts[0]) < 0) {
		s.settled = append(s.settled, parts...)
		return
	}
	s.recent = append(s.recent, parts...)
	slices.SortStableFunc(s.recent, byPlace)
	if len(s.recent) > mostRecent {
		s.settle()
	}
}

// settle settles all splices.
func (s *splices) settle() {
	if len(s.recent) == 0 {
		return
	}
	s.settled = append(s.settled, s.recent...)
	slices.SortStableFunc(s.settled, byPlace)
	s.recent = s.recent[:0]
}

// rewrite is raw with splices, which are in order and do not clash.
func rewrite(doc *cable.Document, raw []byte, splices []splice) []byte {
	size := len(raw)
	for _, s := range splices {
		size += len(s.bytes)
	}
	fixed := make([]byte, 0, size)
	at := 0
	for _, s := range splices {
		fixed = append(fixed, raw[at:doc.Disk(s.Start)]...)
		fixed = append(fixed, s.bytes...)
		at = doc.Disk(s.End)
	}
	return append(fixed, raw[at:]...)
}

// Mended is a file after its fixes.
type Mended struct {
	Raw     []byte          // its bytes
	Doc     *cable.Document // Raw, read again
	Left    []Finding       // what rules still find in Doc
	Applied int             // the number of fixes
}

// Mend runs rules over doc and applies their fixes to raw, the bytes doc was read from, again and again until there is
// nothing to apply: a fix that was left out for another one has its turn, and mending the result changes nothing. An
// err for fixes that the encoding cannot write comes with a good result; where Apply refuses, or the fixes do not come
// to an end, the result is nil.
func Mend(doc *cable.Document, raw []byte, rules []*Rule, cfg Config, unsafe bool) (*Mended, error) {
	m, name := &Mended{Raw: raw, Doc: doc}, doc.Name
	for range maxRounds {
		m.Left = Run(m.Doc, rules, cfg)
		fixed, applied, err := Apply(m.Doc, m.Raw, m.Left, unsafe)
		if fixed == nil {
			return nil, err
		}
		if applied == 0 {
			return m, err
		}
		m.Applied += applied
		// A large document and what was found in it make room for the next one.
		m.Raw, m.Doc, m.Left = fixed, nil, nil
		m.Doc = cable.Parse(name, fixed)
	}
	return nil, fmt.Errorf("fix %s: the fixes do not come to an end after %d rounds", name, maxRounds)
}
