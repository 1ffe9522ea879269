package markcmd

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/urfave/cli/v2"

	"pilcrow/markings"
	"pilcrow/markings/charset"
	"pilcrow/markings/command"
	"pilcrow/markings/paint"
	"pilcrow/markings/source"
)

// Marks is the command that reads marks: what they say, what is wrong with them, how the other notations write them,
// and their roll-up.
func Marks(env command.Env) *cli.Command {
	return &cli.Command{
		Name:      "marks",
		Usage:     "read marks and banners: what they say, what is wrong, their roll-up",
		UsageText: "pilcrow marks [FLAG…] [MARK…]",
		Description: "A MARK is a portion mark, (S//NF), or a banner, SECRET//NOFORN. Without a MARK, or for the MARK -, the\n" +
			"lines of standard input are read.\n\n" +
			"Exit status: 0, 1 when a mark has a problem of severity error, 2 when there is nothing to read.",
		Flags: []cli.Flag{
			command.Choice("marks", "format", "print as `FORMAT`", "text", "json"),
			&cli.StringFlag{
				Name:  "form",
				Usage: "take all marks for a `FORM`: portion or banner (default: in parentheses a portion, else a banner)",
				Action: func(_ *cli.Context, value string) error {
					return command.OneOf("marks", "form", value, []string{"portion", "banner"})
				},
			},
			command.Choice("marks", "profile", "judge by the rules of a `PROFILE`", "capco", "dod", "state", "cui"),
			command.Choice("marks", "color", "use colours `WHEN`", "auto", "always", "never"),
		},
		Action: func(c *cli.Context) error {
			mode, err := paint.ParseMode(c.String("color"))
			if err != nil {
				return command.Usagef("marks", "%v", err)
			}
			texts, err := markTexts(env, c.Args().Slice())
			if err != nil {
				return err
			}
			m := newMarking(usageNamed(c.String("profile")), formNamed(c.String("form")), texts)
			out := bufio.NewWriter(env.Stdout)
			if c.String("format") == "json" {
				err = m.json(out)
			} else {
				err = m.text(out, paint.For(env.Stdout, mode, env.Getenv))
			}
			if err == nil {
				err = out.Flush()
			}
			if err != nil {
				return err
			}
			return m.status().Err()
		},
	}
}

// markTexts are the marks among args, and the lines of standard input where there is none or in the place of "-".
func markTexts(env command.Env, args []string) ([]string, error) {
	if len(args) == 0 {
		if paint.IsTerminal(env.Stdin) {
			return nil, command.Usagef("marks", "no mark: write marks behind the command, or one a line on standard input")
		}
		args = []string{"-"}
	}
	var texts []string
	for _, arg := range args {
		if arg != "-" {
			texts = append(texts, arg)
			continue
		}
		raw, err := source.Named("-", source.Options{Stdin: env.Stdin}).Read()
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(charset.Decode(raw).UTF8) {
			if line = strings.TrimSpace(line); line != "" {
				texts = append(texts, line)
			}
		}
	}
	if len(texts) == 0 {
		return nil, command.Usagef("marks", "standard input holds no mark")
	}
	return texts, nil
}

// usageNamed is the body of rules that a profile judges marks by.
func usageNamed(profile string) markings.Usage {
	for _, usage := range []markings.Usage{markings.State, markings.DoD, markings.CUIUsage} {
		if usage.String() == profile {
			return usage
		}
	}
	return markings.CAPCO
}

// formNamed is the form that --form says all marks have.
func formNamed(name string) markings.Form {
	switch name {
	case markings.Portion.String():
		return markings.Portion
	case markings.Banner.String():
		return markings.Banner
	}
	return markings.Either
}

// marking is one run of marks.
type marking struct {
	usage    markings.Usage
	texts    []string
	readings []markings.Reading
	rollup   markings.Mark
}

// newMarking reads texts and joins what they say. A portion that says REL alone takes the list of a banner among them.
func newMarking(usage markings.Usage, form markings.Form, texts []string) *marking {
	m := &marking{usage: usage, texts: texts}
	var banner markings.Mark
	for _, text := range texts {
		reading := usage.Read(text, form)
		if reading.Form == markings.Banner && len(banner.Countries()) == 0 {
			banner = reading.Mark
		}
		m.readings = append(m.readings, reading)
	}
	marks := make([]markings.Mark, len(m.readings))
	for i := range m.readings {
		marks[i] = m.readings[i].Mark.Resolve(banner)
	}
	m.rollup = markings.Join(marks...)
	return m
}

// status is the exit status: Found where a mark is not valid.
func (m *marking) status() command.Exit {
	for i := range m.readings {
		if !m.readings[i].Valid() {
			return command.Found
		}
	}
	return command.Done
}

