package redact

import (
	"fmt"

	"pilcrow/markings/redaction"
)

// Conventions are the conventions that the marks of a release can be held to.
func Conventions() []redaction.Convention {
	return []redaction.Convention{
		redaction.FRUS, redaction.FOIA, redaction.State, redaction.X, redaction.Newspaper, redaction.Block, redaction.Plain,
	}
}

// ParseConvention reads the name of one of Conventions.
func ParseConvention(word string) (redaction.Convention, error) {
	for _, c := range Conventions() {
		if string(c) == word {
			return c, nil
		}
	}
	return "", fmt.Errorf("unknown convention %q", word)
}
