package rules_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pilcrow/markings/cable"
	"pilcrow/rules"
	"pilcrow/rules/lint"
)

// check runs the rule with the given code over text and returns its findings as "severity «framed»".
func check(t *testing.T, code, text string) []string {
	t.Helper()
	all := rules.All()
	i := slices.IndexFunc(all, func(r *lint.Rule) bool { return r.Code == code })
	if i < 0 {
		t.Fatalf("no rule %s", code)
	}
	doc := cable.Parse("test.txt", []byte(text))
	var got []string
	for _, f := range lint.Run(doc, all[i:i+1], lint.Config{}) {
		got = append(got, fmt.Sprintf("%s «%s»", f.Severity, doc.Slice(f.Span)))
	}
	return got
}

// telegram is a telegram of the day dtg with the given classification line and body.
func telegram(dtg, line, body string) string {
	return "O " + dtg + "\nFM AMEMBASSY QUIVERA\nTO SECSTATE WASHDC IMMEDIATE\nBT\n" + line +
		"\n\nE.O. 12958: N/A\nTAGS: PGOV\nSUBJECT: THE FAIR\n\n" + body
}

// bodies of telegrams: three paragraphs without marks.
const plainBody = "1. The fair opened on Monday.\n\n2. It closes on Friday.\n\n3. Post will report.\n"

