package config

import (
	"regexp"

	"pilcrow/rules/lint"
)

// indicatorForm is the form of a routing indicator, tagForm that of a geographic tag.
var (
	indicatorForm = regexp.MustCompile(`^R[A-Z]{3,7}$`)
	tagForm       = regexp.MustCompile(`^[A-Z]{2}$`)
)

// routes makes routes of the tables of n, which have been checked; n may be nil.
func (r *reader) routes(n *node) []Said[lint.Route] {
	if n == nil {
		return nil
	}
	var all []Said[lint.Route]
	seen := make(map[string]bool)
	for _, item := range n.items {
		indicator := item.child("indicator")
		switch {
		case !indicatorForm.MatchString(indicator.text):
			r.fail(indicator.offset, "indicator %q must be R and three to seven capitals", indicator.text)
		case seen[indicator.text]:
			r.fail(indicator.offset, "indicator %q is there twice", indicator.text)
		}
		seen[indicator.text] = true
		posts := r.list(item, "posts")
		route := lint.Route{Indicator: indicator.text, Posts: posts.Value}
		if tag := item.child("tag"); tag != nil {
			route.Tag = tag.text
			if !tagForm.MatchString(tag.text) {
				r.fail(tag.offset, "tag %q must be two capitals", tag.text)
			}
		}
		all = append(all, Said[lint.Route]{route, r.from(indicator.offset)})
	}
	return all
}
