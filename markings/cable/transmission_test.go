package cable_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/markings/cable"
)

// transmitted is the transmission head of a cable that begins with these format lines.
func transmitted(lines ...string) *cable.Document {
	return cable.Parse("x", []byte(strings.Join(lines, "\n")+"\n\nUNCLAS LIMA 000123\n\nE.O. 12958: N/A\nTAGS: PGOV\nSUBJECT: PIERS\n\n"+
		"1. (U) One is here.\n\n2. (U) Two is here.\n"))
}

const (
	fromTo = "FM AMEMBASSY LIMA\nTO SECSTATE WASHDC"
	dated  = "O 060213Z MAY 09"
)

func TestStartLine(t *testing.T) {
	for _, give := range []string{"VZCZCXRO7240", "VZCZCXYZ0004", "VZCZCXRO240", "VZCZC7240", "VZCZCXRO724O"} {
		if d := transmitted(give, dated, fromTo); d.Transmission.Start.Text != give || d.Slice(d.Transmission.Start.Span) != give {
			t.Errorf("%q: start %+v", give, d.Transmission.Start)
		}
	}
}

func TestRoutingLine(t *testing.T) {
	tests := []struct {
		give, precedence string
		indicators       []string
		valid            bool
	}{
		{"OO RUEHAG", "OO", []string{"RUEHAG"}, true},
		{"PP RUEHAG RUEHDBU", "PP", []string{"RUEHAG", "RUEHDBU"}, true},
		{"RR RUEHAG RUEHDBU\nRUEHFL RUEHKW\nRUEHLA", "RR", []string{"RUEHAG", "RUEHDBU", "RUEHFL", "RUEHKW", "RUEHLA"}, true},
		{"ZZ RUEHC", "ZZ", []string{"RUEHC"}, true},
		{"YY RUEHC", "YY", []string{"RUEHC"}, true},
		{"O RUEHAG", "O", []string{"RUEHAG"}, false},
		{"OP RUEHAG", "OP", []string{"RUEHAG"}, false},
		{"OO", "OO", nil, false},
	}
	for _, tt := range tests {
		d := transmitted("VZCZCXRO7240", tt.give, "DE RUEHPE #0123 1260213", dated, fromTo)
		r := d.Transmission.Routing
		if r.Precedence.Text != tt.precedence || r.Valid != tt.valid || d.Slice(r.Span) != tt.give {
			t.Errorf("%q: precedence %q, valid %v, at %q", tt.give, r.Precedence.Text, r.Valid, d.Slice(r.Span))
		}
		if len(tt.indicators) != len(r.Indicators) || len(tt.indicators) > 0 && cmp.Diff(tt.indicators, r.Indicators) != "" {
			t.Errorf("%q: indicators %q, want %q", tt.give, r.Indicators, tt.indicators)
		}
		wantText(t, d)
	}
	for _, give := range []string{"QQ RUEHAG", "OO XUEHAG", "OOO RUEHAG", "OO RUE", "OO ruehag"} {
		if d := transmitted("VZCZCXRO7240", give, dated, fromTo); !d.Transmission.Routing.Span.IsZero() {
			t.Errorf("%q is read as a routing line: %+v", give, d.Transmission.Routing)
		}
	}
}

func TestOriginLine(t *testing.T) {
	tests := []struct {
		give, station, serial, section, day, clock string
		valid                                      bool
	}{
		{"DE RUEHPE #0123 1260213", "RUEHPE", "0123", "", "126", "0213", true},
		{"DE RUEHPE #0123/01 1260213", "RUEHPE", "0123", "01", "126", "0213", true},
		{"DE RUEHC #0284 0041825", "RUEHC", "0284", "", "004", "1825", true},
		{"DE RUEHPE #0123/1 1260213", "RUEHPE", "0123", "1", "126", "0213", false},
		{"DE RUEHPE 0123 1260213", "RUEHPE", "0123", "", "126", "0213", false},
		{"DE RUEHPE #123 1260213", "RUEHPE", "123", "", "126", "0213", false},
		{"DE RUEHPE #0123 126", "RUEHPE", "0123", "", "", "", false},
		{"DE RUEHPE #0123", "RUEHPE", "0123", "", "", "", false},
		{"DE RUEHPE 778", "RUEHPE", "778", "", "", "", false},
		{"DE #0123 1260213", "", "0123", "", "126", "0213", false},
		{"DE RUEHPE #0123 1260213 ZDK", "RUEHPE", "0123", "", "126", "0213", false},
		{"DE RUEHPE #0123 3670213", "RUEHPE", "0123", "", "367", "0213", true}, // ranges are for others to check
	}
	for _, tt := range tests {
		d := transmitted(tt.give, dated, fromTo)
		o := d.Transmission.Origin
		got := []any{o.Station.Text, o.Serial.Text, o.Section.Text, o.Day.Text, o.Time.Text, o.Valid}
		if diff := cmp.Diff([]any{tt.station, tt.serial, tt.section, tt.day, tt.clock, tt.valid}, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.give, diff)
		}
		wantText(t, d)
	}
}

