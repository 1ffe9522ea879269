package redact

import (
	"strconv"
	"strings"
	"unicode"

	"pilcrow/markings/cable"
)

// violation is a change as the rules of integrity see it: what no mark, no move and no normalisation explains.
type violation struct {
	*change
	missing []int // words and labels of the original
	added   []int // words and labels of the release
	signs   int   // punctuation, of both sides
	marks   int   // notations of the original
}

// findViolations lists the changes in which something is left to be explained.
func (p *pairing) findViolations() {
	for k := range p.changes {
		v := violation{change: &p.changes[k]}
		for i := v.a0; i < v.a1; i++ {
			if t := &p.old.tokens[i]; open(p.old.tokens[i].fate) {
				v.count(&v.missing, t, i)
			}
		}
		for j := v.b0; j < v.b1; j++ {
			if t := &p.new.tokens[j]; open(p.new.tokens[j].fate) {
				v.count(&v.added, t, j)
			}
		}
		if v.moves && p.onlyLabels(p.old, v.missing) && p.onlyLabels(p.new, v.added) {
			continue
		}
		if len(v.missing)+len(v.added)+v.signs+v.marks > 0 {
			p.violations = append(p.violations, v)
		}
	}
}

// count puts a token where it belongs. Portion marks are the matter of a rule of their own.
func (v *violation) count(list *[]int, t *lexeme, i int) {
	switch t.form {
	case signForm:
		v.signs++
	case noteForm:
		v.marks++
	case portionForm:
	default:
		*list = append(*list, i)
	}
}

// onlyLabels reports whether tokens are labels, which go with what was moved behind them.
func (p *pairing) onlyLabels(s *stream, list []int) bool {
	for _, i := range list {
		if s.tokens[i].form != labelForm {
			return false
		}
	}
	return true
}

// telling reports whether a violation is one of number, date, unit or negation: small enough to be a change of these
// alone, with other such words on one side than on the other. Where nothing stands in the place of what is missing, or
// the reverse, only digits and negations tell.
func (p *pairing) telling(v *violation) bool {
	const small = 4
	if len(v.missing) > small || len(v.added) > small {
		return false
	}
	if len(v.missing) > 0 && len(v.added) > 0 {
		return !sameFacts(p.old, v.missing, p.new, v.added)
	}
	if len(v.missing) == 0 && len(v.added) > 0 && p.ownLines(v) {
		return false
	}
	return p.old.weighty(v.missing) || p.new.weighty(v.added)
}

// weighty reports whether a list of tokens is numbers in digits and nothing else, or a negation with a word or two.
func (s *stream) weighty(list []int) bool {
	numbers, negations := 0, 0
	for _, i := range list {
		switch t := &s.tokens[i]; {
		case t.form == numberForm:
			numbers++
		case t.form == wordForm && negates(s.key(i)):
			negations++
		}
	}
	return len(list) > 0 && numbers == len(list) || negations > 0 && len(list) < 4
}

// sameFacts reports whether two lists of tokens have the same numbers, dates, units and negations, each as often.
func sameFacts(s *stream, list []int, o *stream, others []int) bool {
	count := map[string]int{}
	for _, i := range list {
		if s.isFact(i) {
			count[s.key(i)]++
		}
	}
	for _, j := range others {
		if o.isFact(j) {
			count[o.key(j)]--
		}
	}
	for _, n := range count {
		if n != 0 {
			return false
		}
	}
	return true
}

// isFact reports whether token i is a number, a part of a date, a unit or a negation. "May" and "March", which have other
// meanings, are dates beside a number.
func (s *stream) isFact(i int) bool {
	t := &s.tokens[i]
	switch t.form {
	case numberForm, unitForm, labelForm:
		return true
	case wordForm:
		key := s.key(i)
		if key == "may" || key == "march" {
			return s.isNumber(i-1) || s.isNumber(i+1)
		}
		return negates(key) || strings.Contains(factWords, " "+key+" ")
	}
	return false
}

// isNumber reports whether token i, which need not be there, is a number.
func (s *stream) isNumber(i int) bool {
	return i >= 0 && i < len(s.tokens) && s.tokens[i].form == numberForm
}

// factWords are the words of numbers, dates and units, each between blanks.
const factWords = " one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " +
	"seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion " +
	"trillion dozen half third quarter first second fourth fifth double twice percent percentage per cent dollar dollars " +
	"euro euros pounds rubles miles kilometers kilometres meters metres tons tonnes kilograms hours minutes days weeks " +
	"months years january february april june july august september october november december monday tuesday " +
	"wednesday thursday friday saturday sunday "

// negates reports whether a word says no.
func negates(key string) bool {
	switch key {
	case "not", "no", "never", "none", "neither", "nor", "without", "cannot", "nobody", "nothing", "hardly", "unlikely":
		return true
	}
	return strings.HasSuffix(key, "n't")
}

// confusable reports whether two lists of tokens look alike to a scanner: 1 for l, 0 for O.
func (p *pairing) confusable(v *violation) bool {
	join := func(s *stream, list []int) string {
		var b strings.Builder
		for _, i := range list {
			b.WriteString(s.key(i))
		}
		return scannerSigns.Replace(b.String())
	}
	return len(v.missing) > 0 && join(p.old, v.missing) == join(p.new, v.added) && !allDigits(p.old, v.missing, p.new, v.added)
}

// scannerSigns folds what scanners take for one another.
var scannerSigns = strings.NewReplacer("1", "l", "i", "l", "|", "l", "0", "o", "5", "s", "8", "b", "¶", "")

// allDigits reports whether the tokens of both lists are digits alone: then a difference is none of reading.
func allDigits(s *stream, list []int, o *stream, others []int) bool {
	digits := func(s *stream, list []int) bool {
		for _, i := range list {
			if strings.ContainsFunc(s.key(i), unicode.IsLetter) {
				return false
			}
		}
		return true
	}
	return digits(s, list) && digits(o, others)
}

// extent is the place of tokens from the first to the last of a list.
func extent(s *stream, list []int) cable.Span {
	return cable.Span{Start: s.start(list[0]), End: s.end(list[len(list)-1])}
}

// locus names the part of the text that a token stands in, with a blank before; empty for a paragraph, which a finding
// names by its number.
func (s *stream) locus(i int) string {
	switch s.doc.Lines[s.line(i)].Kind {
	case cable.LineSubject:
		return " in the subject"
	case cable.LineTags:
		return " in the TAGS line"
	case cable.LineReference:
		return " in the references"
	case cable.LineEO:
		return " in the E.O. line"
	case cable.LineAuthority:
		return " in the classification authority"
	case cable.LineCaption:
		return " in the captions"
	case cable.LineClassification:
		return " in the classification line"
	case cable.LineTo, cable.LineInfo:
		return " among the addressees"
	case cable.LineHeading:
		return " in a heading"
	case cable.LineSigner:
		return " in the signature"
	case cable.LineStart, cable.LineRouting, cable.LineOrigin, cable.LineSecurity, cable.LineDateTime, cable.LineFrom,
		cable.LinePassing, cable.LineExempt:
		return " in the header"
	}
	return ""
}

// wordCount is "1 word" or "3 words".
func wordCount(n int) string {
	if n == 1 {
		return "1 word"
	}
	return strconv.Itoa(n) + " words"
}
