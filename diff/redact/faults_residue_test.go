package redact_test

import (
	"strings"
)

// stringFaults leave a withheld string elsewhere as it is, or nearly.
func stringFaults() []fault {
	c1 := func(name string, inject func(m *made) bool) fault {
		return fault{kind: "C1", name: name, want: []string{"RC01", "RC05"}, blocking: true, inject: inject}
	}
	c2 := func(name string, inject func(m *made) bool) fault {
		return fault{kind: "C2", name: name, want: []string{"RC02", "RC01", "RC05"}, blocking: true, inject: inject}
	}
	c3 := func(name string, split func(m *made) string) fault {
		return fault{
			kind: "C3", name: name, want: []string{"RC03", "RC01", "RC02", "RC05"}, blocking: true,
			inject: func(m *made) bool {
				m.addAt(m.pickOpen(), "Officers had met ", m.full(), split(m), "name", " at a wedding.")
				return true
			},
		}
	}
	stands := func(nature string) func(m *made) bool {
		return func(m *made) bool {
			p, ok := m.pick(nature)
			if ok {
				m.add("Two visitors spoke of ", m.at(p).text, nature, " at length.")
			}
			return ok
		}
	}
	half := func(s string) int { return len(s) / 2 }
	return []fault{
		c1("full name", func(m *made) bool { m.add("Officers had met ", m.full(), "name", " at a wedding."); return true }),
		c1("surname", func(m *made) bool { m.add("The shop of ", m.surname, "name", " was closed."); return true }),
		c1("organisation", stands("org")),
		c1("place", stands("place")),
		c1("number", stands("number")),
		c1("passing line", func(m *made) bool {
			if !m.clean {
				m.insertHead("E.O. ", "FOR VISA SECTION: "+m.full()+" TRAVELS IN JUNE")
			}
			return true
		}),
		c2("subject", func(m *made) bool {
			return m.bothHeads("SUBJECT: ", " AND "+strings.ToUpper(m.surname))
		}),
		c2("possessive", func(m *made) bool { m.add("The register names ", m.surname+"'s", "name", " brother."); return true }),
		c2("plural", func(m *made) bool { m.add("Everybody here knows the ", m.surname+"s", "name", "."); return true }),
		c2("compound", func(m *made) bool {
			m.add("A ", m.surname+"-led", "name", " delegation called in the spring.")
			return true
		}),
		c2("capitals", func(m *made) bool {
			m.add("A sign over the door reads ", strings.ToUpper(m.full()), "name", " in blue.")
			return true
		}),
		c3("hyphen", func(m *made) string {
			return m.given + " " + m.surname[:half(m.surname)] + "-" + lineBreak + m.surname[half(m.surname):]
		}),
		c3("line end", func(m *made) string { return strings.Replace(m.full(), " ", lineBreak, 1) }),
		c3("page line", func(m *made) string { return strings.Replace(m.full(), " ", pageBreak, 1) }),
	}
}

// bothHeads puts words to the end of a head line of both texts. The twin has them nowhere.
func (m *made) bothHeads(prefix, words string) bool {
	if m.clean {
		return true
	}
	i := m.headLine(prefix)
	m.original.head[i] += words
	m.release.head[i] += framedFault(words)
	return true
}

// nameFaults leave a name in another spelling or in part.
func nameFaults() []fault {
	c := func(kind, name string, blocking bool, want []string, inject func(m *made) bool) fault {
		return fault{kind: kind, name: name, blocking: blocking, want: want, inject: inject}
	}
	met := func(spelling func(m *made) string) func(m *made) bool {
		return func(m *made) bool {
			s := spelling(m)
			if s != "" {
				m.add("The guest book has the line ", s, "name", " in pencil.")
			}
			return s != ""
		}
	}
	return []fault{
		c("C4", "romanisation", true, nil, met(func(m *made) string { return m.skeleton[m.rng.IntN(len(m.skeleton))] })),
		c("C4", "by ear", false, nil, met(func(m *made) string { return m.phonetic[0] })),
		c("C5", "surname left", true, []string{"RC05", "RC01", "RC14"}, func(m *made) bool { return m.leavePart(m.surname) }),
		c("C5", "given name left", false, []string{"RC05", "RC01", "RC14"}, func(m *made) bool { return m.leavePart(m.given) }),
		c("C6", "initials", false, nil, met(func(m *made) string {
			first, second := m.given[:1], m.surname[:1]
			if m.surnameFirst {
				first, second = second, first
			}
			if first+second == "AM" || first+second == "HQ" {
				return "" // which everybody reads as something else
			}
			return first + "." + second + "."
		})),
		c("C7", "comma", true, []string{"RC07", "RC01", "RC02", "RC05"}, met(func(m *made) string { return m.surname + ", " + m.given })),
		c("C7", "tags", true, []string{"RC07", "RC01", "RC02", "RC05"}, func(m *made) bool {
			return m.bothHeads("TAGS: ", ", PINR ("+strings.ToUpper(m.surname+", "+m.given)+")")
		}),
		c("C8", "own script", false, []string{"RC08", "RC04"}, met(func(m *made) string { return m.native })),
		c("C9", "acronym", false, nil, func(m *made) bool { m.add("A van of the ", m.acronym, "org", " stood in the yard."); return true }),
		c("C9", "acronym beside the mark", false, nil, func(m *made) bool {
			p, ok := m.pick("org")
			if ok && !m.clean {
				o := &m.original.body[p.stretch].pieces[p.piece]
				r := m.at(p)
				o.text += " (" + m.acronym + ")"
				r.mark += " " + framedFault("("+m.acronym+")")
			}
			return ok
		}),
		c("C10", "address", true, []string{"RC10", "RC01", "RC02", "RC05"}, func(m *made) bool {
			m.add("Mail goes to ", strings.ToLower(m.given[:1]+"."+strings.ReplaceAll(m.surname, " ", ""))+"@example.org", "number", " at night.")
			return true
		}),
		c("C10", "page", true, []string{"RC10", "RC01", "RC02", "RC05"}, func(m *made) bool {
			slug := strings.ToLower(strings.ReplaceAll(m.full(), " ", "-"))
			m.add("There is a page, ", "www.example.org/people/"+slug, "number", ", with a photograph.")
			return true
		}),
		c("C10", "telephone", true, []string{"RC10", "RC01", "RC02"}, func(m *made) bool {
			m.add("The line ", m.digitsReordered, "number", " was busy all week.")
			return true
		}),
		{kind: "C10", name: "file name", want: []string{"RG09"}, anywhere: true, inject: func(m *made) bool {
			if !m.clean {
				m.path = "released-" + strings.ToLower(strings.ReplaceAll(m.surname, " ", "-")) + ".txt"
			}
			return true
		}},
	}
}

// leavePart leaves a word of a full name open beside the mark.
func (m *made) leavePart(part string) bool {
	for _, p := range m.all("name") {
		at := m.at(p)
		if at.text != m.full() {
			continue
		}
		if m.clean {
			return true
		}
		pieces := m.release.body[p.stretch].pieces
		mark := *at
		mark.text = strings.TrimSpace(strings.Replace(at.text, part, "", 1))
		open := piece{text: framedFault(part)}
		both := []piece{open, {text: " "}, mark}
		if strings.HasSuffix(at.text, part) {
			both = []piece{mark, {text: " "}, open}
		}
		m.release.body[p.stretch].pieces = append(append(append([]piece{}, pieces[:p.piece]...), both...), pieces[p.piece+1:]...)
		return true
	}
	return false
}
