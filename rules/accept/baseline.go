package accept

import (
	"bytes"
	"cmp"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"
)

// Baseline accepts the findings that were there when it was made. It may be asked by several workers at once.
type Baseline struct {
	salt    []byte
	entries map[Entry]bool
}

// Entry is a finding of a baseline: no text can be read out of it.
type Entry struct {
	Rule    string `json:"rule"`
	Path    string `json:"path"`  // from the folder of the baseline, with slashes
	Words   string `json:"words"` // their salted hash
	Ordinal int    `json:"ordinal"`
}

// baselineFile is a baseline on disk.
type baselineFile struct {
	Version int     `json:"version"`
	Salt    string  `json:"salt"`
	Entries []Entry `json:"entries"`
}

// NewBaseline is an empty baseline with a salt of its own.
func NewBaseline() *Baseline {
	salt := make([]byte, saltLength)
	_, _ = rand.Read(salt) // it never fails: it ends the program
	return &Baseline{salt: salt, entries: make(map[Entry]bool)}
}

// ReadBaseline reads a file called name. Every mistake is an *Error.
func ReadBaseline(name string, raw []byte) (*Baseline, error) {
	text := string(raw)
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.DisallowUnknownFields()
	var file baselineFile
	if err := decoder.Decode(&file); err != nil {
		return nil, jsonError(name, text, decoder.InputOffset(), err)
	}
	end := int(decoder.InputOffset())
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return nil, errorAt(name, text, end, "there is something behind the baseline")
	}
	if file.Version != 1 {
		return nil, errorAt(name, text, 0, "no baseline of version 1")
	}
	salt, err := hex.DecodeString(file.Salt)
	if err != nil || len(salt) != saltLength {
		return nil, errorAt(name, text, 0, "the baseline has no salt of %d hexadecimal digits", 2*saltLength)
	}
	b := &Baseline{salt: salt, entries: make(map[Entry]bool, len(file.Entries))}
	for i, e := range file.Entries {
		switch {
		case e.Rule == "" || e.Path == "" || e.Ordinal < 1 || !isHash(e.Words):
			return nil, errorAt(name, text, 0, "entry %d needs rule, path, words and ordinal", i+1)
		case b.entries[e]:
			return nil, errorAt(name, text, 0, "entry %d stands there twice", i+1)
		}
		b.entries[e] = true
	}
	return b, nil
}

// jsonError is an error of package json as an *Error.
func jsonError(name, text string, read int64, err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		read = syntax.Offset
	case errors.As(err, &kind):
		read = kind.Offset
	}
	message := strings.TrimPrefix(err.Error(), "json: ")
	field, unknown := strings.CutPrefix(message, "unknown field ")
	switch {
	case errors.Is(err, io.EOF):
		message = "the file is empty"
	case errors.Is(err, io.ErrUnexpectedEOF):
		read, message = int64(len(text))+1, "it ends too early"
	case unknown && strings.Contains(text, field):
		read = int64(strings.Index(text, field)) + 1
	}
	return errorAt(name, text, int(read)-1, "no baseline: %s", message)
}

// isHash reports whether text is what hash writes.
func isHash(text string) bool {
	for i := range len(text) {
		if !strings.Contains("0123456789abcdef", text[i:i+1]) {
			return false
		}
	}
	return len(text) == 64
}

// Entry is the entry of the finding with a key in the file at path.
func (b *Baseline) Entry(path string, key Key) Entry {
	return Entry{Rule: key.Rule, Path: path, Words: hash(b.salt, key.Words), Ordinal: key.Ordinal}
}

// Has reports whether the baseline accepts the finding of an entry.
func (b *Baseline) Has(e Entry) bool { return b.entries[e] }

// WordsOf is what an allowance writes for the words of an entry of b: their salted hash behind the salt.
func (b *Baseline) WordsOf(e Entry) string { return hex.EncodeToString(b.salt) + ":" + e.Words }

// Len is the number of entries.
func (b *Baseline) Len() int { return len(b.entries) }

// With is a baseline of these entries and the salt of b.
func (b *Baseline) With(entries []Entry) *Baseline {
	other := &Baseline{salt: b.salt, entries: make(map[Entry]bool, len(entries))}
	for _, e := range entries {
		other.entries[e] = true
	}
	return other
}

// Entries are the entries, sorted by path, rule, words and ordinal.
func (b *Baseline) Entries() []Entry {
	entries := make([]Entry, 0, len(b.entries))
	for e := range b.entries {
		entries = append(entries, e)
	}
	slices.SortFunc(entries, func(x, y Entry) int {
		return cmp.Or(strings.Compare(x.Path, y.Path), strings.Compare(x.Rule, y.Rule), strings.Compare(x.Words, y.Words),
			cmp.Compare(x.Ordinal, y.Ordinal))
	})
	return entries
}

// Bytes is the file of the baseline: JSON with an entry a line. The same baseline gives the same bytes.
func (b *Baseline) Bytes() ([]byte, error) {
	var out bytes.Buffer
	out.WriteString("{\n  \"version\": 1,\n  \"salt\": \"" + hex.EncodeToString(b.salt) + "\",\n  \"entries\": [")
	for i, e := range b.Entries() {
		if i > 0 {
			out.WriteByte(',')
		}
		out.WriteString("\n    ")
		var line bytes.Buffer
		encoder := json.NewEncoder(&line)
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(e); err != nil {
			return nil, err
		}
		out.Write(bytes.TrimSpace(line.Bytes()))
	}
	if b.Len() > 0 {
		out.WriteString("\n  ")
	}
	out.WriteString("]\n}\n")
	return out.Bytes(), nil
}
