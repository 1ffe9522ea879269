package cable_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/markings/cable"
)

// withHeader is a cable whose lines between the classification line and the text are these.
func withHeader(lines ...string) string {
	return "O 060213Z MAY 09\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nC O N F I D E N T I A L LIMA 000001\n\n" +
		strings.Join(lines, "\n") + "\n\n1. (C) One is here.\n\n2. (C) Two is here.\n"
}

// wantText fails unless the text of a header in this form is read as two paragraphs.
func wantText(tb testing.TB, d *cable.Document) {
	tb.Helper()
	if diff := cmp.Diff([]string{"One is here.", "Two is here."}, words(d)); diff != "" {
		tb.Errorf("words (-want +got):\n%s\nof\n%s", diff, d.Src)
	}
}

const (
	orderLine = "E.O. 12958: DECL: 05/06/2019"
	tagsLine  = "TAGS: PGOV, PE"
	topic     = "SUBJECT: PIERS"
)

// The E.O. line in the spellings of all eras, and what it says of declassification.
func TestOrderSpellings(t *testing.T) {
	tests := []struct {
		give, order, decl, date string
		na                      bool
	}{
		{"E.O. 12958: DECL: 05/06/2019", "12958", "2019-05-06", "2019-05-06", false},
		{"E.O. 12958: DECL: 05/06/19", "12958", "2019-05-06", "2019-05-06", false},
		{"E.O. 12958: DECL: 5/6/19", "12958", "2019-05-06", "2019-05-06", false},
		{"E.O. 12958 DECL: 05/06/2019", "12958", "2019-05-06", "2019-05-06", false},
		{"E.O.12958: DECL: 05/06/2019", "12958", "2019-05-06", "2019-05-06", false},
		{"E. O. 12958: DECL: 05/06/2019", "12958", "2019-05-06", "2019-05-06", false},
		{"E.O 12958: DECL: 05/06/2019", "12958", "2019-05-06", "2019-05-06", false},
		{"E.0. 12958: DECL: 05/06/2019", "12958", "2019-05-06", "2019-05-06", false},
		{"EO 12958 DECL: 2019/05/06", "12958", "2019-05-06", "2019-05-06", false},
		{"E.O. 12958:DECL:05/06/2019", "12958", "2019-05-06", "2019-05-06", false},
		{"E.o. 12958: decl: 05/06/2019", "12958", "2019-05-06", "2019-05-06", false},
		{"E.O. 12958: DECL: 05 /06/ 2019", "12958", "2019-05-06", "2019-05-06", false},
		{"E.O. 12958: DECL: 05-06-2019", "12958", "2019-05-06", "2019-05-06", false},
		{"E.O. 12958: DECL: May 6, 2019", "12958", "2019-05-06", "2019-05-06", false},
		{"E.O. 12958: DECL: 6 May 2019", "12958", "2019-05-06", "2019-05-06", false},
		{"E.O. 12958: DECLASSIFY ON: 05/06/2019", "12958", "2019-05-06", "2019-05-06", false},
		{"E.O. 12958: DECLAS: 05/06/2019", "12958", "2019-05-06", "2019-05-06", false},
		{"E.O. 12958: 05/06/2019", "12958", "2019-05-06", "2019-05-06", false},
		{"E.O. 12958: DECL: 05/06/2019.", "12958", "2019-05-06", "2019-05-06", false},
		{`E.O. 12958: DECL: 05/06/2019\`, "12958", "2019-05-06", "2019-05-06", false},
		{"E.O. 13526: DECL: 20190506", "13526", "2019-05-06", "2019-05-06", false},
		{"E.O. 13526: DECL: 25X4, 20501001", "13526", "25X4, 20501001", "2050-10-01", false},
		{"E.O. 13526: DECL: 25X1-HUM", "13526", "25X1-HUM", "", false},
		{"E.O. 13526: DECL: 50x2-wmd", "13526", "50X2-WMD", "", false},
		{"E.O. 12958: DECL: MR", "12958", "MR", "", false},
		{"E.O. 12958: DECL: X1, X5", "12958", "X1, X5", "", false},
		{"E.O. 12958: DECL: 1.6X1", "12958", "1.6X1", "", false},
		{"E.O. 12958: DNG: CO 05/06/2019", "12958", "DNG: CO 05/06/2019", "", false},
		{"E.O. 12958: DECL: 10 YEARS", "12958", "10 YEARS", "", false},
		{"E.O. 12958: DECL: 13/45/2019", "12958", "13/45/2019", "", false},
		{"E.O. 12958: DECL: after Korean unification", "12958", "AFTER KOREAN UNIFICATION", "", false},
		{"E.O. 12356: DECL: OADR", "12356", "OADR", "", false},
		{"E.O. 12065: GDS 03/15/85 (QUAY, PAUL H.) OR-M", "12065", "GDS 03/15/85 (QUAY, PAUL H.) OR-M", "", false},
		{"E.O. 12065: RDS-4 12/13/09 (RILL, J) OR-P", "12065", "RDS-4 12/13/09 (RILL, J) OR-P", "", false},
		{"E.O. 11652: GDS", "11652", "GDS", "", false},
		{"E.O. 11652:  XGDS-1", "11652", "XGDS-1", "", false},
		{"E.O. 11652: ADS, DECLAS 12/31/76", "11652", "ADS, DECLAS 12/31/76", "", false},
		{"MO. 11652: GDS", "11652", "GDS", "", false},
		{"E.O. 11652: N/A", "11652", "", "", true},
		{"E.O. 11652: N:A", "11652", "", "", true},
		{"E.O. 11652: /A", "11652", "", "", true},
		{"EO 12065: NA", "12065", "", "", true},
		{"E.O. 12065 N/A", "12065", "", "", true},
		{"E.O. 12958: N/A.", "12958", "", "", true},
		{"EO 12958 N/A", "12958", "", "", true},
		{"E.O. 13526: NOT APPLICABLE", "13526", "", "", true},
		{"E.O. 12958", "12958", "", "", false},
	}
	for _, tt := range tests {
		d := cable.Parse("x", []byte(withHeader(tt.give, tagsLine, topic)))
		if len(d.EO) != 1 {
			t.Errorf("%q: %d E.O. lines", tt.give, len(d.EO))
			continue
		}
		e, date := d.EO[0], ""
		if !e.Date.IsZero() {
			date = e.Date.Format("2006-01-02")
		}
		got := []any{e.Order.Text, e.Declassify.Text, date, e.NotApplicable}
		if diff := cmp.Diff([]any{tt.order, tt.decl, tt.date, tt.na}, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.give, diff)
		}
		if !e.Span.Covers(e.Order.Span) || !e.Value.IsZero() && !e.Span.Covers(e.Value.Span) {
			t.Errorf("%q: order %v and value %v stand outside of %v", tt.give, e.Order.Span, e.Value.Span, e.Span)
		}
		wantText(t, d)
	}
}

// What is no E.O. line stands between captions and TAGS as a passing line, and nothing is guessed from it.
func TestNoOrderLine(t *testing.T) {
	for _, give := range []string{"EXECUTIVE ORDER 12958: N/A", "E.O.: 12958: N/A", "EMBASSY 12958: N/A", "E.O. 129: N/A", "MO 65101 OFFICE"} {
		d := cable.Parse("x", []byte(withHeader(give, tagsLine, topic)))
		if len(d.EO) != 0 || len(d.Passing) != 1 || d.Passing[0].Text != give {
			t.Errorf("%q: E.O. lines %+v, passing %q", give, d.EO, texts(d.Passing))
		}
	}
}

func TestTagsSpellings(t *testing.T) {
	tests := []struct {
		give string
		want []string
	}{
		{"TAGS: PGOV, PREL", []string{"PGOV", "PREL"}},
		{"TAGS: PGOV PREL PE", []string{"PGOV", "PREL", "PE"}},
		{"TAGS:PGOV,PREL", []string{"PGOV", "PREL"}},
		{"TAGS PGOV PREL", []string{"PGOV", "PREL"}},
		{"TAGS : PGOV", []string{"PGOV"}},
		{"Tags: PGOV", []string{"PGOV"}},
		{"TAGS: PGOV;PREL;EC", []string{"PGOV", "PREL", "EC"}},
		{"TAGS: PGOV.", []string{"PGOV"}},
		{"TAGS: PGOV,", []string{"PGOV"}},
		{`TAGS: PGOV, PREL\`, []string{"PGOV", "PREL"}},
		{"TAGE: PGOV", []string{"PGOV"}},
		{"TAGES: PGOV", []string{"PGOV"}},
		{"TAS: PGOV", []string{"PGOV"}},
		{"TABS: PGOV", []string{"PGOV"}},
		{"TGS: PGOV", []string{"PGOV"}},
		{"AGS: PGOV", []string{"PGOV"}},
		{"TAGS: PGOV\nPREL, ECON", []string{"PGOV", "PREL", "ECON"}},
		{"TAGS: PGOV, PREL,\n      ECON, PE", []string{"PGOV", "PREL", "ECON", "PE"}},
		{"TAGS: OVIP (QUILL, ADA), PE", []string{"OVIP (QUILL, ADA)", "PE"}},
		{"TAGS: OVIP (QUILL,\nADA), PE", []string{"OVIP (QUILL, ADA)", "PE"}},
		{"TAGS: OVIP (QUILL, ADA), OTRA (RILL), PE", []string{"OVIP (QUILL, ADA)", "OTRA (RILL)", "PE"}},
		{"TAGS: [PGOV](#), [KDEM](#)", []string{"PGOV", "KDEM"}},
		{"TAGS: [PGOV](tag/PGOV_0.html) [KDEM](#)", []string{"PGOV", "KDEM"}},
		{"TAGS: EL AL, COLOMBO PLAN, AER LINGUS", []string{"EL AL", "COLOMBO PLAN", "AER LINGUS"}},
		{"TAGS: K-FOR, UN/SC, D'ARC", []string{"K-FOR", "UN/SC", "D'ARC"}},
		{"TAGS: MASSMNUC, PGOVSOCI", []string{"MASSMNUC", "PGOVSOCI"}},
		{"TAGS: OPRC, OPRC, OPRC", []string{"OPRC", "OPRC", "OPRC"}},
		{"TAGS:", nil},
	}
	for _, tt := range tests {
		d := cable.Parse("x", []byte(withHeader(orderLine, tt.give, topic)))
		if len(d.Tags) != 1 {
			t.Errorf("%q: %d TAGS lines", tt.give, len(d.Tags))
			continue
		}
		if diff := cmp.Diff(tt.want, texts(d.Tags[0].Tags)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.give, diff)
		}
		for _, tag := range d.Tags[0].Tags {
			if !d.Tags[0].Span.Covers(tag.Span) || !strings.HasPrefix(strings.Trim(d.Slice(tag.Span), "["), tag.Text[:2]) {
				t.Errorf("%q: tag %q stands at %q", tt.give, tag.Text, d.Slice(tag.Span))
			}
		}
		if len(d.Subject) != 1 || d.Subject[0].Title.Text != "PIERS" {
			t.Errorf("%q: subject %+v", tt.give, d.Subject)
		}
		wantText(t, d)
	}
}

func TestSubjectSpellings(t *testing.T) {
	tests := []struct{ give, title, mark string }{
		{"SUBJECT: PIERS OF LIMA", "PIERS OF LIMA", ""},
		{"SUBJ: PIERS OF LIMA", "PIERS OF LIMA", ""},
		{"SUBJ : PIERS OF LIMA", "PIERS OF LIMA", ""},
		{"Subject: Piers of Lima", "Piers of Lima", ""},
		{"SUBJECT - PIERS OF LIMA", "PIERS OF LIMA", ""},
		{"SUBJECT:PIERS", "PIERS", ""},
		{"SUBJECT: PIERS: LIMA", "PIERS: LIMA", ""},
		{"SUBJECT: PIERS\nOF LIMA\n  AND CALLAO", "PIERS OF LIMA AND CALLAO", ""},
		{"SUBJECT:\nPIERS OF LIMA", "PIERS OF LIMA", ""},
		{"SUBJECT: (U) PIERS\nOF LIMA", "PIERS OF LIMA", "U"},
		{"SUBJECT:  (C) PIERS", "PIERS", "C"},
		{"SUBJECT: (C/NF) PIERS", "PIERS", "C//NF"},
		{"SUBJECT: (SBU) PIERS", "PIERS", "SBU"},
		{"SUBJECT: PIERS (C)", "PIERS (C)", ""},
		{"SUBJECT: (LIMA) PIERS", "(LIMA) PIERS", ""},
		{"SUBJECT: CORRECTED COPY: PIERS", "CORRECTED COPY: PIERS", ""},
		{"SUBJECT: (SBU)", "", "SBU"},
		{"SUBJECT:", "", ""},
	}
	for _, tt := range tests {
		d := cable.Parse("x", []byte(withHeader(orderLine, tagsLine, tt.give)))
		if len(d.Subject) != 1 || d.Subject[0].Title.Text != tt.title || d.Subject[0].Mark.String() != tt.mark {
			t.Errorf("%q: %+v", tt.give, d.Subject)
		}
		if len(d.Subject) == 1 && tt.mark != "" && !strings.HasPrefix(d.Slice(d.Subject[0].MarkSpan), "(") {
			t.Errorf("%q: mark stands at %q", tt.give, d.Slice(d.Subject[0].MarkSpan))
		}
		wantText(t, d)
	}
}

func TestReferenceSpellings(t *testing.T) {
	tests := []struct {
		give string
		want []string
	}{
		{"REF: LIMA 14", []string{"LIMA 14"}},
		{"REF LIMA 14", nil},
		{"REF: LIMA 14, QUITO 3", []string{"LIMA 14, QUITO 3"}},
		{"REFS: LIMA 14; QUITO 3", []string{"LIMA 14", "QUITO 3"}},
		{"REFS: LIMA 14\n      QUITO 3\n      STATE 77", []string{"LIMA 14", "QUITO 3", "STATE 77"}},
		{"REF: LETTER OF MAY 4 FROM\nQUILL TO RILL", []string{"LETTER OF MAY 4 FROM QUILL TO RILL"}},
		{"REF: PORT AU\nPRINCE 14", []string{"PORT AU PRINCE 14"}},
		{"REF: A. LIMA 14\n     B. 09 QUITO 3", []string{"LIMA 14", "09 QUITO 3"}},
		{"REF: A) LIMA 14\n     B) 09 QUITO 3", []string{"LIMA 14", "09 QUITO 3"}},
		{"REF: (A) LIMA 14 (B) QUITO 3", []string{"LIMA 14", "QUITO 3"}},
		{"REF A. LIMA 14\nB. QUITO 3", []string{"LIMA 14", "QUITO 3"}},
		{"REFTEL: LIMA 14", []string{"LIMA 14"}},
		{"REFTELS: A) LIMA 14, B) QUITO 3", []string{"LIMA 14", "QUITO 3"}},
		{"REF(S): LIMA 14", []string{"LIMA 14"}},
		{"Ref: A. Lima 14", []string{"Lima 14"}},
		{"REFERENCE: LIMA 14", []string{"LIMA 14"}},
		{"REFERENCES: A. LIMA 14\n\nB. QUITO 3", []string{"LIMA 14", "QUITO 3"}},
		{"REF: (99) ROME 2196", []string{"(99) ROME 2196"}},
		{"REF: STATE: 73097", []string{"STATE: 73097"}},
		{"REF: REF: LIMA 14", []string{"LIMA 14"}},
		{"REF: ¶A. LIMA 14\n¶B. QUITO 3", []string{"LIMA 14", "QUITO 3"}},
		{"REF: A. LIMA 14\n¶B. QUITO 3\n¶C. 08 ROME 9", []string{"LIMA 14", "QUITO 3", "08 ROME 9"}},
		{"REF: A. LIMA 14\n\n¶B. QUITO 3", []string{"LIMA 14", "QUITO 3"}},
		{"REF: A. LIMA 14 (NOTAL) B. QUILL-RILL E-MAIL OF 5/6/09", []string{"LIMA 14 (NOTAL)", "QUILL-RILL E-MAIL OF 5/6/09"}},
		{"REF: A. LIMA 14 C. QUITO 3", []string{"LIMA 14 C. QUITO 3"}},
		{"REF: A. LIMA\n14 AND PREVIOUS", []string{"LIMA 14 AND PREVIOUS"}},
		{"REF: NONE", []string{"NONE"}},
		{`REF: LIMA 14\`, []string{"LIMA 14"}},
	}
	for _, tt := range tests {
		d := cable.Parse("x", []byte(withHeader(orderLine, tagsLine, topic, tt.give)))
		if diff := cmp.Diff(tt.want, texts(d.References)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.give, diff)
		}
		if tt.want != nil {
			wantText(t, d)
		}
	}
}
