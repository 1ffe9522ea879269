package rules_test

import (
	"strings"
	"testing"

	"pilcrow/markings/cable"
	"pilcrow/rules"
	"pilcrow/rules/lint"
)

// sizes are the sizes of texts that are measured, by name.
var sizes = []struct {
	name  string
	bytes int
}{
	{"1KB", 1 << 10},
	{"10KB", 10 << 10},
	{"100KB", 100 << 10},
	{"1MB", 1 << 20},
	{"10MB", 10 << 20},
}

// sized is a cable of about size bytes, with a header of the telegraph and paragraphs of three lines.
func sized(size int) []byte {
	body := governors(3, max(1, size-len(modern)), "(SBU)")
	return []byte(strings.Replace(modern, "QUILL", body+"QUILL", 1))
}

// family is the rules whose codes begin with the same two letters.
type family struct {
	name  string
	rules []*lint.Rule
}

// byFamily are all rules by the letters of their codes, in the order of the catalogue.
func byFamily() []family {
	var all []family
	at := make(map[string]int)
	for _, rule := range rules.All() {
		name := rule.Code[:2]
		i, known := at[name]
		if !known {
			i = len(all)
			at[name] = i
			all = append(all, family{name: name})
		}
		all[i].rules = append(all[i].rules, rule)
	}
	return all
}

// BenchmarkFamily runs the rules of each family over cables of every size that were read before.
func BenchmarkFamily(b *testing.B) {
	for _, size := range sizes {
		var doc *cable.Document
		for _, f := range byFamily() {
			b.Run(size.name+"/"+f.name, func(b *testing.B) {
				if doc == nil {
					doc = cable.Parse("cable.txt", sized(size.bytes))
				}
				b.SetBytes(int64(len(doc.Src)))
				b.ReportAllocs()
				for b.Loop() {
					lint.Run(doc, f.rules, lint.Config{})
				}
			})
		}
	}
}

// BenchmarkLintSize reads cables of every size and runs the rules that run when none is chosen.
func BenchmarkLintSize(b *testing.B) {
	all := usual()
	for _, size := range sizes {
		b.Run(size.name, func(b *testing.B) {
			src := sized(size.bytes)
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for b.Loop() {
				lint.Run(cable.Parse("cable.txt", src), all, lint.Config{})
			}
		})
	}
}
