package markings

import (
	"slices"
	"strings"
)

// torn reports whether the controls contradict each other or the level, so that a roll-up would lose one of them.
func (b *body) torn() bool {
	switch {
	case b.level > Unclassified && b.has(onlyU),
		b.has(nf|nd|xd) && b.released(),
		b.has(nd) && b.has(xd),
		b.has(oc) && b.has(ocUSGov),
		b.has(les) && b.has(lesNF),
		b.has(nf) && b.has(nato|joint),
		b.has(origins) && (b.has(fgi) || len(b.lists[sources]) > 0):
		return true
	}
	return false
}

// judge checks what the whole mark must satisfy: levels, companions and conflicts (rules table 1.2).
func (r *reader) judge() {
	for i := range vocabulary {
		c := &vocabulary[i]
		if !r.m.has(c.bit) {
			continue
		}
		if c.floor != "" && !c.levels.has(r.m.level) {
			r.floor(c)
		}
		for j := range vocabulary {
			if o := &vocabulary[j]; c.clash&o.bit != 0 && r.m.has(o.bit) {
				r.at(c.rule, c.portion, "no "+o.portion+" beside "+c.portion, o.portion)
			}
		}
	}
	r.disclosure()
	r.nuclear()
	r.compartments()
	r.distribution()
	r.foreigners()
}

// at reports a problem of the whole mark at the token named last of names, with what is written there.
func (r *reader) at(code, name, want string, others ...string) {
	r.atAs(code, r.severity(code), name, want, others...)
}

func (r *reader) atAs(code string, severity Severity, name, want string, others ...string) {
	for _, wanted := range append(slices.Clone(others), name) {
		for _, t := range r.tokens {
			if t.Name == wanted || strings.HasPrefix(t.Name, wanted+" ") || strings.HasPrefix(t.Name, wanted+"-") {
				r.reportAs(code, severity, t.Start, t.End, want, r.text[t.Start:t.End])
				return
			}
		}
	}
	start, end := trim(r.text, 0, r.end)
	r.reportAs(code, severity, start, end, want, r.text[start:end])
}

// floor reports a level that a control does not allow.
func (r *reader) floor(c *control) {
	var allowed []string
	for l := Unclassified; l <= TopSecret; l++ {
		if l != Restricted && c.levels.has(l) {
			allowed = append(allowed, l.String())
		}
	}
	severity := r.severity(c.floor)
	if r.usage == DoD && c.bit&(ds|sbu|sbuNF) != 0 {
		severity = Warning
	}
	if c.bit == rd && r.usage == DoD && r.m.level == Unclassified {
		severity = Error
	}
	want := c.portion + " with " + strings.Join(allowed, ", ") + " only"
	r.atAs(c.floor, severity, c.portion, want)
}

// disclosure checks foreign disclosure and release (rules PM14, PM19).
func (r *reader) disclosure() {
	m := &r.m
	listed := len(m.lists[releasees]) > 0
	seen := len(m.lists[viewers]) > 0
	read := len(m.lists[readers]) > 0
	switch {
	case m.has(nf) && listed:
		r.at("PM14", "NF", "no REL TO beside NF", "REL TO")
	case m.has(nf) && seen:
		r.at("PM14", "NF", "no DISPLAY ONLY beside NF", "DISPLAY ONLY")
	case m.has(nf) && read:
		r.at("PM14", "NF", "no EYES ONLY beside NF", "USA/")
	case m.has(relido) && seen:
		r.at("PM14", "RELIDO", "no DISPLAY ONLY beside RELIDO", "DISPLAY ONLY")
	case (m.has(rel) || listed) && (m.has(eyes) || read):
		r.at("PM14", "REL", "no EYES ONLY beside REL TO", "USA/", "EYES")
	}
	r.decided()
}

