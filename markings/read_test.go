package markings_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"pilcrow/markings"
)

// codes are the codes of a reading's problems, each once, in order of place.
func codes(r markings.Reading) []string {
	var list []string
	for _, p := range r.Problems {
		if !slices.Contains(list, p.Code) {
			list = append(list, p.Code)
		}
	}
	return list
}

// TestRules runs the valid and invalid columns of the rules about marks.
func TestRules(t *testing.T) {
	tests := []struct {
		code    string
		usage   markings.Usage
		valid   []string // the code is not reported
		invalid []string // it is
	}{
		{"PM04", markings.State, []string{"(SBU)", "(C)"}, []string{"SBU)", "(C", "C)"}},
		{"PM06", markings.CAPCO, []string{"(S//NF)", "(//NS)"}, []string{"(NF//S)", "(NF)", "(S//C)", "(//XX)", "()"}},
		{
			"PM07", markings.CAPCO,
			[]string{"(S//OC/NF)", "(S//SAR-BP//WAIVED)"},
			[]string{
				"(S / OC / NF)", "(S/OC)", "(S//OC//NF)", "(S//NF/)", "(S////NF)",
				"(S-NF)", "(S NF)", "(S//NF/XD)", "(S// NF)",
			},
		},
		{
			"PM08", markings.CAPCO,
			[]string{"(S//NF)", "(S//OC/PR)"},
			[]string{"(S//NOFORN)", "(SECRET//NF)", "(S//ORCON)"},
		},
		{
			"PM09", markings.CAPCO,
			[]string{"(TS//SI//NF)", "(S//SI//SAR-BP//RD//FGI GBR//NF//LES)", "(S//FGI GBR//CUI//SP-CTI//NOFORN)"},
			[]string{"(TS//NF//SI)", "(S//NF//FGI)", "(S//LES//NF)", "(S//NF//CUI)"},
		},
		{
			"PM10", markings.CAPCO,
			[]string{"(S//OC/NF)", "(TS//SI/TK)", "(S//SAR-2A/BP)", "(S//NF//XD/LES)"},
			[]string{
				"(S//NF/OC)", "(TS//TK/SI)", "(S//SAR-BP/2A)", "(S//NF//LES/XD)", "(TS//SI-XYZ-ABC)",
				"(S//RD-SG 18 14//NF)",
			},
		},
		{
			"PM11", markings.CAPCO,
			[]string{"(S//NF)"},
			[]string{"(S//NF/NF)", "(TS//SI/SI)", "(S//OC/NF/OC)", "(U//LES/LES-NF)"},
		},
		{
			"PM12", markings.CAPCO,
			[]string{"(S//NF)"},
			[]string{"(S//XYZZY)", "(S//NF/QQ)", "(S//RD-SG 13//NF)", "(S//MADE-UP)"},
		},
		{
			"PM13", markings.CAPCO,
			[]string{"(S//NF)"},
			[]string{"(S//NF//X1)", "(S//NF//20301231)", "(S//25X1)", "(S//MR)", "(S//OADR)", "(S//50X1-HUM)"},
		},
		{
			"PM14", markings.CAPCO,
			[]string{"(S//NF)", "(S//REL TO USA, GBR/RELIDO)"},
			[]string{
				"(S//NF/REL TO USA, GBR)", "(S//NF/RELIDO)", "(S//NF/EYES)", "(S//NF/DISPLAY ONLY AFG)",
				"(S//RELIDO/DISPLAY ONLY AFG)",
				"(S//NF/REL)", "(S//REL TO USA, GBR/EYES)",
			},
		},
		{
			"PM15", markings.State,
			[]string{"(S//REL TO USA, AUS, NATO)", "(S//FGI DEU GBR NATO)", "(S//DISPLAY ONLY AFG, NZL)", "(S//REL)"},
			[]string{
				"(S//REL TO CAN, USA, GBR)", "(S//REL TO USA)", "(S//REL TO GBR)", "(S//REL TO USA, NATO, AUS)",
				"(S//REL TO USA,AUS)",
				"(S//REL TO USA, GBR, AUS)", "(S//REL TO USA, GBR, GBR)", "(S//REL TO USA GBR)", "(S//FGI GBR DEU)",
				"(S//FGI CAN USA)",
				"(S//DISPLAY ONLY NZL, AFG)", "(S//REL TO USA, , GBR)",
			},
		},
		{
			"PM17", markings.CAPCO,
			[]string{"(S//OC)", "(C//OC/NF)"},
			[]string{"(U//OC)", "(S//OC/RELIDO)", "(S//OC/OC-USGOV)"},
		},
		{
			"PM18", markings.CAPCO,
			[]string{"(U//FOUO)", "(U//SBU)", "(U//SSI)", "(U//DCNI)", "(U//UCNI)", "(U//DS)"},
			[]string{"(C//FOUO)", "(C//SBU)", "(S//SBU-NF)", "(S//SSI)", "(S//UCNI)", "(TS//DCNI)", "(S//DS)"},
		},
		{
			"PM19", markings.CAPCO,
			[]string{"(S//IMC)", "(S//RD-CNWDI//NF)", "(C//FRD)", "(C//RD//REL TO USA, GBR)", "(S//RS)"},
			[]string{
				"(C//IMC)", "(C//RS)", "(U//RD//NF)", "(U//FRD)", "(U//TFNI)", "(C//RD-CNWDI//NF)", "(C//FRD-SG 14)",
				"(S//RD)", "(U//FGI)",
				"(U//FGI GBR)", "(S//PR)",
			},
		},
		{
			"PM20", markings.CAPCO,
			[]string{
				"(TS//SI-G//OC)", "(S//SI)", "(C//SI)", "(S//TK)", "(S//TK-IDIT//NF)",
				"(TS//TK-BLFH//NF)", "(S//HCS-O//OC/NF)",
				"(S//HCS-P//NF)", "(TS//HCS-P AB//OC/NF)", "(S//RSV-ABC)", "(TS//SI-ABC)",
			},
			[]string{
				"(S//SI-G)", "(S//SI-G//OC)", "(TS//SI-G//NF)", "(U//SI)", "(C//TK)", "(S//TK-IDIT)",
				"(S//TK-BLFH//NF)",
				"(S//HCS-O//NF)",
				"(S//HCS-P)", "(S//HCS-P AB//OC/NF)", "(S//RSV)", "(S//SI-ABC)", "(S//HCS-O//OC-USGOV/NF)",
			},
		},
		{
			"PM21", markings.CAPCO,
			[]string{"(S//NF//ND)", "(S//NF//XD)"},
			[]string{
				"(S//NF//ND/XD)", "(S//ND)", "(S//XD)", "(S//REL TO USA, GBR//XD)",
				"(S//DISPLAY ONLY AFG//XD)", "(S//RELIDO//ND)",
			},
		},
		{"PM22", markings.State, []string{"(//NR)", "(//GBR R)"}, []string{"(R)", "(R//NF)"}},
		{
			"PM23", markings.CAPCO,
			[]string{"(//CTS//BOHEMIA)", "(//CTS//BALK)", "(//NS//ATOMAL)"},
			[]string{"(//NS//BALK)", "(//NC//BOHEMIA)", "(//NS//NF)", "(//GBR S//ATOMAL)", "(//NATO TS)"},
		},
		{
			"PM24", markings.CAPCO,
			[]string{"(//JOINT S CAN USA//REL TO USA, CAN)", "(//JOINT TS CAN GBR USA//REL TO USA, CAN, GBR)"},
			[]string{
				"(//JOINT R CAN USA)", "(//JOINT S USA CAN//REL TO USA, CAN)", "(//JOINT S CAN USA)",
				"(//JOINT S CAN USA//NF)",
				"(//JOINT S CAN GBR USA//REL TO USA, CAN)", "(//JOINT S CAN//REL TO USA, CAN)",
				"(//JOINT S CAN USA//HCS-P//REL TO USA, CAN)",
			},
		},
		{
			"PM25", markings.CAPCO,
			[]string{"(//FGI S//NF)", "(//GBR S)", "(S//FGI GBR)"},
			[]string{"(//FGI S GBR)", "(//GBR S//FGI CAN)", "(//GBR S//FGI)"},
		},
		{
			"PM26", markings.State,
			[]string{"(//FGI C)", "(//GBR C)"},
			[]string{"(GBR-C)", "(FGI-C)", "(NATO-S)", "(UK-C)"},
		},
		{
			"PM30", markings.CUIUsage,
			[]string{"(CUI//SP-BBBB/SP-CCCC)", "(CUI//SP-BBBB/AAAA)", "(CUI)"},
			[]string{"(CONTROLLED//BBBB)", "(CUI//BBBB/SP-AAAA)", "(CUI//SP-CCCC/SP-BBBB)", "(CUI//BBBB/AAAA)"},
		},
		{
			"LG01", markings.State,
			[]string{"(C//NF)", "(S/OC)"},
			[]string{"(C/NF)", "(S/NF)", "(TS/NF)", "(C/NOFORN)", "(U/NF)"},
		},
		{
			"LG02", markings.State,
			[]string{"(C//NF)", "(C/NF)"},
			[]string{"(C-NF)", "(S-NF)", "(C NF)", "(CNF)", "(S-NoForn)", "(C - NF)"},
		},
		{
			"LG03", markings.CAPCO,
			[]string{"(U//SBU)", "(U//SBU-NF)"},
			[]string{"(SBU)", "(SBU/NF)", "(SBU/N)", "(SBU/NOFORN)", "(SBU//NF)", "(SBU-NF)"},
		},
		{"LG03", markings.State, []string{"(SBU)", "(SBU/NF)", "(SBU/N)", "(SBU-NF)", "(U//SBU)"}, nil},
		{"LG05", markings.State, []string{"(SBU)"}, []string{"(LOU)", "(LIMITED OFFICIAL USE)"}},
		{"LG06", markings.State, []string{"(U//SBU)"}, []string{"(U/FOUO)", "(FOUO)", "(U//FOUO)", "(U-FOUO)"}},
		{"LG06", markings.CAPCO, []string{"(U//FOUO)"}, []string{"(FOUO)"}},
		{"LG06", markings.CUIUsage, []string{"(U)"}, []string{"(U//FOUO)"}},
		{
			"LG07", markings.State,
			[]string{"(C//REL TO USA, GBR)"},
			[]string{
				"(C/REL LIBYA)", "(S/REL GCTF)", "(C//REL GERMANY)", "(S/REL USA, SAU)", "(S/Rel UK)",
				"(C//REL TO USA, LIBYA)", "(S//REL GCTF/ISAF)",
			},
		},
		{"LG10", markings.State, []string{"(C)", "(SBU)"}, []string{"(c)", "(sbu)", "(u)", "(ts)"}},
		{
			"LG11", markings.State,
			[]string{"(S//OC/NF)"},
			[]string{"(S//OC, NF)", "(S//REL TO USA and GBR)", "(S//REL TO USA, AUS AND GBR)"},
		},
		{
			"LG12", markings.CAPCO,
			[]string{"(//CTS//BOHEMIA)"},
			[]string{"(//CTS-B)", "(//CTSA)", "(//COSMIC TOP SECRET-BOHEMIA)"},
		},
		{"LG13", markings.DoD, []string{"(S//RD-CNWDI)"}, []string{"(S//RD-N)"}},
		{
			"LG14", markings.State,
			[]string{"(S//NF)"},
			[]string{
				"(S//WNINTEL)", "(S//NOCONTRACT)", "(C//LIMDIS)", "(TS//BYE)", "(TS//KDK)", "(TS//EL)",
				"(S//SAMI)",
			},
		},
	}
	for _, tt := range tests {
		for _, give := range tt.valid {
			if r := tt.usage.Read(give, markings.Portion); slices.Contains(codes(r), tt.code) {
				t.Errorf("%v %s: %s is reported: %+v", tt.usage, give, tt.code, r.Problems)
			}
		}
		for _, give := range tt.invalid {
			if r := tt.usage.Read(give, markings.Portion); !slices.Contains(codes(r), tt.code) {
				t.Errorf("%v %s: %s is not reported: %+v", tt.usage, give, tt.code, r.Problems)
			}
		}
	}
}

