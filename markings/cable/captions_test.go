package cable_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/markings/cable"
)

// Captions in every spelling that is read, in their normal form and in the order in which they are written.
func TestCaptionSpellings(t *testing.T) {
	tests := []struct {
		give string
		want []string
	}{
		{"SIPDIS", []string{"SIPDIS"}},
		{"NOFORN", []string{"NOFORN"}},
		{"SENSITIVE", []string{"SENSITIVE"}},
		{"SENSITIVE BUT UNCLASSIFIED", []string{"SENSITIVE"}},
		{"NOT RELEASABLE TO FOREIGN NATIONALS", []string{"NOFORN"}},
		{"NODIS", []string{"NODIS"}},
		{"EXDIS", []string{"EXDIS"}},
		{"STADIS", []string{"STADIS"}},
		{"LIMDIS", []string{"LIMDIS"}},
		{"ROGER CHANNEL", []string{"ROGER CHANNEL"}},
		{"AGREMENT CHANNEL", []string{"AGREMENT CHANNEL"}},
		{"DIRGEN CHANNEL", []string{"DIRGEN CHANNEL"}},
		{"MED CHANNEL", []string{"MED CHANNEL"}},
		{"TM CHANNEL", []string{"TM CHANNEL"}},
		{"DISSENT CHANNEL", []string{"DISSENT CHANNEL"}},
		{"OFFICIAL INFORMAL", []string{"OFFICIAL INFORMAL"}},
		{"OFFICIAL-INFORMAL", []string{"OFFICIAL INFORMAL"}},
		{"TERREP", []string{"TERREP"}},
		{"CODEL", []string{"CODEL"}},
		{"VISAS EAGLE", []string{"VISAS EAGLE"}},
		{"VISAS DONKEY", []string{"VISAS DONKEY"}},
		{"CHEROKEE", []string{"CHEROKEE"}},
		{"ONLY", []string{"ONLY"}},
		{"INFORM CONSULS", []string{"INFORM CONSULS"}},
		{"C O R R E C T E D COPY", []string{"CORRECTED COPY"}},
		{"C O R R E C T E D  C O P Y", []string{"CORRECTED COPY"}},
		{"CORRECTED COPY", []string{"CORRECTED COPY"}},
		{"NOFORN\nSIPDIS", []string{"NOFORN", "SIPDIS"}},
		{"NOFORN\n\nSIPDIS", []string{"NOFORN", "SIPDIS"}},
		{"NOFORN SIPDIS", []string{"NOFORN", "SIPDIS"}},
		{"NOFORN, SIPDIS", []string{"NOFORN", "SIPDIS"}},
		{"NOFORN/SIPDIS", []string{"NOFORN", "SIPDIS"}},
		{"NOFORN//SIPDIS", []string{"NOFORN", "SIPDIS"}},
		{"NOFORN; SIPDIS", []string{"NOFORN", "SIPDIS"}},
		{"NOFORN - SIPDIS", []string{"NOFORN", "SIPDIS"}},
		{"SENSITIVE SIPDIS NOFORN", []string{"SENSITIVE", "SIPDIS", "NOFORN"}},
		{"SIPDIS SIPDIS", []string{"SIPDIS", "SIPDIS"}},
		{"SIPDIS\n\nSIPDIS", []string{"SIPDIS", "SIPDIS"}},
		{"SENSITIVE\\\nSIPDIS\\", []string{"SENSITIVE", "SIPDIS"}},
		{"NOFORN.", []string{"NOFORN"}},
		{"STADIS////////////////////////////////", []string{"STADIS"}},
		{"   SENSITIVE   ", []string{"SENSITIVE"}},
	}
	for _, tt := range tests {
		d := cable.Parse("x", []byte(withHeader(tt.give, "", orderLine, tagsLine, topic)))
		if diff := cmp.Diff(tt.want, texts(d.Captions)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.give, diff)
		}
		for _, c := range d.Captions {
			if s := d.Slice(c.Span); strings.TrimSpace(s) != s || !strings.Contains(tt.give, s) {
				t.Errorf("%q: caption %q stands at %q", tt.give, c.Text, s)
			}
		}
		for _, caption := range tt.want {
			if !d.HasCaption(caption) {
				t.Errorf("%q: HasCaption(%q) is false", tt.give, caption)
			}
		}
		if len(d.Passing) != 0 {
			t.Errorf("%q: passing lines %q", tt.give, texts(d.Passing))
		}
		wantText(t, d)
	}
}

