package render

import (
	"io"
	"runtime"
)

// chunk is how many items are written at once.
const chunk = 32

// inOrder writes what render makes of n items, chunk by chunk, in order. Several chunks are made at once.
func inOrder(w io.Writer, n int, render func(from, to int) string) error {
	if n <= chunk {
		_, err := io.WriteString(w, render(0, n))
		return err
	}
	made := make(chan chan string, runtime.GOMAXPROCS(0))
	stop := make(chan struct{})
	defer close(stop)
	go func() {
		defer close(made)
		for from := 0; from < n; from += chunk {
			one := make(chan string, 1)
			select {
			case made <- one:
			case <-stop:
				return
			}
			go func() { one <- render(from, min(from+chunk, n)) }()
		}
	}()
	for one := range made {
		if _, err := io.WriteString(w, <-one); err != nil {
			return err
		}
	}
	return nil
}
