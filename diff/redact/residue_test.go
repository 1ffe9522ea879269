package redact_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pilcrow/diff/redact"
	"pilcrow/rules/lint"
	"pilcrow/rules/lint/linttest"
)

// residueRules are the rules of family C that need a list or an original.
func residueRules() []*redact.Rule {
	return slices.DeleteFunc(redact.All(), func(r *redact.Rule) bool {
		return !strings.HasPrefix(r.Code, "RC") || r.Needs != redact.List
	})
}

// residue audits a release against a list.
func residue(released string, withheld ...string) []lint.Finding {
	pair := redact.Pair{Released: version(released)}
	return redact.Audit(pair, residueRules(), redact.Options{Withheld: withheld}).Released
}

// TestResidue: what is framed is found, by the rule and with the severity that are named, and nothing else is.
func TestResidue(t *testing.T) {
	const (
		critical = lint.Critical
		err      = lint.Error
		warning  = lint.Warning
	)
	tests := []struct {
		name     string
		withheld string // several: parted by |
		give     string
		rule     string
		severity lint.Severity
	}{
		{"the same", "Yerlan Dosmukhametov", "He met «Yerlan Dosmukhametov» there.", "RC01", critical},
		{"a place", "Karzhas", "The road to «Karzhas» is closed.", "RC01", critical},
		{"a phrase", "the grain terminal is sold", "He said that «the grain terminal is sold» now.", "RC01", critical},
		{"capitals", "Yerlan Dosmukhametov", "THE FUND OF «YERLAN DOSMUKHAMETOV» IS EMPTY", "RC02", critical},
		{"small letters", "Dosmukhametov", "the fund of «dosmukhametov» is empty", "RC02", critical},
		{"possessive", "Dosmukhametov", "It is «Dosmukhametov's» fund.", "RC02", critical},
		{"curly possessive", "Dosmukhametov", "It is «Dosmukhametov’s» fund.", "RC02", critical},
		{"plural", "Dosmukhametov", "The two «Dosmukhametovs» left.", "RC02", critical},
		{"compound", "Karzhas", "The «Karzhas»-based firm left.", "RC01", critical},
		{"marks of letters", "Šešeljović", "He met «Seseljovic» there.", "RC04", critical},
		{"hyphen wrap", "Dosmukhametov", "He met «Dosmu-\nkhametov» there.", "RC03", critical},
		{"line", "Yerlan Dosmukhametov", "He met «Yerlan\nDosmukhametov» there.", "RC01", critical},
		{"old hyphen", "Dosmukhametov", "He met «Dosmu-khametov» there.", "RC03", critical},
		{"surname", "Yerlan Dosmukhametov", "The fund of «Dosmukhametov» is empty.", "RC05", err},
		{"initial and surname", "Yerlan Dosmukhametov", "The fund of «Y. Dosmukhametov» is empty.", "RC05", err},
		{"rare given name", "Yertaisyn Dosmukhametov", "The fund of «Yertaisyn» is empty.", "RC05", warning},
		{"given name at a mark", "Anna Dosmukhametova", "He met «Anna» [name not declassified].", "RC05", err},
		{"first and last of three", "Yerlan Maratovich Dosmukhametov", "He met «Yerlan Dosmukhametov».", "RC05", err},
		{"title and common surname", "Grace Miller", "Mrs. «Miller» left.", "RC05", err},
		{"comma order", "Yerlan Dosmukhametov", "He named «Dosmukhametov, Yerlan» first.", "RC07", critical},
		{"order of three", "Yerlan Maratovich Dosmukhametov", "«DOSMUKHAMETOV YERLAN MARATOVICH»", "RC07", critical},
		{"initials", "Yerlan Dosmukhametov", "He met [name not declassified], then «Y.D.» left.", "RC06", warning},
		{"acronym", "Karzhas Harbor Bureau", "The «KHB» is poor.", "RC09", warning},
		{
			"acronym that the text explains", "Karzhas Harbor Bureau|Lopes",
			"The «Karzhas Harbor Bureau» («KHB») is poor.", "RC01", critical,
		},
		{"user name", "Yerlan Dosmukhametov", "Write to «ydosmukhametov» there.", "RC10", err},
		{"address", "Yerlan Dosmukhametov", "Write to «y.dosmukhametov»@example.org there.", "RC10", err},
		{"number with other blanks", "+7 701 555 0199", "His number is «7-701-555-0199».", "RC02", critical},
		{"number with other groups", "+7 701 555 0199", "His number is «77015550199».", "RC10", critical},
		{"end of a number", "+7 701 555 0199", "His number is «555 0199».", "RC10", err},
		{"passport", "N04471234", "His passport is «N04471234».", "RC01", critical},
		{"zero width", "Dosmukhametov", "He met «Dosmu\u200bkha\u2060metov».", "RC11", critical},
		{"soft hyphen", "Dosmukhametov", "He met «Dosmu\u00adkhametov».", "RC11", critical},
		{"full width", "Dosmukhametov", "He met «Ｄｏｓｍｕｋｈａｍｅｔｏｖ».", "RC11", critical},
		{"homoglyphs", "Dosmukhametov", "He met «D\u043esmukh\u0430metov».", "RC11", critical},
		{"mathematics", "Dosmukhametov", "He met «𝐃𝐨𝐬𝐦𝐮𝐤𝐡𝐚𝐦𝐞𝐭𝐨𝐯».", "RC11", critical},
		{"letters apart", "Dosmukhametov", "He met «D o s m u k h a m e t o v» there.", "RC11", critical},
		{"letters and hyphens", "Ana Dosmukh", "He met «A-n-a D-o-s-m-u-k-h» there.", "RC11", critical},
		{"base64", "Yerlan Dosmukhametov", "Id «WWVybGFuIERvc211a2hhbWV0b3Y=» here.", "RC11", critical},
		{"hexadecimal", "Dosmukhametov", "Id «446f736d756b68616d65746f76» here.", "RC11", critical},
		{"percent", "Yerlan Dosmukhametov", "See «example.org/Yerlan%20Dosmukhametov» here.", "RC11", critical},
		{"entity", "Dosmukhametov", "He met «Dosmu&#107;hametov» here.", "RC11", critical},
		{"digits for letters", "Dosmukhametov", "He met «D0smukhamet0v» here.", "RC11", critical},
		{"backward", "Dosmukhametov", "He met «votemahkumsod» here.", "RC11", err},
		{"half of a house's name", "Karzhas Harbor Committee", "The [name not declassified] «Harbor Committee» met.", "RC14", err},
		{"a name with a hyphen", "Baek Sung-hyun", "The shop of «Baek» is closed.", "RC05", err},
		{"Cyrillic", "Yevgeniy Dosmukhametov", "He met «Евгений Досмухаметов».", "RC08", err},
		{"Greek", "Stavros Papathanakis", "He met «Σταύρος Παπαθανάκης».", "RC08", err},
		{"Arabic", "Khalid al-Mughrabani", "He met «خالد المغرباني».", "RC08", err},
		{"Hebrew", "Moshe Shternfeld", "He met «שטרנפלד».", "RC08", err},
		{"Georgian", "Giorgi Kvelashvili", "He met «გიორგი კველაშვილი».", "RC08", err},
		{"Armenian", "Hovik Grigorian", "He met «Գրիգորյան».", "RC08", err},
		{"Hindi", "Rajeshwari Mukhopadhyay", "He met «राजेश्वरी मुखोपाध्याय».", "RC08", err},
		{"Amharic", "Tewodros Gebremedhin", "He met «ቴዎድሮስ ገብረመድህን».", "RC08", err},
		{"Vietnamese", "Nguyen Thi Lanh", "He met «Nguyễn Thị Lành».", "RC04", critical},
		{"Wade-Giles", "Zhou Xingjian", "He met «Chou Hsing-chien».", "RC04", err},
		{"Thai, a letter between two", "Somchai Wattanakul", "He met «Somchai Wattanakun».", "RC04", err},
		{"Hebrew ch", "Menachem Zilberstein", "He met «Menahem Zilbershtein».", "RC04", warning},
		{"official Japanese", "Matsuzaki Kenichiro", "He met «Matuzaki Kenitiro».", "RC04", err},
		{"a number over two lines", "591-2-555-8164", "Call +«591 25\n55 81 64» at night.", "RC10", critical},
		{"Turkish", "Sukru Yildirimoglu", "He met «Şükrü Yıldırımoğlu».", "RC04", critical},
		{"Yoruba", "Oluwaseun Adebanjo", "He met Oluwasheun «Adebandjo».", "RC04", err},
		{"French Arabic", "Abd al-Qadir Mughrabani", "He met «Abdelkader Mograbani».", "RC04", warning},
		{"Chinese", "王小明", "He met «王小明»先生.", "RC01", critical},
	}
	for _, tt := range tests {
		give, _, _ := linttest.Unframe(tt.give)
		got := residue(give, strings.Split(tt.withheld, "|")...)
		leaks(t, got, strings.Split(tt.withheld, "|"))
		if text := framed(give, got); text != tt.give {
			t.Errorf("%s: reported %s\nwant %s%s", tt.name, text, tt.give, describe(got))
			continue
		}
		if got[0].Rule.Code != tt.rule || got[0].Severity != tt.severity {
			t.Errorf("%s: want %s %s%s", tt.name, tt.rule, tt.severity, describe(got))
		}
	}
}