func TestSecurityLine(t *testing.T) {
	tests := []struct {
		give, sign, letters string
		valid               bool
	}{
		{"ZNR UUUUU", "ZNR", "UUUUU", true},
		{"ZNR UUUUU ZZH", "ZNR", "UUUUU", true},
		{"ZNR UUUUU ZZH ZZK ZEL2", "ZNR", "UUUUU", true},
		{"ZNY EEEEE ZZH", "ZNY", "EEEEE", true},
		{"ZNY RRRRR ZZH", "ZNY", "RRRRR", true},
		{"ZNY CCCCC ZZH", "ZNY", "CCCCC", true},
		{"ZNY SSSSS ZZH", "ZNY", "SSSSS", true},
		{"ZNY TTTTT/AAAAA ZZH", "ZNY", "TTTTT", true},
		{"ZNY SSSSS/BBBBB", "ZNY", "SSSSS", true},
		{"ZNY SSSSS/CCCCC", "ZNY", "SSSSS", false},
		{"ZNR CCCCC ZZH", "ZNR", "CCCCC", false},
		{"ZNR UUUUU/AAAAA", "ZNR", "UUUUU", false},
		{"ZNY UUUUU ZZH", "ZNY", "UUUUU", false},
		{"ZNY CCCC ZZH", "ZNY", "CCCC", false},
		{"ZNY CCSCC ZZH", "ZNY", "CCSCC", false},
		{"ZNY XXXXX", "ZNY", "XXXXX", false},
	}
	for _, tt := range tests {
		d := transmitted(tt.give, dated, fromTo)
		s := d.Transmission.Security
		if s.Sign.Text != tt.sign || s.Letters.Text != tt.letters || s.Valid != tt.valid {
			t.Errorf("%q: %q %q valid %v", tt.give, s.Sign.Text, s.Letters.Text, s.Valid)
		}
		wantText(t, d)
	}
}

func TestDateTimeLine(t *testing.T) {
	tests := []struct {
		give, action, info, group, moment string // moment "": none
		valid                             bool
	}{
		{"O 060213Z MAY 09", "O", "", "060213Z MAY 09", "2009-05-06 02:13", true},
		{"P R 041820Z JAN 10", "P", "R", "041820Z JAN 10", "2010-01-04 18:20", true},
		{"Z O 022228Z JAN 74", "Z", "O", "022228Z JAN 74", "1974-01-02 22:28", true},
		{"Y 022228Z JAN 45", "Y", "", "022228Z JAN 45", "1945-01-02 22:28", true},
		{"R 022228Z JAN 44", "R", "", "022228Z JAN 44", "2044-01-02 22:28", true},
		{"R 041820Z JAN 2010", "R", "", "041820Z JAN 2010", "2010-01-04 18:20", true},
		{"R 041820Z JAN 10 ZDK", "R", "", "041820Z JAN 10", "2010-01-04 18:20", true},
		{"R 041820Z JAN 10 ZFF4 ZDK", "R", "", "041820Z JAN 10", "2010-01-04 18:20", true},
		{"R 041820 Z JAN 10", "R", "", "041820 Z JAN 10", "2010-01-04 18:20", true},
		{"R 041820Z  JAN  10", "R", "", "041820Z JAN 10", "2010-01-04 18:20", true},
		{"R 041820Z\nJAN 10", "R", "", "041820Z JAN 10", "2010-01-04 18:20", true},
		{"R 290000Z FEB 08", "R", "", "290000Z FEB 08", "2008-02-29 00:00", true},
		{"R 290000Z FEB 09", "R", "", "290000Z FEB 09", "", false},
		{"O 310213Z APR 09", "O", "", "310213Z APR 09", "", false},
		{"O 062413Z MAY 09", "O", "", "062413Z MAY 09", "", false},
		{"O 060260Z MAY 09", "O", "", "060260Z MAY 09", "", false},
		{"O 60213Z MAY 09", "O", "", "60213Z MAY 09", "", false},
		{"O 060213Z MAI 09", "O", "", "060213Z MAI 09", "", false},
		{"O 060213 MAY 09", "O", "", "060213 MAY 09", "2009-05-06 02:13", false},
		{"X 060213Z MAY 09", "X", "", "060213Z MAY 09", "2009-05-06 02:13", false},
	}
	for _, tt := range tests {
		d := transmitted(tt.give, fromTo)
		g := d.Transmission.DateTime
		moment := ""
		if !g.Time.IsZero() {
			moment = g.Time.Format("2006-01-02 15:04")
		}
		got := []any{g.Action.Text, g.Info.Text, g.Group.Text, moment, g.Valid}
		if diff := cmp.Diff([]any{tt.action, tt.info, tt.group, tt.moment, tt.valid}, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.give, diff)
		}
		if at, ok := d.Time(); ok != tt.valid || !at.Equal(g.Time) {
			t.Errorf("%q: Time() = %v, %v", tt.give, at, ok)
		}
		wantText(t, d)
	}
}

