package redact

import (
	"encoding/base64"
	"encoding/hex"
	"html"
	"strings"
	"unicode/utf8"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// The least number of bytes of a run that may be base64 or hexadecimal digits, and how often a decoded text is decoded
// again.
const (
	shortestCode = 8
	deepestCode  = 3
)

// encoded looks for terms in what is written in percent signs, entities, base64 and the like.
func (s *searcher) encoded() {
	if len(s.terms.list) == 0 {
		return
	}
	s.turned(s.text)
	s.rooted(s.text)
	src := s.pass.Released.Src
	for i := 0; i < len(src); {
		if src[i] <= ' ' {
			i++
			continue
		}
		end, escaped, run := chunkAt(src, i)
		if escaped || run >= shortestCode {
			chunk := strings.TrimRight(src[i:end], `.,:!?)]}>"'`)
			s.decode(chunk, cable.Span{Start: i, End: i + len(chunk)}, 0)
		}
		i = end
	}
}

// chunkAt is the end of the run without blanks at i, whether escapes stand in it, and the length of its longest run of
// letters and digits that base64 or hexadecimal digits may be.
func chunkAt(src string, i int) (end int, escaped bool, run int) {
	length := 0
	for end = i; end < len(src) && src[end] > ' '; end++ {
		c := src[end]
		switch c {
		case '%', '=', '&', '\\':
			escaped = true
		}
		if encodes(c) || c == '-' || c == '_' {
			length++
			run = max(run, length)
		} else {
			length = 0
		}
	}
	return end, escaped, run
}

// decode looks for terms in what a chunk of the release decodes to. The chunk stands at span of the release.
func (s *searcher) decode(chunk string, span cable.Span, depth int) {
	if depth >= deepestCode {
		return
	}
	for _, text := range decodings(chunk) {
		if text == chunk {
			continue
		}
		if s.holdsTerm(text, span) {
			return
		}
		s.decode(text, span, depth+1)
	}
}

// decodings are the texts that a chunk may stand for.
func decodings(chunk string) []string {
	var out []string
	if strings.Contains(chunk, "&") {
		out = append(out, html.UnescapeString(chunk))
	}
	if strings.Contains(chunk, "%") {
		out = append(out, unescape(chunk, '%'))
	}
	if strings.Contains(chunk, "=") {
		out = append(out, unescape(chunk, '='))
	}
	if strings.Contains(chunk, `\`) {
		out = append(out, unslash(chunk))
	}
	other := func(r rune) bool { return r >= 0x80 || !encodes(byte(r)) && r != '-' && r != '_' }
	for run := range strings.FieldsFuncSeq(chunk, other) {
		out = appendCodes(out, run)
	}
	return out
}

// appendCodes appends what a run is in hexadecimal digits and in base64, where that is a text.
func appendCodes(out []string, run string) []string {
	if len(run) < shortestCode {
		return out
	}
	if text, err := hex.DecodeString(strings.TrimPrefix(run, "0x")); err == nil {
		return appendText(out, text)
	}
	bare := strings.TrimRight(run, "=")
	for _, code := range [2]*base64.Encoding{base64.RawStdEncoding, base64.RawURLEncoding} {
		if text, err := code.DecodeString(bare); err == nil {
			return appendText(out, text)
		}
	}
	return out
}

// appendText appends decoded bytes where they are a text, be it in UTF-8 or in UTF-16 of Latin letters.
func appendText(out []string, text []byte) []string {
	decoded := strings.ReplaceAll(string(text), "\x00", "")
	if !utf8.ValidString(decoded) {
		return out
	}
	for i := range len(decoded) {
		if c := decoded[i]; c < ' ' && c != '\n' && c != '\r' && c != '\t' {
			return out
		}
	}
	return append(out, decoded)
}

// unescape reads sign and two hexadecimal digits as a byte.
func unescape(text string, sign byte) string {
	b := make([]byte, 0, len(text))
	for i := 0; i < len(text); i++ {
		if text[i] == sign && i+2 < len(text) {
			if c, err := hex.DecodeString(text[i+1 : i+3]); err == nil {
				b = append(b, c[0])
				i += 2
				continue
			}
		}
		b = append(b, text[i])
	}
	return strings.ToValidUTF8(string(b), " ")
}

// unslash reads \u0416 and \x5a as characters.
func unslash(text string) string {
	var b strings.Builder
	for i := 0; i < len(text); {
		width := 0
		if text[i] == '\\' && i+1 < len(text) {
			switch text[i+1] {
			case 'u':
				width = 4
			case 'x':
				width = 2
			}
		}
		if width > 0 && i+2+width <= len(text) {
			if r, ok := hexRune(text[i+2 : i+2+width]); ok {
				b.WriteRune(r)
				i += 2 + width
				continue
			}
		}
		b.WriteByte(text[i])
		i++
	}
	return b.String()
}

// hexRune is the character of a number in hexadecimal digits.
func hexRune(digits string) (rune, bool) {
	text, err := hex.DecodeString(digits)
	if err != nil {
		return 0, false
	}
	var r rune
	for _, c := range text {
		r = r<<8 | rune(c)
	}
	return r, r > 0
}

// holdsTerm reports whether a decoded text holds a term, and adds the residue.
func (s *searcher) holdsTerm(text string, span cable.Span) bool {
	t := newTokenizer(text)
	t.cut(cable.Span{End: len(text)}, inCode)
	first := len(s.found)
	s.exact(text, t.out)
	s.variants(t.out)
	if len(s.found) == first {
		return false
	}
	best := s.found[first]
	for _, r := range s.found[first+1:] {
		if r.rank > best.rank {
			best = r
		}
	}
	s.found = s.found[:first]
	if best.severity < lint.Warning {
		return false
	}
	best.code, best.span, best.channel = "RC11", span, s.channelAt(span.Start)
	best.what = "a withheld string in a code of " + bytesLong(span.Len())
	s.found = append(s.found, best)
	return true
}

// channelAt is the channel that a byte of the release stands in.
func (s *searcher) channelAt(offset int) channel {
	return channelOf(lineOf(s.pass.Released, offset).Kind)
}