// TestUsages reads marks that the rule sets judge differently (rules section 11).
func TestUsages(t *testing.T) {
	all := []markings.Usage{markings.State, markings.CAPCO, markings.DoD, markings.CUIUsage}
	tests := []struct {
		give string
		want [4]bool // valid under State, CAPCO, DoD, CUI
	}{
		{"(U//NF)", [4]bool{true, true, false, true}},
		{"(S//XD)", [4]bool{true, false, true, true}},
		{"(S//ND)", [4]bool{true, false, true, true}},
		{"(S//RD//NF)", [4]bool{true, true, true, true}},
		{"(S//RD)", [4]bool{true, false, true, true}},
		{"(S//RD-SG 7//NF)", [4]bool{false, false, true, false}},
		{"(C//RD-N//NF)", [4]bool{false, false, true, false}},
		{"(S//DISPLAY ONLY AFG)", [4]bool{true, true, true, true}},
		{"(S//REL TO USA, GBR/DISPLAY ONLY AFG)", [4]bool{true, true, true, true}},
		{"(C/NF)", [4]bool{true, false, false, false}},
		{"(S//MADE-UP//NF)", [4]bool{false, false, true, false}},
		{"(SBU)", [4]bool{true, true, true, true}},
		{"(//JOINT S CAN USA)", [4]bool{false, false, true, false}},
		{"(S//TK)", [4]bool{true, true, false, true}},
		{"(S//SAR-AA/BB/CC/DD/EE)", [4]bool{true, true, false, true}},
	}
	for _, tt := range tests {
		for i, usage := range all {
			if r := usage.Read(tt.give, markings.Portion); r.Valid() != tt.want[i] {
				t.Errorf("%v %s: valid %v, want %v: %+v", usage, tt.give, r.Valid(), tt.want[i], r.Problems)
			}
		}
	}
}

