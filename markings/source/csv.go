package source

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strings"
)

// The ways in which a row of a CSV file is damaged.
var (
	errOpenQuote  = errors.New("the file ends within quotes")
	errAfterQuote = errors.New("text behind a closing quote")
)

// csvReader reads rows of fields with commas between them. In quotes a comma or line end belongs to the field, and both
// "" and \" are a quote, \\ is a backslash and \ before a line end is that line end; every other backslash stands for
// itself.
type csvReader struct {
	r     *bufio.Reader
	most  int64  // bytes that a row may have
	text  []byte // of the row, its fields joined
	ends  []int  // of the fields in text
	begun bool   // a row was read
}

// fields is the number of fields of the row.
func (c *csvReader) fields() int { return len(c.ends) }

// field is the text of a field, until the next row is read.
func (c *csvReader) field(i int) []byte {
	start := 0
	if i > 0 {
		start = c.ends[i-1]
	}
	return c.text[start:c.ends[i]]
}

// find is the place of a field in the row, in any case of its letters, or -1.
func (c *csvReader) find(name string) int {
	for i := range c.ends {
		if strings.EqualFold(strings.TrimSpace(string(c.field(i))), name) {
			return i
		}
	}
	return -1
}

// next reads a row; empty lines are none. The end of the file is io.EOF.
func (c *csvReader) next() error {
	if !c.begun {
		c.begun = true
		if bom, _ := c.r.Peek(3); string(bom) == "\uFEFF" {
			_, _ = c.r.Discard(3) // it was just looked at
		}
	}
	for {
		c.text, c.ends = c.text[:0], c.ends[:0]
		if _, err := c.r.Peek(1); err != nil {
			return end(err)
		}
		for more := true; more; {
			var err error
			if more, err = c.readField(); err != nil {
				return err
			}
			c.ends = append(c.ends, len(c.text))
		}
		if len(c.ends) > 1 || len(c.text) > 0 {
			return nil
		}
	}
}

// end is the error of a reader, io.EOF where it has come to its end.
func end(err error) error {
	if errors.Is(err, io.EOF) {
		return io.EOF
	}
	return damaged(err)
}

// readField appends a field to the row and reports whether another follows.
func (c *csvReader) readField() (more bool, err error) {
	first, err := c.r.Peek(1)
	switch {
	case errors.Is(err, io.EOF):
		return false, nil
	case err != nil:
		return false, damaged(err)
	case first[0] != '"':
		return c.bare()
	}
	_, _ = c.r.Discard(1) // it was just looked at
	if err := c.quoted(); err != nil {
		return false, err
	}
	start := len(c.text)
	more, err = c.bare()
	if err == nil && len(c.text) > start {
		err = errAfterQuote
	}
	return more, err
}

// bare appends what stands before the next comma or line end, and reads on behind that.
func (c *csvReader) bare() (more bool, err error) {
	start := len(c.text)
	for {
		chunk, err := c.chunk()
		if errors.Is(err, io.EOF) {
			return false, nil
		}
		if err != nil {
			return false, err
		}
		i := bytes.IndexAny(chunk, ",\n")
		if err := c.take(chunk, i); err != nil {
			return false, err
		}
		if i < 0 {
			continue
		}
		sign, _ := c.r.ReadByte() // it was just looked at
		if sign == ',' {
			return true, nil
		}
		if n := len(c.text); n > start && c.text[n-1] == '\r' {
			c.text = c.text[:n-1]
		}
		return false, nil
	}
}

// quoted appends what stands before the closing quote, and reads on behind that.
func (c *csvReader) quoted() error {
	for {
		chunk, err := c.chunk()
		if errors.Is(err, io.EOF) {
			return errOpenQuote
		}
		if err != nil {
			return err
		}
		i := bytes.IndexByte(chunk, '"')
		before := chunk
		if i >= 0 {
			before = chunk[:i]
		}
		if back := bytes.IndexByte(before, '\\'); back >= 0 {
			i = back
		}
		if err := c.take(chunk, i); err != nil {
			return err
		}
		if i < 0 {
			continue
		}
		sign, _ := c.r.ReadByte() // it was just looked at
		following := c.following()
		switch {
		case sign == '"' && following != '"':
			return nil
		case sign == '\\' && following != '"' && following != '\\' && following != '\n':
			c.text = append(c.text, '\\')
		default:
			c.text = append(c.text, following)
			_, _ = c.r.Discard(1) // it was just looked at
		}
	}
}

// following is the next byte, 0 at the end.
func (c *csvReader) following() byte {
	if b, err := c.r.Peek(1); err == nil {
		return b[0]
	}
	return 0
}

// chunk is the next bytes of the file, at least one and few enough that looking for two signs in turn stays cheap.
func (c *csvReader) chunk() ([]byte, error) {
	if c.r.Buffered() == 0 {
		if _, err := c.r.Peek(1); err != nil {
			return nil, end(err)
		}
	}
	return c.r.Peek(min(c.r.Buffered(), 4096))
}

// take moves n bytes of chunk into the row, all of them where n is negative.
func (c *csvReader) take(chunk []byte, n int) error {
	if n < 0 {
		n = len(chunk)
	}
	if int64(len(c.text)+n) > c.most {
		return tooLarge(c.most)
	}
	c.text = append(c.text, chunk[:n]...)
	_, err := c.r.Discard(n)
	return err
}
