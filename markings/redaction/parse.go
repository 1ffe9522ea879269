package redaction

import (
	"fmt"
	"strings"
)

// Parse reads one notation, blanks around it allowed. The spans of the result count bytes of s. An error says what was
// expected where.
func Parse(s string) (Notation, error) {
	trimmed := strings.TrimSpace(s)
	if trimmed == "" {
		return Notation{}, fmt.Errorf("parse notation: expected a notation, got nothing")
	}
	start := strings.Index(s, trimmed)
	found := Find(s)
	switch {
	case len(found) == 0:
		if c, ok := ParseCode(trimmed); ok {
			return cited(c, start), nil
		}
		return Notation{}, fmt.Errorf("parse notation %q: expected %s", trimmed, expectation(trimmed))
	case len(found) > 1:
		return Notation{}, fmt.Errorf("parse notation %q: expected one notation, got %d", trimmed, len(found))
	case found[0].Start > start:
		return Notation{}, fmt.Errorf(
			"parse notation %q: expected the notation to begin at byte 0, not %d", trimmed, found[0].Start-start,
		)
	case found[0].End < start+len(trimmed):
		return Notation{}, fmt.Errorf("parse notation %q: expected nothing after byte %d", trimmed, found[0].End-start)
	}
	return found[0], nil
}

// cited is the notation of a code alone.
func cited(c Code, shift int) Notation {
	c.Start, c.End = c.Start+shift, c.End+shift
	n := Notation{Start: c.Start, End: c.End, Kind: Cite, Convention: State, Codes: []Code{c}}
	return n
}

// expectation says what would have made a notation of s.
func expectation(s string) string {
	lower := strings.ToLower(s)
	switch {
	case s[0] == '[' || s[0] == '(' && !strings.HasPrefix(lower, "(b)"):
		switch {
		case !strings.ContainsAny(s[1:], "])"):
			return fmt.Sprintf("\"]\" at byte %d", len(s))
		case s[0] == '[' && strings.HasPrefix(lower, "[release"):
			return "\"IN FULL\" or \"IN PART\" after RELEASE"
		}
		return "\"not declassified\", \"redacted\" or \"removed\" after the amount or the nature"
	case strings.HasPrefix(lower, "release"), strings.HasPrefix(lower, "den"):
		return "\"IN FULL\" or \"IN PART\""
	case strings.HasPrefix(lower, "(b)"), lower[0] == 'b' && len(s) < 8:
		return "the number of an exemption, 1 to 9"
	case strings.HasPrefix(lower, "1.4"), strings.HasPrefix(lower, "1.5"):
		return "the letter of a ground in parentheses, (a) to (h)"
	case strings.HasPrefix(lower, "3.3"), strings.HasPrefix(lower, "3.4"):
		return "(b) and a number, (1) to (9)"
	case strings.HasPrefix(lower, "25x"), strings.HasPrefix(lower, "50x"):
		return "the number of an exemption, 1 to 9"
	case strings.Trim(lower, "x") == "":
		return "at least three X"
	case strings.Contains(lower, "declassified"):
		return "\"[\" at byte 0"
	}
	return "a bracket, a code, a page stamp or a run of X"
}
