package lintcmd

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/urfave/cli/v2"

	"pilcrow/markings/command"
	"pilcrow/markings/paint"
	"pilcrow/rules"
	"pilcrow/rules/accept"
	"pilcrow/rules/lint"
)

// Rules is the command that lists the rules, those of the audit behind those of lint, and explains them.
func Rules(env command.Env, audit []AuditRule) *cli.Command {
	return &cli.Command{
		Name:      "rules",
		Usage:     "list the rules, or explain some: why they matter, their source, examples",
		UsageText: "pilcrow rules [FLAG…] [RULE…]",
		Description: "A RULE is a code (PN04), a name (damaged-label) or a family (PN). In an example « and » frame what is\n" +
			"reported.",
		Flags: []cli.Flag{
			command.Choice("rules", "format", "print as `FORMAT`", "text", "json"),
			command.Choice("rules", "color", "use colours `WHEN`", "auto", "always", "never"),
		},
		Action: func(c *cli.Context) error {
			mode, err := paint.ParseMode(c.String("color"))
			if err != nil {
				return command.Usagef("rules", "%v", err)
			}
			chosen, err := named(audit, c.Args().Slice())
			if err != nil {
				return command.Usagef("rules", "%v ('%s rules' lists the rules)", err, command.Name)
			}
			out := bufio.NewWriter(env.Stdout)
			palette := paint.For(env.Stdout, mode, env.Getenv)
			switch {
			case c.String("format") == "json":
				err = rulesJSON(out, chosen, audit)
			case c.NArg() == 0:
				err = rulesTable(out, palette, chosen)
			default:
				err = explain(out, palette, chosen, audit)
			}
			if err != nil {
				return err
			}
			return out.Flush()
		},
	}
}

// named is the rules that words name; all rules, those that are off among them, where there are no words.
func named(audit []AuditRule, words []string) ([]*lint.Rule, error) {
	all := rules.All()
	for _, r := range audit {
		all = append(all, r.Rule)
	}
	all = append(all, accept.Rules()...)
	if len(words) == 0 {
		return all, nil
	}
	return lint.Select(all, words, nil)
}

// rulesTable writes a line for each rule.
func rulesTable(w io.Writer, p *paint.Palette, chosen []*lint.Rule) error {
	code, name := 0, 0
	for _, r := range chosen {
		code, name = max(code, len(r.Code)), max(name, len(r.Name))
	}
	for _, r := range chosen {
		_, err := fmt.Fprintf(w, "%s  %-*s  %s  %s\n", p.Code(fmt.Sprintf("%-*s", code, r.Code)), name, r.Name,
			severity(p, r.Severity), r.Summary)
		if err != nil {
			return err
		}
	}
	return nil
}

// severity is the word of s in its colour and as wide as the longest.
func severity(p *paint.Palette, s lint.Severity) string {
	word := fmt.Sprintf("%-8s", s)
	switch s {
	case lint.Critical:
		return p.Critical(word)
	case lint.Error:
		return p.Error(word)
	case lint.Warning:
		return p.Warning(word)
	case lint.Info:
		return p.Info(word)
	default:
		return p.Dim(word)
	}
}

// explain writes all that the rules say of themselves.
func explain(w io.Writer, p *paint.Palette, chosen []*lint.Rule, audit []AuditRule) error {
	for i, r := range chosen {
		var b strings.Builder
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "%s %s  %s%s\n\n", p.Code(r.Code), p.Strong(r.Name), strings.TrimSpace(severity(p, r.Severity)),
			underProfiles(p, r))
		for _, text := range append([]string{r.Summary}, strings.Split(r.Doc, "\n\n")...) {
			b.WriteString(wrapped(text, columns) + "\n\n")
		}
		b.WriteString(wrapped("Source: "+r.Source, columns) + "\n")
		for _, e := range r.Examples {
			if !strings.Contains(e.Bad, "«") {
				example(&b, p, "Not reported"+under(e), e.Bad)
				continue
			}
			example(&b, p, "Reported"+under(e), e.Bad)
			if e.Good != "" {
				example(&b, p, "After 'pilcrow fix'", e.Good)
			}
		}
		for _, e := range pairsOf(r, audit) {
			e.write(&b, p)
		}
		if _, err := io.WriteString(w, b.String()); err != nil {
			return err
		}
	}
	return nil
}

// under names the profile of an example that has one of its own.
func under(e lint.Example) string {
	if e.Profile == "" {
		return ""
	}
	return " with --profile " + string(e.Profile)
}

// underProfiles says in which profiles a rule weighs otherwise: ", state off".
func underProfiles(p *paint.Palette, r *lint.Rule) string {
	var b strings.Builder
	for _, name := range profiles() {
		if s, ok := r.Profiles[lint.Profile(name)]; ok {
			fmt.Fprintf(&b, ", %s %s", name, strings.TrimSpace(severity(p, s)))
		}
	}
	return b.String()
}

// example writes a text under a title, indented.
func example(b *strings.Builder, p *paint.Palette, title, text string) {
	fmt.Fprintf(b, "\n%s:\n\n", p.Strong(title))
	for line := range strings.Lines(strings.TrimRight(text, "\n")) {
		if line = strings.TrimRight(line, "\r\n"); line != "" {
			line = "    " + paint.Escape(line)
		}
		b.WriteString(line + "\n")
	}
}

// columns is the width of running text.
const columns = 92

// wrapped is text in lines of at most so many columns, its blanks folded.
func wrapped(text string, columns int) string {
	var b strings.Builder
	width := 0
	for _, word := range strings.Fields(text) {
		w := paint.Width(word)
		switch {
		case width == 0:
		case width+1+w > columns:
			b.WriteByte('\n')
			width = 0
		default:
			b.WriteByte(' ')
			width++
		}
		b.WriteString(word)
		width += w
	}
	return b.String()
}

// profileRecord holds the severities of a rule under the profiles that weigh it otherwise, nil for none.
func profileRecord(r *lint.Rule) map[string]string {
	if len(r.Profiles) == 0 {
		return nil
	}
	record := make(map[string]string, len(r.Profiles))
	for profile, s := range r.Profiles {
		record[string(profile)] = s.String()
	}
	return record
}

// ruleRecord is a rule in JSON.
type ruleRecord struct {
	Code     string            `json:"code"`
	Name     string            `json:"name"`
	Severity string            `json:"severity"`
	Profiles map[string]string `json:"profiles,omitempty"`
	Summary  string            `json:"summary"`
	Doc      string            `json:"doc"`
	Source   string            `json:"source"`
	Examples []exampleRecord   `json:"examples"`
	Pairs    []Pair            `json:"pairs,omitempty"`
}

// exampleRecord is an example in JSON: « » frame in Bad what is reported; Good is left out where no fix is safe.
type exampleRecord struct {
	Bad     string `json:"bad"`
	Good    string `json:"good,omitempty"`
	Profile string `json:"profile,omitempty"`
}

// rulesJSON writes the rules as one array.
func rulesJSON(w io.Writer, chosen []*lint.Rule, audit []AuditRule) error {
	records := make([]ruleRecord, len(chosen))
	for i, r := range chosen {
		examples := make([]exampleRecord, len(r.Examples))
		for j, e := range r.Examples {
			examples[j] = exampleRecord{e.Bad, e.Good, string(e.Profile)}
		}
		records[i] = ruleRecord{
			Code: r.Code, Name: r.Name, Severity: r.Severity.String(), Profiles: profileRecord(r), Summary: r.Summary, Doc: r.Doc,
			Source: r.Source, Examples: examples, Pairs: pairsOf(r, audit),
		}
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(records)
}
