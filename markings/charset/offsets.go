package charset

// blockSize is the number of bytes of UTF8 between two entries of the offset table: the table costs one word for each
// block, and Disk reads at most one block.
const blockSize = 256

// index builds the offset table.
func (t *Text) index() {
	t.offsets = make([]int, 0, len(t.UTF8)/blockSize+1)
	at := t.BOM
	for s := t.UTF8; ; s = s[blockSize:] {
		t.offsets = append(t.offsets, at)
		if len(s) < blockSize {
			return
		}
		at += t.diskLen(s[:blockSize])
	}
}

// Disk returns the byte offset in the file of a byte offset of UTF8. Disk(0) is the end of the byte order mark and
// Disk(len(UTF8)) the length of the file. An offset inside a character of another encoding than UTF-8 counts as the
// character's start; one outside the text counts as the nearer end.
func (t Text) Disk(offset int) int {
	if offset >= len(t.UTF8) {
		return t.size
	}
	offset = max(offset, 0)
	if t.offsets == nil {
		return t.BOM + offset
	}
	for offset > 0 && isContinuation(t.UTF8[offset]) {
		offset--
	}
	block := offset / blockSize
	return t.offsets[block] + t.diskLen(t.UTF8[block*blockSize:offset])
}

// diskLen returns how many bytes of the file the characters take that begin in s, a piece of UTF8. A last odd byte of
// UTF-16 counts as two, which Disk never sees: nothing lies behind it.
func (t *Text) diskLen(s string) int {
	units := 0
	if t.Encoding == Windows1252 {
		for i := range len(s) {
			if !isContinuation(s[i]) {
				units++
			}
		}
		return units
	}
	for i := range len(s) {
		switch b := s[i]; {
		case b >= 0xF0:
			units += 2
		case !isContinuation(b):
			units++
		}
	}
	return 2 * units
}

// isContinuation reports whether b is a later byte of a UTF-8 sequence.
func isContinuation(b byte) bool { return b&0xC0 == 0x80 }
