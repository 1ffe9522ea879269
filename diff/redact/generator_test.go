package redact_test

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// carrier is an invented cable and what is known of the person whom its releases withhold. In its text {{nature|words}}
// frames what a release withholds.
type carrier struct {
	file            string
	given, surname  string
	skeleton        []string // other romanisations that differ in what romanisations differ in
	phonetic        []string // others that sound alike
	native          string   // the name in its own script; empty where that is Latin
	acronym         string   // of the organisation
	paraphrase      string   // the withheld sentence in other words
	classified      bool
	surnameFirst    bool
	lines           []string // the text, read once
	table           bool
	digitsReordered string // the telephone number in another form
}

func (c *carrier) full() string {
	if c.surnameFirst {
		return c.surname + " " + c.given
	}
	return c.given + " " + c.surname
}

// piece is a run of text with one fate. A withheld piece is shown as its mark.
type piece struct {
	text, nature, mark string
	withheld           bool
}

// stretch is a paragraph, or lines that are kept as they are.
type stretch struct {
	label, portion string
	pieces         []piece
	raw            []string
}

// sheet is a cable in parts: the lines before the first paragraph, the paragraphs, the lines behind them.
type sheet struct {
	head []string
	body []stretch
	tail []string
}

// clone is a copy that shares nothing.
func (s *sheet) clone() sheet {
	c := sheet{head: slices.Clone(s.head), body: slices.Clone(s.body), tail: slices.Clone(s.tail)}
	for i := range c.body {
		c.body[i].pieces = slices.Clone(c.body[i].pieces)
		c.body[i].raw = slices.Clone(c.body[i].raw)
	}
	return c
}

// made is a pair in the making.
type made struct {
	*carrier
	convention string
	rng        *rand.Rand
	clean      bool // the twin of a fault: all is done but the fault
	original   sheet
	release    sheet
	path       string
	codes      map[string]bool // cited, for the stamp
	style      int             // of the marks
	stamp      string          // replaces the release's stamp where it is not empty
	bare       bool            // no stamps of any kind
}

var (
	labelled = regexp.MustCompile(`^(¶\d+\.) (\([A-Z]+\)) `)
	framing  = regexp.MustCompile(`\{\{(\w+)\|([^}]*)\}\}`)
)

// readCarrier reads the text of a carrier.
func readCarrier(t testing.TB, c *carrier) {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(dir, "..", "..", "testdata", "pairs", "carriers", c.file))
	if err != nil {
		t.Fatal(err)
	}
	c.lines = strings.Split(string(bytes.TrimRight(data, "\n")), "\n")
	c.classified = strings.Contains(string(data), "C O N F I D E N T I A L")
	c.table = strings.Contains(string(data), "\n  ")
}

// sheetOf parses the lines of a carrier.
func sheetOf(c *carrier) sheet {
	var s sheet
	blocks := strings.Split(strings.Join(c.lines, "\n"), "\n\n")
	for _, block := range blocks {
		m := labelled.FindStringSubmatch(block)
		switch {
		case m != nil:
			s.body = append(s.body, stretch{label: m[1], portion: m[2], pieces: piecesOf(block[len(m[0]):])})
		case strings.HasPrefix(block, "  "):
			s.body = append(s.body, stretch{raw: strings.Split(block, "\n")})
		case len(s.body) == 0:
			s.head = append(append(s.head, strings.Split(block, "\n")...), "")
		default:
			s.tail = append(append(s.tail, ""), strings.Split(block, "\n")...)
		}
	}
	return s
}

// piecesOf cuts a paragraph at its frames.
func piecesOf(text string) []piece {
	var all []piece
	at := 0
	for _, m := range framing.FindAllStringSubmatchIndex(text, -1) {
		if m[0] > at {
			all = append(all, piece{text: text[at:m[0]]})
		}
		all = append(all, piece{text: text[m[4]:m[5]], nature: text[m[2]:m[3]], withheld: true})
		at = m[1]
	}
	if at < len(text) {
		all = append(all, piece{text: text[at:]})
	}
	return all
}

