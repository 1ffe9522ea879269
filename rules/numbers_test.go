package rules_test

import (
	"slices"
	"testing"
)

func TestNumbers(t *testing.T) {
	const modern, old = "060213Z MAY 09", "060213Z MAY 75"
	gap := lines("1. The fair opened on Monday.", "2. It closes on Friday.", "5. Post will report.")
	tests := []struct {
		name, code, give string
		want             []string
	}{
		{"modern gap", "PN01", telegram(modern, "UNCLAS QUIVERA 000412", gap), []string{"error «5.»"}},
		{"old gap", "PN01", telegram(old, "UNCLAS QUIVERA 0412", gap), []string{"info «5.»"}},
		{"an extract", "PN01", lines("¶4. (U) Four came.", "¶5. (U) Five came."), []string{"info «¶4.»"}},
		{
			"no beginning", "PN01",
			telegram(modern, "UNCLAS QUIVERA 000412", lines("4. Four came.", "5. Five came.")),
			[]string{"error «4.»"},
		},
		{
			"two gaps", "PN01", lines("¶1. (U) One.", "¶3. (U) Three.", "¶4. (U) Four.", "¶6. (U) Six."),
			[]string{"error «¶3.»", "error «¶6.»"},
		},
		{
			"letters", "PN01", telegram(modern, "UNCLAS QUIVERA 000412",
				lines("5A. One came here.", "5B. Two came here.", "6A. Three came here.", "6B. Four came here.")),
			[]string{"error «5A.»"},
		},
		{
			"letters are no repeats", "PN03", lines(
				"1. One came.", "2A. Two came.", "2B. Three came.", "3. Four came.",
			), nil,
		},
		{
			"no numbers", "PN01", telegram(modern, "UNCLAS QUIVERA 000412", lines(
				"The fair opened on Monday.", "It closes on Friday.",
			)),
			[]string{"error «The fair opened on Monday.»"},
		},
		{
			"one paragraph without a number", "PN01",
			telegram(modern, "UNCLAS QUIVERA 000412", "The fair opened on Monday.\n"),
			nil,
		},
		{"no numbers, no telegram", "PN01", lines("The fair opened on Monday.", "It closes on Friday."), nil},
		{
			"no gap behind a repeat", "PN01", lines(
				"¶1. (U) One came.", "¶2. (U) Two came.", "¶2. (U) Three came.", "¶4. (U) Four came.",
			), nil,
		},
		{
			"gap of two behind a repeat", "PN01", lines(
				"¶1. (U) One came.", "¶2. (U) Two came.", "¶2. (U) Three came.", "¶5. (U) Five came.",
			), []string{"error «¶5.»"},
		},
		{
			"passages of other telegrams", "PN01", lines("8. (SBU) Eight came.", "They said also:", "3. (SBU) Three came."),
			[]string{"info «8.»", "info «3.»"},
		},
		{
			"out of order", "PN01", lines("¶1. (U) One came.", "¶3. (U) Three came.", "¶2. (U) Two came."),
			[]string{"error «¶2.»"},
		},
		{
			"a letter with its address", "PN01", telegram(modern, "UNCLAS QUIVERA 000412", lines(
				"TO: MR. ADA QUILL\nQUILL AND SORREL\n12 HARBOR ROAD", "WE ARE WELL AND WILL COME HOME IN JUNE.",
				"NOTE BY OC/T: PASSED ABOVE ADDRESSEE.",
			)), nil,
		},
		{
			"no gap before a repeat", "PN01", lines(
				"¶1. (U) One came.", "¶3. (U) Two came.", "¶3. (U) Three came.", "¶4. (U) Four came.",
			), nil,
		},
		{
			"thrice", "PN03", lines(
				"¶1. (U) One came.", "¶2. (U) Two came.", "¶2. (U) Three came.", "¶2. (U) Four came.",
			),
			[]string{"error «¶2.»", "error «¶2.»"},
		},
		{
			"second text", "PN03",
			lines("¶1. (U) One came.", "¶2. (U) Two came.", "¶1. (U) Three came.", "¶2. (U) Four came."),
			[]string{"info «¶1.»"},
		},
		{
			"a stretch", "PN03", lines(
				"¶1. (U) One came.", "¶2. (U) Two came.", "¶3. (U) Three came.", "¶2. (U) Four came.",
				"¶3. (U) Five came.", "¶4. (U) Six came.",
			),
			[]string{"error «¶2.»"},
		},
		{
			"second text does not restart", "PN09",
			lines("¶1. (U) One came.", "¶2. (U) Two came.", "¶1. (U) Three came.", "¶2. (U) Four came."), nil,
		},
		{
			"restart in a section", "PN09", sectioned("2. HE CAME LATE."), []string{"error «1.»"},
		},
		{
			"part of a report", "PN09", sectioned("2. HE CAME LATE.", "B. TREATMENT OF FERRYMEN"), []string{"info «1.»"},
		},
		{
			"titled part of a report", "PN09", sectioned("2. HE CAME LATE.", "SECTION 2 - RIGHTS OF FERRYMEN\nAT SEA"),
			[]string{"info «1.»"},
		},
		{
			"list before the restart", "PN09", sectioned("2. HE CAME LATE.", "A. IT RAINED."), []string{"error «1.»"},
		},
		{
			"pilcrow in a glued label", "PN18", lines(
				"¶1. (U) One came here. 2. (U) Two came here.", "¶3. (U) Three came here.",
			), []string{"warning «2.»"},
		},
		{
			"heading of its own", "PN11", lines(
				"¶1. (U) One came.", "COMMENT\n-------", "¶2. (U) Two came.", "¶3. (U) Three came.",
			), nil,
		},
		{"note in parentheses", "PN11", lines("¶1. (U) One came (Note: not two).", "¶2. (U) Two came."), nil},
		{
			"begin text", "PN11", lines(
				"¶1. (U) The letter reads:", "BEGIN TEXT:", "We came here.", "¶2. (U) Two came.",
			),
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

// sectioned is a telegram in two sections: the second begins with opening behind the first paragraph of it, and numbers
// from 1.
func sectioned(first string, opening ...string) string {
	return telegram("060213Z MAY 09", "UNCLAS SECTION 01 OF 02 QUIVERA 000412",
		lines("1. THE FAIR OPENED.", first)+"\nQUIVERA 00000412  002 OF 002\n\n"+
			lines(append(opening, "1. FERRYMEN CAME.", "2. NINE STAYED.")...))
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
