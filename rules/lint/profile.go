package lint

import (
	"fmt"
	"strings"

	"pilcrow/markings/cable"
)

// Profile names the body of rules a document is held to.
type Profile string

// The profiles.
const (
	Auto  Profile = "auto"
	State Profile = "state"
	CAPCO Profile = "capco"
	DoD   Profile = "dod"
	CUI   Profile = "cui"
)

// ParseProfile reads the name of a profile.
func ParseProfile(name string) (Profile, error) {
	switch p := Profile(name); p {
	case Auto, State, CAPCO, DoD, CUI:
		return p, nil
	}
	return Auto, fmt.Errorf("unknown profile %q (auto, state, capco, dod, cui)", name)
}

// DetectProfile says which rules doc is to be held to: State for a cable, whatever marks it carries; else CUI for a
// text with a CUI banner or CUI portions; else CAPCO for a memorandum under a banner line with blocks
// ("SECRET//NOFORN"); else State. It never answers DoD, which only a person can know.
func DetectProfile(doc *cable.Document) Profile {
	switch {
	case isCable(doc):
		return State
	case hasCUI(doc.Src):
		return CUI
	case hasBannerBlocks(doc):
		return CAPCO
	default:
		return State
	}
}

// isCable reports whether doc has the header of a telegram.
func isCable(doc *cable.Document) bool {
	if doc.Style != cable.Loose {
		return true
	}
	for i := range doc.Classification {
		if line := &doc.Classification[i]; !line.Nested && !line.Post.IsZero() {
			return true
		}
	}
	return false
}

// hasBannerBlocks reports whether the governing classification line is a banner with blocks.
func hasBannerBlocks(doc *cable.Document) bool {
	line := doc.Governing()
	return line != nil && !line.Nested && strings.Contains(doc.Slice(line.Span), "//")
}

// hasCUI reports whether text holds a CUI banner on a line of its own or a line that opens with a CUI portion, a label
// before it set aside.
func hasCUI(text string) bool {
	for _, word := range []string{"CUI", "CONTROLLED"} {
		for at := 0; ; {
			i := strings.Index(text[at:], word)
			if i < 0 {
				break
			}
			at += i
			start := strings.LastIndexByte(text[:at], '\n') + 1
			end := len(text)
			if n := strings.IndexByte(text[at:], '\n'); n >= 0 {
				end = at + n
			}
			if opensPortion(text[start:at], text[at:end]) || isCUIBanner(strings.TrimSpace(text[start:end])) {
				return true
			}
			at = end
		}
	}
	return false
}

// opensPortion reports whether a line parted before "CUI" is that of a portion: "(CUI", "2. (U//CUI", "¶3. (CUI//SP-…".
func opensPortion(before, from string) bool {
	rest, isCUI := strings.CutPrefix(from, "CUI")
	if !isCUI || !strings.HasPrefix(rest, ")") && !strings.HasPrefix(rest, "//") {
		return false
	}
	open := strings.LastIndexByte(before, '(')
	if open < 0 {
		return false
	}
	switch before[open+1:] {
	case "", "U//", "C//", "S//", "TS//":
	default:
		return false
	}
	label := strings.TrimSpace(before[:open])
	label = strings.TrimPrefix(label, "¶")
	return len(label) <= 4 && !strings.ContainsAny(label, " \t()")
}

// isCUIBanner reports whether line is a banner of the CUI handbook: CUI, CUI//SP-PRVCY, CONTROLLED, SECRET//CUI.
func isCUIBanner(line string) bool {
	first, blocks, found := strings.Cut(line, "//")
	switch first {
	case "CUI":
		return !found || bannerBlocks(blocks)
	case "CONTROLLED":
		return !found || bannerBlocks(blocks)
	case "UNCLASSIFIED", "CONFIDENTIAL", "SECRET", "TOP SECRET":
		block, _, _ := strings.Cut(blocks, "//")
		return (block == "CUI" || block == "CONTROLLED") && bannerBlocks(blocks)
	}
	return false
}

// bannerBlocks reports whether text is in capitals throughout, as what follows the first block of a banner is.
func bannerBlocks(text string) bool {
	return text != "" && text == strings.ToUpper(text)
}
