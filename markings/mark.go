// Package markings reads, writes, compares and joins classification marks.
//
// A Mark is what was meant: a level and a set of controls, in normal form, comparable with ==. Read gives it for any
// text, with the tokens as they were written and every Problem by the code of its rule (PM, LG, BN); Parse is strict;
// ReadHead finds the mark at a paragraph's head. Portion, Banner, Line and Captions write a mark, Join rolls up
// many of them, Covers compares by it. What is right depends on the Usage: cables, the IC Register, DoD and CUI disagree.
//
// A mark that contradicts itself, such as (C//SBU), keeps what was written, so that nothing is lost before somebody has
// looked; every other mark is its own roll-up, (S//XD) being S//NF//XD. The vocabulary is a table (vocabulary.go).
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
