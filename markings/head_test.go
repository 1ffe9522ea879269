package markings_test

import (
	"strings"
	"testing"
	"time"

	"pilcrow/markings"
)

// TestReadHead reads marks at the heads of paragraphs, and leaves what is none.
func TestReadHead(t *testing.T) {
	tests := []struct {
		give   string // the mark, a bar, the text after it; no bar: no mark
		want   string // normal form
		codes  string
		entire bool
	}{
		{give: "(U)| Text", want: "U"},
		{give: "(C)|", want: "C"},
		{give: "(SBU)|Text", want: "SBU"},
		{give: "(S//NF)| Text", want: "S//NF"},
		{give: "(C/NF)| Text", want: "C//NF", codes: "LG01"},
		{give: "(CNF)| Text", want: "C//NF", codes: "LG02"},
		{give: "(SBU/NOFORN)| Text", want: "SBU-NF"},
		{give: "(TS//SI-G//OC/NF)| Text", want: "TS//SI-G//OC/NF"},
		{give: "(S//REL TO USA,\nGBR)| Text", want: "S//REL TO USA, GBR"},
		{give: "(S/REL UK)| Text", want: "S//REL TO USA, UK", codes: "LG07"},
		{give: "(C//Rel NATO, ISAF)| Text", want: "C//REL TO USA, ISAF, NATO", codes: "LG07"},
		{give: "(U//FOUO)| Text", want: "U//FOUO", codes: "LG06"},
		{give: "(CUI//SP-CTI)| Text", want: "CUI//SP-CTI"},
		{give: "(//GBR S)| Text", want: "//GBR S"},
		{give: "(FGI-C)| Text", want: "//FGI C", codes: "PM26"},
		{give: "(R)| Text", want: "R", codes: "PM22"},
		{give: "(NF//S)| Text", want: "S//NF", codes: "PM06"},
		{give: "(S//XYZZY)| Text", want: "S//XYZZY", codes: "PM12"},
		{give: "(Secret)| Text", want: "S", codes: "PM08"},
		{give: "(CONFIDENTIAL)| Text", want: "C", codes: "PM08"},

		{give: "(c)| Text", want: "C", codes: "LG10"},
		{give: "(sbu)| Text", want: "SBU", codes: "LG10"},
		{give: "(s//nf)| text", want: "S//NF", codes: "LG10"},
		{give: "(513U)| Text", want: "SBU", codes: "LG10"},
		{give: "(SI3U)| Text", want: "SBU", codes: "LG10"},
		{give: "(5)| Text", want: "S", codes: "LG10"},
		{give: "(V)| Text", want: "U", codes: "LG10"},
		{give: "(0)| Text", want: "", codes: "LG10"},
		{give: "(L)| Text", want: "", codes: "LG10"},
		{give: "'(SBU)| Text", want: "SBU", codes: "LG10"},
		{give: "‘(SBU)| Text", want: "SBU", codes: "LG10"},
		{give: "((S)| TEXT", want: "S", codes: "PM04"},
		{give: "((S))| TEXT", want: "S", codes: "PM04"},

		{give: "SBU)| Text", want: "SBU", codes: "PM04"},
		{give: "C)| Text", want: "C", codes: "PM04"},
		{give: "S//NF)| Text", want: "S//NF", codes: "PM04"},
		{give: "(C| The post says", want: "C", codes: "PM04"},
		{give: "(SBU|", want: "SBU", codes: "PM04"},
		{give: "(S/NF| The post (which is small) says", want: "S//NF", codes: "LG01 PM04"},

		{give: "(C - ENTIRE TEXT)| X", want: "C", codes: "LG08", entire: true},
		{give: "(C-ENTIRE TEXT.)| X", want: "C", codes: "LG08", entire: true},
		{give: "(S ENTIRE TEXT).| X", want: "S", codes: "LG08", entire: true},
		{give: "( C - ENTIRE TEXT.)| X", want: "C", codes: "LG08", entire: true},
		{give: "(CONFIDENTIAL - ENTIRE TEXT)| X", want: "C", codes: "LG08", entire: true},
		{give: "(C/NF - ENTIRE TEXT)| X", want: "C//NF", codes: "LG08 LG01", entire: true},
		{give: "(LOU - ENTIRE TEXT)| X", want: "LOU", codes: "LG08 LG05", entire: true},
		{give: "(LOU ONLY WHERE NOTED.)| X", want: "LOU", codes: "LG08 LG05"},
		{give: "CONFIDENTIAL - ENTIRE TEXT.| X", want: "C", codes: "LG08", entire: true},
		{give: "C - ENTIRE TEXT|", want: "C", codes: "LG08", entire: true},
		{give: "S-Entire text.| X", want: "S", codes: "LG08", entire: true},
		{give: "S—Entire text|", want: "S", codes: "LG08", entire: true},

		{give: ""},
		{give: "("},
		{give: "()"},
		{give: "Text"},
		{give: "a) text"},
		{give: "A) text"},
		{give: "(a) text"},
		{give: "(A) Text"},
		{give: "(1) Text"},
		{give: "(CDA) said"},
		{give: "(Note: text)"},
		{give: "(S/CT) said"},
		{give: "(U/S Smith) said"},
		{give: "(C/O Smith) said"},
		{give: "(Secret police) text"},
		{give: "(S)ystem"},
		{give: "(s)he"},
		{give: "(U.S.) text"},
		{give: "(US) text"},
		{give: "(C Company of the) text"},
		{give: "(C company went"},
		{give: "(SI) text"},
		{give: "(REL) text"},
		{give: "(EURO-C) text, (SBU)"},
		{give: "(Controlled) text"},
		{give: "Secret) text"},
		{give: "Sub) text"},
		{give: "CONFIDENTIAL"},
		{give: "C - ENTIRETY"},
		{give: "C - ENTIRE TEXTS"},
		{give: "(CENTIRE TEXT)"},
		{give: "(the ENTIRE TEXT)"},
		{give: "\"text"},
		{give: "(\xff)"},
		{give: "(" + strings.Repeat("S", 200) + ")"},
	}
	for _, tt := range tests {
		mark, rest, ok := strings.Cut(tt.give, "|")
		if !ok {
			mark, rest = "", tt.give
		}
		r, n := markings.ReadHead(mark + rest)
		if n != len(mark) {
			t.Errorf("%q: takes %q as %v", mark+rest, (mark + rest)[:n], r.Mark)
			continue
		}
		if got := r.Mark.String(); got != tt.want || r.Entire != tt.entire {
			t.Errorf("%q: %q, entire %v; want %q, %v", tt.give, got, r.Entire, tt.want, tt.entire)
		}
		if got := strings.Join(codes(r), " "); got != tt.codes {
			t.Errorf("%q: %s, want %s: %+v", tt.give, got, tt.codes, r.Problems)
		}
		places(t, mark, r)
	}
}

