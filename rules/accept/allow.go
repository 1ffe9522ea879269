package accept

import (
	"encoding/hex"
	"errors"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"github.com/bmatcuk/doublestar/v4"
	"github.com/pelletier/go-toml/v2"

	"pilcrow/markings/cable"
	"pilcrow/markings/nearest"
	"pilcrow/rules/lint"
)

// AllowFile is the name of the file, beside a cable or above it, that holds an Allowance.
const AllowFile = "pilcrow-allow.toml"

// Allowance is what the file called AllowFile says: findings that are accepted for a reason and until a day. It may be
// asked by several workers at once.
type Allowance struct {
	Name    string // of the file, for reports
	text    string
	entries []*entry
}

// entry accepts the findings of a rule in a paragraph.
type entry struct {
	Rule      string          `toml:"rule"` // code or name; then the code
	Path      string          `toml:"path"`
	Paragraph *int            `toml:"paragraph"`
	Words     *string         `toml:"words"`
	Reason    string          `toml:"reason"`
	Owner     string          `toml:"owner"`
	Expires   *toml.LocalDate `toml:"expires"`

	span    cable.Span // where the file says it
	salt    []byte     // of Words
	hash    string
	expired bool         // its day has passed: it accepts nothing any more
	asked   atomic.Int64 // files that it is about and that its rule was run over
	used    atomic.Bool
}

// ReadAllowance reads a file called name. Every mistake is an *Error: an unknown key, a rule that is none of rules, an
// entry without reason or without the day it ends.
func ReadAllowance(name, text string, rules []*lint.Rule) (*Allowance, error) {
	var file struct {
		Allow []*entry `toml:"allow"`
	}
	text = strings.TrimPrefix(text, "\ufeff")
	decoder := toml.NewDecoder(strings.NewReader(text))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&file); err != nil {
		return nil, decodeError(name, text, err)
	}
	heads, err := entryHeads(name, text, len(file.Allow))
	if err != nil {
		return nil, err
	}
	for i, e := range file.Allow {
		e.span = heads[i].span
		if err := e.check(name, text, &heads[i], rules); err != nil {
			return nil, err
		}
	}
	return &Allowance{Name: name, text: text, entries: file.Allow}, nil
}

// decodeError is an error of the TOML library as an *Error.
func decodeError(name, text string, err error) error {
	var unknown *toml.StrictMissingError
	if errors.As(err, &unknown) && len(unknown.Errors) > 0 {
		first := &unknown.Errors[0]
		key := strings.Join(first.Key(), ".")
		last := first.Key()[len(first.Key())-1]
		known := []string{"rule", "path", "paragraph", "words", "reason", "owner", "expires"}
		if len(first.Key()) == 1 {
			known = []string{"allow"}
		}
		message := "unknown key " + quote(key) + ": use " + strings.Join(known, ", ")
		if near := nearest.To(last, known); near != "" {
			message = "unknown key " + quote(key) + ": did you mean " + quote(near) + "?"
		}
		row, column := first.Position()
		return errorAt(name, text, offsetOf(text, row, column), "%s", message)
	}
	var mistake *toml.DecodeError
	if errors.As(err, &mistake) {
		row, column := mistake.Position()
		return errorAt(name, text, offsetOf(text, row, column), "%s", strings.TrimPrefix(mistake.Error(), "toml: "))
	}
	return errorAt(name, text, 0, "%s", strings.TrimPrefix(err.Error(), "toml: "))
}

