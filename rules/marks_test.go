package rules_test

import (
	"slices"
	"testing"
)

func TestMarks(t *testing.T) {
	const modern, old = "060213Z MAY 09", "060213Z MAY 75"
	tests := []struct {
		name, code, give string
		want             []string
	}{
		{
			"classified, no marks", "PM01", telegram(modern, "S E C R E T QUIVERA 000412", plainBody),
			[]string{"error «1.»"},
		},
		{"classified, old", "PM01", telegram(old, "S E C R E T QUIVERA 0412", plainBody), []string{"info «1.»"}},
		{"unclassified, no marks", "PM01", telegram(modern, "UNCLAS QUIVERA 000412", plainBody), nil},
		{"LOU, no marks", "PM01", telegram(modern, "LIMITED OFFICIAL USE QUIVERA 000412", plainBody), nil},
		{"no day-time group", "PM01", "S E C R E T QUIVERA 000412\n\n" + plainBody, nil},
		{"entire text", "PM01", telegram(modern, "S E C R E T QUIVERA 000412",
			lines("1. (S - ENTIRE TEXT)", "2. The fair opened.", "3. Post will report.")), nil},
		{
			"several", "PM01", lines("¶1. (U) The fair opened.", "¶2. It closes.", "¶3. Post will report."),
			[]string{"error «¶2.»", "error «¶3.»"},
		},
		{
			"withheld", "PM01", lines(
				"¶1. (U) The fair opened.", "¶2. [2 lines not declassified]", "¶3. (U) Post will report.",
			), nil,
		},
		{
			"withheld opening", "PM01",
			lines(
				"¶1. (U) The fair opened.", "¶2. [1 line not declassified] closes on Friday.",
				"¶3. (U) Post will report.",
			), nil,
		},
		{"no numbers", "PM01", lines("(U) The fair opened.", "It closes on Friday.", "(U) Post will report."), nil},
		{
			"damaged label", "PM01", lines(
				"¶1. (U) One came.", "¶2. (U) Two came.", "13. Three came.", "14. (U) Four came.",
				"¶5. (U) Five came.",
			),
			[]string{"error «13.»"},
		},
		{
			"trailing mark", "PM01", lines(
				"¶1. (U) The fair opened.", "¶2. It closes on Friday. (SBU)", "¶3. (SBU) Post will report.",
			), nil,
		},
		{
			"authority as paragraph 1", "PM01",
			lines(
				"C O N F I D E N T I A L QUIVERA 000412", "E.O. 12958: DECL: 05/06/2009",
				"1. CLASSIFIED BY AMBASSADOR JANE ROE. REASON: 1.5 (D).", "2. (C) The fair opened.",
				"3. (C) Post will report.",
			), nil,
		},
		{
			"unbalanced", "PM04", lines(
				"1. (C) The fair opened.", "2. (C It closes on Friday.", "3. (C) Post will report.",
			), []string{"error «(C»"},
		},
		{
			"one too many", "PM04", lines("1. ((C) The fair opened.", "2. (C) It closed."), []string{"error «((C)»"},
		},
		{"legacy separator", "PM12", "¶1. (S/NF) The fair opened.\n", nil},
		{"foreign restricted", "PM22", "¶1. (//GBR R) The fair opened.\n", nil},
		{"level missing", "RU01", "(S) The fair opened.\n", nil},
		{
			"subject above the line", "RU01", lines(
				"UNCLAS QUIVERA 000412", "E.O. 12958: N/A\nTAGS: PGOV\nSUBJECT: (C) THE FAIR",
				"¶1. (U) It opened.",
			),
			[]string{"critical «(C)»"},
		},
		{
			"subparagraph above the line", "RU01",
			lines(
				"UNCLAS QUIVERA 000412", "¶1. (U) Two points:", "a. (U) It opened.", "b. (C) It closed.",
				"¶2. (U) Post will report.",
			),
			[]string{"critical «(C)»"},
		},
		{
			"the highest is reported", "RU01", lines(
				"UNCLAS QUIVERA 000412", "¶1. (C) It opened.", "¶2. (S) It closed.",
				"¶3. (C) Post will report.",
			),
			[]string{"critical «(S)»"},
		},
		{
			"LOU is unclassified", "RU01", telegram(old, "LIMITED OFFICIAL USE QUIVERA 0412", lines(
				"1. (LOU) It opened.", "2. (U) It closed.",
			)), nil,
		},
		{
			"compilation note", "RU02",
			lines(
				"S E C R E T QUIVERA 000412", "¶1. (U) The compilation of the facts below is classified.",
				"¶2. (C) It closed.",
			), nil,
		},
		{
			"unmarked paragraph", "RU02", lines(
				"S E C R E T QUIVERA 000412", "¶1. (U) It opened.", "¶2. It closed.",
			), nil,
		},
		{
			"missing paragraph", "RU02", lines(
				"S E C R E T QUIVERA 000412", "¶1. (U) It opened.", "¶3. (C) It closed.",
			), nil,
		},
		{
			"missing section", "RU02", lines(
				"S E C R E T SECTION 01 OF 02 QUIVERA 000412", "¶1. (U) It opened.", "¶2. (C) It closed.",
			), nil,
		},
		{
			"old sensitive line", "RU03", telegram(old, "LIMITED OFFICIAL USE QUIVERA 0412", lines(
				"1. (LOU) It opened.", "2. (U) It closed.",
			)), nil,
		},
		{
			"FOUO is enough", "RU04", lines(
				"UNCLAS QUIVERA 000412", "SENSITIVE", "¶1. (U//FOUO) It opened.", "¶2. (U) It closed.",
			), nil,
		},
		{
			"SBU-NF needs NOFORN", "RU05", lines(
				"UNCLAS QUIVERA 000412", "SENSITIVE", "¶1. (SBU/NF) It opened.",
			), []string{"error «UNCLAS»"},
		},
		{
			"EXDIS stands for NOFORN", "RU05", lines(
				"S E C R E T QUIVERA 000412", "EXDIS", "¶1. (S/NF) It opened.",
			), nil,
		},
		{
			"banner", "RU05", lines(
				"SECRET//NOFORN", "1. (S//NF) It opened.", "2. (U) It closed.", "SECRET//NOFORN",
			), nil,
		},
		{
			"banner without NOFORN", "RU05", lines("SECRET//ORCON", "1. (S//OC/NF) It opened.", "2. (U) It closed."),
			[]string{"error «SECRET//ORCON»"},
		},
		{
			"banner of another control", "RU03",
			lines("UNCLASSIFIED//NOFORN", "1. (U//SBU) It opened.", "2. (U) It closed."),
			[]string{"error «UNCLASSIFIED//NOFORN»"},
		},
		{
			"unmarked paragraph and NOFORN", "RU06", lines(
				"S E C R E T QUIVERA 000412", "NOFORN", "¶1. (S) It opened.", "¶2. It closed.",
			), nil,
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
