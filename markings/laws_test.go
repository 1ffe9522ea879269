package markings_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"pilcrow/markings"
)

// alphabet holds entries of each category in Register order; a generated mark takes at most one of each group, and up
// to four in all.
var alphabet = []struct {
	category int
	entries  []string
}{
	{4, []string{"HCS-O", "HCS-P", "SI", "SI-G", "SI-G ABCD", "SI/TK", "TK-BLFH", "RSV-ABC"}},
	{5, []string{"SAR-BP", "SAR-BP/GB", "SAR-MULTIPLE PROGRAMS", "HVSACO"}},
	{6, []string{"RD", "RD-CNWDI", "RD-SG 14 18", "FRD", "FRD-SG 20", "TFNI", "DCNI", "UCNI"}},
	{7, []string{"FGI", "FGI DEU GBR", "FGI GBR NATO"}},
	{8, []string{"RS", "FOUO"}},
	{8, []string{"OC", "OC-USGOV"}},
	{8, []string{"IMC"}},
	{
		8,
		[]string{
			"NF", "REL", "REL TO USA, GBR", "REL TO USA, AUS, GBR", "REL TO USA, FVEY",
			"REL TO USA, ACGU", "REL TO USA, NATO",
		},
	},
	{8, []string{"PR"}},
	{8, []string{"RELIDO", "USA/GBR EYES ONLY"}},
	{8, []string{"DSEN", "FISA"}},
	{8, []string{"DISPLAY ONLY AFG", "DISPLAY ONLY AFG, GBR", "DISPLAY ONLY FVEY"}},
	{9, []string{"DS", "XD", "ND"}},
	{9, []string{"SBU", "SBU-NF", "LOU"}},
	{9, []string{"LES", "LES-NF", "SSI", "NNPI", "ACCM-FOO"}},
}

// heads are the beginnings of generated marks.
var heads = []string{
	"U", "C", "S", "TS", "//NU", "//NR", "//NC", "//NS", "//CTS", "//GBR U", "//GBR R", "//GBR S", "//DEU C", "//FGI S",
	"//JOINT S CAN USA", "//JOINT TS CAN GBR USA",
}

// generate calls yield with each mark that the alphabet allows, as a portion with parentheses.
func generate(yield func(portion string)) {
	for _, head := range heads {
		var grow func(group, left int, mark string, category int)
		grow = func(group, left int, mark string, category int) {
			if group == len(alphabet) || left == 0 {
				yield("(" + mark + ")")
				return
			}
			grow(group+1, left, mark, category)
			for _, entry := range alphabet[group].entries {
				separator := "//"
				if alphabet[group].category == category {
					separator = "/"
				}
				grow(group+1, left-1, mark+separator+entry, alphabet[group].category)
			}
		}
		limit := 4
		if strings.HasPrefix(head, "//") {
			limit = 2
		}
		grow(0, limit, head, 0)
	}
}

// special are marks outside the generator: State's and CUI's forms, NATO controls, owners of several kinds.
var special = []string{
	"(SBU)", "(SBU-NF)", "(LOU)", "(U//FOUO)", "(CUI)", "(CUI//SP-CTI)", "(CUI//SP-CTI/PRVCY//NOFORN)", "(CUI//SSI)",
	"(CUI//FED ONLY/NOCON)", "(S//CUI//SP-CTI//NOFORN)", "(U//SBU//CUI//PRVCY)", "(//NS//ATOMAL)", "(//CTS//BOHEMIA)",
	"(//CTS//BALK)", "(S//FGI NATO//ATOMAL)", "(//FGI C)", "(C/REL LIBYA)", "(S/REL UK)", "(C//Rel NATO, ISAF)",
	"(S//WNINTEL/NOCONTRACT)", "(C//LIMDIS)", "(S//SAR-BP//WAIVED)", "(//GBR S//REL TO USA, GBR)",
	"(//JOINT S CAN USA//REL TO USA, CAN)", "(//JOINT C CAN USA//REL TO USA, CAN, GBR)", "(U//NF//SBU)", "(S//XD)",
	"(//JOINT S CAN GBR USA//REL TO USA, CAN, GBR)", "(//NS//REL TO USA, NATO)", "(//NS//REL TO USA, GBR)",
	"(U//LES-NF)",
	"(U//SBU-NF/LES-NF)", "(U//REL TO USA, GBR//SBU)", "(S//REL TO USA, GBR/RELIDO)", "(S//ORCON/EYES)",
}

