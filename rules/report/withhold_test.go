package report_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pilcrow/markings"
	"pilcrow/markings/cable"
	"pilcrow/rules"
	"pilcrow/rules/lint"
	"pilcrow/rules/report"
)

// secretDraft is a cable with text of every level; each body says where it stands.
const secretDraft = `S E C R E T VELMORA 000214

E.O. 12958: DECL: 05/06/2019
TAGS: EWWT, PREL
SUBJECT: (U) HARBOUR FEES RISE

¶1. (U) The openword one is in the header.

¶2. (SBU) The sensword two is here.

¶3. (C) The confword three, 14,700 tons.

¶4. (S) The secrword four is here.

5. The unmarkword five is here.

TALKS ON THE HEADWORD

¶6. (TS) The topword six negoti-
ations ended.
MARSH
`

// wordRule reports each word of words in quotation marks, once as it stands and once cut, and rewrites it.
func wordRule(words ...string) *lint.Rule {
	return &lint.Rule{
		About: lint.About{Code: "TX03", Name: "quoted", Severity: lint.Warning, Summary: "A word."},
		Run: func(p *lint.Pass) {
			for _, word := range words {
				i := strings.Index(strings.ToLower(p.Doc.Src), word)
				if i < 0 {
					continue
				}
				span := cable.Span{Start: i, End: i + len(word)}
				text := p.Doc.Slice(span)
				p.Report(lint.Finding{
					Span: span, Message: fmt.Sprintf("the word %q, cut to %q, %s loud", text, text[:len(text)-1]+"…", strings.ToUpper(text)),
					Related: []lint.Related{{Span: span, Message: fmt.Sprintf("%q again", text)}},
					Fix:     lint.Replace(lint.Safe, span, text+" "+text),
				})
			}
		},
	}
}

func TestMaxSnippet(t *testing.T) {
	all := []string{"openword", "sensword", "confword", "secrword", "unmarkword", "headword", "topword"}
	rule := wordRule(all...)
	doc := cable.Parse("a.txt", []byte(secretDraft))
	findings := lint.Run(doc, []*lint.Rule{rule}, lint.Config{})
	tests := []struct {
		give report.Limit
		want int // the words of all that are shown: those marked up to the limit
	}{
		{report.UpToUnclassified, 1},
		{report.UpToSensitive, 2},
		{report.UpToConfidential, 3},
		{report.UpToSecret, 4},
		{report.UpToTopSecret, 7},
		{report.NoLimit, 7},
	}
	for _, tt := range tests {
		for _, format := range report.Formats() {
			got := strings.ToLower(written(t, format, report.Options{MaxSnippet: tt.give}, []report.Result{
				{Path: "a.txt", Doc: doc, Findings: findings},
			}))
			for i, word := range all {
				if shown := strings.Contains(got, word[:len(word)-1]); shown != (i < tt.want) {
					t.Errorf("limit %q, %s: %q is shown: %v, want %v\n%s", tt.give, format, word, shown, i < tt.want, got)
				}
			}
		}
	}
	if n := len(findings); n != len(all) {
		t.Errorf("%d findings, want %d", n, len(all))
	}
	if !strings.Contains(findings[2].Message, "confword") || findings[2].Fix == nil {
		t.Errorf("the findings of the caller are changed: %+v", findings[2])
	}
}

func TestWithheldMessages(t *testing.T) {
	doc := cable.Parse("a.txt", []byte(secretDraft))
	tests := []struct{ give, want string }{
		{`label "3." should be "¶3."`, `label "3." should be "¶3."`},
		{`heading "Confword three, tons" is long`, `heading [(C) 3 words withheld] is long`},
		{`"the SECRWORD four"`, `[(S) 3 words withheld]`},
		{`"negotiations" and "negoti"`, `[(TS) 1 word withheld] and [(TS) 1 word withheld]`},
		{`"14,700"`, `[(C) 1 word withheld]`},
		{`write "(C)"`, `write "(C)"`},
		{`never ended: "secrword`, `never ended: [(S) 1 word withheld]`},
		{`"openword" is open, "elsewhere" too`, `"openword" is open, "elsewhere" too`},
		{`the word Secrword Four stands`, `the word [(S) 2 words withheld] stands`},
		{`"SUBJECT: (U) HARBOUR" and "VELMORA"`, `"SUBJECT: (U) HARBOUR" and "VELMORA"`},
		{`"secrword is VELMORA"`, `[(S) 3 words withheld]`},
		{"tons are no quotation", "tons are no quotation"},
		{`the line says SECRET, ""`, `the line says SECRET, ""`},
		{`"word is here"`, `[(TS) 3 words withheld]`},
		{`"se\x63rword"`, `[(S) 1 word withheld]`},
	}
	for _, tt := range tests {
		finding := lint.Finding{Rule: spelled, Message: tt.give, Severity: lint.Error}
		line := written(t, report.JSONL, report.Options{MaxSnippet: report.UpToUnclassified}, []report.Result{
			{Path: "a.txt", Doc: doc, Findings: []lint.Finding{finding}},
		})
		var got object
		if err := json.Unmarshal([]byte(line), &got); err != nil {
			t.Fatal(err)
		}
		if got.Message != tt.want {
			t.Errorf("%s: got %s, want %s", tt.give, got.Message, tt.want)
		}
	}
}