func TestMarks(t *testing.T) {
	const modern, old = "060213Z MAY 09", "060213Z MAY 75"
	tests := []struct {
		name, code, give string
		want             []string
	}{
		{"classified, no marks", "PM01", telegram(modern, "S E C R E T QUIVERA 000412", plainBody), []string{"error «1.»"}},
		{"classified, old", "PM01", telegram(old, "S E C R E T QUIVERA 0412", plainBody), []string{"info «1.»"}},
		{"unclassified, no marks", "PM01", telegram(modern, "UNCLAS QUIVERA 000412", plainBody), nil},
		{"LOU, no marks", "PM01", telegram(modern, "LIMITED OFFICIAL USE QUIVERA 000412", plainBody), nil},
		{"no day-time group", "PM01", "S E C R E T QUIVERA 000412\n\n" + plainBody, nil},
		{"entire text", "PM01", telegram(modern, "S E C R E T QUIVERA 000412",
			"1. (S - ENTIRE TEXT)\n\n2. The fair opened.\n\n3. Post will report.\n"), nil},
		{
			"several", "PM01", "¶1. (U) The fair opened.\n\n¶2. It closes.\n\n¶3. Post will report.\n",
			[]string{"error «¶2.»", "error «¶3.»"},
		},
		{"withheld", "PM01", "¶1. (U) The fair opened.\n\n¶2. [2 lines not declassified]\n\n¶3. (U) Post will report.\n", nil},
		{
			"withheld opening", "PM01",
			"¶1. (U) The fair opened.\n\n¶2. [1 line not declassified] closes on Friday.\n\n¶3. (U) Post will report.\n", nil,
		},
		{"no numbers", "PM01", "(U) The fair opened.\n\nIt closes on Friday.\n\n(U) Post will report.\n", nil},
		{
			"damaged label", "PM01", "¶1. (U) One came.\n\n¶2. (U) Two came.\n\n13. Three came.\n\n14. (U) Four came.\n\n¶5. (U) Five came.\n",
			[]string{"error «13.»"},
		},
		{
			"trailing mark", "PM01", "¶1. (U) The fair opened.\n\n¶2. It closes on Friday. (SBU)\n\n¶3. (SBU) Post will report.\n", nil,
		},
		{
			"authority as paragraph 1", "PM01",
			"C O N F I D E N T I A L QUIVERA 000412\n\nE.O. 12958: DECL: 05/06/2009\n\n1. CLASSIFIED BY AMBASSADOR JANE ROE. REASON: 1.5 (D).\n\n" +
				"2. (C) The fair opened.\n\n3. (C) Post will report.\n", nil,
		},
		{"unbalanced", "PM04", "1. (C) The fair opened.\n\n2. (C It closes on Friday.\n\n3. (C) Post will report.\n", []string{"error «(C»"}},
		{"legacy separator", "PM12", "¶1. (S/NF) The fair opened.\n", nil},
		{"foreign restricted", "PM22", "¶1. (//GBR R) The fair opened.\n", nil},
		{"level missing", "RU01", "(S) The fair opened.\n", nil},
		{
			"subject above the line", "RU01", "UNCLAS QUIVERA 000412\n\nE.O. 12958: N/A\nTAGS: PGOV\nSUBJECT: (C) THE FAIR\n\n¶1. (U) It opened.\n",
			[]string{"critical «(C)»"},
		},
		{
			"subparagraph above the line", "RU01",
			"UNCLAS QUIVERA 000412\n\n¶1. (U) Two points:\n\na. (U) It opened.\n\nb. (C) It closed.\n\n¶2. (U) Post will report.\n",
			[]string{"critical «(C)»"},
		},
		{
			"the highest is reported", "RU01", "UNCLAS QUIVERA 000412\n\n¶1. (C) It opened.\n\n¶2. (S) It closed.\n\n¶3. (C) Post will report.\n",
			[]string{"critical «(S)»"},
		},
		{"LOU is unclassified", "RU01", telegram(old, "LIMITED OFFICIAL USE QUIVERA 0412", "1. (LOU) It opened.\n\n2. (U) It closed.\n"), nil},
		{
			"compilation note", "RU02",
			"S E C R E T QUIVERA 000412\n\n¶1. (U) The compilation of the facts below is classified.\n\n¶2. (C) It closed.\n", nil,
		},
		{"unmarked paragraph", "RU02", "S E C R E T QUIVERA 000412\n\n¶1. (U) It opened.\n\n¶2. It closed.\n", nil},
		{"missing paragraph", "RU02", "S E C R E T QUIVERA 000412\n\n¶1. (U) It opened.\n\n¶3. (C) It closed.\n", nil},
		{"missing section", "RU02", "S E C R E T SECTION 01 OF 02 QUIVERA 000412\n\n¶1. (U) It opened.\n\n¶2. (C) It closed.\n", nil},
		{
			"old sensitive line", "RU03", telegram(old, "LIMITED OFFICIAL USE QUIVERA 0412", "1. (LOU) It opened.\n\n2. (U) It closed.\n"), nil,
		},
		{"FOUO is enough", "RU04", "UNCLAS QUIVERA 000412\n\nSENSITIVE\n\n¶1. (U//FOUO) It opened.\n\n¶2. (U) It closed.\n", nil},
		{"SBU-NF needs NOFORN", "RU05", "UNCLAS QUIVERA 000412\n\nSENSITIVE\n\n¶1. (SBU/NF) It opened.\n", []string{"error «UNCLAS»"}},
		{"EXDIS stands for NOFORN", "RU05", "S E C R E T QUIVERA 000412\n\nEXDIS\n\n¶1. (S/NF) It opened.\n", nil},
		{"banner", "RU05", "SECRET//NOFORN\n\n1. (S//NF) It opened.\n\n2. (U) It closed.\n\nSECRET//NOFORN\n", nil},
		{"unmarked paragraph and NOFORN", "RU06", "S E C R E T QUIVERA 000412\n\nNOFORN\n\n¶1. (S) It opened.\n\n¶2. It closed.\n", nil},
	}
	for _, tt := range tests {
		t.Run(tt.code+" "+tt.name, func(t *testing.T) {
			if got := check(t, tt.code, tt.give); !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q in\n%s", got, tt.want, tt.give)
			}
		})
	}
}

