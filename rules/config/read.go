package config

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"pilcrow/markings/nearest"
	"pilcrow/rules/lint"
)

// mostRead is the size, in bytes, above which a file is no configuration.
const mostRead = 1 << 18

// Read reads src, the text of the file that messages call name and that lies in folder. Known are the rules that it may
// name beside its own. The mistakes of the file are joined *Errors, in the order of their places, and File is nil then;
// names of rules are looked at when there is no other mistake.
func Read(name, folder string, src []byte, known []*lint.Rule) (*File, error) {
	if len(src) > mostRead {
		return nil, &Error{name, 1, 1, fmt.Sprintf("too large for a configuration: %d bytes", len(src))}
	}
	src = bytes.TrimPrefix(src, []byte("\xef\xbb\xbf"))
	root, err := parse(name, src)
	if err != nil {
		return nil, err
	}
	r := reader{name: name, src: src, known: slices.Clip(known)}
	r.check(root, fileKeys(), "")
	f := &File{Name: name, Folder: folder, Source: src}
	if len(r.errs) == 0 {
		f.Routes = r.routes(root.child("route"))
		f.Rules, f.examples = r.rules(root.child("rule"))
		r.known = append(r.known, f.Rules...)
		r.names(root, fileKeys())
	}
	if len(r.errs) > 0 {
		return nil, r.err()
	}
	f.base = r.layer(root)
	f.Exclude = r.list(root, "exclude")
	if overrides := root.child("override"); overrides != nil {
		for _, table := range overrides.items {
			f.Overrides = append(f.Overrides, Override{r.layer(table), r.list(table, "paths").Value})
		}
	}
	return f, r.err()
}

// reader is one reading of a file.
type reader struct {
	name  string
	src   []byte
	known []*lint.Rule
	errs  []*Error
}

// fail adds a mistake at offset.
func (r *reader) fail(offset int, format string, args ...any) {
	line, column := place(r.src, offset)
	r.errs = append(r.errs, &Error{r.name, line, column, fmt.Sprintf(format, args...)})
}

// err joins the mistakes in the order of their places.
func (r *reader) err() error {
	slices.SortStableFunc(r.errs, func(a, b *Error) int {
		if a.Line != b.Line {
			return a.Line - b.Line
		}
		return a.Column - b.Column
	})
	errs := make([]error, len(r.errs))
	for i, err := range r.errs {
		errs[i] = err
	}
	return errors.Join(errs...)
}

// check finds keys of a table that are not known or not there and values of a wrong form. In names the table in
// messages.
func (r *reader) check(n *node, keys []key, in string) {
	for _, f := range n.fields {
		i := slices.IndexFunc(keys, func(k key) bool { return k.name == f.name })
		if i < 0 {
			r.fail(f.offset, "unknown key %q%s%s", f.name, in, suggest(f.name, keyNames(keys)))
			continue
		}
		r.form(f.value, keys[i])
	}
	for _, k := range keys {
		if k.required && n.child(k.name) == nil {
			r.fail(n.offset, "key %q is missing%s", k.name, in)
		}
	}
}

// form finds values of a wrong form.
func (r *reader) form(n *node, k key) {
	want := k.sort()
	if n.sort != want {
		r.fail(n.offset, "%s must be %s, not %s", k.name, want, n.sort)
		return
	}
	switch k.shape {
	case word:
		r.oneOf(n, k.name, k.values)
	case words:
		if n.text == "" {
			r.fail(n.offset, "%s is empty", k.name)
		}
	case texts, ruleNames, globs:
		if k.required && len(n.items) == 0 {
			r.fail(n.offset, "%s is empty", k.name)
		}
		for _, item := range n.items {
			r.entry(item, k)
		}
	case levels:
		for _, f := range n.fields {
			if f.value.sort != text {
				r.fail(f.value.offset, "the severity of %s must be %s, not %s", f.name, text, f.value.sort)
				continue
			}
			r.oneOf(f.value, "severity", k.values)
		}
	case tables:
		for _, item := range n.items {
			if item.sort != table {
				r.fail(item.offset, "%s must be a list of tables: write [[%s]]", k.name, k.name)
				continue
			}
			r.check(item, k.fields, " in [["+k.name+"]]")
		}
	}
}

