package report

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/markings/paint"
	"pilcrow/rules/lint"
)

// The widths of the text report in columns.
const (
	defaultColumns = 100
	leastColumns   = 40
	mostColumns    = 100
	editColumns    = 72 // of the line before and after a fix
)

// mostEdits is the number of lines of a fix that are shown.
const mostEdits = 3

// textReport is for people at a terminal: each finding with a window of its line, the place that explains it and its
// fix, and one line at the end that sums up.
type textReport struct {
	w       io.Writer
	opts    Options
	columns int
	summary Summary
	hidden  int
	buf     []byte
}

// textColumns is the width of the report on a terminal of so many columns.
func textColumns(terminal int) int {
	if terminal <= 0 {
		return defaultColumns
	}
	return min(max(terminal, leastColumns), mostColumns)
}

// Add writes the findings of r.
func (t *textReport) Add(r Result) error {
	t.summary.Add(r)
	t.buf = t.buf[:0]
	at := newPlaces(r.Doc)
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Severity < t.opts.MinSeverity {
			t.hidden++
			continue
		}
		t.buf = appendHeadline(t.buf, t.opts.Palette, r.Path, at.at(f.Span.Start), f)
		if !r.Withheld {
			t.excerpts(&at, &r, f)
			t.fix(&at, &r, f)
		}
		t.buf = append(t.buf, '\n')
		var err error
		if t.buf, err = spill(t.w, t.buf); err != nil {
			return err
		}
	}
	return write(t.w, t.buf)
}

// excerpt is a window of a line with signs under the span and a note behind them.
type excerpt struct {
	number int // of the line, from 1
	window window
	sign   string
	note   string
}

// excerpts writes the line of the finding and the lines of its related places.
func (t *textReport) excerpts(at *places, r *Result, f *lint.Finding) {
	all := make([]excerpt, 0, 1+len(f.Related))
	all = append(all, t.excerpt(at, r, f.Span, "^", t.goesOn(at, f.Span)))
	for _, related := range f.Related {
		all = append(all, t.excerpt(at, r, related.Span, "-", paint.Escape(related.Message)))
	}
	gutter := 0
	for _, e := range all {
		gutter = max(gutter, len(strconv.Itoa(e.number)))
	}
	p := t.opts.Palette
	for _, e := range all {
		t.line(p.Dim(fmt.Sprintf("  %*d |", gutter, e.number)), e.window.before+e.window.span+e.window.after)
		signs := strings.Repeat(e.sign, max(paint.Width(e.window.span), 1))
		if e.note != "" {
			signs += " " + e.note
		}
		pad := strings.Repeat(" ", paint.Width(e.window.before))
		t.line(p.Dim(fmt.Sprintf("  %*s |", gutter, "")), pad+p.Caret(signs))
	}
}

// line writes a gutter and text, without a blank at the line's end.
func (t *textReport) line(gutter, text string) {
	t.buf = append(t.buf, gutter...)
	if text != "" {
		t.buf = append(append(t.buf, ' '), text...)
	}
	t.buf = append(t.buf, '\n')
}

// excerpt is the window around span.
func (t *textReport) excerpt(at *places, r *Result, span cable.Span, sign, note string) excerpt {
	number := at.at(span.Start).line
	line, start := at.text(number - 1)
	if held := r.closed(cable.Span{Start: start, End: start + len(line)}); held != nil {
		return excerpt{number, window{span: notice(held.limit, at.wordsOn(number-1))}, sign, note}
	}
	from, to := within(span, start, len(line))
	// The gutter takes the number, two blanks before it, and a bar between blanks.
	columns := t.columns - len(strconv.Itoa(number)) - 5
	return excerpt{number, cutWindow(line, from, to, columns), sign, note}
}

// goesOn says where a span ends that is longer than its line.
func (t *textReport) goesOn(at *places, span cable.Span) string {
	if span.Len() == 0 {
		return ""
	}
	first := at.at(span.Start).line
	if last := at.at(span.End - 1).line; last > first {
		return "to line " + strconv.Itoa(last)
	}
	return ""
}

