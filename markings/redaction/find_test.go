package redaction_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/markings/redaction"
)

// framed is text with « » around its notations.
func framed(text string) string {
	var b strings.Builder
	at := 0
	for _, n := range redaction.Find(text) {
		b.WriteString(text[at:n.Start] + "«" + text[n.Start:n.End] + "»")
		at = n.End
	}
	return b.String() + text[at:]
}

func TestFind(t *testing.T) {
	far := strings.Repeat(" ", 60)
	tests := []struct{ name, want string }{
		{"series", "He met «[name not declassified]» at «[place not declassified]»."},
		{"wrapped", "He said «[less than 1\n   line of source text not\n declassified]» and left."},
		{"hyphen at the line's end", "«[2 lines not declas-\nsified]»"},
		{"letters misread", "«[less then 1 1ine not dec1assifed]»"},
		{"round bracket at the end", "He met «[name not declassified)» there."},
		{"round brackets", "He met «(name not declassified)» there."},
		{"never closed", "He met «[name not declassified» and left. He saw [a friend]."},
		{"never opened", "He met «name not declassified]» and left."},
		{"source note", "Source: Department of Works. Secret. «3 pages of source text not declassified»."},
		{"code behind", "He met «[name not declassified] (b)(6)» there."},
		{"code on the next line", "He met «[name not declassified]\n(b)(6)» there and «[redacted]\n[B6]» too."},
		{"label on the next line", "He met «[name not declassified]»\n1. (C) The mayor left.\n(b) The harbor."},
		{"codes in a bracket behind", "He met «XXXXXXXX [B6]» there."},
		{"code inside", "He met «[name not declassified, (b)(6)]» there."},
		{"omission", "«[Omitted here is a list of the guests [in Greek].]» End."},
		{"newspaper", "Then «[NAME REMOVED]» told «[Details removed at his request]»."},
		{"plain", "Then «[redacted]» and «[[REDACTED-EX B6]]» and «[REDACTED: name]» and «[2 lines deleted]»."},
		{"bare capitals", "He met «REDACTED», who left."},
		{"bare capitals in the margin", "He met Mr." + far + "«REDACTED»\nwho left."},
		{"not responsive", "He met Mr." + far + "«REDACTED/NOT RESPONSIVE»\nwho left.\n\n«NOT RESPONSIVE»\n"},
		{"crosses", "«XXXXXXXXXXXX»'s aunt met «xxxxx» and «Xxxxxxxx» «XXXX»."},
		{"three crosses", "He met «XXX» there."},
		{"crosses glued", "said«XXXXXXXXXXXX»on Monday"},
		{"blocks", "He met «████» «██████» and «▓▓▓»."},
		{"blanks", "He met «________» at the «******» again."},
		{"blanks word by word", "He met «____» «_________» and «___» «________» at noon."},
		{"blanks at the head of a sentence", "¶1. (SBU) «____» «_________» left. «________»\nwas told.\n(1) ____\n(2) ____ ____\n"},
		{"exemption in place", "He met «(b)(6), (b)(7)(C)» at noon and «(b) (6)» later."},
		{"bracketed codes", "He met «[b6]» and «[(b)(7)(C)]» and «[1.4(d)]»."},
		{"margin", "the mayor was firm" + far + "«B1»\nand did not yield" + far + "«1.4(D)»\n"},
		{"margin with dirt", "the mayor" + far + "«B5» \u2022\nand" + far + "«i1 .4(B)»\n"},
		{"margin list", "the mayor   «B1,1.4(B),1.4(D)»\n"},
		{"stamp", far + "«RELEASE IN PART\n" + far + "B5,B6»\n\nText."},
		{"stamp in two lines", far + "«RELEASE IN\n" + far + "FULL»\n\n"},
		{"stamp with a stroke", "[«RELEASE IN FULLI»\n\n"},
		{"automatic", "the guns" + far + "«25X1, 25X5»\n"},
		{
			"reclassified",
			far + "«Classified by DAS, A/GIS, DoS on 01/02/2016 — Class:»\nTo: Mayor" + far[9:] +
				"«CONFIDENTIAL — Reason: 1.4(B) — Declassify»\n" + far + "«on: 01/02/2031»\n",
		},
		{"garble", "THE SHIP «(WORD GARBLED)» SAILED «[garble]» AT «[illegible]»."},
	}
	unframe := strings.NewReplacer("«", "", "»", "")
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, framed(unframe.Replace(tt.want))); diff != "" {
			t.Errorf("%s: Find: (-want +got)\n%s", tt.name, diff)
		}
	}
}

func TestFindNothing(t *testing.T) {
	tests := []string{
		"",
		"[",
		"He said [sic] that [Smith] and [the Mayor?] agreed [ ].",
		"[Enclosure] [Washington, undated.] [4] [of?] [he] [General]",
		"The minutes were not declassified until 1994.",
		"[The minutes were not declassified until 1994.]",
		"[not classified] (UNCLASSIFIED) (not classified)",
		"(SBU) 1. (C) (S//NF) (REF A) (b) first (c) second",
		"the XXIII Olympiad, chapter XXX, the XXX Congress, XXIX, XXX and XXXI",
		"XXXIX XXXVIII Exxon, Maxx, TEXXAS",
		"a B1 visa and a B-2 visa\nB2 visas\nVitamin B6 is good.",
		"Classified By: Mayor T. Ombe, for reasons 1.4 (b) and (d).\n\n1. (C) Text.",
		"Classified By: Mayor T. Ombe, for reasons\n1.4 (b) and (d).",
		"REASON: 1.4 (B), (D)\nDECL: 25X1-HUM\nE.O. 12958: DECL: 25X1\n",
		"5 U.S.C. 552(b)(6), section 3(b)(1), paragraph (b)(2), exemption (b)(5)",
		"(a) (1) oil; (b) (1) grain; (b) (2) wine",
		"the press release in full; THE PRESS RELEASE IN PART DENIED IT.",
		"Name: ________   Date: ________\n________________\n*** Current Class ***\n****\n* * * *",
		"THE REDACTED VERSION WAS SENT. & REDACTIONS. NO WAIVER.",
		"■ one\n■ two\n• three ▪ four",
		"[John removed] [the troops withheld] [missing persons] (he was removed) (2 men missing)",
		"SUBJECT: 1.4 MILLION (USD) FOR B1\n",
	}
	for _, give := range tests {
		if got := framed(give); got != give {
			t.Errorf("Find: %q, want none", got)
		}
	}
}

func TestWithholds(t *testing.T) {
	tests := []struct {
		give string
		kind redaction.Kind
		want bool
	}{
		{"[name not declassified]", redaction.Mark, true},
		{"XXXXXXXXXXXX", redaction.Mark, true},
		{"RELEASE IN PART B6", redaction.Stamp, false},
		{"[Here follows a list of guests.]", redaction.Omission, false},
		{"(word garbled)", redaction.Loss, false},
		{"the mayor" + strings.Repeat(" ", 70) + "B6\n", redaction.Cite, true},
	}
	for _, tt := range tests {
		found := redaction.Find(tt.give)
		if len(found) != 1 || found[0].Kind != tt.kind || found[0].Withholds() != tt.want {
			t.Errorf("Find(%q) = %+v, want one of kind %d, withholding %t", tt.give, found, tt.kind, tt.want)
		}
	}
}