// valid are the distinct marks that Parse takes.
func valid(t testing.TB) []markings.Mark {
	t.Helper()
	for _, portion := range special {
		mustParse(t, portion)
	}
	return generated()
}

// generated reads each generated mark, and of those with four controls one of sixteen, the same ones each time.
var generated = sync.OnceValue(func() (marks []markings.Mark) {
	seen := map[markings.Mark]bool{}
	count := 0
	try := func(portion string) {
		if count++; strings.Count(strings.ReplaceAll(portion[3:], "//", "/"), "/") > 3 && count%16 != 0 {
			return
		}
		if m, err := markings.Parse(portion); err == nil && !seen[m] {
			seen[m] = true
			marks = append(marks, m)
		}
	}
	for _, portion := range special {
		try(portion)
	}
	generate(try)
	return marks
})

func mustParse(t testing.TB, s string) markings.Mark {
	t.Helper()
	m, err := markings.Parse(s)
	if err != nil {
		t.Fatalf("Parse(%q): %v", s, err)
	}
	return m
}

// TestRoundTrip writes every generated mark in every form and reads it back.
func TestRoundTrip(t *testing.T) {
	marks := valid(t)
	t.Logf("%d distinct valid marks", len(marks))
	if len(marks) < 5000 {
		t.Errorf("only %d valid marks", len(marks))
	}
	failed := 0
	for _, m := range marks {
		for _, text := range []string{m.Portion(), m.Banner(), m.String(), m.PortionFor(markings.CAPCO)} {
			got, err := markings.Parse(text)
			if err != nil || got != m {
				t.Errorf("Parse(%q) = %v %v, want %v", text, got, err, m)
				failed++
			}
		}
		if failed > 20 {
			t.Fatal("and so on")
		}
	}
}

// TestJoinOne is idempotence and the identity, for every generated mark.
func TestJoinOne(t *testing.T) {
	marks := valid(t)
	for _, m := range marks {
		for _, got := range []markings.Mark{
			markings.Join(m), markings.Join(m, m), markings.Join(m, markings.Mark{}),
			markings.Join(markings.Mark{}, m), m.Rollup(),
		} {
			if got != m {
				t.Fatalf("join of %v alone is %v", m, got)
			}
		}
		if !m.Covers(m) || !m.Covers(markings.Mark{}) || markings.Join(m).IsZero() {
			t.Fatalf("%v does not cover itself", m)
		}
	}
}

// laws checks commutativity, associativity and what Covers means, for one triple.
func laws(t *testing.T, a, b, c markings.Mark) {
	t.Helper()
	ab, bc := markings.Join(a, b), markings.Join(b, c)
	if ba := markings.Join(b, a); ab != ba {
		t.Fatalf("%v ∨ %v = %v, but %v the other way round", a, b, ab, ba)
	}
	left, right := markings.Join(ab, c), markings.Join(a, bc)
	if left != right || left != markings.Join(a, b, c) {
		t.Fatalf("(%v ∨ %v) ∨ %v = %v, but %v ∨ (%v) = %v", a, b, c, left, a, bc, right)
	}
	if a.Covers(b) != (ab == a) {
		t.Fatalf("%v covers %v: %v, but their join is %v", a, b, a.Covers(b), ab)
	}
	if !ab.Covers(a) || !ab.Covers(b) || ab.Covers(c) && !ab.Covers(bc) {
		t.Fatalf("%v is no least upper bound of %v and %v (beside %v)", ab, a, b, c)
	}
	if ab.Level < a.Level && a.Level != markings.Restricted || markings.Join(ab, ab) != ab {
		t.Fatalf("%v ∨ %v = %v", a, b, ab)
	}
}

