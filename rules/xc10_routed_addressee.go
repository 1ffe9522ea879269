package rules

import (
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// RoutedAddressee notes addressees that are printed with the routing indicator of another station.
var RoutedAddressee = &lint.Rule{
	About: lint.About{
		Code:     "XC10",
		Name:     "routed-addressee",
		Severity: lint.Info,
		Summary:  "A routing indicator that is printed with an addressee is that addressee's.",
		Doc: "RUEHRO/AMEMBASSY ROME says where a copy goes and for whom. With the indicator of another post the copy " +
			"goes astray. Agencies share indicators (RUEKJCS serves SECDEF and the Joint Staff) and are not judged; " +
			"indicators that the table does not know say nothing. Look both up in the routing guide.",
		Source: "route table of 1,656 rows (cablemap); seen in 09 ASTANA 778",
	},
	Examples: []lint.Example{
		{
			Bad: "R 060213Z MAY 09\nFM AMEMBASSY PRAIA\nTO RUEHC/SECSTATE WASHDC 1234\n" +
				"INFO «RUEHRO»/AMEMBASSY DAKAR 0077\n\nUNCLAS PRAIA 000412\n\n" + harborFields,
		},
		{
			Bad: "R 060213Z MAY 09\nFM AMEMBASSY PRAIA\nTO RUEHC/SECSTATE WASHDC 1234\n" +
				"INFO RUEKJCS/SECDEF WASHDC\nRUEKJCS/JOINT STAFF WASHDC\nRUEHDK/AMEMBASSY DAKAR 0077\n\n" +
				"UNCLAS PRAIA 000412\n\n" + harborFields,
		},
	},
	Run: routedAddressee,
}

func routedAddressee(p *lint.Pass) {
	for head := range heads(p) {
		for _, list := range [...][]cable.Addressee{head.To, head.Info} {
			for i := range list {
				a := &list[i]
				if a.Routing.IsZero() || placeOf(a.Name.Text) == "" && !isDepartment(a.Name.Text) {
					// Agencies and commands change their indicators too often for a table.
					continue
				}
				if station := routeOf(p, a.Routing.Text); station != nil && !station.serves(a.Name.Text) {
					p.Report(lint.Finding{
						Span:    a.Routing.Span,
						Message: a.Routing.Text + " is the indicator of " + station.String() + ", not of " + a.Name.Text,
						Related: []lint.Related{{Message: "the addressee", Span: a.Name.Span}},
					})
				}
			}
		}
	}
}