// TestNormal reads drafters' forms and finds their normal form.
func TestNormal(t *testing.T) {
	tests := []struct{ give, want string }{
		{"(U)", "U"},
		{"(SBU)", "SBU"},
		{"(sbu)", "SBU"},
		{"(U/SBU)", "SBU"},
		{"(U//SBU)", "SBU"},
		{"(SBU/NF)", "SBU-NF"},
		{"(SBU/N)", "SBU-NF"},
		{"(SBU/NOFORN)", "SBU-NF"},
		{"(SBU//NF)", "SBU-NF"},
		{"(U//SBU-NF)", "SBU-NF"},
		{"(U//NF//SBU)", "U//NF//SBU"},
		{"(SENSITIVE BUT UNCLASSIFIED)", "SBU"},
		{"(LOU)", "LOU"},
		{"(FOUO)", "U//FOUO"},
		{"(C/NF)", "C//NF"},
		{"(C-NF)", "C//NF"},
		{"(TSNF)", "TS//NF"},
		{"( C )", "C"},
		{"(S//REL TO USA,GBR)", "S//REL TO USA, GBR"},
		{"(S//REL TO GBR, USA, AUS)", "S//REL TO USA, AUS, GBR"},
		{"(S//REL TO USA, NATO, AUS)", "S//REL TO USA, AUS, NATO"},
		{"(S//REL TO USA, AUS, FVEY)", "S//REL TO USA, FVEY"},
		{"(S/REL USA, SAU)", "S//REL TO USA, SAU"},
		{"(S//NF/OC)", "S//OC/NF"},
		{"(TS//SI-G XXXX YYYY-ABC/TK//OC/NF)", "TS//SI-ABC-G XXXX YYYY/TK//OC/NF"},
		{"(TS//COMINT//NF)", "TS//SI//NF"},
		{"(S//RD-N//NF)", "S//RD-CNWDI//NF"},
		{"(S//RESTRICTED DATA-SIGMA 14 20//NF)", "S//RD-SG 14 20//NF"},
		{"(S//RD/FRD//NF)", "S//RD//NF"},
		{"(S//XD)", "S//NF//XD"},
		{"(U//NF//XD/SBU)", "U//NF//XD"},
		{"(//CTSA)", "//CTS//ATOMAL"},
		{"(//CTS-B)", "//CTS//BOHEMIA"},
		{"(GBR-C)", "//GBR C"},
		{"(UK-C)", "//GBR C"},
		{"(NATO-S)", "//NS"},
		{"(S//USA/AUS/GBR EYES ONLY)", "S//USA/AUS/GBR EYES ONLY"},
		{"(CUI//SP-BB/AA//NOFORN/FED ONLY)", "CUI//SP-BB/AA//FED ONLY/NOFORN"},
		{"(CUI//SSI)", "CUI//SSI"},
		{"(CUI//NF)", "CUI//NOFORN"},
		{"(S//ACCM-FOO/BAR)", "S//ACCM-BAR/FOO"},
		{"SECRET//NOFORN", "S//NF"},
		{"S E C R E T", "S"},
		{"C O N F I D E N T I A L", "C"},
		{"T O P  S E C R E T", "TS"},
		{"UNCLAS", "U"},
		{"LIMITED OFFICIAL USE", "LOU"},
		{"UNCLASSIFIED//LIMDIS", "U//DS"},
		{"CONFIDENTIAL//LIMDIS", "C//LIMDIS"},
		{"//COSMIC TOP SECRET//BALK", "//CTS//BALK"},
		{"//GBR TOP SECRET", "//GBR TS"},
		{"//JOINT TOP SECRET CAN USA//REL TO USA, CAN", "//JOINT TS CAN USA//REL TO USA, CAN"},
		{"CONTROLLED//SP-CTI", "CUI//SP-CTI"},
		{"S//NF", "S//NF"},
		{"", ""},
	}
	for _, tt := range tests {
		r := markings.Read(tt.give, markings.Either)
		if got := r.Mark.String(); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.give, got, tt.want)
		}
		if m, err := markings.Parse(tt.want); tt.want != "" && (err != nil || m != r.Mark) {
			t.Errorf("Parse(%q) = %v %v, want the mark of %s", tt.want, m, err, tt.give)
		}
	}
}

