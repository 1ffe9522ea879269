package lint_test

import (
	"strings"
	"testing"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// banner is a document whose first line is its classification line.
func banner(src string) *cable.Document {
	doc := document(src)
	end := strings.IndexByte(src, '\n')
	doc.Classification = []cable.ClassificationLine{{Span: cable.Span{Start: 0, End: end}}}
	return doc
}

func TestDetectProfile(t *testing.T) {
	styled := func(style cable.Style, src string) *cable.Document {
		doc := document(src)
		doc.Style = style
		return doc
	}
	posted := banner("UNCLAS ESTERGOM 000112\nSUBJECT: PORT FEES\n1. (CUI) Fees.\n")
	posted.Classification[0].Post = cable.Field{Span: cable.Span{Start: 7, End: 15}, Text: "ESTERGOM"}
	nested := banner("SECRET//NOFORN\nquoted\n")
	nested.Classification[0].Nested = true

	tests := []struct {
		name string
		give *cable.Document
		want lint.Profile
	}{
		{"empty", document(""), lint.State},
		{"body alone", document("1. (C) The harbour master resigned.\n"), lint.State},
		{"telegram", styled(cable.Telegram, "1. (U) x\n"), lint.State},
		{"archive", styled(cable.Archive, "SECRET//NOFORN\n"), lint.State},
		{"form with CUI portions stays a cable", styled(cable.Form, "1. (CUI) x\n"), lint.State},
		{"line with a post", posted, lint.State},
		{"banner with blocks", banner("SECRET//NOFORN\n\n(S//NF) Text.\n"), lint.CAPCO},
		{"banner without blocks", banner("SECRET\n\n(S) Text.\n"), lint.State},
		{"quoted banner", nested, lint.State},
		{"CUI banner", banner("CUI\n\n(CUI) Text.\n"), lint.CUI},
		{"CUI banner with blocks", document("CUI//SP-PRVCY//NOFORN\r\ntext\r\n"), lint.CUI},
		{"CONTROLLED", document("  CONTROLLED\ntext\n"), lint.CUI},
		{"classified banner with CUI", banner("SECRET//CUI//NOFORN\n"), lint.CUI},
		{"CUI portion", document("Memo\n(CUI) Text.\n"), lint.CUI},
		{"numbered CUI portion", document("Memo\n¶12. (CUI//SP-TAX) Text.\n"), lint.CUI},
		{"CUI portion with level", document("2. (U//CUI) Text.\n"), lint.CUI},
		{"CUI later on the page", document("The CUI rules.\nCUI\n"), lint.CUI},
		{"CUI in a sentence", document("The rules (CUI) came in 2016.\n"), lint.State},
		{"CUI as a word", document("CUI bono, he asked\nCUI.\n"), lint.State},
		{"CUI after a slash", document("SECRET//CUISINE\n"), lint.State},
		{"CONTROLLED as a word", document("CONTROLLED demolition went on\n"), lint.State},
		{"circuit", document("(CUIT) x\nCIRCUIT\n"), lint.State},
		{"unfinished", document("(CUI"), lint.State},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := lint.DetectProfile(tt.give); got != tt.want {
				t.Errorf("DetectProfile = %q, want %q for %q", got, tt.want, tt.give.Src)
			}
		})
	}
}

func TestDetectProfileOfParsedText(t *testing.T) {
	tests := []struct {
		give string
		want lint.Profile
	}{
		{"SECRET//NOFORN\n\nMEMORANDUM FOR THE RECORD\n\n(S//NF) The ferry sank.\n\nSECRET//NOFORN\n", lint.CAPCO},
		{"SECRET\n\n(S) The ferry sank.\n\nSECRET\n", lint.State},
		{"CUI\n\nMEMORANDUM\n\n(CUI) The ferry sank.\n", lint.CUI},
		{"UNCLAS VELMORA 000214\n\nSIPDIS\n\nE.O. 12958: N/A\nSUBJECT: FERRY\n\n1. (U) It sank.\n", lint.State},
		{"UNCLAS VELMORA 000214\n\nE.O. 13526: N/A\nSUBJECT: FERRY\n\n1. (CUI) It sank.\n", lint.State},
		{"1. (S//NF) It sank.\n", lint.State},
	}
	for _, tt := range tests {
		if got := lint.DetectProfile(cable.Parse("a.txt", []byte(tt.give))); got != tt.want {
			t.Errorf("DetectProfile = %q, want %q for %q", got, tt.want, tt.give)
		}
	}
}
