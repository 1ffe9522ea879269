package redaction_test

import (
	"testing"

	"pilcrow/markings/redaction"
)

func TestParseCode(t *testing.T) {
	tests := []struct {
		give, want string
		known      bool
	}{
		{"b6", "(b)(6)", true},
		{"B6", "(b)(6)", true},
		{"(b)(6)", "(b)(6)", true},
		{"(b) (6)", "(b)(6)", true},
		{"( b )( 6 )", "(b)(6)", true},
		{"(B)(7)(c)", "(b)(7)(C)", true},
		{"b7C", "(b)(7)(C)", true},
		{"b7C -1", "(b)(7)(C)", true},
		{"B7(A)", "(b)(7)(A)", true},
		{"b(7)(E)", "(b)(7)(E)", true},
		{"B61", "(b)(6)", true},
		{"B6l", "(b)(6)", true},
		{"(b)(10)", "(b)(10)", false},
		{"(b)(7)(G)", "(b)(7)(G)", false},
		{"1.4(D)", "1.4(d)", true},
		{"1.4 (b)", "1.4(b)", true},
		{"i1 .4(B)", "1.4(b)", true},
		{"1.4(0)", "1.4(d)", true},
		{"1.4(i)", "1.4(i)", false},
		{"1.5(g)", "1.5(g)", true},
		{"1.5(h)", "1.5(h)", false},
		{"3.3(b)(6)", "3.3(b)(6)", true},
		{"3.4(b)(1)", "3.4(b)(1)", true},
		{"3.5(c)", "3.5(c)", true},
		{"25X1", "25X1", true},
		{"25x1-human", "25X1-HUM", true},
		{"25X10", "25X10", false},
		{"50X1-HUM", "50X1-HUM", true},
		{"75X", "75X", true},
		{"NR", "NR", true},
		{"PA (k)(2)", "(k)(2)", true},
		{"E.O. 13526, sec. 1.4(b)", "1.4(b)", true},
	}
	for _, tt := range tests {
		c, ok := redaction.ParseCode(tt.give)
		if !ok || c.ID != tt.want || c.Known() != tt.known {
			t.Errorf("ParseCode(%q) = %+v, %t; want %q, known %t", tt.give, c, ok, tt.want, tt.known)
		}
	}
	none := []string{
		"", "B", "b-6", "(b)", "(a)(1)", "1.4", "1.6(a)", "2.4(a)", "25X", "26X1", "B6a", "Nr", "B123",
	}
	for _, give := range none {
		if c, ok := redaction.ParseCode(give); ok {
			t.Errorf("ParseCode(%q) = %+v, want none", give, c)
		}
	}
}

func TestStatutes(t *testing.T) {
	tests := []struct{ give, want string }{
		{"B3", ""},
		{"B3 CIA", "CIA"},
		{"B3 CIA PERS/ORG", "CIA PERS/ORG"},
		{"(b)(3) 50 U.S.C. 3024(i)", "50 U.S.C. 3024(i)"},
		{"(b)(3): INA", "INA"},
	}
	for _, tt := range tests {
		c, ok := redaction.ParseCode(tt.give)
		if !ok || c.Statute != tt.want {
			t.Errorf("ParseCode(%q) = %+v, %t; want the statute %q", tt.give, c, ok, tt.want)
		}
	}
}

func TestComplete(t *testing.T) {
	tests := []struct {
		give string
		want bool
	}{
		{"[B6]", true},
		{"[B7]", false},
		{"[B7(C)]", true},
		{"[B3]", false},
		{"[B3 CIA]", true},
		{"[B1]", false},
		{"[B1, 1.4(d)]", true},
		{"[B1, B6]", false},
		{"[(b)(1), 25X1]", true},
		{"[(b)(10)]", false},
	}
	for _, tt := range tests {
		n, err := redaction.Parse(tt.give)
		if err != nil {
			t.Errorf("%v", err)
			continue
		}
		if got := n.Codes[0].Complete(n.Codes); got != tt.want {
			t.Errorf("%q: Complete = %t, want %t", tt.give, got, tt.want)
		}
	}
}

// TestExemptions holds the tables to their own form: every code is read back as itself.
func TestExemptions(t *testing.T) {
	seen := map[string]bool{}
	for _, e := range redaction.Exemptions() {
		if seen[e.ID] {
			t.Errorf("%s stands twice", e.ID)
		}
		seen[e.ID] = true
		if e.Meaning == "" || e.Source == "" || e.Family == "" {
			t.Errorf("%s lacks its meaning, source or family", e.ID)
		}
		give := e.ID
		switch {
		case e.Family == redaction.PrivacyAct:
			give = "PA " + give
		case e.ID == "1.4":
			continue
		}
		if c, ok := redaction.ParseCode(give); !ok || c.ID != e.ID {
			t.Errorf("ParseCode(%q) = %+v, %t", give, c, ok)
		}
	}
	if len(seen) < 80 {
		t.Errorf("%d codes, want all", len(seen))
	}
}
