package diff_test

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
)

// A draft is a cable that a test made up: it knows its paragraphs, and the print damages what a real one would.
type draft struct {
	paragraphs []*draftParagraph
}

type draftParagraph struct {
	origin int // the old paragraph it comes from, -1 for a new one
	also   []int
	words  []string
	mark   string
	// edits that touched it
	moved bool
}

// An author makes up texts.
type author struct{ *rand.Rand }

func (a author) pick(words string) string {
	list := strings.Fields(words)
	return list[a.IntN(len(list))]
}

// noun, verb and the others give words of an invented country's business.
func (a author) noun() string {
	return a.pick(`harvest ministry committee border pipeline election tariff railway council delegation hospital treaty
		budget quarry festival reservoir parliament newspaper mission airfield fishery clinic census orchard customs
		granary embassy university ferry bridge loan permit gazette militia archive workshop cotton barley copper`)
}

func (a author) verb() string {
	return a.pick(`reported confirmed denied postponed welcomed rejected reviewed opened closed expanded financed inspected
		announced doubted praised criticized delayed approved audited cancelled visited described`)
}

func (a author) adjective() string {
	return a.pick(`new regional provisional northern coastal joint annual disputed modest unusual foreign local public
		quiet rapid technical rural joint formal unfinished costly promising`)
}

func (a author) name() string {
	first := a.pick("Teval Orin Maresh Kelda Ruvim Sanda Iskor Belit Havan Nomira Dastan Yelva Tormund Casmir")
	return first + " " + a.pick("Obarak Lindqua Serrano Vetrov Halloran Quist Madrigal Osterby Nakhoda Pellam Ruiz Tarn")
}

func (a author) sentence() []string {
	var s string
	switch a.IntN(5) {
	case 0:
		s = fmt.Sprintf("%s of the %s %s said on %s %d that the %s %s had been %s", a.name(), a.adjective(), a.noun(),
			a.pick("March April May June July"), 1+a.IntN(28), a.adjective(), a.noun(), a.verb())
	case 1:
		s = fmt.Sprintf("The %s %s %s the %s for the %s, and the %s %s %d %s tons of %s", a.adjective(), a.noun(), a.verb(),
			a.noun(), a.noun(), a.noun(), a.verb(), 100+a.IntN(900), a.adjective(), a.noun())
	case 2:
		s = fmt.Sprintf("According to the %s, %s had %s a %s %s near the %s in %d", a.noun(), a.name(), a.verb(),
			a.adjective(), a.noun(), a.noun(), 1990+a.IntN(20))
	case 3:
		s = fmt.Sprintf("Embassy officers %s the %s %s; the %s was %s by %s", a.verb(), a.adjective(), a.noun(), a.noun(),
			a.verb(), a.name())
	case 4:
		s = fmt.Sprintf("It is not clear whether the %s of the %s %s will be %s before the %s", a.noun(), a.adjective(),
			a.noun(), a.verb(), a.noun())
	}
	return strings.Fields(s + ".")
}

func (a author) paragraph(origin int) *draftParagraph {
	p := &draftParagraph{origin: origin, mark: "(SBU)"}
	if a.IntN(4) == 0 {
		p.mark = "(U)"
	}
	if a.IntN(8) == 0 {
		p.words = strings.Fields("The Embassy will continue to follow the matter and report as events warrant.")
	}
	for range 2 + a.IntN(6) {
		p.words = append(p.words, a.sentence()...)
	}
	return p
}

func (a author) draft() *draft {
	d := &draft{}
	for i := range 6 + a.IntN(14) {
		d.paragraphs = append(d.paragraphs, a.paragraph(i))
	}
	return d
}

// clone copies a draft, so that it can be edited.
func (d *draft) clone() *draft {
	c := &draft{}
	for _, p := range d.paragraphs {
		q := *p
		q.words = append([]string(nil), p.words...)
		c.paragraphs = append(c.paragraphs, &q)
	}
	return c
}

