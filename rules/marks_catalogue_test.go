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

// found runs one rule under a profile and writes its findings as "error «(C)»".
func found(t *testing.T, profile lint.Profile, code, give string) []string {
	t.Helper()
	all := rules.All()
	i := slices.IndexFunc(all, func(r *lint.Rule) bool { return r.Code == code })
	if i < 0 {
		t.Fatalf("no rule %s", code)
	}
	doc := cable.Parse("cable.txt", []byte(give))
	var got []string
	for _, f := range lint.Run(doc, all[i:i+1], lint.Config{Profile: profile}) {
		got = append(got, fmt.Sprintf("%s «%s»", f.Severity, doc.Slice(f.Span)))
	}
	return got
}

// portioned is a text of one portion with a mark and one that is plain.
func portioned(mark string) string {
	return "1. " + mark + " The fair opened.\n\n2. (U) Post will report.\n"
}

// banner is a memorandum under a banner, with portions.
func banner(line string, marks ...string) string {
	var b strings.Builder
	b.WriteString(line + "\n\n")
	for i, mark := range marks {
		fmt.Fprintf(&b, "%d. %s The fair opened.\n\n", i+1, mark)
	}
	return b.String()
}

// TestProfiles shows what the profiles settle where the outside rule sets contradict each other (rules section 11).
func TestProfiles(t *testing.T) {
	tests := []struct {
		code, give string
		want       map[lint.Profile]string // the severity of the one finding; no entry: silence
	}{
		{"PM19", "(U//NF)", map[lint.Profile]string{lint.DoD: "error"}},
		{"PM21", "(S//XD)", map[lint.Profile]string{lint.CAPCO: "error"}},
		{"LG13", "(S//RD-N//NF)", map[lint.Profile]string{
			lint.State: "info", lint.CAPCO: "info", lint.DoD: "info", lint.CUI: "info",
		}},
		{"PM12", "(S//RD-SG 13//NF)", map[lint.Profile]string{
			lint.State: "error", lint.CAPCO: "error", lint.CUI: "error",
		}},
		{"PM12", "(S//RD-SG 14//NF)", nil},
		{"LG03", "(SBU)", map[lint.Profile]string{lint.CAPCO: "warning", lint.DoD: "warning", lint.CUI: "warning"}},
		{"PM14", "(S//REL TO USA, GBR/DISPLAY ONLY AFG)", nil},
		{"LG06", "(U//FOUO)", map[lint.Profile]string{lint.State: "warning", lint.CUI: "warning"}},
		{"LG01", "(C/NF)", map[lint.Profile]string{lint.State: "info"}},
		{"PM07", "(C/NF)", map[lint.Profile]string{lint.CAPCO: "error", lint.DoD: "error", lint.CUI: "error"}},
		{"PM07", "(S/OC/NF)", map[lint.Profile]string{
			lint.State: "info", lint.CAPCO: "error", lint.DoD: "error", lint.CUI: "error",
		}},
		{"PM13", "(S//NF//X1)", map[lint.Profile]string{
			lint.State: "warning", lint.CAPCO: "error", lint.DoD: "error", lint.CUI: "error",
		}},
		{"PM15", "(S//REL TO USA)", map[lint.Profile]string{
			lint.State: "error", lint.CAPCO: "error", lint.DoD: "error", lint.CUI: "error",
		}},
	}
	for _, tt := range tests {
		for _, profile := range []lint.Profile{lint.State, lint.CAPCO, lint.DoD, lint.CUI} {
			got := found(t, profile, tt.code, portioned(tt.give))
			severity := ""
			if len(got) == 1 {
				severity, _, _ = strings.Cut(got[0], " ")
			}
			if severity != tt.want[profile] || len(got) > 1 {
				t.Errorf("%s %s under %s: %q, want severity %q", tt.code, tt.give, profile, got, tt.want[profile])
			}
		}
	}
}

func TestSeverities(t *testing.T) {
	for _, profile := range []lint.Profile{lint.State, lint.CAPCO, lint.DoD, lint.CUI} {
		all := rules.Severities(profile)
		if len(all) != len(rules.All()) {
			t.Errorf("%s: %d rules, want %d", profile, len(all), len(rules.All()))
		}
	}
	if got := rules.Severities(lint.State)["LG03"]; got != lint.Off {
		t.Errorf("LG03 under state is %s, want off", got)
	}
	if got := rules.Severities(lint.CAPCO)["LG03"]; got != lint.Warning {
		t.Errorf("LG03 under capco is %s, want warning", got)
	}
}

