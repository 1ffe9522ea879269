package render

import (
	"encoding/json"
	"fmt"
	"io"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"pilcrow/diff"
	"pilcrow/markings/paint"
)

// jsonVersion is the version of the JSON form.
const jsonVersion = 1

// The JSON form, in the keys and the order of the contract. Lists are never null.
type jsonReport struct {
	Version  int           `json:"version"`
	Old      jsonFile      `json:"old"`
	New      jsonFile      `json:"new"`
	Header   []jsonField   `json:"header"`
	Headings []jsonHeading `json:"headings"`
	Blocks   []jsonBlock   `json:"blocks"`
	Summary  jsonSummary   `json:"summary"`
}

type jsonFile struct {
	Path string `json:"path"`
}

type jsonField struct {
	Field string `json:"field"`
	Old   string `json:"old"`
	New   string `json:"new"`
}

type jsonHeading struct {
	Old string `json:"old"`
	New string `json:"new"`
}

type jsonBlock struct {
	Kind       string     `json:"kind"`
	Old        []int      `json:"old"`
	New        []int      `json:"new"`
	OldNumbers []int      `json:"old_numbers"`
	NewNumbers []int      `json:"new_numbers"`
	Moved      bool       `json:"moved"`
	OldMark    string     `json:"old_mark"`
	NewMark    string     `json:"new_mark"`
	Words      []jsonEdit `json:"words"`
}

type jsonEdit struct {
	Op   string `json:"op"`
	Text string `json:"text"`
}

type jsonSummary struct {
	Equal         int `json:"equal"`
	Changed       int `json:"changed"`
	Inserted      int `json:"inserted"`
	Deleted       int `json:"deleted"`
	Moved         int `json:"moved"`
	Split         int `json:"split"`
	Merged        int `json:"merged"`
	Renumbered    int `json:"renumbered"`
	Remarked      int `json:"remarked"`
	WordsDeleted  int `json:"words_deleted"`
	WordsInserted int `json:"words_inserted"`
}

// JSON writes the whole comparison for programs, unchanged paragraphs included. The word scripts are the shortest ones,
// not folded for reading.
func JSON(w io.Writer, c *diff.Comparison) error {
	s := &c.Summary
	r := jsonReport{
		Version: jsonVersion, Old: jsonFile{c.Old.Name}, New: jsonFile{c.New.Name},
		Header:   make([]jsonField, len(c.Header)),
		Headings: make([]jsonHeading, len(c.Headings)),
		Blocks:   make([]jsonBlock, len(c.Blocks)),
		Summary: jsonSummary{
			s.Equal, s.Changed, s.Inserted, s.Deleted, s.Moved, s.Split, s.Merged,
			s.Renumbered, s.Remarked, s.WordsDeleted, s.WordsInserted,
		},
	}
	for k, h := range c.Header {
		r.Header[k] = jsonField{h.Field, h.Old, h.New}
	}
	for k, h := range c.Headings {
		r.Headings[k] = jsonHeading{h.Old, h.New}
	}
	for k := range c.Blocks {
		r.Blocks[k] = newJSONBlock(c, &c.Blocks[k])
	}
	// The encoder makes one Write of the whole.
	encoder := json.NewEncoder(harmless{w})
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(&r)
}

func newJSONBlock(c *diff.Comparison, b *diff.Block) jsonBlock {
	before, after := c.Numbers(b)
	script := c.Script(b)
	j := jsonBlock{
		Kind: b.Kind.String(), Old: list(b.Old), New: list(b.New), OldNumbers: list(before), NewNumbers: list(after),
		Moved: b.Moved, OldMark: b.OldMark.String(), NewMark: b.NewMark.String(), Words: make([]jsonEdit, len(script)),
	}
	for k, e := range script {
		j.Words[k] = jsonEdit{e.Op.String(), e.Text}
	}
	return j
}

// list is values as a list that is never null.
func list(values []int) []int {
	if values == nil {
		return []int{}
	}
	return values
}

// harmless is a writer of JSON that escapes the characters that could do harm on a terminal. Outside strings JSON has
// none of them but line feeds. Each Write must end between two characters.
type harmless struct{ w io.Writer }

func (h harmless) Write(encoded []byte) (int, error) {
	var out []byte
	start := 0
	for i := 0; i < len(encoded); {
		if encoded[i] < utf8.RuneSelf && encoded[i] != 0x7F {
			i++
			continue
		}
		r, size := utf8.DecodeRune(encoded[i:])
		if paint.Hidden(r) {
			out = appendUnicode(append(out, encoded[start:i]...), r)
			start = i + size
		}
		i += size
	}
	if start > 0 {
		out = append(out, encoded[start:]...)
	} else {
		out = encoded
	}
	if _, err := h.w.Write(out); err != nil {
		return 0, err
	}
	return len(encoded), nil
}

// appendUnicode appends the JSON escape of r.
func appendUnicode(b []byte, r rune) []byte {
	if high, low := utf16.EncodeRune(r); high != unicode.ReplacementChar {
		return fmt.Appendf(b, `\u%04x\u%04x`, high, low)
	}
	return fmt.Appendf(b, `\u%04x`, r)
}
