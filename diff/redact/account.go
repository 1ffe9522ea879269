package redact

import (
	"strconv"
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/markings/redaction"
)

// Account is one mark of a release and what it says of what it stands for. It holds no word of either text.
type Account struct {
	Span    cable.Span
	Nature  string // name, dollar amount; empty where the mark does not say
	Amount  string // 2 lines, less than 1 line; empty where the mark does not say
	Codes   []string
	Passage int // index in Pass.Passages, -1 for none
}

// Accounts are the marks of the release, in order, with the codes in the margin.
func (p *Pass) Accounts() []Account {
	of := map[int]int{}
	for i := range p.Passages {
		for _, k := range p.Passages[i].Marks {
			of[k] = i
		}
	}
	var all []Account
	for k := range p.Notations {
		n := &p.Notations[k]
		passage, stands := of[k]
		if !stands {
			passage = -1
		}
		if !n.Withholds() && !stands && n.Kind != redaction.Cite {
			continue
		}
		a := Account{Span: span(n), Nature: string(n.Nature), Amount: amountWords(n), Passage: passage}
		for _, c := range n.Codes {
			a.Codes = append(a.Codes, c.ID)
		}
		all = append(all, a)
	}
	return all
}

// amountWords is the amount of a mark in words: "1 paragraph (3.5 lines)" is "1 paragraph, 3.5 lines".
func amountWords(n *redaction.Notation) string {
	var parts []string
	for _, a := range n.Amounts {
		unit, ok := unitWords()[a.Unit]
		if !ok {
			continue
		}
		number := func(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }
		words := number(a.Max)
		if a.Min != a.Max && !a.LessThan {
			words = number(a.Min) + " to " + words
		}
		if a.LessThan {
			words = "less than " + words
		}
		if a.Max > 1 {
			unit += "s"
		}
		parts = append(parts, words+" "+unit)
	}
	return strings.Join(parts, ", ")
}

func unitWords() map[redaction.Unit]string {
	return map[redaction.Unit]string{
		redaction.Item: "item", redaction.Word: "word", redaction.Line: "line", redaction.Sentence: "sentence",
		redaction.Paragraph: "paragraph", redaction.Part: "part", redaction.Page: "page", redaction.Column: "column",
		redaction.Row: "row", redaction.Second: "second", redaction.Minute: "minute",
	}
}

// cited counts the codes and the amounts that the marks of the release state; nil where they state none.
func (p *Pass) cited() (codes, amounts map[string]int) {
	count := func(m *map[string]int, key string) {
		if *m == nil {
			*m = map[string]int{}
		}
		(*m)[key]++
	}
	for _, a := range p.Accounts() {
		for _, code := range a.Codes {
			count(&codes, code)
		}
		if a.Amount != "" {
			count(&amounts, a.Amount)
		}
	}
	return codes, amounts
}
