package redaction_test

import (
	"strings"
	"testing"

	"pilcrow/markings/redaction"
)

const plain = "2. (SBU) The deputy mayor told us on May 3 that the harbor fund would be audited before the summer.\n" +
	"He expected the council to agree, but said that the figures were not yet firm; the bank had asked for a second\n" +
	"opinion. Embassy officers will follow up next week, when the minister is back from his journey to the north.\n\n"

const note = "[less than 1 line of source text not declassified]\n\n"

func BenchmarkFind(b *testing.B) {
	bare := strings.ReplaceAll(plain, "(SBU) ", "")
	benchmarks := []struct{ name, text string }{
		{"mixed case", strings.Repeat(bare, 40_000)},
		{"capitals", strings.Repeat(strings.ToUpper(bare), 40_000)},
		{"with portion marks", strings.Repeat(plain, 40_000)},
		{"a note each paragraph", strings.Repeat(plain+note, 30_000)},
		{"small cable", strings.Repeat(plain, 12) + "He met [name not declassified] there.\n"},
	}
	for _, bm := range benchmarks {
		b.Run(bm.name, func(b *testing.B) {
			b.SetBytes(int64(len(bm.text)))
			b.ReportAllocs()
			for b.Loop() {
				redaction.Find(bm.text)
			}
		})
	}
}
