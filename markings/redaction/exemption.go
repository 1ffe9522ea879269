package redaction

import (
	"slices"
	"strings"
)

// Family is the body of law that a code belongs to.
type Family string

// The families.
const (
	FreedomOfInformation Family = "5 USC 552(b)"
	PrivacyAct           Family = "5 USC 552a"
	Order13526           Family = "E.O. 13526"
	Order12958           Family = "E.O. 12958"
	Agency               Family = "agency practice"
)

// Exemption is what a code stands for.
type Exemption struct {
	ID         string // normal form: "(b)(7)(C)", "1.4(d)", "25X1"
	Family     Family
	Meaning    string
	Source     string
	NeedsSub   bool     // the code says too little alone: (b)(7) without a letter
	Classified bool     // holds for classified information alone
	MinAge     int      // full years a record must have; 0 for none
	MaxAge     int      // full years from which the code holds no longer; 0 for none
	Since      string   // the first day of the rule that it rests on, 2006-01-02; empty where it is of no account
	Until      string   // the day that rule ended
	Natures    []Nature // what it is commonly cited for; empty where it says nothing of that
}

// Lookup is the exemption that the normal form of a code stands for, false where there is no such code.
func Lookup(id string) (Exemption, bool) {
	for _, table := range tables {
		for i := range table {
			if table[i].ID == id {
				return table[i], true
			}
		}
	}
	return Exemption{}, false
}

// Exemptions are all codes that the package knows, family by family.
func Exemptions() []Exemption { return slices.Concat(tables...) }

// tables are the code tables, one a family.
var tables = [][]Exemption{foiaTable, privacyTable, classifiedTable, automaticTable, formerTable, agencyTable}

// Known reports whether the code exists.
func (c Code) Known() bool {
	_, ok := Lookup(c.ID)
	return ok
}

// Complete reports whether the code has all that it needs beside it: the letter of (b)(7), the statute of (b)(3). A
// (b)(1) is complete when one of the codes beside it names the ground of classification.
func (c Code) Complete(beside []Code) bool {
	e, ok := Lookup(c.ID)
	if !ok || !e.NeedsSub {
		return ok
	}
	switch c.ID {
	case "(b)(3)":
		return c.Statute != ""
	case "(b)(1)":
		return slices.ContainsFunc(beside, func(b Code) bool {
			e, ok := Lookup(b.ID)
			return ok && e.Classified && b.ID != "(b)(1)"
		})
	}
	return false
}

// ParseCode reads a code in any of its spellings: b6, B6, (b) (6), 1.4(D), 25X1-human.
func ParseCode(s string) (Code, bool) {
	list, end := readCodes(s, len(s)-len(strings.TrimLeft(s, " \t")))
	if len(list.codes) != 1 || !blank(s[end:]) {
		return Code{}, false
	}
	return list.codes[0], true
}
