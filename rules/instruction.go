package rules

import (
	"strings"
	"time"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// instruction is a declassification instruction: the value of the E.O. line or of the authority block.
type instruction struct {
	field   cable.Field
	entries entry     // what kinds of entries it holds
	review  bool      // it says MR, which never was an entry
	date    time.Time // the zero time where it is no date
}

// instructions lists the declassification instructions of the document: that of the E.O. line, and that of the authority
// block where it says something else.
func instructions(p *lint.Pass) []instruction { return lint.Fact(p, findInstructions) }

func findInstructions(p *lint.Pass) []instruction {
	doc := p.Doc
	var all []instruction
	if len(doc.EO) > 0 {
		if in, ok := instructionOf(&doc.EO[0]); ok {
			all = append(all, in)
		}
	}
	if f := doc.Authority.Declassify; !f.IsZero() && (len(all) == 0 || all[0].field.Text != f.Text) {
		in := instruction{field: f}
		in.read(f.Text)
		if t, err := time.Parse(time.DateOnly, f.Text); err == nil {
			in.date, in.entries = t, entryDate
		}
		all = append(all, in)
	}
	return all
}

// instructionOf reads the E.O. line, false where it holds no instruction: N/A, or nothing that is known.
func instructionOf(eo *cable.EOLine) (instruction, bool) {
	if eo.NotApplicable {
		return instruction{}, false
	}
	in := instruction{field: eo.Value}
	in.read(eo.Value.Text)
	if !eo.Declassify.IsZero() {
		in.field, in.date = eo.Declassify, eo.Date
		in.read(eo.Declassify.Text)
	}
	if in.entries == 0 && (!in.date.IsZero() || strings.HasPrefix(strings.ToUpper(eo.Value.Text), "DECL")) {
		in.entries = entryDate
	}
	return in, in.entries != 0 || in.review
}

// read notes the entries that text names before its first parenthesis.
func (in *instruction) read(text string) {
	text = strings.TrimLeft(strings.ToUpper(text), "( ")
	if i := strings.IndexByte(text, '('); i >= 0 {
		text = text[:i]
	}
	last := "" // the word before, which the next may belong to
	for word := range strings.FieldsFuncSeq(text, partsEntries) {
		if last == "25X1" && word == "HUMAN" {
			last = "25X1-HUMAN"
		}
		in.entries |= entryOf(last)
		in.review = in.review || word == "MR"
		last = word
	}
	in.entries |= entryOf(last)
}

// partsEntries reports whether r stands between the words of a text in capitals.
func partsEntries(r rune) bool { return r != '-' && (r < '0' || r > '9') && (r < 'A' || r > 'Z') }

// entryOf is the kind of entry that word is, 0 where it is none.
func entryOf(word string) entry {
	switch word {
	case "":
		return 0
	case "GDS":
		return entryGDS
	case "ADS":
		return entryADS
	case "OADR":
		return entryOADR
	case "25X1-HUMAN":
		return entryHuman
	}
	switch digits := strings.TrimPrefix(strings.TrimPrefix(word, "X"), "-"); {
	case strings.HasPrefix(word, "XGDS"):
		return entryXGDS
	case word == "RDS" || strings.HasPrefix(word, "RDS-"):
		return entryRDS
	case strings.HasPrefix(word, "25X"):
		return entry25X
	case strings.HasPrefix(word, "50X"):
		return entry50X
	case word[0] == 'X' && len(digits) == 1 && '1' <= digits[0] && digits[0] <= '8':
		return entryX
	default:
		return 0
	}
}

// String names the values of one kind.
func (e entry) String() string {
	switch e {
	case entryNA:
		return "N/A"
	case entryGDS:
		return "GDS"
	case entryXGDS:
		return "XGDS"
	case entryADS:
		return "ADS"
	case entryRDS:
		return "RDS"
	case entryDate:
		return "a date"
	case entryOADR:
		return "OADR"
	case entryX:
		return "X1 to X8"
	case entryHuman:
		return "25X1-human"
	case entry25X:
		return "25X1 to 25X9"
	case entry50X:
		return "50X1-HUM or 50X2-WMD"
	default:
		return "unknown"
	}
}
