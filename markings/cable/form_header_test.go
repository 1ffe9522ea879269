package cable_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/markings/cable"
)

// thread is a form inside an e-mail thread, released with stamps; its values stand on the lines below their keys.
const thread = `      UNCLASSIFIED U.S. Department of State Case No. F-2015-00417 Doc No. C05901122 Date: 02/26/2016


                                                   RELEASE IN
                                                   PART B5,B6


From:                             Rill, Ann B <rillab@example.gov>
Sent:                             Friday, July 23, 2010 9:59 AM
To:
Subject                           FW: Harbor master receives pilots

This is the cable.

Regards, Ann

This email is UNCLASSIFIED.



• From:

            SMART Core

       UNCLASSIFIED U.S. Department of State Case No. F-2015-00417 Doc No. C05901122 Date: 02/26/2016
        UNCLASSIFIED U.S. Department of State Case No. F-2015-00417 Doc No. C05901122 Date: 02/26/2016

Sent:

         Thursday, July 22, 2010 06:11:49

                          UNCLASSIFIED


 Action Office:           POL, RSO, PAS
 Info Office:             DAO, ECON, DCM

MRN:

           10 TIRANA 956

Date/DTG:

           Jul 22, 2010 / 221710Z JUL 10

From:

           AMEMBASSY TIRANA

Action:

           WASHDC, SECSTATE ROUTINE

E.O.:

           13526

TAGS:

           PREL, PGOV, AL

Captions:

           SENSITIVE, SIPDIS

Reference:

           A) 10 TIRANA 858
           B) 10 TIRANA 205

Pass Line:

           DEPT FOR EUR/SCE
           AND INR

Subject:

           Harbor master receives the pilots


1. (SBU) Summary: The harbor master received the pilots on
July 20. End summary.

2. (SBU) The pilots said that

       UNCLASSIFIED U.S. Department of State Case No. F-2015-00417 Doc No. C05901122 Date: 02/26/2016

the lamps were dark.

3. (U) Three is here.

Signature:            QUILL

Drafted By:           TIRANA:Rill, Ann
Cleared By:           POL:Dell, Jan
                      ECON:Pray, Kit
Approved By:          DCM:Quay, Edgar
Released By:          TIRANA:Rill, Ann
Info:                 AMEMBASSY SKOPJE ROUTINE
                      EUROPEAN COLLECTIVE ROUTINE
Dissemination Rule:   Archive Copy

                          UNCLASSIFIED
                               SBU
`

func TestFormInThread(t *testing.T) {
	d := cable.Parse("x", []byte(thread))
	check(t, d)
	l := d.Governing()
	got := map[string]any{
		"style": d.Style, "level": l.Mark.String(), "word": l.Word.Text, "post": l.Post.Text, "mrn": l.MRN.Text,
		"group": d.Transmission.DateTime.Group.Text, "from": texts(d.Transmission.From), "to": addressees(d.Transmission.To),
		"order": d.EO[0].Order.Text, "tags": texts(d.Tags[0].Tags), "captions": texts(d.Captions),
		"references": texts(d.References), "passing": texts(d.Passing), "subject": d.Subject[0].Title.Text,
		"signer": d.Signer.Text, "numbers": numbers(d), "headings": headings(d), "roll-up": d.Rollup().String(),
		"words": words(d)[len(d.Paragraphs)-3:],
	}
	want := map[string]any{
		"style": cable.Form, "level": "U", "word": "UNCLASSIFIED", "post": "TIRANA", "mrn": "956",
		"group": "221710Z JUL 10", "from": []string{"AMEMBASSY TIRANA"}, "to": []string{"|WASHDC, SECSTATE|ROUTINE|"},
		"order": "13526", "tags": []string{"PREL", "PGOV", "AL"}, "captions": []string{"SENSITIVE", "SIPDIS"},
		"references": []string{"10 TIRANA 858", "10 TIRANA 205"}, "passing": []string{"DEPT FOR EUR/SCE", "AND INR"},
		"subject": "Harbor master receives the pilots", "signer": "QUILL", "numbers": []int{1, 2, 3},
		"headings": []string{"Thursday, July 22, 2010 06:11:49"}, "roll-up": "SBU",
		"words": []string{
			"Summary: The harbor master received the pilots on July 20. End summary.",
			"The pilots said that the lamps were dark.", "Three is here.",
		},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("form in a thread (-want +got):\n%s", diff)
	}
	if moment, ok := d.Time(); !ok || moment.Format("2006-01-02T15:04") != "2010-07-22T17:10" {
		t.Errorf("moment %v, %v", moment, ok)
	}
	for text, kind := range map[string]cable.Kind{
		"Drafted By": cable.LineMetadata, "ECON:Pray": cable.LineMetadata, "Dissemination": cable.LineMetadata,
		"SKOPJE": cable.LineMetadata, "Action Office": cable.LineMetadata, "Info Office": cable.LineMetadata,
		"RELEASE IN": cable.LineStamp, "PART B5,B6": cable.LineStamp, "MRN:": cable.LineClassification,
		"10 TIRANA 205": cable.LineReference, "This is the cable.": cable.LineBody,
	} {
		if got := kindOf(t, d, text); got != kind {
			t.Errorf("line %q is of kind %d, want %d", text, got, kind)
		}
	}
}

