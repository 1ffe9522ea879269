package cable

import (
	"strings"

	"pilcrow/markings"
)

// levelWord is a way to write the level on a classification line.
type levelWord struct {
	word  string // letters alone, no blanks
	level markings.Level
}

// levelWords are the words of 5 FAH-2 H-222, and the wrong ones that are seen. Longer ones come first.
var levelWords = [...]levelWord{
	{"SENSITIVEBUTUNCLASSIFIED", markings.Unclassified},
	{"LIMITEDOFFICIALUSE", markings.Unclassified},
	{"UNCLASSIFIED", markings.Unclassified},
	{"CONFIDENTIAL", markings.Confidential},
	{"TOPSECRET", markings.TopSecret},
	{"UNCLAS", markings.Unclassified},
	{"SECRET", markings.Secret},
	{"SBU", markings.Unclassified},
}

// levelAt is the level word that s begins with, letter-spaced or not, and its length in bytes; 0 for none.
func levelAt(s string) (levelWord, int) {
	for _, w := range levelWords {
		if s[0] != w.word[0] {
			continue
		}
		if n := spaced(s, w.word); n > 0 && (n == len(s) || !isLetter(s[n]) && !isDigit(s[n])) {
			return w, n
		}
	}
	return levelWord{}, 0
}

// spaced is the length of word at the head of s, where blanks may stand between its letters; 0 where it does not stand.
func spaced(s, word string) int {
	i := 0
	for k := 0; k < len(word); k++ {
		for k > 0 && i < len(s) && s[i] == ' ' {
			i++
		}
		if i >= len(s) || s[i] != word[k] {
			return 0
		}
		i++
	}
	return i
}

// classificationLine reads line i as format line 12A: level, section, post and number. The post and the number must be
// there: a level alone is a banner.
func (r *reader) classificationLine(i int) (l ClassificationLine, ok bool) {
	span := r.ink(i)
	c := cursor{src: r.src, at: span.Start, end: span.End}
	if span.Len() > 120 {
		return l, false
	}
	w, n := levelAt(c.rest())
	if n == 0 {
		return l, false
	}
	l.Span = span
	l.Word = c.take(n)
	l.Word.Text = fold(l.Word.Text)
	l.Mark = levelMark(w)
	if r.bannerTail(&c, &l); c.at >= c.end {
		return l, false
	}
	if !c.skip() {
		return l, false
	}
	if c.accept("SENSITIVE ") {
		l.Word = r.fieldOf(Span{span.Start, c.at - 1})
	}
	if n := spaced(c.rest(), "EFTO"); n > 0 {
		l.EFTO = true
		c.at += n
		c.skip()
	}
	l.section(&c)
	if l.Post = c.post(); l.Post.IsZero() {
		return l, false
	}
	if n = digits(c.rest()); n < 2 || n > 6 {
		return l, false
	}
	l.MRN = c.take(n)
	if c.at < c.end && c.src[c.at] != ' ' && c.src[c.at] != '/' {
		return l, false
	}
	c.accept("/")
	c.skip()
	if s := c.rest(); s != "" {
		l.Suffix = r.fieldOf(Span{c.at, c.end})
	}
	return l, isCapitals(l.Suffix.Text)
}

// bannerTail reads the controls that a line of the CAPCO form carries behind its level: SECRET//NOFORN.
func (r *reader) bannerTail(c *cursor, l *ClassificationLine) {
	if !strings.HasPrefix(c.rest(), "//") {
		return
	}
	n := strings.IndexByte(c.rest(), ' ')
	if n < 0 {
		n = len(c.rest())
	}
	banner := r.src[l.Span.Start : c.at+n]
	if m, err := markings.Parse(banner); err == nil {
		l.Mark = m
		c.at += n
		l.Word = r.fieldOf(Span{l.Span.Start, c.at})
	}
}

// levelMark is the mark that a level word stands for.
func levelMark(w levelWord) markings.Mark {
	switch w.word {
	case "LIMITEDOFFICIALUSE":
		m, _ := markings.Parse("(LOU)")
		return m
	case "SBU", "SENSITIVEBUTUNCLASSIFIED":
		m, _ := markings.Parse("(SBU)")
		return m
	}
	return markings.Mark{Level: w.level}
}