func TestNumbers(t *testing.T) {
	const modern, old = "060213Z MAY 09", "060213Z MAY 75"
	gap := "1. The fair opened on Monday.\n\n2. It closes on Friday.\n\n5. Post will report.\n"
	tests := []struct {
		name, code, give string
		want             []string
	}{
		{"modern gap", "PN01", telegram(modern, "UNCLAS QUIVERA 000412", gap), []string{"error «5.»"}},
		{"old gap", "PN01", telegram(old, "UNCLAS QUIVERA 0412", gap), []string{"info «5.»"}},
		{
			"two gaps", "PN01", "¶1. (U) One.\n\n¶3. (U) Three.\n\n¶4. (U) Four.\n\n¶6. (U) Six.\n",
			[]string{"error «¶3.»", "error «¶6.»"},
		},
		{
			"letters", "PN01", telegram(modern, "UNCLAS QUIVERA 000412",
				"5A. One came here.\n\n5B. Two came here.\n\n6A. Three came here.\n\n6B. Four came here.\n"),
			[]string{"error «5A.»"},
		},
		{"letters are no repeats", "PN03", "1. One came.\n\n2A. Two came.\n\n2B. Three came.\n\n3. Four came.\n", nil},
		{
			"no numbers", "PN01", telegram(modern, "UNCLAS QUIVERA 000412", "The fair opened on Monday.\n\nIt closes on Friday.\n"),
			[]string{"error «The fair opened on Monday.»"},
		},
		{"one paragraph without a number", "PN01", telegram(modern, "UNCLAS QUIVERA 000412", "The fair opened on Monday.\n"), nil},
		{"no numbers, no telegram", "PN01", "The fair opened on Monday.\n\nIt closes on Friday.\n", nil},
		{
			"no gap before a repeat", "PN01", "¶1. (U) One came.\n\n¶3. (U) Two came.\n\n¶3. (U) Three came.\n\n¶4. (U) Four came.\n", nil,
		},
		{
			"thrice", "PN03", "¶1. (U) One came.\n\n¶2. (U) Two came.\n\n¶2. (U) Three came.\n\n¶2. (U) Four came.\n",
			[]string{"error «¶2.»", "error «¶2.»"},
		},
		{
			"second text", "PN03",
			"¶1. (U) One came.\n\n¶2. (U) Two came.\n\n¶1. (U) Three came.\n\n¶2. (U) Four came.\n",
			[]string{"info «¶1.»"},
		},
		{
			"second text does not restart", "PN09",
			"¶1. (U) One came.\n\n¶2. (U) Two came.\n\n¶1. (U) Three came.\n\n¶2. (U) Four came.\n", nil,
		},
		{"pilcrow in a glued label", "PN18", "¶1. (U) One came here. 2. (U) Two came here.\n\n¶3. (U) Three came here.\n", []string{"warning «2.»"}},
		{
			"heading of its own", "PN11", "¶1. (U) One came.\n\nCOMMENT\n-------\n\n¶2. (U) Two came.\n\n¶3. (U) Three came.\n", nil,
		},
		{"note in parentheses", "PN11", "¶1. (U) One came (Note: not two).\n\n¶2. (U) Two came.\n", nil},
		{
			"begin text", "PN11", "¶1. (U) The letter reads:\n\nBEGIN TEXT:\n\nWe came here.\n\n¶2. (U) Two came.\n",
			[]string{"warning «BEGIN TEXT»"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.code+" "+tt.name, func(t *testing.T) {
			if got := check(t, tt.code, tt.give); !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q in\n%s", got, tt.want, tt.give)
			}
		})
	}
}

func TestReferences(t *testing.T) {
	tests := []struct {
		give string
		want string
	}{
		{"see para 9.", "para 9"},
		{"See paras 2, 3 and 9 below.", "paras 2, 3 and 9"},
		{"SEE PARAGRAPH 9.", "PARAGRAPH 9"},
		{"it closed (para 9).", "para 9"},
		{"it closed (see also para 9a) early.", "para 9a"},
		{"the action request is in para 9.", "para 9"},
		{"paras 3 and 9 above say so.", "paras 3 and 9"},
		{"see\npara\n9 for details.", "para\n9"},
		{"see para 3.", ""},
		{"see para 9 of reftel.", ""},
		{"see para 9 ref A.", ""},
		{"see para 9, reftel.", ""},
		{"see ref A, para 9.", ""},
		{"(ref A para 9) says so.", ""},
		{"(para 9 reftel) says so.", ""},
		{"paragraph 9 of the agreement says so.", ""},
		{"ref A para 9 above says so.", ""},
		{"see para 2009.", ""},
		{"see compara 9.", ""},
		{"see paras.", ""},
		{"in para 9 they promise to come.", ""},
	}
	for _, tt := range tests {
		text := "¶1. (U) One came; " + tt.give + "\n\n¶2. (U) Two came.\n\n¶3. (U) Three came.\n"
		var want []string
		if tt.want != "" {
			want = []string{"warning «" + tt.want + "»"}
		}
		if got := check(t, "PN13", text); !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", tt.give, got, want)
		}
	}
}

