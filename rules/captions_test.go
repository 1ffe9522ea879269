package rules_test

import (
	"slices"
	"strings"
	"testing"
)

func TestCaptions(t *testing.T) {
	head := func(line string, captions ...string) string {
		rest := lines("E.O. 12958: N/A\nTAGS: PGOV\nSUBJECT: THE FAIR", "¶1. (U) It opened.")
		return lines(line, strings.Join(captions, "\n"), rest)
	}
	const unclas, secret = "UNCLAS QUIVERA 000412", "S E C R E T QUIVERA 000412"
	tests := []struct {
		name, code, give string
		want             []string
	}{
		{"last of three", "CP03", head(unclas, "SIPDIS", "NOFORN", "SENSITIVE"), nil},
		{"repeat of an earlier one", "CP03", head(unclas, "SIPDIS", "SENSITIVE", "SIPDIS"), nil},
		{"alone", "CP03", head(unclas, "SENSITIVE"), nil},
		{"together", "CP04", head(secret, "EXDIS", "NODIS"), []string{"error «NODIS»"}},
		{"unclassified", "CP04", head(unclas, "NODIS"), []string{"error «NODIS»"}},
		{"sensitive", "CP04", head(unclas, "NODIS", "SENSITIVE"), nil},
		{"LOU", "CP04", head("LIMITED OFFICIAL USE QUIVERA 0412", "EXDIS"), nil},
		{"channel", "CP05", head(secret, "ROGER CHANNEL", "SIPDIS"), []string{"error «SIPDIS»"}},
		{"stadis", "CP05", head(secret, "SIPDIS", "STADIS"), []string{"error «SIPDIS»"}},
		{"noforn", "CP05", head(secret, "SIPDIS", "NOFORN"), nil},
		{"on one line", "CP10", head(secret, "SIPDIS SIPDIS"), []string{"info «SIPDIS»"}},
		{
			"two captions twice", "CP10", head(secret, "SIPDIS", "NOFORN", "SIPDIS", "NOFORN", "SIPDIS"),
			[]string{"info «SIPDIS»", "info «NOFORN»"},
		},
		{
			"section head", "CP10", lines(
				"S E C R E T SECTION 01 OF 02 QUIVERA 000412", "EXDIS", "¶1. (S) It opened.",
				"S E C R E T SECTION 02 OF 02 QUIVERA 000412", "EXDIS", "¶2. (S) It closed.",
			), nil,
		},
	}
	for _, tt := range tests {
		t.Run(tt.code+" "+tt.name, func(t *testing.T) {
			if got := check(t, tt.code, tt.give); !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q in\n%s", got, tt.want, tt.give)
			}
		})
	}
}

func TestLines(t *testing.T) {
	const modern, old = "060213Z MAY 09", "060213Z MAY 75"
	tests := []struct {
		name, code, give string
		want             []string
	}{
		{
			"a line without its post", "BN01",
			"O 060213Z MAY 09\nFM AMEMBASSY QUIVERA\nTO SECSTATE WASHDC IMMEDIATE\nUNCLAS 412\n\nE.O. 12958: N/A\n" +
				"TAGS: PGOV\nSUBJECT: THE FAIR\n\n" + plainBody,
			[]string{"warning «UNCLAS 412»"},
		},
		{
			"no line in an archive's print", "BN01",
			"PAGE 01 QUIVERA 00412 060213Z\n\n53\nACTION ARA-20\n\nO 060213Z MAY 75\nFM AMEMBASSY QUIVERA\n" +
				"TO SECSTATE WASHDC IMMEDIATE\n\nE.O. 11652: N/A\nTAGS: PGOV\nSUBJECT: THE FAIR\n\n" + plainBody,
			[]string{"error «FM AMEMBASSY QUIVERA»"},
		},
		{"no header, no line", "BN01", lines("¶1. (U) It opened.", "¶2. (U) It closed."), nil},
		{
			"a different line", "BN01",
			telegram(modern, "UNCLAS QUIVERA 000412\n\nS E C R E T QUIVERA 000412", plainBody),
			[]string{"error «S E C R E T QUIVERA 000412»"},
		},
		{
			"section heads", "BN01", lines(
				"S E C R E T SECTION 01 OF 02 QUIVERA 000412", "¶1. (S) It opened.",
				"S E C R E T SECTION 02 OF 02 QUIVERA 000412", "¶2. (S) It closed.",
			), nil,
		},
		{"LOU in its time", "BN04", telegram(old, "LIMITED OFFICIAL USE QUIVERA 0412", plainBody), nil},
		{
			"LOU after its time", "BN04", telegram(modern, "LIMITED OFFICIAL USE QUIVERA 000412", plainBody),
			[]string{"warning «LIMITED OFFICIAL USE»"},
		},
		{
			"UNCLASSIFIED", "BN04", telegram(modern, "UNCLASSIFIED QUIVERA 000412", plainBody),
			[]string{"warning «UNCLASSIFIED»"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.code+" "+tt.name, func(t *testing.T) {
			if got := check(t, tt.code, tt.give); !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q in\n%s", got, tt.want, tt.give)
			}
		})
	}
}