// decided checks the controls that ask for a decision on foreign disclosure, and those DoD keeps from unclassified
// texts (rule PM19; rules section 11, item 1).
func (r *reader) decided() {
	m := &r.m
	open := m.has(nf|relido) || m.released()
	switch r.usage {
	case DoD:
		if m.level == Unclassified && m.has(nf|relido) {
			r.at("PM19", "NF", "NF and RELIDO with C, S, TS only", "NF", "RELIDO")
		}
		if m.has(imc) && !open {
			r.at("PM19", "IMC", "a foreign disclosure control beside IMC")
		}
	case CAPCO:
		if m.has(pr) && !open && m.level > Unclassified {
			r.atAs("PM19", Warning, "PR", "a foreign disclosure control beside PR")
		}
	default:
	}
}

// nuclear checks CNWDI, SIGMA and the companions of Restricted Data (rules PM19 and section 3).
func (r *reader) nuclear() {
	m := &r.m
	if m.has(cnwdi) && m.level < Secret && r.usage != DoD {
		r.at("PM19", "RD", "CNWDI with S, TS only")
	}
	if len(m.lists[sigmas]) > 0 && m.level < Secret && r.usage != DoD {
		r.at("PM19", "RD", "SIGMA with S, TS only", "FRD")
	}
	if m.has(rd) && r.usage == CAPCO && !m.has(nf) && len(m.lists[releasees]) == 0 {
		r.at("PM19", "RD", "NF beside RD, or the countries of a sharing agreement")
	}
	if len(m.lists[sources]) > 0 && m.level == Unclassified {
		r.at("PM19", "FGI", "FGI with C, S, TS only")
	}
}

// distribution checks NODIS and EXDIS, which are NOFORN by themselves (rule PM21).
func (r *reader) distribution() {
	m := &r.m
	if !m.has(xd | nd) {
		return
	}
	name := "XD"
	if m.has(nd) {
		name = "ND"
	}
	for _, o := range []struct {
		name  string
		there bool
	}{
		{"REL TO", len(m.lists[releasees]) > 0},
		{"DISPLAY ONLY", len(m.lists[viewers]) > 0},
		{"EYES ONLY", len(m.lists[readers]) > 0},
	} {
		if o.there {
			r.at("PM21", name, "no "+o.name+" beside "+name, o.name)
		}
	}
	if r.usage == CAPCO && !m.has(nf) {
		r.at("PM21", name, "NF beside "+name)
	}
}

// foreigners checks foreign, NATO and JOINT marks (rules PM22 to PM25).
func (r *reader) foreigners() {
	m := &r.m
	switch {
	case m.has(nato) && m.has(nf):
		r.at("PM23", "NF", "no NF on a NATO mark")
	case m.has(joint):
		r.shared()
	}
	if m.has(atomal|balk|bohemia) && m.has(foreign|concealed|joint) {
		r.at("PM23", "ATOMAL", "NATO controls on NATO marks only", "BALK", "BOHEMIA", "ATOMAL")
	}
	if m.has(origins) && (m.has(fgi) || len(m.lists[sources]) > 0) {
		r.atAs("PM25", Error, "FGI", "no FGI list in a foreign mark")
	}
}

// shared checks a JOINT mark (rule PM24); DoD asks for no REL TO and lets others than USA use RESTRICTED.
func (r *reader) shared() {
	m := &r.m
	ours := slices.Contains(m.lists[owners], "USA")
	switch {
	case m.has(nf):
		r.at("PM24", "NF", "no NF on a JOINT mark")
	case m.level == Restricted && (ours || r.usage != DoD):
		r.at("PM24", "JOINT", "JOINT with U, C, S, TS only")
	case leads("HCS", m.lists[systems]) || slices.Contains(m.lists[systems], "HCS"):
		r.at("PM24", "HCS", "no HCS on a JOINT mark")
	}
	if r.usage == DoD || len(m.lists[owners]) == 0 {
		return
	}
	released := unfold(m.lists[releasees])
	for _, owner := range m.lists[owners] {
		if owner != "USA" && !slices.Contains(released, owner) {
			r.at("PM24", "JOINT", "REL TO USA and all owners", "REL TO")
			return
		}
	}
}
