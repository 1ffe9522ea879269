package config

import "pilcrow/rules/lint"

// key is what a file may say: the reader and the schema are made of one table.
type key struct {
	name     string
	doc      string
	shape    shape
	values   []string // of a word: what it may be
	required bool
	fields   []key // of tables
}

// shape is the form of a key's value.
type shape uint8

const (
	word      shape = iota // a text that is one of values
	words                  // a text
	texts                  // a list of texts
	ruleNames              // a list of rules: codes, names, families
	globs                  // a list of globs
	levels                 // a table: rule = level
	tables                 // a list of tables
)

// layerKeys are what a file may say for all of its paths and for some.
func layerKeys() []key {
	return []key{
		{name: "profile", shape: word, values: profiles(), doc: "The profile whose rules the text is held to."},
		{name: "fail-level", shape: word, values: failLevels(), doc: "The least severity that makes the exit status 1."},
		{name: "select", shape: ruleNames, doc: "Run only these rules: codes, names, families."},
		{name: "ignore", shape: ruleNames, doc: "Leave out these rules, whatever select says."},
		{name: "severity", shape: levels, values: severities(), doc: "The severity of each finding of a rule, by the " +
			"rule's code or name; off: the rule is not run. A level turns on a rule that is off."},
		{name: "tags", shape: texts, doc: "TAGS that the tables of the rules lack, in capitals."},
	}
}

// fileKeys are what a file may say.
func fileKeys() []key {
	paths := key{
		name: "paths", shape: globs, required: true,
		doc: "Globs from the file's folder, ** for any number of folders; a folder stands for all that is in it.",
	}
	return append(layerKeys(),
		key{name: "exclude", shape: globs, doc: "Leave out files that were found in folders and by globs: globs from the " +
			"file's folder. A file that is named is always read."},
		key{
			name: "override", shape: tables, doc: "What is different for some paths; of two that fit, the later is heard.",
			fields: append([]key{paths}, layerKeys()...),
		},
		key{
			name: "route", shape: tables, doc: "A routing indicator that the table of the rules lacks, or more posts of one.",
			fields: []key{
				{name: "indicator", shape: words, required: true, doc: "The indicator: R and three to seven capitals."},
				{name: "posts", shape: texts, required: true, doc: "The names of its post or agency, in capitals."},
				{name: "tag", shape: words, doc: "The geographic tag of the post: two capitals."},
			},
		},
		key{name: "rule", shape: tables, doc: "A rule of your own.", fields: []key{
			{name: "id", shape: words, required: true, doc: "The rule's code: two to eight capitals and one to four digits."},
			{name: "name", shape: words, doc: "The rule's name, in small letters with dashes; the code where there is none."},
			{name: "pattern", shape: words, required: true, doc: "What is reported: a regular expression (RE2)."},
			{name: "scope", shape: word, values: scopes(), doc: "Where it is looked for. body: the words of a paragraph, " +
				"wraps and page lines set aside; subject: the SUBJECT line; header: each line before the text; text: all " +
				"of the file, as it is written. body where there is none."},
			{name: "message", shape: words, required: true, doc: "What is said of it."},
			{name: "severity", shape: word, values: failLevels(), doc: "The severity of its findings; warning where there is none."},
			{name: "bad", shape: texts, doc: "Texts that the rule must report; « and » frame what, where they stand."},
			{name: "good", shape: texts, doc: "Texts that the rule must not report."},
		}},
	)
}

func profiles() []string {
	return []string{string(lint.Auto), string(lint.State), string(lint.CAPCO), string(lint.DoD), string(lint.CUI)}
}

func failLevels() []string {
	return []string{lint.Info.String(), lint.Warning.String(), lint.Error.String(), lint.Critical.String()}
}

func severities() []string { return append(failLevels(), lint.Off.String()) }

func scopes() []string { return []string{"body", "subject", "header", "text"} }
