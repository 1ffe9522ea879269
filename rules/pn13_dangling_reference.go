package rules

import (
	"sort"
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// DanglingReference reports references to paragraphs of this cable that it does not have.
var DanglingReference = &lint.Rule{
	About: lint.About{
		Code: "PN13", Name: "dangling-reference", Severity: lint.Warning,
		Summary: "The text refers to a paragraph that the cable does not have.",
		Doc: "\"See para 9\" in a cable of seven paragraphs sends the reader of an action request nowhere: " +
			"paragraphs were cut or renumbered after the sentence was written, or the text is not whole. Correct " +
			"the number. Only references that can mean nothing but this cable are checked; \"para 9 of reftel\" is " +
			"not.",
		Source: "5 FAH-1 H-246.2.b",
	},
	Examples: []lint.Example{
		{Bad: "¶1. (U) This is an action request, see «para 5».\n\n¶2. (U) The fair opened.\n\n" +
			"¶3. (U) Post will report.\n"},
		{Bad: "¶1. (U) This is an action request, see para 3.\n\n¶2. (U) The fair opened (see para 7 of reftel).\n\n" +
			"¶3. (U) Post asks for guidance.\n"},
	},
	Run: danglingReference,
}

func danglingReference(p *lint.Pass) {
	last := 0
	for i := range p.Doc.Paragraphs {
		last = max(last, p.Doc.Paragraphs[i].Number)
	}
	if last == 0 || !wholeText(p) {
		return
	}
	for _, start := range lint.Fact(p, findWords).paras {
		if span, number := citation(p.Doc, start); number > last && pointsInside(p.Doc, span) {
			p.Reportf(span, "there is no paragraph %d: the last one is %d", number, last)
		}
	}
}

// citation reads "para 5", "paras 4, 5 and 6", "paragraph 7" at start of the text of doc. Its number is the greatest
// one cited, 0 where no citation stands there.
func citation(doc *cable.Document, start int) (span cable.Span, number int) {
	src := doc.Src
	if start > 0 && isLetter(src[start-1]) {
		return span, 0
	}
	at := start + len("para")
	if hasFold(src[at:], "graph") {
		at += len("graph")
	}
	if hasFold(src[at:], "s") {
		at++
	}
	if at < len(src) && src[at] == '.' {
		at++
	}
	for {
		next := skipBlanks(src, at)
		if next == at {
			break
		}
		n, end := readNumber(src, next)
		if n == 0 {
			break
		}
		number = max(number, n)
		span = cable.Span{Start: start, End: end}
		if at = conjunction(src, end); at == end {
			break
		}
	}
	return span, number
}

// readNumber reads a number of at most three digits, with a letter behind it set aside.
func readNumber(src string, at int) (n, end int) {
	for end = at; end < len(src) && end < at+3 && isDigit(src[end]); end++ {
		n = n*10 + int(src[end]-'0')
	}
	if end < len(src) && isLetter(src[end]) {
		end++
	}
	if end < len(src) && (isDigit(src[end]) || isLetter(src[end])) {
		return 0, at
	}
	return n, end
}

// conjunction is the offset behind a word that continues a list of numbers, at itself where there is none.
func conjunction(src string, at int) int {
	next := skipBlanks(src, at)
	for _, word := range [...]string{",", "and", "or", "through", "&"} {
		if !hasFold(src[next:], word) {
			continue
		}
		end := next + len(word)
		if n, _ := readNumber(src, skipBlanks(src, end)); n > 0 && skipBlanks(src, end) > end {
			return end
		}
	}
	return at
}

// pointsInside reports whether the citation at span can mean nothing but this cable.
func pointsInside(doc *cable.Document, span cable.Span) bool {
	para := paragraphOf(doc, span)
	if para == nil {
		return false
	}
	before := strings.ToLower(strings.TrimRight(doc.Src[max(para.Span.Start, span.Start-80):span.Start], " \t\r\n"))
	after := strings.ToLower(strings.TrimLeft(doc.Src[span.End:min(para.Span.End, span.End+40)], " \t\r\n"))
	if foreign(after) {
		return false
	}
	sentence := before[strings.LastIndexAny(before, ".;")+1:]
	switch {
	case strings.HasSuffix(before, "("):
		return strings.HasPrefix(after, ")")
	case endsInWord(before, "see"), endsInWord(before, "see also"):
		return true
	case strings.Contains(sentence, "action request"):
		return endsInWord(before, "in") || endsInWord(before, "at") || endsInWord(before, "request")
	default:
		word := nextWord(after)
		return (word == "above" || word == "below") && !endsInReference(before)
	}
}

// foreign reports whether what follows a citation lets it mean another text: "of reftel", "ref A", "STATE 12345".
func foreign(after string) bool {
	if after == "" {
		return false
	}
	if strings.ContainsRune(".;:)]", rune(after[0])) {
		return false
	}
	if rest, comma := strings.CutPrefix(after, ","); comma {
		word := nextWord(strings.TrimLeft(rest, " \t\r\n"))
		return strings.HasPrefix(word, "ref") || word == "septel" || word == "of"
	}
	switch nextWord(after) {
	case "above", "below", "for":
		return false
	}
	return true
}

// endsInReference reports whether before names another telegram: "reftel", "ref a", "state 1234".
func endsInReference(before string) bool {
	word := before[strings.LastIndexAny(before, " \t\r\n(")+1:]
	return strings.HasPrefix(word, "ref") || strings.HasPrefix(word, "septel") || len(word) == 1 ||
		word != "" && isDigit(word[len(word)-1])
}

// endsInWord reports whether s ends in word, which no letter precedes.
func endsInWord(s, word string) bool {
	rest, found := strings.CutSuffix(s, word)
	return found && (rest == "" || !isLetter(rest[len(rest)-1]))
}

// nextWord is the run of letters that s begins with.
func nextWord(s string) string {
	end := 0
	for end < len(s) && isLetter(s[end]) {
		end++
	}
	return s[:end]
}

// paragraphOf is the numbered paragraph in which span stands, nil where it stands in none.
func paragraphOf(doc *cable.Document, span cable.Span) *cable.Paragraph {
	i := sort.Search(len(doc.Paragraphs), func(i int) bool { return doc.Paragraphs[i].Span.Start > span.Start })
	if i == 0 {
		return nil
	}
	if para := &doc.Paragraphs[i-1]; para.Number > 0 && para.Span.Covers(span) {
		return para
	}
	return nil
}