// text prints the marks for a person.
func (m *marking) text(w io.Writer, p *paint.Palette) error {
	var b strings.Builder
	for i := range m.readings {
		reading := &m.readings[i]
		b.WriteString(p.Level(reading.Mark.Level, paint.Escape(m.texts[i])))
		if !reading.Valid() {
			b.WriteString("  " + p.Error("not valid"))
		}
		b.WriteByte('\n')
		if words := explained(reading.Tokens); words != "" {
			b.WriteString("  " + paint.Escape(words) + "\n")
		}
		b.WriteString(m.written(reading.Mark))
		for _, problem := range reading.Problems {
			fmt.Fprintf(&b, "  %s %s: %s\n", weighed(p, problem.Severity), p.Code(problem.Code), paint.Escape(problem.Message))
		}
		b.WriteByte('\n')
	}
	switch head := "Roll-up"; {
	case m.rollup.IsZero():
		b.WriteString("No roll-up: no mark was understood\n")
	default:
		if m.status() != command.Done {
			head = "Roll-up of what was understood"
		}
		b.WriteString(p.Strong(head) + "\n" + m.written(m.rollup))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// explained says what each token stands for: "S: SECRET · NF: not releasable to foreign nationals".
func explained(tokens []markings.Token) string {
	words := make([]string, len(tokens))
	for i, token := range tokens {
		words[i] = token.Name + ": " + token.Meaning()
	}
	return strings.Join(words, " · ")
}

// written is a line with a mark in all notations, and nothing for the zero mark.
func (m *marking) written(mark markings.Mark) string {
	if mark.IsZero() {
		return ""
	}
	parts := []string{"portion " + mark.PortionFor(m.usage), "banner " + mark.Banner()}
	if line := mark.Line(); line != "" {
		parts = append(parts, "line "+line)
	}
	if captions := mark.Captions(); len(captions) > 0 {
		parts = append(parts, "captions "+strings.Join(captions, ", "))
	}
	return "  " + paint.Escape(strings.Join(parts, " · ")) + "\n"
}

// weighed is the word of a severity in its colour.
func weighed(p *paint.Palette, s markings.Severity) string {
	switch s {
	case markings.Error:
		return p.Error(s.String())
	case markings.Warning:
		return p.Warning(s.String())
	case markings.Info:
	}
	return p.Info(s.String())
}

// marksRecord is the object of --format json.
type marksRecord struct {
	Marks  []markRecord `json:"marks"`
	Rollup rollupRecord `json:"rollup"`
}

// markRecord is one mark. Lists are never null.
type markRecord struct {
	Text     string          `json:"text"`
	Form     string          `json:"form"`
	Valid    bool            `json:"valid"`
	Level    string          `json:"level"`
	Controls []string        `json:"controls"`
	Portion  string          `json:"portion"`
	Banner   string          `json:"banner"`
	Problems []problemRecord `json:"problems"`
}

type problemRecord struct {
	Rule     string `json:"rule"`
	Severity string `json:"severity"`
	Message  string `json:"message"`
}

type rollupRecord struct {
	Level    string   `json:"level"`
	Controls []string `json:"controls"`
	Portion  string   `json:"portion"`
	Banner   string   `json:"banner"`
	Line     string   `json:"line"`
	Captions []string `json:"captions"`
}

// json prints the marks for a program.
func (m *marking) json(w io.Writer) error {
	all := marksRecord{Marks: make([]markRecord, len(m.readings))}
	for i := range m.readings {
		reading := &m.readings[i]
		record := markRecord{
			Text: m.texts[i], Form: reading.Form.String(), Valid: reading.Valid(), Level: reading.Mark.Level.String(),
			Controls: listed(reading.Mark.Controls.List()), Portion: reading.Mark.PortionFor(m.usage), Banner: reading.Mark.Banner(),
			Problems: make([]problemRecord, len(reading.Problems)),
		}
		for j, problem := range reading.Problems {
			record.Problems[j] = problemRecord{problem.Code, problem.Severity.String(), problem.Message}
		}
		all.Marks[i] = record
	}
	all.Rollup = rollupRecord{
		Level: m.rollup.Level.String(), Controls: listed(m.rollup.Controls.List()), Portion: m.rollup.PortionFor(m.usage),
		Banner: m.rollup.Banner(), Line: m.rollup.Line(), Captions: listed(m.rollup.Captions()),
	}
	var b strings.Builder
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(all); err != nil {
		return err
	}
	_, err := io.WriteString(w, harmless(b.String()))
	return err
}

// listed is list, never nil.
func listed(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}
