package rules

import (
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// SectionHead reports heads of later sections that differ from the head of the first.
var SectionHead = &lint.Rule{
	About: lint.About{
		Code:     "XC15",
		Name:     "section-head",
		Severity: lint.Error,
		Summary:  "All section heads of a telegram repeat level, post, number, total and day-time group.",
		Doc: "Sections travel and are filed apart, so each head says again what the telegram is. A section with " +
			"another level is handled by it, higher or lower than the rest; with another post, number or date it " +
			"belongs to another telegram or will not be found. Establish which head is right before anything is " +
			"released.",
		Source: "seen in cables of 1973-2010",
	},
	Examples: []lint.Example{
		{
			Bad: sentPraia1975 + "C O N F I D E N T I A L SECTION 01 OF 02 PRAIA 0412\n\nE.O. 11652: GDS\n" +
				harborTopic + "\n1. THE DREDGING OF THE HARBOR ENDED ON MAY 4.\n\nR 061213Z MAY 75\n" +
				"FM AMEMBASSY PRAIA\nTO SECSTATE WASHDC 1235\n\n«S E C R E T» SECTION 02 OF 02 PRAIA 0412\n\n" +
				"2. THE SECOND PIER WILL FOLLOW IN JUNE.\n",
		},
		{
			Bad: sentPraia1975 + "C O N F I D E N T I A L SECTION 01 OF 02 PRAIA 0412\n\nE.O. 11652: GDS\n" +
				harborTopic + "\n1. THE DREDGING OF THE HARBOR ENDED ON MAY 4.\n\nR 061213Z MAY 75\n" +
				"FM AMEMBASSY PRAIA\nTO SECSTATE WASHDC 1235\n\n" +
				"C O N F I D E N T I A L SECTION 02 OF 02 PRAIA 0412\n\n2. THE SECOND PIER WILL FOLLOW IN JUNE.\n",
		},
	},
	Run: sectionHead,
}

func sectionHead(p *lint.Pass) {
	first := headLine(p.Doc)
	if first == nil || first.Index.IsZero() {
		return
	}
	for i := 1; i < len(p.Doc.Classification); i++ {
		if line := &p.Doc.Classification[i]; !line.Index.IsZero() && !line.Nested && !line.Post.IsZero() {
			compareHeads(p, first, line)
		}
	}
	group := &p.Doc.Transmission.DateTime
	for i := range p.Doc.Repeats {
		other := &p.Doc.Repeats[i].DateTime
		if !group.Valid || !other.Valid || other.Time.Equal(group.Time) {
			continue
		}
		p.Report(lint.Finding{
			Span:    other.Group.Span,
			Message: "a section dated " + other.Group.Text + " in a telegram dated " + group.Group.Text,
			Related: []lint.Related{{Message: "the day-time group of the first section", Span: group.Group.Span}},
		})
	}
}

// compareHeads reports what line says otherwise than first, the classification line of the first section.
func compareHeads(p *lint.Pass, first, line *cable.ClassificationLine) {
	report := func(has, want cable.Field, what string) {
		p.Report(lint.Finding{
			Span:    has.Span,
			Message: what + " " + has.Text + " in a section of a telegram with " + what + " " + want.Text,
			Related: []lint.Related{{Message: "the first section", Span: want.Span}},
		})
	}
	if line.Mark.Level != first.Mark.Level || isLimited(line) != isLimited(first) {
		report(line.Word, first.Word, "level")
	}
	if line.Post.Text != first.Post.Text && letters(line.Post.Text) != letters(first.Post.Text) {
		report(line.Post, first.Post, "post")
	}
	a, ok := numberOf(line.MRN)
	b, known := numberOf(first.MRN)
	if ok && known && a != b {
		report(line.MRN, first.MRN, "number")
	}
	if line.Sections > 0 && first.Sections > 0 && line.Sections != first.Sections {
		report(line.Total, first.Total, "total")
	}
}
