package lint_test

import (
	"slices"
	"testing"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// length is a fact about a document.
type length int

func TestFact(t *testing.T) {
	found := 0
	var got []length
	asking := &lint.Rule{Run: func(p *lint.Pass) {
		got = append(got, lint.Fact(p, func(p *lint.Pass) length {
			found++
			return length(len(p.Doc.Src))
		}))
	}}
	other := &lint.Rule{Run: func(p *lint.Pass) {
		if n := lint.Fact(p, func(*lint.Pass) int { return -1 }); n != -1 {
			t.Errorf("a fact of another type is %d", n)
		}
	}}
	rules := []*lint.Rule{asking, other, asking}
	lint.Run(document("0123"), rules, lint.Config{})
	if found != 1 {
		t.Errorf("found %d times in one run, want once", found)
	}
	lint.Run(document("012345"), rules, lint.Config{})
	if want := []length{4, 4, 6, 6}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestRunWeighsByProfile(t *testing.T) {
	span := cable.Span{Start: 0, End: 1}
	plain := lint.Finding{Span: span, Message: "found"}
	heavy := lint.Finding{Span: span, Message: "heavy", Severity: lint.Critical}
	rule := func(severity lint.Severity, profiles map[lint.Profile]lint.Severity) *lint.Rule {
		return &lint.Rule{
			About: lint.About{Code: "AA01", Name: "aa", Severity: severity, Profiles: profiles},
			Run:   func(p *lint.Pass) { p.Report(plain); p.Report(heavy) },
		}
	}
	tests := []struct {
		name string
		give *lint.Rule
		cfg  lint.Config
		want []lint.Severity
	}{
		{"no profile weighs it", rule(lint.Error, nil), lint.Config{Profile: lint.State}, []lint.Severity{lint.Error, lint.Critical}},
		{
			"lighter", rule(lint.Error, map[lint.Profile]lint.Severity{lint.State: lint.Info}),
			lint.Config{Profile: lint.State},
			[]lint.Severity{lint.Info, lint.Critical},
		},
		{
			"under another profile", rule(lint.Error, map[lint.Profile]lint.Severity{lint.State: lint.Info}),
			lint.Config{Profile: lint.CAPCO},
			[]lint.Severity{lint.Error, lint.Critical},
		},
		{
			"unknown to it", rule(lint.Error, map[lint.Profile]lint.Severity{lint.State: lint.Off}),
			lint.Config{Profile: lint.State},
			nil,
		},
		{
			"unknown to it, asked for", rule(lint.Error, map[lint.Profile]lint.Severity{lint.State: lint.Off}),
			lint.Config{Profile: lint.State, Asked: []string{"AA01"}},
			[]lint.Severity{lint.Warning, lint.Critical},
		},
		{
			"known to one alone", rule(lint.Off, map[lint.Profile]lint.Severity{lint.CUI: lint.Error}),
			lint.Config{Profile: lint.CUI},
			[]lint.Severity{lint.Error, lint.Critical},
		},
		{
			"known to another alone", rule(lint.Off, map[lint.Profile]lint.Severity{lint.CUI: lint.Error}),
			lint.Config{Profile: lint.State},
			nil,
		},
		{
			"overruled", rule(lint.Error, map[lint.Profile]lint.Severity{lint.State: lint.Off}),
			lint.Config{Profile: lint.State, Severities: map[string]lint.Severity{"AA01": lint.Info}},
			[]lint.Severity{lint.Info, lint.Info},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []lint.Severity
			for _, f := range lint.Run(document("0123"), []*lint.Rule{tt.give}, tt.cfg) {
				got = append(got, f.Severity)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

func TestSelectByProfile(t *testing.T) {
	rules := []*lint.Rule{
		{About: lint.About{Code: "AA01", Name: "off", Severity: lint.Off}},
		{About: lint.About{
			Code: "AA02", Name: "once", Severity: lint.Off,
			Profiles: map[lint.Profile]lint.Severity{lint.CUI: lint.Error},
		}},
		{About: lint.About{
			Code: "AA03", Name: "never", Severity: lint.Off,
			Profiles: map[lint.Profile]lint.Severity{lint.CUI: lint.Off},
		}},
	}
	picked, err := lint.Select(rules, nil, nil)
	if err != nil || len(picked) != 1 || picked[0].Code != "AA02" {
		t.Errorf("Select = %v, %v, want AA02", picked, err)
	}
	got := lint.Asked(rules, []string{"never, AA", "aa-01"})
	if want := []string{"AA01", "AA03"}; !slices.Equal(got, want) {
		t.Errorf("Asked = %q, want %q", got, want)
	}
}
