package source

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"unicode/utf8"

	"pilcrow/markings/charset"
)

const (
	// maxCable is the largest cable, in bytes, that is read from an archive.
	maxCable = 256 << 20
	// Text is packed to a third or a tenth; what is packed further than these ratios, and is larger than the slack in
	// bytes, was made to fill the memory or the day.
	memberRatio = 200
	memberSlack = 16 << 20
	streamRatio = 1000
	streamSlack = 64 << 20
	// firstRoom is the most room, in bytes, that is made on the word of an archive.
	firstRoom = 1 << 20
)

// The causes for which what stands in an archive is not read.
var (
	errBomb      = errors.New("holds far more than its packed size: not read")
	errClimbs    = errors.New("its name leads out of the archive: not read")
	errNested    = errors.New("an archive within an archive is not opened")
	errEncrypted = errors.New("encrypted: not read")
	errNoMembers = errors.New("no cables (*.txt, *.cable) in this archive")
	errNoRows    = errors.New("no rows with cables in this file")
	errCutShort  = errors.New("damaged archive: it ends without its end mark")
)

// damaged is an error of a reader of archives.
func damaged(err error) error {
	if errors.Is(err, errBomb) {
		return errBomb
	}
	if errors.Is(err, io.EOF) {
		err = io.ErrUnexpectedEOF
	}
	return fmt.Errorf("damaged archive: %w", err)
}

// tooFar reports whether n bytes out of packed ones are more than text is packed to.
func tooFar(n, packed, slack, ratio int64) bool {
	return n > slack && n/ratio > packed
}

// meter counts what is read.
type meter struct {
	r   io.Reader
	n   int64
	dry bool // the last read found nothing left
}

// Read reads and counts.
func (m *meter) Read(p []byte) (int, error) {
	n, err := m.r.Read(p)
	m.n += int64(n)
	m.dry = n == 0 && errors.Is(err, io.EOF)
	return n, err
}

// readBounded reads r to its end, about size bytes that were packed in packed() ones.
func readBounded(r io.Reader, size, most int64, packed func() int64) ([]byte, error) {
	buf := make([]byte, 0, min(max(size, 0), firstRoom)+512)
	for {
		n, err := r.Read(buf[len(buf):cap(buf)])
		buf = buf[:len(buf)+n]
		switch got := int64(len(buf)); {
		case got > most:
			return nil, tooLarge(most)
		case tooFar(got, packed(), memberSlack, memberRatio):
			return nil, errBomb
		case errors.Is(err, io.EOF):
			return buf, nil
		case err != nil:
			return nil, damaged(err)
		}
		if len(buf) == cap(buf) {
			buf = slices.Grow(buf, 512)
		}
	}
}

// checkText reports bytes that cannot be read as a cable: more than the offsets in one can count, or no text.
func checkText(raw []byte) error {
	// Only in another encoding than UTF-8 a character may take less room than in it.
	const widest = 3
	switch {
	case len(raw) > charset.MaxText:
		return tooLarge(charset.MaxText)
	case len(raw) > charset.MaxText/widest && !utf8.Valid(raw):
		return fmt.Errorf("in an encoding other than UTF-8 and %w", tooLarge(charset.MaxText/widest))
	}
	return charset.CheckText(raw)
}

// tooLarge is the error of a cable of more than most bytes.
func tooLarge(most int64) error {
	if most >= 1<<20 {
		return fmt.Errorf("larger than %d MiB: not read", most>>20)
	}
	return fmt.Errorf("larger than %d bytes: not read", most)
}
