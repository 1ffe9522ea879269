package render

import (
	"io"
	"runtime"
	"sync/atomic"
)

const (
	chunk = 32   // how many items are written at once
	many  = 1024 // for so many items several processors are worth their start
)

// inOrder writes what pages make of n items, chunk by chunk, in order. Every goroutine has a page of its own; of many
// items several chunks are made at once, but never far ahead of the writer.
func inOrder(w io.Writer, n int, newPage func() *page, item func(p *page, k int)) error {
	workers := runtime.GOMAXPROCS(0)
	if n < many || workers == 1 {
		p := newPage()
		for from := 0; from < n; from += chunk {
			if _, err := w.Write(p.chunk(from, n, item)); err != nil {
				return err
			}
		}
		return nil
	}
	made := make([]chan *page, (n+chunk-1)/chunk)
	for k := range made {
		made[k] = make(chan *page, 1)
	}
	free := make(chan *page, 2*workers)
	for range cap(free) {
		free <- newPage()
	}
	stop := make(chan struct{})
	defer close(stop)
	var taken atomic.Int64
	for range workers {
		go func() {
			for {
				var p *page
				select {
				case p = <-free:
				case <-stop:
					return
				}
				k := int(taken.Add(1)) - 1
				if k >= len(made) {
					return
				}
				p.chunk(k*chunk, n, item)
				made[k] <- p
			}
		}()
	}
	for _, one := range made {
		p := <-one
		if _, err := w.Write(p.buf.Bytes()); err != nil {
			return err
		}
		free <- p
	}
	return nil
}

// chunk writes the chunk of items that begins at from, of n in all, to a page without anything else.
func (p *page) chunk(from, n int, item func(p *page, k int)) []byte {
	p.buf.Reset()
	for k := from; k < min(from+chunk, n); k++ {
		item(p, k)
	}
	return p.buf.Bytes()
}
