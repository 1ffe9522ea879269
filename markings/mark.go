// Package markings reads, writes, compares and joins classification marks.
package markings

// Level is a classification level. Levels are ordered: a higher one has the greater value.
type Level uint8

// The levels. Restricted is foreign or NATO only (CAPCO-2016 H.1, H.3).
const (
	NoLevel Level = iota
	Unclassified
	Restricted
	Confidential
	Secret
	TopSecret
)

// Mark is a classification mark in normal form. Marks are comparable with ==; the zero Mark stands for "no mark".
type Mark struct {
	Level Level
}

// IsZero reports whether m stands for "no mark".
func (m Mark) IsZero() bool { return m == Mark{} }
