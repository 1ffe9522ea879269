package redact_test

import (
	"slices"
	"strings"
)

// deletionFaults are texts that the release lacks without a mark.
func deletionFaults() []fault {
	a1 := func(name string, inject func(m *made) bool) fault {
		return fault{kind: "A1", name: name, blocking: true, inject: inject}
	}
	return []fault{
		a1("sentence", func(m *made) bool { return m.editSentence(func(string) string { return framedFault("") }) }),
		a1("word", func(m *made) bool { return m.editWord(func(string) string { return framedFault("") }) }),
		a1("withheld name without its mark", func(m *made) bool { return m.remark("name", "") }),
		a1("withheld sentence without its mark", func(m *made) bool { return m.remark("sentence", "") }),
		a1("end of a paragraph", func(m *made) bool {
			return m.edit(func(text string) (string, bool) {
				all := sentences(text)
				if len(all) < 3 {
					return "", false
				}
				return text[:all[0][1]] + framedFault(""), true
			})
		}),
		a1("paragraph", func(m *made) bool {
			if i := m.pickOpen(); !m.clean {
				m.release.body = slices.Delete(m.release.body, i, i+1)
				next := &m.release.body[min(i, len(m.release.body)-1)]
				next.label = framedFault(next.label)
			}
			return true
		}),
		a1("addressee", func(m *made) bool {
			i := slices.IndexFunc(m.release.head, func(l string) bool { return strings.HasPrefix(l, "INFO ") })
			if m.clean {
				return true
			}
			rest := m.release.head[i+1]
			if strings.HasPrefix(rest, "RU") {
				m.release.head[i] = framedFault("INFO " + rest)
				m.release.head = slices.Delete(m.release.head, i+1, i+2)
			} else {
				m.release.head[i-1] = framedFault(m.release.head[i-1])
				m.release.head = slices.Delete(m.release.head, i, i+1)
			}
			return true
		}),
		a1("tag", func(m *made) bool {
			return m.editHead("TAGS: ", func(l string) string { return l[:strings.LastIndex(l, ",")] })
		}),
		a1("end of the subject", func(m *made) bool {
			return m.editHead("SUBJECT: ", func(l string) string { return l[:strings.LastIndex(l, " ")] })
		}),
	}
}

// editHead changes the line of the release's head that begins with prefix.
func (m *made) editHead(prefix string, change func(line string) string) bool {
	i := slices.IndexFunc(m.release.head, func(l string) bool { return strings.HasPrefix(l, prefix) })
	if i >= 0 && !m.clean {
		m.release.head[i] = framedFault(change(m.release.head[i]))
	}
	return i >= 0
}

