package rules_test

import (
	"regexp"
	"strings"
)

// maker finds the places of a cable where a fault can be made.
type maker = func(*original) []mutation

// each tries a fault at every paragraph: nil where it cannot be made there.
func each(at func(o *original, i int) mutation) maker {
	return func(o *original) []mutation {
		var all []mutation
		for i := range o.labels {
			if m := at(o, i); m != nil {
				all = append(all, m)
			}
		}
		return all
	}
}

// remark puts what to gives in the place of a portion mark and its parentheses, empty where it does not fit.
func remark(to func(mark string) string) maker {
	return each(func(o *original, i int) mutation {
		p := &o.labels[i]
		if p.mark == "" {
			return nil
		}
		text := to(p.mark)
		if text == "" {
			return nil
		}
		return mutation{{p.markStart, p.markStart + len(p.mark) + 2, text}}
	})
}

// remarkTo puts text in the place of the portion marks that say one of marks; @ in text is the mark itself.
func remarkTo(text string, marks ...string) maker {
	return remark(func(mark string) string {
		for _, m := range marks {
			if m == mark {
				return strings.ReplaceAll(text, "@", mark)
			}
		}
		return ""
	})
}

// remarkAll puts what to gives in the place of all portion marks at once; nil where to gives none for one of them.
func remarkAll(to func(mark string) (string, bool)) maker {
	return func(o *original) []mutation {
		var m mutation
		for i := range o.labels {
			p := &o.labels[i]
			text, ok := to(p.mark)
			if !ok {
				return nil
			}
			if text != "("+p.mark+")" {
				m = append(m, change{p.markStart, p.markStart + len(p.mark) + 2, text})
			}
		}
		if len(m) == 0 {
			return nil
		}
		return []mutation{m}
	}
}

// swap puts what with gives in the place of the first group of every match of pattern, or of the whole match where it
// has no group. The fault cannot be made where with gives back what was there.
func swap(pattern string, with func(o *original, was string) string) maker {
	form := regexp.MustCompile(pattern)
	return func(o *original) []mutation {
		var all []mutation
		for _, m := range form.FindAllStringSubmatchIndex(o.text, -1) {
			start, end := m[0], m[1]
			if len(m) > 2 {
				start, end = m[2], m[3]
			}
			if start < 0 {
				continue
			}
			if text := with(o, o.text[start:end]); text != o.text[start:end] {
				all = append(all, mutation{{start, end, text}})
			}
		}
		return all
	}
}

// write puts text in the place of what pattern finds, as swap does.
func write(pattern, text string) maker {
	return swap(pattern, func(*original, string) string { return text })
}

// toWrite is write for one thing that becomes each of texts in turn.
func toWrite(pattern string, texts ...string) maker {
	makers := make([]maker, len(texts))
	for i, text := range texts {
		makers[i] = write(pattern, text)
	}
	return func(o *original) []mutation {
		var all []mutation
		for _, m := range makers {
			all = append(all, m(o)...)
		}
		return all
	}
}

// head leaves the places of m that stand before the first paragraph.
func head(m maker) maker {
	return where(func(o *original, c change) bool { return c.start < o.labels[0].start }, m)
}

// later leaves the places of m that stand behind the first paragraph.
func later(m maker) maker {
	return where(func(o *original, c change) bool { return c.start > o.labels[0].start }, m)
}

// where leaves the places of m that fit.
func where(fits func(*original, change) bool, m maker) maker {
	return func(o *original) []mutation {
		var some []mutation
		for _, places := range m(o) {
			if fits(o, places[0]) {
				some = append(some, places)
			}
		}
		return some
	}
}

// only leaves the cables that fit.
func only(fits func(*original) bool, m maker) maker {
	return func(o *original) []mutation {
		if !fits(o) {
			return nil
		}
		return m(o)
	}
}

// isClassified reports whether o is CONFIDENTIAL or more.
func isClassified(o *original) bool {
	return strings.HasPrefix(o.level, "C O") || strings.HasPrefix(o.level, "S E")
}

// unclassified reports whether o has a classification line that says UNCLAS.
func unclassified(o *original) bool { return o.level == "UNCLAS" }

// limited reports whether o is LIMITED OFFICIAL USE.
func limited(o *original) bool { return strings.HasPrefix(o.level, "LIMITED") }

// marks reports whether every paragraph of o carries a mark of its own.
func marks(o *original) bool {
	for _, p := range o.labels {
		if p.mark == "" {
			return false
		}
	}
	return true
}

// has reports whether a paragraph of o carries mark.
func (o *original) has(mark string) bool { return o.count(mark) > 0 }

// count is how many paragraphs of o carry mark.
func (o *original) count(mark string) int {
	n := 0
	for _, p := range o.labels {
		if p.mark == mark {
			n++
		}
	}
	return n
}

// between are the years from first to last, inclusive.
func between(first, last int) func(*original) bool {
	return func(o *original) bool { return first <= o.year && o.year <= last }
}

// both joins two conditions.
func both(a, b func(*original) bool) func(*original) bool {
	return func(o *original) bool { return a(o) && b(o) }
}