// fix writes what the fix of f does, before and after.
func (t *textReport) fix(at *places, r *Result, f *lint.Finding) {
	if f.Fix == nil {
		return
	}
	title := "fix"
	switch f.Fix.Safety {
	case lint.Unsafe:
		title = "unsafe fix"
	case lint.Suggestion:
		title = "suggestion"
	}
	t.line("  "+t.opts.Palette.Strong(title+":"), paint.Escape(f.Fix.Message))
	edits := byLine(at, f.Fix.Edits)
	for i, e := range edits {
		if i == mostEdits {
			t.line("   ", t.opts.Palette.Dim("and "+counted(len(edits)-i, "more line")))
			break
		}
		t.edit(at, r, e)
	}
}

// byLine makes one edit of those that stand in the same line one after the other, so that a line is shown once.
func byLine(at *places, edits []lint.Edit) []lint.Edit {
	var lines []lint.Edit
	var text []byte // of the last line
	for _, e := range edits {
		n := len(lines)
		if n == 0 || e.Span.Start < lines[n-1].Span.End || at.at(e.Span.Start).line != at.at(lines[n-1].Span.End).line {
			if n > 0 {
				lines[n-1].Text = string(text)
			}
			lines, text = append(lines, e), append(text[:0], e.Text...)
			continue
		}
		l := &lines[n-1]
		text = append(append(text, at.doc.Src[l.Span.End:e.Span.Start]...), e.Text...)
		l.Span.End = e.Span.End
	}
	if n := len(lines); n > 0 {
		lines[n-1].Text = string(text)
	}
	return lines
}

// edit writes the line of an edit as it is and as it will be. Line ends that the edit takes away or brings are shown.
func (t *textReport) edit(at *places, r *Result, e lint.Edit) {
	p := t.opts.Palette
	_, start := at.text(at.at(e.Span.Start).line - 1)
	last, end := at.text(at.at(e.Span.End).line - 1)
	end = max(end+len(last), e.Span.End)
	if r.closed(cable.Span{Start: start, End: end}) != nil {
		return // the message of the fix says it
	}
	columns := min(editColumns, t.columns-6)
	inserted, more := firstBytes(e.Text, columns*reach)
	inserted = head(paint.Escape(inserted), columns-2*shortEdge, more)
	from, to := e.Span.Start-start, e.Span.End-start
	w := cutWindow(at.doc.Src[start:end], from, to, columns)
	if growth := paint.Width(inserted) - paint.Width(w.span); growth > 0 {
		w = cutWindow(at.doc.Src[start:end], from, to, columns-growth)
	}
	t.line("    -", w.before+p.Deleted(w.span)+w.after)
	t.line("    +", w.before+p.Inserted(inserted)+w.after)
}

// Close writes the summary.
func (t *textReport) Close() error {
	if t.opts.Quiet {
		return nil
	}
	return write(t.w, append([]byte(t.sums()), '\n'))
}

// sums is the summary line: "2 files: 1 error, 3 warnings, 4 notes; 7 can be fixed by pilcrow fix".
func (t *textReport) sums() string {
	s := &t.summary
	var found []string
	for _, c := range []struct {
		count int
		word  string
	}{{s.Critical, "critical"}, {s.Error, "error"}, {s.Warning, "warning"}, {s.Info, "note"}} {
		switch {
		case c.count == 0:
		case c.word == "critical":
			found = append(found, strconv.Itoa(c.count)+" critical")
		default:
			found = append(found, counted(c.count, c.word))
		}
	}
	line := counted(s.Files, "file") + ": "
	if len(found) == 0 {
		line += "no findings"
	} else {
		line += strings.Join(found, ", ")
	}
	for _, c := range []struct {
		count int
		what  string
	}{
		{s.Fixable, "can be fixed by pilcrow fix"},
		{s.Suppressed, "suppressed"},
		{t.hidden, "not shown"},
		{s.Failed, "could not be examined"},
	} {
		if c.count > 0 {
			line += fmt.Sprintf("; %d %s", c.count, c.what)
		}
	}
	return line
}

// counted is n and word, in the plural where n wants it.
func counted(n int, word string) string {
	if n != 1 {
		word += "s"
	}
	return strconv.Itoa(n) + " " + word
}
