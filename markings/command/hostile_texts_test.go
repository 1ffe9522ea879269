//go:build linux

package command_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
)

// hostileHead opens a cable of this test's own making.
const hostileHead = `VZCZCXRO4417
PP RUEHC
DE RUEHTI #0112 0711345
ZNR UUUUU ZZH
P 121345Z MAR 07
FM AMEMBASSY TIRANA
TO RUEHC/SECSTATE WASHDC PRIORITY 4410
BT
UNCLAS TIRANA 000112

SIPDIS
SENSITIVE

E.O. 12958: N/A
TAGS: ECON, EWWT, AL
SUBJECT: PORT OF VLORA RAISES ITS DUES

`

// hostileTail closes it.
const hostileTail = "\nHALVORSEN\nBT\n#0112\nNNNN\n"

// hostileText is a text that no honest drafter writes, of about n bytes.
type hostileText struct {
	name   string
	make   func(n int) string
	binary bool // what is no text is not examined
}

// isHeavy reports whether a megabyte of the text takes a command more memory than TestMemory grants, for it has a finding,
// a paragraph or a change every few bytes. All that an audit compares is heavy.
func (h hostileText) isHeavy(command string) bool {
	if command == "audit" {
		return true
	}
	for _, heavy := range heavyTexts() {
		if heavy.text == h.name {
			return slices.Contains(strings.Fields(heavy.commands), command)
		}
	}
	return false
}

// heavyTexts are the names of heavy texts and the commands for which they are.
func heavyTexts() []struct{ text, commands string } {
	return []struct{ text, commands string }{
		{"a line of tags", "lint fix diff"},
		{"addressees for information", "outline"},
		{"backslashes", "lint"},
		{"blocks", "lint fix diff"},
		{"blocks that cross", "lint fix outline diff"},
		{"brackets with blanks", "diff"},
		{"captions", "lint fix"},
		{"carriage returns", "diff"},
		{"classification lines", "lint fix diff"},
		{"closed blocks", "lint fix diff"},
		{"codes", "diff"},
		{"dashes, a line each", "outline diff"},
		{"empty lines", "diff"},
		{"entities", "lint fix outline diff"},
		{"escape codes", "diff"},
		{"full stops", "diff"},
		{"half a withholding", "diff"},
		{"half of UTF-16", "diff"},
		{"header lines in the body", "diff"},
		{"headings", "diff"},
		{"labels alone", "lint fix outline diff"},
		{"labels alone, a line each", "lint fix outline diff"},
		{"labels without ends", "lint fix outline diff"},
		{"letters X in groups", "lint fix diff"},
		{"letters x with blanks", "diff"},
		{"one line of numbers", "diff"},
		{"one list of countries", "diff"},
		{"open summaries", "lint"},
		{"page lines", "diff"},
		{"paragraphs", "diff"},
		{"paragraphs of a line", "diff"},
		{"paragraphs without marks", "diff"},
		{"pilcrows, a line each", "diff"},
		{"sections", "diff"},
		{"short lines", "diff"},
		{"spaced classification lines", "lint fix outline diff"},
		{"subparagraphs", "lint diff"},
		{"tags without a blank", "lint fix diff"},
		{"the same label", "diff"},
		{"withheld lines", "diff"},
		{"years at line ends", "diff"},
	}
}

// filled is head, part as often as it fits into n bytes, and tail.
func filled(head, part, tail string) func(n int) string {
	return func(n int) string {
		return head + strings.Repeat(part, max(1, n/len(part))) + tail
	}
}

// counted is a cable whose parts, n bytes of them, are numbered from 1.
func counted(format string) func(n int) string {
	return func(n int) string {
		var b strings.Builder
		b.WriteString(hostileHead)
		for i := 1; b.Len() < n; i++ {
			fmt.Fprintf(&b, format, i)
		}
		return b.String() + hostileTail
	}
}

