package markings

import "fmt"

// Form says how a mark is written.
type Form uint8

// The forms.
const (
	Either  Form = iota // parentheses mean a portion, their absence a banner
	Portion             // (S//NF); the parentheses may be absent
	Banner              // SECRET//NOFORN; also the level of a State classification line
)

// String names the form: "portion", "banner", and "either".
func (f Form) String() string {
	switch f {
	case Portion:
		return "portion"
	case Banner:
		return "banner"
	}
	return "either"
}

// Usage is the body of rules a mark is judged by. The rule sets contradict each other (rules section 11), so that a
// mark is right or wrong only under one of them.
type Usage uint8

// The usages.
const (
	State    Usage = iota // cables: (SBU), (C/NF), EXDIS without NOFORN
	CAPCO                 // the IC Register and Manual
	DoD                   // DoDM 5200.01 Volume 2
	CUIUsage              // 32 CFR 2002
)

// String is the usage's name as the --profile flag writes it.
func (u Usage) String() string {
	switch u {
	case CAPCO:
		return "capco"
	case DoD:
		return "dod"
	case CUIUsage:
		return "cui"
	}
	return "state"
}

// Severity says how bad a problem is.
type Severity uint8

// The severities. A mark with a problem of severity Error is not valid.
const (
	Info Severity = iota
	Warning
	Error
)

// String is the severity's name: "info", "warning", "error".
func (s Severity) String() string {
	switch s {
	case Warning:
		return "warning"
	case Error:
		return "error"
	}
	return "info"
}

// Problem is what is wrong with a mark. Start and End count bytes of the text that was read.
type Problem struct {
	Code       string // PM10, LG01, BN06
	Severity   Severity
	Start, End int
	Message    string // expected …, found …

	want, got string
}

// Token is a part of a mark as it was written. Start and End count bytes of the text that was read.
type Token struct {
	Start, End int
	Category   Category
	Name       string // normal form: NF for NOFORN, "REL TO USA, GBR"
}

// Reading is a mark as it was written beside what was meant. Its slices are shared and must not be changed.
type Reading struct {
	Mark     Mark
	Form     Form
	Entire   bool // the mark is written for the entire text: (C - ENTIRE TEXT)
	Tokens   []Token
	Problems []Problem // in the order of their places
}

// Valid reports whether the reading has no problem of severity Error.
func (r Reading) Valid() bool {
	for _, p := range r.Problems {
		if p.Severity >= Error {
			return false
		}
	}
	return true
}

// ParseError says what Parse expected and what it found.
type ParseError struct {
	Offset int    // bytes from the start of the text
	Want   string // a dissemination control after "//"
	Got    string // the text found there, empty at the end
}

// Error is the message: expected a dissemination control after "//" at byte 4, found "XYZZY".
func (e *ParseError) Error() string {
	if e.Got == "" {
		return fmt.Sprintf("expected %s at byte %d, found nothing", e.Want, e.Offset)
	}
	return fmt.Sprintf("expected %s at byte %d, found %q", e.Want, e.Offset, e.Got)
}

// Read reads a mark under State usage, as it stands in cables. It takes anything: what it could not read is in the
// problems.
func Read(text string, form Form) Reading { return State.Read(text, form) }

// ReadHead reads the portion mark that stands at the very head of s, and says how many bytes it takes; 0 means that
// there is no mark. The marks are read under State usage, with the damage of scanners and typists repaired.
func ReadHead(s string) (Reading, int) { return State.ReadHead(s) }
