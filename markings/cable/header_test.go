package cable_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/markings/cable"
)

const telegram = `VZCZCXYZ0123
OO RUEHAA RUEHBB
RUEHCC
DE RUEHTL #0123/01 1260213
ZNY CCCCC ZZH
O P 060213Z MAY 09 ZDK
FM AMEMBASSY TALLINN
TO RUEHC/SECSTATE WASHDC NIACT IMMEDIATE 5342
INFO RUEHHE/AMEMBASSY HELSINKI PRIORITY 0012
RUCNNAT/BALTIC COLLECTIVE
BT
C O N F I D E N T I A L SECTION 01 OF 02 TALLINN 000123

NOFORN
SIPDIS SIPDIS

STATE FOR EUR/NB
DEPT PASS USTR

E.O. 12958: DECL: 05/06/2019
TAGS: PGOV, OVIP (MAKER, ANN), [EN](#)
SUBJECT: (U) HARBOR DUES
AND PILOTS

REF: A. 08 TALLINN 77
     B. STATE 1234 (NOTAL)

Classified By: DCM Ann Maker for rea
sons 1.4 (b/d)

1. (C) One.

TALLINN 00000123  002 OF 002

2. (C/NF) Two.

MAKER
BT
#0123
NNNN
`

// texts are the texts of fields.
func texts(fields []cable.Field) []string {
	var out []string
	for _, f := range fields {
		out = append(out, f.Text)
	}
	return out
}

func TestHeader(t *testing.T) {
	d := cable.Parse("x", []byte(telegram))
	tr := &d.Transmission
	line := d.Governing()
	if line == nil {
		t.Fatal("no classification line")
	}
	got := map[string]any{
		"start": tr.Start.Text, "digraph": tr.Routing.Precedence.Text, "indicators": tr.Routing.Indicators,
		"station": tr.Origin.Station.Text, "serial": tr.Origin.Serial.Text, "section": tr.Origin.Section.Text,
		"day": tr.Origin.Day.Text, "time": tr.Origin.Time.Text, "valid": tr.Routing.Valid && tr.Origin.Valid && tr.Security.Valid && tr.DateTime.Valid,
		"security": tr.Security.Sign.Text + " " + tr.Security.Letters.Text,
		"action":   tr.DateTime.Action.Text, "info": tr.DateTime.Info.Text, "group": tr.DateTime.Group.Text,
		"moment": tr.DateTime.Time.Format("2006-01-02T15:04Z07:00"), "from": texts(tr.From),
		"to": addressees(tr.To), "infos": addressees(tr.Info), "breaks": len(tr.Breaks), "trailing serial": tr.Serial.Text,
		"level": line.Mark.String(), "post": line.Post.Text, "mrn": line.MRN.Text, "sections": []int{line.Section, line.Sections},
		"captions": texts(d.Captions), "passing": texts(d.Passing), "order": d.EO[0].Order.Text, "decl": d.EO[0].Declassify.Text,
		"tags": texts(d.Tags[0].Tags), "subject": d.Subject[0].Title.Text, "subject mark": d.Slice(d.Subject[0].MarkSpan),
		"refs": texts(d.References), "by": d.Authority.By.Text, "reasons": d.Authority.Reasons, "signer": d.Signer.Text,
		"numbers": numbers(d), "second section": d.Paragraphs[1].Section(), "end": d.Slice(tr.End),
	}
	want := map[string]any{
		"start": "VZCZCXYZ0123", "digraph": "OO", "indicators": []string{"RUEHAA", "RUEHBB", "RUEHCC"},
		"station": "RUEHTL", "serial": "0123", "section": "01", "day": "126", "time": "0213", "valid": true,
		"security": "ZNY CCCCC", "action": "O", "info": "P", "group": "060213Z MAY 09", "moment": "2009-05-06T02:13Z",
		"from":   []string{"AMEMBASSY TALLINN"},
		"to":     []string{"RUEHC|SECSTATE WASHDC|NIACT IMMEDIATE|5342"},
		"infos":  []string{"RUEHHE|AMEMBASSY HELSINKI|PRIORITY|0012", "RUCNNAT|BALTIC COLLECTIVE||"},
		"breaks": 2, "trailing serial": "0123", "level": "C", "post": "TALLINN", "mrn": "000123", "sections": []int{1, 2},
		"captions": []string{"NOFORN", "SIPDIS", "SIPDIS"}, "passing": []string{"STATE FOR EUR/NB", "DEPT PASS USTR"},
		"order": "12958", "decl": "2019-05-06", "tags": []string{"PGOV", "OVIP (MAKER, ANN)", "EN"},
		"subject": "HARBOR DUES AND PILOTS", "subject mark": "(U)", "refs": []string{"08 TALLINN 77", "STATE 1234 (NOTAL)"},
		"by": "DCM Ann Maker", "reasons": []string{"1.4(b)", "1.4(d)"}, "signer": "MAKER", "numbers": []int{1, 2},
		"second section": 2, "end": "NNNN",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("header differs (-want +got):\n%s", diff)
	}
}