// newPair makes the clean pair of a carrier under a convention. Equal seeds make equal pairs.
func newPair(c *carrier, convention string, seed uint64) *made {
	m := &made{
		carrier: c, convention: convention, rng: rand.New(rand.NewPCG(seed, 7)), original: sheetOf(c), path: "released.txt",
		codes: map[string]bool{},
	}
	m.style = int(seed % 3)
	m.release = m.original.clone()
	for i := range m.release.body {
		for k := range m.release.body[i].pieces {
			if p := &m.release.body[i].pieces[k]; p.withheld {
				p.mark = m.mark(p.nature, p.text)
			}
			m.original.body[i].pieces[k].withheld = false
		}
	}
	return m
}

// place says where a piece stands.
type place struct{ stretch, piece int }

// all lists the places of the pieces of a nature; "" is open text.
func (m *made) all(nature string) []place {
	var found []place
	for i := range m.release.body {
		for k := range m.release.body[i].pieces {
			if m.release.body[i].pieces[k].nature == nature {
				found = append(found, place{i, k})
			}
		}
	}
	return found
}

// pick is one of the places of a nature, false where there is none.
func (m *made) pick(nature string) (place, bool) {
	found := m.all(nature)
	if len(found) == 0 {
		return place{}, false
	}
	return found[m.rng.IntN(len(found))], true
}

// at is the piece of the release at a place.
func (m *made) at(p place) *piece { return &m.release.body[p.stretch].pieces[p.piece] }

// The signs that frame the place of a fault until the text is printed.
const (
	faultBegins = "\x01"
	faultEnds   = "\x02"
	lineBreak   = "\x03"
	pageBreak   = "\x04"
	inMargin    = "\x05"
)

// framedFault is text as the place of the fault.
func framedFault(text string) string { return faultBegins + text + faultEnds }

// open lists the stretches without a withheld piece that have a label.
func (m *made) open() []int {
	var found []int
	for i := range m.release.body {
		s := &m.release.body[i]
		if s.label != "" && len(s.pieces) == 1 && s.pieces[0].nature == "" {
			found = append(found, i)
		}
	}
	return found
}

// pickOpen is the index of one of the open stretches.
func (m *made) pickOpen() int {
	found := m.open()
	return found[m.rng.IntN(len(found))]
}

// add puts a sentence to the end of an open paragraph of both texts: before, what a clean release withholds as nature,
// after. The faulty release shows it.
func (m *made) add(before, leak, nature, after string) {
	m.addAt(m.pickOpen(), before, leak, leak, nature, after)
}

// addAt is add for a given paragraph, with a spelling for each text.
func (m *made) addAt(at int, before, inOriginal, inRelease, nature, after string) {
	o, r := &m.original.body[at], &m.release.body[at]
	o.pieces = append(o.pieces, piece{text: " " + before + inOriginal + after})
	shown := piece{text: framedFault(inRelease), nature: nature}
	if m.clean {
		shown = piece{text: inOriginal, nature: nature, withheld: true, mark: m.mark(nature, inOriginal)}
	}
	r.pieces = append(r.pieces, piece{text: " " + before}, shown, piece{text: after})
}

// sentences lists where the whole sentences of an open stretch lie in its text.
func sentences(text string) [][2]int {
	var all [][2]int
	start := 0
	for i := 0; i+1 < len(text); i++ {
		if text[i] == '.' && text[i+1] == ' ' && (i+2 >= len(text) || text[i+2] >= 'A' && text[i+2] <= 'Z') {
			all = append(all, [2]int{start, i + 1})
			start = i + 2
		}
	}
	if start < len(text) {
		all = append(all, [2]int{start, len(text)})
	}
	return all
}

// headLine is the index of the first line of the head that begins with prefix.
func (m *made) headLine(prefix string) int {
	return slices.IndexFunc(m.original.head, func(l string) bool { return strings.HasPrefix(l, prefix) })
}

// insertHead puts a line into the heads of both texts, before the line that begins with prefix; framed in the release.
func (m *made) insertHead(prefix, line string) {
	at := m.headLine(prefix)
	m.original.head = slices.Insert(m.original.head, at, line)
	m.release.head = slices.Insert(m.release.head, at, framedFault(line))
}
