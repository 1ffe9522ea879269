package redact

import "strings"

// A skeleton is what the romanisations of one name have in common: Yevgeniy, Yevgeny and Evgenii have the skeleton evgeni.
// Capitals stand for sounds that Latin letters write in many ways: S for sh, C for ch, J for j and zh, T for ts.

// rewriting is a rule of skeletons: letters and what they come down to.
type rewriting struct{ from, to string }

// rewritings are the rules by first letter; of those that fit, the first holds. Lj and nj are one sound at the head of a
// word alone, but for the many names in -ljub.
var rewritings = [26][]rewriting{
	0:         {{"aa", "a"}},
	'b' - 'a': {{"bh", "b"}},
	'c' - 'a': {{"ch", "C"}, {"cz", "C"}, {"ck", "k"}, {"cq", "k"}, {"c", "k"}},
	'd' - 'a': {{"dzh", "J"}, {"dsch", "J"}, {"dz", "J"}, {"dj", "J"}, {"dh", "d"}},
	'e' - 'a': {{"ee", "i"}},
	'g' - 'a': {{"gh", "g"}, {"gj", "J"}},
	'j' - 'a': {{"j", "J"}},
	'k' - 'a': {{"kh", "h"}},
	'l' - 'a': {{"ljub", "liub"}, {"lj", "li"}},
	'n' - 'a': {{"nj", "ni"}},
	'o' - 'a': {{"ou", "u"}, {"oo", "u"}},
	'p' - 'a': {{"ph", "f"}},
	'q' - 'a': {{"qu", "k"}, {"q", "k"}},
	's' - 'a': {{"shch", "S"}, {"sch", "S"}, {"sh", "S"}, {"sz", "S"}},
	't' - 'a': {{"tsch", "C"}, {"tch", "C"}, {"ts", "T"}, {"tz", "T"}, {"th", "t"}},
	'w' - 'a': {{"w", "v"}},
	'x' - 'a': {{"xh", "J"}, {"x", "ks"}},
	'y' - 'a': {{"y", "i"}},
	'z' - 'a': {{"zh", "J"}},
}

// skeleton is the skeleton of a folded Latin word, empty where the word has other letters.
func skeleton(word string) string {
	b := make([]byte, 0, len(word)+2)
	if len(word) > 5 && (strings.HasSuffix(word, "vic") || strings.HasSuffix(word, "zic")) {
		word += "h" // Serbian and Croatian names without their accents
	}
	for i := 0; i < len(word); {
		c := word[i]
		if c < 'a' || c > 'z' {
			return ""
		}
		from, to := word[i:i+1], word[i:i+1]
		for _, r := range rewritings[c-'a'] {
			if strings.HasPrefix(word[i:], r.from) && (i == 0 || len(r.from) > 2 || c != 'l' && c != 'n') {
				from, to = r.from, r.to
				break
			}
		}
		b = append(b, to...)
		i += len(from)
	}
	return settle(b)
}

// settle applies the rules that ask for more than the next letters: glides, doubles and endings.
func settle(b []byte) string {
	out := b[:0]
	for i, c := range b {
		n := len(out)
		switch {
		case n > 0 && out[n-1] == c:
			continue
		case c == 'i' && i+1 < len(b) && b[i+1] == 'e' && (n == 0 || vowel(out[n-1])):
			continue
		}
		out = append(out, c)
	}
	return string(ending(out))
}

// ending applies the rules of the ends of words: no h after a vowel, off and eff as in Russian names.
func ending(out []byte) []byte {
	n := len(out)
	if n > 2 && out[n-1] == 'h' && vowel(out[n-2]) {
		n--
	}
	if n > 3 && out[n-1] == 'f' && (out[n-2] == 'o' || out[n-2] == 'e') {
		out[n-1] = 'v'
	}
	if n > 3 && out[n-1] == 'v' && out[n-2] == 'o' && (out[n-3] == 'C' || out[n-3] == 'S') {
		out[n-2] = 'e'
	}
	return out[:n]
}

