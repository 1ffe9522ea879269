package lint_test

import (
	"strings"
	"testing"

	"pilcrow/rules/lint"
)

func TestSelect(t *testing.T) {
	var rules []*lint.Rule
	for _, about := range []lint.About{
		{Code: "PM01", Name: "missing-mark", Severity: lint.Error},
		{Code: "PM02", Name: "mark-order", Severity: lint.Warning},
		{Code: "PN04", Name: "damaged-label", Severity: lint.Warning},
		{Code: "PN09", Name: "gap", Severity: lint.Off},
		{Code: "HD01", Name: "date-time", Severity: lint.Info},
	} {
		rules = append(rules, &lint.Rule{About: about})
	}
	tests := []struct {
		name             string
		selected, ignore []string
		want, wantErr    string
	}{
		{name: "all but those that are off", want: "PM01 PM02 PN04 HD01"},
		{name: "blank lists", selected: []string{"", " , "}, ignore: []string{","}, want: "PM01 PM02 PN04 HD01"},
		{name: "code", selected: []string{"PN04"}, want: "PN04"},
		{name: "code as in the catalogue", selected: []string{"pn-04"}, want: "PN04"},
		{name: "name", selected: []string{"damaged-label"}, want: "PN04"},
		{
			name:     "comma list in the order of the rules",
			selected: []string{"HD01, damaged-label", "PM01"},
			want:     "PM01 PN04 HD01",
		},
		{name: "family leaves out what is off", selected: []string{"PN"}, want: "PN04"},
		{name: "wider family", selected: []string{"p"}, want: "PM01 PM02 PN04"},
		{name: "off by code", selected: []string{"PN09"}, want: "PN09"},
		{name: "off by name", selected: []string{"PN,gap"}, want: "PN04 PN09"},
		{name: "ignore", ignore: []string{"PM", "date-time"}, want: "PN04"},
		{name: "ignore beats select", selected: []string{"PM"}, ignore: []string{"PM01"}, want: "PM02"},
		{name: "ignored family beats a code", selected: []string{"PM01", "HD"}, ignore: []string{"PM"}, want: "HD01"},
		{name: "nothing is left", selected: []string{"PM"}, ignore: []string{"PM"}, wantErr: "no rule is left"},
		{
			name:     "family of one that is off",
			selected: []string{"PN"},
			ignore:   []string{"PN04"},
			wantErr:  "no rule is left",
		},
		{
			name:     "typing error in a name",
			selected: []string{"damged-label"},
			wantErr:  `unknown rule "damged-label", did you mean "damaged-label"?`,
		},
		{
			name:    "typing error in a code",
			ignore:  []string{"PN05"},
			wantErr: `unknown rule "PN05", did you mean "PN04"?`,
		},
		{name: "no such family", selected: []string{"XY"}, wantErr: `unknown rule "XY"`},
		{
			name:     "part of a code is no family",
			selected: []string{"PN0"},
			wantErr:  `unknown rule "PN0", did you mean "PN04"?`,
		},
		{
			name:    "far from everything",
			ignore:  []string{"quarantine-of-fish"},
			wantErr: `unknown rule "quarantine-of-fish"`,
		},
		{name: "letters beyond ASCII", selected: []string{"¶¶"}, wantErr: `unknown rule "¶¶"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			picked, err := lint.Select(rules, tt.selected, tt.ignore)
			if tt.wantErr != "" {
				if err == nil || !strings.Contains(err.Error(), tt.wantErr) {
					t.Fatalf("Select = %v, error %v, want error %q", codes(picked), err, tt.wantErr)
				}
				return
			}
			if got := codes(picked); err != nil || got != tt.want {
				t.Errorf("Select = %q, %v, want %q", got, err, tt.want)
			}
		})
	}
}

func TestSelectFromNothing(t *testing.T) {
	if picked, err := lint.Select(nil, nil, nil); err != nil || picked != nil {
		t.Errorf("Select = %v, %v", picked, err)
	}
	if _, err := lint.Select(nil, []string{"PM01"}, nil); err == nil {
		t.Error("Select of an unknown rule: no error")
	}
}

// codes joins the codes of rules.
func codes(rules []*lint.Rule) string {
	var all []string
	for _, r := range rules {
		all = append(all, r.Code)
	}
	return strings.Join(all, " ")
}
