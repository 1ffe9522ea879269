package lint

import (
	"fmt"
	"slices"
	"strings"

	"pilcrow/markings/nearest"
)

// Select picks from rules, in their order. The lists hold codes (PN04, also written PN-04), names (damaged-label) and
// families, the letters that codes begin with (PN); an entry may join several with commas, and case does not count.
// Without selected every rule is picked that is not off under all profiles; one that is off is picked by its code or
// name alone. What ignored names is left out whatever selected says. A word that fits no rule is an error that names the
// nearest one, and so are lists that leave no rule: nothing checked is not clean.
func Select(rules []*Rule, selected, ignored []string) ([]*Rule, error) {
	wanted, unwanted := words(selected), words(ignored)
	for _, word := range slices.Concat(wanted, unwanted) {
		if !slices.ContainsFunc(rules, func(r *Rule) bool { return named(r, word) || inFamily(r, word) }) {
			return nil, unknown(rules, word)
		}
	}
	var picked []*Rule
	for _, r := range rules {
		fits := len(wanted) == 0 && !r.isOff()
		for _, word := range wanted {
			fits = fits || named(r, word) || !r.isOff() && inFamily(r, word)
		}
		for _, word := range unwanted {
			fits = fits && !named(r, word) && !inFamily(r, word)
		}
		if fits {
			picked = append(picked, r)
		}
	}
	if len(picked) == 0 && len(wanted)+len(unwanted) > 0 {
		return nil, fmt.Errorf("no rule is left to run (select %q, ignore %q)",
			strings.Join(wanted, ","), strings.Join(unwanted, ","))
	}
	return picked, nil
}

// Asked are the codes of the rules that the lists name by code or name: they run whatever a profile says of them.
func Asked(rules []*Rule, selected []string) []string {
	var codes []string
	wanted := words(selected)
	for _, r := range rules {
		if slices.ContainsFunc(wanted, func(word string) bool { return named(r, word) }) {
			codes = append(codes, r.Code)
		}
	}
	return codes
}

// words parts lists at commas, without blanks and empty entries.
func words(lists []string) []string {
	var all []string
	for _, list := range lists {
		for word := range strings.SplitSeq(list, ",") {
			if word = strings.TrimSpace(word); word != "" {
				all = append(all, word)
			}
		}
	}
	return all
}

// named reports whether word is r's code or name.
func named(r *Rule, word string) bool {
	return strings.EqualFold(r.Name, word) || strings.EqualFold(r.Code, strings.ReplaceAll(word, "-", ""))
}

// inFamily reports whether word is made of letters and r's code begins with it.
func inFamily(r *Rule, word string) bool {
	for _, c := range []byte(word) {
		if c|0x20 < 'a' || c|0x20 > 'z' {
			return false
		}
	}
	return len(word) < len(r.Code) && strings.EqualFold(r.Code[:len(word)], word)
}

// unknown is the error for a word that fits no rule.
func unknown(rules []*Rule, word string) error {
	known := make([]string, 0, 2*len(rules))
	for _, r := range rules {
		known = append(known, r.Name, r.Code)
	}
	if near := nearest.To(word, known); near != "" {
		return fmt.Errorf("unknown rule %q, did you mean %q?", word, near)
	}
	return fmt.Errorf("unknown rule %q", word)
}
