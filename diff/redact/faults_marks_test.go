package redact_test

import (
	"slices"
	"strings"
)

// codeFaults are exemption codes that are missing, do not exist or do not fit.
func codeFaults() []fault {
	agencies := []string{"foia", "state"}
	// spelled cites a code as the convention does: in place, or in brackets.
	spelled := func(nature, foia, state string) func(m *made) bool {
		return func(m *made) bool {
			if m.convention == "state" {
				return m.remark(nature, "["+state+"]")
			}
			return m.remark(nature, []string{foia, "[" + foia + "]", "[redacted] " + foia}[m.style])
		}
	}
	b := func(kind, name string, inject func(m *made) bool) fault {
		return fault{kind: kind, name: name, conventions: agencies, inject: inject}
	}
	aged := func(nature, code string) func(m *made) bool {
		return func(m *made) bool { return m.classified && m.remark(nature, code) }
	}
	// A code in the margin serves all marks of its paragraph: there none of them lacks one.
	alone := func(inject func(m *made) bool) func(m *made) bool {
		return func(m *made) bool { return (m.convention != "state" || m.style != 0) && inject(m) }
	}
	unclassified := func(inject func(m *made) bool) func(m *made) bool {
		return func(m *made) bool { return !m.classified && inject(m) }
	}
	return []fault{
		b("B1", "bare mark", alone(func(m *made) bool { return m.remark("name", "[redacted]") })),
		b("B1", "mark of a nature", alone(func(m *made) bool { return m.remark("place", "[place not declassified]") })),
		b("B2", "number too high", spelled("name", "(b)(10)", "B10")),
		b("B2", "letter too high", spelled("org", "(b)(7)(G)", "B7(G)")),
		b("B2", "no such ground", spelled("sentence", "(b)(1), 1.4(i)", "B1, 1.4(I)")),
		b("B2", "no such age", aged("sentence", "[(b)(1), 25X10]")),
		b("B3", "no letter", spelled("org", "(b)(7)", "B7")),
		b("B3", "no statute", spelled("name", "(b)(3)", "B3")),
		b("B3", "no ground", unclassified(spelled("sentence", "(b)(1)", "B1"))),
		b("B4", "ground on an unclassified portion", unclassified(spelled("sentence", "(b)(1), 1.4(d)", "B1, 1.4(D)"))),
		b("B4", "age on an unclassified portion", unclassified(spelled("name", "(b)(1), 25X1", "B1, 25X1"))),
		b("B5", "too young", aged("sentence", "[(b)(1), 25X1]")),
		b("B5", "much too young", aged("name", "[(b)(1), 50X1-HUM]")),
		{
			kind: "B6", name: "trade secret for a name", conventions: []string{"foia"},
			inject: func(m *made) bool { return m.remark("name", "[name redacted] (b)(4)") },
		},
		{
			kind: "B6", name: "privacy for money", conventions: []string{"foia"},
			inject: func(m *made) bool { return m.remark("money", "[dollar amount redacted] (b)(6)") },
		},
	}
}

