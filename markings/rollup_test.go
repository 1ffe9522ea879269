package markings_test

import (
	"slices"
	"strings"
	"testing"

	"pilcrow/markings"
)

// TestRollup joins portions by the rules of section 3, one row for each.
func TestRollup(t *testing.T) {
	tests := []struct{ name, give, want string }{
		{"nothing", "", ""},
		{"level", "(U) (S) (C)", "SECRET"},
		{"an SBU cable", "(U) (SBU) (SBU)", "UNCLASSIFIED//SBU"},
		{"SBU under a classified level", "(SBU) (C)", "CONFIDENTIAL"},
		{"FOUO under a classified level", "(U//FOUO) (S)", "SECRET"},
		{"SBU over LOU over FOUO", "(U//FOUO) (LOU) (SBU)", "UNCLASSIFIED//SBU"},
		{"LOU over FOUO", "(U//FOUO) (LOU)", "UNCLASSIFIED//LOU"},
		{"SBU-NF over SBU", "(SBU) (SBU-NF)", "UNCLASSIFIED//SBU NOFORN"},
		{"SBU-NF beside NF", "(SBU-NF) (U//NF)", "UNCLASSIFIED//NOFORN//SBU"},
		{"SBU-NF beside REL", "(SBU-NF) (U//REL TO USA, GBR)", "UNCLASSIFIED//NOFORN//SBU"},
		{"SBU-NF in a classified text", "(S) (SBU-NF)", "SECRET//NOFORN"},
		{"LES-NF in a classified text", "(S) (U//LES-NF)", "SECRET//NOFORN//LES"},
		{"LES-NF over LES", "(U//LES) (U//LES-NF)", "UNCLASSIFIED//LES NOFORN"},
		{"one NF", "(C) (C//NF) (S)", "SECRET//NOFORN"},
		{"NF beside REL", "(S//NF) (S//REL TO USA, GBR)", "SECRET//NOFORN"},
		{"REL lists meet", "(S//REL TO USA, AUS, GBR) (S//REL TO USA, GBR)", "SECRET//REL TO USA, GBR"},
		{"REL lists meet in nobody", "(S//REL TO USA, AUS) (S//REL TO USA, GBR)", "SECRET//NOFORN"},
		{"FVEY and one of it", "(S//REL TO USA, FVEY) (S//REL TO USA, GBR)", "SECRET//REL TO USA, GBR"},
		{"FVEY and ACGU", "(S//REL TO USA, FVEY) (S//REL TO USA, ACGU)", "SECRET//REL TO USA, ACGU"},
		{"ACGU and New Zealand", "(S//REL TO USA, ACGU) (S//REL TO USA, NZL)", "SECRET//NOFORN"},
		{"an opaque tetragraph", "(S//REL TO USA, NATO) (S//REL TO USA, GBR)", "SECRET//NOFORN"},
		{"REL beside a classified portion without", "(S//REL TO USA, GBR) (C)", "SECRET//NOFORN"},
		{"REL beside an unclassified portion", "(S//REL TO USA, GBR) (U) (SBU)", "SECRET//REL TO USA, GBR"},
		{"REL beside RELIDO", "(S//REL TO USA, GBR) (S//RELIDO)", "SECRET//NOFORN"},
		{"RELIDO beside DISPLAY ONLY", "(S//RELIDO) (S//DISPLAY ONLY AFG)", "SECRET//NOFORN"},
		{"RELIDO only", "(S//RELIDO) (C//RELIDO) (U)", "SECRET//RELIDO"},
		{"RELIDO in all beside REL", "(S//REL TO USA, GBR/RELIDO) (S//RELIDO)", "SECRET//RELIDO"},
		{"DISPLAY ONLY lists meet", "(S//DISPLAY ONLY AFG, GBR) (S//DISPLAY ONLY GBR)", "SECRET//DISPLAY ONLY GBR"},
		{"DISPLAY ONLY beside REL", "(S//DISPLAY ONLY AFG, GBR) (S//REL TO USA, GBR)", "SECRET//DISPLAY ONLY GBR"},
		{
			"DISPLAY ONLY with REL beside REL", "(S//REL TO USA, GBR/DISPLAY ONLY AFG) (S//REL TO USA, GBR)",
			"SECRET//REL TO USA, GBR",
		},
		{"EYES beside REL", "(S//USA/AUS/GBR EYES ONLY) (S//REL TO USA, GBR)", "SECRET//REL TO USA, GBR"},
		{"bare REL", "(S//REL) (S//REL)", "SECRET//REL"},
		{"bare REL beside a list", "(S//REL) (S//REL TO USA, GBR)", "SECRET//NOFORN"},
		{"NODIS over EXDIS", "(S//NF//XD) (S//NF//ND)", "SECRET//NOFORN//NODIS"},
		{"EXDIS over SBU", "(SBU) (U//NF//XD)", "UNCLASSIFIED//NOFORN//EXDIS"},
		{"EXDIS is NOFORN", "(S//XD) (S//REL TO USA, GBR)", "SECRET//NOFORN//EXDIS"},
		{
			"controls add up", "(S//OC) (S//IMC) (U//PR) (U//FISA) (C//DSEN) (S//RS)",
			"SECRET//RSEN/ORCON/IMCON/PROPIN/DEA SENSITIVE/FISA",
		},
		{"ORCON over ORCON-USGOV", "(S//OC-USGOV) (S//OC)", "SECRET//ORCON"},
		{"SCI adds up", "(TS//SI-G ABCD//OC) (TS//SI-G EFGH/TK//OC) (S//SI)", "TOP SECRET//SI-G ABCD EFGH/TK//ORCON"},
		{"SAP adds up", "(S//SAR-BP) (S//SAR-AB)", "SECRET//SAR-AB/BP"},
		{"RD over FRD over TFNI", "(S//FRD//NF) (S//RD//NF) (S//TFNI//NF)", "SECRET//RD//NOFORN"},
		{
			"SIGMA numbers add up", "(S//RD-SG 14//NF) (S//RD-CNWDI//NF) (S//RD-SG 20//NF)",
			"SECRET//RD-CNWDI-SIGMA 14 20//NOFORN",
		},
		{"UCNI vanishes", "(U//UCNI) (U//SSI) (U//DS) (C)", "CONFIDENTIAL"},
		{"UCNI stays", "(U//UCNI) (U)", "UNCLASSIFIED//DOE UCNI"},
		{"FGI adds up", "(S//FGI GBR) (S//FGI DEU NATO)", "SECRET//FGI DEU GBR NATO"},
		{"FGI concealed", "(S//FGI GBR) (S//FGI)", "SECRET//FGI"},
		{"a foreign text", "(//GBR C) (//GBR S)", "//GBR SECRET"},
		{"a foreign portion in a US text", "(//GBR S) (C)", "SECRET//FGI GBR"},
		{"two foreign portions", "(//GBR R) (//DEU C)", "CONFIDENTIAL//FGI DEU GBR"},
		{"RESTRICTED in a US text", "(//GBR R) (U)", "CONFIDENTIAL//FGI GBR"},
		{"a concealed source in a US text", "(//FGI S) (U)", "SECRET//FGI"},
		{"unclassified foreign in a US text", "(//GBR U) (S)", "SECRET"},
		{"a NATO text", "(//NS//ATOMAL) (//NC)", "//NATO SECRET//ATOMAL"},
		{"NATO in a US text", "(//NS) (C)", "SECRET//FGI NATO"},
		{
			"a JOINT text", "(//JOINT S CAN USA//REL TO USA, CAN) (//JOINT C CAN USA//REL TO USA, CAN)",
			"//JOINT SECRET CAN USA//REL TO USA, CAN",
		},
		{
			"JOINT in a US text", "(//JOINT S CAN USA//REL TO USA, CAN) (S//REL TO USA, CAN)",
			"SECRET//FGI CAN//REL TO USA, CAN",
		},
		{"CUI", "(CUI//SP-CTI) (U) (CUI//PRVCY//NOFORN)", "CUI//SP-CTI/PRVCY//NOFORN"},
		{"CUI in a classified text", "(CUI//SP-CTI) (S//NF)", "SECRET//CUI//SP-CTI//NOFORN"},
	}
	for _, tt := range tests {
		var marks []markings.Mark
		for portion := range strings.SplitSeq(strings.ReplaceAll(tt.give, ") (", ")|("), "|") {
			if portion != "" {
				marks = append(marks, mustParse(t, portion))
			}
		}
		got := markings.Join(marks...)
		if got.Banner() != tt.want {
			t.Errorf("%s: join of %s is %s, want %s", tt.name, tt.give, got.Banner(), tt.want)
		}
		if back, err := markings.Parse(got.Banner()); tt.want != "" && (err != nil || back != got) {
			t.Errorf("%s: the roll-up %s is read as %v %v", tt.name, got.Banner(), back, err)
		}
	}
}

