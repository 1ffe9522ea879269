package markings_test

import (
	"slices"
	"testing"

	"pilcrow/markings"
)

// TestWrite writes marks in all their forms.
func TestWrite(t *testing.T) {
	tests := []struct {
		give, portion, capco, banner, line string
		captions, controls                 []string
	}{
		{"(U)", "(U)", "(U)", "UNCLASSIFIED", "UNCLAS", nil, nil},
		{"(SBU)", "(SBU)", "(U//SBU)", "UNCLASSIFIED//SBU", "UNCLAS", []string{"SENSITIVE"}, []string{"SBU"}},
		{
			"(SBU/NF)", "(SBU-NF)", "(U//SBU-NF)", "UNCLASSIFIED//SBU NOFORN", "UNCLAS",
			[]string{"NOFORN", "SENSITIVE"},
			[]string{"SBU-NF"},
		},
		{
			"(U//FOUO)", "(U//FOUO)", "(U//FOUO)", "UNCLASSIFIED//FOUO", "UNCLAS",
			[]string{"SENSITIVE"},
			[]string{"FOUO"},
		},
		{"(LOU)", "(LOU)", "(U//LOU)", "UNCLASSIFIED//LOU", "LIMITED OFFICIAL USE", nil, []string{"LOU"}},
		{
			"(C/NF)", "(C//NF)", "(C//NF)", "CONFIDENTIAL//NOFORN", "C O N F I D E N T I A L",
			[]string{"NOFORN"},
			[]string{"NF"},
		},
		{
			"(S//OC/NF//XD)", "(S//OC/NF//XD)", "(S//OC/NF//XD)", "SECRET//ORCON/NOFORN//EXDIS", "S E C R E T",
			[]string{"EXDIS", "NOFORN", "ORCON"},
			[]string{"OC", "NF", "XD"},
		},
		{
			"(TS//SI-G//FGI GBR//OC/REL TO USA, GBR)", "(TS//SI-G//FGI GBR//OC/REL TO USA, GBR)",
			"(TS//SI-G//FGI GBR//OC/REL TO USA, GBR)", "TOP SECRET//SI-G//FGI GBR//ORCON/REL TO USA, GBR",
			"T O P  S E C R E T",
			[]string{"SI-G", "FGI GBR", "ORCON", "REL TO USA, GBR"},
			[]string{"SI-G", "FGI GBR", "OC", "REL TO USA, GBR"},
		},
		{"(//GBR R)", "(//GBR R)", "(//GBR R)", "//GBR RESTRICTED", "C O N F I D E N T I A L", nil, []string{"GBR"}},
		{
			"(//CTS//BALK)", "(//CTS//BALK)", "(//CTS//BALK)", "//COSMIC TOP SECRET//BALK", "T O P  S E C R E T",
			[]string{"BALK"},
			[]string{"NATO", "BALK"},
		},
		{
			"(//JOINT S CAN USA//REL TO USA, CAN)", "(//JOINT S CAN USA//REL TO USA, CAN)",
			"(//JOINT S CAN USA//REL TO USA, CAN)",
			"//JOINT SECRET CAN USA//REL TO USA, CAN", "S E C R E T",
			[]string{"REL TO USA, CAN"},
			[]string{"JOINT CAN USA", "REL TO USA, CAN"},
		},
		{"(//FGI S)", "(//FGI S)", "(//FGI S)", "//FGI SECRET", "S E C R E T", nil, []string{"FGI"}},
		{
			"(CUI//SP-CTI//NOFORN)", "(CUI//SP-CTI//NOFORN)", "(CUI//SP-CTI//NOFORN)", "CUI//SP-CTI//NOFORN", "UNCLAS",
			[]string{"NOFORN", "CUI", "SP-CTI"},
			[]string{"CUI", "SP-CTI", "NF"},
		},
	}
	for _, tt := range tests {
		m := mustParse(t, tt.give)
		for _, form := range []struct{ name, got, want string }{
			{"portion", m.Portion(), tt.portion},
			{"portion", m.PortionFor(markings.CAPCO), tt.capco},
			{"banner", m.Banner(), tt.banner},
			{"line", m.Line(), tt.line},
		} {
			if form.got != form.want {
				t.Errorf("%s as a %s: %s, want %s", tt.give, form.name, form.got, form.want)
			}
		}
		if got := m.Captions(); !slices.Equal(got, tt.captions) {
			t.Errorf("%s: captions %q, want %q", tt.give, got, tt.captions)
		}
		if got := m.Controls.List(); !slices.Equal(got, tt.controls) {
			t.Errorf("%s: controls %q, want %q", tt.give, got, tt.controls)
		}
		if m.Controls.IsZero() != (len(tt.controls) == 0) {
			t.Errorf("%s: has no controls: %v", tt.give, m.Controls.IsZero())
		}
	}
	var none markings.Mark
	written := none.Portion() + none.Banner() + none.String() + none.Line() + none.PortionFor(markings.DoD)
	if written != "" || none.Captions() != nil {
		t.Error("the zero mark is written")
	}
}

