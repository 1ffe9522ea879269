package cable_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/markings/cable"
)

// kindOf is the kind of the first line of d that holds text.
func kindOf(tb testing.TB, d *cable.Document, text string) cable.Kind {
	tb.Helper()
	for _, l := range d.Lines {
		if strings.Contains(d.Slice(l.Span()), text) {
			return l.Kind
		}
	}
	tb.Fatalf("no line holds %q", text)
	return 0
}

// archived is an archive's print of two sections: stamps, page heads in mid-sentence, distribution lists, receipts.
const archived = `                    Declassified/Released US Department of State EO Systematic Review 30 JUN 2005


                                                          Message Text

LIMITED OFFICIAL USE


PAGE 01 LA PAZ 00321 01 OF 02 091410Z


53
ACTION EUR-25


INFO OCT-01 ARA-16 ISO-00 SS-20 NSC-10 L-03 H-03 AID-20


  CEA-02 CIAE-00 COME-00 EB-11 FRB-02 INR-10 NSAE-00


   DRC-01 /166 W
            --------------------- 052087
O R 091324Z JAN 74
FM AMEMBASSY LA PAZ
TO SECSTATE WASHDC IMMEDIATE 1882
INFO USMISSION EC BRUSSELS IMMEDIATE
AMEMBASSY BUENOS AIRES


LIMITED OFFICIAL USE SECTION 1 OF 2 LA PAZ 0321

STADIS

DEPT PASS AGRICULTURE

E.O. 11652: N/A
TAGS: EAID EEC BL
SUBJ: LAKE STEAMERS


REF: A. BRUSSELS 0086
B. LA PAZ 0012


1. BEGIN UNCLASSIFIED. THE LAKE BOARD COUNTED FORTY-ONE STEAMERS AND
LIMITED OFFICIAL USE


LIMITED OFFICIAL USE


PAGE 02 LA PAZ 00321 01 OF 02 091410Z




                    Declassified/Released US Department of State EO Systematic Review 30 JUN 2005
                  Declassified/Released US Department of State EO Systematic Review 30 JUN 2005

SIX BARGES.
END UNCLASSIFIED.


2. WE DO NOT TRUST
LIMITED OFFICIAL USE

NNN

LIMITED OFFICIAL USE

PAGE 01 LA PAZ 00321 02 OF 02 091415Z

67
ACTION EUR-25

INFO OCT-01 ARA-16 /166 W
            ---------------------052099 091420Z /21
O R 091324Z JAN 74
FM AMEMBASSY LA PAZ
TO SECSTATE WASHDC IMMEDIATE 1883
INFO USMISSION EC BRUSSELS IMMEDIATE

LIMITED OFFICIAL USE SECTION 2 OF 2 LA PAZ 0321

STADIS

THE COUNT.


3. THREE BARGES ARE AGROUND.
QUENTIN


LIMITED OFFICIAL USE




NNN


                    Declassified/Released US Department of State EO Systematic Review 30 JUN 2005
                  Declassified/Released US Department of State EO Systematic Review 30 JUN 2005


                                                   Message Attributes

Automatic Decaptioning: X
Original Classification: LIMITED OFFICIAL USE
TAGS: EAID
To: STATE
1. NOT A PARAGRAPH

                    Declassified/Released US Department of State EO Systematic Review 30 JUN 2005
`

