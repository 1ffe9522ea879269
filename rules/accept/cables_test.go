package accept_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// The kinds of damage that a paragraph of a draft can have.
const (
	sound = iota
	damagedLabel
	lostPilcrow
	missingMark
	unbalancedMark
	unknownToken
	cutSentence
	misspelledMark
	damages
)

// paragraph is a paragraph of a draft.
type paragraph struct {
	damage int
	words  []string
}

// draft is a cable that can be laid out in several ways.
type draft struct {
	post       string
	serial     int
	paragraphs []paragraph
}

// newDraft invents a cable with damaged paragraphs.
func newDraft(seed uint64) draft {
	random := rand.New(rand.NewPCG(seed, 7))
	nouns := []string{
		"ferry", "warehouse", "orchard", "tariff", "bridge", "mill", "lighthouse", "quarry", "railway", "granary", "museum",
		"harbor", "canal", "clinic", "foundry", "archive",
	}
	verbs := []string{"opened", "delayed", "repaired", "measured", "leased", "visited", "inspected", "painted"}
	d := draft{post: []string{"LISBON", "OSLO", "LIMA", "RIGA", "ACCRA"}[seed%5], serial: int(100 + seed)}
	for n := range 8 + random.IntN(5) {
		p := paragraph{damage: random.IntN(damages), words: []string{"In", fmt.Sprintf("ward%d", n), "the", "clerks"}}
		if n == 0 {
			p.damage = sound
		}
		for range 12 + random.IntN(40) {
			p.words = append(p.words, verbs[random.IntN(len(verbs))], "the", nouns[random.IntN(len(nouns))], "and")
		}
		p.words = append(p.words, "went", "home.")
		d.paragraphs = append(d.paragraphs, p)
	}
	// One paragraph stands there twice: its findings differ by their ordinals alone.
	twin := d.paragraphs[2]
	twin.damage = unknownToken
	d.paragraphs[2] = twin
	d.paragraphs = append(d.paragraphs, paragraph{unknownToken, append([]string(nil), twin.words...)})
	return d
}

// layout is how a draft is written down.
type layout struct {
	width    int
	pageLine int // the paragraph before which the page line stands
	top      string
	crlf     bool
	insert   int // a sound paragraph is inserted before this one; 0: none
}

// write lays the draft out.
func (d draft) write(l layout) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%sP 060213Z MAY 09\nFM AMEMBASSY %s\nTO RUEHC/SECSTATE WASHDC PRIORITY 1234\n\n", l.top, d.post)
	fmt.Fprintf(&b, "UNCLAS SECTION 01 OF 02 %s %06d\n\nSIPDIS\nSENSITIVE\n\n", d.post, d.serial)
	b.WriteString("E.O. 12958: N/A\nTAGS: ECON, PGOV\nSUBJECT: WHAT THE CLERKS SAW\n\n")
	paragraphs := d.paragraphs
	if l.insert > 0 {
		paragraphs = append([]paragraph(nil), paragraphs[:l.insert]...)
		paragraphs = append(paragraphs, paragraph{words: strings.Fields("Nobody else had been told of the visit.")})
		paragraphs = append(paragraphs, d.paragraphs[l.insert:]...)
	}
	for i, p := range paragraphs {
		if i == l.pageLine {
			fmt.Fprintf(&b, "%s %08d  002 OF 002\n\n", d.post, d.serial)
		}
		b.WriteString(wrap(p.write(i+1), l.width) + "\n\n")
	}
	b.WriteString("QUILL\n")
	if l.crlf {
		return strings.ReplaceAll(b.String(), "\n", "\r\n")
	}
	return b.String()
}

// write is the paragraph with its number.
func (p paragraph) write(number int) string {
	label, mark, text := fmt.Sprintf("¶%d.", number), "(SBU)", strings.Join(p.words, " ")
	switch p.damage {
	case damagedLabel:
		label = fmt.Sprintf("1%d.", number)
	case lostPilcrow:
		label = fmt.Sprintf("%d.", number)
	case missingMark:
		return label + " " + text
	case unbalancedMark:
		mark = "(SBU"
	case unknownToken:
		mark = "(SBU//QUX)"
	case cutSentence:
		text = strings.Join(p.words[:9], " ") + " \n\n " + strings.Join(p.words[9:], " ")
	case misspelledMark:
		mark = "(S B U)"
	}
	return label + " " + mark + " " + text
}

// wrap writes words in lines of at most so many bytes; a blank line stays.
func wrap(text string, width int) string {
	var b strings.Builder
	for i, stretch := range strings.Split(text, "\n\n") {
		if i > 0 {
			b.WriteString("\n\n")
		}
		used := 0
		for _, word := range strings.Fields(stretch) {
			switch {
			case used == 0:
			case used+1+len(word) > width:
				b.WriteByte('\n')
				used = 0
			default:
				b.WriteByte(' ')
				used++
			}
			b.WriteString(word)
			used += len(word)
		}
	}
	return b.String()
}
