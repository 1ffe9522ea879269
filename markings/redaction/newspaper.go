package redaction

// The notes of newspapers and their like: "[NAME REMOVED]", "[Details removed]", "[source's name withheld]".
var newspaperWording = wording{
	convention: Newspaper,
	verbs:      []phrase{{"removed"}, {"withheld"}, {"concealed"}},
}