// A line that holds more than captions is a passing line whole: nothing is guessed from it.
func TestNoCaptions(t *testing.T) {
	for _, give := range []string{
		"STATE FOR SCA/CEN, DRL", "DEPT PASS USTR", "ROME PASS TO VATICAN", "FOR AMBASSADOR FROM DCM", "FOR AMBASSADOR ONLY",
		"EYES ONLY", "CODEL QUILL", "Sipdis", "N O F O R N", "SENSITVE", "PERSONAL", "VISAS HAWK", "SIPDIS, EUR FOR QUILL",
		"EXDIS DISTRIBUTE AS SIPDIS", "NOFORNS", "ONLYS",
	} {
		d := cable.Parse("x", []byte(withHeader(give, "", orderLine, tagsLine, topic)))
		if len(d.Captions) != 0 || !slices.Equal(texts(d.Passing), []string{give}) {
			t.Errorf("%q: captions %q, passing %q", give, texts(d.Captions), texts(d.Passing))
		}
		wantText(t, d)
	}
}

// Captions stand below the classification line, on both sides of passing lines.
func TestCaptionPlaces(t *testing.T) {
	tests := []struct {
		name, give        string
		captions, passing []string
	}{
		{
			"behind passing lines", withHeader("STATE FOR EUR", "SIPDIS", "", orderLine, tagsLine, topic),
			[]string{"SIPDIS"},
			[]string{"STATE FOR EUR"},
		},
		{
			"between passing lines", withHeader("STATE FOR EUR", "", "NOFORN", "", "ROME FOR LEGAT", orderLine, tagsLine, topic),
			[]string{"NOFORN"},
			[]string{"STATE FOR EUR", "ROME FOR LEGAT"},
		},
		{
			"behind the subject", withHeader(orderLine, tagsLine, topic, "", "SIPDIS"),
			[]string{"SIPDIS"},
			nil,
		},
		{
			"above the classification line is no place", strings.Replace(withHeader(orderLine, tagsLine, topic), "C O N F", "SIPDIS\n\nC O N F", 1),
			nil, nil,
		},
		{
			"in the text is no place", withHeader("SIPDIS", "", orderLine, tagsLine, topic) + "\nNOFORN\n\n3. (C) Three.\n",
			[]string{"SIPDIS"},
			nil,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := cable.Parse("x", []byte(tt.give))
			if !slices.Equal(texts(d.Captions), tt.captions) || !slices.Equal(texts(d.Passing), tt.passing) {
				t.Errorf("captions %q, passing %q of\n%s", texts(d.Captions), texts(d.Passing), tt.give)
			}
		})
	}
}

// A header that is written twice gives its captions once.
func TestRepeatedHeader(t *testing.T) {
	fields := "C O N F I D E N T I A L LIMA 000001\n\nNOFORN\nSIPDIS\n\n" + strings.Join([]string{orderLine, tagsLine, topic, "REF: QUITO 3"}, "\n") + "\n\n"
	d := cable.Parse("x", []byte("O 060213Z MAY 09\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\n"+fields+fields+"1. (C) One is here.\n\n2. (C) Two is here.\n"))
	got := map[string]any{
		"captions": texts(d.Captions), "orders": len(d.EO), "tags": len(d.Tags), "subjects": len(d.Subject),
		"references": texts(d.References), "lines": len(d.Classification), "passing": texts(d.Passing),
	}
	want := map[string]any{
		"captions": []string{"NOFORN", "SIPDIS"}, "orders": 1, "tags": 1, "subjects": 1, "references": []string{"QUITO 3"},
		"lines": 2, "passing": []string(nil),
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("a header written twice (-want +got):\n%s", diff)
	}
	wantText(t, d)
}