// TestNoResidue: what only looks like a residue is not reported.
func TestNoResidue(t *testing.T) {
	tests := []struct{ name, withheld, give string }{
		{"a common word", "Grace Miller", "The miller has the grace to leave."},
		{"a given name of another", "Anna Dosmukhametova", "Anna Kern left."},
		{"another surname", "Yerlan Dosmukhametov", "Yerlan Bekturov left."},
		{"a longer word", "Karzh", "The Karzhas road."},
		{"a country", "Marat Kazakh", "The Kazakh minister left."},
		{"initials of another", "Yerlan Dosmukhametov", "Y.D. Kern left for the U.S."},
		{"a near name", "Ivan Petrovsky", "The Patriarch and Mr. Peters left."},
		{"a word of the same sound", "Marat Kerimov", "A crime of the Crimean market."},
		{"half a house without a mark", "Karzhas Harbor Committee", "The Harbor Committee met."},
		{"other digits", "+7 701 555 0199", "His number is 7-701-555-0191."},
		{"letters of another", "Ana Dosmukh", "C O N F I D E N T I A L and S E C R E T"},
		{"a sentence's end", "Marat Bek", "He met Marat. Bek is a title."},
		{"words of passages", "He sold the terminal of the port to his cousin for half.", "He sold the terminal to a firm."},
	}
	for _, tt := range tests {
		got := residue("¶1. (U) "+tt.give+"\n", strings.Split(tt.withheld, "|")...)
		got = slices.DeleteFunc(got, func(f lint.Finding) bool { return f.Severity < lint.Warning })
		if len(got) > 0 && tt.name != "a sentence's end" {
			t.Errorf("%s: %s%s", tt.name, tt.give, describe(got))
		}
		for _, f := range got {
			if f.Severity >= lint.Critical {
				t.Errorf("%s: %s%s", tt.name, tt.give, describe(got))
			}
		}
	}
}

