package lint

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"time"

	"pilcrow/markings/cable"
)

// Config says how rules are run.
type Config struct {
	Profile    Profile             // empty and Auto: the one DetectProfile finds
	Severities map[string]Severity // by code: the severity of every finding of that rule; Off: the rule is not run
	Today      time.Time           // the day that rules reckon from; zero: they know none, and say nothing of it
	Asked      []string            // codes of rules that run although the profile does not know them; see Asked
	Tags       []string            // TAGS that are right although no table of the rules holds them
	Routes     []Route             // routing indicators and their posts beside those of the rules' table
}

// Route is a routing indicator with the posts or agencies whose it is.
type Route struct {
	Indicator string   // RUEHTA
	Posts     []string // in capitals: ASTANA, ALMATY
	Tag       string   // the geographic tag of the post, empty for none
}

// Run runs rules over doc, each rule it is given (Select leaves out those that are off) and the profile knows, and
// returns what they found, sorted by place, then code, then message. Of several findings of one rule with the same span
// and message the heaviest stays. Every span lies within the document, and doc is not changed. The same input gives the
// same findings.
func Run(doc *cable.Document, rules []*Rule, cfg Config) []Finding {
	pass := Pass{Doc: doc, Profile: cfg.Profile, Today: cfg.Today, Tags: cfg.Tags, Routes: cfg.Routes}
	pass.facts = pass.room[:0]
	if pass.Profile == "" || pass.Profile == Auto {
		pass.Profile = DetectProfile(doc)
	}
	for _, rule := range rules {
		severity, overridden := Off, false
		if len(cfg.Severities) > 0 {
			severity, overridden = cfg.Severities[rule.Code]
		}
		if overridden && severity == Off || !overridden && unknownTo(pass.Profile, rule, cfg.Asked) {
			continue
		}
		first := len(pass.findings)
		pass.rule = rule
		rule.Run(&pass)
		for i := first; i < len(pass.findings); i++ {
			f := &pass.findings[i]
			if overridden {
				f.Severity = severity
			} else if f.Severity == Off {
				f.Severity = rule.Under(pass.Profile)
			}
			finish(doc, f)
		}
	}
	return order(pass.findings)
}

// unknownTo reports whether rule is not one of the profile's and nobody asked for it.
func unknownTo(profile Profile, rule *Rule, asked []string) bool {
	if len(rule.Profiles) == 0 {
		return false
	}
	severity, weighed := rule.Profiles[profile]
	return (weighed || len(rule.Profiles) > 0 && rule.Severity == Off) && severity == Off &&
		!slices.Contains(asked, rule.Code)
}

// finish fills in what the rule left open.
func finish(doc *cable.Document, f *Finding) {
	if f.Severity == Off {
		// A rule that is off was asked for by name: what it finds must count.
		f.Severity = Warning
	}
	f.Span = clamp(f.Span, len(doc.Src))
	for i := range f.Related {
		f.Related[i].Span = clamp(f.Related[i].Span, len(doc.Src))
	}
	if f.Paragraph == 0 {
		f.Paragraph = paragraphAt(doc, f.Span)
	}
	if f.Fix != nil {
		f.Fix = withLineEnds(doc, f.Fix)
	}
}

// clamp moves s into a text of size bytes.
func clamp(s cable.Span, size int) cable.Span {
	s.Start = min(max(s.Start, 0), size)
	s.End = min(max(s.End, s.Start), size)
	return s
}

// paragraphAt is the number of the paragraph that s starts in, 0 where it starts in none. An empty span may stand at a
// paragraph's end.
func paragraphAt(doc *cable.Document, s cable.Span) int {
	i := sort.Search(len(doc.Paragraphs), func(i int) bool { return doc.Paragraphs[i].Span.Start > s.Start })
	if i == 0 {
		return 0
	}
	p := &doc.Paragraphs[i-1]
	if s.Start < p.Span.End || s.Len() == 0 && s.Start == p.Span.End {
		return p.Number
	}
	return 0
}

// withLineEnds is fix with the line ends of doc in the texts of its edits.
func withLineEnds(doc *cable.Document, fix *Fix) *Fix {
	breaks := func(e Edit) bool { return strings.Contains(e.Text, "\n") }
	if !slices.ContainsFunc(fix.Edits, breaks) {
		return fix
	}
	first := strings.IndexByte(doc.Src, '\n')
	if first < 1 || doc.Src[first-1] != '\r' {
		return fix
	}
	changed := *fix
	changed.Edits = slices.Clone(fix.Edits)
	for i := range changed.Edits {
		text := strings.ReplaceAll(changed.Edits[i].Text, "\r\n", "\n")
		changed.Edits[i].Text = strings.ReplaceAll(text, "\n", "\r\n")
	}
	return &changed
}

// order sorts findings and drops duplicates.
func order(findings []Finding) []Finding {
	slices.SortStableFunc(findings, func(a, b Finding) int {
		return cmp.Or(
			cmp.Compare(a.Span.Start, b.Span.Start),
			strings.Compare(a.Rule.Code, b.Rule.Code),
			strings.Compare(a.Message, b.Message),
			cmp.Compare(a.Span.End, b.Span.End),
			cmp.Compare(b.Severity, a.Severity),
		)
	})
	return slices.CompactFunc(findings, func(a, b Finding) bool {
		return a.Span == b.Span && a.Rule.Code == b.Rule.Code && a.Message == b.Message
	})
}
