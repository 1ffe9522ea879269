package source

import "context"

// ReplaceNamed is Replace where the system has no files without a name.
func ReplaceNamed(ctx context.Context, path string, old, text []byte, root string) error {
	return replace(ctx, path, old, text, root, newNamed)
}
