package rules_test

import (
	"slices"
	"strings"
	"testing"

	"pilcrow/markings/cable"
	"pilcrow/rules"
	"pilcrow/rules/lint"
)

// The rows of the catalogue that the reader of cables follows by itself, judged by what the rules say of them.

// HD07: what stands behind the security letters is a network signal.
func TestNetworkSignals(t *testing.T) {
	for _, signal := range []string{"ZZH", "ZZK", "ZFR ZZH", ""} {
		give := strings.Replace(lisbon, "ZNR UUUUU ZZH", strings.TrimSpace("ZNR UUUUU "+signal), 1)
		if got := catalogueFindings(t, give); len(got) > 0 {
			t.Errorf("%q: got %q", signal, got)
		}
	}
}

// HD16: passing lines are free text between captions and E.O. line.
func TestPassingLines(t *testing.T) {
	for _, line := range []string{"STATE FOR SCA/CEN, DRL", "DEPT FOR EUR", "ROME PASS", "FOR AMBASSADOR FROM QUILL"} {
		give := strings.Replace(lisbon, "STATE FOR EUR/WE", line, 1)
		doc := cable.Parse("cable.txt", []byte(give))
		if len(doc.Passing) != 2 || doc.Passing[0].Text != line {
			t.Errorf("%q: passing lines %+v", line, doc.Passing)
		}
		if got := catalogueFindings(t, give); len(got) > 0 {
			t.Errorf("%q: got %q", line, got)
		}
	}
}

// EO06: white space may stand anywhere in the reason.
func TestWrappedReasons(t *testing.T) {
	want := []string{"1.4(b)", "1.4(d)"}
	for _, block := range []string{
		"Classified By: Ambassador Ada Quill for rea\nsons 1.4 (b/d)", "Classified By: Ada Quill. Reason: 1.4 (B),(D)",
		"CLASSIFIED BY: ADA QUILL, REASON 1.4\n(B) AND (D)", "Classified By: Ada Quill for 1.4(b) & (d).",
		"Classified By: Ada Quill, reasons 1. 4 (b) and (d)",
	} {
		give := strings.Replace(sealed, "Classified By: Ambassador Ada Quill. Reason: 1.4 (b) and (d).", block, 1)
		doc := cable.Parse("cable.txt", []byte(give))
		if got := doc.Authority.Reasons; !slices.Equal(got, want) {
			t.Errorf("%q: reasons %q, want %q", block, got, want)
		}
		if got := catalogueFindings(t, give); len(got) > 0 {
			t.Errorf("%q: got %q", block, got)
		}
	}
}

// EO07: every form of the declassification value is understood; what is wrong with it is said by one rule.
func TestDeclassificationValues(t *testing.T) {
	tests := []struct {
		give string
		want []string
	}{
		{"05/06/2021", []string{"EO08 info 05/06/2021"}},
		{"5/6/21", []string{"EO08 info 5/6/21"}},
		{"2021/05/06", []string{"EO08 info 2021/05/06"}},
		{"20210506", nil},
		{"X1, X5", []string{"EO12 error X1, X5"}},
		{"OADR", []string{"EO12 error OADR"}},
		{"MR", []string{"EO12 error MR"}},
		{"25X4, 20501001", nil},
		{"25X1", []string{"EO11 error 25X1"}},
		{"50X1-HUM", nil},
		{"50X2-WMD", nil},
		{"AFTER THE HARBOR IS SOLD", nil},
	}
	for _, tt := range tests {
		give := strings.Replace(sealed, "20210506", tt.give, 1)
		if got := catalogueFindings(t, give); !slices.Equal(got, tt.want) {
			t.Errorf("DECL: %s: got %q, want %q", tt.give, got, tt.want)
		}
	}
}

// PN10, PN15, PN17: quoted numbers, variants of the pilcrow, words that a line end splits.
func TestNumbersRead(t *testing.T) {
	give := "¶1. (U) The fair opened on Monday with nine COMMUNICA-\nTIONS officers.\n\n" +
		"Â¶2. (U) It closes on Friday.\n\n" +
		"&para;3. (U) The notice follows.\n\nBEGIN TEXT:\n1. Doors open at nine.\n\n2. Doors close at six.\nEND TEXT.\n\n" +
		"&#182;4. (U) Post will report.\n"
	doc := cable.Parse("fair.txt", []byte(give))
	var numbers []int
	for i := range doc.Paragraphs {
		numbers = append(numbers, doc.Paragraphs[i].Number)
	}
	if want := []int{1, 2, 3, 4}; !slices.Equal(numbers, want) {
		t.Fatalf("paragraphs %v, want %v", numbers, want)
	}
	if got, want := doc.Words(0), "The fair opened on Monday with nine COMMUNICATIONS officers."; got != want {
		t.Errorf("words %q, want %q", got, want)
	}
	for _, f := range lint.Run(doc, rules.All(), lint.Config{}) {
		if f.Severity >= lint.Error {
			t.Errorf("%s: %s", f.Rule.Code, f.Message)
		}
	}
}

// catalogueFindings are the findings of catalogueRules in text, as code, severity and framed words.
func catalogueFindings(t *testing.T, text string) []string {
	t.Helper()
	doc := cable.Parse("cable.txt", []byte(text))
	var got []string
	for _, f := range lint.Run(doc, catalogueRules(t), lint.Config{}) {
		got = append(got, f.Rule.Code+" "+f.Severity.String()+" "+doc.Slice(f.Span))
	}
	return got
}
