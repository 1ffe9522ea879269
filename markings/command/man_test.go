package command_test

import (
	"os/exec"
	"strings"
	"testing"
)

// weighPage is the page of the program of printed, up to its last command.
const weighPage = `.TH PILCROW 1 "" "pilcrow 1.2\-3" "User Commands"
.SH NAME
pilcrow \- weigh cables
.SH SYNOPSIS
.nf
pilcrow COMMAND
.fi
.SH COMMANDS
.SS pilcrow weigh
.nf
pilcrow weigh [FLAG...] \(aqIT\(aq
.fi
.PP
Weigh [it]: the clerk\(aqs $HOME, a \e and a \(dqquote\(dq.
.PP
\&.SH no heading
\&\(aqno request
.PP
A second paragraph \[u2014] \[u00B6].
.br
    an example
.TP
\fB\-\-unit\fR=\fIUNIT\fR
Weigh in a UNIT: grain or ounce (default: grain).
.TP
\fB\-\-note\fR=\fIA\fR
Note A, a:b [c] it\(aqs: red or blue; may be repeated.
.TP
\fB\-\-into\fR=\fIFILE\fR, \fB\-o\fR \fIFILE\fR
Write to FILE (default: \-).
.TP
\fB\-\-quick\fR, \fB\-q\fR
Say no \(dqword\(dq \e.
.TP
\fB\-\-help\fR, \fB\-h\fR
Show help.
`

// TestPage compares the page with one that was read by a person, and asks groff for its opinion.
func TestPage(t *testing.T) {
	got := printed(t, "man")
	if begin, _, _ := strings.Cut(got, ".SS pilcrow completion"); begin != weighPage {
		t.Errorf("the page begins\n%s\nwant\n%s", begin, weighPage)
	}
	for _, r := range got {
		if r > '~' {
			t.Fatalf("the page holds %q, want ASCII", r)
		}
	}
	if _, err := exec.LookPath("groff"); err != nil {
		t.Skip("there is no groff")
	}
	cmd := exec.Command("groff", "-man", "-ww", "-z", "-Tutf8")
	cmd.Stdin = strings.NewReader(got)
	if out, err := cmd.CombinedOutput(); err != nil || len(out) > 0 {
		t.Errorf("groff: %v, %s", err, out)
	}
}
