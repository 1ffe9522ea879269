package redaction

// wording is the data of a convention that writes its notations in words: the verbs that make a note of a bracket, and
// what the note may speak of.
type wording struct {
	convention Convention
	kind       Kind
	nature     Nature   // of a note that names none
	verbs      []phrase // "not declassified", "redacted": what says that text is missing
	free       bool     // words that no table knows may stand beside the verb
	alone      bool     // the verb may stand alone: "[redacted]"
}

// phrase is a run of words, each in lower case.
type phrase []string

// noun is a word or phrase for what may be withheld.
type noun struct {
	words  phrase
	plural phrase
	nature Nature
}

// measure is a word for a unit.
type measure struct {
	one, many string
	unit      Unit
	labelled  bool // a label may follow: "paragraph 6", "section B"
}

// wordings are the conventions in the order in which they are tried.
var wordings = []*wording{&frusWording, &newspaperWording, &plainWording, &lossWording}
