package markings

import (
	"slices"
	"strings"
)

// String is the mark in normal form without parentheses, as State writes it: U, SBU, SBU-NF, LOU, C//NF,
// S//REL TO USA, GBR. It is "" for the zero Mark.
func (m Mark) String() string {
	switch m.Controls {
	case Controls{}:
		return m.Level.String()
	case Controls{plain: nf}:
		switch m.Level {
		case Confidential:
			return "C//NF"
		case Secret:
			return "S//NF"
		}
	}
	if m.Level == Unclassified {
		switch m.Controls {
		case Controls{plain: sbu}:
			return "SBU"
		case Controls{plain: sbuNF}:
			return "SBU-NF"
		case Controls{plain: lou}:
			return "LOU"
		}
	}
	return m.write(portionStyle)
}

// Portion is the mark as a portion mark, (S//NF), with (SBU), (SBU-NF) and (LOU) as State and CAPCO 2008 write them. It
// is "" for the zero Mark.
func (m Mark) Portion() string { return m.PortionFor(State) }

// PortionFor is the mark as a portion mark of a usage: CAPCO and DoD write (U//SBU) where State writes (SBU).
func (m Mark) PortionFor(usage Usage) string {
	switch {
	case m.IsZero():
		return ""
	case usage == State:
		return "(" + m.String() + ")"
	}
	return "(" + m.write(portionStyle) + ")"
}

// Banner is the mark as a banner line: SECRET//NOFORN, UNCLASSIFIED//SBU, CUI//SP-CTI. It is "" for the zero Mark.
func (m Mark) Banner() string { return m.write(bannerStyle) }

// Line is the level as a State classification line writes it: UNCLAS, S E C R E T, LIMITED OFFICIAL USE.
func (m Mark) Line() string {
	switch {
	case m.Level == Restricted:
		return Confidential.Line()
	case m.Level <= Unclassified && m.Controls.plain&lou != 0:
		return "LIMITED OFFICIAL USE"
	}
	return m.Level.Line()
}

// Captions are the caption lines that say in a cable what the controls say in a mark: NODIS or EXDIS first, NOFORN, the
// other controls in Register order, SENSITIVE last (5 FAH-2 H-442; 2000 STATE 18029).
func (m Mark) Captions() []string {
	b := m.open()
	var captions []string
	for _, c := range []struct {
		bit  plain
		word string
	}{{nd, "NODIS"}, {xd, "EXDIS"}, {nf | sbuNF | lesNF, "NOFORN"}} {
		if b.has(c.bit) {
			captions = append(captions, c.word)
		}
	}
	sensitive := b.has(sbu | sbuNF | fouo)
	if b.has(lesNF) {
		b.plain |= les
	}
	b.plain &^= nd | xd | nf | sbu | sbuNF | fouo | lesNF | lou | origins
	b.lists[owners] = nil
	for _, block := range b.blocks(bannerStyle) {
		captions = append(captions, block...)
	}
	if sensitive {
		captions = append(captions, "SENSITIVE")
	}
	return captions
}

// List is the controls in Register order as portion abbreviations: SI-G, FGI GBR, OC, NF, "REL TO USA, GBR", SBU.
func (c Controls) List() []string {
	b := Mark{Controls: c}.open()
	var list []string
	switch {
	case b.has(nato):
		list = append(list, "NATO")
	case b.has(joint):
		list = append(list, strings.Join(append([]string{"JOINT"}, b.lists[owners]...), " "))
	case b.has(foreign):
		list = append(list, strings.Join(b.lists[owners], " "))
	case b.has(concealed):
		list = append(list, "FGI")
	}
	for _, block := range b.blocks(listStyle) {
		list = append(list, block...)
	}
	return list
}

// style is a way to write a mark.
type style uint8

const (
	portionStyle style = iota // S//NF
	bannerStyle               // SECRET//NOFORN
	listStyle                 // NF, CUI's own words and order aside
)

func (m Mark) write(st style) string {
	if m.IsZero() {
		return ""
	}
	b := m.open()
	parts := make([]string, 0, 6)
	if head := b.head(st); head != "" {
		parts = append(parts, head)
	}
	for _, block := range b.blocks(st) {
		parts = append(parts, strings.Join(block, "/"))
	}
	return strings.Join(parts, "//")
}

// head is what stands before the first block: S, //GBR S, //JOINT SECRET CAN USA; nothing for plain CUI.
func (b *body) head(st style) string {
	level := b.level.String()
	if st == bannerStyle {
		level = b.level.Word()
	}
	switch {
	case b.has(nato):
		return "//" + natoWord(b.level, st)
	case b.has(joint):
		return strings.Join(append([]string{"//JOINT", level}, b.lists[owners]...), " ")
	case b.has(foreign):
		return "//" + strings.Join(append(slices.Clone(b.lists[owners]), level), " ")
	case b.has(concealed):
		return "//FGI " + level
	case b.level == Unclassified && b.startsCUI():
		return ""
	}
	return level
}

