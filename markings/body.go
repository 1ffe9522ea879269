package markings

import (
	"slices"
	"strings"
)

// body is a mark taken apart.
type body struct {
	level Level
	plain plain
	lists lists
}

func (m Mark) open() body {
	b := body{level: m.Level, plain: m.Controls.plain}
	if m.Controls.lists != "" {
		b.lists = unpack(m.Controls.lists)
	}
	return b
}

func (b *body) close() Mark {
	return Mark{Level: b.level, Controls: Controls{plain: b.plain, lists: b.lists.pack()}}
}

func (b *body) has(p plain) bool { return b.plain&p != 0 }

// atomic reports whether the body holds Restricted Data of any strength that SIGMA numbers can follow.
func (b *body) atomic() bool { return b.has(rd | frd) }

// released reports whether the body says to whom it may be given or shown.
func (b *body) released() bool {
	return b.has(rel|relido|eyes) || len(b.lists[releasees])+len(b.lists[readers])+len(b.lists[viewers]) > 0
}

// union puts all that o holds into b, with nothing weighed.
func (b *body) union(o *body) {
	b.level = max(b.level, o.level)
	b.plain |= o.plain
	for kind := range o.lists {
		b.lists.add(listKind(kind), o.lists[kind]...)
	}
}

// With is one mark that holds all that m and n hold, the higher level and both sets of controls, as a classification
// line and its captions make one mark. Nothing is weighed: for the roll-up of several portions see Join.
func (m Mark) With(n Mark) Mark {
	if n.IsZero() || m == n {
		return m
	}
	b, o := m.open(), n.open()
	b.union(&o)
	return b.close()
}

// Resolve gives a bare REL the list of the banner it refers to: a portion may say REL alone where the banner carries
// the same REL TO list (CAPCO-2016 H.8). Without such a list m stays as it is.
func (m Mark) Resolve(banner Mark) Mark {
	if m.Controls.plain&rel == 0 {
		return m
	}
	b, o := m.open(), banner.open()
	if len(o.lists[releasees]) == 0 {
		return m
	}
	b.plain &^= rel
	b.lists.add(releasees, o.lists[releasees]...)
	return b.close()
}

// Has reports whether m holds a control, named by its portion abbreviation, banner word or title: NF, NOFORN, SBU, XD,
// RD. REL, EYES, FGI, "DISPLAY ONLY", JOINT, NATO, SIGMA, SCI and SAR are found with or without a list; a system (SI),
// a compartment (SI-G), a programme (SAR-BP) or a CUI category (SP-CTI) by its name.
func (m Mark) Has(token string) bool { return m.Controls.Has(token) }

// Has reports whether c holds a control; see Mark.Has.
func (c Controls) Has(token string) bool {
	if i, ok := words[token]; ok && c.plain&vocabulary[i].bit != 0 {
		return true
	}
	switch token {
	case "NATO":
		return c.plain&nato != 0
	case "JOINT":
		return c.plain&joint != 0
	case "RD-CNWDI", "CNWDI":
		return c.plain&cnwdi != 0
	}
	if c.lists == "" {
		return false
	}
	ls := unpack(c.lists)
	switch token {
	case "REL":
		return len(ls[releasees]) > 0
	case "EYES":
		return len(ls[readers]) > 0
	case "DISPLAY ONLY":
		return len(ls[viewers]) > 0
	case "FGI":
		return len(ls[sources]) > 0
	case "SIGMA":
		return len(ls[sigmas]) > 0
	case "SCI":
		return len(ls[systems]) > 0
	case "SAR":
		return len(ls[programmes]) > 0
	}
	if name, ok := strings.CutPrefix(token, "SAR-"); ok {
		return slices.Contains(ls[programmes], name)
	}
	return slices.Contains(ls[systems], token) || leads(token, ls[systems]) || slices.Contains(ls[categories], token)
}

// Countries lists to whom the mark's text may be released, in order and without USA: AUS, GBR, NATO. It is empty where
// the mark does not say.
func (m Mark) Countries() []string {
	b := m.open()
	return b.lists[releasees]
}

// Caption is the mark, without a level, that a caption line of a cable stands for: SENSITIVE is SBU, NOFORN is NF,
// EXDIS, NODIS, LIMDIS, ORCON, "REL TO USA, GBR". The caption is in capitals, with single blanks.
func Caption(caption string) (Mark, bool) {
	switch caption {
	case "SENSITIVE":
		return Mark{Controls: Controls{plain: sbu}}, true
	case "LIMDIS":
		return Mark{Controls: Controls{plain: limdis}}, true
	case "NOFORN", "NOT RELEASABLE TO FOREIGN NATIONALS":
		return Mark{Controls: Controls{plain: nf}}, true
	}
	if i, ok := words[caption]; ok && caption != vocabulary[i].portion {
		return Mark{Controls: Controls{plain: vocabulary[i].bit}}, true
	}
	if !strings.HasPrefix(caption, "REL TO ") && !strings.HasPrefix(caption, "DISPLAY ONLY ") {
		return Mark{}, false
	}
	reading := CAPCO.Read("UNCLASSIFIED//"+caption, Banner)
	if !reading.Valid() {
		return Mark{}, false
	}
	reading.Mark.Level = NoLevel
	return reading.Mark, true
}
