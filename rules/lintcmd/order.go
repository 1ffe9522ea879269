package lintcmd

import (
	"context"
	"iter"
	"sync"
)

// inOrder calls work for every item, n at a time, and hands the results to emit in the order of items, from the calling
// goroutine. At most n+1 results exist at once, so memory is bounded by the items in hand and not by their number. It
// ends with the first error of emit, or with that of ctx; no work is under way when it returns.
func inOrder[T, R any](
	ctx context.Context, n int, items iter.Seq[T], work func(T) R, emit func(R) error,
) error {
	if n == 1 {
		return oneByOne(ctx, items, work, emit)
	}
	type job struct {
		item   T
		result chan R
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)

	jobs := make(chan job)
	queue := make(chan chan R, n)
	go func() {
		defer close(jobs)
		defer close(queue)
		for item := range items {
			j := job{item, make(chan R, 1)}
			select {
			case <-ctx.Done():
				return
			case queue <- j.result:
				jobs <- j
			}
		}
	}()

	var workers sync.WaitGroup
	for range n {
		workers.Go(func() {
			for j := range jobs {
				j.result <- work(j.item)
			}
		})
	}
	for result := range queue {
		r := <-result
		if ctx.Err() != nil {
			continue
		}
		if err := emit(r); err != nil {
			cancel(err)
		}
	}
	workers.Wait()
	return context.Cause(ctx)
}

// oneByOne is inOrder for one worker: nothing is handed over, so that no second processor is woken for each item.
func oneByOne[T, R any](ctx context.Context, items iter.Seq[T], work func(T) R, emit func(R) error) error {
	for item := range items {
		if ctx.Err() != nil {
			break
		}
		if err := emit(work(item)); err != nil {
			return err
		}
	}
	return context.Cause(ctx)
}