// formWith is a form with its values beside their keys, and one line of it replaced.
func formWith(old, replaced string) string {
	form := `CONFIDENTIAL

MRN:                10 TIRANA 956
Date/DTG:           Jul 22, 2010 / 221710Z JUL 10
From:               AMEMBASSY TIRANA
Action:             WASHDC, SECSTATE ROUTINE
Info:               ATHENS, AMEMBASSY ROUTINE
E.O.:               13526
TAGS:               PREL, AL
Captions:           SIPDIS
Reference:          10 TIRANA 858
Subject:            Pilots

1. (C) One is here.

2. (C) Two is here.
`
	return strings.Replace(form, old, replaced, 1)
}

func TestFormFields(t *testing.T) {
	tests := []struct {
		name, old, give string
		of              func(*cable.Document) []string
		want            []string
	}{
		{"number", "", "", func(d *cable.Document) []string { return []string{d.Governing().Post.Text, d.Governing().MRN.Text} }, []string{"TIRANA", "956"}},
		{
			"year of four digits, post of two words", "10 TIRANA 956", "2010 PORT AU PRINCE 1956",
			func(d *cable.Document) []string { return []string{d.Governing().Post.Text, d.Governing().MRN.Text} },
			[]string{"PORT AU PRINCE", "1956"},
		},
		{
			"date that a scanner glued", "Date/DTG:           Jul 22, 2010 / 221710Z JUL 10", "DatelDTG:           Jul 22, 20101221710Z JUL 10",
			func(d *cable.Document) []string { return []string{d.Transmission.DateTime.Group.Text} },
			[]string{"221710Z JUL 10"},
		},
		{
			"no date", "Jul 22, 2010 / 221710Z JUL 10", "Jul 22, 2010",
			func(d *cable.Document) []string {
				_, ok := d.Time()
				return []string{d.Transmission.DateTime.Group.Text, map[bool]string{true: "valid", false: "none"}[ok]}
			},
			[]string{"", "none"},
		},
		{
			"addressees on lines", "WASHDC, SECSTATE ROUTINE", "WASHDC, SECSTATE ROUTINE\n                    ROME, AMEMBASSY PRIORITY",
			func(d *cable.Document) []string { return addressees(d.Transmission.To) },
			[]string{"|WASHDC, SECSTATE|ROUTINE|", "|ROME, AMEMBASSY|PRIORITY|"},
		},
		{
			"addressees behind semicolons", "WASHDC, SECSTATE ROUTINE", "WASHDC, SECSTATE ROUTINE; ROME, AMEMBASSY PRIORITY",
			func(d *cable.Document) []string { return addressees(d.Transmission.To) },
			[]string{"|WASHDC, SECSTATE|ROUTINE|", "|ROME, AMEMBASSY|PRIORITY|"},
		},
		{"info", "", "", func(d *cable.Document) []string { return addressees(d.Transmission.Info) }, []string{"|ATHENS, AMEMBASSY|ROUTINE|"}},
		{
			"order with a date", "13526", "13526: DECL: 07/22/2035",
			func(d *cable.Document) []string { return []string{d.EO[0].Order.Text, d.EO[0].Declassify.Text} },
			[]string{"13526", "2035-07-22"},
		},
		{
			"order not applicable", "13526", "13526: N/A",
			func(d *cable.Document) []string { return []string{d.EO[0].Order.Text, d.EO[0].Value.Text} },
			[]string{"13526", "N/A"},
		},
		{
			"order that is no number", "13526", "none",
			func(d *cable.Document) []string { return []string{d.EO[0].Order.Text, d.EO[0].Value.Text} },
			[]string{"", ""},
		},
		{
			"tags on lines", "PREL, AL", "PREL,\n                    OVIP (RILL, ANN), AL",
			func(d *cable.Document) []string { return texts(d.Tags[0].Tags) },
			[]string{"PREL", "OVIP (RILL, ANN)", "AL"},
		},
		{
			"captions, known and unknown", "SIPDIS", "SENSITIVE, NOFORN, PERSONAL",
			func(d *cable.Document) []string { return texts(d.Captions) },
			[]string{"SENSITIVE", "NOFORN", "PERSONAL"},
		},
		{
			"references", "10 TIRANA 858", "A) 10 TIRANA 858\n                    B) 10 TIRANA 205",
			func(d *cable.Document) []string { return texts(d.References) },
			[]string{"10 TIRANA 858", "10 TIRANA 205"},
		},
		{
			"title on two lines", "Pilots\n", "Pilots who want lamps and\n                    a boat\n",
			func(d *cable.Document) []string { return []string{d.Subject[0].Title.Text} },
			[]string{"Pilots who want lamps and a boat"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			give := formWith(tt.old, tt.give)
			d := cable.Parse("x", []byte(give))
			check(t, d)
			if got := tt.of(d); !slices.Equal(got, tt.want) {
				t.Errorf("%q, want %q of\n%s", got, tt.want, give)
			}
			if d.Style != cable.Form || d.Governing().Mark.String() != "C" {
				t.Errorf("style %d, line %+v", d.Style, d.Governing())
			}
			wantText(t, d)
		})
	}
}

