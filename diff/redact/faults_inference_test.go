package redact_test

import (
	"slices"
	"strings"
)

// inferenceFaults let a reader infer what is withheld.
func inferenceFaults() []fault {
	crossed := []string{"x"}
	sourced := []string{"frus", "foia", "state"} // crosses do not say what they stand for
	masked := func(sign string) func(m *made) bool {
		return func(m *made) bool {
			for _, p := range m.all("name") {
				if at := m.at(p); !m.clean {
					at.mark = framedFault(mask(at.text, sign))
				}
			}
			return true
		}
	}
	d5 := func(title string) fault {
		return fault{kind: "D5", name: title, inject: func(m *made) bool { return m.beforeName(title + " ") }}
	}
	return []fault{
		{kind: "D1", name: "crosses as long as the names", conventions: crossed, anywhere: true, inject: masked("X")},
		{kind: "D2", name: "blanks as long as the names", conventions: crossed, anywhere: true, inject: masked("_")},
		d5("Mr."), d5("Ambassador"), d5("King"), d5("Professor"),
		{kind: "D6", name: "his", anywhere: true, inject: func(m *made) bool {
			return m.afterName(", who poured his tea into a saucer,")
		}},
		{kind: "D6", name: "she", anywhere: true, inject: func(m *made) bool {
			return m.afterName(", when she had found a chair,")
		}},
		{kind: "D7", name: "apposition", inject: func(m *made) bool {
			return m.afterName(", head of the provincial archive,")
		}},
		{kind: "D7", name: "clause", inject: func(m *made) bool {
			return m.afterName(", who is also the chairman of the chess federation,")
		}},
		{kind: "D10", name: "gap", anywhere: true, inject: func(m *made) bool {
			found := m.open()
			i := found[len(found)/2]
			if i == 0 {
				return false
			}
			if !m.clean {
				m.release.body = slices.Delete(m.release.body, i, i+1)
			}
			return true
		}},
		{kind: "D11", name: "paragraph", inject: func(m *made) bool {
			words := " (see paragraph 17)"
			if p := m.pickOpen(); !m.clean {
				m.original.body[p].pieces = append(m.original.body[p].pieces, piece{text: words})
				m.release.body[p].pieces = append(m.release.body[p].pieces, piece{text: framedFault(words)})
			}
			return true
		}},
		{kind: "D11", name: "section", anywhere: true, inject: func(m *made) bool {
			for i, l := range m.original.head {
				level := "UNCLAS"
				if m.classified {
					level = "C O N F I D E N T I A L"
				}
				if strings.HasPrefix(l, level+" ") && !m.clean {
					m.original.head[i] = strings.Replace(l, level, level+" SECTION 01 OF 03", 1)
					m.release.head[i] = framedFault(m.original.head[i])
				}
			}
			return true
		}},
		{kind: "D13", name: "agency", conventions: sourced, anywhere: true, inject: func(m *made) bool {
			return m.withholdSource() && m.routed("RUEAIIA/CIA WASHDC")
		}},
		{kind: "D13", name: "caption", conventions: sourced, anywhere: true, inject: func(m *made) bool {
			if !m.clean {
				m.insertHead("SIPDIS", "ROGER CHANNEL")
			}
			return m.withholdSource()
		}},
		{kind: "D14", name: "drafter", anywhere: true, inject: func(m *made) bool {
			return m.signed("DRAFTED BY: POL: R. HALDANE")
		}},
		{kind: "D14", name: "approver", anywhere: true, inject: func(m *made) bool {
			return m.signed("APPROVED BY: DCM: ELIZABETH CORRIGAN")
		}},
	}
}

// withholdSource makes a mark of the release say that it withholds a source or how the text was handled.
func (m *made) withholdSource() bool {
	marks := map[string]string{
		"frus": "[handling restriction not declassified]", "foia": "(b)(1), 1.4(c)", "state": "[B1, 1.4(C)]",
	}
	p, ok := m.pick("org")
	if ok {
		m.at(p).mark = marks[m.convention]
	}
	return ok
}

// mask is a sign for each letter of a name.
func mask(name, sign string) string {
	words := strings.Fields(name)
	for i, w := range words {
		words[i] = strings.Repeat(sign, len(w))
	}
	return strings.Join(words, " ")
}

// beforeName puts a title before a withheld name in both texts; the twin has it nowhere.
func (m *made) beforeName(title string) bool {
	p := m.all("name")[0]
	if m.clean {
		return true
	}
	for _, s := range []*sheet{&m.original, &m.release} {
		pieces := s.body[p.stretch].pieces
		text := title
		if s == &m.release {
			text = framedFault(strings.TrimSpace(title)) + " "
		}
		s.body[p.stretch].pieces = slices.Insert(slices.Clone(pieces), p.piece, piece{text: text})
	}
	return true
}

// routed puts an addressee to the end of the info lines of both texts.
func (m *made) routed(line string) bool {
	if m.clean {
		return true
	}
	at := m.headLine("BT")
	m.original.head = slices.Insert(m.original.head, at, line)
	m.release.head = slices.Insert(m.release.head, at, framedFault(line))
	return true
}

// signed puts a line before the end lines of both texts.
func (m *made) signed(line string) bool {
	if m.clean {
		return true
	}
	m.original.head = slices.Insert(m.original.head, len(m.original.head), line, "")
	m.release.head = slices.Insert(m.release.head, len(m.release.head), framedFault(line), "")
	return true
}
