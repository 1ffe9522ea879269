package diff_test

import (
	"strings"
	"testing"

	"pilcrow/diff"

	"github.com/google/go-cmp/cmp"
)

const head = `VZCZCXRO1203
RR RUEHXX
DE RUEHQD #0412 1310455
ZNR UUUUU ZZH
R 110455Z MAY 09
FM AMEMBASSY QADIR
TO RUEHC/SECSTATE WASHDC 3310
INFO RUEHAA/AMEMBASSY LINDQUA 0021
BT
UNCLAS QADIR 000412

SENSITIVE
SIPDIS

STATE FOR ABC/XYZ

E.O. 12958: N/A
TAGS: PGOV, ECON
SUBJECT: HARVESTS AND RAILWAYS
REF: A. QADIR 300
     B. QADIR 301

¶1. (SBU) The railway opened.
`

func TestHeader(t *testing.T) {
	tests := []struct {
		name     string
		old, new string // replaced in head
		want     []diff.HeaderChange
	}{
		{"nothing", "", "", nil},
		{"caption added", "SENSITIVE\nSIPDIS", "SENSITIVE\nNOFORN\nSIPDIS", []diff.HeaderChange{{
			Field: "captions", Old: "SENSITIVE SIPDIS", New: "SENSITIVE NOFORN SIPDIS", Added: []string{"NOFORN"},
		}}},
		{"captions in another order", "SENSITIVE\nSIPDIS", "SIPDIS\nSENSITIVE", nil},
		{"tags", "PGOV, ECON", "PGOV, PHUM", []diff.HeaderChange{{
			Field: "tags", Old: "PGOV, ECON", New: "PGOV, PHUM", Added: []string{"PHUM"}, Dropped: []string{"ECON"},
		}}},
		{"tags in another order", "PGOV, ECON", "ECON, PGOV", nil},
		{
			"references in another order", "A. QADIR 300\n     B. QADIR 301", "A. QADIR 301\n     B. QADIR 300",
			[]diff.HeaderChange{{Field: "references", Old: "QADIR 300, QADIR 301", New: "QADIR 301, QADIR 300"}},
		},
		{"classification", "UNCLAS QADIR 000412", "C O N F I D E N T I A L QADIR 000412", []diff.HeaderChange{{
			Field: "classification", Old: "UNCLAS QADIR 000412", New: "C O N F I D E N T I A L QADIR 000412",
		}}},
		{"number with other zeros", "UNCLAS QADIR 000412", "UNCLAS QADIR 0412", nil},
		{"date and time", "110455Z MAY 09", "120455Z MAY 09", []diff.HeaderChange{{
			Field: "dtg", Old: "110455Z MAY 09", New: "120455Z MAY 09",
		}}},
		{"addressee", "RUEHAA/AMEMBASSY LINDQUA 0021", "RUEHBB/AMEMBASSY PELLAM 0007", []diff.HeaderChange{{
			Field: "info", Old: "RUEHAA AMEMBASSY LINDQUA 0021", New: "RUEHBB AMEMBASSY PELLAM 0007",
			Added: []string{"RUEHBB AMEMBASSY PELLAM 0007"}, Dropped: []string{"RUEHAA AMEMBASSY LINDQUA 0021"},
		}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := diff.Compare(parse(head), parse(strings.Replace(head, tt.old, tt.new, 1)))
			if d := cmp.Diff(tt.want, c.Header); d != "" {
				t.Errorf("header changes (-want +got):\n%s", d)
			}
			if same := c.Same(); same != (len(tt.want) == 0) {
				t.Errorf("Same() = %v", same)
			}
		})
	}
}

func TestSubjectWords(t *testing.T) {
	c := diff.Compare(parse(head), parse(strings.Replace(head, "HARVESTS AND", "HARVESTS, TARIFFS AND", 1)))
	if len(c.Header) != 1 || c.Header[0].Field != "subject" {
		t.Fatalf("got %+v, want a change of the subject", c.Header)
	}
	if got, want := format(c.Header[0].Words), "[-HARVESTS-] {+HARVESTS, TARIFFS+} AND RAILWAYS"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestHeadings(t *testing.T) {
	write := func(headings ...string) string {
		var b strings.Builder
		b.WriteString(head)
		for k, h := range headings {
			b.WriteString("\n" + h + "\n\n¶" + string(rune('2'+k)) + ". (U) The council met for the day.\n")
		}
		return b.String()
	}
	tests := []struct {
		name     string
		old, new []string
		want     []diff.HeadingChange
	}{
		{"equal", []string{"NEW RAILWAYS", "OLD TARIFFS"}, []string{"NEW RAILWAYS", "OLD TARIFFS"}, nil},
		{
			"changed",
			[]string{"NEW RAILWAYS", "OLD TARIFFS"},
			[]string{"NEW RAILWAYS", "OLD CUSTOMS"},
			[]diff.HeadingChange{{Old: "OLD TARIFFS", New: "OLD CUSTOMS", OldIndex: 1, NewIndex: 1}},
		},
		{
			"gone",
			[]string{"NEW RAILWAYS", "OLD TARIFFS"},
			[]string{"OLD TARIFFS"},
			[]diff.HeadingChange{{Old: "NEW RAILWAYS", OldIndex: 0, NewIndex: -1}},
		},
		{
			"new",
			[]string{"OLD TARIFFS"},
			[]string{"OLD TARIFFS", "NEXT STEPS"},
			[]diff.HeadingChange{{New: "NEXT STEPS", OldIndex: -1, NewIndex: 1}},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := diff.Compare(parse(write(tt.old...)), parse(write(tt.new...)))
			if d := cmp.Diff(tt.want, c.Headings); d != "" {
				t.Errorf("heading changes (-want +got):\n%s", d)
			}
		})
	}
}

func TestMarks(t *testing.T) {
	tests := []struct{ old, new, want string }{
		{"(U)", "(C)", "raised"},
		{"(S)", "(C)", "lowered"},
		{"(S)", "(S//NF)", "added NF"},
		{"(S//NF)", "(C)", "lowered, dropped NF"},
		{"(U)", "(SBU)", "added SBU"},
		{"(C) ", "", "mark lost"},
		{"", "(C) ", "mark gained"},
		{"(C)", "(C)", ""},
	}
	for _, tt := range tests {
		c := diff.Compare(parse("¶1. "+tt.old+" The railway opened.\n"), parse("¶1. "+tt.new+" The railway opened.\n"))
		if len(c.Blocks) != 1 {
			t.Errorf("%s to %s: %d blocks", tt.old, tt.new, len(c.Blocks))
			continue
		}
		b := &c.Blocks[0]
		if got := b.Mark.String(); got != tt.want {
			t.Errorf("%s to %s: %q, want %q", tt.old, tt.new, got, tt.want)
		}
		if remarked := c.Summary.Remarked == 1; remarked != (tt.want != "") || remarked != (b.Kind == diff.Changed) {
			t.Errorf("%s to %s: kind %s, summary %+v", tt.old, tt.new, b.Kind, c.Summary)
		}
	}
}