func addressees(list []cable.Addressee) []string {
	var out []string
	for _, a := range list {
		out = append(out, strings.Join([]string{a.Routing.Text, a.Name.Text, a.Precedence.Text, a.Number.Text}, "|"))
	}
	return out
}

func TestClassificationLine(t *testing.T) {
	tests := []struct{ give, mark, post, mrn, suffix string }{
		{"UNCLAS TALLINN 000123", "U", "TALLINN", "000123", ""},
		{"UNCLAS LA PAZ 0172", "U", "LA PAZ", "0172", ""},
		{"UNCLAS SECTION 01 OF 03 SAN JOSE 000525", "U", "SAN JOSE", "000525", ""},
		{"UNCLAS E F T O LONDON 02468", "U", "LONDON", "02468", ""},
		{"C O N F I D E N T I A L QUITO 001234", "C", "QUITO", "001234", ""},
		{"C O N F I D E N T I A L FINAL SECTION OF 02 QUITO 001234", "C", "QUITO", "001234", ""},
		{"S E C R E T STATE 002634 TOSEC 010203", "S", "STATE", "002634", "TOSEC 010203"},
		{"T O P  S E C R E T STATE 002634", "TS", "STATE", "002634", ""},
		{"SECRET PORT AU PRINCE 000042", "S", "PORT AU PRINCE", "000042", ""},
		{"LIMITED OFFICIAL USE ACCRA 7538", "LOU", "ACCRA", "7538", ""},
		{"SBU ASTANA 000778", "SBU", "ASTANA", "000778", ""},
		{"UNCLASSIFIED USUN NEW YORK 000555", "U", "USUN NEW YORK", "000555", ""},
	}
	for _, tt := range tests {
		d := cable.Parse("x", []byte("FM AMEMBASSY X\nTO Y\n\n"+tt.give+"\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PGOV\nSUBJECT: X\n\n1. (U) One.\n"))
		l := d.Governing()
		if l == nil {
			t.Errorf("%q: no classification line", tt.give)
			continue
		}
		got := []string{l.Mark.String(), l.Post.Text, l.MRN.Text, l.Suffix.Text}
		if diff := cmp.Diff([]string{tt.mark, tt.post, tt.mrn, tt.suffix}, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.give, diff)
		}
	}
}

