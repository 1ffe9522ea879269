package diffcmd

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/diff/redact"
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
	"pilcrow/rules/report"
)

// masked stands for a withheld word, whatever its length.
const masked = "▒▒▒▒▒▒"

// gate keeps withheld words out of everything that is printed: names, numbers and whatever else is written with a
// capital wherever they stand, other words where three of a withheld passage follow one another.
type gate struct {
	open  bool
	names map[string]bool
	runs  map[[3]string]bool

	vocabulary map[string]bool // of the rules
}

// newGate is the gate of what is withheld; an open one lets everything through.
func newGate(open bool, passages []redact.Passage, withheld []string) *gate {
	g := &gate{open: open, names: map[string]bool{}, runs: map[[3]string]bool{}}
	if open {
		return g
	}
	g.vocabulary = ownWords()
	for i := range passages {
		g.add(passages[i].Text, false)
	}
	for _, text := range withheld {
		g.add(text, true)
	}
	return g
}

// add takes in a withheld text. The words of a list are names, however they are written.
func (g *gate) add(text string, listed bool) {
	var before [2]string
	spans := wordSpans(text)
	for _, s := range spans {
		word := text[s.Start:s.End]
		folded := strings.ToLower(word)
		first, _ := utf8.DecodeRuneInString(word)
		opens := len(spans) > 4 && (s.Start == 0 || strings.HasSuffix(strings.TrimRight(text[:s.Start], " \"“("), "."))
		letters := utf8.RuneCountInString(word)
		switch {
		case strings.ContainsAny(word, "0123456789"):
			g.names[folded] = g.names[folded] || letters >= 3
		case listed || unicode.IsUpper(first) && !opens || !unicode.IsLower(first) && !unicode.IsUpper(first):
			g.names[folded] = g.names[folded] || letters >= 2 && !slices.Contains(smallWords(), folded)
		}
		if before[0] != "" {
			g.runs[[3]string{before[0], before[1], folded}] = true
		}
		before = [2]string{before[1], folded}
	}
}

// smallWords are words that are written with a capital in titles and are no name.
func smallWords() []string {
	return []string{"the", "of", "and", "for", "in", "on", "at", "to", "by", "an", "is", "it", "we", "he", "she", "no", "not"}
}

// wordSpans are the words of a text: letters, digits and what stands between them in a word.
func wordSpans(text string) []cable.Span {
	var spans []cable.Span
	start := -1
	for i, r := range text {
		inside := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
		switch {
		case inside && start < 0:
			start = i
		case !inside && start >= 0:
			spans = append(spans, cable.Span{Start: start, End: i})
			start = -1
		}
	}
	if start >= 0 {
		spans = append(spans, cable.Span{Start: start, End: len(text)})
	}
	return spans
}

// hidden are the spans of a text that may not be shown.
func (g *gate) hidden(text string) []cable.Span {
	if g.open || len(g.names)+len(g.runs) == 0 {
		return nil
	}
	words := wordSpans(text)
	folded := make([]string, len(words))
	hide := make([]bool, len(words))
	for i, w := range words {
		folded[i] = strings.ToLower(text[w.Start:w.End])
		hide[i] = g.names[folded[i]]
		if i >= 2 && g.runs[[3]string{folded[i-2], folded[i-1], folded[i]}] {
			hide[i-2], hide[i-1], hide[i] = true, true, true
		}
	}
	var spans []cable.Span
	for i, w := range words {
		if hide[i] {
			spans = append(spans, w)
		}
	}
	return spans
}

// name is a path with its withheld names masked, also where they are a part of a word.
func (g *gate) name(path string) string {
	if g.open {
		return path
	}
	path = g.text(path)
	for _, name := range slices.Sorted(maps.Keys(g.names)) {
		folded := strings.ToLower(path)
		at := strings.Index(folded, name)
		if g.names[name] && utf8.RuneCountInString(name) >= 4 && at >= 0 && len(folded) == len(path) {
			path = strings.ReplaceAll(path, path[at:at+len(name)], masked)
		}
	}
	return path
}

// text is a text with its withheld words masked.
func (g *gate) text(s string) string {
	var b strings.Builder
	at := 0
	for _, h := range g.hidden(s) {
		b.WriteString(s[at:h.Start])
		b.WriteString(masked)
		at = h.End
	}
	return b.String() + s[at:]
}

// message is what a rule says, with its withheld words masked. A word in small letters that the rules have in their
// documentation is the rule's own.
func (g *gate) message(s string) string {
	var b strings.Builder
	at := 0
	for _, h := range g.hidden(s) {
		if word := s[h.Start:h.End]; g.vocabulary[word] {
			continue
		}
		b.WriteString(s[at:h.Start])
		b.WriteString(masked)
		at = h.End
	}
	return b.String() + s[at:]
}

// ownWords are the words in small letters that the rules say of themselves.
func ownWords() map[string]bool {
	words := map[string]bool{}
	for _, r := range slices.Concat(redact.All(), redact.SetRules()) {
		for _, text := range []string{r.Summary, r.Doc} {
			for _, w := range wordSpans(text) {
				if word := text[w.Start:w.End]; word == strings.ToLower(word) {
					words[word] = true
				}
			}
		}
	}
	return words
}

// result is a result whose path and findings may be shown.
func (g *gate) result(r report.Result) report.Result {
	if g.open {
		return r
	}
	r.Path = g.name(r.Path)
	findings := make([]lint.Finding, len(r.Findings))
	for i, f := range r.Findings {
		f.Message = g.message(f.Message)
		f.Related = slices.Clone(f.Related)
		for k := range f.Related {
			f.Related[k].Message = g.message(f.Related[k].Message)
		}
		if f.Fix != nil {
			fix := *f.Fix
			fix.Message = g.message(fix.Message)
			fix.Edits = slices.Clone(fix.Edits)
			for k := range fix.Edits {
				fix.Edits[k].Text = g.text(fix.Edits[k].Text)
			}
			f.Fix = &fix
		}
		findings[i] = f
	}
	r.Findings = findings
	return r
}

// certificate is a certificate whose paths may be shown.
func (g *gate) certificate(c redact.Certificate) redact.Certificate {
	for _, party := range []**redact.Party{&c.Original, &c.Released} {
		if *party != nil {
			p := **party
			p.Path = g.name(p.Path)
			*party = &p
		}
	}
	return c
}
