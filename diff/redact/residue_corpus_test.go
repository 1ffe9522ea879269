package redact_test

import (
	"hash/fnv"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pilcrow/diff/redact"
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// realTexts are up to n real documents.
func realTexts(t *testing.T, n int) map[string][]byte {
	t.Helper()
	texts := map[string][]byte{}
	for _, folder := range []string{"foia-cables", "frus", "aad", "foia-emails", "seed"} {
		eachFile(t, folder, func(name string, data []byte) {
			if len(texts) < n && len(data) < 40000 && utf8.Valid(data) {
				texts[folder+"/"+name] = data
			}
		})
	}
	return texts
}

var (
	properName = regexp.MustCompile(`[a-z,] ([A-Z][a-z]{3,} [A-Z][a-z]{5,})\b`)
	plainWords = regexp.MustCompile(`\b[a-z]{2,} [a-z]{3,} [a-z]{4,}\b`)
)

// plain is text in small letters, all else as single blanks, and one before and after it.
func plain(text string) string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return " " + strings.Join(words, " ") + " "
}

// TestResidueOnReal: against names and phrases of real documents, errors point at words of the withheld names, and names
// that a document does not have raise no error in it.
func TestResidueOnReal(t *testing.T) {
	texts := realTexts(t, 300)
	var names []string
	for _, data := range texts {
		for _, m := range properName.FindAllSubmatch(data, -1) {
			names = append(names, string(m[1]))
		}
	}
	slices.Sort(names)
	names = slices.Compact(names)
	own, strange, errors, warnings, missed := 0, 0, 0, 0, 0
	for name, data := range texts {
		doc := cable.Parse(name, data)
		h := fnv.New64()
		h.Write([]byte(name))
		r := rand.New(rand.NewPCG(h.Sum64(), 1))
		text := plain(doc.Src)
		var list []string
		for range 20 {
			list = append(list, names[r.IntN(len(names))])
		}
		for _, m := range properName.FindAllStringSubmatch(doc.Src, 3) {
			list = append(list, m[1])
		}
		list = append(list, plainWords.FindAllString(doc.Src, 2)...)
		got := redact.Audit(redact.Pair{Released: redact.Version{Doc: doc}}, residueRules(), redact.Options{Withheld: list})
		for _, secret := range list {
			if strings.Contains(text, plain(secret)) {
				own++
				if !touches(doc.Src, got.Released, secret) {
					missed++
					t.Errorf("%s: %q was not found", name, secret)
				}
			} else {
				strange++
			}
		}
		leaks(t, got.Released, list[:20])
		for _, f := range got.Released {
			switch {
			case real(doc.Src[f.Span.Start:f.Span.End], list):
			case f.Severity >= lint.Error:
				errors++
				t.Logf("%s: %q %s %s", name, doc.Src[f.Span.Start:f.Span.End], f.Rule.Code, f.Message)
			case f.Severity == lint.Warning:
				warnings++
				t.Logf("%s: %q %s %s", name, doc.Src[f.Span.Start:f.Span.End], f.Rule.Code, f.Message)
			}
		}
	}
	t.Logf("%d texts, %d strings that stand there, %d missed; %d strings that do not: %d false errors, %d false warnings",
		len(texts), own, missed, strange, errors, warnings)
	if errors*200 > len(texts) {
		t.Errorf("%d false errors in %d texts", errors, len(texts))
	}
	if warnings*5 > len(texts) {
		t.Errorf("%d false warnings in %d texts", warnings, len(texts))
	}
}

// touches reports whether a finding lies on an occurrence of secret.
func touches(src string, findings []lint.Finding, secret string) bool {
	return slices.ContainsFunc(findings, func(f lint.Finding) bool {
		found := plain(src[f.Span.Start:f.Span.End])
		return strings.Contains(found, plain(secret)) || strings.Contains(plain(secret), found)
	})
}

// real reports whether what was found has a word of four letters or more in common with a withheld string.
func real(found string, list []string) bool {
	split := func(r rune) bool { return !unicode.IsLetter(r) }
	found = strings.NewReplacer("é", "e", "ó", "o", "á", "a", "í", "i", "-\n", "").Replace(found)
	for _, word := range strings.FieldsFunc(strings.ToLower(found), split) {
		for _, secret := range list {
			for _, part := range strings.FieldsFunc(strings.ToLower(secret), split) {
				if len(part) >= 4 && strings.HasPrefix(word, part) {
					return true
				}
			}
		}
	}
	return false
}

// leaks fails where a message holds a word of a withheld name.
func leaks(t *testing.T, findings []lint.Finding, names []string) {
	t.Helper()
	for _, f := range findings {
		message := plain(f.Message)
		for _, name := range names {
			for _, word := range strings.Fields(name) {
				if first, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(first) && strings.Contains(message, plain(word)) &&
					!slices.Contains(messageWords, strings.ToLower(word)) {
					t.Errorf("%s: %q holds %q", f.Rule.Code, f.Message, word)
				}
			}
		}
	}
}

// messageWords are the words of messages that are words of real names too: offices, parts of a cable.
var messageWords = []string{
	"text", "name", "references", "subject", "signature", "header", "page", "line", "heading", "part", "words", "code", "another",
}