// TestUnknownSurvives: a control nobody knows is not lost in a roll-up.
func TestUnknownSurvives(t *testing.T) {
	r := markings.Read("(S//XYZZY)", markings.Portion)
	if got := markings.Join(r.Mark, mustParse(t, "(TS)")); !slices.Equal(got.Controls.List(), []string{"XYZZY"}) {
		t.Errorf("the roll-up is %v with %q", got, got.Controls.List())
	}
}

// TestTorn: a mark whose controls contradict each other keeps them; its roll-up does not.
func TestTorn(t *testing.T) {
	tests := []struct{ give, want, rollup string }{
		{"(C//SBU)", "C//SBU", "C"},
		{"(S//NF/REL TO USA, GBR)", "S//NF/REL TO USA, GBR", "S//NF"},
		{"(S//NF//XD/ND)", "S//NF//XD/ND", "S//NF//ND"},
		{"(//NS//NF)", "//NS//NF", "S//FGI NATO//NF"},
		{"(S//OC/OC-USGOV)", "S//OC/OC-USGOV", "S//OC"},
		{"(S//SBU-NF)", "S//SBU-NF", "S//NF"},
	}
	for _, tt := range tests {
		r := markings.Read(tt.give, markings.Portion)
		if r.Valid() || r.Mark.String() != tt.want {
			t.Errorf("%s: valid %v, %v, want %s", tt.give, r.Valid(), r.Mark, tt.want)
		}
		got := r.Mark.Rollup()
		if got.String() != tt.rollup || markings.Join(r.Mark, r.Mark) != got || !r.Mark.Covers(r.Mark) {
			t.Errorf("%s: roll-up %v, join %v, want %s", tt.give, got, markings.Join(r.Mark, r.Mark), tt.rollup)
		}
	}
}

// TestCovers compares lines with portions.
func TestCovers(t *testing.T) {
	tests := []struct {
		line, portion string
		want          bool
	}{
		{"(S)", "(C)", true},
		{"(S)", "(SBU)", true},
		{"(C)", "(S)", false},
		{"(S)", "(S//NF)", false},
		{"(S//NF)", "(S)", true},
		{"(S//NF)", "(C//REL TO USA, GBR)", true},
		{"(S//REL TO USA, GBR)", "(S//REL TO USA, AUS, GBR)", true},
		{"(S//REL TO USA, AUS, GBR)", "(S//REL TO USA, GBR)", false},
		{"(U)", "(SBU)", false},
		{"(SBU)", "(U)", true},
		{"(SBU)", "(LOU)", true},
		{"(TS)", "(TS//SI)", false},
		{"(S//FGI GBR)", "(//GBR C)", true},
	}
	for _, tt := range tests {
		if got := mustParse(t, tt.line).Covers(mustParse(t, tt.portion)); got != tt.want {
			t.Errorf("%s covers %s: %v", tt.line, tt.portion, got)
		}
	}
}
