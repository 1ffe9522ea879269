package report

import (
	"cmp"
	"iter"

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
		Suppressions []sarifAcceptance `json:"suppressions,omitempty"`
		Properties   sarifResultMore   `json:"properties"`
	}
	sarifAcceptance struct {
		Kind          string              `json:"kind"`
		Status        string              `json:"status"`
		Justification string              `json:"justification,omitempty"`
		Properties    sarifAcceptanceMore `json:"properties"`
	}
	sarifAcceptanceMore struct {
		By    string `json:"by"`
		Owner string `json:"owner,omitempty"`
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
	marks    fingerprints
}

func newResults(s *sarifReport, r Result) *results {
	each := &results{report: s, of: r, at: newPlaces(r.Doc), artifact: sarifArtifact{URI: reference(r.Path)}}
	each.marks = newFingerprints(&each.of, &each.at)
	return each
}

// result is the SARIF result of f.
func (r *results) result(f *lint.Finding) *sarifResult {
	result := &sarifResult{
		RuleID: f.Rule.Code, Level: level(f.Severity), Message: sarifMessage{Text: f.Message},
		Locations:    []sarifLocation{{Physical: r.physical(f.Span)}},
		Fingerprints: sarifFingerprints{Words: r.marks.next(f)},
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

// suppressed is the SARIF result of a finding that somebody accepts. The list that accepts it stands outside the file.
func (r *results) suppressed(s *Suppressed) *sarifResult {
	result := r.result(&s.Finding)
	result.Suppressions = []sarifAcceptance{{
		Kind: "external", Status: "accepted", Justification: s.Reason,
		Properties: sarifAcceptanceMore{By: s.By, Owner: s.Owner},
	}}
	return result
}

// all are the results of the file, those that are accepted among the others, in order. One that is lighter than least is
// left out, but counts all the same: the fingerprints of the others do not hang on what is hidden or accepted.
func (r *results) all(least lint.Severity) iter.Seq[*sarifResult] {
	return func(yield func(*sarifResult) bool) {
		findings, accepted := r.of.Findings, r.of.Suppressed
		for len(findings)+len(accepted) > 0 {
			var result *sarifResult
			var severity lint.Severity
			if len(accepted) == 0 || len(findings) > 0 && !before(&accepted[0].Finding, &findings[0]) {
				result, severity, findings = r.result(&findings[0]), findings[0].Severity, findings[1:]
			} else {
				result, severity, accepted = r.suppressed(&accepted[0]), accepted[0].Severity, accepted[1:]
			}
			if severity >= least && !yield(result) {
				return
			}
		}
	}
}

// before reports whether a stands before b in a report.
func before(a, b *lint.Finding) bool {
	return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Rule.Code, b.Rule.Code)) < 0
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
