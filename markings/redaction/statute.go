package redaction

import (
	"slices"
	"strings"
)

// statutes are the words with which releases name the law or the agency behind a (b)(3).
var statutes = []string{
	"CIA", "NSA", "DIA", "NGA", "NRO", "NIMA", "INA", "ATSA", "FBI", "DOE", "AEA", "EXPORT", "EXPORTCONT", "ARMEX", "FSA", "IRC",
	"PERS/ORG", "PERS", "ORG", "CIA/PERS", "NATSEC", "RD", "FRD", "P.L.", "PL", "Statute:", "statute:", "STATUTE",
}

// statute reads what stands behind a (b)(3) that ends at next: "CIA PERS/ORG", "50 U.S.C. 3024(i)".
func statute(text string, next int) (string, int) {
	i := next
	for i < len(text) && (text[i] == ' ' || text[i] == ':' || text[i] == '(' && i > next) {
		i++
	}
	begin, end := i, next
	for words := 0; i < len(text) && words < 8; words++ {
		j := i
		for j < len(text) && text[j] > ' ' && text[j] != ',' && text[j] != ';' && text[j] != ']' {
			j++
		}
		word := text[i:j]
		switch {
		case slices.Contains(statutes, strings.TrimRight(word, ").")), slices.Contains(statutes, word):
		case begin == i && title(text[i:]) || begin < i && end > next && legal(word):
		default:
			return strings.TrimRight(text[begin:max(begin, end)], " )"), end
		}
		end = j
		if j >= len(text) || text[j] != ' ' || j+1 < len(text) && text[j+1] == ' ' {
			break
		}
		i = j + 1
	}
	return strings.TrimRight(text[begin:max(begin, end)], " )"), end
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