func TestOrderLine(t *testing.T) {
	tests := []struct {
		give, order, decl string
		na                bool
	}{
		{"E.O. 12958: N/A", "12958", "", true},
		{"EO 12065: NA", "12065", "", true},
		{"E.O.11652: N/A", "11652", "", true},
		{"E.O. 12065 N/A", "12065", "", true},
		{"E.O. 12958: DECL: 05/06/2019", "12958", "2019-05-06", false},
		{"EO 12958 DECL: 2019/05/06", "12958", "2019-05-06", false},
		{"E.o. 12958: decl: 5/6/19", "12958", "2019-05-06", false},
		{"E.O. 13526: DECL: 20190506", "13526", "2019-05-06", false},
		{"E.O. 12356: DECL: OADR", "12356", "OADR", false},
		{"E.O. 12958: DECL: X1, X5", "12958", "X1, X5", false},
		{"E.O. 12958: DECL: AFTER KOREAN UNIFICATION", "12958", "AFTER KOREAN UNIFICATION", false},
		{"E.O. 11652: GDS", "11652", "GDS", false},
		{"E.O. 12065: GDS 3/15/85 (MAKER, ANN B.) OR-M", "12065", "GDS 3/15/85 (MAKER, ANN B.) OR-M", false},
		{`E.O. 12958: N/A\`, "12958", "", true},
	}
	for _, tt := range tests {
		d := cable.Parse("x", []byte("FM AMEMBASSY X\n\nUNCLAS LIMA 000001\n\n"+tt.give+"\nTAGS: PGOV\nSUBJECT: X\n\n1. One.\n"))
		if len(d.EO) != 1 {
			t.Errorf("%q: %d E.O. lines", tt.give, len(d.EO))
			continue
		}
		e := d.EO[0]
		if e.Order.Text != tt.order || e.Declassify.Text != tt.decl || e.NotApplicable != tt.na {
			t.Errorf("%q: %q, %q, %v", tt.give, e.Order.Text, e.Declassify.Text, e.NotApplicable)
		}
		if d.Slice(e.Order.Span) != tt.order {
			t.Errorf("%q: order stands at %q", tt.give, d.Slice(e.Order.Span))
		}
	}
}

func TestTwoFieldsOnOneLine(t *testing.T) {
	d := cable.Parse("x", []byte("FM AMEMBASSY X\n\nUNCLAS LIMA 000001\n\nE.O. 12958:DECL: 03/18/2018   TAGS: PGOV\nSUBJECT: X\n\n1. One.\n"))
	if len(d.EO) != 1 || len(d.Tags) != 1 || d.EO[0].Declassify.Text != "2018-03-18" || texts(d.Tags[0].Tags)[0] != "PGOV" {
		t.Errorf("E.O. %+v, TAGS %+v", d.EO, d.Tags)
	}
}

func TestReferences(t *testing.T) {
	tests := []struct {
		give string
		want []string
	}{
		{"REF: STATE 15541", []string{"STATE 15541"}},
		{"REF: A. STATE 1 B. 09 ASTANA 700", []string{"STATE 1", "09 ASTANA 700"}},
		{"REF: (A) LA PAZ 2233 (STADIS) (B) LA PAZ 1469", []string{"LA PAZ 2233 (STADIS)", "LA PAZ 1469"}},
		{"REFS: A) STATE 1\n      B) STATE 2, C) ROME 3", []string{"STATE 1", "STATE 2", "ROME 3"}},
		{"REFTEL: (99) ROME 2196", []string{"(99) ROME 2196"}},
		{"REF: REF: A. STATE 1", []string{"STATE 1"}},
		{"REF: A. STATE 1\n\nB. STATE 2", []string{"STATE 1", "STATE 2"}},
	}
	for _, tt := range tests {
		d := cable.Parse("x", []byte("FM AMEMBASSY X\n\nUNCLAS LIMA 000001\n\nE.O. 12958: N/A\nTAGS: PGOV\nSUBJECT: X\n"+tt.give+"\n\n1. One.\n\n2. Two.\n"))
		if diff := cmp.Diff(tt.want, texts(d.References)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.give, diff)
		}
		if got := numbers(d); len(got) != 2 {
			t.Errorf("%q: numbers %v", tt.give, got)
		}
	}
}

func TestAuthority(t *testing.T) {
	tests := []struct {
		give, by, from, decl string
		reasons              []string
		paragraph            int
	}{
		{give: "Classified By: Ambassador Jane Roe for reasons 1.4 (b) and (d)", by: "Ambassador Jane Roe", reasons: []string{"1.4(b)", "1.4(d)"}},
		{give: "CLASSIFIED BY: DCM JOHN ROE, REASON: 1.5 (B,D)", by: "DCM JOHN ROE", reasons: []string{"1.5(b)", "1.5(d)"}},
		{give: "Classified By: PolCouns J. Roe. Reason 1.4(b)/(d).", by: "PolCouns J. Roe.", reasons: []string{"1.4(b)", "1.4(d)"}},
		{give: "(U) Classified by DCM Roe for rea\nsons 1.\n4 (b and d)", by: "DCM Roe", reasons: []string{"1.4(b)", "1.4(d)"}},
		{give: "1. (U) CLASSIFIED BY CHARGE ROE. REASON: 1.5 (D).", by: "CHARGE ROE.", reasons: []string{"1.5(d)"}, paragraph: 1},
		{give: "Classified By: Jane Roe, INR\nDerived From: DSCG 05-01\nDeclassify On: 20350101", by: "Jane Roe, INR", from: "DSCG 05-01", decl: "2035-01-01"},
		{give: "Classified By: Jane Roe for reason of 1.4 billion dollars", by: "Jane Roe"},
	}
	for _, tt := range tests {
		d := cable.Parse("x", []byte("FM AMEMBASSY X\n\nC O N F I D E N T I A L LIMA 000001\n\nE.O. 12958: DECL: X1\nTAGS: PGOV\nSUBJECT: X\n\n"+tt.give+"\n\n2. (C) Two.\n"))
		a := d.Authority
		if a.By.Text != tt.by || a.DerivedFrom.Text != tt.from || a.Declassify.Text != tt.decl || a.Paragraph != tt.paragraph {
			t.Errorf("%q: by %q from %q decl %q paragraph %d", tt.give, a.By.Text, a.DerivedFrom.Text, a.Declassify.Text, a.Paragraph)
		}
		if diff := cmp.Diff(tt.reasons, a.Reasons); diff != "" {
			t.Errorf("%q reasons (-want +got):\n%s", tt.give, diff)
		}
	}
}

func TestSectionHeads(t *testing.T) {
	give := "O 060213Z MAY 09\nFM AMEMBASSY TALLINN\nTO SECSTATE WASHDC IMMEDIATE\n\nUNCLAS SECTION 01 OF 02 TALLINN 000123\n\nSIPDIS\n\n" +
		"E.O. 12958: N/A\nTAGS: PGOV EN\nSUBJECT: DUES\n\n1. (U) One goes on over\n\n" +
		"O 060213Z MAY 09\nFM AMEMBASSY TALLINN\nTO SECSTATE WASHDC IMMEDIATE\n\nUNCLAS SECTION 02 OF 02 TALLINN 000123\n\nSIPDIS\n\n" +
		"E.O. 12958: N/A\nTAGS: PGOV EN\nSUBJECT: DUES\n\nthe break.\n\n2. (U) Two.\n"
	d := cable.Parse("x", []byte(give))
	if got := d.Words(0); got != "One goes on over the break." {
		t.Errorf("paragraph 1 = %q", got)
	}
	if len(d.Classification) != 2 || len(d.Repeats) != 1 || len(d.Captions) != 1 || len(d.Subject) != 1 {
		t.Errorf("%d lines, %d repeats, %d captions, %d subjects", len(d.Classification), len(d.Repeats), len(d.Captions), len(d.Subject))
	}
	if got := d.Paragraphs[1].Section(); got != 2 {
		t.Errorf("paragraph 2 is in section %d", got)
	}
}

func TestQuotedCableStaysText(t *testing.T) {
	give := head + "1. (U) Quoted:\n\nR 010203Z MAY 09\nFM AMEMBASSY RIGA\nTO SECSTATE WASHDC\n\nUNCLAS RIGA 000077\n\n2. (U) Two.\n"
	d := cable.Parse("x", []byte(give))
	if len(d.Classification) != 1 || !strings.Contains(d.Words(0), "RIGA 000077") {
		t.Errorf("%d classification lines, paragraph 1 = %q", len(d.Classification), d.Words(0))
	}
}
