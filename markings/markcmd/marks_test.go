package markcmd_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/markings/command"
	"pilcrow/markings/markcmd"
)

// marks runs the command on arguments, with a text for standard input.
func marks(t testing.TB, stdin string, args ...string) (status command.Exit, out, errs string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	env := command.Env{Stdin: strings.NewReader(stdin), Stdout: &stdout, Stderr: &stderr}
	status = command.Run(t.Context(), env, command.App(env, markcmd.Marks(env)), append([]string{"marks"}, args...))
	return status, stdout.String(), stderr.String()
}

// marked is the object of marks --format json.
type marked struct {
	Marks []struct {
		Text, Form, Level, Portion, Banner string
		Valid                              bool
		Controls                           []string
		Problems                           []struct{ Rule, Severity, Message string }
	}
	Rollup struct {
		Level, Portion, Banner, Line string
		Controls, Captions           []string
	}
}

func marksJSON(t testing.TB, args ...string) (command.Exit, marked) {
	t.Helper()
	status, out, errs := marks(t, "", append([]string{"--format", "json"}, args...)...)
	var m marked
	if err := json.Unmarshal([]byte(out), &m); err != nil || errs != "" {
		t.Fatalf("marks %q: %v, %s in\n%s", args, err, errs, out)
	}
	return status, m
}

// What each mark means, in the notations of portion and banner.
func TestMarksRead(t *testing.T) {
	tests := []struct {
		give, profile, level, portion, banner string
		controls                              []string
		valid                                 bool
	}{
		{"(U)", "capco", "U", "(U)", "UNCLASSIFIED", []string{}, true},
		{"(S//NF)", "capco", "S", "(S//NF)", "SECRET//NOFORN", []string{"NF"}, true},
		{"SECRET//NOFORN", "capco", "S", "(S//NF)", "SECRET//NOFORN", []string{"NF"}, true},
		{"(C/NF)", "state", "C", "(C//NF)", "CONFIDENTIAL//NOFORN", []string{"NF"}, true},
		{"(C/NF)", "capco", "C", "(C//NF)", "CONFIDENTIAL//NOFORN", []string{"NF"}, false},
		{"(SBU)", "state", "U", "(SBU)", "UNCLASSIFIED//SBU", []string{"SBU"}, true},
		{"(TS//SI//NF)", "capco", "TS", "(TS//SI//NF)", "TOP SECRET//SI//NOFORN", []string{"SI", "NF"}, true},
		{"(S//REL TO USA, GBR)", "capco", "S", "(S//REL TO USA, GBR)", "SECRET//REL TO USA, GBR", []string{"REL TO USA, GBR"}, true},
		{"(S//XYZZY)", "capco", "S", "", "", nil, false},
		{"XYZZY", "capco", "", "", "", nil, false},
	}
	for _, tt := range tests {
		status, m := marksJSON(t, "--profile", tt.profile, tt.give)
		if len(m.Marks) != 1 || m.Marks[0].Text != tt.give || m.Marks[0].Level != tt.level || m.Marks[0].Valid != tt.valid {
			t.Errorf("%q by %s: %+v", tt.give, tt.profile, m.Marks)
			continue
		}
		if want := map[bool]command.Exit{true: command.Done, false: command.Found}[tt.valid]; status != want {
			t.Errorf("%q by %s: status %d, want %d", tt.give, tt.profile, status, want)
		}
		if tt.controls == nil {
			continue
		}
		got := []any{m.Marks[0].Portion, m.Marks[0].Banner, m.Marks[0].Controls}
		if diff := cmp.Diff([]any{tt.portion, tt.banner, tt.controls}, got); diff != "" {
			t.Errorf("%q by %s (-want +got):\n%s", tt.give, tt.profile, diff)
		}
		if hasError := slices.ContainsFunc(m.Marks[0].Problems, func(p struct{ Rule, Severity, Message string }) bool {
			return p.Severity == "error" || p.Severity == "critical"
		}); hasError == tt.valid {
			t.Errorf("%q by %s: valid %v with problems %+v", tt.give, tt.profile, tt.valid, m.Marks[0].Problems)
		}
	}
}

// The roll-up of the marks, with the line and the captions of a cable.
func TestMarksRollup(t *testing.T) {
	tests := []struct {
		give          []string
		portion, line string
		captions      []string
	}{
		{[]string{"(U)"}, "(U)", "UNCLAS", []string{}},
		{[]string{"(U)", "(C)"}, "(C)", "C O N F I D E N T I A L", []string{}},
		{[]string{"(SBU)", "(U)"}, "(SBU)", "UNCLAS", []string{"SENSITIVE"}},
		{[]string{"(S/NF)", "(C)", "(U)"}, "(S//NF)", "S E C R E T", []string{"NOFORN"}},
		{[]string{"(SBU/NF)", "(C)"}, "(C//NF)", "C O N F I D E N T I A L", []string{"NOFORN"}},
		{[]string{"(S//REL TO USA, AUS, GBR)", "(S//REL TO USA, GBR)"}, "(S//REL TO USA, GBR)", "S E C R E T", []string{"REL TO USA, GBR"}},
		{[]string{"SECRET//REL TO USA, GBR", "(S//REL)"}, "(S//REL TO USA, GBR)", "S E C R E T", []string{"REL TO USA, GBR"}},
		{[]string{"(S//REL TO USA, GBR)", "(S//NF)"}, "(S//NF)", "S E C R E T", []string{"NOFORN"}},
		{[]string{"(TS)", "(S)"}, "(TS)", "T O P  S E C R E T", []string{}},
	}
	for _, tt := range tests {
		_, m := marksJSON(t, append([]string{"--profile", "state"}, tt.give...)...)
		got := []any{m.Rollup.Portion, m.Rollup.Line, m.Rollup.Captions}
		if diff := cmp.Diff([]any{tt.portion, tt.line, tt.captions}, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.give, diff)
		}
	}
}

