package cable_test

import (
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pilcrow/markings/cable"
)

// root is the project's root, seen from this package.
const root = "../.."

// corpus is the folder of real documents beside the project; it may be absent.
const corpus = root + "/../shared/corpus"

// documents are the texts of the folders that are there.
func documents(tb testing.TB, dirs ...string) map[string]string {
	tb.Helper()
	docs := make(map[string]string)
	for _, dir := range dirs {
		if _, err := os.Stat(dir); err != nil {
			continue
		}
		err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || filepath.Ext(path) != ".txt" && filepath.Ext(path) != ".md" {
				return err
			}
			src, err := os.ReadFile(path)
			docs[path] = string(src)
			return err
		})
		if err != nil {
			tb.Fatal(err)
		}
	}
	return docs
}

// check holds a document to the invariants of its package.
func check(tb testing.TB, d *cable.Document) {
	tb.Helper()
	at := 0
	for i, l := range d.Lines {
		if l.Start() != at || l.End() <= l.Start() {
			tb.Fatalf("line %d is %v, want one that begins at %d", i, l.Span(), at)
		}
		at = l.End()
	}
	if at != len(d.Src) {
		tb.Fatalf("lines end at %d of %d bytes", at, len(d.Src))
	}
	checkSpans(tb, reflect.ValueOf(d).Elem(), len(d.Src), "Document")
	end := 0
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		if p.Span.Start < end {
			tb.Fatalf("paragraph %d %v begins before the end of the one before it, %d", i, p.Span, end)
		}
		end = p.Span.End
		checkBody(tb, i, p)
		if words := d.Words(i); strings.Contains(words, "  ") || strings.TrimSpace(words) != words {
			tb.Fatalf("paragraph %d: Words has blanks to fold: %q", i, words)
		}
	}
	for i := range len(d.Src) {
		if i > 300 {
			break
		}
		if line, column := d.Position(i); line < 1 || column < 1 {
			tb.Fatalf("Position(%d) = %d, %d", i, line, column)
		}
	}
}

func checkBody(tb testing.TB, i int, p *cable.Paragraph) {
	tb.Helper()
	at := p.Span.Start
	for _, s := range p.Body {
		if s.Start < at || s.Len() <= 0 || s.End > p.Span.End {
			tb.Fatalf("paragraph %d %v: piece %v is out of order or range", i, p.Span, s)
		}
		if s.Start < p.Label().End && s.End > p.Label().Start {
			tb.Fatalf("paragraph %d: piece %v overlaps the label %v", i, s, p.Label())
		}
		at = s.End
	}
	if !p.MarkSpan().IsZero() && !p.Span.Covers(p.MarkSpan()) {
		tb.Fatalf("paragraph %d %v: mark %v is outside", i, p.Span, p.MarkSpan())
	}
	for j := range p.Subs {
		if !p.Span.Covers(p.Subs[j].Span) || !p.Subs[j].Span.Covers(p.Subs[j].Label) {
			tb.Fatalf("paragraph %d %v: part %v is outside", i, p.Span, p.Subs[j].Span)
		}
	}
}

// checkSpans walks v and finds every span in it.
func checkSpans(tb testing.TB, v reflect.Value, size int, path string) {
	tb.Helper()
	if v.Type() == reflect.TypeFor[cable.Span]() {
		if s, ok := v.Interface().(cable.Span); !ok || s.Start < 0 || s.End < s.Start || s.End > size {
			tb.Fatalf("%s: span %v is outside of %d bytes", path, s, size)
		}
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() && v.Type().Field(i).Name != "Text" {
				checkSpans(tb, v.Field(i), size, path+"."+v.Type().Field(i).Name)
			}
		}
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Struct {
			for i := range v.Len() {
				checkSpans(tb, v.Index(i), size, path)
			}
		}
	}
}

func TestParseInvariants(t *testing.T) {
	docs := documents(t, root+"/testdata", corpus)
	if len(docs) == 0 {
		t.Fatal("no documents to read")
	}
	for path, src := range docs {
		d := cable.Parse(path, []byte(src))
		check(t, d)
		if again := cable.Parse(path, []byte(src)); !reflect.DeepEqual(d, again) {
			t.Errorf("%s: two readings differ", path)
		}
	}
}

func FuzzParse(f *testing.F) {
	// Seeds are the project's own texts only: a failing input is written to testdata.
	for _, src := range documents(f, root+"/testdata/cables") {
		f.Add([]byte(src))
	}
	for _, src := range []string{
		// Remains and false pilcrows that overlap, blocks that nest, runs of quotation marks and of backslashes.
		"1. [a](#[b](#c) d\n2. [¶5](#)\n", "¶1. &para;2011 &amp;para;2 [&amp;](#)\n", "1. “a”””””\n2. b\\\\\\\n3. c\n",
		"BEGIN TEXT\n1. a\nBEGIN TEXT\n1. b\nEND TEXT\n2. c\nEND TEXT\n2. d\nBEGIN SUMMARY\nBEGIN TEXT\nEND SUMMARY\nEND TEXT\n",
		"a\u2000\u3000b \u1680\n\u0085\n", "PAGE 01  A 1\nINFO OCT-01\tISO-00 /026 W\n\n1. a\n", "1. ((((S) a\n2. ((S)) b\n", "&para;1. a &para;2. b Â¶3. c ¶4. d &x ¶5. e\n",
		"", "\r", "¶", "¶1", "1.", "(", "((S) x", "MRN:\nDate/DTG:\n", "VZCZ\nDE R1\nZNR \n", "UNCLAS A 1\nTAGS: (\n",
	} {
		f.Add([]byte(src))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		d := cable.Parse("fuzz", src)
		check(t, d)
		if again := cable.Parse("fuzz", src); !reflect.DeepEqual(d, again) {
			t.Error("two readings differ")
		}
		var parser cable.Parser
		parser.Reuse(parser.Parse("fuzz", src))
		if again := parser.Parse("fuzz", src); !reflect.DeepEqual(d, again) {
			t.Error("a reading in the memory of another differs")
		}
	})
}

func TestParserSharesNothing(t *testing.T) {
	docs := documents(t, corpus, "testdata", root+"/testdata")
	names := slices.Sorted(maps.Keys(docs))
	var parser cable.Parser
	parsed := make([]*cable.Document, len(names))
	for i, name := range names {
		parsed[i] = parser.Parse(name, []byte(docs[name]))
	}
	for i, name := range names {
		if want := cable.Parse(name, []byte(docs[name])); !reflect.DeepEqual(parsed[i], want) {
			t.Errorf("%s is another document where a Parser went on to the next", name)
		}
	}
}

func TestParserReuse(t *testing.T) {
	docs := documents(t, corpus, "testdata", root+"/testdata")
	var parser cable.Parser
	for _, name := range slices.Sorted(maps.Keys(docs)) {
		src := []byte(docs[name])
		doc := parser.Parse(name, src)
		if !reflect.DeepEqual(doc, cable.Parse(name, src)) {
			t.Errorf("%s is another document in the memory of one that was given back", name)
		}
		parser.Reuse(doc)
		if !reflect.DeepEqual(doc, &cable.Document{Name: name}) {
			t.Errorf("%s is not empty after it was given back", name)
		}
	}
}
