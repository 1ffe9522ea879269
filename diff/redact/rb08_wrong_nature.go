package redact

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/markings/redaction"
	"pilcrow/rules/lint"
)

// WrongNature reports marks that say they stand for another thing than they do.
var WrongNature = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RB08", Name: "wrong-nature", Severity: lint.Warning,
		Summary: "A mark says that it stands for another thing than it does.",
		Doc: "[name not declassified] stands for a name, [dollar amount not declassified] for an amount. A name and a place are " +
			"known by their capitals, so texts in capitals alone are not judged; a number and an amount by a digit or a " +
			"word of number; initials by their shortness. A sentence is none of them.",
		Source: "practice of the Foreign Relations series",
	}},
	Needs: Both,
	Specimens: []Specimen{
		{
			Original: "¶1. (SBU) The mayor met Ana Lopes, who had sold him the old boat.\n",
			Released: "¶1. (SBU) The mayor met Ana Lopes, who had «[name not declassified]» boat.\n",
		},
		{
			Original: "¶1. (SBU) The mayor met Ana Lopes, who had sold him the old boat.\n",
			Released: "¶1. (SBU) The mayor met «[dollar amount not declassified]», who had sold him the old boat.\n",
		},
		{
			Original: "¶1. (SBU) The mayor met Dr. Ana de Lopes, who had sold him a boat for 2,000 escudos.\n",
			Released: "¶1. (SBU) The mayor met [name not declassified], who had sold him a boat for " +
				"[dollar amount not declassified].\n",
		},
	},
	Check: wrongNature,
}

func wrongNature(p *Pass) {
	if p.pair == nil {
		return
	}
	for k := range p.Passages {
		passage := &p.Passages[k]
		if len(passage.Marks) != 1 || passage.Text == "" {
			continue
		}
		n := &p.Notations[passage.Marks[0]]
		if len(n.Amounts) > 0 && n.Amount().Unit != redaction.Item {
			continue
		}
		if !p.fits(n.Nature, passage.words) {
			p.Reportf(span(n), "what is missing here is no %s", n.Nature)
		}
	}
}

// fits reports whether the words of a passage may be of a nature, true where that cannot be told.
func (p *Pass) fits(nature redaction.Nature, list []int) bool {
	s := p.pair.old
	digits, capitals, small, total := 0, 0, 0, 0
	for _, i := range list {
		t := &s.tokens[i]
		if !t.worded() {
			continue
		}
		total++
		first, _ := utf8.DecodeRuneInString(s.doc.Src[t.start:])
		switch {
		case t.form == numberForm || t.form == unitForm || strings.Contains(factWords, " "+s.key(i)+" "):
			digits++
		case unicode.IsUpper(first) || !unicode.IsLower(first):
			capitals++
		case !strings.Contains(particles, " "+s.key(i)+" "):
			small++
		}
	}
	switch nature {
	case redaction.Name, redaction.Place:
		return p.allCapitals(list) || total == 0 || capitals > 0 && small <= 2+capitals && total <= 4*int(wordsOfThing)
	case redaction.DollarAmount, redaction.Number:
		return digits > 0 && small <= 4
	case redaction.DocumentNumber, redaction.TelegramIndicator:
		return digits > 0 || capitals > 0
	case redaction.Initials:
		return small == 0 && total <= 4
	}
	return true
}

// particles are the small words that names and places hold.
const particles = " al el bin ibn abu abd de da do dos das del della di du la le les van von der den ter of the and zu " +
	"y e mr mrs ms dr bint oglu mac af av st ul ur ud ad as ash an "

// allCapitals reports whether the words around a passage are all in capitals, as those of old telegrams are.
func (p *Pass) allCapitals(list []int) bool {
	s := p.pair.old
	for i := max(0, list[0]-40); i < min(len(s.tokens), list[0]+40); i++ {
		if s.tokens[i].form == wordForm && strings.ContainsFunc(s.doc.Slice(s.span(i)), unicode.IsLower) {
			return false
		}
	}
	return true
}
