package redact_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"pilcrow/diff/redact"
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
	"pilcrow/rules/lint/linttest"
)

// TestSetSpecimens runs the specimens of the rules over sets: both texts are members, findings stand in both.
func TestSetSpecimens(t *testing.T) {
	for _, rule := range redact.SetRules() {
		loud, silent := false, false
		for i, s := range rule.Specimens {
			var docs []*cable.Document
			for k, framed := range []string{s.Original, s.Released} {
				text, _, err := linttest.Unframe(framed)
				if err != nil {
					t.Fatal(err)
				}
				docs = append(docs, cable.Parse(fmt.Sprintf("%d.txt", k), []byte(text)))
			}
			rules := []*redact.Rule{rule}
			got := redact.AuditSet(docs, rules, redact.SetOptions{})
			for k, want := range []string{s.Original, s.Released} {
				if text := framed(docs[k].Src, got.Findings[k]); text != want {
					t.Errorf("%s: specimen %d: reported\n%s\nwant\n%s%s", rule.Code, i, text, want, describe(got.Findings[k]))
				}
			}
			marked := strings.Contains(s.Original+s.Released, "«")
			loud, silent = loud || marked, silent || !marked
		}
		if !loud || !silent {
			t.Errorf("%s needs a specimen that it reports and one that it accepts", rule.Name)
		}
	}
}

// setText is a text for sets: topic fills its sentences, name is what may be withheld.
func setText(topic int, name string) string {
	return fmt.Sprintf("¶1. (SBU) Warehouse %[1]d at quay %[1]d was opened by %[2]s on the morning of day %[1]d, and the band of "+
		"quarter %[1]d played.\n\n¶2. (SBU) Crane %[1]d lifted crate %[1]d of cargo %[1]d while clerk %[1]d counted.\n", topic, name)
}

func TestAuditSet(t *testing.T) {
	const mark = "[name not declassified]"
	dated := func(text, date string) string {
		return "Case No. F-2014-00001 Doc No. C00000001 Date: " + date + "\n\n" + text
	}
	tests := []struct {
		name string
		give []string
		want []string // the codes in each text
	}{
		{"nothing withheld", []string{setText(1, "Ana Lopes"), setText(1, "Ana Lopes")}, []string{"", ""}},
		{"withheld in both", []string{setText(1, mark), setText(1, mark)}, []string{"", ""}},
		{"shown in the other", []string{setText(1, "Ana Lopes"), setText(1, mark)}, []string{"RE01", "RE01"}},
		{"another text", []string{setText(1, "Ana Lopes"), setText(2, mark)}, []string{"", ""}},
		{
			"withdrawn",
			[]string{dated(setText(1, "Ana Lopes"), "06/30/2014"), dated(setText(1, mark), "11/30/2015")},
			[]string{"RE02", "RE02"},
		},
		{
			"given later",
			[]string{dated(setText(1, "Ana Lopes"), "11/30/2015"), dated(setText(1, mark), "06/30/2014")},
			[]string{"RE01", "RE01"},
		},
		{
			"name in a third text",
			[]string{setText(1, "Ana Lopes"), setText(1, mark), setText(2, "Ana Lopes")},
			[]string{"RE01", "RE01", "RE03"},
		},
		{"other codes", []string{setText(1, "(b)(6)"), setText(1, "(b)(5)")}, []string{"RE04", "RE04"}},
		{
			"other codes elsewhere",
			[]string{
				setText(1, "Ana Lopes"), setText(1, "[name not declassified] (b)(6)"),
				setText(2, "Ana Lopes"), setText(2, "[name not declassified] (b)(7)(C)"),
			},
			[]string{"RE01", "RE01 RE04", "RE01", "RE01 RE04"},
		},
	}
	for _, tt := range tests {
		var docs []*cable.Document
		for k, text := range tt.give {
			docs = append(docs, cable.Parse(fmt.Sprintf("%d.txt", k), []byte(text)))
		}
		got := redact.AuditSet(docs, redact.SetRules(), redact.SetOptions{Workers: 3})
		for k, findings := range got.Findings {
			var codes []string
			for _, f := range findings {
				codes = append(codes, f.Rule.Code)
				if strings.Contains(f.Message, "Lopes") {
					t.Errorf("%s: the message holds the name: %s", tt.name, f.Message)
				}
			}
			if strings.Join(codes, " ") != tt.want[k] {
				t.Errorf("%s: text %d: %q, want %q%s", tt.name, k, codes, tt.want[k], describe(findings))
			}
		}
		if again := redact.AuditSet(docs, redact.SetRules(), redact.SetOptions{}); !reflect.DeepEqual(got, again) {
			t.Errorf("%s: the number of workers changes the result", tt.name)
		}
	}
}

