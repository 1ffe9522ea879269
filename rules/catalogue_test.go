package rules_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"pilcrow/markings/cable"
	"pilcrow/rules"
	"pilcrow/rules/lint"
)

// lisbon is a cable whose post and addressees the route table knows.
const lisbon = `VZCZCXRO4107
OO RUEHRO RUEHMD
DE RUEHLI #0412 1260215
ZNR UUUUU ZZH
O P 060213Z MAY 09
FM AMEMBASSY LISBON
TO RUEHC/SECSTATE WASHDC IMMEDIATE 1234
INFO RUEHRO/AMEMBASSY ROME PRIORITY 0077
RUEKJCS/SECDEF WASHDC
RUEKJCS/JOINT STAFF WASHDC
BT
UNCLAS LISBON 000412

SENSITIVE
SIPDIS

STATE FOR EUR/WE
COMMERCE PASS USTR

E.O. 12958: N/A
TAGS: ECON, EWWT, KDEM, OSCE, OVIP (QUILL, ADA), PO
SUBJECT: HARBOR DREDGING ENDS TWO WEEKS EARLY

REF: A. 08 LISBON 1377
     B. STATE 15541
     C. LISBON 377 (NOTAL)

1. (SBU) SUMMARY: The dredging of the harbor ended on May 4. The port
will take larger ships from June. END SUMMARY.

2. (SBU) The port captain told us that the ferry would be moved.

QUILL
BT
#0412
NNNN
`

// sealed is a classified cable of the time of E.O. 13526.
const sealed = `PP RUEHC
DE RUEHLI #0413 1261431
ZNY SSSSS ZZH
P 061430Z MAY 11
FM AMEMBASSY LISBON
TO RUEHC/SECSTATE WASHDC PRIORITY 1235
BT
S E C R E T LISBON 000413

NOFORN

E.O. 13526: DECL: 20210506
TAGS: PREL, PO
SUBJECT: THE MINISTER ON THE HARBOR

Classified By: Ambassador Ada Quill. Reason: 1.4 (b) and (d).

1. (S//NF) The minister said that he was glad of the dredging.

2. (S//NF) He left early.

QUILL
BT
#0413
NNNN
`

