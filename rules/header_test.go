package rules_test

import (
	"slices"
	"strings"
	"testing"

	"pilcrow/markings/cable"
	"pilcrow/rules"
	"pilcrow/rules/lint"
)

// modern is a cable of the 2000s in two sections.
const modern = `VZCZCXRO0412
PP RUEHDK RUEHLI
DE RUEHPR #0412/01 1260215
ZNR UUUUU ZZH
P R 060213Z MAY 09
FM AMEMBASSY PRAIA
TO RUEHC/SECSTATE WASHDC PRIORITY 1234
INFO RUEHDK/AMEMBASSY DAKAR 0077
RUEHLI/AMEMBASSY LISBON 0031

UNCLAS SECTION 01 OF 02 PRAIA 000412

SENSITIVE
SIPDIS

STATE FOR AF/W

E.O. 12958: N/A
TAGS: ECON, EWWT, PGOV, CV
SUBJECT: HARBOR DREDGING ENDS TWO WEEKS EARLY

REF: PRAIA 377

1. (SBU) SUMMARY: The dredging of the harbor ended on May 4. The port
will take larger ships from June. END SUMMARY.

2. (SBU) The port captain told us that the second pier was

PRAIA 00000412  002 OF 002

next, and that the ferry to Mindelo would be moved in July.

QUILL
`

// classified is a cable that is classified in its own right.
const classified = `PP RUEHC
DE RUEHPR #0413 1261431
ZNY CCCCC ZZH
P 061430Z MAY 09
FM AMEMBASSY PRAIA
TO RUEHC/SECSTATE WASHDC PRIORITY 1235

C O N F I D E N T I A L PRAIA 000413

SIPDIS

E.O. 12958: DECL: 05/06/2019
TAGS: PREL, CV
SUBJECT: THE MINISTER ON THE HARBOR

Classified By: Ambassador Ada Quill for reasons 1.4 (b) and (d).

1. (C) The minister said that he was glad of the dredging.

QUILL
`

// archived is a telegram of the 1970s in two sections, as the archive prints it.
const archived = `                     Declassified/Released US Department of State EO Systematic Review 30 JUN 2005


                                                         Message Text

CONFIDENTIAL


PAGE 01 LA PAZ 00412 01 OF 02 061730Z


53
ACTION ARA-20


INFO OCT-01 ISO-00 EB-11 /033 W
            --------------------- 052087
P 061410Z MAY 75
FM AMEMBASSY LA PAZ
TO SECSTATE WASHDC PRIORITY 1882


C O N F I D E N T I A L SECTION 1 OF 2 LA PAZ 0412


E.O. 11652: GDS
TAGS: EMIN BL
SUBJ: NEW SMELTER


1. THE MINISTER OF MINES SAID THAT THE SMELTER WOULD OPEN IN
JULY.
CONFIDENTIAL


CONFIDENTIAL


PAGE 02 LA PAZ 00412 01 OF 02 061730Z


2. HE WAS NOT SURE OF THE PRICE.
CONFIDENTIAL


CONFIDENTIAL


PAGE 01 LA PAZ 00412 02 OF 02 061742Z


53
ACTION ARA-20


INFO OCT-01 ISO-00 EB-11 /033 W
            --------------------- 052088
P 061410Z MAY 75
FM AMEMBASSY LA PAZ
TO SECSTATE WASHDC PRIORITY 1883


C O N F I D E N T I A L SECTION 2 OF 2 LA PAZ 0412


3. HE ASKED FOR AN ENGINEER.
QUILL


CONFIDENTIAL


NNN
`

// faults runs the rules of the header, its cross-references, authority and tags over text.
func faults(text string) []string {
	doc := cable.Parse("cable.txt", []byte(text))
	var found []string
	for _, f := range lint.Run(doc, headerRules(), lint.Config{}) {
		found = append(found, f.Rule.Code+" "+f.Severity.String()+" "+doc.Slice(f.Span))
	}
	return found
}