func natoWord(l Level, st style) string {
	switch {
	case st != bannerStyle && l == TopSecret:
		return "CTS"
	case st != bannerStyle:
		return "N" + l.String()
	case l == TopSecret:
		return "COSMIC TOP SECRET"
	}
	return "NATO " + l.Word()
}

// startsCUI reports whether an unclassified mark has nothing to say before CUI.
func (b *body) startsCUI() bool {
	const before = dcni | ucni | rd | frd | tfni | fgi | hvsaco | waived | multiple | atomal | balk | bohemia
	early := len(b.lists[systems]) + len(b.lists[programmes]) + len(b.lists[sources]) +
		len(b.lists[measures]) + len(b.lists[opaque])
	return b.has(cui) && !b.has(before|ds|xd|nd|sbu|sbuNF|les|lesNF|ssi|nnpi|lou|limdis) && early == 0
}

// blocks are the controls of each category, in Register order. In a mark with CUI the other departments' controls
// stand before it, since after it each word is a category.
func (b *body) blocks(st style) [][]string {
	var blocks [][]string
	put := func(entries []string) {
		if len(entries) > 0 {
			blocks = append(blocks, entries)
		}
	}
	if b.has(origins) {
		put(b.words(NATO, st))
	}
	put(tree(b.lists[systems]))
	put(b.programmes())
	if b.has(waived) {
		put([]string{"WAIVED"})
	}
	put(b.aea(st))
	if len(b.lists[sources]) > 0 {
		put([]string{"FGI " + strings.Join(b.lists[sources], " ")})
	} else {
		put(b.words(FGI, st))
	}
	if !b.has(origins) {
		put(b.words(NATO, st))
	}
	if !b.has(cui) {
		put(b.dissem(st))
		put(b.nonIC(st))
		return blocks
	}
	put(b.nonIC(st))
	put([]string{"CUI"})
	put(b.lists[categories])
	if st == portionStyle {
		st = bannerStyle
	}
	entries := b.dissem(st)
	if st == bannerStyle {
		slices.Sort(entries)
	}
	put(entries)
	return blocks
}

// words are the plain controls of a category, in Register order.
func (b *body) words(category Category, st style) []string {
	var entries []string
	for i := range vocabulary {
		c := &vocabulary[i]
		if c.category != category || !b.has(c.bit) {
			continue
		}
		if st == bannerStyle {
			entries = append(entries, c.banner)
		} else {
			entries = append(entries, c.portion)
		}
	}
	return entries
}

// dissem are the dissemination controls in Register order, the lists in their places among the plain ones.
func (b *body) dissem(st style) []string {
	var entries []string
	for i := range vocabulary {
		c := &vocabulary[i]
		if c.category != Dissem {
			continue
		}
		switch c.bit {
		case rel:
			if list := b.lists[releasees]; len(list) > 0 {
				entries = append(entries, "REL TO USA, "+strings.Join(list, ", "))
			}
		case eyes:
			if list := b.lists[readers]; len(list) > 0 {
				entries = append(entries, "USA/"+strings.Join(list, "/")+" EYES ONLY")
			}
		case dlOnly:
			if list := b.lists[viewers]; len(list) > 0 {
				entries = append(entries, "DISPLAY ONLY "+strings.Join(list, ", "))
			}
		}
		if b.has(c.bit) {
			word := c.portion
			if st == bannerStyle {
				word = c.banner
			}
			entries = append(entries, word)
		}
	}
	return entries
}

func (b *body) nonIC(st style) []string {
	entries := b.words(NonIC, st)
	for i, name := range b.lists[measures] {
		if i == 0 {
			name = "ACCM-" + name
		}
		entries = append(entries, name)
	}
	return append(entries, b.lists[opaque]...)
}

func (b *body) programmes() []string {
	var entries []string
	for i, name := range b.lists[programmes] {
		if i == 0 {
			name = "SAR-" + name
		}
		entries = append(entries, name)
	}
	if b.has(multiple) {
		entries = append(entries, "SAR-MULTIPLE PROGRAMS")
	}
	if b.has(hvsaco) {
		entries = append(entries, "HVSACO")
	}
	return entries
}

func (b *body) aea(st style) []string {
	entries := b.words(AEA, st)
	if len(entries) > 0 && b.atomic() {
		if b.has(cnwdi) {
			entries[0] += "-CNWDI"
		}
		if list := b.lists[sigmas]; len(list) > 0 {
			sigma := "-SG "
			if st == bannerStyle {
				sigma = "-SIGMA "
			}
			entries[0] += sigma + strings.Join(list, " ")
		}
	}
	return entries
}

// tree writes paths as systems with their compartments: SI-ABC-G DEFG HIJK, TK.
func tree(paths []string) []string {
	var entries []string
	system, compartment := "", ""
	for _, path := range paths {
		sys, rest, _ := strings.Cut(path, "-")
		comp, sub, _ := strings.Cut(rest, " ")
		switch {
		case len(entries) == 0 || sys != system:
			entries = append(entries, path)
		case comp != compartment:
			entries[len(entries)-1] += "-" + rest
		default:
			entries[len(entries)-1] += " " + sub
		}
		system, compartment = sys, comp
	}
	return entries
}