func TestArchivePrint(t *testing.T) {
	d := cable.Parse("x", []byte(archived))
	check(t, d)
	got := map[string]any{
		"style": d.Style, "words": words(d), "signer": d.Signer.Text, "subject": d.Subject[0].Title.Text,
		"captions": texts(d.Captions), "passing": texts(d.Passing), "references": texts(d.References), "eo": d.EO[0].Value.Text,
		"tags": texts(d.Tags[0].Tags), "group": d.Transmission.DateTime.Group.Text,
		"to": addressees(d.Transmission.To), "info": addressees(d.Transmission.Info),
		"lines": len(d.Classification), "repeats": len(d.Repeats), "pages": len(d.Pages), "headings": headings(d),
	}
	want := map[string]any{
		"style": cable.Archive,
		"words": []string{
			"BEGIN UNCLASSIFIED. THE LAKE BOARD COUNTED FORTY-ONE STEAMERS AND SIX BARGES. END UNCLASSIFIED.",
			"WE DO NOT TRUST THE COUNT.", "THREE BARGES ARE AGROUND.",
		},
		"signer": "QUENTIN", "subject": "LAKE STEAMERS", "captions": []string{"STADIS"}, "passing": []string{"DEPT PASS AGRICULTURE"},
		"references": []string{"BRUSSELS 0086", "LA PAZ 0012"}, "eo": "N/A", "tags": []string{"EAID", "EEC", "BL"},
		"group": "091324Z JAN 74", "to": []string{"|SECSTATE WASHDC|IMMEDIATE|1882"},
		"info":  []string{"|USMISSION EC BRUSSELS|IMMEDIATE|", "|AMEMBASSY BUENOS AIRES||"},
		"lines": 2, "repeats": 1, "pages": 3, "headings": []string(nil),
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("archive print (-want +got):\n%s", diff)
	}
	kinds := map[string]cable.Kind{
		"Message Text": cable.LineStamp, "ACTION EUR-25": cable.LineStamp, "INFO OCT-01 ARA-16 ISO-00": cable.LineStamp,
		"CEA-02": cable.LineStamp, "DRC-01 /166 W": cable.LineStamp, "052087": cable.LineStamp, "052099": cable.LineStamp,
		"67\n": cable.LineStamp, "PAGE 02": cable.LinePage, "NNN\n": cable.LineEnd, "Automatic Decaptioning": cable.LineMetadata,
		"NOT A PARAGRAPH": cable.LineMetadata, "SECTION 2 OF 2": cable.LineClassification, "QUENTIN": cable.LineSigner,
		"Declassified/Released": cable.LineStamp, "LIMITED OFFICIAL USE\n": cable.LineBanner, "O R 091324Z": cable.LineDateTime,
	}
	for text, want := range kinds {
		if got := kindOf(t, d, text); got != want {
			t.Errorf("line %q is of kind %d, want %d", text, got, want)
		}
	}
	if p := d.Pages[2]; p.Section != 2 || p.Page != 1 || p.Total != 2 || p.Dated != "091415Z" {
		t.Errorf("third page line is %+v", p)
	}
	if d.Paragraphs[1].Section() != 1 || d.Paragraphs[2].Section() != 2 {
		t.Errorf("sections of paragraphs 2 and 3: %d, %d", d.Paragraphs[1].Section(), d.Paragraphs[2].Section())
	}
}

// The Department's own telegrams name their drafters above the format lines.
func TestDraftersAreFurniture(t *testing.T) {
	give := "Message Text\n\nUNCLASSIFIED\n\nPAGE 01 STATE 123456\n\nORIGIN NEA-10\n\nINFO OCT-01 ISO-00 /011 R\n\n" +
		"DRAFTED BY NEA/X:ARILL:MB\nAPPROVED BY NEA:JQUAY\nCLEARED BY L:OPRAY\nS/S-O:MDELL\nDESIRED DISTRIBUTION\nEUR, NEA\n" +
		"                  ------------------057243  152301Z /72\nR 010101Z JUN 75\nFM SECSTATE WASHDC\nTO AMEMBASSY CAIRO\n\n" +
		"UNCLAS STATE 123456\n\nE.O. 11652: N/A\nTAGS: PFOR\nSUBJECT: PIERS\n\n1. ONE.\n\n2. TWO.\nQUAY\n\nUNCLASSIFIED\n\nNNN\n"
	d := cable.Parse("x", []byte(give))
	for _, text := range []string{"ORIGIN", "INFO OCT", "DRAFTED BY", "APPROVED BY", "CLEARED BY", "S/S-O", "DESIRED", "EUR, NEA", "057243"} {
		if got := kindOf(t, d, text); got != cable.LineStamp {
			t.Errorf("line %q is of kind %d, want a stamp", text, got)
		}
	}
	if got := addressees(d.Transmission.To); len(got) != 1 || len(d.Transmission.Info) != 0 || got[0] != "|AMEMBASSY CAIRO||" {
		t.Errorf("to %q, info %q", got, addressees(d.Transmission.Info))
	}
	if diff := cmp.Diff([]string{"ONE.", "TWO."}, words(d)); diff != "" {
		t.Errorf("words (-want +got):\n%s", diff)
	}
}

