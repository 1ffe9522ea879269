package lintcmd_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"pilcrow/rules/lintcmd"
)

// numbers yields 0 to n-1.
func numbers(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func TestInOrder(t *testing.T) {
	const items = 100
	want := slices.Collect(numbers(items))
	for workers := 1; workers <= 9; workers++ {
		t.Run(fmt.Sprint(workers), func(t *testing.T) {
			var inHand, most atomic.Int64
			var got []int
			err := lintcmd.InOrder(t.Context(), workers, numbers(items), func(i int) int {
				if n := inHand.Add(1); n > most.Load() {
					most.Store(n)
				}
				// The first of each dozen takes long, so that the others overtake it.
				if i%12 == 0 {
					time.Sleep(2 * time.Millisecond)
				}
				return i
			}, func(i int) error {
				got = append(got, i)
				inHand.Add(-1)
				return nil
			})
			if err != nil || !slices.Equal(got, want) {
				t.Errorf("InOrder with %d workers: %v, %v; want 0 to %d in order", workers, err, got, items-1)
			}
			if bound := int64(4 * workers); most.Load() > bound {
				t.Errorf("InOrder with %d workers held %d results at once, want at most %d", workers, most.Load(), bound)
			}
		})
	}
}

func TestInOrderEndsWithTheFirstError(t *testing.T) {
	broken := errors.New("the reader has gone away")
	emitted, worked := 0, atomic.Int64{}
	err := lintcmd.InOrder(t.Context(), 3, numbers(10_000), func(i int) int {
		worked.Add(1)
		return i
	}, func(i int) error {
		emitted++
		if i == 20 {
			return broken
		}
		return nil
	})
	if !errors.Is(err, broken) || emitted != 21 {
		t.Errorf("InOrder: %v after %d results, want %v after 21", err, emitted, broken)
	}
	if n := worked.Load(); n > 100 {
		t.Errorf("after an error at item 20 there was work on %d items", n)
	}
}

func TestInOrderEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	worked := atomic.Int64{}
	err := lintcmd.InOrder(ctx, 2, numbers(10_000), func(i int) int {
		if worked.Add(1) == 10 {
			cancel()
		}
		return i
	}, func(int) error { return nil })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("InOrder: %v, want %v", err, context.Canceled)
	}
	if n := worked.Load(); n > 100 {
		t.Errorf("after the end of the context there was work on %d items", n)
	}
}
