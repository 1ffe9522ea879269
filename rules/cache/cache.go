// Package cache remembers, from run to run, which texts had no finding.
//
// What is kept of a text is one sum: HMAC-SHA256, under a key that was drawn for this cache alone, of what the text was
// held to and of its bytes. So a cache holds no text, and nobody who has it without its key can ask it about one. A sum
// that is not there costs the work again and nothing else: a cache that is damaged, cut or lost forgets, and is never
// wrong.
package cache

import (
	"bytes"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
)

// Sum stands for a text and for what it was held to.
type Sum [sha256.Size]byte

// Cache is a folder with a key and up to 256 files of sums, one for each first byte. It may be used by several workers
// and by several processes at once.
type Cache struct {
	folder string
	key    []byte
	parts  [256]part
}

// part is the sums that begin with one byte.
type part struct {
	mu    sync.Mutex
	read  bool
	known map[Sum]struct{}
	fresh []byte // sums that the file lacks, one behind the other
	spent bool   // the file is damaged, or as long as it may be: it is begun again
}

// mostBytes is how long a file of sums may be; all of them together hold those of about a million texts.
const mostBytes = 4096 * sha256.Size

// keyName is the file of the key.
const keyName = "key"

// Open is the cache in folder, which it makes where there is none.
func Open(folder string) (*Cache, error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, fmt.Errorf("open the cache: %w", err)
	}
	key, err := readKey(filepath.Join(folder, keyName))
	if err != nil {
		return nil, fmt.Errorf("open the cache: %w", err)
	}
	return &Cache{folder: folder, key: key}, nil
}

// readKey is the key in the file at path, drawn where there is none. Of two processes that draw one at once, the second
// has an error.
func readKey(path string) ([]byte, error) {
	key, err := os.ReadFile(path)
	if err == nil && len(key) == sha256.Size {
		return key, nil
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	key = make([]byte, sha256.Size)
	if _, err := rand.Read(key); err != nil {
		return nil, err
	}
	if err == nil {
		// A key of another length is none: the sums made with it are not found again.
		return key, replace(path, key)
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return nil, err
	}
	_, err = f.Write(key)
	return key, errors.Join(err, f.Close())
}

// Sum is the sum of text, held to what the bytes of held say.
func (c *Cache) Sum(held [sha256.Size]byte, text []byte) Sum {
	mac := hmac.New(sha256.New, c.key)
	mac.Write(held[:])
	mac.Write(text)
	var s Sum
	mac.Sum(s[:0])
	return s
}

// Has reports whether s was added, in this run or in an earlier one.
func (c *Cache) Has(s Sum) bool {
	p := &c.parts[s[0]]
	p.mu.Lock()
	defer p.mu.Unlock()
	c.load(p, s[0])
	_, known := p.known[s]
	return known
}

// Add adds s. Later runs know it once the cache was closed.
func (c *Cache) Add(s Sum) {
	p := &c.parts[s[0]]
	p.mu.Lock()
	defer p.mu.Unlock()
	c.load(p, s[0])
	if _, known := p.known[s]; !known {
		p.known[s] = struct{}{}
		p.fresh = append(p.fresh, s[:]...)
	}
}

// load reads the file of a part where that was not done.
func (c *Cache) load(p *part, first byte) {
	if p.read {
		return
	}
	p.read = true
	raw, err := os.ReadFile(c.path(first))
	if err != nil && !errors.Is(err, fs.ErrNotExist) || len(raw)%sha256.Size != 0 || len(raw) >= mostBytes {
		p.spent, raw = true, nil
	}
	p.known = make(map[Sum]struct{}, len(raw)/sha256.Size)
	for len(raw) > 0 {
		p.known[Sum(raw[:sha256.Size])] = struct{}{}
		raw = raw[sha256.Size:]
	}
}

func (c *Cache) path(first byte) string { return filepath.Join(c.folder, fmt.Sprintf("%02x", first)) }

// Close writes what was added. After an error the cache is as it was, or forgets.
func (c *Cache) Close() error {
	var errs []error
	for first := range c.parts {
		p := &c.parts[first]
		p.mu.Lock()
		if len(p.fresh) > 0 {
			path := c.path(byte(first))
			if p.spent {
				errs = append(errs, replace(path, p.fresh))
			} else {
				errs = append(errs, extend(path, p.fresh))
			}
			p.fresh, p.spent = nil, false
		}
		p.mu.Unlock()
	}
	if err := errors.Join(errs...); err != nil {
		return fmt.Errorf("write the cache: %w", err)
	}
	return nil
}

// extend appends sums to a file in one write, which other processes' writes do not part.
func extend(path string, sums []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(sums)
	return errors.Join(err, f.Close())
}

// replace writes a file anew, whole or not at all.
func replace(path string, content []byte) error {
	f, err := os.CreateTemp(filepath.Dir(path), "new-*")
	if err != nil {
		return err
	}
	_, err = bytes.NewReader(content).WriteTo(f)
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		_ = os.Remove(f.Name()) // the first error is the one to tell
	}
	return err
}
