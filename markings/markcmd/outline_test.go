package markcmd_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"pilcrow/markings/cable"
	"pilcrow/markings/charset"
	"pilcrow/markings/command"
	"pilcrow/markings/markcmd"
	"pilcrow/markings/paint"
)

// outline runs the command on a text.
func outline(t testing.TB, text string, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	env := command.Env{Stdin: strings.NewReader(text), Stdout: &out, Stderr: &errs}
	app := command.App(env, markcmd.Outline(env, func(*cable.Document) string { return "state" }))
	status := command.Run(t.Context(), env, app, append([]string{"outline", "-"}, args...))
	if status != command.Done || errs.Len() > 0 {
		t.Fatalf("outline of %q: status %d, %s", text, status, errs.String())
	}
	return out.String()
}

// record is the one object of outline --format json.
func record(t testing.TB, text string) map[string]any {
	t.Helper()
	out := outline(t, text, "--format", "json")
	var records []map[string]any
	if err := json.Unmarshal([]byte(out), &records); err != nil || len(records) != 1 {
		t.Fatalf("outline of %q: %v, %d objects in\n%s", text, err, len(records), out)
	}
	return records[0]
}

const header = "UNCLAS SECTION 01 OF 02 TIRANA 000112\n\n"

func TestCaptionsMakeControls(t *testing.T) {
	const body = "E.O. 12958: N/A\nTAGS: ECON\nSUBJECT: PORT DUES\n\n¶1. (U) The port raised its dues.\n"
	tests := []struct {
		give string
		want []any
	}{
		{"", []any{}},
		{"SIPDIS\n\n", []any{}},
		{"SENSITIVE\nSIPDIS\n\n", []any{"SBU"}},
		{"NOFORN\n\n", []any{"NF"}},
		{"SIPDIS\nNOFORN\n\n", []any{"NF"}},
		{"EXDIS\n\n", []any{"NF", "XD"}}, // EXDIS is always NOFORN
	}
	for _, tt := range tests {
		c, ok := record(t, header+tt.give+body)["classification"].(map[string]any)
		if !ok {
			t.Fatalf("captions %q: no classification", tt.give)
		}
		if got, _ := c["controls"].([]any); !slices.Equal(got, tt.want) {
			t.Errorf("captions %q make the controls %q, want %q", tt.give, got, tt.want)
		}
	}
}

func TestDamageWords(t *testing.T) {
	out := outline(t, "¶1. (U) One.\n\n12. (U) Two.\n\n3. (U) Three.\n\n¶4. (U) Four.\n\n¶5. (U) Five.\n\n¶6. (U) Six.\n",
		"--format", "json")
	var records []struct{ Paragraphs []struct{ Damage string } }
	if err := json.Unmarshal([]byte(out), &records); err != nil || len(records) != 1 {
		t.Fatalf("%v, %d objects in\n%s", err, len(records), out)
	}
	var got []string
	for _, p := range records[0].Paragraphs {
		got = append(got, p.Damage)
	}
	want := []string{"", "digit-for-pilcrow", "lost-pilcrow", "", "", ""}
	if !slices.Equal(got, want) {
		t.Errorf("damage %q, want %q", got, want)
	}
}

// TestNothingIsNull holds every list of an empty text to be a list.
func TestNothingIsNull(t *testing.T) {
	for _, text := range []string{"", "\n", "x", "¶1. (U) One.\n", header} {
		if out := outline(t, text, "--format", "json"); strings.Contains(out, "null") {
			t.Errorf("outline of %q holds a null:\n%s", text, out)
		}
	}
}

func TestGlanceRollup(t *testing.T) {
	tests := []struct{ name, give, want string }{
		{"no marks", "¶1. One.\n\n¶2. Two.\n", "Roll-up        no portion marks"},
		{"no line", "¶1. (C) One.\n\n¶2. (U) Two.\n", "Roll-up        C; there is no classification line"},
		{"agrees", header + "¶1. (U) One.\n", "Roll-up        U, as line and captions say"},
		{"less than the line", "C O N F I D E N T I A L TIRANA 000112\n\n¶1. (U) One.\n", "Roll-up        U; line and captions say more: C"},
		{"more than the line", header + "¶1. (S) One.\n", "Roll-up        S; line and captions do not cover it: U"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if out := outline(t, tt.give); !strings.Contains(out, tt.want+"\n") {
				t.Errorf("outline of %q is\n%s\nwithout the line %q", tt.give, out, tt.want)
			}
		})
	}
}

func TestGlanceIsNarrow(t *testing.T) {
	long := strings.Repeat("The port raised its dues. ", 40)
	text := header + "SUBJECT: " + strings.ToUpper(long) + "\n\n¶1. (U) " + long + "\n\nTHE HEARING\n\n12. (C//NF) 東京 " + long + "\n"
	for line := range strings.Lines(outline(t, text)) {
		if width := paint.Width(strings.TrimRight(line, "\n")); width > 100 {
			t.Errorf("a line of %d columns, want at most 100: %q", width, line)
		}
	}
}

// FuzzOutline holds every text to valid JSON without nulls, and both forms to characters that do no harm on a terminal.
func FuzzOutline(f *testing.F) {
	for _, seed := range []string{
		"", header + "SENSITIVE\n\n¶1. (U) One.\n\n12. (SBU) Two.\n", "\x1b[31m", "¶1. (U) \u009b\u202e\x7f\U000e0041\n",
		"\xb61. (U) One\x96.\r\n", "\xff\xfe\xb6\x001\x00", "E.O. 12958: DECL: 01/02/2003\nTAGS: A, B\nREF: A. 06 X 1\n",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if charset.CheckText([]byte(text)) != nil {
			t.Skip("outline refuses what is no text")
		}
		record(t, text)
		for _, out := range []string{outline(t, text), outline(t, text, "--format", "json")} {
			if i := strings.IndexFunc(out, func(r rune) bool { return r != '\n' && paint.Hidden(r) }); i >= 0 {
				t.Errorf("outline of %q holds %q", text, out[i:min(len(out), i+8)])
			}
		}
	})
}