func TestAddressees(t *testing.T) {
	tests := []struct {
		name, give string
		to, info   []string
	}{
		{"number", "TO RUEHC/SECSTATE WASHDC IMMEDIATE 5342", []string{"RUEHC|SECSTATE WASHDC|IMMEDIATE|5342"}, nil},
		{"no routing", "TO SECSTATE WASHDC PRIORITY", []string{"|SECSTATE WASHDC|PRIORITY|"}, nil},
		{"flash", "TO SECSTATE WASHDC FLASH", []string{"|SECSTATE WASHDC|FLASH|"}, nil},
		{"routine", "TO SECSTATE WASHDC ROUTINE 12345", []string{"|SECSTATE WASHDC|ROUTINE|12345"}, nil},
		{"night action", "TO SECSTATE WASHDC NIACT IMMEDIATE 0001", []string{"|SECSTATE WASHDC|NIACT IMMEDIATE|0001"}, nil},
		{"no precedence word", "TO SECSTATE WASHDC URGENT", []string{"|SECSTATE WASHDC|URGENT|"}, nil},
		{"a misspelling stays in the name", "TO SECSTATE WASHDC PRIOITY 1234", []string{"|SECSTATE WASHDC PRIOITY||1234"}, nil},
		{"two digits are of the name", "TO COMUSFLT 22", []string{"|COMUSFLT 22||"}, nil},
		{
			"continued", "TO RUEHC/SECSTATE WASHDC 5342\nRUEHBS/AMEMBASSY BRUSSELS 0999\nAMCONSUL GUAYAQUIL",
			[]string{"RUEHC|SECSTATE WASHDC||5342", "RUEHBS|AMEMBASSY BRUSSELS||0999", "|AMCONSUL GUAYAQUIL||"},
			nil,
		},
		{
			"info", "TO SECSTATE WASHDC\nINFO RUEHZL/EUROPEAN POLITICAL COLLECTIVE\nRUEHRL/AMEMBASSY BERLIN 0999",
			[]string{"|SECSTATE WASHDC||"},
			[]string{"RUEHZL|EUROPEAN POLITICAL COLLECTIVE||", "RUEHRL|AMEMBASSY BERLIN||0999"},
		},
		{
			"offices and punctuation", "TO SECDEF WASHDC//ISA//\nINFO USMISSION USUN NEW YORK\nCDR USSOUTHCOM, MIAMI FL",
			[]string{"|SECDEF WASHDC//ISA//||"},
			[]string{"|USMISSION USUN NEW YORK||", "|CDR USSOUTHCOM, MIAMI FL||"},
		},
		{
			"behind a blank line with a routing indicator", "TO SECSTATE WASHDC\n\nRUEHRL/AMEMBASSY BERLIN",
			[]string{"|SECSTATE WASHDC||", "RUEHRL|AMEMBASSY BERLIN||"},
			nil,
		},
		{"exempted", "TO ALL DIPLOMATIC POSTS\nXMT AMEMBASSY TIRANA", []string{"|ALL DIPLOMATIC POSTS||"}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := transmitted(dated, "FM AMEMBASSY LIMA", tt.give)
			if diff := cmp.Diff(tt.to, addressees(d.Transmission.To)); diff != "" {
				t.Errorf("to (-want +got):\n%s\nof\n%s", diff, d.Src)
			}
			if diff := cmp.Diff(tt.info, addressees(d.Transmission.Info)); diff != "" {
				t.Errorf("info (-want +got):\n%s\nof\n%s", diff, d.Src)
			}
			for _, a := range d.Transmission.To {
				if a.Name.Text != strings.Join(strings.Fields(d.Slice(a.Name.Span)), " ") || !a.Span.Covers(a.Name.Span) {
					t.Errorf("name %q stands at %q", a.Name.Text, d.Slice(a.Name.Span))
				}
			}
			wantText(t, d)
		})
	}
}

