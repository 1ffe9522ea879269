// Package markings reads, writes, compares and joins classification marks.
package markings

// Mark is a classification mark in normal form: what was meant, however it was written. Marks are comparable with ==;
// the zero Mark stands for "no mark".
type Mark struct {
	Level    Level
	Controls Controls
}

// Controls is the set of controls beside a level: handling, dissemination, compartments, countries, owners. Controls
// are comparable with ==; the zero Controls is the empty set.
type Controls struct {
	plain plain
	lists string // the controls that carry lists, as written by lists.pack
}

// IsZero reports whether m stands for "no mark".
func (m Mark) IsZero() bool { return m == Mark{} }

// IsZero reports whether c is the empty set.
func (c Controls) IsZero() bool { return c == Controls{} }
