package source

import (
	"bufio"
	"errors"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// form is what an archive holds.
type form int

const (
	oneCable form = iota
	zipMembers
	tarMembers
	csvRows
	jsonRows
)

// packing is how a file is compressed as a whole.
type packing int

const (
	unpacked packing = iota
	gzipped
	zstandard
)

// formOf tells from its name what a file holds.
func formOf(name string) (form, packing) {
	base := strings.ToLower(filepath.Base(name))
	pack := unpacked
	for _, end := range []struct {
		ext, as string
		pack    packing
	}{{".tgz", ".tar", gzipped}, {".tzst", ".tar", zstandard}, {".gz", "", gzipped}, {".zst", "", zstandard}} {
		if stem, ok := strings.CutSuffix(base, end.ext); ok {
			base, pack = stem+end.as, end.pack
			break
		}
	}
	switch filepath.Ext(base) {
	case ".zip":
		if pack == unpacked {
			return zipMembers, unpacked
		}
	case ".tar":
		return tarMembers, pack
	case ".csv":
		return csvRows, pack
	case ".jsonl":
		return jsonRows, pack
	}
	return oneCable, pack
}

// isArchive reports whether a name is that of an archive.
func isArchive(name string) bool {
	form, pack := formOf(name)
	return form != oneCable || pack != unpacked
}

// IsArchive reports whether the item is a file of which Stream reads the members or rows.
func (it Item) IsArchive() bool {
	return it.Err == nil && it.Path != "" && it.open == nil && isArchive(it.Path)
}

// Stream yields items, each archive among them replaced by what it holds, in the archive's order: the *.txt and *.cable
// of a .zip, .tar, .tar.gz or .tar.zst, named "box.zip!path"; the rows of a .csv or .jsonl, named "file.csv:row", where
// the first row is 1, be it a header; the one cable of any other .gz or .zst, under the file's name. Archives are read
// while the caller asks for more, and no more than the largest of their cables is in memory, beside those that the
// caller holds.
//
// What stands in an archive and is not read is an item with an error: another archive, a name that climbs out of it, a
// member that is damaged, no regular file, larger than opts.MaxCable or far larger than what it was packed in. Nothing
// is ever unpacked to disk.
func Stream(items []Item, opts Options) iter.Seq[Item] {
	if opts.MaxCable == 0 {
		opts.MaxCable = maxCable
	}
	return func(yield func(Item) bool) {
		for _, it := range items {
			if !it.IsArchive() {
				if !yield(it) {
					return
				}
				continue
			}
			s := stream{of: it, opts: opts, yield: yield}
			if s.read(); s.stopped {
				return
			}
		}
	}
}

// stream is the reading of one archive.
type stream struct {
	of      Item
	opts    Options
	yield   func(Item) bool
	stopped bool // the caller wants no more
	given   int  // items that were yielded
}

// read yields what the archive holds.
func (s *stream) read() {
	f, size, err := openRegular(s.of.Path)
	if err != nil {
		s.fail("", err)
		return
	}
	defer func() { _ = f.Close() }() // reading has told all there is to tell
	form, pack := formOf(s.of.Path)
	if form == zipMembers {
		s.zip(f, size)
		return
	}
	in := &meter{r: f}
	r, err := unpack(in, pack)
	if err != nil {
		s.fail("", err)
		return
	}
	defer r.close()
	switch form {
	case tarMembers:
		s.tar(r)
	case csvRows:
		s.csv(r)
	case jsonRows:
		s.jsonl(r)
	default:
		s.single(r)
	}
}

// single yields the one cable that a compressed file is.
func (s *stream) single(r *unpacking) {
	text, err := readBounded(r, 0, s.opts.MaxCable, func() int64 { return r.in.n })
	if err != nil {
		s.fail("", err)
		return
	}
	s.give("", func() ([]byte, error) { return text, nil })
}

// give yields a member or row; sign and name follow the archive's name.
func (s *stream) give(name string, open func() ([]byte, error)) {
	s.given++
	s.stopped = !s.yield(Item{Name: s.of.Name + name, Path: s.of.Path, Root: s.of.Root, open: open})
}

// fail yields an error in place of a member or row, or of the archive where name is empty.
func (s *stream) fail(name string, err error) {
	s.given++
	it := failed(s.of.Name+name, err)
	it.Path, it.Root = s.of.Path, s.of.Root
	s.stopped = !s.yield(it)
}

// openRegular opens a regular file, without waiting for the writer of a FIFO.
func openRegular(path string) (*os.File, int64, error) {
	f, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, 0, err
	}
	info, err := f.Stat()
	if err == nil && !info.Mode().IsRegular() {
		err = errSpecial
	}
	if err != nil {
		return nil, 0, errors.Join(err, f.Close())
	}
	return f, info.Size(), nil
}

// unpacking is a compressed file as it is read.
type unpacking struct {
	meter         // what it holds
	in     *meter // the file
	finish func()
}

func (u *unpacking) close() {
	if u.finish != nil {
		u.finish()
	}
}

// Read ends with errBomb where the file holds far more than its size.
func (u *unpacking) Read(p []byte) (int, error) {
	n, err := u.meter.Read(p)
	if tooFar(u.n, u.in.n, streamSlack, streamRatio) {
		return n, errBomb
	}
	return n, err
}

// mostWindow is how far back, in bytes, a zstd stream may point; the zstd command has the same limit.
const mostWindow = 128 << 20

// unpack begins to read a file.
func unpack(in *meter, pack packing) (*unpacking, error) {
	u := &unpacking{in: in}
	switch pack {
	case gzipped:
		z, err := gzip.NewReader(bufio.NewReaderSize(in, 1<<16))
		if err != nil {
			return nil, damaged(err)
		}
		u.r = z
	case zstandard:
		z, err := zstd.NewReader(in, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true),
			zstd.WithDecoderMaxWindow(mostWindow))
		if err != nil {
			return nil, damaged(err)
		}
		u.r, u.finish = z, z.Close
	default:
		u.r = in
	}
	return u, nil
}