// TestFingerprintsOfHeldText changes a word above the limit: no byte of a report may tell.
func TestFingerprintsOfHeldText(t *testing.T) {
	for _, format := range []report.Format{report.SARIF, report.GitLab, report.Text, report.JSON} {
		reportOf := func(word string) string {
			doc := cable.Parse("a.txt", []byte(strings.ReplaceAll(secretDraft, "secrword", word)))
			label := span(doc, "¶4.")
			return written(t, format, report.Options{MaxSnippet: report.UpToUnclassified}, []report.Result{
				{Path: "a.txt", Doc: doc, Findings: []lint.Finding{
					{Rule: damaged, Message: "m", Severity: lint.Error, Span: label, Paragraph: 4},
				}},
			})
		}
		if one, other := reportOf("secrword"), reportOf("othrword"); one != other {
			t.Errorf("%s hangs on a word above the limit:\n%s\n%s", format, one, other)
		}
	}
}

func TestParseLimit(t *testing.T) {
	for _, name := range report.LimitNames() {
		if got, err := report.ParseLimit(name); err != nil || got.String() != name {
			t.Errorf("ParseLimit(%q) = %v, %v", name, got, err)
		}
	}
	for _, give := range []string{"", "u", "SECRET"} {
		if got, err := report.ParseLimit(give); err == nil {
			t.Errorf("ParseLimit(%q) = %v, want an error", give, got)
		}
	}
}

// letters are words as the test of the machine formats reads them.
var letters = regexp.MustCompile(`[\p{L}]{4,}`)

// secretWords are the long words of doc that stand in paragraphs marked confidential or higher and nowhere else.
func secretWords(doc *cable.Document) map[string]bool {
	secret := map[string]bool{}
	rest := doc.Src
	for i := range doc.Paragraphs {
		p := &doc.Paragraphs[i]
		if p.Mark.Level < markings.Confidential {
			continue
		}
		for _, s := range p.Body {
			text := doc.Slice(s)
			rest = strings.Replace(rest, text, " ", 1)
			for _, word := range letters.FindAllString(text, -1) {
				secret[strings.ToLower(word)] = true
			}
		}
	}
	for _, word := range letters.FindAllString(rest, -1) {
		delete(secret, strings.ToLower(word))
	}
	return secret
}

// strange is src with the letters of paragraphs marked confidential or higher changed, so that no word of theirs is a
// word of a rule's.
func strange(doc *cable.Document) string {
	src := []byte(doc.Src)
	for i := range doc.Paragraphs {
		p := &doc.Paragraphs[i]
		if p.Mark.Level < markings.Confidential {
			continue
		}
		for _, s := range p.Body {
			for k := s.Start; k < s.End; k++ {
				switch c := src[k]; {
				case 'a' <= c && c <= 'z':
					src[k] = 'a' + (c-'a'+7)%26
				case 'A' <= c && c <= 'Z':
					src[k] = 'A' + (c-'A'+7)%26
				}
			}
		}
	}
	return string(src)
}

// damages are ways to break a text so that rules speak of its words.
func damages(src string) map[string]string {
	capital := regexp.MustCompile(`(?m)^([A-Z][a-z]+ [a-z]+)`)
	mark := regexp.MustCompile(`\((C|S)\) `)
	return map[string]string{
		"as it is":    src,
		"pilcrows":    strings.ReplaceAll(src, "\n", "\n¶"),
		"capitals":    capital.ReplaceAllStringFunc(src, func(s string) string { return "\n" + strings.ToUpper(s) + "\n\n" }),
		"sbu":         strings.ReplaceAll(src, ". ", ". (SBU "),
		"late marks":  mark.ReplaceAllString(src, "($1 "),
		"comments":    strings.ReplaceAll(src, ". ", ". End Comment. "),
		"wrapped":     strings.ReplaceAll(src, ", ", ",\n\n"),
		"page labels": strings.ReplaceAll(src, ". ", ".\n\n12. (S) "),
		"tabs":        strings.ReplaceAll(src, "e ", "e\x1b[31m\u202e"),
	}
}

