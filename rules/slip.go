package rules

// oneSlip reports whether word is known with one letter more, one less, one other, or two neighbours changed over. Both
// count by bytes.
func oneSlip(word, known string) bool {
	if word == known || len(word) > len(known)+1 || len(known) > len(word)+1 {
		return false
	}
	i := 0
	for i < len(word) && i < len(known) && word[i] == known[i] {
		i++
	}
	switch a, b := word[i:], known[i:]; {
	case len(a) > len(b):
		return a[1:] == b
	case len(a) < len(b):
		return a == b[1:]
	case a[1:] == b[1:]:
		return true
	default:
		return len(a) > 1 && a[0] == b[1] && a[1] == b[0] && a[2:] == b[2:]
	}
}
