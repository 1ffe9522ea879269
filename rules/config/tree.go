package config

import (
	"bytes"
	"errors"
	"strings"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2"
	"github.com/pelletier/go-toml/v2/unstable"
)

// node is a value of a TOML file and its place. The library's own decoder knows the places of what it refuses alone.
type node struct {
	sort   sort
	offset int    // in bytes
	text   string // of a text; of another scalar as it is written
	items  []*node
	fields []field
}

// sort says what a node is.
type sort uint8

const (
	scalar sort = iota // a number, a date, true, false
	text
	list
	table
)

// String is the sort in the words of messages.
func (s sort) String() string {
	switch s {
	case text:
		return "a text in quotes"
	case list:
		return "a list"
	case table:
		return "a table"
	case scalar:
	}
	return "a bare value"
}

// field is a key of a table with its value.
type field struct {
	name   string
	offset int // of the key
	value  *node
}

// child is the value of the key called name, nil where there is none.
func (n *node) child(name string) *node {
	for i := range n.fields {
		if n.fields[i].name == name {
			return n.fields[i].value
		}
	}
	return nil
}

// last is the node that keys below n mean: of a list of tables its last one.
func (n *node) last() *node {
	if n.sort == list && len(n.items) > 0 {
		return n.items[len(n.items)-1]
	}
	return n
}

// parse reads a TOML file into its tree.
func parse(name string, src []byte) (*node, error) {
	// The decoder finds what the bare parser lets pass: keys that are there twice, bad dates, texts that are no UTF-8.
	var all map[string]any
	if err := toml.Unmarshal(src, &all); err != nil {
		return nil, syntaxError(name, src, err)
	}
	root := &node{sort: table}
	var parser unstable.Parser
	parser.Reset(src)
	current := root
	for parser.NextExpression() {
		expression := parser.Expression()
		switch expression.Kind {
		case unstable.Table:
			current = descend(root, expression.Key(), false)
		case unstable.ArrayTable:
			current = descend(root, expression.Key(), true)
		case unstable.KeyValue:
			keyValue(current, expression)
		default:
		}
	}
	return root, nil
}

// descend is the table that a header names, made where it is missing. Repeated, it is a new one of a list.
func descend(at *node, keys unstable.Iterator, repeated bool) *node {
	for keys.Next() {
		key := keys.Node()
		name, offset := string(key.Data), int(key.Raw.Offset)
		next := at.last().child(name)
		if next == nil {
			next = &node{sort: table, offset: offset}
			if repeated && keys.IsLast() {
				next.sort = list
			}
			at = at.last()
			at.fields = append(at.fields, field{name, offset, next})
		}
		if repeated && keys.IsLast() {
			next.items = append(next.items, &node{sort: table, offset: offset})
		}
		at = next
	}
	return at.last()
}

// keyValue adds a line "key = value" to a table.
func keyValue(at *node, expression *unstable.Node) {
	keys := expression.Key()
	for keys.Next() {
		key := keys.Node()
		name, offset := string(key.Data), int(key.Raw.Offset)
		if keys.IsLast() {
			at.fields = append(at.fields, field{name, offset, value(expression.Value(), offset)})
			return
		}
		next := at.child(name)
		if next == nil {
			next = &node{sort: table, offset: offset}
			at.fields = append(at.fields, field{name, offset, next})
		}
		at = next
	}
}

// value is the tree of a value. A list has no place of its own in the parser's tree: it is at that of its key.
func value(v *unstable.Node, offset int) *node {
	n := &node{sort: scalar, offset: offset}
	if v.Raw.Length > 0 {
		n.offset = int(v.Raw.Offset)
	}
	switch v.Kind {
	case unstable.String:
		n.sort, n.text = text, string(v.Data)
	case unstable.Array:
		n.sort = list
		for items := v.Children(); items.Next(); {
			n.items = append(n.items, value(items.Node(), n.offset))
		}
	case unstable.InlineTable:
		n.sort = table
		for items := v.Children(); items.Next(); {
			keyValue(n, items.Node())
		}
	default:
		n.text = string(v.Data)
	}
	return n
}

// syntaxError is the error of the library with its place as a place of ours.
func syntaxError(name string, src []byte, err error) error {
	message := strings.TrimPrefix(err.Error(), "toml: ")
	var decode *toml.DecodeError
	if !errors.As(err, &decode) {
		return &Error{name, 1, 1, message}
	}
	row, column := decode.Position()
	lines := bytes.Split(src, []byte("\n"))
	if row >= 1 && row <= len(lines) {
		// The library counts bytes, and may stop within a character.
		line := lines[row-1]
		before := min(max(column-1, 0), len(line))
		for before > 0 && before < len(line) && !utf8.RuneStart(line[before]) {
			before--
		}
		column = utf8.RuneCount(line[:before]) + 1
	}
	return &Error{name, row, column, message}
}

// place is the line and the column of offset, both from 1; a column counts characters.
func place(src []byte, offset int) (line, column int) {
	before := src[:min(offset, len(src))]
	start := bytes.LastIndexByte(before, '\n') + 1
	return bytes.Count(before, []byte("\n")) + 1, utf8.RuneCount(before[start:]) + 1
}
