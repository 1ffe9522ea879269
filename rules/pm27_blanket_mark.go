package rules

import (
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// BlanketMark reports sentences that mark all portions at once.
var BlanketMark = &lint.Rule{
	About: lint.About{
		Code: "PM27", Name: "blanket-mark", Severity: lint.Warning,
		Summary: "A sentence says that all portions are of one level unless marked otherwise.",
		Doc: "Such a sentence is not authorised for text: a paragraph that is quoted leaves it behind, and one " +
			"whose mark was forgotten cannot be told from one that was meant. Mark each paragraph.",
		Source: "CAPCO-2016 C note",
	},
	Examples: []lint.Example{
		{Bad: "«All portions are (C) unless marked otherwise».\n\n¶1. (U) The fair opened.\n\n" +
			"¶2. (U) Post will report.\n"},
		{Bad: "¶1. (U) All stands are free unless marked otherwise.\n\n¶2. (U) Post will report.\n"},
	},
	Run: blanketMark,
}

func blanketMark(p *lint.Pass) {
	if !namesAll(p) {
		return
	}
	src := p.Doc.Src
	const unless = "unless "
	for _, first := range [...]byte{'u', 'U'} {
		for at := 0; ; at++ {
			i := strings.IndexByte(src[at:], first)
			if i < 0 {
				break
			}
			at += i
			if hasFold(src[at:], unless) {
				judgeException(p, at, at+len(unless))
			}
		}
	}
}

// judgeException reports the sentence in which "unless" stands from start to end, where it marks all portions at once.
func judgeException(p *lint.Pass, start, end int) {
	stop := exceptionEnd(p.Doc.Src, end)
	if stop == 0 {
		return
	}
	if first := blanketStart(p.Doc.Src, start+1); first >= 0 {
		span := cable.Span{Start: first, End: stop}
		p.Reportf(span, "a sentence marks all portions at once; each paragraph needs its own mark")
	}
}

// namesAll reports whether the text speaks of portions, of all paragraphs or of the entire text: without one there is no
// such sentence.
func namesAll(p *lint.Pass) bool {
	src := p.Doc.Src
	said := lint.Fact(p, findWords)
	if said.portions {
		return true
	}
	const all = "all "
	for _, at := range said.paras {
		if at >= len(all) && hasFold(src[at-len(all):], all) {
			return true
		}
	}
	const entire, before = "entire text is", len("entire te")
	for _, letter := range [...]byte{'x', 'X'} {
		for at := 0; ; at++ {
			i := strings.IndexByte(src[at:], letter)
			if i < 0 {
				break
			}
			if at += i; at >= before && hasFold(src[at-before:], entire) {
				return true
			}
		}
	}
	return false
}

// exceptionEnd is where "marked otherwise", "otherwise marked" or the like ends in src behind at, 0 where none stands.
func exceptionEnd(src string, at int) int {
	words := strings.Fields(src[at:min(len(src), at+40)])
	if len(words) < 2 {
		return 0
	}
	first, second := strings.ToUpper(words[0]), strings.ToUpper(strings.TrimRight(words[1], ".,;)"))
	const marked, otherwise = "MARKED", "OTHERWISE"
	if first != otherwise || second != marked && second != "INDICATED" && second != "NOTED" {
		if first != marked || second != otherwise {
			return 0
		}
	}
	end := at + strings.Index(src[at:], words[0]) + len(words[0])
	return end + strings.Index(src[end:], words[1]) + len(strings.TrimRight(words[1], ".,;)"))
}

// blanketStart is where the sentence of src begins that "unless" at offset end goes on, -1 where it does not say of all
// portions or paragraphs which mark they have.
func blanketStart(src string, end int) int {
	head := src[max(0, end-120):end]
	upper := strings.ToUpper(head)
	start := -1
	for _, subject := range [...]string{"ALL PORTIONS", "ALL PARAGRAPHS", "ALL PARAS", "ENTIRE TEXT IS", "PORTIONS ARE"} {
		if i := strings.LastIndex(upper, subject); i >= 0 && (start < 0 || i < start) {
			start = i
		}
	}
	if start < 0 || len(upper) != len(head) || !namesLevel(upper[start:]) {
		return -1
	}
	return end - len(head) + start
}

// namesLevel reports whether a sentence in capitals names a classification level.
func namesLevel(sentence string) bool {
	for _, level := range [...]string{
		"(C)", "(S)", "(TS)", "(U)", "(SBU)", "(CUI)", " CONFIDENTIAL", " SECRET", " UNCLASSIFIED",
	} {
		if strings.Contains(sentence, level) {
			return true
		}
	}
	return false
}
