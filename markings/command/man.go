package command

import (
	"fmt"
	"io"
	"strings"

	"github.com/urfave/cli/v2"
)

// Man is the command that prints the manual page. The page is made of the program's own help; the library's would leave
// out the descriptions of the commands, and with them the exit statuses.
func Man(env Env) *cli.Command {
	return &cli.Command{
		Name:        "man",
		Usage:       "print the manual page",
		UsageText:   "pilcrow man",
		Description: "To read it: pilcrow man | man -l -. To install it: pilcrow man > .../man/man1/pilcrow.1.",
		Action: func(c *cli.Context) error {
			if c.NArg() > 0 {
				return Usagef("man", "takes no argument, not %q", c.Args().First())
			}
			_, err := io.WriteString(env.Stdout, page(c.App))
			return err
		},
	}
}

// page is the manual page of app, in the man macros, ASCII throughout. It has no date: the same program prints the same
// page.
func page(app *cli.App) string {
	var b strings.Builder
	fmt.Fprintf(&b, ".TH %s 1 \"\" \"%s %s\" \"User Commands\"\n", strings.ToUpper(app.Name), roff(app.Name), roff(app.Version))
	fmt.Fprintf(&b, ".SH NAME\n%s \\- %s\n.SH SYNOPSIS\n.nf\n", roff(app.Name), roff(app.Usage))
	roffLines(&b, app.UsageText)
	b.WriteString(".fi\n.SH COMMANDS\n")
	for _, c := range syntaxes(app) {
		fmt.Fprintf(&b, ".SS %s\n", roff(app.Name+" "+c.name))
		b.WriteString(".nf\n")
		roffLines(&b, c.text)
		b.WriteString(".fi\n.PP\n")
		roffLines(&b, sentence(c.usage))
		if c.about != "" {
			b.WriteString(".PP\n")
			roffLines(&b, c.about)
		}
		for _, o := range c.options {
			roffOption(&b, o)
		}
	}
	b.WriteString(pageTail)
	return b.String()
}

// pageTail is what no command says of itself.
const pageTail = `.SH EXIT STATUS
.TP
.B 0
The work was done and there is nothing to report.
.TP
.B 1
The work was done: findings, differences, a change shown.
.TP
.B 2
The work could not be done, or not all of it. A part that was not examined is never clean.
.TP
.B 130
The user stopped the program.
.SH ENVIRONMENT
.TP
.B NO_COLOR
Set and not empty: no colours. The flag \-\-color beats it.
.TP
.B CLICOLOR_FORCE
Set, and neither empty nor 0: colours even where the output is no terminal. NO_COLOR beats it.
.TP
.BR CI ", " PRE_COMMIT
Either set and not empty: no progress bar on standard error.
`

// roffOption writes a flag.
func roffOption(b *strings.Builder, o option) {
	b.WriteString(".TP\n")
	for i, name := range o.names {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(`\fB` + roff(name) + `\fR`)
		switch {
		case o.value == "":
		case strings.HasPrefix(name, "--"):
			b.WriteString(`=\fI` + roff(o.value) + `\fR`)
		default:
			b.WriteString(` \fI` + roff(o.value) + `\fR`)
		}
	}
	text := o.usage
	if o.initial != "" {
		text += " (default: " + o.initial + ")"
	}
	b.WriteByte('\n')
	roffLines(b, sentence(text))
}

// sentence is s with a full stop and a capital letter, which what begins with a small one gets.
func sentence(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:] + "."
}

// roffLines writes running text; an empty line parts paragraphs, an indented one stands as it is.
func roffLines(b *strings.Builder, text string) {
	for line := range strings.Lines(text) {
		switch line = strings.TrimRight(line, "\n"); {
		case line == "":
			b.WriteString(".PP\n")
		case line[0] == ' ' || line[0] == '\t':
			b.WriteString(".br\n" + roff(line) + "\n")
		default:
			b.WriteString(roff(line) + "\n")
		}
	}
}

// roff escapes s, a line or a part of one, so that it is printed as it stands.
func roff(s string) string {
	var b strings.Builder
	if s != "" && (s[0] == '.' || s[0] == '\'') {
		b.WriteString(`\&`)
	}
	for _, r := range s {
		switch {
		case r == '\\':
			b.WriteString(`\e`)
		case r == '…':
			b.WriteString("...") // which every terminal has
		case r == '-':
			b.WriteString(`\-`)
		case r == '\'':
			b.WriteString(`\(aq`)
		case r == '"':
			b.WriteString(`\(dq`)
		case r == '~':
			b.WriteString(`\(ti`)
		case r == '^':
			b.WriteString(`\(ha`)
		case r == '`':
			b.WriteString(`\(ga`)
		case r > '~':
			fmt.Fprintf(&b, `\[u%04X]`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
