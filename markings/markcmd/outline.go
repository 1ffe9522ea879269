// Package markcmd is the face of the reader: the commands outline, which prints what was understood of a cable, and
// marks, which reads marks alone.
package markcmd

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf16"

	"github.com/urfave/cli/v2"

	"pilcrow/markings/cable"
	"pilcrow/markings/command"
	"pilcrow/markings/paint"
	"pilcrow/markings/source"
)

// Outline is the command that prints what was understood of cables. Profile names the body of rules a document is held
// to, which is not for a reader to say.
func Outline[P ~string](env command.Env, profile func(*cable.Document) P) *cli.Command {
	return &cli.Command{
		Name:      "outline",
		Usage:     "print what was understood: header, captions, paragraphs, marks, roll-up",
		UsageText: "pilcrow outline [FLAG…] [PATH…]",
		Description: "Paragraphs are shown under their recovered numbers, whatever their labels look like.\n\n" +
			"Exit status: 0, or 2 when not every input could be read.",
		Flags: []cli.Flag{
			command.Choice("outline", "format", "print as `FORMAT`", "text", "json"),
			command.Choice("outline", "color", "use colours `WHEN`", "auto", "always", "never"),
			&cli.StringFlag{Name: "stdin-filename", Usage: "call standard input `NAME` in reports"},
		},
		Action: func(c *cli.Context) error {
			paths, err := env.Paths("outline", c.Args().Slice())
			if err != nil {
				return err
			}
			mode, err := paint.ParseMode(c.String("color"))
			if err != nil {
				return command.Usagef("outline", "%v", err)
			}
			o := outlining{
				env: env, out: bufio.NewWriter(env.Stdout), palette: paint.For(env.Stdout, mode, env.Getenv), width: columns,
				asJSON: c.String("format") == "json", profile: func(doc *cable.Document) string { return string(profile(doc)) },
			}
			if width := paint.Columns(env.Stdout); width > 0 {
				o.width = max(width, narrowest)
			}
			items := source.Resolve(paths, source.Options{Stdin: env.Stdin, StdinName: c.String("stdin-filename")})
			return o.run(c.Context, items)
		},
	}
}

// outlining is one run of outline.
type outlining struct {
	env     command.Env
	out     *bufio.Writer
	palette *paint.Palette
	width   int
	asJSON  bool
	profile func(*cable.Document) string
	printed int
}

// run prints every item that can be read.
func (o *outlining) run(ctx context.Context, items []source.Item) error {
	write, end := o.text, o.out.Flush
	if o.asJSON {
		write, end = o.json, o.endJSON
	}
	status := command.Done
	for _, item := range items {
		if err := ctx.Err(); err != nil {
			return err
		}
		raw, err := item.Read()
		if err != nil {
			o.env.Complain(err)
			status = command.Undone
			continue
		}
		doc := cable.Parse(item.Name, raw)
		if err := write(doc, newRecord(doc, o.profile(doc))); err != nil {
			return err
		}
	}
	if err := end(); err != nil {
		return err
	}
	return status.Err()
}

// text prints a cable for a person.
func (o *outlining) text(doc *cable.Document, r *record) error {
	g := glance{Builder: &strings.Builder{}, out: o.out, palette: o.palette, width: o.width, doc: doc, record: r}
	if o.printed > 0 {
		g.WriteByte('\n')
	}
	o.printed++
	g.write()
	_, err := io.WriteString(o.out, g.String())
	return err
}

// The indents of the members of an object of the array, and of what stands in their lists.
const memberIndent, elementIndent = "    ", "      "

// json prints a cable as an object of the array. Its long lists are written as they are made.
func (o *outlining) json(_ *cable.Document, r *record) error {
	before := ",\n  "
	if o.printed == 0 {
		before = "[\n  "
	}
	o.printed++
	first, err := encode(r.opening, "  ")
	if err != nil {
		return err
	}
	last, err := encode(r.closing, "  ")
	if err != nil {
		return err
	}
	if _, err := io.WriteString(o.out, before+strings.TrimSuffix(first, "\n  }")); err != nil {
		return err
	}
	if err := writeList(o.out, "headings", r.Headings); err != nil {
		return err
	}
	if err := writeList(o.out, "paragraphs", r.Paragraphs); err != nil {
		return err
	}
	if err := writeList(o.out, "pages", r.Pages); err != nil {
		return err
	}
	_, err = io.WriteString(o.out, ","+strings.TrimPrefix(last, "{"))
	return err
}

// writeList writes the member called name of an object of the array.
func writeList[T any](w io.Writer, name string, l list[T]) error {
	if _, err := fmt.Fprintf(w, ",\n%s%q: [", memberIndent, name); err != nil {
		return err
	}
	for i := range l.n {
		before := ",\n" + elementIndent
		if i == 0 {
			before = before[1:]
		}
		element, err := encode(l.at(i), elementIndent)
		if err != nil {
			return err
		}
		if _, err := io.WriteString(w, before); err != nil {
			return err
		}
		if _, err := io.WriteString(w, element); err != nil {
			return err
		}
	}
	after := "]"
	if l.n > 0 {
		after = "\n" + memberIndent + after
	}
	_, err := io.WriteString(w, after)
	return err
}

// encode is v as harmless JSON, whose lines but the first are indented.
func encode(v any, indent string) (string, error) {
	var b strings.Builder
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent(indent, "  ")
	if err := encoder.Encode(v); err != nil {
		return "", err
	}
	return harmless(strings.TrimSuffix(b.String(), "\n")), nil
}

// harmless is JSON with the characters escaped that could do harm on a terminal; outside strings it has none but line
// feeds.
func harmless(encoded string) string {
	bad := func(r rune) bool { return r != '\n' && paint.Hidden(r) }
	if !strings.ContainsFunc(encoded, bad) {
		return encoded
	}
	var b strings.Builder
	for _, r := range encoded {
		switch high, low := utf16.EncodeRune(r); {
		case !bad(r):
			b.WriteRune(r)
		case high == unicode.ReplacementChar:
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			fmt.Fprintf(&b, `\u%04x\u%04x`, high, low)
		}
	}
	return b.String()
}

// endJSON ends the array.
func (o *outlining) endJSON() error {
	ending := "\n]\n"
	if o.printed == 0 {
		ending = "[]\n"
	}
	if _, err := io.WriteString(o.out, ending); err != nil {
		return err
	}
	return o.out.Flush()
}