// A distribution list below a page head is one though no archive printed the text.
func TestDistributionWithoutArchive(t *testing.T) {
	give := "CONFIDENTIAL\n\nPAGE 01        LISBON  01234  01 OF 02  152230Z\nACTION EUR-12\n\nINFO  OCT-01   ADS-00  /045 W\n" +
		"                  ------------------057243  152301Z /72\nR 151800Z MAR 79\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC 4567\n" +
		"C O N F I D E N T I A L SECTION 01 OF 02 LISBON 1234\n\nLIMDIS\n\nE.O. 12065: GDS 3/15/85 (RILL, ANN B.) OR-P\n" +
		"TAGS: PEPR, PO\nSUBJECT: PIERS\n\n1. (C - ENTIRE TEXT)\n\n2. TWO GOES ON TO THE\n\nCONFIDENTIAL\nCONFIDENTIAL\n\n" +
		"PAGE 02        LISBON  01234  01 OF 02  152230Z\n\nNEXT PAGE.\n\n3. THREE.\nRILL\n\nCONFIDENTIAL\n\nNNNN\n"
	d := cable.Parse("x", []byte(give))
	if len(d.Transmission.Info) != 0 || len(d.Headings) != 0 {
		t.Errorf("info %q, headings %q: a distribution list is neither", addressees(d.Transmission.Info), headings(d))
	}
	if diff := cmp.Diff([]string{"", "TWO GOES ON TO THE NEXT PAGE.", "THREE."}, words(d)); diff != "" {
		t.Errorf("words (-want +got):\n%s", diff)
	}
	if d.Style != cable.Telegram || d.Signer.Text != "RILL" || d.EO[0].Declassify.Text != "GDS 3/15/85 (RILL, ANN B.) OR-P" {
		t.Errorf("style %d, signer %q, declassify %q", d.Style, d.Signer.Text, d.EO[0].Declassify.Text)
	}
}

// What looks like furniture and stands in the text stays in the text: nothing is lost from an archive's print.
func TestTextIsNoFurniture(t *testing.T) {
	tests := []struct{ name, give string }{
		{"approved by", "THE LAW WAS\nAPPROVED BY THE SENATE ON MAY 3."},
		{"drafted by", "THE TEXT WAS\nDRAFTED BY THE MINISTRY."},
		{"cleared by", "SHIPS\nCLEARED BY CUSTOMS LEFT AT NOON."},
		{"airplanes", "THE AIRPLANES ARE\nC-47 F-16\nAND OTHERS."},
		{"a count of offices", "INFO COPIES WENT TO\nARA-16 /166\nIN ALL."},
		{"a page of a book", "SEE\nPAGE 12 OF STATE 1973 FIGURES."},
		{"a page of a telegram", "SEE\nPAGE 3 OF LA PAZ 00321 FOR THE COUNT."},
		{"a number alone", "THE COUNT WAS\n41\nLAST YEAR."},
		{"dashes and a number", "THE COUNT\n--------\nWAS 41."},
		{"a receipt without a number", "THE COUNT WAS\n---- 41\nLAST YEAR."},
		{"released", "THE LIST WAS\nDECLASSIFIED/RELEASED IN MAY."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			give := strings.Replace(archived, "1. BEGIN UNCLASSIFIED. ", "1. "+tt.give+" ", 1)
			d := cable.Parse("x", []byte(give))
			want := strings.Join(strings.Fields(tt.give), " ")
			if got := d.Words(0); !strings.HasPrefix(got, want+" ") {
				t.Errorf("paragraph 1 begins %.60q, want %q", got, want)
			}
		})
	}
}

