package rules

import (
	"strings"

	"pilcrow/rules/lint"
)

// originators are the words that open the name of a post or of the Department on an FM line, longest first where one
// begins another.
var originators = [...]string{
	"AMEMBASSY ", "AMEMB ", "AMCONSUL ", "AMCONGEN ", "USMISSION ", "US MISSION ", "USINT ", "USLO ", "USOFFICE ", "AIT ",
}

// isDepartment reports whether an originator or a post is the Department of State.
func isDepartment(name string) bool {
	for _, department := range [...]string{
		"STATE", "SECSTATE", "SECSTATEWASHDC", "SECSTATEWASHINGTON", "SECSTATEWASHINGTONDC", "DEPTOFSTATE",
		"DEPARTMENTOFSTATE", "DEPTOFSTATEWASHDC", "DEPARTMENTOFSTATEWASHDC", "WASHDC",
	} {
		if hasLetters(name, department) {
			return true
		}
	}
	return false
}

// hasLetters reports whether letters, which are capitals, are those of text in any case, blanks and signs set aside.
func hasLetters(text, letters string) bool {
	n := 0
	for i := range len(text) {
		if !isLetter(text[i]) {
			continue
		}
		if n == len(letters) || text[i]&^0x20 != letters[n] {
			return false
		}
		n++
	}
	return n == len(letters)
}

// placeOf is the place of an originator of a known kind, "ROME" of "AMEMBASSY ROME"; empty where its kind is not known
// and so nothing can be said of its post.
func placeOf(originator string) string {
	for _, kind := range originators {
		if place, ok := strings.CutPrefix(originator, kind); ok {
			return strings.TrimSpace(place)
		}
	}
	return ""
}

// isPostOf reports whether a classification line that names post may be of originator: they name one place, one is part
// of the other (GENEVA, USMISSION GENEVA), one is cut short, or nothing is known of the originator.
func isPostOf(p *lint.Pass, post, originator string) bool {
	if place := placeOf(originator); place != "" && place == post {
		return true
	}
	if isDepartment(originator) || isDepartment(post) {
		return isDepartment(originator) && isDepartment(post) || placeOf(originator) == "" && !isDepartment(originator)
	}
	place := placeOf(originator)
	if place == "" {
		return true
	}
	a, b := letters(post), letters(place)
	switch {
	case a == "" || b == "" || strings.Contains(b, a) || strings.Contains(a, b):
		return true
	case commonPrefix(a, b) >= 4:
		return true
	}
	one, other := routeTo(p, post), routeTo(p, place)
	if one != nil && other != nil {
		return one.indicator == other.indicator
	}
	return oneSlip(a, b)
}

// commonPrefix is the number of bytes that a and b begin with alike.
func commonPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// isElsewhere reports whether post is no place but the name of a series that a travelling party numbers for itself.
func isElsewhere(post string) bool {
	for _, series := range [...]string{"SECTO", "TOSEC", "USDEL", "CODEL", "DEPTO", "MTN", "FROM"} {
		if strings.HasPrefix(post, series) {
			return true
		}
	}
	return false
}