// entry finds entries of a list that are of a wrong form.
func (r *reader) entry(n *node, k key) {
	switch {
	case n.sort != text:
		r.fail(n.offset, "%s must hold texts in quotes, not %s", k.name, n.sort)
	case strings.TrimSpace(n.text) == "":
		r.fail(n.offset, "%s holds an empty entry", k.name)
	case k.shape == ruleNames && strings.Contains(n.text, ","):
		r.fail(n.offset, "%s holds %q: write each rule as an entry of its own", k.name, n.text)
	case k.shape == globs:
		r.glob(n, k.name)
	case k.name == "posts" && (n.text != strings.ToUpper(n.text) || strings.Contains(n.text, "|")):
		r.fail(n.offset, "posts holds %q: a post is written in capitals", n.text)
	case k.name == "tags" && (n.text != strings.ToUpper(n.text) || strings.ContainsAny(n.text, ", \t\r\n")):
		r.fail(n.offset, "tags holds %q: a tag is one word in capitals", n.text)
	}
}

// glob finds globs that match nothing.
func (r *reader) glob(n *node, name string) {
	switch g := n.text; {
	case filepath.IsAbs(g) || strings.HasPrefix(g, "/"):
		r.fail(n.offset, "%s holds %q: globs count from the folder of this file", name, g)
	case g == "." || strings.HasPrefix(g, "./") || slices.Contains(strings.Split(g, "/"), "..") || strings.HasSuffix(g, "/"):
		r.fail(n.offset, "%s holds %q, which matches nothing: write it without \".\", \"..\" and a slash at its end", name, g)
	case !doublestar.ValidatePattern(g):
		r.fail(n.offset, "%s holds %q, which is no glob", name, g)
	}
}

// oneOf finds a word that is none of values.
func (r *reader) oneOf(n *node, name string, values []string) {
	if slices.Contains(values, n.text) {
		return
	}
	hint := suggest(n.text, values)
	if hint == "" {
		hint = " (" + strings.Join(values, ", ") + ")"
	}
	r.fail(n.offset, "unknown %s %q%s", name, n.text, hint)
}

// names finds the names of rules that do not exist.
func (r *reader) names(n *node, keys []key) {
	for _, f := range n.fields {
		k := keys[slices.IndexFunc(keys, func(k key) bool { return k.name == f.name })]
		switch k.shape {
		case ruleNames:
			for _, item := range f.value.items {
				r.rule(item.text, item.offset)
			}
		case levels:
			r.levels(f.value)
		case tables:
			for _, item := range f.value.items {
				r.names(item, k.fields)
			}
		case word, words, texts, globs:
		}
	}
}

// levels finds keys of a table of severities that are no rules, or one rule twice.
func (r *reader) levels(n *node) {
	seen := make(map[string]string)
	for _, f := range n.fields {
		rule := named(r.known, f.name)
		switch {
		case rule == nil && !r.rule(f.name, f.offset):
		case rule == nil:
			r.fail(f.offset, "severity needs a rule, and %q is a family", f.name)
		case seen[rule.Code] != "":
			r.fail(f.offset, "%q and %q are one rule: keep one of them", seen[rule.Code], f.name)
		default:
			seen[rule.Code] = f.name
		}
	}
}

// rule finds a word that names no rule.
func (r *reader) rule(word string, offset int) bool {
	_, err := lint.Select(r.known, []string{word}, nil)
	if err != nil {
		r.fail(offset, "%v", err)
	}
	return err == nil
}

// named is the rule with the code or name word, nil where there is none.
func named(rules []*lint.Rule, word string) *lint.Rule {
	for _, rule := range rules {
		if len(lint.Asked([]*lint.Rule{rule}, []string{word})) > 0 {
			return rule
		}
	}
	return nil
}

// suggest is the end of a message about a word that is none of known.
func suggest(word string, known []string) string {
	if near := nearest.To(word, known); near != "" {
		return fmt.Sprintf(", did you mean %q?", near)
	}
	return ""
}

func keyNames(keys []key) []string {
	names := make([]string, len(keys))
	for i, k := range keys {
		names[i] = k.name
	}
	return names
}

// sort is what the tree calls the form of the key's value.
func (k *key) sort() sort {
	switch k.shape {
	case word, words:
		return text
	case levels:
		return table
	case texts, ruleNames, globs, tables:
	}
	return list
}
