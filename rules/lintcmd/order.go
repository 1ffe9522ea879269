package lintcmd

import (
	"context"
	"iter"
	"sync"
)

// inHand is how many items there may be in hand for each worker: who is held up by a long one does not hold up the others.
const inHand = 4

// inOrder calls work for every item, n at a time, and hands the results to emit in the order of items, one after the
// other, from any of the workers. At most inHand*n results exist at once, so memory is bounded by the items in hand and
// not by their number. It ends with the first error of emit, or with that of ctx; no work is under way when it returns.
func inOrder[T, R any](
	ctx context.Context, n int, items iter.Seq[T], work func(T) R, emit func(R) error,
) error {
	if n == 1 {
		return oneByOne(ctx, items, work, emit)
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	next, stop := iter.Pull(items)
	defer stop()
	row := newRow(ctx, inHand*n, next, func(r R) {
		if ctx.Err() != nil {
			return
		}
		if err := emit(r); err != nil {
			cancel(err)
		}
	})
	worker := func() {
		for item, place, ok := row.take(); ok; item, place, ok = row.take() {
			row.put(place, work(item))
		}
	}
	var workers sync.WaitGroup
	for range n - 1 {
		workers.Go(worker)
	}
	worker()
	workers.Wait()
	return context.Cause(ctx)
}

// row is the line of the items in hand: from the first one whose result is not handed on to the last one that was taken.
// Nobody stands by to hand results on, who would have to be woken for each: the worker does that is done with the first.
type row[T, R any] struct {
	ctx  context.Context // its end is the end of the row
	next func() (T, bool)
	emit func(R)

	taking sync.Mutex // held by the worker that takes an item
	taken  int        // how many were taken

	mu       sync.Mutex
	moved    sync.Cond // more have been handed on
	done     []*R      // results that wait, by place modulo their number; nil where there is none
	emitted  int       // how many were handed on
	emitting bool      // a worker is at it
}

// newRow is a row of the items that next gives, size of them at once.
func newRow[T, R any](ctx context.Context, size int, next func() (T, bool), emit func(R)) *row[T, R] {
	r := &row[T, R]{ctx: ctx, next: next, emit: emit, done: make([]*R, size)}
	r.moved.L = &r.mu
	return r
}

// take is the next item and its place in the row, once there is room for it; false at the end.
func (r *row[T, R]) take() (item T, place int, ok bool) {
	r.taking.Lock()
	defer r.taking.Unlock()
	r.mu.Lock()
	for r.taken-r.emitted >= len(r.done) {
		r.moved.Wait()
	}
	r.mu.Unlock()
	if r.ctx.Err() != nil {
		return item, 0, false
	}
	if item, ok = r.next(); ok {
		place = r.taken
		r.taken++
	}
	return item, place, ok
}

// put is told the result of the item at a place. It hands on all results that none before them is missing of, unless
// another worker is at it.
func (r *row[T, R]) put(place int, result R) {
	if !r.keep(place, result) {
		return
	}
	for first, ok := r.first(); ok; first, ok = r.first() {
		r.emit(first)
		r.move()
	}
}

// keep keeps a result. It reports whether it is for the caller to hand on what can be.
func (r *row[T, R]) keep(place int, result R) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.done[place%len(r.done)] = &result
	if r.emitting {
		return false
	}
	r.emitting = true
	return true
}

// first takes the result that is to be handed on now, false where there is none yet.
func (r *row[T, R]) first() (result R, ok bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	first := &r.done[r.emitted%len(r.done)]
	if *first == nil {
		r.emitting = false
		return result, false
	}
	result, *first = **first, nil
	return result, true
}

// move makes room for one more.
func (r *row[T, R]) move() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.emitted++
	r.moved.Signal()
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