func TestHeaderMutations(t *testing.T) {
	tests := []struct {
		name     string
		give     string
		old, new string
		want     []string
	}{
		{"modern", modern, "", "", nil},
		{"classified", classified, "", "", nil},
		{"archived", archived, "", "", nil},
		{"single precedence letter", modern, "PP RUEHDK", "P RUEHDK", []string{"HD02 error P"}},
		{"DE line without time", modern, " 1260215", "", []string{"HD04 error DE RUEHPR #0412/01"}},
		{"no such day", modern, "1260215", "3980215", []string{"HD05 error 398"}},
		{"no such time", modern, "1260215", "1262515", []string{"HD05 error 2515"}},
		{"four letters", modern, "UUUUU ZZH", "UUUU ZZH", []string{"HD06 error ZNR UUUU ZZH"}},
		{"no such date", modern, "060213Z MAY 09", "310213Z JUN 09", []string{"HD08 error P R 310213Z JUN 09"}},
		{"information above action", modern, "P R 0602", "P O 0602", []string{"HD08 error O"}},
		{
			"two originators", modern, "FM AMEMBASSY PRAIA", "FM AMEMBASSY PRAIA\nFM AMEMBASSY DAKAR",
			[]string{"HD09 error AMEMBASSY DAKAR"},
		},
		{"no originator", modern, "FM AMEMBASSY PRAIA\n", "", []string{"HD09 error P R 060213Z MAY 09"}},
		{
			"no action addressee", modern, "TO RUEHC/SECSTATE WASHDC PRIORITY 1234\nINFO", "INFO",
			[]string{"HD10 error AMEMBASSY PRAIA"},
		},
		{"section of fewer", modern, "SECTION 01 OF 02", "SECTION 01 OF 01", []string{
			"HD15 error 01 OF 01", "XC07 error PRAIA 00000412  002 OF 002",
		}},
		{"the day before", modern, "1260215", "1250215", []string{"XC01 error 1250215"}},
		{"before the group", modern, "1260215", "1260212", []string{"XC01 error 1260212"}},
		{"48 hours after", modern, "1260215", "1280213", nil},
		{"a minute more", modern, "1260215", "1280214", []string{"XC01 error 1280214"}},
		{"another serial", modern, "#0412", "#0413", []string{"XC02 error 0413"}},
		{"another section", modern, "/01 126", "/02 126", []string{"XC03 warning 02"}},
		{"no section suffix", modern, "/01 126", " 126", []string{"XC03 warning 0412"}},
		{"a digraph too low", modern, "PP RUEHDK", "RR RUEHDK", []string{"XC04 warning RR"}},
		{"an addressee too high", modern, "DAKAR 0077", "DAKAR FLASH 0077", []string{"XC04 warning FLASH"}},
		{"an addressee too low", modern, "PRIORITY 1234", "ROUTINE 1234", []string{"XC04 warning ROUTINE"}},
		{"no word", modern, " PRIORITY 1234", " 1234", nil},
		{"warning above the line", modern, "ZNR UUUUU", "ZNY SSSSS", []string{"XC06 error SSSSS"}},
		{"warning of EFTO", modern, "ZNR UUUUU", "ZNY EEEEE", []string{"XC06 error EEEEE"}},
		{"warning below the line", classified, "ZNY CCCCC", "ZNR UUUUU", []string{"XC06 critical UUUUU"}},
		{"page of another number", modern, "00000412", "00000413", []string{"XC07 error 00000413"}},
		{"page of another post", modern, "PRAIA 00000412", "DAKAR 00000412", []string{"XC07 error DAKAR"}},
		{"page of another telegram", modern, "PRAIA 00000412", "DAKAR 00000413", []string{
			"XC07 error DAKAR 00000413  002 OF 002",
		}},
		{
			"page of more sections", modern, "002 OF 002", "002 OF 003",
			[]string{"XC07 error PRAIA 00000412  002 OF 003"},
		},
		{"cut post", modern, "PRAIA 00000412", "PRAI 00000412", nil},
		{"a lost section", modern, "PRAIA 00000412  002 OF 002\n\n", "", []string{"XC08 warning 01 OF 02"}},
		{"a date on open text", modern, "12958: N/A", "12958: DECL: 05/06/2019", []string{"XC11 error 05/06/2019"}},
		{
			"OADR on open text", modern, "12958: N/A", "12958: DECL: OADR",
			[]string{"EO12 error OADR", "XC11 error OADR"},
		},
		{"no end of classification", classified, "DECL: 05/06/2019", "N/A", []string{"XC11 error N/A"}},
		{"order of later years", modern, "12958", "13526", []string{"XC12 error 13526"}},
		{"order that is none", modern, "12958", "12985", []string{"XC12 warning 12985"}},
		{"no E.O. line", modern, "E.O. 12958: N/A\n", "", []string{"EO01 error UNCLAS SECTION 01 OF 02 PRAIA 000412"}},
		{
			"header printed twice", classified, "\nClassified By", `
EO 12958 DECL: 2019/05/06
TAGS: PREL, CV
SUBJECT: THE MINISTER ON THE

Classified By`, nil,
		},
		{
			"two E.O. lines", classified, "TAGS:", "E.O. 12958: DECL: 05/07/2019\nTAGS:",
			[]string{"EO01 error E.O. 12958: DECL: 05/07/2019"},
		},
		{
			"two subjects", classified, "\nClassified By", "SUBJECT: NEW FERRY\n\nClassified By",
			[]string{"TG06 error SUBJECT: NEW FERRY"},
		},
		{"damaged E.O. line", modern, "E.O. 12958", "QEZ. 12958", []string{"EO01 warning QEZ. 12958: N/A"}},
		{
			"nobody classified", classified, "Classified By: Ambassador Ada Quill for reasons 1.4 (b) and (d).\n", "",
			[]string{"EO02 error C O N F I D E N T I A L PRAIA 000413"},
		},
		{
			"derived", classified, "Classified By: Ambassador Ada Quill for reasons 1.4 (b) and (d).",
			"Derived From: DSCG 05-01",
			nil,
		},
		{"reason of another order", classified, "1.4 (b)", "1.5 (b)", []string{"EO03 error 1.5 (b) and (d)"}},
		{"letter beyond the list", classified, "MAY 09", "MAY 98", []string{
			"EO10 error 05/06/2019", "EO03 error 1.4 (b) and (d)",
		}},
		{"the cable's own day", classified, "05/06/2019", "05/06/2009", []string{"EO09 error 05/06/2009"}},
		{"thirty years", classified, "05/06/2019", "05/06/2039", []string{"EO10 error 05/06/2039"}},
		{"exempted", classified, "05/06/2019", "25X1, 05/06/2039", nil},
		{"X code", classified, "05/06/2019", "X1", []string{"EO12 error X1"}},
		{"MR", classified, "05/06/2019", "MR", []string{"EO12 error MR"}},
		{
			"authority on open text", modern, "REF: PRAIA 377",
			"Classified By: Ambassador Ada Quill for reasons 1.4 (b).",
			[]string{"EO16 error Classified By: Ambassador Ada Quill for reasons 1.4 (b)."},
		},
		{"no tag", modern, "TAGS: ECON, EWWT, PGOV, CV", "TAGS:", []string{"TG01 error TAGS:"}},
		{"no TAGS line", modern, "TAGS: ECON, EWWT, PGOV, CV\n", "", []string{
			"TG01 error UNCLAS SECTION 01 OF 02 PRAIA 000412",
		}},
		{"a tag twice", modern, "PGOV, CV", "ECON, CV", []string{"TG05 info ECON"}},
		{"no SUBJECT line", modern, "SUBJECT: HARBOR DREDGING ENDS TWO WEEKS EARLY\n", "", []string{
			"TG06 error UNCLAS SECTION 01 OF 02 PRAIA 000412",
		}},
		{"letters of SUBJECT swapped", modern, "SUBJECT:", "SUBJETC:", []string{"TG06 warning SUBJETC"}},
		{"letters of SUBJ swapped", archived, "SUBJ:", "USBJ:", []string{"TG06 warning USBJ"}},
		{"a letter of SUBJ lost", archived, "SUBJ:", "UBJ:", []string{"TG06 warning UBJ"}},
		{"another word than SUBJ", archived, "SUBJ:", "TITLE:", []string{
			"TG06 error C O N F I D E N T I A L SECTION 1 OF 2 LA PAZ 0412",
		}},
		{
			"another level", archived, "C O N F I D E N T I A L SECTION 2", "S E C R E T SECTION 2",
			[]string{"XC15 error S E C R E T"},
		},
		{
			"another number", archived, "SECTION 2 OF 2 LA PAZ 0412", "SECTION 2 OF 2 LA PAZ 0413",
			[]string{"XC15 error 0413"},
		},
		{"another date", archived, "052088\nP 061410Z", "052088\nP 061440Z", []string{"XC15 error 061440Z MAY 75"}},
		{"another total", archived, "SECTION 2 OF 2", "SECTION 2 OF 3", []string{"XC15 error 3"}},
		{"page of another telegram in the archive", archived, "PAGE 02 LA PAZ 00412", "PAGE 02 LA PAZ 00421", []string{
			"XC07 error 00421",
		}},
		{"pages back", archived, "PAGE 01 LA PAZ 00412 01 OF 02", "PAGE 03 LA PAZ 00412 01 OF 02", []string{
			"XC07 error PAGE 02 LA PAZ 00412 01 OF 02 061730Z",
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.old != "" && strings.Count(tt.give, tt.old) != 1 {
				t.Fatalf("%q stands %d times in the cable, want once", tt.old, strings.Count(tt.give, tt.old))
			}
			got := faults(strings.Replace(tt.give, tt.old, tt.new, 1))
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// TestBodiesHaveNoHeader checks that texts without a header break no rule about headers, whatever they talk of.
func TestBodiesHaveNoHeader(t *testing.T) {
	tests := []string{
		"",
		"1. (C) The minister said that he was glad.\n\n2. (C) He left early.\n\nQUILL\n",
		"1. SUMMARY: THE MINISTER LEFT. END SUMMARY.\n2. FM AMEMBASSY PRAIA HEARD OF IT.\n",
		"From: Quill, Ada\nSent: Monday, May 4, 2009 9:00 AM\nTo: Sorrel, Jon\n" +
			"Subject: Dredging\n\nIt ended.\n\nThis email is UNCLASSIFIED.\n",
		"SECRET//NOFORN\n\nMEMORANDUM FOR THE RECORD\n\n1. (S//NF) The minister left.\n",
		"412. Telegram From the Embassy in Bolivia to the Department of State\n\nLa Paz, May 6, 1965, 2130Z.\n\n" +
			"412. Subject: Smelter.\n\n1. Minister left.\n",
	}
	for _, give := range tests {
		if got := faults(give); len(got) > 0 {
			t.Errorf("%q: got %q, want silence", give, got)
		}
	}
}

// headerRules are the rules of the header, its cross-references, authority and tags.
func headerRules() []*lint.Rule {
	return slices.DeleteFunc(rules.All(), func(r *lint.Rule) bool {
		return !slices.Contains([]string{"HD", "XC", "EO", "TG"}, r.Code[:2])
	})
}

// FuzzHeaderRules checks that no text makes a header rule fail, frame something outside the text, or judge it otherwise
// the second time.
func FuzzHeaderRules(f *testing.F) {
	for _, seed := range []string{modern, classified, archived} {
		f.Add(seed)
	}
	all := headerRules()
	f.Fuzz(func(t *testing.T, text string) {
		doc := cable.Parse("cable.txt", []byte(text))
		findings := lint.Run(doc, all, lint.Config{})
		for _, finding := range findings {
			if finding.Span.Len() == 0 || strings.TrimSpace(doc.Slice(finding.Span)) == "" {
				t.Errorf("%s frames nothing in %q: %s", finding.Rule.Code, text, finding.Message)
			}
			for _, related := range finding.Related {
				if related.Span.Len() == 0 {
					t.Errorf("%s relates to nothing in %q: %s", finding.Rule.Code, text, related.Message)
				}
			}
		}
		again := lint.Run(cable.Parse("cable.txt", []byte(text)), all, lint.Config{})
		if len(again) != len(findings) {
			t.Errorf("%d findings, then %d in %q", len(findings), len(again), text)
		}
	})
}

func BenchmarkHeaderRules(b *testing.B) {
	benchmarks := []struct {
		name string
		give string
	}{
		{"cable", modern},
		{"10MB", strings.Repeat(archived, 10<<20/len(archived)+1)},
	}
	all := headerRules()
	for _, bb := range benchmarks {
		b.Run(bb.name, func(b *testing.B) {
			doc := cable.Parse("cable.txt", []byte(bb.give))
			b.SetBytes(int64(len(bb.give)))
			b.ReportAllocs()
			for b.Loop() {
				lint.Run(doc, all, lint.Config{})
			}
		})
	}
}