// TestJoinLaws runs the laws over all triples of a chosen set that reaches every rule of the roll-up.
func TestJoinLaws(t *testing.T) {
	chosen := []string{
		"(U)", "(C)", "(S)", "(SBU)", "(SBU-NF)", "(LOU)", "(U//FOUO)", "(U//NF)", "(U//NF//SBU)", "(C//NF)",
		"(S//NF)", "(U//LES-NF)",
		"(S//LES)", "(S//REL TO USA, GBR)", "(S//REL TO USA, AUS, GBR)", "(S//REL TO USA, FVEY)",
		"(U//REL TO USA, NATO)",
		"(S//RELIDO)", "(S//REL TO USA, GBR/RELIDO)", "(S//DISPLAY ONLY AFG, GBR)", "(S//REL)",
		"(S//USA/GBR EYES ONLY)",
		"(S//XD)", "(U//NF//XD)", "(S//NF//ND)", "(S//RD//NF)", "(S//FRD-SG 14//NF)", "(C//TFNI)", "(U//UCNI)",
		"(U//SSI)", "(U//DS)",
		"(S//FGI)", "(S//FGI GBR)", "(//GBR U)", "(//GBR S)", "(//GBR R)", "(//DEU C)", "(//FGI S)", "(//NS)", "(//NU)",
		"(//CTS//BOHEMIA)", "(//NS//REL TO USA, GBR)", "(//JOINT S CAN USA//REL TO USA, CAN)",
		"(//JOINT S CAN GBR USA//REL TO USA, CAN, GBR)", "(CUI)", "(CUI//SP-CTI//NOFORN)", "(CUI//SSI)",
		"(TS//SI-G//OC)",
		"(S//OC-USGOV)", "(S//SAR-BP)", "(S//SAR-MULTIPLE PROGRAMS)",
	}
	marks := []markings.Mark{{}}
	for _, s := range chosen {
		marks = append(marks, mustParse(t, s))
	}
	for _, a := range marks {
		for _, b := range marks {
			for _, c := range marks {
				laws(t, a, b, c)
			}
		}
	}
}

// TestJoinSample runs the laws over a large sample of triples of all generated marks; the sample is the same each time.
func TestJoinSample(t *testing.T) {
	marks := valid(t)
	random := rand.New(rand.NewPCG(1, 2))
	for range 40_000 {
		laws(t, marks[random.IntN(len(marks))], marks[random.IntN(len(marks))], marks[random.IntN(len(marks))])
	}
}

// TestJoinCaptions runs the laws with marks that captions make: controls without a level, and lines with controls that
// no portion has.
func TestJoinCaptions(t *testing.T) {
	var marks []markings.Mark
	unclassified, secret := mustParse(t, "(U)"), mustParse(t, "(S)")
	for _, s := range []string{"NOFORN", "EXDIS", "NODIS", "SENSITIVE", "LIMDIS"} {
		m, ok := markings.Caption(s)
		if !ok {
			t.Fatalf("%s is no caption", s)
		}
		marks = append(marks, m, unclassified.With(m).Rollup(), secret.With(m).Rollup())
	}
	for i := range marks {
		marks[i] = marks[i].Rollup()
	}
	for _, s := range []string{"(S)", "(SBU)", "(//NS)", "(S//REL TO USA, GBR)", "(U//FOUO)"} {
		marks = append(marks, mustParse(t, s))
	}
	for _, a := range marks {
		for _, b := range marks {
			for _, c := range marks {
				laws(t, a, b, c)
			}
		}
	}
}

// TestJoinOrder joins the same portions in many orders.
func TestJoinOrder(t *testing.T) {
	marks := valid(t)
	random := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		pick := make([]markings.Mark, 8)
		for i := range pick {
			pick[i] = marks[random.IntN(len(marks))]
		}
		want := markings.Join(pick...)
		for range 5 {
			random.Shuffle(len(pick), func(i, j int) { pick[i], pick[j] = pick[j], pick[i] })
			if got := markings.Join(pick...); got != want {
				t.Fatalf("join of %v is %v and %v", pick, got, want)
			}
		}
		for _, m := range pick {
			if !want.Covers(m) {
				t.Fatalf("%v does not cover %v", want, m)
			}
		}
	}
	if !slices.ContainsFunc(marks, func(m markings.Mark) bool { return m.Has("ATOMAL") }) {
		t.Error("no NATO control was generated")
	}
}
