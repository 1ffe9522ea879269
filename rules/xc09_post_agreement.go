package rules

import (
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// PostAgreement reports headers whose originator, post and station are not one and the same.
var PostAgreement = &lint.Rule{
	About: lint.About{
		Code:     "XC09",
		Name:     "post-agreement",
		Severity: lint.Warning,
		Summary:  "The FM line, the post of the classification line and the DE line's station are one post.",
		Doc: "A post signs three times: with its routing indicator on the DE line, its name behind FM, and its place " +
			"before the number. Where they differ, lines of two telegrams were mixed or a template of another post " +
			"was used, and the telegram will be cited under a number that is not its own. Indicators that the table " +
			"does not know, delegations and parties that travel say nothing. Compare the record; nothing is guessed.",
		Source: "route table of 1,656 rows (cablemap); seen in cables of 2005-2010",
	},
	Examples: []lint.Example{
		{
			Bad: "R 060213Z MAY 09\nFM AMEMBASSY ROME\nTO RUEHC/SECSTATE WASHDC 1234\n\nUNCLAS «ASTANA» 000412\n\n" +
				harborFields,
		},
		{
			Bad: "RR RUEHC\nDE «RUEHRO» #0412 1260215\nZNR UUUUU ZZH\nR 060213Z MAY 09\nFM AMEMBASSY LISBON\n" +
				"TO RUEHC/SECSTATE WASHDC 1234\n\nUNCLAS LISBON 000412\n\n" + harborFields,
		},
		{
			Bad: "RR RUEHC\nDE RUEHRO #0412 1260215\nZNR UUUUU ZZH\nR 060213Z MAY 09\nFM «AMEMBASSY LISBON»\n" +
				"TO RUEHC/SECSTATE WASHDC 1234\n\nUNCLAS ROME 000412\n\n" + harborFields,
		},
		{
			Bad: "RR RUEHRO\nDE RUEHC #0412 1260215\nZNR UUUUU ZZH\nR 060213Z MAY 09\nFM SECSTATE WASHDC\n" +
				"TO RUEHRO/AMEMBASSY ROME 1234\n\nUNCLAS STATE 000412\n\n" + harborFields,
		},
	},
	Run: postAgreement,
}

func postAgreement(p *lint.Pass) {
	for head, line := range heads(p) {
		if line == nil || line.Post.IsZero() || len(head.From) == 0 {
			continue
		}
		station, from := routeOf(p, head.Origin.Station.Text), head.From[0]
		agree := isPostOf(p, line.Post.Text, from.Text)
		switch ofPost := station == nil || station.serves(line.Post.Text); {
		case agree && (ofPost || isOwn(station, from.Text)), isElsewhere(line.Post.Text):
		case !agree && station != nil && ofPost && !isOwn(station, from.Text):
			otherPost(p, from, line.Post, "the post")
		case !agree:
			otherPost(p, line.Post, from, "the originator")
		default:
			p.Report(lint.Finding{
				Span: head.Origin.Station.Span,
				Message: "station " + head.Origin.Station.Text + " is that of " + station.String() + ", not of " +
					from.Text,
				Related: []lint.Related{{Message: "the originator", Span: from.Span}},
			})
		}
	}
}

// isOwn reports whether station may be that of originator: it serves it, or the originator is of no known kind.
func isOwn(station *route, originator string) bool {
	return station.serves(originator) || placeOf(originator) == "" && !isDepartment(originator)
}

// otherPost reports that field names another post than other, which what describes.
func otherPost(p *lint.Pass, field, other cable.Field, what string) {
	p.Report(lint.Finding{
		Span:    field.Span,
		Message: field.Text + " is not " + what + " " + other.Text,
		Related: []lint.Related{{Message: what, Span: other.Span}},
	})
}
