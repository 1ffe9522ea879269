package redaction_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"pilcrow/markings/redaction"
)

func TestParseNotes(t *testing.T) {
	text := func(amounts ...redaction.Amount) redaction.Notation {
		return redaction.Notation{Nature: redaction.Text, Amounts: amounts}
	}
	numbered := func(number int, label string) redaction.Notation {
		return redaction.Notation{
			Nature: redaction.Text, Paragraph: number, Label: label,
			Amounts: []redaction.Amount{
				{Unit: redaction.Paragraph, Min: 1, Max: 1},
				{Unit: redaction.Line, Min: 3, Max: 3, Measure: true},
			},
		}
	}
	lines := func(n float64) redaction.Amount { return redaction.Amount{Unit: redaction.Line, Min: n, Max: n} }
	of := func(u redaction.Unit, n float64) redaction.Amount { return redaction.Amount{Unit: u, Min: n, Max: n} }
	measured := func(a redaction.Amount) redaction.Amount { a.Measure = true; return a }
	less := redaction.Amount{Unit: redaction.Line, Max: 1, LessThan: true}
	columns := redaction.Amount{Unit: redaction.Line, Max: 1, LessThan: true, Columns: 2}
	tests := []struct {
		give string
		want redaction.Notation
	}{
		{"[not declassified]", redaction.Notation{Nature: "text"}},
		{"[name not declassified]", redaction.Notation{Nature: "name"}},
		{"[3 names not declassified]", redaction.Notation{
			Nature: "name", Amounts: []redaction.Amount{of(redaction.Item, 3)},
		}},
		{"[dollar amounts not declassified]", redaction.Notation{Nature: "dollar amount"}},
		{"[handling restriction not declassified]", redaction.Notation{Nature: "handling restriction"}},
		{"[folder title not declassified]", redaction.Notation{Nature: "folder title"}},
		{"[less than 1 line not declassified]", text(less)},
		{"[less than 1 line of 2-column source text not declassified]", text(columns)},
		{"[13½ lines not declassified]", text(lines(13.5))},
		{"[13-1/2 lines not declassified]", text(lines(13.5))},
		{"[13–½ lines not declassified]", text(lines(13.5))},
		{"[13 1/2 lines not declassified]", text(lines(13.5))},
		{"[1/2 line not declassified]", text(lines(0.5))},
		{"[1,200 words not declassified]", text(of(redaction.Word, 1200))},
		{"[four pages not declassified]", text(of(redaction.Page, 4))},
		{"[2–3 lines not declassified]", text(redaction.Amount{Unit: redaction.Line, Min: 2, Max: 3})},
		{"[1 paragraph (4 lines of source text) not declassified]", redaction.Notation{
			Nature: "text", Amounts: []redaction.Amount{of(redaction.Paragraph, 1), measured(lines(4))},
		}},
		{"[numbered paragraph 6 (3 lines) not declassified]", numbered(6, "6")},
		{"[Numbered paragraph (7) (3 lines) not declassified]", numbered(7, "7")},
		{"[subparagraph b not declassified]", redaction.Notation{
			Nature: "text", Amounts: []redaction.Amount{of(redaction.Part, 1)}, Label: "b",
		}},
		{"[remainder of this paragraph (2 lines) not declassified]", redaction.Notation{
			Nature: "text", Amounts: []redaction.Amount{measured(lines(2))}, Remainder: true,
		}},
		{"[name and 1 line not declassified]", redaction.Notation{
			Nature: "name", Amounts: []redaction.Amount{lines(1)},
		}},
		{"[4 lines and footnote not declassified]", text(lines(4))},
	}
	for _, tt := range tests {
		got, err := redaction.Parse(tt.give)
		if err != nil {
			t.Errorf("%v", err)
			continue
		}
		tt.want.Convention, tt.want.End = redaction.FRUS, len(tt.give)
		if diff := cmp.Diff(tt.want, got, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("Parse(%q): (-want +got)\n%s", tt.give, diff)
		}
	}
}

func TestParseSlips(t *testing.T) {
	tests := []struct {
		give string
		want []string // the slip and what should stand there
	}{
		{"[less than 1 line not declassified]", nil},
		{"[less then 1 line not declassified]", []string{"then", "than"}},
		{"[less than 1 1ine not declassified]", []string{"1ine", "line"}},
		{"[less than 1 ine not declassified]", []string{"ine", "line"}},
		{"[less than I line not declassified]", []string{"I", "1"}},
		{"[l line not declassified]", []string{"l", "1"}},
		{"[21/2 lines not declassified]", []string{"21/2", "2½"}},
		{"[2 lines not dec1assifed]", []string{"dec1assifed", "declassified"}},
		{"[docurnent number not declassified]", []string{"docurnent", "document"}},
		{"[2 lines not declassified", []string{"", "]"}},
		{"[2 lines not declassified)", []string{")", "]"}},
		{"(2 lines not declassified)", []string{"(", "[", ")", "]"}},
		{"2 lines not declassified]", []string{"", "["}},
	}
	for _, tt := range tests {
		n, err := redaction.Parse(tt.give)
		if err != nil {
			t.Errorf("%v", err)
			continue
		}
		var got []string
		for _, s := range n.Slips {
			got = append(got, tt.give[s.Start:s.End], s.Want)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("Parse(%q): slips (-want +got)\n%s", tt.give, diff)
		}
	}
}

func TestParseExpects(t *testing.T) {
	tests := []struct{ give, want string }{
		{" ", "expected a notation"},
		{"[3 lines]", `expected "not declassified"`},
		{"[3 lines", `expected "]" at byte 8`},
		{"(b)()", "expected the number of an exemption"},
		{"1.4()", "expected the letter of a ground"},
		{"25X", "expected the number of an exemption"},
		{"RELEASE IN", `expected "IN FULL" or "IN PART"`},
		{"XX", "expected at least three X"},
		{"XXXX and more", "expected nothing after byte 4"},
		{"see XXXX", "expected the notation to begin at byte 0, not 4"},
		{"XXXX XXXX", "expected one notation, got 2"},
		{"hello", "expected a bracket, a code, a page stamp or a run of X"},
	}
	for _, tt := range tests {
		n, err := redaction.Parse(tt.give)
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("Parse(%q) = %+v, %v; want an error with %q", tt.give, n, err, tt.want)
		}
	}
}

func TestStamps(t *testing.T) {
	tests := []struct {
		give string
		want redaction.Disclosure
		ids  []string
	}{
		{"RELEASE IN FULL", redaction.InFull, nil},
		{"RELEASED IN PART", redaction.InPart, nil},
		{"RELEASE IN PART B1,1.4(D),B3 CIA,B6", redaction.InPart, []string{"(b)(1)", "1.4(d)", "(b)(3) CIA", "(b)(6)"}},
		{"RELEASE IN PART B61", redaction.InPart, []string{"(b)(6)"}},
		{"DENIED IN FULL", redaction.Denied, nil},
		{"DENIED IN FULL B5", redaction.Denied, []string{"(b)(5)"}},
	}
	for _, tt := range tests {
		n, err := redaction.Parse(tt.give)
		if err != nil {
			t.Errorf("%v", err)
			continue
		}
		var ids []string
		for _, c := range n.Codes {
			ids = append(ids, strings.TrimSpace(c.ID+" "+c.Statute))
		}
		if n.Kind != redaction.Stamp || n.Disclosure != tt.want || cmp.Diff(tt.ids, ids) != "" {
			t.Errorf("Parse(%q) = %+v with codes %q, want disclosure %d with %q", tt.give, n, ids, tt.want, tt.ids)
		}
	}
}
