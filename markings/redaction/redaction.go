// Package redaction recognises the notations that say that text was withheld: the bracketed notes of the Foreign
// Relations series, the exemption codes and page stamps of Freedom of Information releases, runs of X, the notes of
// newspapers, black boxes.
//
// Find lists the notations of a text; Parse reads one alone. Both are tolerant, for real notations are worn: lines
// wrap inside a bracket, a 1 was read for an l, a ½ became "21/2". What was mended is kept in Notation.Slips, so that
// a rule can report it. The conventions, their words and the tables of codes are data, one file a convention.
//
// Not all that Find lists withholds something: a stamp speaks of the whole page, a garbled word was lost on the way, an
// editor's "[Omitted here …]" leaves out what belongs elsewhere. Notation.Withholds tells them apart.
package redaction

// Kind says what a notation does.
type Kind uint8

// The kinds.
const (
	Mark             Kind = iota // stands in the place of what was withheld
	Cite                         // an exemption code beside the place: in the margin, or after a mark
	Stamp                        // RELEASE IN PART B6: speaks of the whole document
	Reclassification             // Classified by DAS … Class: … Reason: …: the stamp of a later classification
	Omission                     // an editor left out what does not belong here: [Omitted here is …]
	Loss                         // text lost on the way, withheld by nobody: (word garbled), [illegible]
)

// Convention names the house style of a notation.
type Convention string

// The conventions.
const (
	FRUS      Convention = "frus"      // [less than 1 line not declassified]
	State     Convention = "state"     // B1, 1.4(D) in the margin; RELEASE IN PART B6
	FOIA      Convention = "foia"      // (b)(6), b7C
	X         Convention = "x"         // XXXXXXXXXXXX
	Newspaper Convention = "newspaper" // [NAME REMOVED]
	Block     Convention = "block"     // ████
	Plain     Convention = "plain"     // [redacted], REDACTED
	Blank     Convention = "blank"     // ________, ****
	Telegraph Convention = "telegraph" // (word garbled)
)

// Nature is what was withheld, in the words of the convention, singular and in lower case: "name", "dollar amount",
// "text". It is empty where the notation does not say.
type Nature string

// The natures that rules ask for. A convention's table holds more.
const (
	Text                Nature = "text"
	Name                Nature = "name"
	Initials            Nature = "initials"
	Place               Nature = "place"
	Number              Nature = "number"
	DollarAmount        Nature = "dollar amount"
	DocumentNumber      Nature = "document number"
	Codeword            Nature = "codeword"
	TelegramIndicator   Nature = "telegram indicator"
	Distribution        Nature = "distribution indicator"
	HandlingRestriction Nature = "handling restriction"
	FolderTitle         Nature = "folder title"
	Garble              Nature = "garble"
	Illegible           Nature = "illegible"
)

// Unit is what an amount counts.
type Unit uint8

// The units. Item counts things of the notation's nature: 2 in "[2 names not declassified]".
const (
	NoUnit Unit = iota
	Item
	Word
	Line
	Sentence
	Paragraph
	Part // a section, subparagraph, item or tab
	Page
	Column
	Row
	Second
	Minute
)

// Amount is how much was withheld. Min and Max are equal unless the notation gives a range or says "less than";
// halves are exact.
type Amount struct {
	Unit     Unit
	Min, Max float64
	LessThan bool // less than Max
	Measure  bool // in parentheses: the size of what stands before it
	Columns  int  // 2 in "1 line of 2-column source text"; 0 where the notation does not say
}

// IsZero reports whether a is absent.
func (a Amount) IsZero() bool { return a == Amount{} }

// Notation is one notation. Start and End count bytes of the text given to Find.
type Notation struct {
	Start, End int
	Kind       Kind
	Convention Convention
	Nature     Nature
	Amounts    []Amount
	Paragraph  int    // the paragraph's number where stated: 6 in "[numbered paragraph 6 not declassified]"
	Label      string // the label of the part where stated: "21-b", "F"
	Remainder  bool   // the remainder of a paragraph, with or without what follows
	Codes      []Code
	Disclosure Disclosure // of a Stamp
	Slips      []Slip     // what had to be mended to read it
}

// Disclosure is what a page stamp says of the document.
type Disclosure uint8

// The disclosures.
const (
	Unstated Disclosure = iota
	InFull
	InPart
	Denied
)

// Slip is a damage of a notation that was mended in reading.
type Slip struct {
	Start, End int    // bytes of the text given to Find
	Want       string // what should stand there; empty where something should not be there
}

// Code is an exemption code cited by a notation.
type Code struct {
	Start, End int    // bytes of the text given to Find
	ID         string // normal form: "(b)(6)", "(b)(7)(C)", "1.4(d)", "25X1", "50X1-HUM"
	Statute    string // the statute or agency behind a (b)(3), as written: "CIA"
}

// Withholds reports whether the notation stands for text that was withheld at its place.
func (n *Notation) Withholds() bool { return n.Kind == Mark || n.Kind == Cite }

// Amount is the first amount, the zero Amount where the notation states none.
func (n *Notation) Amount() Amount {
	if len(n.Amounts) == 0 {
		return Amount{}
	}
	return n.Amounts[0]
}
