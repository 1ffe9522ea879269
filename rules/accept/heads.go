package accept

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2/unstable"

	"pilcrow/markings/cable"
)

// head is where an entry stands in its file.
type head struct {
	span cable.Span     // the name in its head
	keys map[string]int // the offsets of its keys
}

// at is the offset of a key, that of the entry where it has no such key.
func (h *head) at(key string) int {
	if offset, ok := h.keys[key]; ok {
		return offset
	}
	return h.span.Start
}

// entryHeads finds the heads of n entries.
func entryHeads(name, text string, n int) ([]head, error) {
	parser := unstable.Parser{}
	parser.Reset([]byte(text))
	var heads []head
	for parser.NextExpression() {
		node := parser.Expression()
		key := node.Key()
		if !key.Next() {
			continue
		}
		word := key.Node()
		at := cable.Span{Start: int(word.Raw.Offset), End: int(word.Raw.Offset + word.Raw.Length)}
		switch {
		case node.Kind == unstable.ArrayTable:
			heads = append(heads, head{span: at, keys: make(map[string]int)})
		case node.Kind != unstable.KeyValue:
			return nil, errorAt(name, text, at.Start, "write the head of an entry as [[allow]]")
		case len(heads) == 0:
			return nil, errorAt(name, text, at.Start, "write each entry below a head of its own, [[allow]]")
		default:
			heads[len(heads)-1].keys[string(word.Data)] = at.Start
		}
	}
	if len(heads) != n {
		return nil, errorAt(name, text, 0, "write each entry below a head of its own, [[allow]]")
	}
	return heads, nil
}

// offsetOf is the offset of a row and a column of the TOML library, which count from 1; its columns are bytes.
func offsetOf(text string, row, column int) int {
	offset := 0
	for ; row > 1; row-- {
		next := strings.IndexByte(text[offset:], '\n')
		if next < 0 {
			break
		}
		offset += next + 1
	}
	offset = min(offset+max(column-1, 0), len(text))
	for offset > 0 && offset < len(text) && !utf8.RuneStart(text[offset]) {
		offset--
	}
	return offset
}

// quote is text in quotes, without control characters.
func quote(text string) string { return strconv.Quote(text) }
