package redact

import (
	"pilcrow/markings/redaction"
)

// What a mark may stand for at most, in words, before the rest counts as deleted without a mark: twice what it states and
// a little. A milder excess is a wrong amount.
const (
	wordsOfThing = 8.0 // of one name, place, number or the like, with its title
	wordBytes    = 5.0 // of a word with its blank, the shortest that lines are filled with
)

// stated is the most words that a notation may stand for by what it says of itself, false where it does not say.
func stated(n *redaction.Notation, width int) (float64, bool) {
	if n.Remainder || n.Paragraph > 0 || n.Kind != redaction.Mark {
		return 0, false
	}
	if len(n.Amounts) == 0 {
		return wordsOfThing, thing(n.Nature)
	}
	most := 0.0
	for _, a := range n.Amounts {
		switch a.Unit {
		case redaction.Word:
			most = max(most, 2*a.Max+2)
		case redaction.Line:
			most = max(most, (2*a.Max+1)*float64(width)/wordBytes)
		case redaction.Item:
			if !thing(n.Nature) {
				return 0, false
			}
			most = max(most, a.Max*wordsOfThing)
		default:
			return 0, false
		}
	}
	return most, true
}

// thing reports whether a nature is that of a single thing of few words.
func thing(n redaction.Nature) bool {
	switch n {
	case redaction.Name, redaction.Initials, redaction.Place, redaction.Number, redaction.DollarAmount,
		redaction.DocumentNumber, redaction.Codeword, redaction.TelegramIndicator, redaction.HandlingRestriction:
		return true
	}
	return false
}