// TestHas asks marks for their controls.
func TestHas(t *testing.T) {
	tests := []struct {
		give      string
		has, lack []string
	}{
		{"(SBU)", []string{"SBU"}, []string{"NF", "SBU-NF", "REL", "", "XYZZY"}},
		{"(S//NF//XD)", []string{"NF", "NOFORN", "XD", "EXDIS"}, []string{"ND", "REL"}},
		{"(S//REL TO USA, GBR)", []string{"REL"}, []string{"NF", "EYES", "DISPLAY ONLY"}},
		{"(S//REL)", []string{"REL"}, []string{"NF"}},
		{"(S//DISPLAY ONLY AFG)", []string{"DISPLAY ONLY"}, []string{"REL"}},
		{"(S//USA/GBR EYES ONLY)", []string{"EYES"}, []string{"REL"}},
		{"(S//FGI GBR)", []string{"FGI"}, []string{"NATO"}},
		{"(TS//SI-G ABCD//OC)", []string{"SI", "SI-G", "SCI", "SI-G ABCD"}, []string{"TK", "SI-H"}},
		{"(S//SAR-BP)", []string{"SAR", "SAR-BP"}, []string{"SAR-GB", "BP"}},
		{"(S//RD-CNWDI-SG 14//NF)", []string{"RD", "CNWDI", "SIGMA"}, []string{"FRD"}},
		{"(//NS)", []string{"NATO"}, []string{"JOINT"}},
		{"(CUI//SP-CTI)", []string{"CUI", "SP-CTI"}, []string{"SP-X"}},
	}
	for _, tt := range tests {
		m := mustParse(t, tt.give)
		for _, token := range tt.has {
			if !m.Has(token) {
				t.Errorf("%s lacks %s", tt.give, token)
			}
		}
		for _, token := range tt.lack {
			if m.Has(token) {
				t.Errorf("%s has %q", tt.give, token)
			}
		}
	}
}

// TestWith makes one mark of a line and its captions, with nothing weighed.
func TestWith(t *testing.T) {
	tests := []struct {
		line     string
		captions []string
		want     []string
	}{
		{"(U)", []string{"SENSITIVE"}, []string{"SBU"}},
		{"(U)", []string{"SENSITIVE", "EXDIS"}, []string{"XD", "SBU"}},
		{"(S)", []string{"NOFORN"}, []string{"NF"}},
		{"(S)", []string{"NODIS", "NOFORN"}, []string{"NF", "ND"}},
		{"(S)", []string{"REL TO USA, GBR"}, []string{"REL TO USA, GBR"}},
		{"(C)", []string{"LIMDIS"}, []string{"LIMDIS"}},
		{"(C)", []string{"ORCON", "NOT RELEASABLE TO FOREIGN NATIONALS"}, []string{"OC", "NF"}},
		{"(C)", nil, nil},
	}
	for _, tt := range tests {
		m := mustParse(t, tt.line)
		for _, s := range tt.captions {
			caption, ok := markings.Caption(s)
			if !ok {
				t.Errorf("%s is no caption", s)
			}
			m = m.With(caption)
		}
		if got := m.Controls.List(); !slices.Equal(got, tt.want) {
			t.Errorf("%s with %q: %q, want %q", tt.line, tt.captions, got, tt.want)
		}
	}
	for _, s := range []string{"", "SIPDIS", "NF", "ROGER CHANNEL", "REL TO USA", "REL TO XYZZY"} {
		if m, ok := markings.Caption(s); ok {
			t.Errorf("%q is the caption %v", s, m)
		}
	}
}