// check finds the mistakes in an entry.
func (e *entry) check(name, text string, head *head, rules []*lint.Rule) error {
	fail := func(key, format string, args ...any) error {
		return errorAt(name, text, head.at(key), format, args...)
	}
	switch {
	case e.Rule == "":
		return fail("rule", "the entry names no rule")
	case e.Path == "":
		return fail("path", "the entry names no path")
	case !doublestar.ValidatePattern(e.Path):
		return fail("path", "%q is no pattern of paths", e.Path)
	case strings.HasPrefix(e.Path, "/") || slices.Contains(strings.Split(e.Path, "/"), ".."):
		return fail("path", "the path %q does not lie in the folder of this file", e.Path)
	case (e.Paragraph == nil) == (e.Words == nil):
		return fail("paragraph", "the entry needs either the number of a paragraph (0: outside numbered ones) or its words")
	case e.Paragraph != nil && *e.Paragraph < 0:
		return fail("paragraph", "%d is no number of a paragraph", *e.Paragraph)
	case strings.TrimSpace(e.Reason) == "":
		return fail("reason", "the entry gives no reason")
	case e.Expires == nil:
		return fail("expires", "the entry does not say when it expires: write expires = 2027-06-30")
	}
	if e.Words != nil && !e.readWords() {
		return fail("words", "words need the form that 'pilcrow baseline allow' writes, not %q", *e.Words)
	}
	var names []string
	for _, r := range rules {
		if strings.EqualFold(e.Rule, r.Code) || strings.EqualFold(e.Rule, r.Name) {
			e.Rule = r.Code
			return nil
		}
		names = append(names, r.Code, r.Name)
	}
	if near := nearest.To(e.Rule, names); near != "" {
		return fail("rule", "unknown rule %q: did you mean %q?", e.Rule, near)
	}
	return fail("rule", "unknown rule %q", e.Rule)
}

// saltLength is the length of a salt in bytes.
const saltLength = 16

// readWords reads "SALT:HASH".
func (e *entry) readWords() bool {
	salt, sum, _ := strings.Cut(*e.Words, ":")
	var err error
	e.salt, err = hex.DecodeString(salt)
	e.hash = strings.ToLower(sum)
	return err == nil && len(e.salt) == saltLength && isHash(e.hash)
}

// WordsOf is what an entry writes for words: their salted hash behind the salt.
func WordsOf(salt []byte, words string) string {
	return hex.EncodeToString(salt) + ":" + hash(salt, words)
}

// Accepts finds the entry that accepts a finding in the file at path, which is seen from the folder of the allowance and
// has slashes: its reason and owner.
func (a *Allowance) Accepts(path string, f *lint.Finding, key Key) (reason, owner string, ok bool) {
	for _, e := range a.entries {
		if e.Rule != key.Rule || e.expired || !doublestar.MatchUnvalidated(e.Path, path) {
			continue
		}
		if e.Paragraph != nil && *e.Paragraph != f.Paragraph || e.Words != nil && hash(e.salt, key.Words) != e.hash {
			continue
		}
		e.used.Store(true)
		return e.Reason, e.Owner, true
	}
	return "", "", false
}

// Asked tells the allowance that rules were run over the file at path, which happens once.
func (a *Allowance) Asked(path string, rules []*lint.Rule) {
	for _, e := range a.entries {
		if !e.used.Load() && doublestar.MatchUnvalidated(e.Path, path) &&
			slices.ContainsFunc(rules, func(r *lint.Rule) bool { return r.Code == e.Rule }) {
			e.asked.Add(1)
		}
	}
}

// Expire ends the entries whose last day lies before that of now. It is called before the first file.
func (a *Allowance) Expire(now time.Time) {
	year, month, day := now.Date()
	today := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	for _, e := range a.entries {
		e.expired = e.Expires.AsTime(time.UTC).Before(today)
	}
}

// Document is the file as a text that findings can stand in.
func (a *Allowance) Document() *cable.Document { return cable.Parse(a.Name, []byte(a.text)) }

// Findings is what is wrong with the entries after a run, sorted by place: those that have expired, and those that no
// finding needed although their rule was run over every file that they are about. files says how many cables there are
// that a pattern of paths matches.
func (a *Allowance) Findings(files func(pattern string) int) []lint.Finding {
	var findings []lint.Finding
	for _, e := range a.entries {
		f := lint.Finding{Span: e.span}
		if e.expired {
			f.Rule, f.Message = Expired, "the entry for "+e.Rule+" expired on "+e.Expires.String()+": "+quote(e.Reason)
		} else if !e.used.Load() {
			f.Rule, f.Message = Unused, e.idle(files(e.Path))
		}
		if f.Message != "" {
			f.Severity = f.Rule.Severity
			findings = append(findings, f)
		}
	}
	return findings
}

// idle says why an entry that no finding needed is wrong, nothing where one of so many cables may need it.
func (e *entry) idle(files int) string {
	asked := int(e.asked.Load())
	switch {
	case asked == 0 && files == 0:
		return "there is no file " + quote(e.Path) + ", which the entry for " + e.Rule + " is about"
	case asked == 0 || asked < files:
		return ""
	}
	return "no finding needs the entry for " + e.Rule + " in " + quote(e.Path)
}
