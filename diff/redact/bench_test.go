package redact_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"pilcrow/diff/redact"
)

// madePair is a text of about size bytes and its release, in which a name of each paragraph is withheld.
func madePair(size int) redact.Pair {
	const head = "UNCLAS PRAIA 000123\n\nSENSITIVE\n\nE.O. 12958: N/A\nTAGS: ECON, CV\nSUBJECT: HARBOR DUES\n\n"
	r := rand.New(rand.NewPCG(uint64(size), 9))
	var original, released strings.Builder
	original.WriteString(head)
	released.WriteString("RELEASE IN PART B6\n\n" + head)
	for original.Len() < size {
		text := invented(r, 60)
		text[20], text[21] = "Deputy", "Anabela"
		paragraph := strings.Join(text, " ")
		original.WriteString("(SBU) " + paragraph + "\n\n")
		released.WriteString("(SBU) " + strings.Replace(paragraph, "Anabela", "[name not declassified] (b)(6)", 1) + "\n\n")
	}
	return redact.Pair{Original: version(original.String()), Released: version(released.String())}
}

// BenchmarkAuditPair audits pairs of every size by all rules.
func BenchmarkAuditPair(b *testing.B) {
	sizes := []struct {
		name  string
		bytes int
	}{
		{"1KB", 1 << 10},
		{"10KB", 10 << 10},
		{"100KB", 100 << 10},
		{"1MB", 1 << 20},
		{"10MB", 10 << 20},
	}
	all := redact.All()
	for _, size := range sizes {
		b.Run(size.name, func(b *testing.B) {
			pair := madePair(size.bytes)
			b.SetBytes(int64(len(pair.Original.Doc.Src)))
			b.ReportAllocs()
			for b.Loop() {
				redact.Audit(pair, all, redact.Options{})
			}
		})
	}
}