// shuffled is n bytes of pieces in an order by lot, the same in every run.
func shuffled(pieces ...string) func(n int) string {
	return func(n int) string {
		lot := rand.New(rand.NewPCG(7, uint64(len(pieces))))
		var b strings.Builder
		for b.Len() < n {
			b.WriteString(pieces[lot.IntN(len(pieces))])
		}
		return b.String()
	}
}

// noise is n bytes by lot, those between first and last.
func noise(first, last byte) func(n int) string {
	return func(n int) string {
		lot := rand.New(rand.NewPCG(11, uint64(first)))
		text := make([]byte, n)
		for i := range text {
			text[i] = first + byte(lot.IntN(int(last-first)+1))
		}
		return string(text)
	}
}

// inBody is a cable whose second paragraph is part, repeated.
func inBody(part string) func(n int) string {
	return filled(hostileHead+"¶1. (U) One.\n\n¶2. (SBU) ", part, "\n\n¶3. (U) Three.\n"+hostileTail)
}

// inHead is a cable with part, repeated, between its caption lines and its executive order line.
func inHead(part string) func(n int) string {
	before, after, _ := strings.Cut(hostileHead, "E.O. ")
	return filled(before, part, "\nE.O. "+after+"¶1. (U) One.\n"+hostileTail)
}

// alphabet is every byte from first to 0xFF.
func alphabet(first int) string {
	var b strings.Builder
	for c := first; c < 256; c++ {
		b.WriteByte(byte(c))
	}
	return b.String()
}

// hostileTexts are the texts that every command must bear.
func hostileTexts() []hostileText {
	all := append(hostileLines(), hostileParts()...)
	return append(all, hostileBytes()...)
}

// hostileLines are texts of very long and of very many lines.
func hostileLines() []hostileText {
	return []hostileText{
		{name: "one line of words", make: inBody("The harbor master (who was new) said that 14 ships came before 2011. ")},
		{name: "one line without a blank", make: inBody("a")},
		{name: "one line of numbers", make: inBody("12. ")},
		{name: "short lines", make: inBody("a\n")},
		{name: "empty lines", make: inBody("\n")},
		{name: "lines of blanks", make: inBody(" \t\n")},
		{name: "carriage returns", make: inBody("a\r")},
		{name: "form feeds", make: inBody("The ships came in, all of them.\f\n")},
		{name: "paragraphs", make: counted("¶%d. (U) x.\n\n")},
		{name: "paragraphs of a line", make: counted("¶%d. (SBU) The harbor master said that ships came in.\n\n")},
		{name: "damaged labels", make: counted("1%d. (SBU) The harbor master said that ships came in.\n\n")},
		{name: "paragraphs without marks", make: counted("%d. The harbor master said that ships came in.\n")},
		{name: "the same label", make: inBody("¶3. (SBU) The harbor master said that ships came in.\n\n")},
		{name: "labels alone", make: filled("", "¶1. ", "\n")},
		{name: "labels alone, a line each", make: filled("", "¶1.\n", "")},
		{name: "labels without ends", make: shuffled("1.\n", "2.\n", "12.\n", "¶3.\n", "14.\n", "15. (U) a\n", "\n")},
		{name: "pilcrows", make: filled("", "¶", "\n")},
		{name: "pilcrows, a line each", make: filled("", "¶\n", "")},
		{name: "subparagraphs", make: inBody("a. (U) One.\nb. (C) Two.\n(1) (S) Three.\n-- (U) four\n")},
		{name: "headings", make: counted("AMBITIOUS PLAN %d UNVEILED\n\n")},
		{name: "split words", make: inBody("har-\nbor")},
		{name: "signers", make: inBody("HALVORSEN\n")},
		{name: "years at line ends", make: inBody("2009. The ships.\n1998.\n")},
	}
}