func TestCatalogue(t *testing.T) {
	const modern, old = "060213Z MAY 09", "060213Z MAY 94"
	secret := "S E C R E T QUIVERA 000412"
	tests := []struct {
		name    string
		profile lint.Profile
		code    string
		give    string
		want    []string
	}{
		{"other labels are another list", "", "PM02", "1. (C) Points:\n\na. (U) One.\n\nb. (U) Two.\n\n- three\n\n- four\n", nil},
		{"a value before 2008", "", "PM13", telegram("060213Z MAY 04", secret, portioned("(S//NF//X1)")), []string{"warning «X1»"}},
		{"a value after 2008", "", "PM13", telegram(modern, secret, portioned("(S//NF//X1)")), []string{"error «X1»"}},
		{"all slashes are one cause", lint.CAPCO, "PM07", portioned("(S / OC / NF)"), []string{"error «S »"}},
		{"an extract has no overall mark", "", "PM16", portioned("(S//REL)"), nil},
		{"a list among the captions", "", "PM16", telegram(modern, secret+"\n\nREL TO USA, GBR", portioned("(S//REL)")), nil},
		{"in capitals", "", "PM27", "ALL PARAGRAPHS ARE CONFIDENTIAL UNLESS OTHERWISE MARKED.\n", []string{
			"warning «ALL PARAGRAPHS ARE CONFIDENTIAL UNLESS OTHERWISE MARKED»",
		}},
		{"of no level", "", "PM27", "All portions are large unless otherwise noted.\n", nil},
		{"a plural", "", "PM29", "UNCLAS QUIVERA 000412\n\nE.O. 12958: N/A\nTAGS: PGOV\nSUBJECT: VISIT OF THE MINISTER(S)\n\n1. (U) It opened.\n", nil},
		{"a choice", "", "PM29", "UNCLAS QUIVERA 000412\n\nE.O. 12958: N/A\nTAGS: PGOV\nSUBJECT: OPTIONS (B) AND (C)\n\n1. (U) It opened.\n", nil},
		{"letters beside prose", "", "PM31", "CUI\n\nMEMORANDUM\n\nTO: The Office\n\n(CUI) The fair opened in the rain.\n\nJANE ROE\n", nil},
		{"LOU before the first order", "", "LG05", telegram("060213Z MAY 65", "LIMITED OFFICIAL USE QUIVERA 0412", portioned("(LOU)")), []string{"info «(LOU)»"}},
		{"LOU a year late", "", "LG05", telegram("060213Z MAY 96", "UNCLAS QUIVERA 000412", portioned("(LOU)")), []string{"warning «(LOU)»"}},
		{"LOU in its time", "", "LG05", telegram(old, "LIMITED OFFICIAL USE QUIVERA 0412", portioned("(LOU)")), []string{"info «(LOU)»"}},
		{"LOU too late", "", "LG05", telegram(modern, "UNCLAS QUIVERA 000412", portioned("(LOU)")), []string{"error «(LOU)»"}},
		{"a level nobody can tell", "", "LG10", portioned("(0)"), []string{"warning «0»"}},
		{"TOP SECRET", "", "BN02", "T O P S E C R E T QUIVERA 000412\n\nE.O. 12958: DECL: 05/06/2019\n\n1. (TS) It opened.\n", nil},
		{"TOP SECRET unspaced", "", "BN02", "TOP SECRET QUIVERA 000412\n\nE.O. 12958: DECL: 05/06/2019\n\n1. (TS) It opened.\n", []string{"info «TOP SECRET»"}},
		{"LIMITED OFFICIAL USE", "", "BN02", "LIMITED OFFICIAL USE QUIVERA 0412\n\nE.O. 12356: N/A\n\n1. It opened.\n", nil},
		{"a foreign banner", lint.CAPCO, "BN07", banner("NATO SECRET", "(//NS)"), []string{"error «NATO SECRET»"}},
		{"a released copy", "", "BN08", "UNCLASSIFIED U.S. Department of State Case No. F-2031-00001 Doc No. C00000001 Date: 01/02/2031\n\n" +
			"S E C R E T QUIVERA 000412\n\nE.O. 12958: DECL: 05/06/2019\n\n1. (S) It opened.\n\nUNCLASSIFIED\n\nPAGE 02 QUIVER 00412 061430Z\n\n2. (S) It closed.\n", nil},
		{"a page above the line", "", "BN08", "C O N F I D E N T I A L QUIVERA 0412\n\nE.O. 12356: DECL: OADR\n\n1. (C) It opened.\n\nSECRET\n\nPAGE 02 QUIVER 00412 061430Z\n\n2. (C) It closed.\n", []string{"warning «SECRET»"}},
		{"a basic category", lint.CUI, "BN09", banner("CUI", "(CUI//PRVCY)"), nil},
		{"SBU in a banner is no portion's fault", lint.CAPCO, "PM18", banner("SECRET//SBU", "(S)"), nil},
		{"FOUO in a banner", lint.CAPCO, "RU07", banner("SECRET//FOUO", "(S)"), []string{"info «SECRET//FOUO»"}},
		{"plain NOFORN too", "", "RU08", telegram(modern, secret, banner("", "(SBU-NF)", "(S/NF)")), nil},
		{"SBU-NF of a classified text", "", "RU05", telegram(modern, secret, banner("", "(SBU-NF)", "(S)")), nil},
		{"a NOFORN portion under REL TO", "", "RU09", banner("SECRET//REL TO USA, GBR", "(S//NF)"), []string{"critical «SECRET//REL TO USA, GBR»"}},
		{"a NOFORN portion under REL TO", "", "RU05", banner("SECRET//REL TO USA, GBR", "(S//NF)"), nil},
		{"nothing said, banner", lint.CAPCO, "RU09", banner("SECRET//REL TO USA, GBR", "(S)"), []string{"error «SECRET//REL TO USA, GBR»"}},
		{"nothing said, cable", lint.State, "RU09", telegram(modern, secret+"\n\nREL TO USA, GBR", portioned("(S)")), nil},
		{"a caption too wide", lint.State, "RU09", telegram(modern, secret+"\n\nREL TO USA, AUS, GBR", portioned("(S//REL TO USA, GBR)")), []string{"critical «REL TO USA, AUS, GBR»"}},
		{"FVEY holds its members", "", "RU09", banner("SECRET//REL TO USA, GBR", "(S//REL TO USA, FVEY)"), nil},
		{"RD holds FRD", lint.CAPCO, "RU10", banner("SECRET//RD//NOFORN", "(S//FRD//NF)"), nil},
		{"ORCON lost", "", "RU10", telegram(modern, secret+"\n\nNOFORN", portioned("(S//OC/NF)")), []string{"error «S E C R E T»"}},
		{"ORCON as a caption", "", "RU10", telegram(modern, secret+"\n\nNOFORN\n\nORCON", portioned("(S//OC/NF)")), nil},
		{"FGI in a banner", lint.CAPCO, "RU10", banner("SECRET//NOFORN", "(//GBR S//NF)"), []string{"error «SECRET//NOFORN»"}},
		{"FGI in a cable", lint.State, "RU10", telegram(modern, secret, portioned("(//GBR S)")), nil},
		{"NODIS holds EXDIS", "", "RU11", telegram(modern, secret+"\n\nNODIS", portioned("(S//XD)")), nil},
		{"NODIS is no EXDIS", "", "RU11", telegram(modern, secret+"\n\nEXDIS", portioned("(S//ND)")), []string{"error «S E C R E T»"}},
		{"nothing withheld", "", "RU12", telegram(modern, secret, portioned("(U)")), nil},
		{"NODIS and STADIS", "", "CP01", telegram(modern, secret+"\n\nNODIS\nSTADIS", portioned("(S)")), nil},
		{"CP01 and not CP03", "", "CP03", telegram(modern, "UNCLAS QUIVERA 000412\n\nSENSITIVE\nEXDIS", portioned("(SBU)")), nil},
		{"a conversion's repeat", "", "CP02", telegram(modern, secret+"\n\nSIPDIS SIPDIS", portioned("(S)")), nil},
		{"no subject", "", "CP09", "UNCLAS QUIVERA 000412\n\nOFFICIAL INFORMAL\n\nE.O. 12958: N/A\n\n1. (U) It opened.\n", nil},
		{"a word of the text", "", "RL01", portioned("(U)") + "\nDeclassified by now, the papers were read.\n", nil},
		{"no date", "", "RL01", portioned("(U)") + "\nDECLASSIFIED\nAuthority NND 32114\n", []string{"error «DECLASSIFIED»"}},
		{"no authority", "", "RL01", portioned("(U)") + "\nDECLASSIFIED 4/6/2012\n", nil},
		{"classified later", "", "RL05", "RELEASE IN PART B1,1.4(D)\n\nClassified by DAS, A/GIS, DoS on 01/02/2031 - Class: CONFIDENTIAL - Reason: 1.4(D)\n\n" +
			"1. (SBU) The fair was opened [b1] in May.\n", nil},
		{"the mark is kept", "", "RL06", "1. (U) It opened.\n\n2. (C) [2 lines not declassified]\n\n3. (U) It closed.\n", nil},
	}
	for _, tt := range tests {
		t.Run(tt.code+" "+tt.name, func(t *testing.T) {
			if got := found(t, tt.profile, tt.code, tt.give); !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q in\n%s", got, tt.want, tt.give)
			}
		})
	}
}
