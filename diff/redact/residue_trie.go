package redact

// trie finds sequences of words. Words are numbered when they come with a form, so that most words of a text are known to
// be in no form at once; a walk takes one step a word, however many forms there are.
type trie struct {
	ids   map[string]int32
	nodes []node // by number; 0 is the root
	edges []edge // a hash table; its length is a power of two
	used  int
}

// node is a place in a trie. Best is the weightiest form that ends there.
type node struct {
	best form
	ends bool
}

// edge leads from a node by a word to another node.
type edge struct{ from, word, to int32 }

// newTrie is a trie that is about to hold forms of n words in all.
func newTrie(n int) *trie {
	size := 64
	for size < 2*n {
		size *= 2
	}
	return &trie{ids: make(map[string]int32, n/2+1), nodes: make([]node, 1, n+1), edges: make([]edge, size)}
}

// id is the number of a word, 0 where no form has it.
func (t *trie) id(word string) int32 { return t.ids[word] }

// add adds a form of words.
func (t *trie) add(words []string, f form) {
	at := int32(0)
	for _, word := range words {
		id, ok := t.ids[word]
		if !ok {
			id = int32(len(t.ids) + 1)
			t.ids[word] = id
		}
		at = t.grow(at, id)
	}
	if at == 0 {
		return
	}
	if n := &t.nodes[at]; !n.ends || f.rank() > n.best.rank() {
		n.best, n.ends = f, true
	}
}

// step is the node that a word leads to, 0 where it leads nowhere.
func (t *trie) step(from, word int32) int32 {
	mask := uint32(len(t.edges) - 1)
	for h := hashEdge(from, word) & mask; ; h = (h + 1) & mask {
		switch e := t.edges[h]; {
		case e.to == 0:
			return 0
		case e.from == from && e.word == word:
			return e.to
		}
	}
}

// grow is the node that a word leads to, made where there was none.
func (t *trie) grow(from, word int32) int32 {
	if 2*t.used >= len(t.edges) {
		t.rehash()
	}
	mask := uint32(len(t.edges) - 1)
	for h := hashEdge(from, word) & mask; ; h = (h + 1) & mask {
		switch e := &t.edges[h]; {
		case e.to == 0:
			t.nodes = append(t.nodes, node{})
			*e = edge{from, word, int32(len(t.nodes) - 1)}
			t.used++
			return e.to
		case e.from == from && e.word == word:
			return e.to
		}
	}
}

// rehash doubles the table.
func (t *trie) rehash() {
	old := t.edges
	t.edges = make([]edge, 2*len(old))
	mask := uint32(len(t.edges) - 1)
	for _, e := range old {
		if e.to == 0 {
			continue
		}
		h := hashEdge(e.from, e.word) & mask
		for t.edges[h].to != 0 {
			h = (h + 1) & mask
		}
		t.edges[h] = e
	}
}

func hashEdge(from, word int32) uint32 {
	h := uint64(uint32(from))<<32 | uint64(uint32(word))
	h *= 0x9e3779b97f4a7c15
	return uint32(h >> 32)
}
