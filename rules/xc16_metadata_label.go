package rules

import (
	"strings"

	"pilcrow/markings"
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// MetadataLabel reports archive labels whose classification is not that of the telegram.
var MetadataLabel = &lint.Rule{
	About: lint.About{
		Code:     "XC16",
		Name:     "metadata-label",
		Severity: lint.Warning,
		Summary:  "An archive's classification label says what classification line and captions say.",
		Doc: "Archives keep a label beside the text, and release systems go by the label. UNCLAS with the caption " +
			"SENSITIVE is UNCLASSIFIED//FOR OFFICIAL USE ONLY there, a level with the caption NOFORN is " +
			"LEVEL//NOFORN, and the Original Classification of the older archive is the level alone. A label that " +
			"differs puts the telegram into the wrong file; one that is lower may release it. Correct the label by " +
			"the telegram, never the telegram by the label.",
		Source: "archive metadata of 06 STATE 89712; attribute lists of the 1970s archive",
	},
	Examples: []lint.Example{
		{
			Bad: "Classification: «UNCLASSIFIED»\n\n" + sentPraia + "UNCLAS PRAIA 000412\n\nSENSITIVE\n\n" + harborFields,
		},
		{
			Bad: "Classification: «CONFIDENTIAL»\n\n" + sentPraia + "C O N F I D E N T I A L PRAIA 000412\n\nNOFORN\n\n" +
				harborDECL,
		},
		{
			Bad: "Classification: UNCLASSIFIED//FOR OFFICIAL USE ONLY\n\n" + sentPraia +
				"UNCLAS PRAIA 000412\n\nSENSITIVE\n\n" + harborFields,
		},
		{
			Bad: "Classification: CONFIDENTIAL//NOFORN\n\n" + sentPraia +
				"C O N F I D E N T I A L PRAIA 000412\n\nNOFORN\n\n" + harborDECL,
		},
	},
	Run: metadataLabel,
}

// labelKeys are the words before the labels; the first is the label that knows the level alone.
var labelKeys = [...]string{"Original Classification:", "Classification:"}

func metadataLabel(p *lint.Pass) {
	line := headLine(p.Doc)
	if line == nil {
		return
	}
	for i := range p.Doc.Lines {
		at := &p.Doc.Lines[i]
		if at.Start() >= line.Span.Start {
			break
		}
		if at.Kind == cable.LineStamp || at.Kind == cable.LineBody {
			judgeLabel(p, line, at.Span())
		}
	}
	for _, i := range furnitureOf(p).metadata {
		judgeLabel(p, line, p.Doc.Lines[i].Span())
	}
}

// judgeLabel compares the label that stands on the line at, if one does, with the classification line.
func judgeLabel(p *lint.Pass, line *cable.ClassificationLine, at cable.Span) {
	text := p.Doc.Slice(at)
	for i, key := range labelKeys {
		value, ok := strings.CutPrefix(text, key)
		if !ok {
			continue
		}
		value = strings.TrimSpace(value)
		said, known := labelOf(value)
		if !known {
			return
		}
		want := labelFor(p.Doc, line, i == 0)
		if said == want {
			return
		}
		start := at.Start + len(key) + strings.Index(text[len(key):], value)
		p.Report(lint.Finding{
			Span:    cable.Span{Start: start, End: start + len(value)},
			Message: "the label says " + value + ", the telegram is " + want.String(),
			Related: []lint.Related{{Message: "the classification line", Span: line.Span}},
		})
		return
	}
}

// label is what a label can say.
type label struct {
	level              markings.Level
	limited, fouo, nof bool
}

// labelOf reads a label, false for one that says no level.
func labelOf(value string) (label, bool) {
	word, controls, _ := strings.Cut(strings.ToUpper(value), "//")
	said := label{
		fouo: strings.Contains(controls, "OFFICIAL USE ONLY") || strings.Contains(controls, "FOUO"),
		nof:  strings.Contains(controls, "NOFORN"),
	}
	switch word {
	case "UNCLASSIFIED":
		said.level = markings.Unclassified
	case "LIMITED OFFICIAL USE":
		said.level, said.limited = markings.Unclassified, true
	case "CONFIDENTIAL":
		said.level = markings.Confidential
	case "SECRET":
		said.level = markings.Secret
	case "TOP SECRET":
		said.level = markings.TopSecret
	default:
		return label{}, false
	}
	return said, true
}

// labelFor is the label that a telegram with the given classification line must have.
func labelFor(doc *cable.Document, line *cable.ClassificationLine, levelAlone bool) label {
	want := label{level: line.Mark.Level, limited: isLimited(line)}
	if levelAlone {
		return want
	}
	want.fouo = want.level == markings.Unclassified && !want.limited && hasSensitiveCaption(doc)
	want.nof = doc.HasCaption("NOFORN") || isNoforn(line.Mark)
	return want
}

// String is the label as archives write it.
func (l label) String() string {
	text := markings.Mark{Level: l.level}.Banner()
	switch {
	case l.limited:
		text = "LIMITED OFFICIAL USE"
	case l.fouo:
		text += "//FOR OFFICIAL USE ONLY"
	}
	if l.nof {
		text += "//NOFORN"
	}
	return text
}
