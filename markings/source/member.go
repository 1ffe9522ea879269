package source

import (
	"archive/tar"
	"archive/zip"
	"errors"
	"io"
	"os"
	"strings"

	"github.com/klauspost/compress/flate"
)

// zip yields the members of a zip archive of size bytes.
func (s *stream) zip(f *os.File, size int64) {
	z, err := zip.NewReader(f, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		s.fail("", damaged(err))
		return
	}
	// Members are read one behind the other, so that one inflater does for all.
	inflater := flate.NewReader(strings.NewReader(""))
	z.RegisterDecompressor(zip.Deflate, func(r io.Reader) io.ReadCloser {
		again, ok := inflater.(flate.Resetter)
		if !ok || again.Reset(r, nil) != nil {
			return flate.NewReader(r)
		}
		return inflater
	})
	var expanded int64
	for _, m := range z.File {
		info := m.FileInfo()
		if s.wanted(m.Name, info.IsDir(), info.Mode().IsRegular()) {
			text, err := s.zipped(m, size)
			if expanded += int64(len(text)); tooFar(expanded, size, streamSlack, streamRatio) {
				s.fail("", errBomb)
				return
			}
			s.member(m.Name, text, err)
		}
		if s.stopped {
			return
		}
	}
	s.end()
}

// zipped reads a member of a zip archive.
func (s *stream) zipped(m *zip.File, archive int64) ([]byte, error) {
	const encrypted = 1
	if m.Flags&encrypted != 0 {
		return nil, errEncrypted
	}
	r, err := m.Open()
	if err != nil {
		return nil, damaged(err)
	}
	defer func() { _ = r.Close() }() // its checksum was compared at the end of reading
	packed := min(m.CompressedSize64, uint64(archive))
	return readBounded(r, int64(min(m.UncompressedSize64, firstRoom)), s.opts.MaxCable, func() int64 { return int64(packed) })
}

// tar yields the members of a tar archive.
func (s *stream) tar(r *unpacking) {
	t := tar.NewReader(r)
	for {
		start := r.in.n
		h, err := t.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil && !errors.Is(err, tar.ErrInsecurePath) {
			s.fail("", damaged(err))
			return
		}
		if s.wanted(h.Name, h.Typeflag == tar.TypeDir, h.Typeflag == tar.TypeReg) {
			// The unpacker reads ahead: what was read before this member is no more than a block of it.
			const ahead = 1 << 17
			text, err := readBounded(t, h.Size, s.opts.MaxCable, func() int64 { return r.in.n - start + ahead })
			s.member(h.Name, text, err)
		}
		if s.stopped {
			return
		}
	}
	if r.dry {
		s.fail("", errCutShort)
		return
	}
	// The checksum of a compressed archive stands behind its last block.
	if _, err := io.Copy(io.Discard, r); err != nil {
		s.fail("", damaged(err))
		return
	}
	s.end()
}

// member yields what was read of a member.
func (s *stream) member(name string, text []byte, err error) {
	if err != nil {
		s.fail("!"+name, err)
		return
	}
	s.give("!"+name, func() ([]byte, error) { return text, nil })
}

// end yields an error for an archive that yielded nothing.
func (s *stream) end() {
	if s.given == 0 {
		s.fail("", errNoMembers)
	}
}

// wanted reports whether a member is to be read. What is not, and must not be passed over in silence, it yields as an
// error.
func (s *stream) wanted(name string, dir, regular bool) bool {
	switch {
	case climbs(name):
		s.fail("!"+name, errClimbs)
	case dir:
	case isCable(name) && regular:
		return true
	case isCable(name):
		s.fail("!"+name, errSpecial)
	case isArchive(name):
		s.fail("!"+name, errNested)
	}
	return false
}

// climbs reports whether a member's name, on any system, leads to a place outside the folder it is unpacked in.
func climbs(name string) bool {
	name = strings.ReplaceAll(name, `\`, "/")
	if strings.HasPrefix(name, "/") || len(name) > 1 && name[1] == ':' && isLetter(name[0]) {
		return true
	}
	for part := range strings.SplitSeq(name, "/") {
		if part == ".." {
			return true
		}
	}
	return false
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
