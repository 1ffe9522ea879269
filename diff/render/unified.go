package render

import (
	"bytes"
	"io"

	"pilcrow/markings/patch"
)

// A Version is a file as it lies on disk. The name /dev/null stands for no file.
type Version struct {
	Name string
	Raw  []byte
}

// Unified writes a patch that turns the old file into the new one, byte for byte, in whatever encoding and with whatever
// line ends; git apply and patch take it. It names the old file twice, for that is what it is to be applied to, and the
// new one where there is no old one. Equal files give no patch. It reports whether there is one.
func Unified(w io.Writer, old, fresh Version) (bool, error) {
	if bytes.Equal(old.Raw, fresh.Raw) {
		return false, nil
	}
	before, after := patch.Lines(old.Raw), patch.Lines(fresh.Raw)
	name := old.Name
	if name == patch.Nowhere || name == "-" {
		name = fresh.Name
	}
	changes := between(matchLines(before, after), len(before), len(after))
	return true, patch.Write(w, side("a/", name, old.Name), side("b/", name, fresh.Name), before, after, changes)
}

// side is the name of one side of a patch; a file that is nowhere keeps its name.
func side(prefix, name, own string) string {
	if own == patch.Nowhere {
		return own
	}
	return patch.Name(prefix, name)
}

// between lists what lies between equal lines of texts of so many lines.
func between(runs []lineRun, old, fresh int) []patch.Change {
	var changes []patch.Change
	a, b := 0, 0
	for _, r := range append(runs, lineRun{old, fresh, 0}) {
		if a < r.a || b < r.b {
			changes = append(changes, patch.Change{Old: a, OldEnd: r.a, New: b, NewEnd: r.b})
		}
		a, b = r.a+r.n, r.b+r.n
	}
	return changes
}
