package markcmd_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// placeless is v without its places and its path.
func placeless(v any) any {
	switch v := v.(type) {
	case map[string]any:
		out := make(map[string]any, len(v))
		for key, value := range v {
			if key != "start" && key != "end" && key != "path" {
				out[key] = placeless(value)
			}
		}
		return out
	case []any:
		out := make([]any, len(v))
		for i := range v {
			out[i] = placeless(v[i])
		}
		return out
	}
	return v
}

// What is said of a cable of each era, key by key.
func TestOutlineOfEras(t *testing.T) {
	tests := []struct{ name, give, want string }{
		{"1974", archived1974, archived1974Outline},
		{"1994", telegram1994, telegram1994Outline},
		{"2007", telegram2007, telegram2007Outline},
		{"2010", form2010, form2010Outline},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var want any
			if err := json.Unmarshal([]byte(tt.want), &want); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, placeless(any(record(t, tt.give)))); diff != "" {
				t.Errorf("outline (-want +got):\n%s", diff)
			}
		})
	}
}

// contract holds the keys of each object of outline --format json. A key with a question mark may be left out.
var contract = map[string]string{
	"": "path encoding profile header classification captions passing eo tags subject subject_mark references classified_by " +
		"reasons derived_from headings paragraphs pages rollup signer",
	".header":                   "transmission routing station serial section? julian_day? julian_time security precedence dtg from to info",
	".header.to":                "routing addressee precedence number",
	".header.info":              "routing addressee precedence number",
	".classification":           "level text controls section? post mrn",
	".classification.section":   "index total",
	".eo":                       "order value declassify",
	".headings":                 "text start end",
	".paragraphs":               "number label damage mark mark_text subparagraphs text start end",
	".paragraphs.subparagraphs": "label mark",
	".pages":                    "text start end",
	".rollup":                   "level controls",
}

// keep holds v, which stands at path, to the keys of the contract.
func keep(t *testing.T, path string, v any) {
	t.Helper()
	switch v := v.(type) {
	case []any:
		for i := range v {
			keep(t, path, v[i])
		}
	case map[string]any:
		keys, known := contract[path]
		if strings.HasSuffix(path, ".start") || strings.HasSuffix(path, ".end") {
			keys, known = "line column offset", true
		}
		if !known {
			t.Fatalf("%s: an object that the contract does not know", path)
		}
		fields := strings.Fields(keys)
		for _, key := range fields {
			if _, ok := v[strings.TrimSuffix(key, "?")]; !ok && !strings.HasSuffix(key, "?") {
				t.Errorf("%s: the key %q is missing", path, key)
			}
		}
		for key := range v {
			if !slices.Contains(fields, key) && !slices.Contains(fields, key+"?") {
				t.Errorf("%s: the key %q is not in the contract", path, key)
			}
			keep(t, path+"."+key, v[key])
		}
	case nil:
		t.Errorf("%s is null", path)
	}
}

// cables are the texts of the project's test cables by name.
func cables(t *testing.T) map[string][]byte {
	t.Helper()
	paths, err := filepath.Glob("../../testdata/cables/*.txt")
	if err != nil || len(paths) < 20 {
		t.Fatalf("%d cables, %v", len(paths), err)
	}
	texts := make(map[string][]byte, len(paths))
	for _, path := range paths {
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		texts[filepath.Base(path)] = src
	}
	return texts
}

// Every cable gives the keys of the contract and no others, and values of the kinds that it names.
func TestOutlineKeepsContract(t *testing.T) {
	for name, src := range cables(t) {
		t.Run(name, func(t *testing.T) {
			r := record(t, string(src))
			keep(t, "", r)
			for _, p := range list(t, r, "paragraphs") {
				if d := text(t, p, "damage"); !slices.Contains([]string{"", "digit-for-pilcrow", "lost-pilcrow", "glued", "other"}, d) {
					t.Errorf("damage %q", d)
				}
				if words := text(t, p, "text"); strings.Join(strings.Fields(words), " ") != words {
					t.Errorf("text with blanks to fold: %q", words)
				}
				if m := text(t, p, "mark"); strings.ContainsAny(m, "()") || m != "" && text(t, p, "mark_text") == "" {
					t.Errorf("mark %q written %q", m, text(t, p, "mark_text"))
				}
			}
			for _, key := range []string{"classification", "rollup"} {
				object, _ := r[key].(map[string]any)
				if level := text(t, object, "level"); !slices.Contains([]string{"", "U", "C", "S", "TS"}, level) {
					t.Errorf("%s: level %q", key, level)
				}
			}
		})
	}
}

