package config

import (
	"fmt"

	"pilcrow/rules/lint"
)

// layer is what a table, which has been checked, says of how cables are checked.
func (r *reader) layer(n *node) Layer {
	l := Layer{Select: r.list(n, "select"), Ignore: r.list(n, "ignore"), Tags: r.list(n, "tags")}
	if v := n.child("profile"); v != nil {
		l.Profile = Said[lint.Profile]{lint.Profile(v.text), r.from(v.offset)}
	}
	if v := n.child("fail-level"); v != nil {
		l.FailLevel = Said[lint.Severity]{r.level(v), r.from(v.offset)}
	}
	v := n.child("severity")
	if v == nil {
		return l
	}
	l.Severity = make(map[string]Said[lint.Severity], len(v.fields))
	for _, f := range v.fields {
		if rule := named(r.known, f.name); rule != nil {
			l.Severity[rule.Code] = Said[lint.Severity]{r.level(f.value), r.from(f.value.offset)}
		}
	}
	return l
}

// level is the severity that n names.
func (r *reader) level(n *node) lint.Severity {
	severity, err := lint.ParseSeverity(n.text)
	if err != nil {
		r.fail(n.offset, "%v", err)
	}
	return severity
}

// list is the list that a table holds at a key.
func (r *reader) list(n *node, name string) Said[[]string] {
	v := n.child(name)
	if v == nil {
		return Said[[]string]{}
	}
	all := make([]string, len(v.items))
	for i, item := range v.items {
		all[i] = item.text
	}
	return Said[[]string]{all, r.from(v.offset)}
}

// from is the place of offset in words.
func (r *reader) from(offset int) string {
	line, column := place(r.src, offset)
	return fmt.Sprintf("%s:%d:%d", r.name, line, column)
}
