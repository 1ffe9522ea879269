package source

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"slices"
	"syscall"
	"time"

	"pilcrow/markings/charset"
)

const (
	// firstPart is how much of a stream is looked at before the rest is read: /dev/zero has no end.
	firstPart = 1 << 20
	// writerWait is how long a FIFO may lie without a writer: time for the command beside this one to start.
	writerWait = 500 * time.Millisecond
	writerPoll = 10 * time.Millisecond
)

// Read returns the bytes of an item that are text. Input that is none is an error that wraps charset.ErrBinary. Every
// error is an *Error. Read may be called for several items at once, and once for standard input, a FIFO and a member of an
// archive.
func (it Item) Read() ([]byte, error) { return it.ReadInto(nil) }

// ReadInto is Read for a caller that has no more use for what buf holds: the result may stand in its place.
func (it Item) ReadInto(buf []byte) ([]byte, error) {
	if it.Err != nil {
		return nil, it.Err
	}
	raw, err := it.bytes(buf)
	if err == nil {
		err = checkText(raw)
	}
	if err != nil {
		return nil, newError(it.Name, err)
	}
	return raw, nil
}

// bytes reads an item, text or not; of a stream that begins with no text, the beginning. A file is read into buf if it
// has room for it.
func (it Item) bytes(buf []byte) ([]byte, error) {
	if it.IsStdin() {
		return readStream(it.stdin)
	}
	if it.open != nil {
		return it.open()
	}
	if !it.named {
		if raw, ok := readRegular(it.Path, buf); ok {
			return raw, nil
		}
	}
	// Without O_NONBLOCK opening a FIFO waits until somebody writes.
	f, err := os.OpenFile(it.Path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // reading has told all there is to tell
	info, err := f.Stat()
	switch {
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, errFolder
	case info.Mode().IsRegular():
		return readFile(f, info.Size(), buf)
	case !it.named:
		return nil, errSpecial
	case info.Mode()&fs.ModeNamedPipe != 0:
		return readPipe(f)
	}
	return readStream(f)
}

// readFile reads a file of about size bytes into buf: it may grow or shrink meanwhile, and files under /proc say 0.
func readFile(r io.Reader, size int64, buf []byte) ([]byte, error) {
	if size > charset.MaxText {
		return nil, tooLarge(charset.MaxText)
	}
	buf = slices.Grow(buf[:0], int(size)+bytes.MinRead)
	n, err := r.Read(buf[:int(size)+1])
	switch {
	case errors.Is(err, io.EOF):
		return buf, nil
	case err != nil || n > 0 && n == int(size):
		// A file that gives less than it was asked for has come to its end.
		return buf[:n], err
	}
	b := bytes.NewBuffer(buf[:n])
	_, err = b.ReadFrom(r)
	return b.Bytes(), err
}

// readStream reads to the end, unless the beginning is no text, or to where it is more than a text can be.
func readStream(r io.Reader) ([]byte, error) {
	var buf bytes.Buffer
	if _, err := io.Copy(&buf, io.LimitReader(r, firstPart)); err != nil {
		return nil, err
	}
	if buf.Len() == firstPart && charset.CheckText(buf.Bytes()) == nil {
		if _, err := buf.ReadFrom(io.LimitReader(r, charset.MaxText)); err != nil {
			return nil, err
		}
	}
	return buf.Bytes(), nil
}

// readPipe reads a FIFO that was opened without waiting.
func readPipe(r io.Reader) ([]byte, error) {
	r, err := writtenTo(r)
	if err != nil {
		return nil, err
	}
	return readStream(r)
}

// writtenTo is a FIFO that was opened without waiting, when somebody has begun to write. A read finds its end at once
// when nobody has it open for writing.
func writtenTo(r io.Reader) (io.Reader, error) {
	first := make([]byte, 4096)
	for start := time.Now(); ; time.Sleep(writerPoll) {
		n, err := r.Read(first)
		switch {
		case n > 0:
			return io.MultiReader(bytes.NewReader(first[:n]), r), nil
		case err != nil && err != io.EOF:
			return nil, err
		case time.Since(start) > writerWait:
			return nil, errNoWriter
		}
	}
}
