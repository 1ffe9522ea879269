package report

import (
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"
	"strconv"
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// The parts of a SARIF result.
type (
	sarifResult struct {
		RuleID       string            `json:"ruleId"`
		RuleIndex    *int              `json:"ruleIndex,omitempty"`
		Level        string            `json:"level"`
		Message      sarifMessage      `json:"message"`
		Locations    []sarifLocation   `json:"locations"`
		Related      []sarifLocation   `json:"relatedLocations,omitempty"`
		Fixes        []sarifFix        `json:"fixes,omitempty"`
		Fingerprints sarifFingerprints `json:"partialFingerprints"`
		Properties   sarifResultMore   `json:"properties"`
	}
	sarifLocation struct {
		ID       *int          `json:"id,omitempty"`
		Physical sarifPhysical `json:"physicalLocation"`
		Message  *sarifMessage `json:"message,omitempty"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn"`
		EndLine     int `json:"endLine"`
		EndColumn   int `json:"endColumn"`
	}
	sarifFix struct {
		Description sarifMessage  `json:"description"`
		Changes     []sarifChange `json:"artifactChanges"`
		Properties  sarifFixMore  `json:"properties"`
	}
	sarifChange struct {
		Artifact     sarifArtifact      `json:"artifactLocation"`
		Replacements []sarifReplacement `json:"replacements"`
	}
	sarifReplacement struct {
		Deleted  sarifRegion   `json:"deletedRegion"`
		Inserted sarifInserted `json:"insertedContent"`
	}
	sarifInserted struct {
		Text string `json:"text"`
	}
	sarifFixMore struct {
		Safety string `json:"safety"`
	}
	sarifFingerprints struct {
		Words string `json:"pilcrowParagraph/v1"`
	}
	sarifResultMore struct {
		Severity  string `json:"severity"`
		Paragraph int    `json:"paragraph,omitempty"`
	}
)

// results makes the SARIF results of one file.
type results struct {
	report   *sarifReport
	of       Result
	at       places
	artifact sarifArtifact

	passage int               // the paragraph, or the line as a negative number, that words stands for
	words   [sha256.Size]byte // its hash
	hashed  bool
	seen    map[string]int // how often a fingerprint without its ordinal has come
}

func newResults(s *sarifReport, r Result) *results {
	return &results{
		report: s, of: r, at: newPlaces(r.Doc), artifact: sarifArtifact{URI: reference(r.Path)},
		seen: make(map[string]int),
	}
}

// result is the SARIF result of f.
func (r *results) result(f *lint.Finding) *sarifResult {
	result := &sarifResult{
		RuleID: f.Rule.Code, Level: level(f.Severity), Message: sarifMessage{Text: f.Message},
		Locations:    []sarifLocation{{Physical: r.physical(f.Span)}},
		Fingerprints: sarifFingerprints{Words: r.fingerprint(f)},
		Properties:   sarifResultMore{Severity: f.Severity.String(), Paragraph: f.Paragraph},
	}
	if index, known := r.report.rules[f.Rule]; known {
		result.RuleIndex = &index
	}
	for i, related := range f.Related {
		message := sarifMessage{Text: related.Message}
		result.Related = append(
			result.Related,
			sarifLocation{ID: &i, Physical: r.physical(related.Span), Message: &message},
		)
	}
	if f.Fix != nil && len(f.Fix.Edits) > 0 {
		result.Fixes = []sarifFix{r.fix(f.Fix)}
	}
	return result
}

// fix is fix with its safety; SARIF has no fix without edits.
func (r *results) fix(fix *lint.Fix) sarifFix {
	change := sarifChange{Artifact: r.artifact, Replacements: make([]sarifReplacement, 0, len(fix.Edits))}
	for _, e := range fix.Edits {
		change.Replacements = append(change.Replacements, sarifReplacement{
			Deleted: r.region(e.Span), Inserted: sarifInserted{Text: e.Text},
		})
	}
	return sarifFix{
		Description: sarifMessage{Text: fix.Message}, Changes: []sarifChange{change},
		Properties: sarifFixMore{Safety: string(fix.Safety)},
	}
}

func (r *results) physical(span cable.Span) sarifPhysical {
	region := r.region(span)
	return sarifPhysical{Artifact: r.artifact, Region: &region}
}

func (r *results) region(span cable.Span) sarifRegion {
	start, end := r.at.at(span.Start), r.at.at(span.End)
	return sarifRegion{StartLine: start.line, StartColumn: start.column, EndLine: end.line, EndColumn: end.column}
}

// fingerprint tells f from other findings and knows it again after edits elsewhere: it is made of the rule, the path,
// the words of the paragraph (of the line, outside paragraphs) and the finding's ordinal among its equals. Of a
// withheld text the paragraph's number must do: a short text can be guessed from its hash.
func (r *results) fingerprint(f *lint.Finding) string {
	key := f.Rule.Code + "\x00" + filepath.ToSlash(r.of.Path) + "\x00"
	if r.of.Withheld {
		key += strconv.Itoa(f.Paragraph)
	} else {
		words := r.wordsAt(f.Span)
		key += string(words[:])
	}
	r.seen[key]++
	sum := sha256.Sum256([]byte(key + "\x00" + strconv.Itoa(r.seen[key])))
	return hex.EncodeToString(sum[:16])
}

// wordsAt is the hash of the words of the paragraph that span starts in, or of its line.
func (r *results) wordsAt(span cable.Span) [sha256.Size]byte {
	doc := r.at.doc
	passage := paragraphAt(doc, span.Start)
	if passage < 0 {
		passage = -r.at.at(span.Start).line
	}
	if r.hashed && passage == r.passage {
		return r.words
	}
	if passage >= 0 {
		r.words = hashWords(doc.Words(passage))
	} else {
		line, _ := r.at.text(-passage - 1)
		r.words = hashWords(line)
	}
	r.passage, r.hashed = passage, true
	return r.words
}

// hashWords is the hash of text without regard to blanks and capitals.
func hashWords(text string) [sha256.Size]byte {
	return sha256.Sum256([]byte(strings.ToLower(strings.Join(strings.Fields(text), " "))))
}