// readSet reads the real documents of a folder whose names a function accepts.
func readSet(t *testing.T, folder string) (docs []*cable.Document) {
	t.Helper()
	eachFile(t, folder, func(name string, data []byte) { docs = append(docs, cable.Parse(name, data)) })
	return docs
}

// corpus is the folder of real documents that stands beside the project. The test is skipped where there is none.
func corpus(t *testing.T) string {
	t.Helper()
	root := filepath.Join("..", "..", "..", "shared", "corpus")
	if _, err := os.Stat(root); err != nil {
		t.Skip("no folder of real documents beside the project")
	}
	return root
}

// TestReveals finds every place where one printing of a text withholds and the other shows.
func TestReveals(t *testing.T) {
	docs := readSet(t, filepath.Join("pairs", "frus"))
	data, err := os.ReadFile(filepath.Join(corpus(t), "pairs", "frus", "reveals.json"))
	if err != nil {
		t.Fatal(err)
	}
	var reveals []struct {
		Pair     string   `json:"pair"`
		Redacted string   `json:"redacted_side"`
		Notes    []string `json:"notes"`
		Text     string   `json:"revealed_text"`
	}
	if err := json.Unmarshal(data, &reveals); err != nil {
		t.Fatal(err)
	}
	got := redact.AuditSet(docs, redact.SetRules(), redact.SetOptions{Workers: 2})
	other := map[string]string{"a": "b", "b": "a"}
	for _, r := range reveals {
		covered := func(side, text string) bool {
			name := r.Pair + "." + side + ".txt"
			i := slices.IndexFunc(docs, func(d *cable.Document) bool { return d.Name == name })
			if i < 0 {
				t.Fatalf("no document %s", name)
			}
			words := strings.Fields(text)
			return slices.ContainsFunc(got.Findings[i], func(f lint.Finding) bool {
				inside := strings.Join(strings.Fields(docs[i].Slice(f.Span)), " ")
				return f.Rule.Code == "RE01" && strings.Contains(inside, strings.Join(words[len(words)/2:min(len(words), len(words)/2+4)], " "))
			})
		}
		if !covered(r.Redacted, r.Notes[0]) {
			t.Errorf("%s: %s is not reported", r.Pair, r.Notes[0])
		}
		if !covered(other[r.Redacted], r.Text) {
			t.Errorf("%s: the text for %s is not reported", r.Pair, r.Notes[0])
		}
	}
	n := 0
	for i, findings := range got.Findings {
		for _, f := range findings {
			n++
			line, _ := docs[i].Position(f.Span.Start)
			t.Logf("%s:%d %s %s: %s", docs[i].Name, line, f.Rule.Code, f.Severity, f.Message)
		}
	}
	t.Logf("%d documents, %d pairs, %d findings", len(docs), got.Certificate.Pairs, n)
}

// TestEmailPairs finds what two releases of one message withhold differently.
func TestEmailPairs(t *testing.T) {
	docs := readSet(t, filepath.Join("foia-emails", "pairs"))
	got := redact.AuditSet(docs, redact.SetRules(), redact.SetOptions{})
	for i, findings := range got.Findings {
		if len(findings) == 0 {
			t.Errorf("%s: nothing is reported", docs[i].Name)
		}
		for _, f := range findings {
			line, _ := docs[i].Position(f.Span.Start)
			t.Logf("%s:%d %s %s: %s", docs[i].Name, line, f.Rule.Code, f.Severity, f.Message)
		}
	}
}

// TestLargeSet audits 1,000 texts, among them ten pairs, without comparing every two.
func TestLargeSet(t *testing.T) {
	var docs []*cable.Document
	for i := range 1000 {
		topic, name := i, "Ana Lopes"
		if i < 20 {
			topic = i / 2
			name = []string{"Ana Lopes", "[name not declassified]"}[i%2]
		}
		var b strings.Builder
		for k := range 20 {
			b.WriteString(setText(topic*100+k, name))
		}
		docs = append(docs, cable.Parse(fmt.Sprintf("%04d.txt", i), []byte(b.String())))
	}
	begin := time.Now()
	got := redact.AuditSet(docs, redact.SetRules(), redact.SetOptions{Workers: 2})
	t.Logf("%d documents in %v, %d pairs aligned", len(docs), time.Since(begin), got.Certificate.Pairs)
	for i := range 20 {
		if !slices.ContainsFunc(got.Findings[i], func(f lint.Finding) bool { return f.Rule.Code == "RE01" }) {
			t.Errorf("%s: not reported", docs[i].Name)
		}
	}
	if got.Certificate.Pairs > 2000 {
		t.Errorf("%d pairs were aligned", got.Certificate.Pairs)
	}
}
