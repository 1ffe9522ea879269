package lintcmd

import (
	"context"
	"iter"
)

// Patch is patch, for tests.
func Patch(name string, old, new []byte) []byte { return fixPatch(name, old, new) }

// InOrder is inOrder, for tests.
func InOrder[T, R any](
	ctx context.Context, n int, items iter.Seq[T], work func(T) R, emit func(R) error,
) error {
	return inOrder(ctx, n, items, work, emit)
}