// catalogueRules are the rules that profiles know, of the families of header, cross-references, authority, tags and
// numbers.
func catalogueRules(t *testing.T) []*lint.Rule {
	t.Helper()
	picked, err := lint.Select(rules.All(), []string{"HD", "XC", "EO", "TG", "PN"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return picked
}

func TestCatalogueFaults(t *testing.T) {
	tests := []struct {
		name     string
		give     string
		old, new string
		want     []string
	}{
		{"lisbon", lisbon, "", "", nil},
		{"sealed", sealed, "", "", nil},
		{"start line without channel", lisbon, "VZCZCXRO4107", "VZCZC4107", []string{"HD01 warning VZCZC4107"}},
		{"start line of three digits", lisbon, "VZCZCXRO4107", "VZCZCXRO410", nil},
		{"start line of five digits", lisbon, "XRO4107", "XRO41077", []string{"HD01 warning VZCZCXRO41077"}},
		{"indicator without R", lisbon, "RUEHMD\n", "XUEHMD\n", []string{"HD03 warning XUEHMD"}},
		{"indicator with a digit", lisbon, "OO RUEHRO RUEHMD", "OO RUEHR0 RUEHMD", []string{"HD03 warning RUEHR0"}},
		{"station without R", lisbon, "DE RUEHLI", "DE QUEHLI", []string{"HD03 warning QUEHLI"}},
		{"addressee's indicator", lisbon, "RUEHRO/AMEMBASSY", "KUEHRO/AMEMBASSY", []string{"HD03 warning KUEHRO"}},
		{"agency with a slash", lisbon, "RUEKJCS/SECDEF WASHDC", "DIAC/JSI WASHDC", nil},
		{"URGENT", lisbon, "ROME PRIORITY", "ROME URGENT", []string{"HD11 warning URGENT"}},
		{"misspelled word", lisbon, "ROME PRIORITY", "ROME PRIOITY", []string{"HD11 warning PRIOITY"}},
		{"NIACT without a word on it", lisbon, "WASHDC IMMEDIATE", "WASHDC NIACT IMMEDIATE", []string{"HD12 warning 1."}},
		{"one BT", lisbon, "QUILL\nBT\n#0412\nNNNN\n", "QUILL\n", []string{"HD13 info BT"}},
		{"no opening BT", lisbon, "WASHDC\nBT\nUNCLAS", "WASHDC\nUNCLAS", []string{"HD13 info BT"}},
		{"short number", lisbon, "LISBON 000412\n", "LISBON 412\n", []string{"HD14 warning 412"}},
		{"information above its prosign", lisbon, "ROME PRIORITY", "ROME IMMEDIATE", []string{"XC05 info IMMEDIATE"}},
		{"another post", lisbon, "UNCLAS LISBON", "UNCLAS OTTAWA", []string{"XC09 warning OTTAWA"}},
		{"another originator", lisbon, "FM AMEMBASSY LISBON", "FM AMEMBASSY OTTAWA", []string{
			"XC09 warning AMEMBASSY OTTAWA",
		}},
		{"another station", lisbon, "DE RUEHLI", "DE RUEHOT", []string{"XC09 warning RUEHOT"}},
		{"unknown station", lisbon, "DE RUEHLI", "DE RUEHQQQ", nil},
		{"a delegation", lisbon, "FM AMEMBASSY LISBON", "FM USDEL HARBOR TALKS", nil},
		{"the Department for a post", lisbon, "FM AMEMBASSY LISBON", "FM SECSTATE WASHDC", []string{
			"XC09 warning SECSTATE WASHDC",
		}},
		{"a cut post", lisbon, "UNCLAS LISBON", "UNCLAS LISBO", nil},
		{"indicator of another post", lisbon, "RUEHRO/AMEMBASSY ROME", "RUEHOT/AMEMBASSY ROME", []string{
			"XC10 info RUEHOT",
		}},
		{"shared indicator", lisbon, "RUEKJCS/SECDEF", "RUEKJCS/OSD", nil},
		{"reference of a later year", lisbon, "08 LISBON 1377", "10 LISBON 1377", []string{
			"XC14 warning 10 LISBON 1377",
		}},
		{"later reference of the year", lisbon, "LISBON 377 (NOTAL)", "LISBON 413", []string{"XC14 warning LISBON 413"}},
		{"later reference with its year", lisbon, "08 LISBON 1377", "09 LISBON 1377", []string{
			"XC14 warning 09 LISBON 1377",
		}},
		{"its own number", lisbon, "LISBON 377 (NOTAL)", "LISBON 412", []string{"XC14 warning LISBON 412"}},
		{"label too low", lisbon, "VZCZC", "Classification: UNCLASSIFIED\nVZCZC", []string{"XC16 warning UNCLASSIFIED"}},
		{"right label", lisbon, "VZCZC", "Classification: UNCLASSIFIED//FOR OFFICIAL USE ONLY\nVZCZC", nil},
		{"glued letter", lisbon, "KDEM", "KDEM, PGOVX", []string{"TG02 warning PGOVX"}},
		{"glued tags", lisbon, "ECON, EWWT", "ECONEWWT", []string{"TG02 warning ECONEWWT"}},
		{"glued country", lisbon, "ECON, EWWT", "ECON, EWWTPO", []string{"TG02 warning EWWTPO"}},
		{"misspelled tag", lisbon, "EWWT", "EWTW", []string{"TG03 info EWTW"}},
		{"longer misspelled tag", lisbon, "ECON", "EECON", []string{"TG03 info EECON"}},
		{"unknown program", lisbon, "KDEM", "KZOO", nil},
		{"unknown organization", lisbon, "OSCE", "ZZZZZ", nil},
		{"organization of two words", lisbon, "OSCE", "EL AL", nil},
		{"ISO code", lisbon, ", PO\n", ", PT\n", []string{"TG04 warning PT"}},
		{"unknown country", lisbon, ", PO\n", ", QQ\n", []string{"TG04 info QQ"}},
		{"region", lisbon, ", PO\n", ", XA\n", nil},
		{"derived with a reason", sealed, "Reason:", "Derived From: DSCG 05-01. Reason:", []string{
			"EO04 warning 1.4 (b) and (d)",
		}},
		{"sources without a list", sealed, "Reason: 1.4 (b) and (d).", "Derived From: Multiple Sources", []string{
			"EO05 warning Multiple Sources",
		}},
		{"month first", sealed, "20210506", "05/06/2021", []string{"EO08 info 05/06/2021"}},
		{"exemption without a date", sealed, "20210506", "25X4", []string{"EO11 error 25X4"}},
		{"no such exemption", sealed, "20210506", "25X0, 20501001", []string{"EO11 error 25X0, 20501001"}},
		{"exemption of fifty years", sealed, "20210506", "25X4, 20610506", nil},
		{"exemption of more", sealed, "20210506", "25X4, 20610508", []string{"EO11 error 25X4, 20610508"}},
		{"exemption with an event", sealed, "20210506", "25X4, CLOSURE OF THE STATION", nil},
		{"weapons of mass destruction", sealed, "20210506", "50X2-WMD", nil},
		{"treaty", sealed, "20210506", "SUBJECT TO TREATY OR INTERNATIONAL AGREEMENT", []string{
			"EO13 error SUBJECT TO TREATY OR INTERNATIONAL AGREEMENT",
		}},
		{"restricted data with a date", sealed, "(S//NF) He", "(S//RD//NF) He", []string{"EO14 error 20210506"}},
		{"two dates", sealed, "20210506", "20210506, 20220506", []string{"EO15 warning 20210506, 20220506"}},
		{"a date beside an exemption's", sealed, "20210506", "50X1-HUM, 20220506", []string{
			"EO15 warning 50X1-HUM, 20220506",
		}},
		{"two lines that differ", sealed, "(d).", "(d). Declassify On: 20220506", []string{"EO15 warning 20220506"}},
		{"two lines that agree", sealed, "(d).", "(d). Declassify On: 20210506", nil},
		{"marked classifier", sealed, "Classified By", "(S) Classified By", []string{"EO18 info (S)"}},
		{"open classifier", sealed, "Classified By", "(U) Classified By", nil},
		{"one numbered paragraph", sealed, "2. (S//NF) He left early.\n\n", "", []string{"PN02 info 1."}},
		{"nobody signed", sealed, "QUILL\n", "", []string{"PN14 info He left early."}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.old != "" && strings.Count(tt.give, tt.old) != 1 {
				t.Fatalf("%q stands %d times in the cable, want once", tt.old, strings.Count(tt.give, tt.old))
			}
			got := catalogueFindings(t, strings.Replace(tt.give, tt.old, tt.new, 1))
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// A cable of the new year may cite the old one without its year, and one of the year that has begun in the east.
func TestReferencesAtNewYear(t *testing.T) {
	january := strings.NewReplacer("060213Z MAY 09", "060213Z JAN 09", "1260215", "0060215", "LISBON 377", "LISBON 977")
	eve := strings.NewReplacer("060213Z MAY 09", "312213Z DEC 09", "1260215", "3652215", "08 LISBON 1377", "10 OTTAWA 1")
	day := strings.NewReplacer("060213Z MAY 09", "302213Z DEC 09", "1260215", "3642215", "08 LISBON 1377", "10 OTTAWA 1")
	tests := []struct {
		name, give string
		want       []string
	}{
		{"January", january.Replace(lisbon), []string{"info «LISBON 977 (NOTAL)»"}},
		{"31 December", eve.Replace(lisbon), nil},
		{"30 December", day.Replace(lisbon), []string{"warning «10 OTTAWA 1»"}},
	}
	for _, tt := range tests {
		if got := check(t, "XC14", tt.give); !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

// PRIORITY ends on 15 May 2017, the dates of the directive begin on 25 June 2010, six digits with the year 2000.
func TestBoundaryDays(t *testing.T) {
	tests := []struct {
		code, dtg, old, new string
		want                []string
	}{
		{"HD11", "152359Z MAY 17", "", "", nil},
		{"HD11", "160000Z MAY 17", "", "", []string{"warning «PRIORITY»"}},
		{"EO08", "242359Z JUN 10", "20210506", "05/06/2021", nil},
		{"EO08", "250000Z JUN 10", "20210506", "05/06/2021", []string{"info «05/06/2021»"}},
		{"EO14", "242359Z JUN 10", "(S//NF) He", "(S//RD//NF) He", nil},
		{"EO14", "250000Z JUN 10", "(S//NF) He", "(S//RD//NF) He", []string{"error «20210506»"}},
		{"HD14", "312359Z DEC 99", "LISBON 000413", "LISBON 00413", nil},
		{"HD14", "010000Z JAN 00", "LISBON 000413", "LISBON 00413", []string{"warning «00413»"}},
		{"TG04", "312359Z DEC 93", ", PO\n", ", CZ\n", nil},
		{"TG04", "010000Z JAN 94", ", PO\n", ", CZ\n", []string{"warning «CZ»"}},
		{"TG03", "312359Z DEC 84", "PREL", "PRLE", nil},
		{"TG03", "010000Z JAN 85", "PREL", "PRLE", []string{"info «PRLE»"}},
	}
	for _, tt := range tests {
		give := strings.Replace(sealed, "061430Z MAY 11", tt.dtg, 1)
		if tt.old != "" {
			give = strings.Replace(give, tt.old, tt.new, 1)
		}
		if got := check(t, tt.code, give); !slices.Equal(got, tt.want) {
			t.Errorf("%s on %s: got %q, want %q", tt.code, tt.dtg, got, tt.want)
		}
	}
}

// The day comes from the configuration alone: without one nothing is reported.
func TestDatePassed(t *testing.T) {
	doc := cable.Parse("cable.txt", []byte(sealed))
	tests := []struct {
		today time.Time
		want  int
	}{
		{time.Time{}, 0},
		{time.Date(2021, time.May, 6, 23, 59, 0, 0, time.UTC), 0},
		{time.Date(2021, time.May, 7, 0, 0, 0, 0, time.UTC), 1},
	}
	for _, tt := range tests {
		got := lint.Run(doc, []*lint.Rule{rules.DatePassed}, lint.Config{Today: tt.today})
		if len(got) != tt.want {
			t.Errorf("on %s: %d findings, want %d", tt.today, len(got), tt.want)
		}
	}
}

// Rules that no profile knows run where they are asked for, and nowhere else.
func TestOnlyAsked(t *testing.T) {
	doc := cable.Parse("cable.txt", []byte(strings.Replace(lisbon, ", PO\n", "\n", 1)))
	for _, rule := range []*lint.Rule{rules.CountryTag, rules.LongLine} {
		if got := lint.Run(doc, []*lint.Rule{rule}, lint.Config{}); len(got) > 0 {
			t.Errorf("%s: %d findings without being asked", rule.Code, len(got))
		}
		if got := lint.Run(doc, []*lint.Rule{rule}, lint.Config{Asked: []string{rule.Code}}); len(got) == 0 {
			t.Errorf("%s: no finding where it was asked for", rule.Code)
		}
	}
}