// The level over a form is that of the banner; the level of a release stamp is none of the cable's.
func TestFormBanner(t *testing.T) {
	const stamp = "U.S. Department of State\nCase No. F-2015-00417\nDoc No. C05901122\nDate: 02/26/2016\n\nRELEASE IN FULL\n\n"
	tests := []struct{ name, give, want string }{
		{"banner", "CONFIDENTIAL", "C"},
		{"letter-spaced banner", "S E C R E T", "S"},
		{"sensitive", "UNCLASSIFIED\n\nSBU", "SBU"},
		{"stamp in several lines", "UNCLASSIFIED\n" + stamp, ""},
		{"stamp in several lines and a banner", "UNCLASSIFIED\n" + stamp + "CONFIDENTIAL", "C"},
		{"none", "", ""},
		{"a banner above other text", "CONFIDENTIAL\n\nPlease read this.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			give := formWith("CONFIDENTIAL", tt.give)
			d := cable.Parse("x", []byte(give))
			if got := d.Governing().Mark.String(); got != tt.want {
				t.Errorf("level %q, want %q of\n%s", got, tt.want, give)
			}
		})
	}
}

// A signature names the signer, beside its key or below it; what follows the routing notes is text again.
func TestFormEnd(t *testing.T) {
	tests := []struct{ name, give, signer, last string }{
		{"beside", "Signature:   QUILL\n", "QUILL", "Two is here."},
		{"below", "Signature:\n\n     QUILL\n", "QUILL", "Two is here."},
		{"two words", "Signature:   DE LA QUILL\n", "DE LA QUILL", "Two is here."},
		{"no name", "Signature:   1 of 2\n", "", "Two is here."},
		{"notes", "Signature:   QUILL\n\nDrafted By:   TIRANA:Rill, Ann\nCleared By:\n             POL:Dell, Jan\n", "QUILL", "Two is here."},
		{"text behind the notes", "Signature:   QUILL\n\nDrafted By:   TIRANA:Rill, Ann\n\nSee the next page.\n", "QUILL", "Two is here. See the next page."},
		{"no signature", "", "", "Two is here."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := cable.Parse("x", []byte(formWith("", "")+"\n"+tt.give))
			if d.Signer.Text != tt.signer {
				t.Errorf("signer %q, want %q", d.Signer.Text, tt.signer)
			}
			if got := d.Words(len(d.Paragraphs) - 1); got != tt.last {
				t.Errorf("last paragraph %q, want %q", got, tt.last)
			}
		})
	}
}

// The head of an e-mail ends the paragraph before it, and is no part of a cable.
func TestMailHeads(t *testing.T) {
	d := cable.Parse("x", []byte(formWith("", "")+"\nFrom: Rill, Ann\nSent: Monday\nTo: Quay\n\nThanks.\n"))
	want := []string{"One is here.", "Two is here.", "From: Rill, Ann Sent: Monday To: Quay", "Thanks."}
	if diff := cmp.Diff(want, words(d)); diff != "" {
		t.Errorf("words (-want +got):\n%s", diff)
	}
	d = cable.Parse("x", []byte("1. (U) One went\nFrom: the pier to the ship.\n\n2. (U) Two.\n"))
	if got := d.Words(0); got != "One went From: the pier to the ship." {
		t.Errorf("a sentence that goes on with From: is cut: %q", got)
	}
}

// Without a number and a date near each other there is no form.
func TestNoForm(t *testing.T) {
	for _, give := range []string{
		"MRN: 10 TIRANA 956\nText without a date.\n\n1. (U) One.\n",
		"Date/DTG: 221710Z JUL 10\nMRN: 10 TIRANA 956\n\n1. (U) One.\n",
		"The MRN: 10 TIRANA 956\nDate/DTG: 221710Z JUL 10\n\n1. (U) One.\n",
		"MRN: 10 TIRANA 956\n" + strings.Repeat("A line of text.\n", 7) + "Date/DTG: 221710Z JUL 10\n",
	} {
		if d := cable.Parse("x", []byte(give)); d.Style == cable.Form {
			t.Errorf("taken for a form:\n%s", give)
		}
	}
}