// places checks that tokens and problems lie in the text that was read.
func places(t *testing.T, text string, r markings.Reading) {
	t.Helper()
	last := 0
	for _, p := range r.Problems {
		if p.Start < last || p.End < p.Start || p.End > len(text) {
			t.Errorf("%q: problem out of place: %+v", text, r.Problems)
		}
		last = p.Start
	}
	for _, token := range r.Tokens {
		if token.Start < 0 || token.End < token.Start || token.End > len(text) {
			t.Errorf("%q: token out of place: %+v", text, token)
		}
	}
}

// TestReadHeadUsage reads a head under another usage than State's.
func TestReadHeadUsage(t *testing.T) {
	r, n := markings.CAPCO.ReadHead("(SBU) Text")
	if n != 5 || len(r.Problems) != 1 || r.Problems[0].Code != "LG03" {
		t.Errorf("(SBU) under CAPCO: %d bytes, %+v", n, r.Problems)
	}
}

// TestReadHeadAllocates nothing for the marks that nearly all paragraphs carry, nor for text.
func TestReadHeadAllocates(t *testing.T) {
	for _, give := range []string{
		"(SBU) Text", "(C) Text", "(U) Text", "(S//NF) Text", "(C/NF) Text", "A text", "(Note: text)",
	} {
		if n := testing.AllocsPerRun(100, func() { markings.ReadHead(give) }); n != 0 {
			t.Errorf("%q: %v allocations", give, n)
		}
	}
}