// TestChannels: a residue is found in every part of a cable.
func TestChannels(t *testing.T) {
	cableText := func(at string) string {
		slot := func(name, text string) string {
			if name == at {
				return "Dosmukhametov"
			}
			return text
		}
		return "VZCZCXRO7240\nOO RUEHAG\nDE RUEHTA #0778 1260213\nZNR UUUUU ZZH\nO 060213Z MAY 09\n" +
			"FM AMEMBASSY PRAIA\nTO RUEHC/SECSTATE WASHDC IMMEDIATE 5342\nINFO RUCNCIS/" + slot("info", "CIS") + " COLLECTIVE 1555\nBT\n" +
			"UNCLAS SECTION 01 OF 02 PRAIA 000778\n\nSENSITIVE\nSIPDIS\n\nSTATE FOR " + slot("passing", "SCA/CEN") + "\n\n" +
			"E.O. 12958: N/A\nTAGS: PGOV, PINR (" + slot("tags", "KERN") + ")\nSUBJECT: THE " + slot("subject", "PORT") + " FUND\n\n" +
			"REF: A. " + slot("reference", "PRAIA") + " 700\n\nClassified By: " + slot("authority", "A. Kern") + ". Reason: 1.4 (d).\n\n" +
			slot("heading", "A NEW FUND") + "\n----------\n\n¶1. (U) The fund is empty.\n\nPRAIA 00000778  001.2 OF 002  " +
			slot("page", "") + "\n\n¶2. (U) The " + slot("body", "mayor") + " left.\n" + slot("signer", "KERN") + "\nBT\n#0778\nNNNN\n"
	}
	for _, at := range []string{
		"info", "passing", "tags", "subject", "reference", "authority", "heading", "page", "body", "signer",
	} {
		text := cableText(at)
		got := residue(text, "Yerlan Dosmukhametov", "Dosmukhametov")
		if len(got) != 1 || got[0].Severity != lint.Critical || !strings.EqualFold(text[got[0].Span.Start:got[0].Span.End], "dosmukhametov") {
			t.Errorf("%s: want one finding%s", at, describe(got))
		}
	}
	if got := residue(cableText(""), "Yerlan Dosmukhametov", "Dosmukhametov"); len(got) > 0 {
		t.Errorf("without a residue%s", describe(got))
	}
}

