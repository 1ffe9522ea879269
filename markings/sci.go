package markings

import "strings"

// floorsSCI holds the levels and companions of SCI systems and compartments (rules table 1.2, CAPCO-2016 H.4). A row
// governs every path that begins with it; the longest stands.
var floorsSCI = []struct {
	path   string
	levels levels
	need   plain
	clash  plain
}{
	{path: "HCS-O", levels: onSUp, need: oc | nf, clash: ocUSGov},
	{path: "HCS-P", levels: onSUp, need: nf, clash: joint},
	{path: "HCS-P ", levels: onTS, need: oc | nf, clash: joint},
	{path: "SI", levels: onCUp},
	{path: "SI-", levels: onTS},
	{path: "SI-G", levels: onTS, need: oc, clash: ocUSGov},
	{path: "TK", levels: onSUp},
	{path: "TK-", levels: onSUp, need: nf},
	{path: "TK-BLFH", levels: onTS, need: nf},
	{path: "RSV", levels: onSUp},
}

// compartments checks the floors and companions of SCI controls, and DoD's limits (rule PM20).
func (r *reader) compartments() {
	m := &r.m
	if r.usage == DoD {
		r.compartmentsDoD()
		return
	}
	for _, path := range m.lists[systems] {
		system, _, _ := strings.Cut(path, "-")
		if path == "RSV" {
			r.at("PM20", "RSV", "a compartment after RSV")
		}
		row := -1
		for i, f := range floorsSCI {
			if strings.HasPrefix(path, f.path) && (row < 0 || len(f.path) >= len(floorsSCI[row].path)) {
				if whole(path, f.path) {
					row = i
				}
			}
		}
		if row < 0 {
			continue
		}
		f := floorsSCI[row]
		if !f.levels.has(r.m.level) {
			r.at("PM20", system, "a higher level with "+path)
		}
		for i := range vocabulary {
			c := &vocabulary[i]
			switch {
			case f.need&c.bit != 0 && !m.has(c.bit):
				r.at("PM20", system, c.portion+" beside "+path)
			case f.clash&c.bit != 0 && m.has(c.bit):
				r.at("PM20", system, "no "+c.portion+" beside "+path, c.portion)
			}
		}
	}
}

// whole reports whether prefix ends where a word of path ends.
func whole(path, prefix string) bool {
	return len(path) == len(prefix) || strings.IndexByte("- ", prefix[len(prefix)-1]) >= 0 ||
		strings.IndexByte("- ", path[len(prefix)]) >= 0
}

// compartmentsDoD checks what DoDM 5200.01 Volume 2 asks of SCI and SAP marks: SCI with a control on release, HCS with
// NOFORN, four programmes at most.
func (r *reader) compartmentsDoD() {
	m := &r.m
	for _, path := range m.lists[systems] {
		system, _, _ := strings.Cut(path, "-")
		switch {
		case !onCUp.has(m.level):
			r.at("PM20", system, "C, S or TS with "+path)
		case system == "HCS" && !m.has(nf):
			r.at("PM20", system, "NF beside "+path)
		case !m.has(nf|oc|relido) && !m.released():
			r.at("PM20", system, "a foreign disclosure control beside "+path)
		}
	}
	if len(m.lists[programmes]) > 4 {
		r.at("PM20", "SAR", "four programmes at most, else SAR-MULTIPLE PROGRAMS")
	}
}
