package cable

import (
	"time"

	"pilcrow/markings"
	"pilcrow/markings/charset"
)

// Span is a half-open range of bytes in Document.Src.
type Span struct{ Start, End int }

// Len is the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// IsZero reports whether s is the zero span, which stands for "not in the document".
func (s Span) IsZero() bool { return s == Span{} }

// Contains reports whether the byte at offset stands in s.
func (s Span) Contains(offset int) bool { return s.Start <= offset && offset < s.End }

// Covers reports whether t lies in s.
func (s Span) Covers(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Document is a cable as it was written beside what was meant. Every span counts bytes of Src; At gives the place on
// disk. A Document is not changed after Parse.
type Document struct {
	Name string       // as given to Parse, for reports
	Src  string       // the decoded text, without a byte-order mark, with its line ends
	Text charset.Text // the way back to the bytes on disk

	Lines []Line // every line of Src, in order; their spans tile it

	Transmission   Transmission
	Repeats        []Transmission       // heads of later sections and repeated heads, in order
	Classification []ClassificationLine // the governing line first, then those of later sections and quoted telegrams
	Captions       []Field              // normal form: SENSITIVE, NOFORN, "ROGER CHANNEL"; one entry for each that is written
	Passing        []Field              // lines between captions and E.O. line: STATE FOR SCA/CEN, DRL
	EO             []EOLine             // the first governs; a repeated header adds equal ones
	Tags           []TagsLine           // the first governs
	Subject        []Subject            // the first governs
	References     []Field              // one each: "09 ASTANA 700", without its letter
	Authority      Authority            // Classified By, Reason, Derived From, Declassify On

	Paragraphs []Paragraph // in order; text before the first number, and text without numbers, has Number 0
	Headings   []Heading
	Pages      []PageLine
	Blocks     []Block    // SUMMARY … END SUMMARY and the like
	Doubtful   []Doubt    // numbers that stand where labels are missing
	Pilcrows   []Span     // false pilcrows: signs before a number that is no paragraph ("¶2011.")
	Cuts       []Cut      // places where a page break or blank line cut a sentence
	Artifacts  []Artifact // remains of HTML and Markdown
	Signer     Field

	Style    Style // the kind of paper the text is printed on
	Numbered bool  // the text numbers its paragraphs
	Pilcrow  bool  // labels carry pilcrows: a label without one lost it

	bodies    []Span // of all paragraphs
	notations notations
}

// Style is the kind of record a document is.
type Style uint8

// The styles.
const (
	Loose    Style = iota // no telegram header was found: a body alone, a memorandum, an e-mail
	Telegram              // format lines or a classification line with post and number
	Archive               // an archive's printout of the 1970s: page heads, "Message Text", "Message Attributes"
	Form                  // the header as a form: "MRN: 10 KINSHASA 956"
)

// Field is a value and where it stands. The zero Field is absent.
type Field struct {
	Span Span   // the value as written, without blanks around it
	Text string // the value in normal form: blanks folded, entities and links resolved
}

// IsZero reports whether f is absent.
func (f Field) IsZero() bool { return f.Span.IsZero() }

// Kind says what a line is.
type Kind uint8

// The kinds of lines. FL numbers are those of the 16-line telegram format (ACP 126; 5 FAH-2 H-321).
const (
	LineBlank          Kind = iota
	LineStart               // FL1 VZCZC…
	LineRouting             // FL2 OO RUEHAG …, with its continuation lines
	LineOrigin              // FL3 DE RUEHTA #0778 1260213
	LineSecurity            // FL4 ZNR UUUUU
	LineDateTime            // FL5 O 060213Z MAY 09
	LineFrom                // FL6 FM
	LineTo                  // FL7, with its continuation lines
	LineInfo                // FL8, with its continuation lines
	LineExempt              // FL9 XMT
	LineBreak               // FL11, FL13 BT
	LineClassification      // FL12A
	LineCaption             // SENSITIVE, SIPDIS
	LinePassing
	LineEO
	LineTags
	LineSubject
	LineReference
	LineAuthority // Classified By …
	LineBody      // a line of a paragraph
	LineHeading
	LineUnderline // dashes under a heading
	LinePage      // ASTANA 00000778  002 OF 002; PAGE 02 LA PAZ 00015 022228Z
	LineBanner    // a classification line repeated at a page's head or foot
	LineStamp     // release stamps, receipt lines, distribution lists: furniture of the record
	LineSerial    // FL15 #0778
	LineEnd       // FL16 NNNN
	LineSigner
	LineMetadata // e-mail heads, the archive's attribute lists
)

// Line is one line with its line end.
type Line struct {
	at   narrow
	Kind Kind
}

// Transmission holds format lines 1 to 16. A part that was not found is zero.
type Transmission struct {
	Start    Field // VZCZCXRO7240
	Routing  Routed
	Origin   Originated
	Security Secured
	DateTime Dated
	From     []Field
	To       []Addressee
	Info     []Addressee
	Breaks   []Span
	Serial   Field // 0778 of #0778
	End      Span
}

// Routed is format line 2 with its continuation lines.
type Routed struct {
	Span       Span  // zero: no such line
	Precedence Field // OO; a single letter where that was written
	Indicators []string
	Valid      bool // the line has the form of 5 FAH-2 H-321.2
}

// Originated is format line 3: DE RUEHTA #0778/01 1260213.
type Originated struct {
	Span    Span
	Station Field
	Serial  Field // four digits
	Section Field // 01, absent where there is one section
	Day     Field // three digits: day of the year
	Time    Field // four digits: hour and minute
	Valid   bool  // the line has all its parts in their form; ranges are not checked
}

// Secured is format line 4: ZNR UUUUU ZZH.
type Secured struct {
	Span    Span
	Sign    Field // ZNR or ZNY
	Letters Field // UUUUU
	Valid   bool
}

// Dated is format line 5: O 060213Z MAY 09.
type Dated struct {
	Span   Span
	Action Field     // precedence prosign
	Info   Field     // second prosign, absent in most
	Group  Field     // 060213Z MAY 09
	Time   time.Time // UTC; zero where the group names no moment (31 APR)
	Valid  bool      // the line has its form and names a moment; the order of the prosigns is not checked
}

// Addressee is one of format lines 7 and 8.
type Addressee struct {
	Span       Span
	Routing    Field
	Name       Field
	Precedence Field // IMMEDIATE, NIACT IMMEDIATE, …
	Number     Field // 5342
}

// ClassificationLine is format line 12A, "UNCLAS SECTION 01 OF 02 ASTANA 000778", in its State form, or a banner line
// of a memorandum ("SECRET//NOFORN").
type ClassificationLine struct {
	Span     Span
	Word     Field         // the level as written: UNCLAS, C O N F I D E N T I A L
	Mark     markings.Mark // level, with LOU or the controls of a banner
	EFTO     bool
	Index    Field // section index as written, "01"; absent where there is one section
	Total    Field
	Section  int   // value of Index; 0 where absent
	Sections int   // value of Total; 0 where absent
	Post     Field // ASTANA
	MRN      Field // 000778
	Suffix   Field
	Nested   bool // inside a quoted telegram or an attachment
}

// EOLine is the E.O. line.
type EOLine struct {
	Span          Span
	Order         Field     // 12958
	Value         Field     // what follows the colon: N/A, DECL: 05/06/2019, GDS
	Declassify    Field     // the value of DECL; Text is a date 2019-05-06 or the value in capitals (OADR, X1)
	Date          time.Time // the date of Declassify, zero where it is none
	NotApplicable bool      // N/A
}

// TagsLine is the TAGS line.
type TagsLine struct {
	Span Span // from "TAGS" to the last tag
	Tags []Field
}

// Subject is the SUBJECT line with its continuation lines.
type Subject struct {
	Span     Span
	MarkSpan Span // "(U)" with its parentheses
	Mark     markings.Mark
	Title    Field
}

// Authority is the block that says who classified the text and why, before paragraph 1 or numbered as paragraph 1.
type Authority struct {
	Span        Span
	Paragraph   int // the number it carries as a paragraph, 0 for a block of its own
	MarkSpan    Span
	By          Field
	Reason      Field    // the reason as written: "1.4 (b) and (d)"
	Reasons     []string // 1.4(b), 1.4(d)
	DerivedFrom Field
	Declassify  Field // as EOLine.Declassify
}

// Damage says what happened to a label.
type Damage uint8

// What can happen to a label.
const (
	Intact          Damage = iota
	DigitForPilcrow        // 15. for ¶5.
	LostPilcrow            // 10. among labels with pilcrows
	Glued                  // the label lost its own line
	OtherDamage
)

// Paragraph is a numbered paragraph, or a stretch of text without a number.
type Paragraph struct {
	Number int  // the recovered number; 0 where there is none
	Span   Span // from the label to the last byte of the body
	Mark   markings.Mark
	Body   []Span // the words: no label, no mark, no page lines, no headings
	Subs   []Subparagraph

	label, markSpan, tail    narrow
	printed, series, section int32

	suffix  byte
	Damage  Damage
	Reading MarkForm // of Mark
	Notated bool     // the whole body is a withholding notation
}

// MarkForm says how a mark stands at the head of its paragraph.
type MarkForm uint8

// The forms.
const (
	NoMark      MarkForm = iota
	Plain                // (SBU)
	Unbalanced           // SBU) or (SBU
	EntireText           // (C - ENTIRE TEXT), CONFIDENTIAL - ENTIRE TEXT
	AfterLead            // Summary: (SBU)
	BeforeLabel          // (SBU) 5.
)

// Subparagraph is a lettered, numbered or bulleted part of a paragraph.
type Subparagraph struct {
	Span     Span
	Label    Span // a.
	MarkSpan Span
	Mark     markings.Mark
}

// Heading is a line in capitals, or underlined, between paragraphs.
type Heading struct {
	Span  Span
	Text  string // blanks folded
	After int    // index in Paragraphs of the paragraph before it, -1 for none
}

// PageLine is the line at a page's head: "ASTANA 00000778  002 OF 002".
type PageLine struct {
	Span    Span
	Text    string
	Post    Field
	MRN     Field
	Section int    // 1 for 001 OF 002; 0 where the line does not say
	Page    int    // 2 of 001.2; 0 where the line does not say
	Total   int    // sections in all; 0 where the line does not say
	Dated   string // 022228Z of the 1970s forms
	Inside  bool   // the line stands in the middle of a paragraph
}

// Block is a delimited passage: SUMMARY: … END SUMMARY.
type Block struct {
	Name  string // SUMMARY, COMMENT, NOTE, TEXT, …
	Begin Span   // zero: never opened
	End   Span   // zero: never closed
	Title bool   // the opening stands as a heading of its own, which needs no end
}

// Cut is a place where a sentence was cut by a page break or a blank line and is joined again.
type Cut struct {
	Span      Span // what stands between the two halves: blank lines and page lines
	Paragraph int  // index in Paragraphs
	Page      bool // a page line stands there
}

// Doubt is a number that stands alone where the label of a paragraph is missing: "6 THERE ARE TWO" between 5. and 7. The
// line stays in the text of the paragraph before it.
type Doubt struct {
	Span   Span
	Number int
}

// Artifact is a remnant of a converter: [PGOV](#), &#x000A;, a trailing backslash.
type Artifact struct {
	Span Span
	Text string // what it stands for
}
