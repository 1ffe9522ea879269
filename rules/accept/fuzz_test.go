package accept_test

import (
	"bytes"
	"errors"
	"testing"
	"time"

	"pilcrow/rules"
	"pilcrow/rules/accept"
	"pilcrow/rules/lint"
)

// FuzzReadAllowance reads any text: what is no allowance is an *Error with a place in the text, and the findings of what
// is one stand in it.
func FuzzReadAllowance(f *testing.F) {
	for _, seed := range []string{
		entry, "", "[[allow]]\n", "allow = [{rule=\"PN04\"}]", "[allow]\nx = 1", "a.b = 1", "[[allow]]\r\nrule = 'PN04'\r\n", "\xef\xbb\xbf" + entry,
		"[[allow]]\nrule=\"PM01\"\npath=\"**\"\nparagraph=0\nreason=\"\\u0000\"\nexpires=0001-01-01", "[[a.b]]", "\"\" = 1", "[[allow]]\nexpires.x = 1",
	} {
		f.Add(seed)
	}
	all := rules.All()
	f.Fuzz(func(t *testing.T, text string) {
		a, err := accept.ReadAllowance("a.toml", text, all)
		if err != nil {
			var mistake *accept.Error
			if !errors.As(err, &mistake) || mistake.Line < 1 || mistake.Column < 1 || mistake.Message == "" {
				t.Errorf("error %#v", err)
			}
			return
		}
		a.Expire(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC))
		a.Accepts("a.txt", &lint.Finding{}, accept.Key{Rule: "PM01", Words: "x", Ordinal: 1})
		for _, found := range a.Findings(func(string) int { return 0 }) {
			if found.Span.Start < 0 || found.Span.End > len(a.Document().Src) {
				t.Errorf("finding at %v of %d bytes", found.Span, len(text))
			}
		}
	})
}

// FuzzReadBaseline reads any bytes: what is a baseline is written again and read as the same.
func FuzzReadBaseline(f *testing.F) {
	b := accept.NewBaseline()
	raw, err := b.With([]accept.Entry{b.Entry("a.txt", accept.Key{Rule: "PN04", Words: "x", Ordinal: 1})}).Bytes()
	if err != nil {
		f.Fatal(err)
	}
	for _, seed := range [][]byte{raw, nil, []byte("{}"), []byte("[]"), []byte("null"), []byte(`{"version":1e9}`), raw[:40]} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		b, err := accept.ReadBaseline("b.json", raw)
		if err != nil {
			var mistake *accept.Error
			if !errors.As(err, &mistake) || mistake.Line < 1 || mistake.Column < 1 {
				t.Errorf("error %#v", err)
			}
			return
		}
		written, err := b.Bytes()
		if err != nil {
			t.Fatal(err)
		}
		again, err := accept.ReadBaseline("b.json", written)
		if err != nil {
			t.Fatalf("%v of %s", err, written)
		}
		if twice, err := again.Bytes(); err != nil || !bytes.Equal(twice, written) {
			t.Errorf("%s is read as %s", written, twice)
		}
	})
}