// A release stamp stands on one line or on several; the level in it is that of the release.
func TestReleaseStamps(t *testing.T) {
	const stamp = "UNCLASSIFIED U.S. Department of State Case No. F-2015-00417 Doc No. C05901122 Date: 02/26/2016"
	tests := []struct {
		name, give string
		stamps     int
	}{
		{"one line", stamp, 1},
		{"one line, twice", "     " + stamp + "\n  " + stamp, 2},
		{"release line", stamp + "\n\n                    RELEASE IN FULL", 2},
		{"release line with codes", stamp + "\n\n                    RELEASE IN PART B5,B6", 2},
		{"release line in two", stamp + "\n\n        RELEASE IN\n        PART B5,B6", 3},
		{"release line and part alone", stamp + "\n\nRELEASE IN\nPART\n\nB6", 4},
		{"release line in two, full", stamp + "\n\nRELEASE IN\nFULL", 3},
		{"several lines", "UNCLASSIFIED\nU.S. Department of State\nCase No. F-2015-00417\nDoc No. C05901122\nDate: 02/26/2016", 5},
		{"two lines", "U.S. Department of State Case No. F-2015-00417\nDoc No. C05901122\nDate: 02/26/2016", 3},
		{"codes alone", stamp + "\n\nB5\n\nB6\n\n1.4(B)\n1.4(D)", 5},
		{"codes on one line", stamp + "\n\n          B1,1.4(D),B6", 2},
		{"committee's stamp", stamp + "\n\nSTATE DEPT. - PRODUCED TO HOUSE SELECT COMM.\nSUBJECT TO AGREEMENT ON SENSITIVE INFORMATION & REDACTIONS. NO FOIA WAIVER.", 3},
		{"committee's number", stamp + "\nSTATE-SCB0045678", 2},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			give := head + "1. (U) The harbor master said\n\n" + tt.give + "\n\nthat the lamps are dark.\n\n2. (U) Two.\n"
			d := cable.Parse("x", []byte(give))
			check(t, d)
			if diff := cmp.Diff([]string{"The harbor master said that the lamps are dark.", "Two."}, words(d)); diff != "" {
				t.Errorf("words (-want +got):\n%s\nof\n%s", diff, give)
			}
			n := 0
			for _, l := range d.Lines {
				if l.Kind == cable.LineStamp {
					n++
				}
			}
			if n != tt.stamps {
				t.Errorf("%d stamps, want %d of\n%s", n, tt.stamps, give)
			}
			if len(d.Cuts) != 1 || !d.Cuts[0].Page {
				t.Errorf("cuts %+v, want one by a page", d.Cuts)
			}
		})
	}
}

// Codes and dates in a text that no release stamped are text.
func TestCodesWithoutStampAreText(t *testing.T) {
	give := head + "1. (U) The flights are\n\nB6\n\nand the others.\n\n2. (U) The ship is of class\nB1\n\n3. (U) Three.\n"
	d := cable.Parse("x", []byte(give))
	if diff := cmp.Diff([]string{"The flights are B6 and the others.", "The ship is of class B1", "Three."}, words(d)); diff != "" {
		t.Errorf("words (-want +got):\n%s", diff)
	}
}

// Banners at a page's head and foot are furniture, in every spelling.
func TestBanners(t *testing.T) {
	for _, banner := range []string{
		"UNCLASSIFIED", "UNCLAS", "CONFIDENTIAL", "C O N F I D E N T I A L", "SECRET", "S E C R E T", "SBU", "TOP SECRET",
		"T O P S E C R E T", "T O P  S E C R E T", "LIMITED OFFICIAL USE",
	} {
		give := head + "1. (U) The ship went\n\n          " + banner + "\n\n\n" + banner + "\n\nout to sea.\n\n2. (U) Two.\n"
		d := cable.Parse("x", []byte(give))
		for _, l := range d.Lines {
			if strings.TrimSpace(d.Slice(l.Span())) == banner && l.Kind != cable.LineBanner {
				t.Errorf("%q is of kind %d, want a banner", banner, l.Kind)
			}
		}
		if got := d.Words(0); got != "The ship went out to sea." {
			t.Errorf("%q: words %q", banner, got)
		}
	}
	for _, line := range []string{"CONFIDENTIAL TALKS", "SECRETS", "UNCLASSIFIED.", "secret"} {
		d := cable.Parse("x", []byte(head+"1. (U) The ship went\n"+line+"\nout to sea.\n\n2. (U) Two.\n"))
		if want := "The ship went " + line + " out to sea."; d.Words(0) != want {
			t.Errorf("words %q, want %q", d.Words(0), want)
		}
	}
}
