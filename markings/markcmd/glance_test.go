package markcmd_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"pilcrow/markings/cable"
	"pilcrow/markings/command"
	"pilcrow/markings/markcmd"
)

// The page for a person has a line for each fact that was found, and none for what was not.
func TestGlanceFacts(t *testing.T) {
	tests := []struct {
		name, give string
		want, not  []string
	}{
		{
			"1974", archived1974,
			[]string{
				"  Line           C O N F I D E N T I A L, QUITO 0412\n", "  Captions       LIMDIS\n",
				"  From           AMEMBASSY QUITO, 1974-03-12 14:30Z, precedence R\n", "  To             SECSTATE WASHDC 2210\n",
				"  E.O. 11652     GDS\n", "  Tags           ETRD, OVIP (QUILL, ADA), EC\n", "  Subject        LAMPS FOR GUAYAQUIL PIER\n",
				"  References     STATE 12345; 73 QUITO 8801 (NOTAL)\n", "  Roll-up        no portion marks\n", "  Signed         QUAY\n",
			},
			[]string{"Passing", "Classified by", "Derived from", "ACTION ARA-10", "PAGE 02"},
		},
		{
			"1994", telegram1994,
			[]string{
				"  Line           C O N F I D E N T I A L, section 1 of 2, VATICAN 001234\n", "  Passing        DEPT FOR EUR/WE\n",
				"  E.O. 12356     DECL: OADR\n", "  Subject        (U) A QUIET BELL\n", "  ¶1  C  \n", "  ¶2     THE BELL IS QUIET.\n",
				"  Roll-up        C; line and captions say more: C//NF\n",
			},
			[]string{"References", "Classified by"},
		},
		{
			"2007", telegram2007,
			[]string{
				"  Classified by  Ambassador Ruth Halvorsen, 1.4(b), 1.4(d)\n", "  ¶2  S//NF  [digit-for-pilcrow: 12.] Shippers object:",
				"a. (U)  b. (C)\n", "  ¶3  C      [glued: 3.] They went home before 2007.", "  ¶4  SBU    [lost-pilcrow: 4.] The hearing",
				"             THE HEARING\n", "  Roll-up        S//NF, as line and captions say\n",
			},
			[]string{"Derived from", "TIRANA 00000112"},
		},
		{
			"2010", form2010,
			[]string{
				"  Line           SBU, HANOI 1288\n", "  Captions       SENSITIVE, SIPDIS\n", "  Info           BEIJING, AMEMBASSY PRIORITY\n",
				"  Roll-up        SBU, as line and captions say\n", "  Signed         WARDLAW\n",
			},
			[]string{"Case No", "precedence"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			out := outline(t, tt.give)
			for _, want := range tt.want {
				if !strings.Contains(out, want) {
					t.Errorf("the page lacks %q:\n%s", want, out)
				}
			}
			for _, not := range tt.not {
				if strings.Contains(out, not) {
					t.Errorf("the page holds %q:\n%s", not, out)
				}
			}
		})
	}
}

// A long list of addressees is counted, so that one that is cut off is known.
func TestGlanceCountsAddressees(t *testing.T) {
	head := func(n int) string {
		var b strings.Builder
		b.WriteString("O 060213Z MAY 09\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n")
		for i := range n {
			fmt.Fprintf(&b, "RUEH%c%c/AMEMBASSY QUITO\n", 'A'+i/26, 'A'+i%26)
		}
		return b.String() + "\nUNCLAS LIMA 000123\n\nSUBJECT: PIERS\n\n1. (U) One.\n"
	}
	if out := outline(t, head(2)); strings.Contains(out, "To             3:") {
		t.Errorf("three addressees are counted:\n%s", out)
	}
	if out := outline(t, head(40)); !strings.Contains(out, "To             41: SECSTATE WASHDC; AMEMBASSY QUITO;") {
		t.Errorf("41 addressees are not counted:\n%s", out)
	}
}

// A text without a header, and one without paragraphs, have their pages too.
func TestGlanceOfLittle(t *testing.T) {
	tests := []struct{ name, give, want string }{
		{"nothing", "", "-  utf-8, profile state\n  Roll-up        no portion marks\n"},
		{"a line", "The piers.\n", "-  utf-8, profile state\n\n   -     The piers.\n\n  Roll-up        no portion marks\n"},
		{"a mark", "(C) The piers.\n", "-  utf-8, profile state\n\n   -  C  The piers.\n\n  Roll-up        C; there is no classification line\n"},
		{
			"numbers of two figures", "¶9. (U) Nine.\n\n¶10. (U) Ten.\n",
			"-  utf-8, profile state\n\n   ¶9  U  Nine.\n  ¶10  U  Ten.\n\n  Roll-up        U; there is no classification line\n",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := outline(t, tt.give); got != tt.want {
				t.Errorf("page\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

// The two formats and colours are all that outline knows; what it does not know is refused with status 2.
func TestOutlineRefuses(t *testing.T) {
	tests := []struct {
		name string
		args []string
		want string
	}{
		{"format", []string{"-", "--format", "sarif"}, `unknown value "sarif" for --format`},
		{"colour", []string{"-", "--color", "blue"}, `unknown value "blue" for --color`},
		{"flag", []string{"-", "--loud"}, "loud"},
		{"path", []string{"no-such-file.txt"}, "no-such-file.txt"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var out, errs bytes.Buffer
			env := command.Env{Stdin: strings.NewReader("1. (U) One.\n"), Stdout: &out, Stderr: &errs}
			app := command.App(env, markcmd.Outline(env, func(*cable.Document) string { return "state" }))
			status := command.Run(t.Context(), env, app, append([]string{"outline"}, tt.args...))
			if status != command.Undone || !strings.Contains(errs.String(), tt.want) || strings.Count(errs.String(), "\n") != 1 {
				t.Errorf("status %d, errors %q; want 2 and %q", status, errs.String(), tt.want)
			}
		})
	}
}

// The profile that the caller names stands in both formats.
func TestOutlineNamesProfile(t *testing.T) {
	for _, profile := range []string{"state", "capco", "dod", "cui"} {
		for format, want := range map[string]string{"text": ", profile " + profile + "\n", "json": `"profile": "` + profile + `"`} {
			var out, errs bytes.Buffer
			env := command.Env{Stdin: strings.NewReader("1. (U) One.\n"), Stdout: &out, Stderr: &errs}
			app := command.App(env, markcmd.Outline(env, func(*cable.Document) string { return profile }))
			if status := command.Run(t.Context(), env, app, []string{"outline", "-", "--format", format}); status != command.Done {
				t.Fatalf("status %d, %s", status, errs.String())
			}
			if !strings.Contains(out.String(), want) {
				t.Errorf("%s lacks %q:\n%s", format, want, out.String())
			}
		}
	}
}
