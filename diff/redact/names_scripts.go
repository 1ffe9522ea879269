package redact

import (
	"strings"
	"unicode"
)

// romanised are the letters of other alphabets in the letters of skeletons. Only letters are given whose usual romanisation
// is beyond doubt; a letter that no romanisation writes comes down to nothing.
var romanised = map[rune]string{
	// Cyrillic: Russian, Ukrainian, Belarusian, Bulgarian, Serbian, Macedonian, Kazakh, Kyrgyz, Tajik, Uzbek, Mongolian.
	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'д': "d", 'е': "e", 'ё': "e", 'ж': "J", 'з': "z", 'и': "i", 'й': "i", 'к': "k",
	'л': "l", 'м': "m", 'н': "n", 'о': "o", 'п': "p", 'р': "r", 'с': "s", 'т': "t", 'у': "u", 'ф': "f", 'х': "h", 'ц': "T",
	'ч': "C", 'ш': "S", 'щ': "S", 'ъ': "", 'ы': "i", 'ь': "", 'э': "e", 'ю': "iu", 'я': "ia", 'є': "ie", 'і': "i", 'ї': "i",
	'ґ': "g", 'ў': "u", 'ђ': "J", 'ј': "i", 'љ': "li", 'њ': "ni", 'ћ': "C", 'џ': "J", 'ѓ': "g", 'ќ': "k", 'ѕ': "z", 'ә': "a",
	'ғ': "g", 'қ': "k", 'ң': "n", 'ө': "o", 'ұ': "u", 'ү': "u", 'һ': "h", 'ҳ': "h", 'ҷ': "J", 'ӣ': "i", 'ӯ': "u", 'ѝ': "i",
	// Greek; accents are taken off by romanise.
	'α': "a", 'β': "v", 'γ': "g", 'δ': "d", 'ε': "e", 'ζ': "z", 'η': "i", 'θ': "t", 'ι': "i", 'κ': "k", 'λ': "l", 'μ': "m",
	'ν': "n", 'ξ': "ks", 'ο': "o", 'π': "p", 'ρ': "r", 'σ': "s", 'ς': "s", 'τ': "t", 'υ': "i", 'φ': "f", 'χ': "h", 'ψ': "ps",
	'ω': "o",
	// Arabic with Persian, Urdu and Kurdish letters. Alif and ain count at the head of a word alone.
	'ا': "a", 'أ': "a", 'إ': "a", 'آ': "a", 'ٱ': "a", 'ع': "a", 'ء': "", 'ئ': "", 'ؤ': "", 'ى': "", 'ة': "", 'ب': "b", 'ت': "t",
	'ث': "t", 'ج': "J", 'ح': "h", 'خ': "h", 'د': "d", 'ذ': "d", 'ر': "r", 'ز': "z", 'س': "s", 'ش': "S", 'ص': "s", 'ض': "d",
	'ط': "t", 'ظ': "z", 'غ': "k", 'ف': "f", 'ق': "k", 'ك': "k", 'ک': "k", 'ل': "l", 'م': "m", 'ن': "n", 'ه': "h", 'ہ': "h",
	'و': "v", 'ي': "i", 'ی': "i", 'پ': "p", 'چ': "C", 'ژ': "J", 'گ': "k", 'ڤ': "v", 'ٹ': "t", 'ڈ': "d", 'ڑ': "r", 'ں': "n",
	// Hebrew.
	'א': "a", 'ב': "b", 'ג': "k", 'ד': "d", 'ה': "h", 'ו': "v", 'ז': "z", 'ח': "h", 'ט': "t", 'י': "i", 'כ': "k", 'ך': "k",
	'ל': "l", 'מ': "m", 'ם': "m", 'נ': "n", 'ן': "n", 'ס': "s", 'ע': "a", 'פ': "p", 'ף': "f", 'צ': "T", 'ץ': "T", 'ק': "k",
	'ר': "r", 'ש': "S", 'ת': "t",
	// Georgian.
	'ა': "a", 'ბ': "b", 'გ': "g", 'დ': "d", 'ე': "e", 'ვ': "v", 'ზ': "z", 'თ': "t", 'ი': "i", 'კ': "k", 'ლ': "l", 'მ': "m",
	'ნ': "n", 'ო': "o", 'პ': "p", 'ჟ': "J", 'რ': "r", 'ს': "s", 'ტ': "t", 'უ': "u", 'ფ': "p", 'ქ': "k", 'ღ': "g", 'ყ': "k",
	'შ': "S", 'ჩ': "C", 'ც': "T", 'ძ': "J", 'წ': "T", 'ჭ': "C", 'ხ': "h", 'ჯ': "J", 'ჰ': "h",
	// Armenian, eastern.
	'ա': "a", 'բ': "b", 'գ': "g", 'դ': "d", 'ե': "e", 'զ': "z", 'է': "e", 'ը': "", 'թ': "t", 'ժ': "J", 'ի': "i", 'լ': "l",
	'խ': "h", 'ծ': "T", 'կ': "k", 'հ': "h", 'ձ': "J", 'ղ': "g", 'ճ': "C", 'մ': "m", 'յ': "i", 'ն': "n", 'շ': "S", 'ո': "o",
	'չ': "C", 'պ': "p", 'ջ': "J", 'ռ': "r", 'ս': "s", 'վ': "v", 'տ': "t", 'ր': "r", 'ց': "T", 'ւ': "", 'փ': "p", 'ք': "k",
	'օ': "o", 'ֆ': "f", 'և': "ev",
}

// accented are Greek letters with accents, and the letters without.
var accented = strings.NewReplacer("ά", "α", "έ", "ε", "ή", "η", "ί", "ι", "ϊ", "ι", "ΐ", "ι", "ό", "ο", "ύ", "υ", "ϋ", "υ",
	"ΰ", "υ", "ώ", "ω")