// TestBanner judges banners and the levels of classification lines.
func TestBanner(t *testing.T) {
	tests := []struct {
		usage markings.Usage
		give  string
		want  string // codes
	}{
		{markings.CAPCO, "SECRET//NOFORN", ""},
		{markings.CAPCO, "SECRET//ORCON/NOFORN//NODIS", ""},
		{markings.CAPCO, "UNCLASSIFIED//SBU NOFORN", ""},
		{markings.CAPCO, "TOP SECRET//SI-G/TK//RSEN/ORCON/NOFORN", ""},
		{markings.CAPCO, "//JOINT SECRET CAN USA//REL TO USA, CAN", ""},
		{markings.CAPCO, "S//NF", "BN06"},
		{markings.CAPCO, "Secret//Noforn", "BN06"},
		{markings.CAPCO, "SECRET////NOFORN", "BN06"},
		{markings.CAPCO, "JOINT SECRET CAN USA", "BN07 PM24"},
		{markings.CAPCO, "NATO SECRET", "BN07"},
		{markings.CAPCO, "GBR SECRET", "BN07"},
		{markings.CAPCO, "S E C R E T", "BN06"},
		{markings.State, "S E C R E T", ""},
		{markings.State, "UNCLAS", ""},
		{markings.State, "SECRET SENSITIVE", "BN05"},
		{markings.State, "SECRET/SENSITIVE", "BN05"},
		{markings.State, "LIMITED OFFICIAL USE", "LG05"},
		{markings.CUIUsage, "CUI//SP-AAAA", ""},
		{markings.CUIUsage, "CONTROLLED", ""},
		{markings.CUIUsage, "SECRET//FGI GBR//CUI//SP-AAAA//NOFORN", ""},
		{markings.CUIUsage, "SECRET//NOFORN//CUI", "BN10"},
		{markings.State, "XYZZY", "PM06 PM12"},
	}
	for _, tt := range tests {
		r := tt.usage.Read(tt.give, markings.Banner)
		if got := strings.Join(codes(r), " "); got != tt.want {
			t.Errorf("%v %q: %s, want %s: %+v", tt.usage, tt.give, got, tt.want, r.Problems)
		}
	}
}