// alterationFaults are words that the release has otherwise, or has alone.
func alterationFaults() []fault {
	return []fault{
		{kind: "A2", name: "word", want: []string{"RA02", "RA03"}, blocking: true, inject: func(m *made) bool {
			word := []string{"somewhat", "various", "quietly", "perhaps", "moderate"}[m.rng.IntN(5)]
			return m.editWord(func(string) string { return framedFault(word) })
		}},
		{kind: "A2", name: "sentence", want: []string{"RA02", "RA01"}, blocking: true, inject: func(m *made) bool {
			return m.editSentence(func(string) string { return framedFault("Observers found little of interest there.") })
		}},
		{kind: "A2", name: "subject", blocking: true, inject: func(m *made) bool {
			return m.editHead("SUBJECT: ", func(l string) string { return l[:strings.LastIndex(l, " ")] + " PROBLEM" })
		}},
		{kind: "A3", name: "number", blocking: true, inject: func(m *made) bool {
			return m.edit(func(text string) (string, bool) {
				i := strings.IndexAny(text, "0123456789")
				if i < 0 {
					return "", false
				}
				start := strings.LastIndexByte(text[:i], ' ') + 1
				end := len(text)
				if n := strings.IndexByte(text[i:], ' '); n >= 0 {
					end = i + n
				}
				changed := text[start:i] + string('0'+(text[i]-'0'+3)%10) + text[i+1:end]
				return text[:start] + framedFault(changed) + text[end:], true
			})
		}},
		{kind: "A3", name: "negation dropped", blocking: true, inject: func(m *made) bool {
			return m.replaceAny([2]string{"did not", "did"}, [2]string{"was not", "was"}, [2]string{"do not", "do"}, [2]string{"has not", "has"})
		}},
		{kind: "A3", name: "negation added", blocking: true, inject: func(m *made) bool {
			return m.replaceAny([2]string{"is", "is not"}, [2]string{"are", "are not"}, [2]string{"will", "will not"}, [2]string{"was", "was not"})
		}},
		{kind: "A3", name: "unit", blocking: true, inject: func(m *made) bool {
			return m.replaceAny(
				[2]string{"percent", "points"}, [2]string{"dollars", "euros"}, [2]string{"meters", "feet"}, [2]string{"million", "thousand"},
				[2]string{"kilograms", "pounds"}, [2]string{"naira", "dollars"}, [2]string{"dong", "dollars"}, [2]string{"zloty", "euros"},
			)
		}},
		{kind: "A3", name: "month", blocking: true, inject: func(m *made) bool {
			return m.replaceAny(
				[2]string{"January", "June"}, [2]string{"February", "March"}, [2]string{"March", "May"}, [2]string{"April", "May"},
				[2]string{"May", "April"}, [2]string{"June", "July"}, [2]string{"July", "June"}, [2]string{"August", "July"},
				[2]string{"September", "October"}, [2]string{"October", "November"}, [2]string{"November", "October"},
			)
		}},
		{kind: "A4", name: "sentence", inject: func(m *made) bool {
			return m.edit(func(text string) (string, bool) {
				return text + " " + framedFault("The Embassy concurs with this view."), true
			})
		}},
		{kind: "A4", name: "word", inject: func(m *made) bool {
			return m.editWord(func(word string) string { return framedFault("reportedly") + " " + word })
		}},
		{kind: "A4", name: "paragraph", inject: func(m *made) bool {
			if i := m.pickOpen(); !m.clean {
				m.release.body = slices.Insert(m.release.body, i, stretch{pieces: []piece{{
					text: framedFault("The figures in this report were checked by three officers and found to be correct."),
				}}})
			}
			return true
		}},
		{kind: "A8", name: "case", inject: func(m *made) bool {
			return m.editWord(func(word string) string { return framedFault(strings.ToUpper(word)) })
		}},
	}
}

// structureFaults change the order, the sense or the tables of the text.
func structureFaults() []fault {
	return []fault{
		{kind: "A5", name: "paragraphs exchanged", anywhere: true, inject: func(m *made) bool {
			found := m.open()
			a, b := &m.release.body[found[0]], &m.release.body[found[1]]
			if !m.clean {
				a.pieces, b.pieces = b.pieces, a.pieces
			}
			return true
		}},
		{kind: "A5", name: "sentence moved", anywhere: true, inject: func(m *made) bool {
			found := m.open()
			from, to := &m.release.body[found[0]].pieces[0], &m.release.body[found[len(found)-1]].pieces[0]
			all := sentences(from.text)
			if len(all) < 3 {
				return false
			}
			if !m.clean {
				moved := from.text[all[1][0]:all[1][1]]
				from.text = from.text[:all[1][0]] + from.text[all[1][1]+1:]
				to.text += " " + moved
			}
			return true
		}},
		{kind: "A5", name: "sentence repeated", want: []string{"RA05", "RA04"}, inject: func(m *made) bool {
			return m.editSentence(func(s string) string { return s + " " + framedFault(s) })
		}},
		{kind: "A6", name: "negation under a mark", conventions: []string{"frus", "foia", "state"}, inject: func(m *made) bool {
			mark := m.mark("text", "not")
			if m.convention == "frus" {
				mark = "[1 word not declassified]"
			}
			return m.replaceAny(
				[2]string{"did not", "did " + mark}, [2]string{"was not", "was " + mark},
				[2]string{"do not", "do " + mark}, [2]string{"will not", "will " + mark},
			)
		}},
		{kind: "A7", name: "cell emptied", want: []string{"RA07", "RA01"}, inject: func(m *made) bool {
			for i := range m.release.body {
				if raw := m.release.body[i].raw; raw != nil {
					if !m.clean {
						row := 1 + m.rng.IntN(len(raw)-1)
						at := strings.LastIndexByte(raw[row], ' ') + 1
						raw[row] = raw[row][:at] + framedFault("") + strings.Repeat(" ", len(raw[row])-at)
					}
					return true
				}
			}
			return false
		}},
	}
}