// digraphs are letters that are read together.
var digraphs = strings.NewReplacer("ου", "у", "μπ", "б", "ντ", "д", "γκ", "г", "τζ", "ж", "αυ", "ав", "ευ", "ев",
	"дж", "џ", "дз", "џ", "ու", "у")

// romanise is a folded word of another script as a skeleton, and whether it writes no vowels. A word that the tables do
// not know is empty.
func romanise(word string) (skeleton string, bare bool) {
	first := rune(0)
	for _, r := range word {
		first = r
		break
	}
	if unicode.Is(unicode.Hangul, first) {
		return romaniseHangul(word), false
	}
	switch {
	case unicode.Is(unicode.Devanagari, first):
		return romaniseDevanagari(word), false
	case unicode.Is(unicode.Ethiopic, first):
		return romaniseEthiopic(word), false
	}
	bare = unicode.In(first, unicode.Arabic, unicode.Hebrew)
	if bare {
		if rest, ok := strings.CutPrefix(word, "ال"); ok && len(rest) >= 6 {
			word = rest
		}
	} else {
		word = digraphs.Replace(accented.Replace(word))
	}
	b := make([]byte, 0, len(word))
	i := 0
	for _, r := range word {
		s, ok := romanised[r]
		switch {
		case ok && bare && i > 0 && (s == "a" || s == "i"):
		case ok:
			b = append(b, s...)
		case r < 0x80:
			b = append(b, byte(r))
		case !unicode.Is(unicode.Mn, r):
			return "", false
		}
		i++
	}
	return settle(b), bare
}

// The sounds of the Korean syllable's three parts in the letters of skeletons.
var (
	hangulHeads  = strings.Split("k,k,n,t,t,r,m,p,p,s,s,,J,J,C,k,t,p,h", ",")
	hangulVowels = strings.Split("a,e,ia,ie,o,e,io,ie,o,va,ve,ve,io,u,vo,ve,vi,iu,u,i,i", ",")
	hangulTails  = strings.Split(",k,k,k,n,n,n,t,l,k,m,l,l,l,p,l,m,p,p,t,t,ng,t,t,k,t,p,h", ",")
)

// romaniseHangul is a word of Korean syllables as a skeleton.
func romaniseHangul(word string) string {
	var b []byte
	for _, r := range word {
		if r < 0xac00 || r > 0xd7a3 {
			return ""
		}
		n := int(r - 0xac00)
		b = append(b, hangulHeads[n/588]...)
		b = append(b, hangulVowels[n%588/28]...)
		b = append(b, hangulTails[n%28]...)
	}
	return settle(b)
}

// devanagari are the letters of Hindi, Marathi and Nepali; a consonant has the vowel a after it unless a sign says
// otherwise.
var devanagari = map[rune]string{
	'क': "k", 'ख': "h", 'ग': "g", 'घ': "g", 'ङ': "n", 'च': "C", 'छ': "C", 'ज': "J", 'झ': "J", 'ञ': "n", 'ट': "t", 'ठ': "t",
	'ड': "d", 'ढ': "d", 'ण': "n", 'त': "t", 'थ': "t", 'द': "d", 'ध': "d", 'न': "n", 'प': "p", 'फ': "f", 'ब': "b", 'भ': "b",
	'म': "m", 'य': "i", 'र': "r", 'ल': "l", 'व': "v", 'श': "S", 'ष': "S", 'स': "s", 'ह': "h", 'ळ': "l",
}

// devanagariVowels are its vowels and vowel signs; the sign of silence and the dot below are nothing.
var devanagariVowels = map[rune]string{
	'अ': "a", 'आ': "a", 'इ': "i", 'ई': "i", 'उ': "u", 'ऊ': "u", 'ए': "e", 'ऐ': "ai", 'ओ': "o", 'औ': "au", 'ऋ': "ri",
	'\u093e': "a", '\u093f': "i", '\u0940': "i", '\u0941': "u", '\u0942': "u", '\u0943': "ri", '\u0947': "e",
	'\u0948': "ai", '\u094b': "o", '\u094c': "au", '\u0902': "n", '\u0901': "n", '\u0903': "", '\u094d': "", '\u093c': "",
}

// romaniseDevanagari is a word of Devanagari as a skeleton.
func romaniseDevanagari(word string) string {
	var b []byte
	pending := false // a consonant came last: its vowel is to come
	for _, r := range word {
		if s, ok := devanagari[r]; ok {
			if pending {
				b = append(b, 'a')
			}
			b = append(b, s...)
			pending = true
			continue
		}
		s, ok := devanagariVowels[r]
		if !ok {
			return ""
		}
		if pending && (r == '\u0902' || r == '\u0901') {
			b = append(b, 'a')
		}
		b = append(b, s...)
		pending = pending && r == '\u093c'
	}
	return settle(b)
}

// The consonants of the Ethiopic syllables from U+1200 on, eight syllables each, and their seven vowels.
var (
	ethiopicHeads = strings.Split("h,l,h,m,s,r,s,S,k,k,k,k,b,v,t,C,h,h,n,ni,,k,k,h,h,v,,z,J,i,d,d,J,g,g,n,t,C,p,T,T,f,p", ",")
	ethiopicTails = strings.Split("e,u,i,a,e,,o,a", ",")
)

// romaniseEthiopic is a word of Ethiopic syllables as a skeleton.
func romaniseEthiopic(word string) string {
	var b []byte
	for _, r := range word {
		n := int(r - 0x1200)
		if n < 0 || n/8 >= len(ethiopicHeads) {
			return ""
		}
		b = append(b, ethiopicHeads[n/8]...)
		b = append(b, ethiopicTails[n%8]...)
	}
	return settle(b)
}