func TestCaptions(t *testing.T) {
	head := func(line string, captions ...string) string {
		return line + "\n\n" + strings.Join(captions, "\n") + "\n\nE.O. 12958: N/A\nTAGS: PGOV\nSUBJECT: THE FAIR\n\n¶1. (U) It opened.\n"
	}
	const unclas, secret = "UNCLAS QUIVERA 000412", "S E C R E T QUIVERA 000412"
	tests := []struct {
		name, code, give string
		want             []string
	}{
		{"last of three", "CP03", head(unclas, "SIPDIS", "NOFORN", "SENSITIVE"), nil},
		{"repeat of an earlier one", "CP03", head(unclas, "SIPDIS", "SENSITIVE", "SIPDIS"), nil},
		{"alone", "CP03", head(unclas, "SENSITIVE"), nil},
		{"together", "CP04", head(secret, "EXDIS", "NODIS"), []string{"error «NODIS»"}},
		{"unclassified", "CP04", head(unclas, "NODIS"), []string{"error «NODIS»"}},
		{"sensitive", "CP04", head(unclas, "NODIS", "SENSITIVE"), nil},
		{"LOU", "CP04", head("LIMITED OFFICIAL USE QUIVERA 0412", "EXDIS"), nil},
		{"channel", "CP05", head(secret, "ROGER CHANNEL", "SIPDIS"), []string{"error «SIPDIS»"}},
		{"stadis", "CP05", head(secret, "SIPDIS", "STADIS"), []string{"error «SIPDIS»"}},
		{"noforn", "CP05", head(secret, "SIPDIS", "NOFORN"), nil},
		{"on one line", "CP10", head(secret, "SIPDIS SIPDIS"), []string{"info «SIPDIS»"}},
		{"two captions twice", "CP10", head(secret, "SIPDIS", "NOFORN", "SIPDIS", "NOFORN", "SIPDIS"), []string{"info «SIPDIS»", "info «NOFORN»"}},
		{
			"section head", "CP10", "S E C R E T SECTION 01 OF 02 QUIVERA 000412\n\nEXDIS\n\n¶1. (S) It opened.\n\n" +
				"S E C R E T SECTION 02 OF 02 QUIVERA 000412\n\nEXDIS\n\n¶2. (S) It closed.\n", nil,
		},
	}
	for _, tt := range tests {
		t.Run(tt.code+" "+tt.name, func(t *testing.T) {
			if got := check(t, tt.code, tt.give); !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q in\n%s", got, tt.want, tt.give)
			}
		})
	}
}

func TestLines(t *testing.T) {
	const modern, old = "060213Z MAY 09", "060213Z MAY 75"
	tests := []struct {
		name, code, give string
		want             []string
	}{
		{"no header, no line", "BN01", "¶1. (U) It opened.\n\n¶2. (U) It closed.\n", nil},
		{
			"a different line", "BN01", telegram(modern, "UNCLAS QUIVERA 000412\n\nS E C R E T QUIVERA 000412", plainBody),
			[]string{"error «S E C R E T QUIVERA 000412»"},
		},
		{
			"section heads", "BN01", "S E C R E T SECTION 01 OF 02 QUIVERA 000412\n\n¶1. (S) It opened.\n\n" +
				"S E C R E T SECTION 02 OF 02 QUIVERA 000412\n\n¶2. (S) It closed.\n", nil,
		},
		{"LOU in its time", "BN04", telegram(old, "LIMITED OFFICIAL USE QUIVERA 0412", plainBody), nil},
		{
			"LOU after its time", "BN04", telegram(modern, "LIMITED OFFICIAL USE QUIVERA 000412", plainBody),
			[]string{"warning «LIMITED OFFICIAL USE»"},
		},
		{"UNCLASSIFIED", "BN04", telegram(modern, "UNCLASSIFIED QUIVERA 000412", plainBody), []string{"warning «UNCLASSIFIED»"}},
	}
	for _, tt := range tests {
		t.Run(tt.code+" "+tt.name, func(t *testing.T) {
			if got := check(t, tt.code, tt.give); !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q in\n%s", got, tt.want, tt.give)
			}
		})
	}
}
