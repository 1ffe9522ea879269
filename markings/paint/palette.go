// Package paint colours text for a terminal and makes text from a stranger fit to be shown there.
//
// Whether a stream gets colours is decided for that stream alone, by Decide; a Palette is the answer. Its methods are
// named for what a text means, not for a colour. They paint line by line, so that a pager that shows half of a text
// shows it right, and what they paint is never painted again: colours do not nest. No meaning hangs on a colour alone,
// and what is deleted and what is inserted differ in shape (struck out, underlined) and as red and blue, which
// everybody can tell apart.
//
// Everything from an input goes through Escape before it goes to a person: a file name or a cable can hold codes that
// move the cursor, rename the window or turn the direction of the text.
package paint

import (
	"io"
	"strings"

	"github.com/fatih/color"

	"pilcrow/markings"
)

// orange is the number of the colour of TOP SECRET among the 256.
const orange = 208

// role is what a text means.
type role uint8

const (
	unclassified role = iota
	confidential
	secret
	topSecret
	critical
	failure
	warning
	info
	deleted
	inserted
	moved
	redacted
	path
	code
	dim
	caret
	strong
	roles // their number
)

// Palette paints, or leaves text as it is. The zero Palette and a nil one leave it.
type Palette struct {
	colours [roles]*color.Color
}

// For is the palette for w: colours where Decide wants them.
func For(w io.Writer, mode Mode, env func(string) string) *Palette {
	if !Decide(mode, env, IsTerminal(w)) {
		return &Palette{}
	}
	return New(manyColours(env))
}

// New is a palette that paints. With many it may use 256 colours, else 16.
func New(many bool) *Palette {
	p := &Palette{colours: [roles]*color.Color{
		unclassified: paint(color.FgGreen),
		confidential: paint(color.FgBlue),
		secret:       paint(color.FgRed),
		topSecret:    paint(color.FgHiYellow, color.Bold),
		critical:     paint(color.FgHiWhite, color.BgRed, color.Bold),
		failure:      paint(color.FgRed, color.Bold),
		warning:      paint(color.FgYellow),
		info:         paint(color.FgCyan),
		deleted:      paint(color.FgRed, color.CrossedOut),
		inserted:     paint(color.FgBlue, color.Underline),
		moved:        paint(color.FgMagenta, color.Italic),
		redacted:     paint(color.ReverseVideo),
		path:         paint(color.Bold),
		code:         paint(color.FgCyan),
		dim:          paint(color.Faint),
		caret:        paint(color.FgMagenta, color.Bold),
		strong:       paint(color.Bold),
	}}
	if many {
		p.colours[topSecret] = paint(38, 5, orange)
	}
	return p
}

// paint is a colour that does not ask what the standard output is.
func paint(attributes ...color.Attribute) *color.Color {
	c := color.New(attributes...)
	c.EnableColor()
	return c
}

// On reports whether p paints.
func (p *Palette) On() bool { return p != nil && p.colours[strong] != nil }

// Level paints the name or mark of a classification level in the colour of its cover sheet: U green, C blue, S red, TS
// orange. Other levels are left as they are.
func (p *Palette) Level(level markings.Level, s string) string {
	switch level {
	case markings.Unclassified:
		return p.in(unclassified, s)
	case markings.Confidential:
		return p.in(confidential, s)
	case markings.Secret:
		return p.in(secret, s)
	case markings.TopSecret:
		return p.in(topSecret, s)
	default:
		return s
	}
}

// in paints s for its role.
func (p *Palette) in(r role, s string) string {
	if p == nil {
		return s
	}
	return lines(p.colours[r], s)
}

// Critical paints the severity critical.
func (p *Palette) Critical(s string) string { return p.in(critical, s) }

// Error paints the severity error.
func (p *Palette) Error(s string) string { return p.in(failure, s) }

// Warning paints the severity warning.
func (p *Palette) Warning(s string) string { return p.in(warning, s) }

// Info paints the severity info.
func (p *Palette) Info(s string) string { return p.in(info, s) }

// Deleted paints text that an edit or a newer version takes out.
func (p *Palette) Deleted(s string) string { return p.in(deleted, s) }

// Inserted paints text that an edit or a newer version brings in.
func (p *Palette) Inserted(s string) string { return p.in(inserted, s) }

// Moved paints text that stands at another place in the newer version.
func (p *Palette) Moved(s string) string { return p.in(moved, s) }

// Redacted paints a withholding notation.
func (p *Palette) Redacted(s string) string { return p.in(redacted, s) }

// Path paints the name of a file.
func (p *Palette) Path(s string) string { return p.in(path, s) }

// Code paints the code of a rule.
func (p *Palette) Code(s string) string { return p.in(code, s) }

// Dim paints what matters less: line numbers, rules, hints.
func (p *Palette) Dim(s string) string { return p.in(dim, s) }

// Caret paints the signs under a place in a line.
func (p *Palette) Caret(s string) string { return p.in(caret, s) }

// Strong paints what matters most: a heading, a verdict.
func (p *Palette) Strong(s string) string { return p.in(strong, s) }

// lines paints each line of s without its line end.
func lines(c *color.Color, s string) string {
	if c == nil || s == "" {
		return s
	}
	if strings.IndexByte(s, '\n') < 0 {
		return c.Sprint(s)
	}
	var b strings.Builder
	for line := range strings.Lines(s) {
		text := strings.TrimRight(line, "\r\n")
		if text != "" {
			b.WriteString(c.Sprint(text))
		}
		b.WriteString(line[len(text):])
	}
	return b.String()
}
