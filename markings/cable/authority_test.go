package cable_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/markings/cable"
)

// The Classified By block in the spellings of 1982 to 2016: who, why, from what, until when.
func TestAuthoritySpellings(t *testing.T) {
	bd := []string{"1.4(b)", "1.4(d)"}
	tests := []struct {
		give, by string
		reasons  []string
	}{
		{"Classified By: Ambassador Jane Quill for reasons 1.4 (b) and (d)", "Ambassador Jane Quill", bd},
		{"Classified By: Ambassador Jane Quill for reasons 1.4 (b) and (d).", "Ambassador Jane Quill", bd},
		{"Classified by: DCM Rill, Reasons: 1.4(b,d)", "DCM Rill", bd},
		{"Classified By: Jane Quill, for reasons 1.4 (b and d).", "Jane Quill", bd},
		{"Classified By: Charge d'Affaires Jane Quill; reasons 1.4 b, d.", "Charge d'Affaires Jane Quill", bd},
		{"Classified By: Jane Quill 1.4 (b) AND (d)", "Jane Quill", bd},
		{"Classified By: Jane Quill per 1.4(b) and (d)", "Jane Quill", bd},
		{"Classified By: Jane Quill under section 1.4 (b/d)", "Jane Quill", bd},
		{"Classified By: Jane Quill for Reasons 1.4. (b) and (d)", "Jane Quill", bd},
		{"Classified By Jane Quill for reasons1.4(b)and(d)", "Jane Quill", bd},
		{"Classified By: Pol Couns Quill (reasons 1.4 (b) and (d))", "Pol Couns Quill", bd},
		{"Classified By: DCM Quill for Rea-\nsons 1.4 (b/d)", "DCM Quill", bd},
		{"Classified By: DCM Quill for rea\nsons 1.4 (b/d)", "DCM Quill", bd},
		{"Classified By: DCM Quill for reasons 1.\n4 (b) and\n(d)", "DCM Quill", bd},
		{"Classified By: DCM\nJane Quill for reasons 1.4 (b) and (d)", "DCM Jane Quill", bd},
		{"CLASSIFIED BY AMBASSADOR QUILL. REASON: 1.4(B) AND (D)", "AMBASSADOR QUILL.", bd},
		{"CLASSIFIED BY: QUILL, AMBASSADOR, STATE.\nREASON 1.4 (B) (D)", "QUILL, AMBASSADOR, STATE.", bd},
		{"Classified By: Jane Quill\nReason: 1.4 (b), (d)", "Jane Quill", bd},
		{"(U) Classified by A/DCM Quill. Reason: E.O. 12958 1.4 (b), (d)", "A/DCM Quill.", bd},
		{"classified by: Jane Quill, reason 1.4(D)", "Jane Quill", []string{"1.4(d)"}},
		{"Classified By: Jane Quill for reason 1.4 b", "Jane Quill", []string{"1.4(b)"}},
		{"Classified: DCM Quill 1.4 (b)", "DCM Quill", []string{"1.4(b)"}},
		{"Classified By: Jane Quill for reasons 1.5 (b) and (d)", "Jane Quill", []string{"1.5(b)", "1.5(d)"}},
		{"Classified By: Jane Quill, reason 1.4 (a), (b), (c), and (h)", "Jane Quill", []string{"1.4(a)", "1.4(b)", "1.4(c)", "1.4(h)"}},
		{"Classified By: Jane Quill, reason 1.4 (b or d)", "Jane Quill", bd},
		{"Classified By: Jane Quill. Reasons: 1.2 (B)", "Jane Quill.", nil},
		{"Classified By: Jane Quill for reasons 1,4 (C)", "Jane Quill", nil},
		{"Classified By: Jane Quill for reason of 1.4 billion", "Jane Quill", nil},
		{"Classified By: Multiple Sources", "Multiple Sources", nil},
		{"Reason: 1.4 (d)", "", []string{"1.4(d)"}},
	}
	for _, tt := range tests {
		d := cable.Parse("x", []byte(withHeader(orderLine, tagsLine, topic, "", tt.give)))
		a := d.Authority
		if a.By.Text != tt.by {
			t.Errorf("%q: by %q, want %q", tt.give, a.By.Text, tt.by)
		}
		if diff := cmp.Diff(tt.reasons, a.Reasons); diff != "" {
			t.Errorf("%q: reasons (-want +got):\n%s", tt.give, diff)
		}
		if d.Slice(a.Span) != tt.give || a.Paragraph != 0 {
			t.Errorf("%q: block %q, paragraph %d", tt.give, d.Slice(a.Span), a.Paragraph)
		}
		wantText(t, d)
	}
}

func TestAuthorityParts(t *testing.T) {
	tests := []struct{ name, give, by, from, decl, mark string }{
		{
			"derived", "Classified By: Jane Quill, INR\nDerived From: DSCG 05-01 D\nDeclassify On: 01/02/2030",
			"Jane Quill, INR", "DSCG 05-01 D", "2030-01-02", "",
		},
		{"derived alone", "Derived From: Multiple Sources\nDeclassify On: 25X1-HUM", "", "Multiple Sources", "25X1-HUM", ""},
		{"classification derived", "Classification Derived From: DSCG 05-01", "", "DSCG 05-01", "", ""},
		{"declassify alone", "Declassify On: 20350506", "", "", "2035-05-06", ""},
		{"with a mark", "(U) Classified By: Jane Quill for reason 1.4 (b)", "Jane Quill", "", "", "(U)"},
		{"with a classified mark", "(C) CLASSIFIED BY: JANE QUILL, REASON: 1.5 (D)", "JANE QUILL", "", "", "(C)"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := cable.Parse("x", []byte(withHeader(orderLine, tagsLine, topic, "", tt.give)))
			a := d.Authority
			got := []string{a.By.Text, a.DerivedFrom.Text, a.Declassify.Text, d.Slice(a.MarkSpan)}
			if diff := cmp.Diff([]string{tt.by, tt.from, tt.decl, tt.mark}, got); diff != "" {
				t.Errorf("authority (-want +got):\n%s\nof\n%s", diff, d.Src)
			}
			wantText(t, d)
		})
	}
}

// The block may be numbered as paragraph 1, and stays a paragraph then.
func TestAuthorityAsParagraph(t *testing.T) {
	give := head + "1. (U) Classified by Charge Quill. Reasons: 1.4 (b)\nand (d).\n\n2. (C) Two is here.\n"
	d := cable.Parse("x", []byte(give))
	a := d.Authority
	if a.Paragraph != 1 || a.By.Text != "Charge Quill." || d.Slice(a.MarkSpan) != "(U)" {
		t.Errorf("authority %+v", a)
	}
	if diff := cmp.Diff([]string{"1.4(b)", "1.4(d)"}, a.Reasons); diff != "" {
		t.Errorf("reasons (-want +got):\n%s", diff)
	}
	want := []string{"Classified by Charge Quill. Reasons: 1.4 (b) and (d).", "Two is here."}
	if diff := cmp.Diff(want, words(d)); diff != "" {
		t.Errorf("words (-want +got):\n%s", diff)
	}
}

// A reason in the text is none of the cable's.
func TestReasonInText(t *testing.T) {
	d := cable.Parse("x", []byte(head+"1. (U) It costs 1.4 (b)illion.\n\n2. (U) The list was classified by the ministry for reasons 1.4 (d).\n"))
	if a := d.Authority; !a.Span.IsZero() || len(a.Reasons) > 0 {
		t.Errorf("authority %+v is read from the text", a)
	}
}