// markFaults are marks that are wrong, worn, made up or contradict the stamp.
func markFaults() []fault {
	series := []string{"frus"}
	f := func(kind, name, nature, mark string) fault {
		return fault{
			kind: kind, name: name, conventions: series,
			inject: func(m *made) bool { return m.remark(nature, mark) },
		}
	}
	stamped := func(name string, stamp func(m *made) string) fault {
		return fault{
			kind: "B10", name: name, conventions: []string{"state"}, anywhere: true,
			inject: func(m *made) bool {
				if !m.clean {
					m.stamp = stamp(m)
				}
				return true
			},
		}
	}
	return []fault{
		f("B7", "lines for a name", "name", "[3 lines not declassified]"),
		f("B7", "too many lines", "sentence", "[9 lines not declassified]"),
		f("B7", "too few lines", "para", "[1 paragraph (1 line) not declassified]"),
		f("B7", "words", "sentence", "[3 words not declassified]"),
		f("B8", "name for a sentence", "sentence", "[name not declassified]"),
		f("B8", "money for a name", "name", "[dollar amount not declassified]"),
		f("B8", "place for money", "money", "[place not declassified]"),
		f("B9", "then", "sentence", "[less then 2 lines not declassified]"),
		f("B9", "digit for letter", "org", "[less than 1 1ine not declassified]"),
		f("B9", "letter lost", "name", "[name not declassifed]"),
		f("B9", "never closed", "name", "[name not declassified"),
		f("B9", "nested", "name", "[[name not declassified]"),
		stamped("in full", func(*made) string { return "RELEASE IN FULL" }),
		stamped("another code", func(*made) string { return "RELEASE IN PART B3 CIA" }),
		stamped("a code too few", func(m *made) string {
			stamp := m.pageStamp()
			return stamp[:strings.LastIndexByte(stamp, ',')]
		}),
		{kind: "B11", name: "mark between open words", inject: func(m *made) bool {
			mark := m.mark("name", "Ana")
			return m.editWord(func(word string) string { return word + " " + framedFault(mark) })
		}},
		{kind: "B11", name: "mark after a name that stands", inject: func(m *made) bool {
			p, ok := m.pick("place")
			if ok {
				at := m.at(p)
				if !m.clean {
					*at = piece{text: at.text + " " + framedFault(at.mark)}
				}
			}
			return ok
		}},
		{kind: "B12", name: "over a border", conventions: []string{"frus", "foia"}, inject: func(m *made) bool {
			return m.overBorder("[text not declassified]")
		}},
		{kind: "B13", name: "crosses among notes", conventions: []string{"frus", "foia"}, inject: func(m *made) bool {
			return m.remark("name", crosses)
		}},
		{kind: "B13", name: "note among crosses", conventions: []string{"x"}, inject: func(m *made) bool {
			return m.remark("name", "[name not declassified]")
		}},
	}
}

// overBorder puts one mark in the place of the end of an open paragraph and the beginning of the next one.
func (m *made) overBorder(mark string) bool {
	for i := 0; i+1 < len(m.release.body); i++ {
		a, b := &m.release.body[i], &m.release.body[i+1]
		if a.label == "" || b.label == "" || len(a.pieces) != 1 || a.pieces[0].nature != "" || b.pieces[0].nature != "" {
			continue
		}
		first, second := sentences(a.pieces[0].text), sentences(b.pieces[0].text)
		if len(first) < 2 || len(second) < 2 {
			continue
		}
		if m.convention == "foia" {
			mark += " (b)(5)"
		}
		if m.clean {
			return true
		}
		cut := second[0][1]
		a.pieces[0].text = a.pieces[0].text[:first[len(first)-1][0]] + framedFault(mark)
		b.pieces[0].text = b.pieces[0].text[cut:]
		a.pieces = append(a.pieces, b.pieces...)
		m.release.body = slices.Delete(m.release.body, i+1, i+2)
		return true
	}
	return false
}

// portionFaults are portion marks and classification blocks that are wrong in a release.
func portionFaults() []fault {
	return []fault{
		{kind: "B14", name: "lost", inject: func(m *made) bool {
			if s := &m.release.body[m.pickOpen()]; !m.clean {
				s.label, s.portion = framedFault(s.label), ""
			}
			return true
		}},
		{kind: "B14", name: "lowered", inject: func(m *made) bool {
			for _, i := range m.open() {
				if s := &m.release.body[i]; s.portion != "(U)" {
					if !m.clean {
						s.portion = framedFault("(U)")
					}
					return true
				}
			}
			return false
		}},
		{kind: "B15", name: "confidential paragraph", blocking: true, inject: func(m *made) bool {
			if m.classified {
				return false
			}
			m.bare = true
			if i := m.pickOpen(); !m.clean {
				m.original.body[i].portion = "(C)"
				m.release.body[i].portion = framedFault("(C)")
			}
			return true
		}},
		{kind: "B15", name: "noforn paragraph", blocking: true, inject: func(m *made) bool {
			if m.classified {
				return false
			}
			m.bare = true
			if i := m.pickOpen(); !m.clean {
				m.original.body[i].portion = "(S//NF)"
				m.release.body[i].portion = framedFault("(S//NF)")
			}
			return true
		}},
		{kind: "B16", name: "classifier", anywhere: true, inject: func(m *made) bool {
			if m.classified {
				return false
			}
			m.bare = true
			if !m.clean {
				line := "Classified By: Robert Haldane, DCM. Reason: 1.4 (b), (d)."
				m.original.head = append(m.original.head, line, "")
				m.release.head = append(m.release.head, framedFault(line), "")
			}
			return true
		}},
	}
}