// list is the list of objects under key.
func list(t *testing.T, r map[string]any, key string) []map[string]any {
	t.Helper()
	values, ok := r[key].([]any)
	if !ok {
		t.Fatalf("%s is no list: %v", key, r[key])
	}
	out := make([]map[string]any, len(values))
	for i := range values {
		if out[i], ok = values[i].(map[string]any); !ok {
			t.Fatalf("%s[%d] is no object: %v", key, i, values[i])
		}
	}
	return out
}

// text is the string under key.
func text(t *testing.T, r map[string]any, key string) string {
	t.Helper()
	s, ok := r[key].(string)
	if !ok {
		t.Fatalf("%s is no string: %v", key, r[key])
	}
	return s
}

// offset is the offset of the place under key, which must agree with its line and column in src.
func offset(t *testing.T, src string, r map[string]any, key string) int {
	t.Helper()
	place, ok := r[key].(map[string]any)
	if !ok {
		t.Fatalf("%s is no place: %v", key, r[key])
	}
	at, _ := place["offset"].(float64)
	line, _ := place["line"].(float64)
	column, _ := place["column"].(float64)
	before := src[:int(at)]
	start := strings.LastIndexByte(before, '\n') + 1
	if want := strings.Count(before, "\n") + 1; int(line) != want {
		t.Errorf("%s: line %v of offset %v, want %d", key, line, at, want)
	}
	if want := utf8.RuneCountInString(before[start:]) + 1; int(column) != want {
		t.Errorf("%s: column %v of offset %v, want %d", key, column, at, want)
	}
	return int(at)
}

// Places lead to the label and the last word of each paragraph, to headings and to page lines, in the file as it lies on disk.
func TestOutlinePlaces(t *testing.T) {
	for _, src := range []string{archived1974, telegram1994, telegram2007, form2010, "\ufeff" + telegram2007, strings.ReplaceAll(telegram2007, "\n", "\r\n")} {
		r := record(t, src)
		for _, p := range list(t, r, "paragraphs") {
			body := src[offset(t, src, p, "start"):offset(t, src, p, "end")]
			words := strings.Fields(text(t, p, "text"))
			if !strings.HasPrefix(body, text(t, p, "label")) {
				t.Errorf("paragraph %v stands at %.40q, without its label %q", p["number"], body, text(t, p, "label"))
			}
			if len(words) > 0 && !strings.HasSuffix(body, words[len(words)-1]) && !strings.HasSuffix(body, "TIONS.") {
				t.Errorf("paragraph %v ends at %q, its last word is %q", p["number"], body[max(0, len(body)-20):], words[len(words)-1])
			}
		}
		for _, key := range []string{"headings", "pages"} {
			for _, h := range list(t, r, key) {
				if got := src[offset(t, src, h, "start"):offset(t, src, h, "end")]; got != text(t, h, "text") {
					t.Errorf("%s: %q stands at %q", key, text(t, h, "text"), got)
				}
			}
		}
	}
}

// An encoding is named as it was found, and changes nothing else but places.
func TestOutlineEncodings(t *testing.T) {
	const cable = "UNCLAS LIMA 000123\n\nSUBJECT: PIERS\n\n¶1. (U) Señor Quill.\n\n¶2. (U) Two.\n"
	wide := []byte{0xFF, 0xFE}
	narrow := []byte{}
	for _, c := range cable {
		wide = append(wide, byte(c), 0)
		narrow = append(narrow, byte(c))
	}
	tests := []struct {
		give, encoding string
		second         float64 // offset of the second paragraph
	}{
		{cable, "utf-8", 60},
		{"\ufeff" + cable, "utf-8", 3 + 60},
		{string(narrow), "windows-1252", 60 - 2},
		{string(wide), "utf-16le", 2 + 2*(60-2)},
	}
	want := placeless(any(record(t, cable)))
	for _, tt := range tests {
		r := record(t, tt.give)
		if got := text(t, r, "encoding"); got != tt.encoding {
			t.Errorf("encoding %q, want %q", got, tt.encoding)
		}
		second, _ := list(t, r, "paragraphs")[1]["start"].(map[string]any)
		if second["offset"] != tt.second || second["line"] != 7.0 || second["column"] != 1.0 {
			t.Errorf("%s: second paragraph at %v, want offset %v", tt.encoding, second, tt.second)
		}
		r["encoding"] = "utf-8"
		if diff := cmp.Diff(want, placeless(any(r))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.encoding, diff)
		}
	}
}
