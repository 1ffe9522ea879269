package report

import (
	"fmt"
	"slices"
	"strings"

	"pilcrow/markings"
	"pilcrow/markings/cable"
)

// Limit is the highest mark of text that a report quotes. The zero Limit sets none.
type Limit uint8

// The limits, from the lowest to the highest.
const (
	NoLimit Limit = iota
	UpToUnclassified
	UpToSensitive // sensitive but unclassified
	UpToConfidential
	UpToSecret
	UpToTopSecret
)

// LimitNames are the names of the limits, from the lowest to the highest, as portion marks write them.
func LimitNames() []string { return []string{"U", "SBU", "C", "S", "TS"} }

// ParseLimit reads the name of a limit.
func ParseLimit(name string) (Limit, error) {
	i := slices.Index(LimitNames(), name)
	if i < 0 {
		return NoLimit, fmt.Errorf("unknown limit %q (%s)", name, strings.Join(LimitNames(), ", "))
	}
	return UpToUnclassified + Limit(i), nil
}

// String is the name of l, empty for NoLimit.
func (l Limit) String() string {
	if l == NoLimit || int(l) > len(LimitNames()) {
		return ""
	}
	return LimitNames()[l-UpToUnclassified]
}

// limitOf is the least limit that lets a text with mark m through, NoLimit where m says no level. Unclassified text with
// any control is sensitive; RESTRICTED, a level of others, is held as confidential.
func limitOf(m markings.Mark) Limit {
	switch m.Level {
	case markings.TopSecret:
		return UpToTopSecret
	case markings.Secret:
		return UpToSecret
	case markings.Confidential, markings.Restricted:
		return UpToConfidential
	}
	switch {
	case !m.Controls.IsZero():
		return UpToSensitive
	case m.Level == markings.Unclassified:
		return UpToUnclassified
	}
	return NoLimit
}

// overall is the limit of the text as a whole: the highest of its classification lines, its captions and its marks.
func overall(doc *cable.Document) Limit {
	highest := NoLimit
	for i := range doc.Classification {
		highest = max(highest, limitOf(doc.Classification[i].Mark))
	}
	for _, caption := range doc.Captions {
		if mark, ok := markings.Caption(caption.Text); ok {
			highest = max(highest, limitOf(mark))
		}
	}
	for i := range doc.Subject {
		highest = max(highest, limitOf(doc.Subject[i].Mark))
	}
	for i := range doc.Paragraphs {
		highest = max(highest, marked(&doc.Paragraphs[i]))
	}
	return highest
}

// marked is the highest limit that the marks of a paragraph and of its parts call for.
func marked(p *cable.Paragraph) Limit {
	highest := limitOf(p.Mark)
	for i := range p.Subs {
		highest = max(highest, limitOf(p.Subs[i].Mark))
	}
	return highest
}

// readable reports whether a mark says a level or, without one, that the text is sensitive.
func readable(m markings.Mark) bool {
	return m.Level != markings.NoLevel || m.Has("SBU") || m.Has("SBU-NF") || m.Has("LOU")
}
