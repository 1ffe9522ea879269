package source

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"unicode/utf8"
)

// rowBuffer is how much of a file of rows, in bytes, is read at once.
const rowBuffer = 1 << 18

// errBlank is the error of a row in which the cable is missing.
var errBlank = errors.New("null where the cable should be")

// csv yields the cables of a file of comma-separated values.
func (s *stream) csv(r io.Reader) {
	rows := csvReader{r: bufio.NewReaderSize(r, rowBuffer), most: s.opts.MaxCable}
	column, err := strconv.Atoi(s.column())
	numbered := err == nil && column > 0
	column--
	width := 0
	for row := 1; !s.stopped; row++ {
		err := rows.next()
		switch {
		case errors.Is(err, io.EOF):
			if s.given == 0 {
				s.fail("", errNoRows)
			}
			return
		case err != nil:
			s.fail(rowName(row), fmt.Errorf("%w; the rest of the file is not read", err))
			return
		case row == 1 && !numbered:
			width = rows.fields()
			if column = rows.find(s.column()); column < 0 {
				s.fail("", noColumn(s.column()))
				return
			}
			continue
		case row == 1:
			width = rows.fields()
		}
		if rows.fields() != width || column >= width {
			s.fail(rowName(row), fmt.Errorf("%d columns, not %d", rows.fields(), max(width, column+1)))
			continue
		}
		text := bytes.Clone(rows.field(column))
		s.give(rowName(row), func() ([]byte, error) { return text, nil })
	}
}

// column is the name or number of the column in which cables stand.
func (s *stream) column() string {
	if s.opts.Column == "" {
		return "body"
	}
	return s.opts.Column
}

func rowName(row int) string { return ":" + strconv.Itoa(row) }

// noColumn is the error of a table in whose first row the column's name does not stand.
func noColumn(name string) error {
	return fmt.Errorf("no column %q in the first row: name another, or give its number where no row names the columns", name)
}

// jsonl yields the cables of a file with a JSON object on each line.
func (s *stream) jsonl(r io.Reader) {
	lines := bufio.NewReaderSize(r, rowBuffer)
	key := s.column()
	for row := 1; !s.stopped; row++ {
		// A cable may be six times as long when each of its bytes is escaped.
		line, err := readLine(lines, 6*s.opts.MaxCable)
		if err != nil && !errors.Is(err, io.EOF) {
			s.fail(rowName(row), fmt.Errorf("%w; the rest of the file is not read", err))
			return
		}
		if row == 1 {
			line = bytes.TrimPrefix(line, []byte("\uFEFF"))
		}
		if len(bytes.TrimSpace(line)) > 0 {
			s.give(rowName(row), func() ([]byte, error) { return jsonText(line, key) })
		}
		if err != nil {
			break
		}
	}
	if s.given == 0 {
		s.fail("", errNoRows)
	}
}

// jsonText is the string under key in a line of JSON.
func jsonText(line []byte, key string) ([]byte, error) {
	if !utf8.Valid(line) {
		return nil, errors.New("not UTF-8")
	}
	var row map[string]json.RawMessage
	if err := json.Unmarshal(line, &row); err != nil {
		return nil, errors.New("not a JSON object")
	}
	value, ok := row[key]
	if !ok {
		return nil, fmt.Errorf("no field %q", key)
	}
	var text *string
	if err := json.Unmarshal(value, &text); err != nil {
		return nil, fmt.Errorf("the field %q is not a string", key)
	}
	if text == nil {
		return nil, errBlank
	}
	return []byte(*text), nil
}

// readLine reads a line of at most most bytes, without its end. At the end of the file it says io.EOF, beside the last
// line.
func readLine(r *bufio.Reader, most int64) ([]byte, error) {
	var line []byte
	for {
		part, err := r.ReadSlice('\n')
		if int64(len(line)+len(part)) > most {
			return nil, tooLarge(most)
		}
		line = append(line, part...)
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case err == nil:
			return line[:len(line)-1], nil
		case errors.Is(err, io.EOF):
			return line, err
		}
		return nil, damaged(err)
	}
}