// section reads SECTION 01 OF 02, SECTION 1 OF 2, FINAL SECTION OF 2.
func (l *ClassificationLine) section(c *cursor) {
	start := c.at
	final := c.accept("FINAL ")
	if c.skip(); !c.accept("SECTION ") {
		c.at = start
		return
	}
	c.skip()
	if !final {
		l.Index = c.take(digits(c.rest()))
		c.skip()
	}
	if !c.accept("OF ") {
		return
	}
	c.skip()
	l.Total = c.take(digits(c.rest()))
	c.skip()
	l.Sections = number(l.Total.Text)
	l.Section = number(l.Index.Text)
	if final {
		l.Section = l.Sections
	}
}

// classification records the classification line i.
func (r *reader) classification(i int) int {
	l, _ := r.classificationLine(i)
	r.lines[i].Kind = LineClassification
	r.repeated = r.repeated || r.sameCable(&l)
	r.doc.Classification = append(r.doc.Classification, l)
	return i + 1
}

// captionWords are the captions of rules.md section 9, longest first where one begins another. Text is the normal form.
var captionWords = [...]struct{ word, text string }{
	{"NOT RELEASABLE TO FOREIGN NATIONALS", "NOFORN"},
	{"SENSITIVE BUT UNCLASSIFIED", "SENSITIVE"},
	{"AGREMENT CHANNEL", "AGREMENT CHANNEL"},
	{"OFFICIAL INFORMAL", "OFFICIAL INFORMAL"},
	{"OFFICIAL-INFORMAL", "OFFICIAL INFORMAL"},
	{"DISSENT CHANNEL", "DISSENT CHANNEL"},
	{"INFORM CONSULS", "INFORM CONSULS"},
	{"DIRGEN CHANNEL", "DIRGEN CHANNEL"},
	{"ROGER CHANNEL", "ROGER CHANNEL"},
	{"VISAS DONKEY", "VISAS DONKEY"},
	{"VISAS EAGLE", "VISAS EAGLE"},
	{"MED CHANNEL", "MED CHANNEL"},
	{"TM CHANNEL", "TM CHANNEL"},
	{"SENSITIVE", "SENSITIVE"},
	{"CHEROKEE", "CHEROKEE"},
	{"TERREP", "TERREP"},
	{"NOFORN", "NOFORN"},
	{"SIPDIS", "SIPDIS"},
	{"STADIS", "STADIS"},
	{"LIMDIS", "LIMDIS"},
	{"CODEL", "CODEL"},
	{"EXDIS", "EXDIS"},
	{"NODIS", "NODIS"},
	{"ONLY", "ONLY"},
}

// captions records line i as captions if it holds nothing else. C O R R E C T E D  C O P Y is read letter-spaced.
func (r *reader) captions(i int, s string) bool {
	n := len(r.doc.Captions)
	c := cursor{src: r.src, at: r.ink(i).Start, end: r.ink(i).End}
	for c.at < c.end {
		f, ok := c.caption()
		if !ok {
			r.doc.Captions = r.doc.Captions[:n]
			return false
		}
		r.doc.Captions = add(r.doc.Captions, f)
		for c.at < c.end && strings.IndexByte(" \t,;/\\.-", c.src[c.at]) >= 0 {
			c.at++
		}
	}
	if r.repeated {
		r.doc.Captions = r.doc.Captions[:n]
	}
	return s != ""
}

// caption reads one caption.
func (c *cursor) caption() (Field, bool) {
	s := c.rest()
	for _, w := range captionWords {
		n := len(w.word)
		if strings.HasPrefix(s, w.word) && (len(s) == n || !isLetter(s[n]) && !isDigit(s[n])) {
			f := c.take(n)
			f.Text = w.text
			return f, true
		}
	}
	if n := spaced(s, "CORRECTEDCOPY"); n > 0 {
		f := c.take(n)
		f.Text = "CORRECTED COPY"
		return f, true
	}
	return Field{}, false
}
