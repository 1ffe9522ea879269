package lintcmd

// Patch is patch, for tests.
func Patch(name string, old, new []byte) []byte { return patch(name, old, new) }
