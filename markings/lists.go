package markings

import (
	"cmp"
	"slices"
	"strings"
)

// listKind names a control that carries a list.
type listKind uint8

const (
	owners     listKind = iota // of a foreign or JOINT mark: CAN USA
	systems                    // SCI: paths such as "SI", "SI-G", "SI-G ABCD", none the beginning of another
	programmes                 // SAP: names as written
	sigmas                     // of RD and FRD: "14"
	sources                    // FGI: countries and organisations
	releasees                  // REL TO, without USA
	readers                    // EYES ONLY, without USA
	viewers                    // DISPLAY ONLY
	categories                 // CUI: "SP-CTI"
	measures                   // ACCM nicknames
	opaque                     // tokens nobody knows, kept so that no roll-up loses them
	listKinds
)

// lists holds the controls that carry lists, each sorted in its own order and without repeats.
type lists [listKinds][]string

// The separators of a packed list. Neither can be part of a token: a reader takes printable characters only.
const (
	itemEnd = "\x1f"
	listEnd = "\x1e"
)

// pack writes ls as one comparable string; "" stands for no lists at all.
func (ls *lists) pack() string {
	last := -1
	for k := range ls {
		if len(ls[k]) > 0 {
			last = k
		}
	}
	if last < 0 {
		return ""
	}
	var b strings.Builder
	for _, list := range ls[:last+1] {
		for _, item := range list {
			b.WriteString(item)
			b.WriteString(itemEnd)
		}
		b.WriteString(listEnd)
	}
	return b.String()
}

func unpack(s string) (ls lists) {
	for k := 0; s != "" && k < len(ls); k++ {
		var list string
		list, s, _ = strings.Cut(s, listEnd)
		for list != "" {
			var item string
			item, list, _ = strings.Cut(list, itemEnd)
			ls[k] = append(ls[k], item)
		}
	}
	return ls
}

// add puts items into a list. The list is copied, never changed in place: bodies share them.
func (ls *lists) add(kind listKind, items ...string) {
	if len(items) == 0 {
		return
	}
	ls[kind] = slices.Concat(ls[kind], items)
	ls.tidy(kind)
}

// collect appends items to a list, which stays untidy until all are there: a list as long as a mark can be is put in
// order once.
func (ls *lists) collect(kind listKind, items ...string) { ls[kind] = append(ls[kind], items...) }

// tidy sorts a list of its own and takes out repeats and what other items of it stand for.
func (ls *lists) tidy(kind listKind) {
	all := ls[kind]
	slices.SortFunc(all, orderOf(kind))
	all = slices.Compact(all)
	switch kind {
	case systems, programmes:
		all = slices.DeleteFunc(slices.Clone(all), func(p string) bool { return leads(p, all) })
	case releasees, readers, viewers:
		all = fold(unfold(all))
	default:
	}
	ls[kind] = all
}

// leads reports whether path is the beginning of another path: SI of SI-G, SI-G of "SI-G ABCD".
func leads(path string, all []string) bool {
	for _, other := range all {
		if len(other) > len(path) && strings.HasPrefix(other, path) && strings.IndexByte("- ", other[len(path)]) >= 0 {
			return true
		}
	}
	return false
}

func orderOf(kind listKind) func(a, b string) int {
	switch kind {
	case sources, releasees, readers, viewers, owners:
		return byCode
	case sigmas:
		return byNumber
	case categories:
		return byCategory
	default:
		return strings.Compare
	}
}

// byCode orders countries as a list of them is written: trigraphs A-Z, then tetragraphs A-Z, then what is neither.
func byCode(a, b string) int {
	return cmp.Or(cmp.Compare(codeRank(a), codeRank(b)), strings.Compare(a, b))
}

func codeRank(code string) int {
	switch len(code) {
	case 3:
		return 0
	case 4:
		return 1
	}
	return 2
}

func byNumber(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), strings.Compare(a, b)) }

// byCategory orders CUI categories: the specified ones A-Z, then the basic ones A-Z (CUI handbook p. 17).
func byCategory(a, b string) int {
	return cmp.Or(cmp.Compare(basic(a), basic(b)), strings.Compare(a, b))
}

func basic(category string) int {
	if strings.HasPrefix(category, "SP-") {
		return 0
	}
	return 1
}

// members holds what a tetragraph stands for where the rules settle it: its trigraphs without USA, and ACGU within
// FVEY. Other tetragraphs are opaque.
func members(code string) []string {
	switch code {
	case "FVEY":
		return []string{"AUS", "CAN", "GBR", "NZL", "ACGU"}
	case "ACGU":
		return []string{"AUS", "CAN", "GBR"}
	}
	return nil
}

// unfold adds to codes the members of their tetragraphs.
func unfold(codes []string) []string {
	all := slices.Clone(codes)
	for _, code := range codes {
		all = append(all, members(code)...)
	}
	slices.SortFunc(all, byCode)
	return slices.Compact(all)
}

// fold takes out of unfolded codes those that a tetragraph among them stands for.
func fold(codes []string) []string {
	return slices.DeleteFunc(slices.Clone(codes), func(code string) bool {
		for _, other := range codes {
			if slices.Contains(members(other), code) {
				return true
			}
		}
		return false
	})
}

// common is what a and b share.
func common(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(code string) bool { return !slices.Contains(b, code) })
}

// without is a less what stands in b.
func without(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(code string) bool { return slices.Contains(b, code) })
}
