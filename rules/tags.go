package rules

import (
	"time"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// tagRules judge the TAGS and SUBJECT lines.
var tagRules = []*lint.Rule{
	MissingTags,
	TagForm,
	UnknownTag,
	GeographicTag,
	RepeatedTag,
	OneSubject,
}

// tagsDay is the day from which State telegrams carry TAGS and SUBJECT lines without exception.
var tagsDay = day(1973, time.July, 1)

// owesTags reports whether doc is of a time that knew TAGS: by its day-time group, or by its E.O. line.
func owesTags(doc *cable.Document) bool {
	if moment, ok := doc.Time(); ok {
		return !moment.Before(tagsDay)
	}
	return len(doc.EO) > 0
}