func vowel(c byte) bool { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' }

// shortestSound is the least number of consonants that say enough of a name when its vowels are not heard.
const shortestSound = 3

// sound is the skeleton without its vowels and h, a vowel at its head written a, letters that are taken for one another as
// one: what the ear keeps of a name. Where that is too short to say anything, it is the skeleton without h.
func sound(skeleton string) string {
	b := make([]byte, 0, len(skeleton))
	mute := make([]byte, 0, len(skeleton)) // the skeleton without h
	consonants := 0
	for i := range len(skeleton) {
		c := skeleton[i]
		if c != 'h' {
			mute = append(mute, c)
		}
		switch {
		case vowel(c) || c == 'h':
			if i == 0 {
				b = append(b, 'a')
			}
			continue
		case c == 'g':
			c = 'k'
		case c == 'b' || c == 'f':
			c = 'v'
		case c == 'z' || c == 'S':
			c = 's'
		}
		consonants++
		if n := len(b); n == 0 || b[n-1] != c {
			b = append(b, c)
		}
	}
	if consonants < shortestSound {
		return string(mute)
	}
	return string(b)
}

// near reports whether two skeletons of one sound differ by no more than two letters.
func near(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 2 {
		return false
	}
	return distance(a, b) <= 2
}

// distance is the number of letters to insert, drop or replace to turn a into b.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		last := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := last
			if a[i] != b[j] {
				cost = 1 + min(last, row[j], row[j+1])
			}
			last, row[j+1] = row[j+1], cost
		}
	}
	return row[len(b)]
}

// wadeGiles are syllables of Chinese names in the old romanisation, with the one in use now. They hold inside a whole
// name alone, for each is a name of its own.
var wadeGiles = map[string]string{
	"chou": "zhou", "chang": "zhang", "chiang": "jiang", "chao": "zhao", "hsu": "xu", "hsieh": "xie",
	"hsiao": "xiao", "hsien": "xian", "hsi": "xi", "hsing": "xing", "hsiu": "xiu", "hsiang": "xiang",
	"hsin": "xin", "hsueh": "xue", "tsao": "cao", "tsai": "cai", "tseng": "zeng", "teng": "deng", "tung": "dong",
	"kuo": "guo", "kung": "gong", "sung": "song", "tse": "ze", "piao": "biao", "chu": "zhu", "chien": "jian",
	"chun": "jun", "chung": "zhong", "chih": "zhi", "chen": "zhen", "nien": "nian", "lien": "lian",
	"mien": "mian", "tien": "tian", "yen": "yan", "pai": "bai", "pao": "bao", "pei": "bei", "tsung": "zong",
	"jen": "ren", "jung": "rong", "ko": "ge", "kuang": "guang", "kuei": "gui", "chiao": "jiao", "chieh": "jie",
	"ching": "jing", "chin": "jin", "shih": "shi", "szu": "si", "yeh": "ye", "tzu": "zi", "tao": "dao",
	"ti": "di", "tai": "dai",
}

// aliases are spellings of one name that no rule leads from one to the other, each with the form it is compared in.
var aliases = map[string]string{
	"kiev": "kyiv", "kijev": "kyiv", "gadhafi": "qadhafi", "gaddafi": "qadhafi", "qaddafi": "qadhafi",
	"kadafi": "qadhafi", "kaddafi": "qadhafi", "khadafy": "qadhafi", "qathafi": "qadhafi", "soekarno": "sukarno",
	"soeharto": "suharto", "abdulaziz": "abdalaziz", "abdelaziz": "abdalaziz", "abdulrahman": "abdalrahman",
	"abdurrahman": "abdalrahman", "abderrahman": "abdalrahman", "abdelrahman": "abdalrahman",
	"abdulkarim": "abdalkarim", "abdelkarim": "abdalkarim", "abdulhamid": "abdalhamid",
	"abdelhamid": "abdalhamid", "ahmed": "ahmad", "ahmet": "ahmad", "akhmed": "ahmad", "akhmet": "ahmad",
	"mohammed": "muhammad", "mohamed": "muhammad", "mohammad": "muhammad", "muhammed": "muhammad",
	"muhamed": "muhammad", "mohamad": "muhammad", "mehmet": "muhammad", "hussein": "husayn", "hussain": "husayn",
	"hossein": "husayn", "husein": "husayn", "huseyin": "husayn", "yousef": "yusuf", "yusef": "yusuf",
	"youssef": "yusuf", "josef": "joseph", "osman": "uthman", "othman": "uthman", "omar": "umar", "omer": "umar",
	"sayed": "sayyid", "saeed": "said", "sergey": "sergei", "aleksandr": "alexander", "alexandr": "alexander",
	"oleksandr": "alexander", "volodymyr": "vladimir", "wladimir": "vladimir", "mykola": "nikolai",
	"serhiy": "sergei", "dmytro": "dmitri", "mykhailo": "mikhail", "andriy": "andrei", "yevhen": "yevgeniy",
	"pavlo": "pavel",
}
