package rules

import (
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// captionRules judge the captions.
var captionRules = []*lint.Rule{
	CaptionPlace, SharedLine, SensitiveOrder, NodisExdisCaptions, SipdisLimited, AgrementChannel, TwoChannels,
	OfficialInformal, RepeatedCaption,
}

// ownCaptions are the captions of the first header of doc: those before its first numbered paragraph and before a
// second classification line, which brings captions of its own.
func ownCaptions(doc *cable.Document) []cable.Field {
	end := len(doc.Src)
	for i := range doc.Paragraphs {
		if doc.Paragraphs[i].Number > 0 {
			end = doc.Paragraphs[i].Span.Start
			break
		}
	}
	if len(doc.Classification) > 1 {
		end = min(end, doc.Classification[1].Span.Start)
	}
	n := 0
	for n < len(doc.Captions) && doc.Captions[n].Span.Start < end {
		n++
	}
	return doc.Captions[:n]
}

// firstUse is the index of the first of captions that says text, -1 where none does.
func firstUse(captions []cable.Field, text string) int {
	for i := range captions {
		if captions[i].Text == text {
			return i
		}
	}
	return -1
}

// hasSensitiveCaption reports whether doc carries the caption that stands for SBU.
func hasSensitiveCaption(doc *cable.Document) bool {
	return doc.HasCaption("SENSITIVE") || doc.HasCaption("SENSITIVE BUT UNCLASSIFIED")
}
