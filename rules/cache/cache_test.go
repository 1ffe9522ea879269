package cache_test

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"pilcrow/rules/cache"
)

// open opens a cache, or ends the test.
func open(t *testing.T, folder string) *cache.Cache {
	t.Helper()
	c, err := cache.Open(folder)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func shut(t *testing.T, c *cache.Cache) {
	t.Helper()
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
}

var plain = sha256.Sum256([]byte("plain"))

func TestKnowsWhatWasAdded(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "a", "b")
	c := open(t, folder)
	text := []byte("¶1. (U) The dredger lies in port.\n")
	if c.Has(c.Sum(plain, text)) {
		t.Error("a new cache knows a text")
	}
	c.Add(c.Sum(plain, text))
	shut(t, c)

	c = open(t, folder)
	tests := []struct {
		name string
		give cache.Sum
		want bool
	}{
		{"the same", c.Sum(plain, text), true},
		{"another text", c.Sum(plain, append(text, '\n')), false},
		{"held to something else", c.Sum(sha256.Sum256(nil), text), false},
	}
	for _, tt := range tests {
		if got := c.Has(tt.give); got != tt.want {
			t.Errorf("%s: Has = %t, want %t", tt.name, got, tt.want)
		}
	}
}

func TestHoldsNoTextAndAKeyOfItsOwn(t *testing.T) {
	one, two := t.TempDir(), t.TempDir()
	a, b := open(t, one), open(t, two)
	text := []byte("(C) Tokayev")
	if a.Sum(plain, text) == b.Sum(plain, text) {
		t.Error("two caches give a text the same sum")
	}
	a.Add(a.Sum(plain, text))
	shut(t, a)
	files, err := filepath.Glob(filepath.Join(one, "*"))
	if err != nil || len(files) != 2 {
		t.Fatalf("the cache holds %q, %v; want a key and a file of sums", files, err)
	}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil || len(raw) != sha256.Size || bytes.Contains(raw, text) {
			t.Errorf("%s holds %d bytes, %v", file, len(raw), err)
		}
		if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: mode %v, %v; want one for the owner alone", file, info.Mode(), err)
		}
	}
}

func TestDamageForgets(t *testing.T) {
	for _, damage := range []string{"", "x", string(make([]byte, 1<<20))} {
		folder := t.TempDir()
		c := open(t, folder)
		s := c.Sum(plain, []byte("text"))
		c.Add(s)
		shut(t, c)
		path := filepath.Join(folder, fmt.Sprintf("%02x", s[0]))
		if err := os.WriteFile(path, []byte(damage), 0o600); err != nil {
			t.Fatal(err)
		}
		c = open(t, folder)
		if c.Has(s) {
			t.Errorf("%d bytes of damage: the sum is still known", len(damage))
		}
		c.Add(s)
		shut(t, c)
		if raw, err := os.ReadFile(path); err != nil || len(raw) != sha256.Size {
			t.Errorf("after %d bytes of damage the file holds %d bytes, %v; want one sum", len(damage), len(raw), err)
		}
		if !open(t, folder).Has(s) {
			t.Errorf("after %d bytes of damage a sum is not kept", len(damage))
		}
	}
}

func TestALostKeyForgets(t *testing.T) {
	folder := t.TempDir()
	c := open(t, folder)
	text := []byte("text")
	c.Add(c.Sum(plain, text))
	shut(t, c)
	if err := os.WriteFile(filepath.Join(folder, "key"), []byte("short"), 0o600); err != nil {
		t.Fatal(err)
	}
	if c = open(t, folder); c.Has(c.Sum(plain, text)) {
		t.Error("a cache with another key knows the text")
	}
	c.Add(c.Sum(plain, text))
	shut(t, c)
	if c = open(t, folder); !c.Has(c.Sum(plain, text)) {
		t.Error("the new key was not kept")
	}
}

func TestManyWritersLoseNothing(t *testing.T) {
	folder := t.TempDir()
	open(t, folder) // the key is there before the writers are
	var writers sync.WaitGroup
	const each = 500
	for w := range 4 {
		writers.Go(func() {
			c, err := cache.Open(folder)
			if err != nil {
				t.Error(err)
				return
			}
			var workers sync.WaitGroup
			for half := range 2 {
				workers.Go(func() {
					for i := half; i < each; i += 2 {
						c.Add(c.Sum(plain, fmt.Appendf(nil, "%d-%d", w, i)))
					}
				})
			}
			workers.Wait()
			if err := c.Close(); err != nil {
				t.Error(err)
			}
		})
	}
	writers.Wait()
	c := open(t, folder)
	for w := range 4 {
		for i := range each {
			if !c.Has(c.Sum(plain, fmt.Appendf(nil, "%d-%d", w, i))) {
				t.Fatalf("text %d of writer %d is lost", i, w)
			}
		}
	}
}

func TestNoFolder(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := cache.Open(filepath.Join(file, "cache")); err == nil {
		t.Error("Open below a file gives no error")
	}
}