// TestParseError checks what a strict reader says.
func TestParseError(t *testing.T) {
	tests := []struct{ give, want string }{
		{"(S//XYZZY)", `expected a dissemination control after "//" at byte 4, found "XYZZY"`},
		{"(S//NF/XYZZY)", `expected a dissemination control after "/" at byte 7, found "XYZZY"`},
		{"(XYZZY)", `expected a classification level first at byte 1, found "XYZZY"`},
		{"(C//SBU)", `expected SBU with U only at byte 4, found "SBU"`},
		{"(S//NF/REL TO USA, GBR)", `expected no REL TO beside NF at byte 7, found "REL TO USA, GBR"`},
		{"SBU)", `expected "(" before the mark at byte 0, found "SBU)"`},
		{"(S", `expected ")" after the mark at byte 2, found nothing`},
		{"", `expected a classification level first at byte 0, found nothing`},
	}
	for _, tt := range tests {
		_, err := markings.Parse(tt.give)
		var parse *markings.ParseError
		if !errors.As(err, &parse) || err.Error() != tt.want {
			t.Errorf("Parse(%q): %v, want %s", tt.give, err, tt.want)
		}
	}
}

// TestTokens checks the places and names of tokens and problems.
func TestTokens(t *testing.T) {
	const give = " (ts//si/tk//Noforn, orcon//XYZZY) "
	r := markings.Read(give, markings.Portion)
	want := []struct {
		text, name string
		category   markings.Category
	}{
		{"ts", "TS", markings.Classification},
		{"si", "SI", markings.SCI},
		{"tk", "TK", markings.SCI},
		{"Noforn", "NF", markings.Dissem},
		{"orcon", "OC", markings.Dissem},
		{"XYZZY", "XYZZY", markings.Unknown},
	}
	if len(r.Tokens) != len(want) {
		t.Fatalf("%d tokens, want %d: %+v", len(r.Tokens), len(want), r.Tokens)
	}
	for i, token := range r.Tokens {
		want := want[i]
		got := give[token.Start:token.End]
		if got != want.text || token.Name != want.name || token.Category != want.category {
			t.Errorf("token %d is %q %+v, want %+v", i, got, token, want)
		}
	}
	if got := markings.SCI.String(); got != "SCI control" {
		t.Errorf("SCI is called %q", got)
	}
}
