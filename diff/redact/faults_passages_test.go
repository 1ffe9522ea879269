package redact_test

import (
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"strings"
)

// obfuscationFaults leave a name in a form that a search passes by.
func obfuscationFaults() []fault {
	c11 := func(name string, disguise func(name string) string) fault {
		return fault{
			kind: "C11", name: name, want: []string{"RC11", "RC01", "RC02", "RC05"}, blocking: true,
			inject: func(m *made) bool {
				s := disguise(m.full())
				m.addAt(m.pickOpen(), "The label on the box reads ", s, s, "name", " twice.")
				return true
			},
		}
	}
	between := func(sign string) func(string) string {
		return func(name string) string {
			words := strings.Split(name, " ")
			last := words[len(words)-1]
			words[len(words)-1] = last[:2] + sign + last[2:4] + sign + last[4:]
			return strings.Join(words, " ")
		}
	}
	return []fault{
		c11("zero width", between("\u200b")),
		c11("soft hyphen", between("\u00ad")),
		c11("word joiner", between("\u2060")),
		c11("homoglyphs", strings.NewReplacer("a", "а", "e", "е", "o", "о", "i", "і").Replace),
		c11("full width", func(name string) string {
			return strings.Map(func(r rune) rune {
				if r > ' ' && r < 0x7f {
					return r + 0xfee0
				}
				return r
			}, name)
		}),
		c11("letter spacing", func(name string) string {
			words := strings.Split(name, " ")
			return strings.Join(strings.Split(strings.ToUpper(words[len(words)-1]), ""), " ")
		}),
		c11("base64", func(name string) string { return base64.StdEncoding.EncodeToString([]byte("name: " + name)) }),
		c11("hexadecimal", func(name string) string { return hex.EncodeToString([]byte(name)) }),
		c11("percent", func(name string) string { return "q=" + percent(name) }),
		c11("entities", func(name string) string {
			var b strings.Builder
			for _, r := range name {
				if r == ' ' {
					b.WriteString("&#32;")
				} else {
					fmt.Fprintf(&b, "&#%d;", r)
				}
			}
			return b.String()
		}),
		c11("quoted printable", func(name string) string {
			var b strings.Builder
			for i := range len(name) {
				fmt.Fprintf(&b, "=%02X", name[i])
			}
			return b.String()
		}),
	}
}

// percent writes every second letter as an address does.
func percent(name string) string {
	var b strings.Builder
	for i := range len(name) {
		if i%2 == 0 || name[i] == ' ' {
			fmt.Fprintf(&b, "%%%02X", name[i])
		} else {
			b.WriteByte(name[i])
		}
	}
	return b.String()
}

// passageFaults leave withheld passages, parts of strings and other names for what is withheld.
func passageFaults() []fault {
	repeated := func(name string, cut func(sentence string) string) fault {
		return fault{kind: "C12", name: name, blocking: true, inject: func(m *made) bool {
			p, ok := m.pick("sentence")
			if ok {
				m.add("", cut(m.at(p).text), "sentence", " This was said twice.")
			}
			return ok
		}}
	}
	return []fault{
		repeated("sentence", func(s string) string { return s }),
		repeated("half a sentence", func(s string) string {
			words := strings.Fields(s)
			return "It was noted that " + strings.Join(words[2:14], " ") + "."
		}),
		repeated("end of a sentence", func(s string) string {
			words := strings.Fields(s)
			return "We hear that " + strings.Join(words[len(words)-9:], " ")
		}),
		{kind: "C13", name: "paraphrase", want: []string{"RC13", "RC12"}, inject: func(m *made) bool {
			m.addAt(m.open()[0], "", m.paraphrase, m.paraphrase, "sentence", "")
			return true
		}},
		{kind: "C14", name: "rest of a title", want: []string{"RC14", "RC05", "RC01"}, inject: func(m *made) bool {
			p, ok := m.pick("org")
			if ok && !m.clean {
				at := m.at(p)
				_, rest, _ := strings.Cut(at.text, " ")
				at.mark += " " + framedFault(rest)
			}
			return ok
		}},
		{kind: "C15", name: "nickname", inject: func(m *made) bool {
			return m.afterName(`, known in the valley as "the Heron",`)
		}},
		{kind: "C15", name: "short name", inject: func(m *made) bool {
			return m.afterName(`, whom friends call "Bibi",`)
		}},
	}
}

// afterName puts words after a withheld name, the last of its kind in the text that goes on; the twin has them nowhere.
func (m *made) afterName(words string) bool {
	for _, p := range m.all("name") {
		pieces := m.release.body[p.stretch].pieces
		if p.piece+1 >= len(pieces) || !strings.HasPrefix(pieces[p.piece+1].text, " ") {
			continue
		}
		if !m.clean {
			m.original.body[p.stretch].pieces[p.piece+1].text = words + m.original.body[p.stretch].pieces[p.piece+1].text
			pieces[p.piece+1].text = framedFault(words) + pieces[p.piece+1].text
		}
		return true
	}
	return false
}