// Post and number stand alone on the classification line: what else stands there is none of the post's name.
func TestPostNames(t *testing.T) {
	tests := []struct {
		give, word, post, mrn, suffix string
		efto                          bool
		section, sections             int
	}{
		{"UNCLAS ASTANA 000778", "UNCLAS", "ASTANA", "000778", "", false, 0, 0},
		{"UNCLAS SAO PAULO 000778", "UNCLAS", "SAO PAULO", "000778", "", false, 0, 0},
		{"UNCLAS USUN NEW YORK 000778", "UNCLAS", "USUN NEW YORK", "000778", "", false, 0, 0},
		{"UNCLAS PORT-AU-PRINCE 00778", "UNCLAS", "PORT-AU-PRINCE", "00778", "", false, 0, 0},
		{"UNCLAS ST. PETERSBURG 000778", "UNCLAS", "ST. PETERSBURG", "000778", "", false, 0, 0},
		{"UNCLAS N'DJAMENA 000778", "UNCLAS", "N'DJAMENA", "000778", "", false, 0, 0},
		{"UNCLAS E F T O LONDON 02468", "UNCLAS", "LONDON", "02468", "", true, 0, 0},
		{"UNCLAS EFTO LONDON 02468", "UNCLAS", "LONDON", "02468", "", true, 0, 0},
		{"UNCLAS E F T O SECTION 01 OF 03 SAN JOSE 000525", "UNCLAS", "SAN JOSE", "000525", "", true, 1, 3},
		{"UNCLAS SECTION 1 OF 2 LA PAZ 0676", "UNCLAS", "LA PAZ", "0676", "", false, 1, 2},
		{"UNCLAS SECTION 01 OF 10 LA PAZ 0676", "UNCLAS", "LA PAZ", "0676", "", false, 1, 10},
		{"UNCLAS FINAL SECTION OF 3 LA PAZ 0676", "UNCLAS", "LA PAZ", "0676", "", false, 3, 3},
		{"UNCLAS STATE 010280 TOSEC 010203", "UNCLAS", "STATE", "010280", "TOSEC 010203", false, 0, 0},
		{"UNCLAS STATE 010280 C O R R E C T E D  C O P Y", "UNCLAS", "STATE", "010280", "C O R R E C T E D C O P Y", false, 0, 0},
		{"UNCLAS STATE 010280 SUSPECTED DUPLICATE 1", "UNCLAS", "STATE", "010280", "SUSPECTED DUPLICATE 1", false, 0, 0},
		{"C O N F I D E N T I A L  QUITO 001234", "C O N F I D E N T I A L", "QUITO", "001234", "", false, 0, 0},
		{"CONFIDENTIAL QUITO 1234", "CONFIDENTIAL", "QUITO", "1234", "", false, 0, 0},
		{"S E C R E T SECTION 02 OF 02 BONN 08226", "S E C R E T", "BONN", "08226", "", false, 2, 2},
		{"T O P  S E C R E T STATE 002634", "T O P S E C R E T", "STATE", "002634", "", false, 0, 0},
		{"LIMITED OFFICIAL USE LA PAZ 0146", "LIMITED OFFICIAL USE", "LA PAZ", "0146", "", false, 0, 0},
		{"L I M I T E D OFFICIAL USE LA PAZ 0146", "L I M I T E D OFFICIAL USE", "LA PAZ", "0146", "", false, 0, 0},
		{"SENSITIVE BUT UNCLASSIFIED LIMA 000123", "SENSITIVE BUT UNCLASSIFIED", "LIMA", "000123", "", false, 0, 0},
		{"SECRET//NOFORN LIMA 000123", "SECRET//NOFORN", "LIMA", "000123", "", false, 0, 0},
		{"SECRET SENSITIVE LIMA 000123", "SECRET SENSITIVE", "LIMA", "000123", "", false, 0, 0},
	}
	for _, tt := range tests {
		d := cable.Parse("x", []byte(dated+"\n"+fromTo+"\n\n"+tt.give+"\n\nE.O. 12958: N/A\nTAGS: PGOV\nSUBJECT: PIERS\n\n1. (U) One is here.\n\n2. (U) Two is here.\n"))
		l := d.Governing()
		if l == nil {
			t.Errorf("%q: no classification line", tt.give)
			continue
		}
		got := []any{l.Word.Text, l.Post.Text, l.MRN.Text, l.Suffix.Text, l.EFTO, l.Section, l.Sections}
		if diff := cmp.Diff([]any{tt.word, tt.post, tt.mrn, tt.suffix, tt.efto, tt.section, tt.sections}, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.give, diff)
		}
		wantText(t, d)
	}
	for _, give := range []string{"UNCLAS", "UNCLAS LIMA", "UNCLAS 000123", "UNCLASS LIMA 000123", "SECRETS LIMA 000123", "Unclas Lima 000123", "UNCLAS LIMA 0001234"} {
		d := cable.Parse("x", []byte(dated+"\n"+fromTo+"\n\n"+give+"\n\nE.O. 12958: N/A\nTAGS: PGOV\nSUBJECT: PIERS\n\n1. (U) One.\n\n2. (U) Two.\n"))
		if l := d.Governing(); l != nil {
			t.Errorf("%q is read as a classification line: %+v", give, l)
		}
	}
}