// Marks come from arguments, from the lines of standard input, and from both.
func TestMarksInput(t *testing.T) {
	tests := []struct {
		name, stdin string
		args        []string
		want        []string
	}{
		{"arguments", "", []string{"(U)", "(C)"}, []string{"(U)", "(C)"}},
		{"lines", "(U)\n\n  (C)  \r\n(S)", nil, []string{"(U)", "(C)", "(S)"}},
		{"a dash", "(C)\n", []string{"(U)", "-", "(S)"}, []string{"(U)", "(C)", "(S)"}},
		{"UTF-16", "\xff\xfe(\x00U\x00)\x00\n\x00", nil, []string{"(U)"}},
		{"a byte-order mark", "\ufeff(C)\n", nil, []string{"(C)"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			status, out, errs := marks(t, tt.stdin, append([]string{"--format", "json"}, tt.args...)...)
			var m marked
			if err := json.Unmarshal([]byte(out), &m); err != nil || status != command.Done || errs != "" {
				t.Fatalf("status %d, %v, %s in\n%s", status, err, errs, out)
			}
			var got []string
			for _, mark := range m.Marks {
				got = append(got, mark.Text)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("marks %q, want %q", got, tt.want)
			}
		})
	}
}

// Where nothing was read the status is 2, the reason stands on standard error, and nothing on standard output.
func TestMarksRefused(t *testing.T) {
	tests := []struct {
		name, stdin string
		args        []string
		want        string
	}{
		{"no lines", "", nil, "standard input holds no mark"},
		{"blank lines", "\n \n", nil, "standard input holds no mark"},
		{"unknown format", "", []string{"--format", "sarif", "(U)"}, "sarif"},
		{"unknown form", "", []string{"--form", "both", "(U)"}, "both"},
		{"unknown profile", "", []string{"--profile", "auto", "(U)"}, "auto"},
		{"unknown colour", "", []string{"--color", "blue", "(U)"}, "blue"},
		{"unknown flag", "", []string{"--loud", "(U)"}, "loud"},
		{"no text", "\x00\x01\x02\x03\x00\x00", nil, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			status, out, errs := marks(t, tt.stdin, tt.args...)
			if status != command.Undone || out != "" || !strings.HasPrefix(errs, "pilcrow: ") || !strings.Contains(errs, tt.want) {
				t.Errorf("status %d, output %q, errors %q; want 2 and %q", status, out, errs, tt.want)
			}
			if strings.Count(errs, "\n") != 1 {
				t.Errorf("errors take %d lines: %q", strings.Count(errs, "\n"), errs)
			}
		})
	}
}

// The text for a person names each part of a mark, its notations, its problems and the roll-up.
func TestMarksText(t *testing.T) {
	status, out, _ := marks(t, "", "(S//OC/NF)", "(S//NF/NF)")
	for _, want := range []string{
		"(S//OC/NF)\n", "S: SECRET", "portion (S//OC/NF) · banner SECRET//ORCON/NOFORN", "PM11: ", "Roll-up\n",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("output lacks %q:\n%s", want, out)
		}
	}
	if status != command.Done {
		t.Errorf("status %d for a warning", status)
	}
	status, out, _ = marks(t, "", "(S//XYZZY)", "(C)")
	if status != command.Found || !strings.Contains(out, "(S//XYZZY)  not valid\n") || !strings.Contains(out, "Roll-up of what was understood\n") {
		t.Errorf("status %d, output\n%s", status, out)
	}
	status, out, _ = marks(t, "", "")
	if status != command.Found || !strings.HasSuffix(out, "No roll-up: no mark was understood\n") {
		t.Errorf("status %d, output\n%s", status, out)
	}
}

// Whatever stands in a mark does no harm on a terminal, and the JSON is JSON.
func FuzzMarks(f *testing.F) {
	for _, seed := range []string{"(S//NF)", "\x1b[31m(S)", "(\u202eU)", "", "(((", "SECRET//REL TO USA, GBR", "\xff\xfe"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, mark string) {
		if strings.HasPrefix(mark, "-") {
			t.Skip("a flag")
		}
		_, out, _ := marks(t, "", "--format", "json", "--", mark)
		if out != "" && !json.Valid([]byte(out)) {
			t.Errorf("marks %q prints no JSON:\n%s", mark, out)
		}
		if strings.Contains(out, "null") && !strings.Contains(mark, "null") {
			t.Errorf("marks %q holds a null:\n%s", mark, out)
		}
		_, glance, _ := marks(t, "", "--", mark)
		for _, s := range []string{out, glance} {
			if i := strings.IndexAny(s, "\x1b\x07\x7f\u202e\u0085"); i >= 0 {
				t.Errorf("marks %q prints %q", mark, s[i:])
			}
		}
	})
}
