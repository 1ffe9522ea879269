package redaction_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/markings/redaction"
)

// framed lists the notations of text, each as it stands there.
func framed(text string) []string {
	var got []string
	for _, n := range redaction.Find(text) {
		got = append(got, text[n.Start:n.End])
	}
	return got
}

func TestFind(t *testing.T) {
	far := strings.Repeat(" ", 60)
	tests := []struct {
		name string
		give string
		want []string
	}{
		{"series", "He met [name not declassified] at [place not declassified].", []string{"[name not declassified]", "[place not declassified]"}},
		{"wrapped", "He said [less than 1\n   line of source text not\n declassified] and left.", []string{"[less than 1\n   line of source text not\n declassified]"}},
		{"hyphen at the line's end", "[2 lines not declas-\nsified]", []string{"[2 lines not declas-\nsified]"}},
		{"bold letters misread", "[less then 1 1ine not dec1assifed]", []string{"[less then 1 1ine not dec1assifed]"}},
		{"round bracket at the end", "He met [name not declassified) there.", []string{"[name not declassified)"}},
		{"round brackets", "He met (name not declassified) there.", []string{"(name not declassified)"}},
		{"never closed", "He met [name not declassified and left. He saw [a friend].", []string{"[name not declassified"}},
		{"never opened", "He met name not declassified] and left.", []string{"name not declassified]"}},
		{"source note", "Source: Department of Works, Box 4. Secret. 3 pages of source text not declassified.", []string{"3 pages of source text not declassified"}},
		{"code behind", "He met [name not declassified] (b)(6) there.", []string{"[name not declassified] (b)(6)"}},
		{"code inside", "He met [name not declassified, (b)(6)] there.", []string{"[name not declassified, (b)(6)]"}},
		{"omission", "[Omitted here is a list of the guests [in Greek].] End.", []string{"[Omitted here is a list of the guests [in Greek].]"}},
		{"newspaper", "Then [NAME REMOVED] told [Details removed at his request].", []string{"[NAME REMOVED]", "[Details removed at his request]"}},
		{"plain", "Then [redacted] and [[REDACTED-EX B6]] and [REDACTED: name] and [2 lines deleted].", []string{"[redacted]", "[[REDACTED-EX B6]]", "[REDACTED: name]", "[2 lines deleted]"}},
		{"bare capitals", "He met REDACTED, who left.", []string{"REDACTED"}},
		{"bare capitals in the margin", "He met Mr." + far + "REDACTED\nwho left.", []string{"REDACTED"}},
		{"crosses", "XXXXXXXXXXXX's aunt met xxxxx and Xxxxxxxx XXXX.", []string{"XXXXXXXXXXXX", "xxxxx", "Xxxxxxxx", "XXXX"}},
		{"three crosses", "He met XXX there.", []string{"XXX"}},
		{"crosses glued", "saidXXXXXXXXXXXXon Monday", []string{"XXXXXXXXXXXX"}},
		{"blocks", "He met ████ ██████ and ▓▓▓.", []string{"████", "██████", "▓▓▓"}},
		{"blanks", "He met ________ at the ****** again.", []string{"________", "******"}},
		{"exemption in place", "He met (b)(6), (b)(7)(C) at noon and (b) (6) later.", []string{"(b)(6), (b)(7)(C)", "(b) (6)"}},
		{"bracketed codes", "He met [b6] and [(b)(7)(C)] and [1.4(d)].", []string{"[b6]", "[(b)(7)(C)]", "[1.4(d)]"}},
		{"margin", "the mayor was firm" + far + "B1\nand did not yield" + far + "1.4(D)\n", []string{"B1", "1.4(D)"}},
		{"margin with dirt", "the mayor" + far + "B5 \u2022\nand" + far + "i1 .4(B)\n", []string{"B5", "i1 .4(B)"}},
		{"margin list", "the mayor   B1,1.4(B),1.4(D)\n", []string{"B1,1.4(B),1.4(D)"}},
		{"stamp", far + "RELEASE IN PART\n" + far + "B5,B6\n\nText.", []string{"RELEASE IN PART\n" + far + "B5,B6"}},
		{"stamp in two lines", far + "RELEASE IN\n" + far + "FULL\n\n", []string{"RELEASE IN\n" + far + "FULL"}},
		{"stamp with a stroke", "[RELEASE IN FULLI\n\n", []string{"RELEASE IN FULLI"}},
		{"automatic", "the guns" + far + "25X1, 25X5\n", []string{"25X1, 25X5"}},
		{
			"reclassified", far + "Classified by DAS, A/GIS, DoS on 01/02/2016 — Class:\nTo: Mayor" + far[9:] + "CONFIDENTIAL — Reason: 1.4(B) — Declassify\n" + far + "on: 01/02/2031\n",
			[]string{"Classified by DAS, A/GIS, DoS on 01/02/2016 — Class:", "CONFIDENTIAL — Reason: 1.4(B) — Declassify", "on: 01/02/2031"},
		},
		{"garble", "THE SHIP (WORD GARBLED) SAILED [garble] AT [illegible].", []string{"(WORD GARBLED)", "[garble]", "[illegible]"}},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, framed(tt.give)); diff != "" {
			t.Errorf("%s: Find(%q): (-want +got)\n%s", tt.name, tt.give, diff)
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
		if got := framed(give); len(got) > 0 {
			t.Errorf("Find(%q) = %q, want none", give, got)
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