// TestResolve gives a bare REL the list of its banner.
func TestResolve(t *testing.T) {
	banner := mustParse(t, "SECRET//REL TO USA, FVEY")
	if got := mustParse(t, "(S//REL)").Resolve(banner); got != banner {
		t.Errorf("(S//REL) under %v is %v", banner, got)
	}
	for _, s := range []string{"(S)", "(S//NF)", "(S//REL TO USA, GBR)"} {
		if m := mustParse(t, s); m.Resolve(banner) != m {
			t.Errorf("%s under %v is %v", s, banner, m.Resolve(banner))
		}
	}
	if m := mustParse(t, "(S//REL)"); m.Resolve(mustParse(t, "(S)")) != m {
		t.Error("(S//REL) is resolved without a list")
	}
	if got := mustParse(t, "(S//REL TO USA, GBR, NATO)"); !slices.Equal(got.Countries(), []string{"GBR", "NATO"}) {
		t.Errorf("countries of %v: %q", got, got.Countries())
	}
}

// TestLevel writes and reads the levels.
func TestLevel(t *testing.T) {
	tests := []struct {
		level              markings.Level
		letter, word, line string
	}{
		{markings.Unclassified, "U", "UNCLASSIFIED", "UNCLAS"},
		{markings.Restricted, "R", "RESTRICTED", "R E S T R I C T E D"},
		{markings.Confidential, "C", "CONFIDENTIAL", "C O N F I D E N T I A L"},
		{markings.Secret, "S", "SECRET", "S E C R E T"},
		{markings.TopSecret, "TS", "TOP SECRET", "T O P  S E C R E T"},
	}
	for i, tt := range tests {
		if tt.level.String() != tt.letter || tt.level.Word() != tt.word || tt.level.Line() != tt.line {
			t.Errorf("%d is written %s, %s, %s", tt.level, tt.level, tt.level.Word(), tt.level.Line())
		}
		for _, s := range []string{tt.letter, tt.word, tt.line, " " + tt.word + "\n"} {
			if got, ok := markings.ParseLevel(s); !ok || got != tt.level {
				t.Errorf("ParseLevel(%q) = %v, %v", s, got, ok)
			}
		}
		if i > 0 && tests[i-1].level >= tt.level {
			t.Errorf("%v is not higher than %v", tt.level, tests[i-1].level)
		}
	}
	for _, s := range []string{"", " ", "X", "SECRETS", "T S", "LIMITED OFFICIAL USE", "UNCLASSIFIEDUNCLASSIFIED"} {
		if got, ok := markings.ParseLevel(s); ok {
			t.Errorf("ParseLevel(%q) = %v", s, got)
		}
	}
	if markings.NoLevel.String()+markings.NoLevel.Word()+markings.Level(99).Line() != "" {
		t.Error("no level is written")
	}
}

// TestNames writes the small types out.
func TestNames(t *testing.T) {
	got := []string{
		markings.Either.String(), markings.Portion.String(), markings.Banner.String(),
		markings.State.String(), markings.CAPCO.String(), markings.DoD.String(), markings.CUIUsage.String(),
		markings.Info.String(), markings.Warning.String(), markings.Error.String(), markings.Category(99).String(),
	}
	want := []string{
		"either", "portion", "banner", "state", "capco", "dod", "cui", "info", "warning", "error", "unknown token",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