// TestNoSnippetInMachineFormats greps every machine format for every word that stands in paragraphs marked confidential
// or higher only: on the project's own cables, on damaged ones, and on copies with words that no rule has.
func TestNoSnippetInMachineFormats(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "..", "testdata", "cables", "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no cables: %v", err)
	}
	all := rules.All()
	own := ownWords(t, all)
	quoted, words := 0, 0
	for i, file := range files {
		if testing.Short() && i%3 != 0 {
			continue
		}
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		original := cable.Parse("a.txt", raw)
		if len(secretWords(original)) == 0 {
			continue
		}
		sources := damages(original.Src)
		for name, src := range damages(strange(original)) {
			sources["strange, "+name] = src
		}
		for name, src := range sources {
			doc := cable.Parse("a.txt", []byte(src))
			n, shown := grepped(t, doc, all, own)
			words, quoted = words+len(secretWords(doc)), quoted+n
			if len(shown) > 0 {
				t.Errorf("%s, %s: %s", filepath.Base(file), name, strings.Join(shown, "; "))
			}
		}
	}
	if words < 500 || quoted < 500 {
		t.Errorf("only %d words were looked for, only %d are withheld", words, quoted)
	}
}

// grepped greps the reports on doc for its secret words: how many passages they withhold, and which words they show.
func grepped(t *testing.T, doc *cable.Document, all []*lint.Rule, own map[string]bool) (withheld int, shown []string) {
	t.Helper()
	secret := secretWords(doc)
	findings := lint.Run(doc, append([]*lint.Rule{wordRule(keys(secret)...)}, all...), lint.Config{})
	result := report.Result{Path: "a.txt", Doc: doc, Findings: findings}
	for _, f := range findings {
		result.Suppressed = append(result.Suppressed, report.Suppressed{Finding: f, By: "baseline"})
	}
	for _, format := range report.Formats() {
		if !format.Machine() {
			continue
		}
		got := written(t, format, report.Options{MaxSnippet: report.UpToUnclassified}, []report.Result{result})
		withheld += strings.Count(got, "withheld]")
		for _, word := range letters.FindAllString(got, -1) {
			if word = strings.ToLower(word); secret[word] && !own[word] {
				shown = append(shown, string(format)+" shows "+word)
			}
		}
	}
	return withheld, shown
}

// keys are the first of words.
func keys(words map[string]bool) []string {
	some := slices.Sorted(maps.Keys(words))
	return some[:min(len(some), 20)]
}

// ownWords are the words that rules say of themselves and formats write.
func ownWords(t *testing.T, all []*lint.Rule) map[string]bool {
	own := map[string]bool{}
	for _, rule := range append(all, wordRule()) {
		text := rule.Summary + " " + rule.Doc + " " + rule.Name
		for _, example := range rule.Examples {
			doc := cable.Parse("a.txt", []byte(strings.NewReplacer("«", "", "»", "").Replace(example.Bad)))
			for _, f := range lint.Run(doc, []*lint.Rule{rule}, lint.Config{Profile: example.Profile}) {
				text += " " + f.Message
				for _, related := range f.Related {
					text += " " + related.Message
				}
				if f.Fix != nil {
					text += " " + f.Fix.Message
				}
			}
		}
		for _, word := range letters.FindAllString(text, -1) {
			own[strings.ToLower(word)] = true
		}
	}
	plain := report.Result{Path: "a.txt", Doc: cable.Parse("a.txt", []byte("x")), Findings: []lint.Finding{
		{Rule: damaged, Severity: lint.Error, Message: "m", Fix: &lint.Fix{Edits: make([]lint.Edit, 1)}, Related: make([]lint.Related, 1)},
		{Rule: damaged, Message: "m", Severity: lint.Info},
		{Rule: damaged, Message: "m", Severity: lint.Warning},
	}}
	for _, format := range report.Formats() {
		for _, word := range letters.FindAllString(written(t, format, report.Options{}, []report.Result{plain}), -1) {
			own[strings.ToLower(word)] = true
		}
	}
	return own
}
