package redact

import (
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// DanglingReference reports references to paragraphs and sections that the release lacks.
var DanglingReference = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RD11", Name: "dangling-reference", Severity: lint.Warning,
		Summary: "The text refers to a paragraph or a section that the release lacks.",
		Doc: "\"See paragraph 7\" in a release with five paragraphs tells that two were taken out, and something of what they " +
			"said. A mark that names the paragraph accounts for it. Only references that are surely to this text count: " +
			"see para 7, (para 7), para 7 above.",
		Source: "redaction taxonomy, inference",
	}},
	Specimens: []Specimen{
		{Released: "¶1. (U) The mayor left, see «paragraph 7».\n\n¶2. (U) He came back, see para 1.\n"},
		{Released: "UNCLAS SECTION 01 OF «02» PRAIA 000123\n\nTAGS: ECON, CV\nSUBJECT: HARBOR\n\n¶1. (U) The mayor left.\n"},
		{Released: "¶1. (U) See paragraph 2 and para 4 of ref A.\n\n" +
			"¶2. (U) It rained, see paragraph 3.\n\n[numbered paragraph 3 (2 lines) not declassified]\n"},
	},
	Check: danglingReference,
}

func danglingReference(p *Pass) {
	p.lostSections()
	if !p.Released.Numbered {
		return
	}
	known := map[int]bool{}
	for i := range p.Released.Paragraphs {
		known[p.Released.Paragraphs[i].Number] = true
	}
	for i := range p.Notations {
		known[p.Notations[i].Paragraph] = true
	}
	for i := range p.Released.Paragraphs {
		for _, body := range p.Released.Paragraphs[i].Body {
			p.references(body, known)
		}
	}
}

// references reports the references in a stretch of text to paragraphs that are not known.
func (p *Pass) references(body cable.Span, known map[int]bool) {
	src := p.Released.Src[:body.End]
	for at := body.Start; ; {
		i := indexPara(src[at:])
		if i < 0 {
			return
		}
		start := at + i
		at = start + 4
		end := start
		for end < len(src) && asciiLetter(src[end]) {
			end++
		}
		word := strings.ToLower(src[start:end])
		if word != "para" && word != "paragraph" || start > 0 && asciiLetter(src[start-1]) {
			continue
		}
		digits := end + 1
		number, stop := 0, digits
		for stop < len(src) && '0' <= src[stop] && src[stop] <= '9' && stop < digits+3 {
			number = number*10 + int(src[stop]-'0')
			stop++
		}
		if stop == digits || src[end] > ' ' || known[number] || !ours(src, start, stop) {
			continue
		}
		p.Reportf(cable.Span{Start: start, End: stop}, "there is no paragraph %d in the release", number)
	}
}

// indexPara is the place of the first "para" in s, in capitals or not, -1 where there is none.
func indexPara(s string) int {
	for i := 0; i+4 <= len(s); i++ {
		j := strings.IndexAny(s[i:], "pP")
		if j < 0 || i+j+4 > len(s) {
			return -1
		}
		i += j
		if strings.EqualFold(s[i:i+4], "para") {
			return i
		}
	}
	return -1
}

// ours reports whether a reference is to a paragraph of this text: "see para 4", "(para 4)", "para 4 above". All else may
// mean another text: "LINC 3966 para 5", "paragraph 4 of ref A".
func ours(src string, start, stop int) bool {
	wrapped := strings.NewReplacer("\r\n", " ", "\n", " ")
	before := wrapped.Replace(strings.ToLower(src[max(0, start-24):start]))
	after := wrapped.Replace(strings.ToLower(src[stop:min(len(src), stop+24)]))
	if strings.Contains(before, "ref") || strings.Contains(after, "ref") || strings.HasPrefix(after, " of ") {
		return false
	}
	if strings.HasPrefix(after, " above") || strings.HasPrefix(after, " below") {
		return true
	}
	closed := after == "" || strings.IndexByte(".,;:) \r\n", after[0]) >= 0
	return closed && (strings.HasSuffix(before, "see ") || strings.HasSuffix(before, "(") && after != "" && after[0] == ')')
}

// lostSections reports a classification line that counts more sections than the release has.
func (p *Pass) lostSections() {
	line := p.Released.Governing()
	if line == nil || line.Sections < 2 || line.Section == 0 {
		return
	}
	seen := map[int]bool{}
	for i := range p.Released.Classification {
		if c := &p.Released.Classification[i]; !c.Nested {
			seen[c.Section] = true
		}
	}
	for i := range p.Released.Pages {
		seen[p.Released.Pages[i].Section] = true
	}
	for i := range p.Released.Paragraphs {
		seen[p.Released.Paragraphs[i].Section()] = true
	}
	missing := 0
	for n := 1; n <= line.Sections; n++ {
		if !seen[n] {
			missing++
		}
	}
	if missing > 0 {
		p.Reportf(line.Total.Span, "%d of %d sections are not in the release", missing, line.Sections)
	}
}
