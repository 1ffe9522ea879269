package diff_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pilcrow/diff"
	"pilcrow/markings/cable"
)

func TestFold(t *testing.T) {
	tests := []struct{ name, old, new, want string }{
		{
			"chaff between phrases", "he walked home and slept all day", "he drove abroad and worked by night",
			"he [-walked home and slept all day-] {+drove abroad and worked by night+}",
		},
		{"short changes stay", "he walked and slept", "he drove and worked", "he [-walked-] {+drove+} and [-slept-] {+worked+}"},
		{
			"two equal words stay", "walked home and then slept all day", "drove abroad and then worked by night",
			"[-walked home-] {+drove abroad+} and then [-slept all day-] {+worked by night+}",
		},
		{
			"a number stays", "walked home 12 slept all day", "drove abroad 12 worked by night",
			"[-walked home-] {+drove abroad+} 12 [-slept all day-] {+worked by night+}",
		},
		{
			"a notation keeps its op", "he saw Orin Tarn and left the room", "he saw [name not declassified] and entered a hall",
			"he saw [-Orin Tarn and left the room-] {=[name not declassified]=} {+and entered a hall+}",
		},
		{"nothing to do", "one two", "one two", "one two"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, b := strings.Fields(tt.old), strings.Fields(tt.new)
			folded := diff.Fold(diff.Words(a, b))
			if got := format(folded); got != tt.want {
				t.Errorf("got %s\nwant %s", got, tt.want)
			}
			if old, fresh := rebuilt(folded); !slices.Equal(old, a) || !slices.Equal(fresh, b) {
				t.Errorf("folded script does not rebuild %q and %q", a, b)
			}
		})
	}
}

func TestLetters(t *testing.T) {
	tests := []struct {
		old, new, want string // the differing letters in angle brackets, empty for none worth showing
	}{
		{"organisation", "organization", "organi<s>ation organi<z>ation"},
		{"minister", "minister,", "minister<> minister<,>"},
		{"receive", "recieve", "rec<ei>ve rec<ie>ve"},
		{"Zhovtis", "Zhovtys", "Zhovt<i>s Zhovt<y>s"},
		{"café", "cafe", "caf<é> caf<e>"},
		{"naive", "naïve", "na<i>ve na<ï>ve"},
		{"cafe", "cafe\u0301", "caf<e> caf<e\u0301>"},
		{"before", "signed", ""},
		{"to", "so", ""},
		{"same", "same", ""},
		{"1999", "1998", "199<9> 199<8>"},
	}
	for _, tt := range tests {
		o, n, ok := diff.Letters(tt.old, tt.new)
		got := ""
		if ok {
			got = framed(tt.old, o) + " " + framed(tt.new, n)
		}
		if got != tt.want {
			t.Errorf("Letters(%q, %q) = %q, want %q", tt.old, tt.new, got, tt.want)
		}
	}
}

func framed(s string, at cable.Span) string {
	return s[:at.Start] + "<" + s[at.Start:at.End] + ">" + s[at.End:]
}

func TestFacts(t *testing.T) {
	tests := []struct{ name, old, new, want string }{
		{"number", "It cost 40 crowns.", "It cost 45 crowns.", "-number 40 +number 45"},
		{"number in letters", "It lasted two days.", "It lasted three days.", "-number two +number three"},
		{"date", "It began in March there.", "It began in April there.", "-date March +date April"},
		{"numeric date", "It began on 3/4/2009 there.", "It began on 5/4/2009 there.", "-date 3/4/2009 +date 5/4/2009"},
		{"name", "He met Orin Tarn there.", "He met Kelda Pellam, there.", "-name Orin -name Tarn +name Kelda +name Pellam"},
		{"first word of a sentence", "It rained. Orin left.", "It rained. Kelda left.", ""},
		{"plain words", "He walked home.", "He walked away.", ""},
		{"all capitals", "HE MET ORIN ON 4 MAY.", "HE MET KELDA ON 5 JUNE.", "-number 4 -date MAY +number 5 +date JUNE"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := diff.Compare(parse("¶1. (U) "+tt.old+"\n"), parse("¶1. (U) "+tt.new+"\n"))
			var got []string
			for _, b := range c.Blocks {
				for _, e := range b.Words {
					sign := map[diff.Op]string{diff.Delete: "-", diff.Insert: "+"}[e.Op]
					for _, f := range c.Facts(e) {
						got = append(got, fmt.Sprintf("%s%s %s", sign, f.Kind, e.Text[f.Span.Start:f.Span.End]))
					}
				}
			}
			if s := strings.Join(got, " "); s != tt.want {
				t.Errorf("got %q, want %q", s, tt.want)
			}
		})
	}
}

func TestSpans(t *testing.T) {
	const text = "¶1. (U) The harvest of ¶2011. was poor, and the coun-\ncil met on Monday to\nreview it.\n\n" +
		"¶2. (U) Nothing else.\n"
	d := parse(text)
	words := d.Words(0)
	tests := []struct{ give, want string }{
		{"The harvest", "The harvest"},
		{"2011. was", "2011. was"},
		{"council met", "coun | cil met"},
		{"Monday to review", "Monday to | review"},
		{"it.", "it."},
	}
	for _, tt := range tests {
		at := strings.Index(words, tt.give)
		if at < 0 {
			t.Errorf("%q does not stand in %q", tt.give, words)
			continue
		}
		var got []string
		for _, s := range diff.Spans(d, diff.Place{Paragraph: 0, Offset: at}, len(tt.give)) {
			got = append(got, d.Slice(s))
		}
		if s := strings.Join(got, " | "); s != tt.want {
			t.Errorf("Spans of %q are %q, want %q", tt.give, s, tt.want)
		}
	}
}