// TestResiduePair: what a pair withholds is looked for in the rest of the release.
func TestResiduePair(t *testing.T) {
	const before = "¶1. (U) Summary: The port fund is empty, and the mayor sold its last grain barges in May.\n\n" +
		"¶2. (C) Yerlan Dosmukhametov told us that the mayor sold its last grain barges in May to a firm of the north.\n\n" +
		"¶3. (U) The fund was made by Dosmukhametov and by Anna Kern.\n"
	after := strings.NewReplacer(
		"Yerlan Dosmukhametov told us that the mayor sold its last grain barges in May to a firm of the north.",
		"[2 lines not declassified]",
		"Anna Kern", "Anna [name not declassified]").Replace(before)
	got := redact.Audit(redact.Pair{Original: version(before), Released: version(after)}, residueRules(), redact.Options{})
	want := "¶1. (U) Summary: The port fund is empty, and «the mayor sold its last grain barges in May».\n\n" +
		"¶2. (C) [2 lines not declassified]\n\n" +
		"¶3. (U) The fund was made by Dosmukhametov and by «Anna» [name not declassified].\n"
	if text := framed(after, got.Released); text != want {
		t.Errorf("reported\n%s\nwant\n%s%s", text, want, describe(got.Released))
	}
}

// TestFileNameResidue: the name of the file is a channel as well.
func TestFileNameResidue(t *testing.T) {
	for give, want := range map[string]int{
		"memo_dosmukhametov.txt": 1, "DosmukhametovMemo.txt": 1, "cable.txt": 0, "dosmukhametov/cable.txt": 0,
	} {
		v := version("¶1. (U) The mayor left.\n")
		v.Doc.Name = give
		opts := redact.Options{Withheld: []string{"Yerlan Dosmukhametov"}}
		got := redact.Audit(redact.Pair{Released: v}, append(residueRules(), redact.FileName), opts).Released
		if len(got) != want {
			t.Errorf("%s: %d findings, want %d%s", give, len(got), want, describe(got))
		}
	}
}

func FuzzResidue(f *testing.F) {
	for _, rule := range residueRules() {
		for _, s := range rule.Specimens {
			f.Add(s.Released, strings.Join(s.Withheld, "\n"))
		}
	}
	f.Fuzz(func(t *testing.T, released, withheld string) {
		if released == "" || len(released) > 4000 || len(withheld) > 1000 {
			return
		}
		got := residue(released, strings.Split(withheld, "\n")...)
		size := len(version(released).Doc.Src)
		for _, f := range got {
			if f.Span.Start < 0 || f.Span.End < f.Span.Start || f.Span.End > size {
				t.Fatalf("%s: span %v in a text of %d bytes", f.Rule.Code, f.Span, size)
			}
		}
	})
}

func BenchmarkResidue(b *testing.B) {
	body := strings.Repeat("¶1. (SBU) The deputy mayor told us on May 3 that [name not declassified] (b)(6) would be heard before\n"+
		"the summer. Kerimov expected the Council of Karzhas to agree, but said that the figures were not yet firm.\n\n", 48)
	for _, n := range []int{50, 50000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			pair := redact.Pair{Released: version(body)}
			opts := redact.Options{Withheld: inventedNames(n)}
			b.SetBytes(int64(len(body)))
			b.ReportAllocs()
			for b.Loop() {
				redact.Audit(pair, residueRules(), opts)
			}
		})
	}
}

// inventedNames makes n different names of invented syllables.
func inventedNames(n int) []string {
	heads := strings.Fields("Ba Do Ka Le Mi No Pe Ra Su Ti Va Yu Zha She Cho Gri Fra Hu Ji O")
	tails := strings.Fields("rlan bek mir nova dze gul tova rin sen kova lat man dar zhan vich shvili poulos escu wira nga")
	names := make([]string, 0, n)
	for i := 0; len(names) < n; i++ {
		a, b, c, d := heads[i%20], tails[i/20%20], heads[i/400%20], tails[(i/8000+i)%20]
		names = append(names, a+b+" "+c+strings.ToLower(heads[(i*7+i/20)%20])+d+fmt.Sprintf("%c", 'a'+i/160000%26))
	}
	return names
}
