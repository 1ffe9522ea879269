package redact_test

import (
	"slices"
	"strings"
)

// fault is a mistake that a release can have. Its inject makes it in a clean pair, or makes the clean twin where
// made.clean is set; it is false where the carrier has no place for the fault.
type fault struct {
	kind        string // of the taxonomy: A1
	name        string
	conventions []string // nil: all
	want        []string // the rules that may report it; nil: the one of its kind
	blocking    bool     // a release with it must not be certified
	anywhere    bool     // the finding may stand at any place
	inject      func(m *made) bool
}

// rules are the codes of the rules that may report the fault.
func (f *fault) rules() []string {
	if f.want != nil {
		return f.want
	}
	kind := f.kind
	if len(kind) == 2 {
		kind = kind[:1] + "0" + kind[1:]
	}
	return []string{"R" + kind}
}

// allFaults are the faults of every kind.
func allFaults() []fault {
	return slices.Concat(
		deletionFaults(), alterationFaults(), structureFaults(),
		codeFaults(), markFaults(), portionFaults(),
		stringFaults(), nameFaults(), obfuscationFaults(), passageFaults(),
		inferenceFaults(),
	)
}

// edit changes the open text of one of the open paragraphs of the release by change, which is false where the text has no place for
// it. The clean twin stays as it is.
func (m *made) edit(change func(text string) (string, bool)) bool {
	found := m.open()
	start := m.rng.IntN(len(found))
	for i := range found {
		p := &m.release.body[found[(start+i)%len(found)]].pieces[0]
		if text, ok := change(p.text); ok {
			if !m.clean {
				p.text = text
			}
			return true
		}
	}
	return false
}

// editSentence is edit for a whole sentence that is not the paragraph's only one.
func (m *made) editSentence(change func(sentence string) string) bool {
	n := m.rng.IntN(8)
	return m.edit(func(text string) (string, bool) {
		all := sentences(text)
		if len(all) < 2 {
			return "", false
		}
		s := all[n%len(all)]
		return strings.TrimSpace(text[:s[0]] + change(text[s[0]:s[1]]) + text[s[1]:]), true
	})
}

// editWord is edit for a plain word inside a sentence, of five letters or more.
func (m *made) editWord(change func(word string) string) bool {
	n := m.rng.IntN(20)
	return m.edit(func(text string) (string, bool) {
		words := strings.Split(text, " ")
		var plain []int
		for i, w := range words {
			if len(w) >= 5 && strings.Trim(w, "abcdefghijklmnopqrstuvwxyz") == "" {
				plain = append(plain, i)
			}
		}
		if len(plain) == 0 {
			return "", false
		}
		i := plain[n%len(plain)]
		words[i] = change(words[i])
		return strings.Join(words, " "), true
	})
}

// replaceAny is edit that replaces one of the old words by the new one beside it.
func (m *made) replaceAny(pairs ...[2]string) bool {
	n := m.rng.IntN(len(pairs))
	return m.edit(func(text string) (string, bool) {
		for i := range pairs {
			p := pairs[(n+i)%len(pairs)]
			if at := strings.Index(" "+text+" ", " "+p[0]+" "); at >= 0 {
				return strings.TrimSpace((" " + text + " ")[:at] + " " + framedFault(p[1]) + " " + (" " + text + " ")[at+len(p[0])+2:]), true
			}
		}
		return "", false
	})
}

// remark gives a withheld piece of a nature another mark.
func (m *made) remark(nature, mark string) bool {
	p, ok := m.pick(nature)
	if ok && !m.clean {
		m.at(p).mark = framedFault(mark)
	}
	return ok
}
