package markings_test

import (
	"strings"
	"testing"

	"pilcrow/markings"
)

func TestMeaning(t *testing.T) {
	tests := []struct {
		usage markings.Usage
		give  string
		want  string
	}{
		{markings.State, "(S//NF)", "S: SECRET · NF: not releasable to foreign nationals"},
		{markings.State, "(SBU)", "SBU: sensitive but unclassified"},
		{markings.State, "(LOU)", "LOU: limited official use (to September 1995)"},
		{markings.State, "SECRET//NOFORN", "S: SECRET · NF: not releasable to foreign nationals"},
		{markings.CAPCO, "(TS//SI-G//OC)", "TS: TOP SECRET · SI-G: special intelligence, compartment GAMMA · OC: originator controlled"},
		{markings.CAPCO, "(TS//HCS/TK-BLFH//NF)", "TS: TOP SECRET · HCS: HUMINT control system · " +
			"TK-BLFH: TALENT KEYHOLE, compartment BLFH · NF: not releasable to foreign nationals"},
		{markings.CAPCO, "(S//SAR-BP)", "S: SECRET · SAR-BP: special access programme BP"},
		{markings.CAPCO, "(S//RD-CNWDI-SG 14 18//NF)", "S: SECRET · " +
			"RD-CNWDI-SG 14 18: Restricted Data, critical nuclear weapon design information, SIGMA 14 18 · " +
			"NF: not releasable to foreign nationals"},
		{markings.CAPCO, "(S//FGI GBR NATO)", "S: SECRET · FGI GBR NATO: foreign government information of GBR and NATO"},
		{markings.CAPCO, "(S//FGI)", "S: SECRET · FGI: foreign government information, its source concealed"},
		{
			markings.CAPCO, "(S//REL TO USA, AUS, GBR)",
			"S: SECRET · REL TO USA, AUS, GBR: releasable to USA, AUS and GBR",
		},
		{markings.CAPCO, "(S//DISPLAY ONLY AFG)", "S: SECRET · DISPLAY ONLY AFG: may be shown, not given, to AFG"},
		{markings.CAPCO, "(S//USA/GBR EYES ONLY)", "S: SECRET · USA/GBR EYES ONLY: for the eyes of USA and GBR only"},
		{markings.CAPCO, "(//NS//ATOMAL)", "NS: NATO SECRET · ATOMAL: NATO atomic information"},
		{markings.CAPCO, "//COSMIC TOP SECRET", "COSMIC TOP SECRET: COSMIC TOP SECRET"},
		{markings.CAPCO, "(//GBR S)", "GBR S: SECRET information of GBR"},
		{markings.CAPCO, "(//FGI C)", "FGI C: CONFIDENTIAL information of a foreign government, its source concealed"},
		{
			markings.CAPCO, "(//JOINT S CAN USA//REL TO USA, CAN)",
			"JOINT S CAN USA: SECRET information owned jointly by CAN and USA · REL TO USA, CAN: releasable to USA and CAN",
		},
		{
			markings.CUIUsage, "(CUI//SP-CTI/PRVCY//FED ONLY)",
			"CUI: controlled unclassified information · SP-CTI: specified category CTI · PRVCY: basic category PRVCY · " +
				"FED ONLY: federal employees only",
		},
		{markings.State, "(S//XYZZY)", "S: SECRET · XYZZY: unknown"},
		{markings.State, "(S//NF//X1)", "S: SECRET · NF: not releasable to foreign nationals · X1: declassification value"},
		{markings.DoD, "(S//ACCM-FOO)", "S: SECRET · ACCM-FOO: alternative compensatory control measure FOO"},
	}
	for _, tt := range tests {
		var words []string
		for _, token := range tt.usage.Read(tt.give, markings.Either).Tokens {
			words = append(words, token.Name+": "+token.Meaning())
		}
		if got := strings.Join(words, " · "); got != tt.want {
			t.Errorf("%v %s:\ngot  %s\nwant %s", tt.usage, tt.give, got, tt.want)
		}
	}
}

// TestMeaningOfVocabulary reads every token of the vocabulary: each has words of its own.
func TestMeaningOfVocabulary(t *testing.T) {
	var file map[string][]struct{ Value, Description string }
	load(t, "ic-ism-cve.json", &file)
	seen := 0
	for _, enumeration := range []string{"CVEnumISMDissem", "CVEnumISMNonIC", "CVEnumISMAtomicEnergyMarkings"} {
		for _, value := range file[enumeration] {
			for _, token := range markings.CAPCO.Read("(TS//"+instance(value.Value)+")", markings.Portion).Tokens {
				seen++
				switch words := token.Meaning(); words {
				case "", "unknown", "dissemination control", "NATO control marking":
					t.Errorf("%s %s: %q", value.Value, token.Name, words)
				}
			}
		}
	}
	if seen < 30 {
		t.Errorf("%d tokens", seen)
	}
}
