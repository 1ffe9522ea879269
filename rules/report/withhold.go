package report

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"pilcrow/markings"
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// gated is a report behind the gate: no format sees what stands above the limit.
type gated struct {
	Report
	limit Limit
}

// Add hands on what of r may be shown.
func (g *gated) Add(r Result) error { return g.Report.Add(withhold(r, g.limit)) }

// withhold is r without the words that stand above limit: in the messages "[(C) 14 words withheld]" stands for them, and
// a fix that would write them is left out. The formats ask Result.closed before they read the document itself.
func withhold(r Result, limit Limit) Result {
	if limit == NoLimit || r.Doc == nil || r.Withheld || len(r.Findings)+len(r.Suppressed) == 0 {
		return r
	}
	r.held = above(r.Doc, limit)
	if len(r.held) == 0 {
		return r
	}
	g := gate{doc: r.Doc, held: r.held}
	r.Findings = g.findings(r.Findings)
	r.Suppressed = slices.Clone(r.Suppressed)
	for i := range r.Suppressed {
		g.finding(&r.Suppressed[i].Finding)
		r.Suppressed[i].Reason = g.message(r.Suppressed[i].Reason, r.Suppressed[i].Rule)
	}
	return r
}

// closed is the passage above the limit that span touches, nil for none.
func (r *Result) closed(span cable.Span) *passage {
	if i := touching(r.held, span); i >= 0 {
		return &r.held[i]
	}
	return nil
}

// gate takes the words of passages out of messages.
type gate struct {
	doc   *cable.Document
	held  []passage
	words *vocabulary // nil until a message needs it
	own   map[*lint.Rule]map[string]bool
}

// findings are all without the held words: all itself where it has none, as most have. There may be many.
func (g *gate) findings(all []lint.Finding) []lint.Finding {
	out, copied := all, false
	for i := range all {
		f := all[i]
		if !g.finding(&f) {
			continue
		}
		if !copied {
			out, copied = slices.Clone(all), true
		}
		out[i] = f
	}
	return out
}

// finding takes the held words out of f, whose parts may be shared. It reports whether there were any.
func (g *gate) finding(f *lint.Finding) (changed bool) {
	if message := g.message(f.Message, f.Rule); message != f.Message {
		f.Message, changed = message, true
	}
	var related []lint.Related
	for i := range f.Related {
		message := g.message(f.Related[i].Message, f.Rule)
		if message == f.Related[i].Message {
			continue
		}
		if related == nil {
			related = slices.Clone(f.Related)
		}
		related[i].Message = message
	}
	if related != nil {
		f.Related, changed = related, true
	}
	if f.Fix == nil {
		return changed
	}
	for _, e := range f.Fix.Edits {
		if g.quoted(e.Text) != NoLimit {
			f.Fix = nil
			return true
		}
	}
	if message := g.message(f.Fix.Message, f.Rule); message != f.Fix.Message {
		fix := *f.Fix
		fix.Message = message
		f.Fix, changed = &fix, true
	}
	return changed
}

// message is what rule says, without held words: a quotation with one of them is withheld whole, and so are words outside
// quotation marks that are written with a capital and are not the rule's own.
func (g *gate) message(text string, rule *lint.Rule) string {
	var b strings.Builder
	for text != "" {
		open := strings.IndexByte(text, '"')
		if open < 0 {
			break
		}
		b.WriteString(g.plain(text[:open], rule))
		quoted, inner := quotation(text[open:])
		if limit := g.quoted(inner); limit != NoLimit {
			b.WriteString(notice(limit, counting(inner)))
		} else {
			b.WriteString(quoted)
		}
		text = text[open+len(quoted):]
	}
	b.WriteString(g.plain(text, rule))
	return b.String()
}

// quotation is the quotation that text begins with, and what it says. One that is not ended goes on to the end.
func quotation(text string) (quoted, inner string) {
	if quoted, err := strconv.QuotedPrefix(text); err == nil {
		inner, _ = strconv.Unquote(quoted)
		return quoted, inner
	}
	if end := strings.IndexByte(text[1:], '"'); end >= 0 {
		return text[:end+2], text[1 : end+1]
	}
	return text, text[1:]
}

// quoted is the limit that a quotation calls for. A mark is no text: it says what the text is.
func (g *gate) quoted(text string) Limit {
	if !speaks(text) || isMark(text) || g.heads(text) {
		return NoLimit
	}
	return g.vocabulary().quoted(text)
}

// heads reports whether text stands, in whole words, before the first passage: most of what rules quote is of the header,
// and the words of the document need not be read for it.
func (g *gate) heads(text string) bool {
	head := g.doc.Src[:g.held[0].Start]
	at := strings.Index(head, text)
	if at < 0 || text == "" {
		return false
	}
	end := at + len(text)
	return (at == 0 || parts(head[at-1])) && (end == len(head) || parts(head[end]))
}

// parts reports whether c stands between words for certain.
func parts(c byte) bool {
	return c < utf8.RuneSelf && (c < '0' || c > '9') && (c|0x20 < 'a' || c|0x20 > 'z')
}

// isMark reports whether text, with a label and punctuation around it or not, is a portion mark or a banner.
func isMark(text string) bool {
	text = strings.TrimLeft(strings.TrimSpace(text), "¶0123456789. ")
	if text == "" || strings.ContainsAny(text, "abcdefghijklmnopqrstuvwxyz") {
		return false
	}
	mark, err := markings.Parse(text)
	return err == nil && mark.Level != markings.NoLevel
}

// plain is text outside quotation marks without held words.
func (g *gate) plain(text string, rule *lint.Rule) string {
	var b strings.Builder
	at := 0
	limit, count, from := NoLimit, 0, 0
	end := 0
	flush := func() {
		if count > 0 {
			b.WriteString(text[at:from])
			b.WriteString(notice(limit, count))
			at = end
		}
		limit, count = NoLimit, 0
	}
	for s := range wordsOf(text) {
		word := text[s.Start:s.End]
		of := NoLimit
		if word != strings.ToLower(word) && !g.isOwn(word, rule) && !g.heads(word) {
			of = g.vocabulary().word(word)
		}
		if of == NoLimit {
			flush()
			continue
		}
		if count == 0 {
			from = s.Start
		}
		limit, count, end = max(limit, of), count+1, s.End
	}
	flush()
	return b.String() + text[at:]
}

// isOwn reports whether rule uses the word of itself, or it is one that cables and dates are made of.
func (g *gate) isOwn(word string, rule *lint.Rule) bool {
	if rule == nil {
		return false
	}
	if g.own == nil {
		g.own = map[*lint.Rule]map[string]bool{}
	}
	own, known := g.own[rule]
	if !known {
		own = map[string]bool{}
		for _, text := range []string{rule.Summary, rule.Doc, rule.Source, formWords} {
			for s := range wordsOf(text) {
				own[text[s.Start:s.End]] = true
			}
		}
		g.own[rule] = own
	}
	return own[word]
}

// formWords are words in capitals that messages make of marks, blocks and dates.
const formWords = "U SBU C S TS NF NOFORN E O BEGIN END SUMMARY COMMENT NOTE TEXT SECTION January February March April " +
	"May June July August September October November December"

// vocabulary is the words of the document, read when they are asked for first.
func (g *gate) vocabulary() *vocabulary {
	if g.words == nil {
		g.words = newVocabulary(g.doc, g.held)
	}
	return g.words
}

// notice stands for so many words above a limit.
func notice(limit Limit, words int) string {
	return "[(" + limit.String() + ") " + counted(words, "word") + " withheld]"
}