// hostileParts are texts whose header, marks, brackets or blocks go on without end.
func hostileParts() []hostileText {
	digits := strings.Repeat("9", 1000)
	return []hostileText{
		{name: "parentheses", make: inBody("(")},
		{name: "parentheses that close", make: inBody("()")},
		{name: "nested parentheses", make: func(n int) string {
			return hostileHead + "¶1. (U) " + strings.Repeat("(", n/2) + strings.Repeat(")", n/2) + hostileTail
		}},
		{name: "brackets", make: inBody("[")},
		{name: "brackets with blanks", make: inBody("[ ")},
		{name: "nested brackets", make: func(n int) string {
			return hostileHead + "¶1. (U) " + strings.Repeat("[", n/2) + strings.Repeat("]", n/2) + hostileTail
		}},
		{name: "withheld lines", make: inBody("[1 line not declassified] (b)(1) ")},
		{name: "half a withholding", make: inBody("[1 line not declassified ")},
		{name: "codes", make: inBody("(b)(1),(b)(3) 1.4(b),1.4(d) B1 B6 ")},
		{name: "letters x", make: inBody("x")},
		{name: "letters x with blanks", make: inBody("x x ")},
		{name: "letters X in groups", make: inBody("XXXXXXXXXXXX ")},
		{name: "full stops", make: inBody(". . . ")},
		{name: "dashes", make: inBody("----- ")},
		{name: "dashes, a line each", make: inBody("-----\n")},
		{name: "open blocks", make: inBody("BEGIN TEXT:\n")},
		{name: "open summaries", make: inBody("BEGIN SUMMARY\n\n")},
		{name: "closed blocks", make: inBody("END TEXT.\n")},
		{name: "blocks", make: shuffled("BEGIN TEXT\n\n", "END TEXT\n\n", "BEGIN SUMMARY. ", "END SUMMARY. ", "¶1. (U) a\n\n", "1. b\n\n")},
		{name: "blocks that cross", make: func(n int) string {
			n /= 60
			return hostileHead + strings.Repeat("BEGIN SUMMARY\n\n", n) + strings.Repeat("BEGIN TEXT\n\n", n) +
				strings.Repeat("END SUMMARY\n\n", n) + strings.Repeat("¶1. (U) a\n", n) + hostileTail
		}},
		{name: "entities", make: inBody("&para;1. &amp;amp; ")},
		{name: "links", make: inBody("[a](#b")},
		{name: "numbers of 1,000 digits", make: inBody(digits + ". (U) One.\n\n")},
		{name: "labels of 1,000 digits", make: inBody("¶" + digits + ".\n")},
		{name: "marks of 1,000 digits", make: inBody("(S//REL TO " + digits + ") ")},
		{name: "sections", make: inHead("UNCLAS SECTION 99 OF 99 TIRANA 000112\n")},
		{name: "page lines", make: inBody("PAGE 999 RUEHTI 00000112 999 OF 002 121345Z\n")},
		{name: "page lines of a post", make: inBody("The ships.\n\nTIRANA 00000112  999 OF 999\n\n")},
		{name: "a line of tags", make: inHead("TAGS: " + strings.Repeat("ECON, PREL, AL, ", 64))},
		{name: "lines of tags", make: inHead("TAGS: ECON, PREL, AL\n")},
		{name: "tags without a blank", make: inHead("TAGS: ECON,")},
		{name: "references", make: inHead("REF: A) 06 TIRANA 700 B) STATE 12345 ")},
		{name: "lines of references", make: inHead("REF: A. 06 TIRANA 700\n     B. STATE 12345\n")},
		{name: "a subject", make: inHead("SUBJECT: PORT OF VLORA RAISES ")},
		{name: "lines of subjects", make: inHead("SUBJECT: PORT OF VLORA\n")},
		{name: "addressees", make: inHead("TO RUEHC/SECSTATE WASHDC PRIORITY 4410\n")},
		{name: "addressees for information", make: inHead("INFO RUCNCIS/CIS COLLECTIVE\nRUEHAK/AMEMBASSY ANKARA 12\n")},
		{name: "lines of routing", make: inHead("PP RUEHC RUEHAK RUEHTI\nDE RUEHTI #0112 0711345\nZNR UUUUU ZZH\n")},
		{name: "executive orders", make: inHead("E.O. 12958: DECL: 03/12/2017\n")},
		{name: "authorities", make: inBody("Classified By: Ambassador A. Reed for reasons 1.4 (b) and (d).\n")},
		{name: "reference numbers", make: func(n int) string {
			return strings.Replace(counted("REF: %d STATE 12345\n")(n), "SUBJECT: PORT", "", 1)
		}},
		{name: "a reason", make: inHead("Classified By: A. Reed for reasons 1.4 (b), (d), ")},
		{name: "classification lines", make: inBody("CONFIDENTIAL TIRANA 000112\n")},
		{name: "spaced classification lines", make: inBody("S E C R E T TIRANA 000112\n")},
		{name: "spaced letters", make: inBody("S E C R E T ")},
		{name: "banners", make: inBody("SECRET//NOFORN\n\n")},
		{name: "captions", make: inHead("SIPDIS\nSENSITIVE\nNOFORN\n")},
		{name: "messages", make: filled("", hostileHead+"¶1. (U) One.\n"+hostileTail, "")},
		{name: "breaks", make: inBody("BT\n#0112\nNNNN\n")},
		{name: "a mark of controls", make: inBody("(S//NF" + strings.Repeat("/NF", 50_000) + ") ")},
		{name: "one mark", make: func(n int) string {
			return hostileHead + "¶1. (S" + strings.Repeat("//NF", n/4) + ") x.\n" + hostileTail
		}},
		{name: "one list of countries", make: func(n int) string {
			return hostileHead + "¶1. (S//REL TO USA" + strings.Repeat(", GBR", n/5) + ") x.\n" + hostileTail
		}},
		{name: "marks", make: inBody("(S//NF) ")},
		{name: "open marks", make: inBody("(S//NF ")},
		{name: "half marks", make: inBody("(C (S (SBU U) ")},
		{name: "slashes", make: inBody("/")},
		{name: "header lines in the body", make: shuffled("SUBJECT: X\n", "TAGS: ECON\n", "REF: A) 06 TIRANA 7\n", "1. (U) a\n", "E.O. 12958: N/A\n", "TO RUEHC\n", "FM AMEMBASSY TIRANA\n", "BT\n")},
	}
}

