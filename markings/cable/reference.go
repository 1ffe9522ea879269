package cable

import "strings"

// Reference is a telegram that a REF line names: 09 ASTANA 700.
type Reference struct {
	Year    int    // of four digits; 0 where none is written, which means the year of the citing telegram
	Post    string // ASTANA, LA PAZ, STATE: capitals, blanks folded
	Airgram bool   // the serial is that of an airgram: LA PAZ A-29
	Serial  int    // the number without leading zeros
}

// ReadReference reads the telegram reference that s begins with: an optional letter (A., A), (A)), an optional year of
// two or four digits, bare or in parentheses, the post, and the serial with an optional colon or A- before it. REF in
// front, also doubled, is passed over. It returns the length in bytes of what it read, 0 where s begins with none: a
// letter, a memorandum, a conversation.
func ReadReference(s string) (Reference, int) {
	c := cursor{src: s, end: len(s)}
	c.dress()
	var ref Reference
	ref.Year = c.year()
	if ref.Post = c.referencePost(); ref.Post == "" {
		return Reference{}, 0
	}
	if !c.serial(&ref) {
		return Reference{}, 0
	}
	return ref, c.at
}

// References reads the telegram references that stand in s one after another, parted by commas, semicolons or AND; a
// bare serial goes on with the year and the post before it: BAKU 688, 702. What is no reference is passed over.
func References(s string) []Reference {
	var refs []Reference
	for len(s) > 0 {
		ref, n := ReadReference(s)
		if n == 0 {
			if ref, n = nextSerial(refs, s); n == 0 {
				s = afterSeparator(s)
				continue
			}
		}
		refs = append(refs, ref)
		s = afterSeparator(s[n:])
	}
	return refs
}

// nextSerial reads a bare serial at the head of s, which is of the same post and year as the last of refs.
func nextSerial(refs []Reference, s string) (Reference, int) {
	c := cursor{src: s, end: len(s)}
	c.dress()
	if len(refs) == 0 || digits(c.rest()) < 2 {
		return Reference{}, 0
	}
	ref := refs[len(refs)-1]
	if !c.serial(&ref) {
		return Reference{}, 0
	}
	return ref, c.at
}

// afterSeparator is what follows the first comma, semicolon or AND of s that stands outside parentheses; nothing where
// there is none. A colon parts too where a letter in parentheses follows: STATE 34868: (B) LA PAZ 1587.
func afterSeparator(s string) string {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '(' && depth == 0 && i > 0 && referenceLetter(s[i:]) > 0:
			return s[i:]
		case c == '(':
			depth++
		case c == ')':
			depth = max(depth-1, 0)
		case depth > 0:
		case c == ',' || c == ';' || c == '\n':
			return s[i+1:]
		case c == ' ' && (foldPrefix(s[i+1:], "AND ") || foldPrefix(s[i+1:], "AND\n")):
			return s[i+len(" AND "):]
		}
	}
	return ""
}

// dress passes over REF, a pilcrow and a letter.
func (c *cursor) dress() {
	for {
		c.skip()
		n := referenceHead(c.rest())
		if n == 0 && strings.HasPrefix(c.rest(), "¶") {
			n = len("¶")
		}
		if n == 0 {
			break
		}
		c.at += n
	}
	switch s := c.rest(); {
	case len(s) > 3 && s[0] == '(' && isLetter(s[1]) && s[2] == ')':
		c.at += 3
	case len(s) > 3 && isLetter(s[0]) && (s[1] == '.' || s[1] == ')') && (s[2] == ' ' || isDigit(s[2])):
		c.at += 2
	}
	c.skip()
}

// year reads 09, 1999, (99) or '99 before a post; 0 for none.
func (c *cursor) year() int {
	start := c.at
	open := c.accept("(") || c.accept("'")
	n := digits(c.rest())
	if n != 2 && n != 4 {
		c.at = start
		return 0
	}
	y := number(c.rest()[:n])
	c.at += n
	if open {
		c.accept(")")
	}
	blank := c.skip()
	switch {
	case n == 2 && y >= 45:
		y += 1900
	case n == 2:
		y += 2000
	}
	if rest := c.rest(); rest == "" || !isLetter(rest[0]) || !blank && !open && n == 4 || y < 1945 {
		c.at = start
		return 0
	}
	return y
}

// referencePost reads up to five words of letters before a serial: STATE, PORT AU PRINCE, US MISSION EC BRUSSELS. The
// lone A before an airgram's number is none of them.
func (c *cursor) referencePost() string {
	start, end := c.at, c.at
	for words := 0; words < 5; words++ {
		n := 0
		for rest := c.rest(); n < len(rest) && (isLetter(rest[n]) || n > 0 && strings.IndexByte(".'-/", rest[n]) >= 0); {
			n++
		}
		word := strings.TrimRight(c.rest()[:n], "-.")
		if len(word) == 0 || len(word) == 1 && upper(word[0]) == 'A' {
			break
		}
		if upper(word[0]) == 'A' && n > 1 && c.rest()[1] == '-' {
			break
		}
		c.at += len(word)
		end = c.at
		c.accept(".")
		if !c.skip() {
			break
		}
	}
	c.at = end
	post := strings.ToUpper(fold(c.src[start:end]))
	if namesNoPost(post) {
		return ""
	}
	return post
}

// namesNoPost reports whether words, which stand before a number, are those of a letter, a talk or a date.
func namesNoPost(words string) bool {
	for word := range strings.SplitSeq(words, " ") {
		switch word {
		case "LETTER", "LTR", "MEMO", "MEMORANDUM", "MEMCON", "TELCON", "TELECON", "FAX", "EMAIL", "E-MAIL", "NOTE", "OF", "ON",
			"DATED", "PARA", "PARAS", "PARAGRAPH", "PAGE", "SECTION", "MESSAGE", "JANUARY", "FEBRUARY", "APRIL", "JUNE", "JULY",
			"AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER":
			return true
		}
		if len(word) == 3 && monthOf(word) > 0 {
			return true
		}
	}
	return strings.HasSuffix(words, " MARCH") || words == "MARCH"
}

// serial reads the number behind a post, with what may stand between: a colon, a blank, a number sign, A- of an airgram.
func (c *cursor) serial(ref *Reference) bool {
	c.accept(".")
	c.skip()
	c.accept(":")
	c.skip()
	ref.Airgram = c.accept("A-") || c.accept("A ") || c.airgram()
	c.accept("#")
	n := digits(c.rest())
	if n == 0 || n > 7 {
		return false
	}
	ref.Serial = number(c.rest()[:n])
	c.at += n
	rest := c.rest()
	return ref.Serial > 0 && (rest == "" || !isLetter(rest[0]) && rest[0] != '/' && rest[0] != '-')
}

// airgram passes over an A that stands right before the number: A87.
func (c *cursor) airgram() bool {
	rest := c.rest()
	if len(rest) > 1 && rest[0] == 'A' && isDigit(rest[1]) {
		c.at++
		return true
	}
	return false
}
