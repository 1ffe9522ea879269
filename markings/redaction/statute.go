package redaction

import (
	"slices"
	"strings"
)

// statutes are the words with which releases name the law or the agency behind a (b)(3).
var statutes = []string{
	"CIA", "NSA", "DIA", "NGA", "NRO", "NIMA", "INA", "ATSA", "FBI", "DOE", "AEA", "EXPORT", "EXPORTCONT", "ARMEX",
	"FSA", "IRC", "PERS/ORG", "PERS", "ORG", "CIA/PERS", "NATSEC", "RD", "FRD", "P.L.", "PL", "Statute:", "statute:",
	"STATUTE",
}

// statute reads what stands behind a (b)(3) that ends at next: "CIA PERS/ORG", "50 U.S.C. 3024(i)". It returns the
// place after it, or next where nothing does.
func statute(text string, next int) (string, int) {
	begin := next
	for begin < len(text) && (text[begin] == ' ' || text[begin] == ':') {
		begin++
	}
	end := begin
	for i := begin; i < len(text); {
		j := i
		for j < len(text) && text[j] > ' ' && strings.IndexByte(",;]", text[j]) < 0 {
			j++
		}
		if !statutory(text[i:j], text[i:], i == begin) || j-begin > statuteWidth {
			break
		}
		end = j
		if j+1 >= len(text) || text[j] != ' ' || text[j+1] == ' ' {
			break
		}
		i = j + 1
	}
	if end == begin {
		return "", next
	}
	return text[begin:end], end
}

// statuteWidth bounds the reference to a statute, in bytes.
const statuteWidth = 60

// statutory reports whether a word is part of a reference to a statute; rest begins with it.
func statutory(word, rest string, first bool) bool {
	if word == "" {
		return false
	}
	return slices.Contains(statutes, word) || first && title(rest) || !first && legal(word)
}

// title reports whether s begins with a title of the United States Code: "50 USC", "8 U.S.C.".
func title(s string) bool {
	i := 0
	for i < len(s) && i < 2 && isDigit(s[i]) {
		i++
	}
	rest := strings.TrimLeft(s[i:], " ")
	return i > 0 && (strings.HasPrefix(rest, "USC") || strings.HasPrefix(rest, "U.S.C"))
}

// legal reports whether a word goes on with a reference to a law: "U.S.C.", "§", "403g", "3024(i)", "102A(i)(1)".
func legal(word string) bool {
	return word == "USC" || word == "U.S.C." || word == "U.S.C" || word == "§" || word == "Sec." || isDigit(word[0])
}