// hostileBytes are texts of odd characters, and what is no text.
func hostileBytes() []hostileText {
	return []hostileText{
		{name: "every byte", make: inBody(alphabet(0)), binary: true},
		{name: "every byte from the blank on", make: inBody(alphabet(' '))},
		{name: "bytes by lot", make: noise(0, 0xFF), binary: true},
		{name: "high bytes by lot", make: noise(0x80, 0xFF)},
		{name: "ASCII by lot", make: noise(' ', '~')},
		{name: "lines of ASCII by lot", make: shuffled("a", "(", ")", ".", "1", "9", " ", "\n", "¶", "/", "S", "U", ",", "[", "]", ":", "-")},
		{name: "NULs", make: filled("", "\x00", ""), binary: true},
		{name: "escape codes", make: inBody("\x1b[31m")},
		{name: "control characters", make: inBody("\x1b\x07\x7f"), binary: true},
		{name: "half of UTF-16", make: filled("\xff\xfe", "a\x00\n\x00", "\x00")},
		{name: "UTF-16 of halves", make: filled("\xfe\xff", "\xd8\x00", "")},
		{name: "accents", make: inBody("e" + strings.Repeat("\u0301", 50_000))},
		{name: "joiners", make: inBody("\u200d")},
		{name: "direction marks", make: inBody("\u202e")},
		{name: "wide characters", make: inBody("港")},
		{name: "flags", make: inBody("🇦")},
		{name: "line separators", make: inBody("a\u2028")},
		{name: "no-break spaces", make: inBody("\u00a0")},
		{name: "tabs", make: inBody("\t")},
		{name: "closing quotation marks", make: inBody("”")},
		{name: "quotation marks", make: inBody("\"")},
		{name: "backslashes", make: inBody("\\")},
	}
}