// edit makes one edit of substance. It says which.
func (a author) edit(d *draft) string {
	i := a.IntN(len(d.paragraphs))
	p := d.paragraphs[i]
	switch kind := a.pick("words words words insert delete move split merge remark redact"); kind {
	case "words":
		for range 1 + a.IntN(5) {
			at := a.IntN(len(p.words))
			switch a.IntN(3) {
			case 0:
				p.words[at] = a.adjective()
			case 1:
				p.words = append(p.words[:at:at], append([]string{a.adjective(), a.noun()}, p.words[at:]...)...)
			case 2:
				if len(p.words) > 20 {
					p.words = append(p.words[:at:at], p.words[at+1:]...)
				}
			}
		}
		return kind
	case "insert":
		d.paragraphs = append(d.paragraphs[:i:i], append([]*draftParagraph{a.paragraph(-1)}, d.paragraphs[i:]...)...)
		return kind
	case "delete":
		if len(d.paragraphs) > 4 {
			d.paragraphs = append(d.paragraphs[:i:i], d.paragraphs[i+1:]...)
			return kind
		}
	case "move":
		to := (i + len(d.paragraphs)/2) % len(d.paragraphs)
		if n := to - i; (n > 3 || n < -3) && p.origin >= 0 && len(p.also) == 0 {
			d.paragraphs = append(d.paragraphs[:i:i], d.paragraphs[i+1:]...)
			d.paragraphs = append(d.paragraphs[:to:to], append([]*draftParagraph{p}, d.paragraphs[to:]...)...)
			p.moved = true
			return kind
		}
	case "split":
		for at := len(p.words)/2 + 1; at < len(p.words)-6 && len(p.also) == 0; at++ {
			if strings.HasSuffix(p.words[at-1], ".") {
				q := *p
				q.words = append([]string(nil), p.words[at:]...)
				p.words = p.words[:at]
				d.paragraphs = append(d.paragraphs[:i+1:i+1], append([]*draftParagraph{&q}, d.paragraphs[i+1:]...)...)
				return kind
			}
		}
	case "merge":
		if i+1 < len(d.paragraphs) {
			q := d.paragraphs[i+1]
			if p.origin >= 0 && q.origin >= 0 && !p.moved && !q.moved && p.origin != q.origin && len(p.also)+len(q.also) == 0 {
				p.words = append(p.words, q.words...)
				p.also = append(p.also, q.origin)
				d.paragraphs = append(d.paragraphs[:i+1:i+1], d.paragraphs[i+2:]...)
				return kind
			}
		}
	case "remark":
		p.mark = map[string]string{"(U)": "(SBU)", "(SBU)": "(U)"}[p.mark]
		return kind
	case "redact":
		n := 1 + a.IntN(6)
		if at := a.IntN(len(p.words)); at+n < len(p.words) && len(p.words) > 20 {
			notation := strings.Fields([]string{"[name not declassified]", "XXXXXXXXXXXX", "[less than 1 line not declassified]"}[a.IntN(3)])
			p.words = append(p.words[:at:at], append(notation, p.words[at+n:]...)...)
			return kind
		}
	}
	return "none"
}

// A print is how a draft is put on paper. None of it is a difference.
type print struct {
	width   int  // of a line; 0 for one line a paragraph
	pages   bool // page lines, in the middle of sentences too
	damaged bool // some labels lost their pilcrow, or carry a digit for it
}

func (a author) print() print {
	return print{[]int{0, 0, 60, 69, 75}[a.IntN(5)], a.IntN(2) == 0, a.IntN(2) == 0}
}

// write prints d as a cable.
func (a author) write(d *draft, pr print) string {
	var b strings.Builder
	b.WriteString("VZCZCXRO1203\nRR RUEHXX\nDE RUEHQD #0412 1310455\nZNR UUUUU ZZH\nR 110455Z MAY 09\nFM AMEMBASSY QADIR\n" +
		"TO RUEHC/SECSTATE WASHDC 3310\nBT\nUNCLAS SECTION 01 OF 02 QADIR 000412\n\nSENSITIVE\nSIPDIS\n\nE.O. 12958: N/A\n" +
		"TAGS: PGOV, ECON\nSUBJECT: HARVESTS AND RAILWAYS\n\n")
	lines, page := 0, 2
	for n, p := range d.paragraphs {
		label := "¶" + strconv.Itoa(n+1) + "."
		if pr.damaged && n > 2 {
			switch a.IntN(6) {
			case 0:
				label = "1" + strconv.Itoa(n+1) + "."
				if n+1 > 9 {
					label = strconv.Itoa(n+1) + "."
				}
			case 1:
				label = strconv.Itoa(n+1) + "."
			}
		}
		for k, line := range wrapped(label+" "+p.mark+" "+strings.Join(p.words, " "), pr.width) {
			if pr.pages && lines >= 30 && k > 0 {
				fmt.Fprintf(&b, "\nQADIR 00000412  %03d OF 002\n\n", page)
				lines, page = 0, page%2+1
			}
			b.WriteString(line + "\n")
			lines++
		}
		b.WriteString("\n")
	}
	b.WriteString("OBARAK\n")
	return b.String()
}

// wrapped cuts text into lines of at most width characters, or leaves it whole.
func wrapped(text string, width int) []string {
	if width == 0 {
		return []string{text}
	}
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && len(line)+1+len(word) > width {
			lines = append(lines, line)
			line = ""
		}
		line = strings.TrimPrefix(line+" "+word, " ")
	}
	return append(lines, line)
}