// TestReadLong reads texts that are far too long for marks, and marks as long as they can be, in a moment.
func TestReadLong(t *testing.T) {
	r := markings.Read("(S//"+strings.Repeat("NF/", 100_000)+"NF)", markings.Portion)
	if r.Valid() || !r.Mark.IsZero() {
		t.Errorf("a mark of 300 kB is %v", r.Mark)
	}
	for _, part := range []string{
		"NF/", "//", "A/", "//OC", "REL TO USA, AAA, ", "/SI-A", "AAA ", " AND ", "(", "CUI//A", "USA/",
	} {
		for _, head := range []string{"S//", "", "S//REL TO ", "S//FGI ", "//JOINT S ", "S//SI-A ", "S//SAR-"} {
			text := head + strings.Repeat(part, 2040/len(part)-8)
			start := time.Now()
			r := markings.DoD.Read(text, markings.Portion)
			if took := time.Since(start); took > 2*time.Second {
				t.Errorf("%q… takes %v", text[:20], took)
			}
			places(t, text, r)
			markings.Join(r.Mark, r.Mark)
		}
	}
}

func FuzzReadHead(f *testing.F) {
	for _, s := range []string{
		"(SBU) Text", "((S) X", "(C - ENTIRE TEXT).", "'(513U)", "(S//REL TO USA, GBR", "C) X", "(//CTS-B) X",
		"(CUI//SP-A/B//NF) x",
		"S-Entire text.", "(S//NF, OC/USA/GBR EYES ONLY) x", "(RD-N) x", "(S//RD-SG 14-N)",
		"(//JOINT S USA CAN NATO)", "(S////)", "(\x1f//\x1e)",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, usage := range []markings.Usage{markings.State, markings.CAPCO, markings.DoD, markings.CUIUsage} {
			r, n := usage.ReadHead(s)
			if n < 0 || n > len(s) {
				t.Fatalf("%q: %d bytes of %d", s, n, len(s))
			}
			again, m := usage.ReadHead(s)
			if m != n || again.Mark != r.Mark || len(again.Problems) != len(r.Problems) {
				t.Fatalf("%q is read twice in two ways", s)
			}
			if n == 0 && (!r.Mark.IsZero() || len(r.Problems) > 0) {
				t.Fatalf("%q: no mark, but %+v", s, r)
			}
			places(t, s[:n], r)
			for _, p := range r.Problems {
				if !strings.Contains(p.Message, "expected") || p.Code == "" {
					t.Fatalf("%q: %+v", s, p)
				}
			}
		}
	})
}

func FuzzParse(f *testing.F) {
	for _, s := range special {
		f.Add(s)
	}
	for _, s := range []string{
		"SECRET//NOFORN", "//GBR SECRET", "S E C R E T", "(S//NF/REL TO USA, GBR)", "(S//\x1f\x1e)", "CUI//SP-A",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, form := range []markings.Form{markings.Either, markings.Portion, markings.Banner} {
			places(t, s, markings.Read(s, form))
			places(t, s, markings.DoD.Read(s, form))
		}
		m, err := markings.Parse(s)
		if err != nil {
			return
		}
		for _, text := range []string{m.Portion(), m.Banner(), m.String(), m.PortionFor(markings.CAPCO)} {
			if got, err := markings.Parse(text); err != nil || got != m {
				t.Fatalf("%q is %v; Parse(%q) = %v, %v", s, m, text, got, err)
			}
		}
		if markings.Join(m, m) != m || !m.Covers(m) {
			t.Fatalf("%q: join of %v alone is %v", s, m, markings.Join(m, m))
		}
	})
}

func BenchmarkReadHead(b *testing.B) {
	for _, give := range []string{
		"(SBU) The post says", "(S//NF) The post says", "(C/REL NATO) The post says",
		"(S//REL TO USA, AUS, GBR) The post says",
		"(Note: the post says)", "The post says", "(CDA) said", "CONFIDENTIAL sources say",
	} {
		b.Run(give, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				markings.ReadHead(give)
			}
		})
	}
}

func BenchmarkJoin(b *testing.B) {
	simple := []markings.Mark{mustParse(b, "(U)"), mustParse(b, "(SBU)"), mustParse(b, "(SBU)"), mustParse(b, "(U)")}
	lists := []markings.Mark{
		mustParse(b, "(S//REL TO USA, AUS, GBR)"), mustParse(b, "(S//REL TO USA, FVEY)"), mustParse(b, "(U)"),
	}
	for name, marks := range map[string][]markings.Mark{"simple": simple, "lists": lists} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				markings.Join(marks...)
			}
		})
	}
}
