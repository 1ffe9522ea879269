package cable_test

import (
	"strings"
	"testing"

	"pilcrow/markings/cable"
)

// Positions in lines of every length are those that counting from the line's start gives, in any order of asking.
func TestPositions(t *testing.T) {
	for _, give := range []string{
		"", "a", "\n\n", "¶1. a\n¶2. b", strings.Repeat("¶", 3000), strings.Repeat("\x80", 5000) + "¶\n\xc2\xb6",
		strings.Repeat("港x\xff", 2000) + "\n" + strings.Repeat("a\U0001F1E6", 1500) + "\nx",
	} {
		d := cable.Parse("positions", []byte(give))
		found := cable.NewPositions(d)
		check := func(offset int) {
			line, column := found.At(offset)
			if wantLine, wantColumn := d.Position(offset); line != wantLine || column != wantColumn || d.Line(offset) != wantLine {
				t.Fatalf("%.20q: At(%d) = %d, %d; want %d, %d", give, offset, line, column, wantLine, wantColumn)
			}
		}
		for offset := range len(d.Src) + 1 {
			check(offset)
			check(len(d.Src) - offset)
		}
	}
}
