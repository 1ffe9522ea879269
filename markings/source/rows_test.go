package source_test

import (
	"slices"
	"strings"
	"testing"

	"pilcrow/markings/source"
)

func TestStreamRows(t *testing.T) {
	const noBody = `no column "body" in the first row: name another, or give its number where no row names the columns`
	tests := []struct {
		name, give, column string
		want               []string
	}{
		{"a.csv", "id,body\n1,one\n2,two\n", "", []string{"a.csv:2 = one", "a.csv:3 = two"}},
		{"case.csv", "\uFEFFID,\" Body \"\r\n1,one\r\n\r\n2,two", "", []string{"case.csv:2 = one", "case.csv:3 = two"}},
		{"lines.csv", "id,body\n1,\"one\ntwo, three\n\"\n", "", []string{"lines.csv:2 = one\ntwo, three\n"}},
		{"quotes.csv", "body,id\n\"a \"\"b\"\" \\\"c\\\", d\",1\n", "", []string{`quotes.csv:2 = a "b" "c", d`}},
		{"back.csv", "body,id\n\"a \\\\b \\n \\x\\\nz\",1\n", "", []string{"back.csv:2 = a \\b \\n \\x\nz"}},
		{"stray.csv", "id,body\n1,a 5\" gun\n", "", []string{`stray.csv:2 = a 5" gun`}},
		{"bare.csv", "1,one\n2,two\n", "2", []string{"bare.csv:1 = one", "bare.csv:2 = two"}},
		{"empty.csv", "id,body\n1,\n2,\"\"\n", "", []string{"empty.csv:2 = ", "empty.csv:3 = "}},
		{"single.csv", "body\none\n", "", []string{"single.csv:2 = one"}},
		{"short.csv", "id,body\n1\n2,two\n1,2,3\n", "", []string{
			"short.csv:2: 1 columns, not 2", "short.csv:3 = two", "short.csv:4: 3 columns, not 2",
		}},
		{"few.csv", "1,one\n", "3", []string{"few.csv:1: 2 columns, not 3"}},
		{"none.csv", "id,text\n1,one\n", "", []string{"none.csv: " + noBody}},
		{"blank.csv", "", "", []string{"blank.csv: no rows with cables in this file"}},
		{"head.csv", "body\n", "", []string{"head.csv: no rows with cables in this file"}},
		{"open.csv", "id,body\n1,one\n2,\"two\n3,x\n", "", []string{
			"open.csv:2 = one", "open.csv:3: the file ends within quotes; the rest of the file is not read",
		}},
		{"after.csv", "id,body\n1,\"one\"s\n2,two\n", "", []string{
			"after.csv:2: text behind a closing quote; the rest of the file is not read",
		}},
		{"a.jsonl", "{\"body\":\"one\\n\\u00b6\"}\n\n {\"id\":2,\"body\":\"two\"}", "", []string{
			"a.jsonl:1 = one\n¶", "a.jsonl:3 = two",
		}},
		{"key.jsonl", "\uFEFF{\"text\":\"one\"}\r\n", "text", []string{"key.jsonl:1 = one"}},
		{"bad.jsonl", "{\"body\":\n[1]\n{\"body\":1}\n{\"body\":null}\n{}\n{\"body\":\"\xff\"}\n{\"body\":\"x\"}", "", []string{
			"bad.jsonl:1: not a JSON object", "bad.jsonl:2: not a JSON object", `bad.jsonl:3: the field "body" is not a string`,
			"bad.jsonl:4: null where the cable should be", `bad.jsonl:5: no field "body"`, "bad.jsonl:6: not UTF-8",
			"bad.jsonl:7 = x",
		}},
		{"none.jsonl", "\n", "", []string{"none.jsonl: no rows with cables in this file"}},
	}
	for _, tt := range tests {
		got := streamed(t, tt.name, []byte(tt.give), source.Options{Column: tt.column})
		if !slices.Equal(got, tt.want) {
			t.Errorf("Stream(%s) =\n%q\nwant\n%q", tt.name, got, tt.want)
		}
	}
	packed := streamed(t, "a.csv.gz", gzipOf(t, []byte("body\none\n")), source.Options{})
	if !slices.Equal(packed, []string{"a.csv.gz:2 = one"}) {
		t.Errorf("Stream(a.csv.gz) = %q", packed)
	}
}

// A field longer than what is read at once keeps its bytes wherever its signs fall.
func TestStreamLongRows(t *testing.T) {
	for shift := range 5 {
		want := strings.Repeat("x", shift) + strings.Repeat(`a "quoted" word, \ and a line`+"\n", 40_000)
		escaped := strings.NewReplacer(`"`, `""`, `\`, `\\`).Replace(want)
		got := streamed(t, "a.csv", []byte("id,body\n1,\""+escaped+"\"\n2,next\n"), source.Options{})
		if len(got) != 2 || got[0] != "a.csv:2 = "+want || got[1] != "a.csv:3 = next" {
			t.Errorf("shift %d: the long row is not what was written", shift)
		}
	}
}
