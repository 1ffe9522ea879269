package lint_test

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"slices"
	"testing"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// fuzzed makes findings, each with a fix of one edit, from seven bytes each.
func fuzzed(plan []byte, size int) []lint.Finding {
	texts := []string{"", "¶5.", "x", "\r\n", "Ж", "\xFF", "😀"}
	safeties := []lint.Safety{lint.Safe, lint.Safe, lint.Unsafe, lint.Suggestion}
	var findings []lint.Finding
	for ; len(plan) >= 6; plan = plan[6:] {
		start := int(int16(binary.LittleEndian.Uint16(plan))) % (size + 2)
		end := start + int(int8(plan[2]))%8
		f := fixing(edit(start, end, texts[int(plan[3])%len(texts)]))
		f.Fix.Safety = safeties[int(plan[4])%len(safeties)]
		if plan[5]%3 == 0 {
			f.Fix.Edits = append(f.Fix.Edits, edit(end+int(plan[5]%16), end+int(plan[5]%16)+1, "y"))
		}
		findings = append(findings, f)
	}
	return findings
}

func FuzzApply(f *testing.F) {
	f.Add([]byte("¶1. One.\r\n15. Two.\n"), []byte("\x00\x00\x03\x01\x00\x01\x08\x00\x02\x02\x01\x03"), true)
	f.Add([]byte("\xB61. caf\xE9 Two."), []byte("\x00\x00\x03\x01\x00\x01\x02\x00\x02\x04\x00\x00"), false)
	f.Add([]byte(utf16File("¶1. 😀")+"\x00\xD8x"), []byte("\x01\x00\x03\x01\x00\x01\x06\x00\x04\x06\x00\x03"), false)
	f.Add([]byte("\uFEFFabc\xFF"), []byte("\x00\x00\x00\x02\x00\x01\x00\x00\x00\x02\x00\x01"), false)
	f.Fuzz(func(t *testing.T, raw, plan []byte, unsafe bool) {
		doc := document(string(raw))
		findings := fuzzed(plan, len(doc.Src))
		before := bytes.Clone(raw)
		fixed, applied, err := lint.Apply(doc, raw, findings, unsafe)
		if !bytes.Equal(raw, before) {
			t.Fatal("the input was changed")
		}
		if fixed == nil {
			t.Fatalf("no result: %v", err)
		}
		if want, n := model(doc, raw, findings, unsafe); !bytes.Equal(fixed, want) || applied != n {
			t.Fatalf("Apply = %q, %d, want %q, %d\nsource %q\nfindings %+v", fixed, applied, want, n, raw, findings)
		}
	})
}

// model does what Apply does, slowly: it takes fixes one by one, holding a list of all the places that are taken.
func model(doc *cable.Document, raw []byte, findings []lint.Finding, unsafe bool) (fixed []byte, applied int) {
	boundary := make([]bool, len(doc.Src)+1)
	for i := range doc.Src {
		boundary[i] = true
	}
	boundary[len(doc.Src)] = true
	var taken []lint.Edit
	for _, f := range findings {
		if f.Fix.Safety != lint.Safe && (!unsafe || f.Fix.Safety != lint.Unsafe) {
			continue
		}
		good, changes := true, false
		all := slices.Clone(taken)
		for _, e := range f.Fix.Edits {
			s := e.Span
			if s.Start < 0 || s.End < s.Start || s.End > len(doc.Src) || !boundary[s.Start] || !boundary[s.End] {
				good = false
				break
			}
			_, err := doc.Text.Encode(e.Text)
			good = good && err == nil
			changes = changes || doc.Slice(s) != e.Text
			for _, other := range all {
				o := other.Span
				apart := s.End < o.Start || o.End < s.Start ||
					s.Len() > 0 && o.Len() > 0 && (s.End == o.Start || o.End == s.Start)
				good = good && apart
			}
			all = append(all, e)
		}
		if good && changes {
			taken = all
			applied++
		}
	}
	slices.SortFunc(taken, func(a, b lint.Edit) int { return cmp.Compare(b.Span.Start, a.Span.Start) })
	fixed = bytes.Clone(raw)
	for _, e := range taken {
		text, _ := doc.Text.Encode(e.Text)
		fixed = slices.Replace(fixed, doc.Disk(e.Span.Start), doc.Disk(e.Span.End), text...)
	}
	return fixed, applied
}
