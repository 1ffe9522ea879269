package markings

import "strings"

// sciSystems are the SCI control systems of the Register; the rest were retired (rule LG14).
var sciSystems = map[string]bool{
	"HCS": true, "SI": true, "TK": true, "RSV": true, "COMINT": true, "BYE": false, "KDK": false, "EL": false,
}

// compartmented reads an SCI system with its compartments: SI, SI-G ABCD DEFG-XYZ, TK-BLFH.
func (r *reader) compartmented(e entry, word string) bool {
	system := word
	if i := strings.IndexAny(word, "- "); i >= 0 {
		system = word[:i]
	}
	current, known := sciSystems[system]
	if !known || !isPath(word) {
		return false
	}
	if !current {
		r.report("LG14", e.start, e.end, "no retired control", r.text[e.start:e.end])
	}
	r.system(e, word)
	return true
}

// system writes an SCI system with its compartments and sub-compartments down.
func (r *reader) system(e entry, word string) {
	word = strings.Join(strings.Fields(word), " ")
	parts := strings.Split(word, "-")
	system := parts[0]
	if system == "COMINT" {
		system = "SI"
	}
	before := ""
	for i, part := range parts {
		if i == 0 {
			r.m.lists.collect(systems, system)
			continue
		}
		fields := strings.Fields(part)
		compartment := fields[0]
		if compartment == "GAMMA" {
			compartment = "G"
		}
		path := system + "-" + compartment
		if compartment < before {
			r.report("PM10", e.start, e.end, "compartments A-Z, numbers first", r.text[e.start:e.end])
		}
		before = compartment
		r.m.lists.collect(systems, path)
		for _, sub := range fields[1:] {
			r.m.lists.collect(systems, path+" "+sub)
		}
	}
	if word < r.item && r.last == SCI {
		r.report("PM10", e.start, e.end, "SCI systems A-Z, numbers first", r.text[e.start:e.end])
	}
	r.item = word
	r.token(e, SCI, word)
}

// isPath reports whether s has the form of a system with compartments: words joined by hyphens and blanks, a hyphen
// first.
func isPath(s string) bool {
	if s == "" || strings.IndexByte("- ", s[0]) >= 0 || strings.IndexByte("- ", s[len(s)-1]) >= 0 {
		return false
	}
	hyphen := false
	for i := range len(s) {
		switch c := s[i]; {
		case c == '-':
			if s[i-1] == '-' || s[i-1] == ' ' {
				return false
			}
			hyphen = true
		case c == ' ':
			if !hyphen || s[i-1] == '-' {
				return false
			}
		case c < '0' || c > '9' && c < 'A' || c > 'Z':
			return false
		}
	}
	return true
}

// asCategory reports whether a word that is a control elsewhere is a category here: right after CUI, SSI is one.
func (r *reader) asCategory(word string, opens bool) bool {
	if !r.m.has(cui) || r.last != CUICategory || !isCategory(word) {
		return false
	}
	i := words[word]
	category := vocabulary[i].category
	return category == NonIC && !strings.HasSuffix(word, "NOFORN") || category == AEA || !opens && category == NonIC
}

// category reads a CUI category (rule PM30).
func (r *reader) category(e entry, word string) {
	if r.item != "" && byCategory(word, r.item) < 0 {
		r.report("PM30", e.start, e.end, "SP- categories A-Z, then the others A-Z", r.text[e.start:e.end])
	}
	r.item = word
	r.m.lists.collect(categories, word)
	r.token(e, CUICategory, word)
}

func isCategory(s string) bool {
	for i := range len(s) {
		if c := s[i]; c != '-' && (c < '0' || c > '9' && c < 'A' || c > 'Z') {
			return false
		}
	}
	return len(s) > 1
}
