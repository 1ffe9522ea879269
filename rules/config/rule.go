package config

import (
	"regexp"
	"slices"
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// codeForm is the form of a rule's code, nameForm that of its name.
var (
	codeForm = regexp.MustCompile(`^[A-Z]{2,8}[0-9]{1,4}$`)
	nameForm = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)
)

// example is a text that shows what a rule of the user's does.
type example struct {
	rule   *lint.Rule
	text   string
	good   bool
	line   int
	column int
}

// rules makes rules of the tables of n, which have been checked; n may be nil.
func (r *reader) rules(n *node) (rules []*lint.Rule, examples []example) {
	if n == nil {
		return nil, nil
	}
	for _, item := range n.items {
		rule := r.ownRule(item, rules)
		rules = append(rules, rule)
		for _, key := range [...]string{"bad", "good"} {
			list := item.child(key)
			if list == nil {
				continue
			}
			for _, v := range list.items {
				line, column := place(r.src, v.offset)
				examples = append(examples, example{rule, v.text, key == "good", line, column})
				if key == "bad" && strings.Contains(v.text, "«") {
					rule.Examples = append(rule.Examples, lint.Example{Bad: v.text})
				}
			}
		}
	}
	return rules, examples
}

// ownRule makes a rule of a table. Earlier are the rules before it.
func (r *reader) ownRule(n *node, earlier []*lint.Rule) *lint.Rule {
	id, message := n.child("id"), n.child("message")
	r.code(id, earlier)
	rule := &lint.Rule{About: lint.About{
		Code: id.text, Name: strings.ToLower(id.text), Severity: lint.Warning, Summary: message.text,
		Doc: message.text, Source: r.from(id.offset),
	}}
	if v := n.child("name"); v != nil {
		rule.Name = v.text
		if !nameForm.MatchString(v.text) {
			r.fail(v.offset, "name %q must be small letters and digits with dashes between them", v.text)
		}
		if other := named(slices.Concat(earlier, r.known), v.text); other != nil {
			r.fail(v.offset, "name %q is that of rule %s", v.text, other.Code)
		}
	}
	if v := n.child("severity"); v != nil {
		rule.Severity = r.level(v)
	}
	scope := "body"
	if v := n.child("scope"); v != nil {
		scope = v.text
	}
	pattern := n.child("pattern")
	re, err := regexp.Compile(pattern.text)
	switch {
	case err != nil:
		r.fail(pattern.offset, "pattern: %s", strings.TrimPrefix(err.Error(), "error parsing regexp: "))
		return rule
	case re.MatchString(""):
		r.fail(pattern.offset, "pattern %q matches a text without a letter", pattern.text)
	}
	rule.Run = search(re, scope, message.text)
	return rule
}

// code finds a code that is of a wrong form or taken.
func (r *reader) code(id *node, earlier []*lint.Rule) {
	if !codeForm.MatchString(id.text) {
		r.fail(id.offset, "id %q must be two to eight capitals and one to four digits", id.text)
		return
	}
	if other := named(earlier, id.text); other != nil {
		r.fail(id.offset, "id %q is there twice", id.text)
		return
	}
	for _, rule := range r.known {
		if family(rule.Code) == family(id.text) {
			r.fail(id.offset, "id %q: %s is a family of the program's own rules", id.text, family(id.text))
			return
		}
	}
}

// family is the letters that a code begins with.
func family(code string) string { return strings.TrimRight(code, "0123456789") }

// search is the check of a rule: it reports what re matches in a scope.
func search(re *regexp.Regexp, scope, message string) func(*lint.Pass) {
	stretches := bodies
	switch scope {
	case "subject":
		stretches = subjects
	case "header":
		stretches = headers
	case "text":
		return func(p *lint.Pass) {
			for _, at := range re.FindAllStringIndex(p.Doc.Src, -1) {
				if at[0] < at[1] {
					p.Report(lint.Finding{Span: cable.Span{Start: at[0], End: at[1]}, Message: message})
				}
			}
		}
	}
	return func(p *lint.Pass) {
		for _, s := range stretches(p) {
			for _, at := range re.FindAllStringIndex(s.text, -1) {
				if at[0] < at[1] {
					p.Report(lint.Finding{Span: s.span(at[0], at[1]), Message: message})
				}
			}
		}
	}
}
