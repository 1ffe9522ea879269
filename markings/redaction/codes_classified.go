package redaction

import "fmt"

// The grounds of classification, in the order of their letters: section 1.5 of E.O. 12958 (1995) had (a) to (g),
// section 1.4 of E.O. 13292 (2003) and of E.O. 13526 have (a) to (h).
var grounds = [...]string{
	"military plans, weapons systems, or operations",
	"foreign government information",
	"intelligence activities, intelligence sources or methods, or cryptology",
	"foreign relations or foreign activities of the United States, including confidential sources",
	"scientific, technological, or economic matters relating to the national security",
	"United States Government programs for safeguarding nuclear materials or facilities",
	"vulnerabilities or capabilities of systems, installations, infrastructures, projects, plans, or services",
	"the development, production, or use of weapons of mass destruction",
}

// outlasting is what is exempted from automatic declassification, in the order of the numbers 1 to 9: 25Xn, 3.3(b)(n)
// of E.O. 13526 and 3.4(b)(n) of E.O. 12958 are names of one thing.
var outlasting = [...]string{
	"a confidential human source, a human intelligence source, or an intelligence source or method",
	"would assist in the development, production, or use of weapons of mass destruction",
	"United States cryptologic systems or activities",
	"state-of-the-art technology within a United States weapon system",
	"military war plans that remain in effect, or their operational or tactical elements",
	"serious harm to relations with a foreign government, or to ongoing diplomatic activities",
	"the current ability to protect the President, Vice President, and other protectees",
	"emergency preparedness plans, or vulnerabilities of systems, installations, or infrastructures",
	"would violate a statute, treaty, or international agreement",
}

// classifiedTable is section 1.4 of E.O. 13526. It is cited for records of less than 25 years.
var classifiedTable = append(
	lettered(Exemption{Family: Order13526, Classified: true, MaxAge: 25, Since: "2003-03-25"}, "1.4(%c)", grounds[:]),
	Exemption{
		ID: "1.4", Family: Order13526, Classified: true, MaxAge: 25, Since: "2003-03-25", NeedsSub: true,
		Source: "E.O. 13526 sec. 1.4", Meaning: "classified, the ground not stated",
	},
)

// formerTable is E.O. 12958 as signed in 1995: grounds in section 1.5, automatic declassification in section 3.4.
var formerTable = append(
	lettered(
		Exemption{Family: Order12958, Classified: true, Since: "1995-10-14", Until: "2003-03-25"},
		"1.5(%c)", grounds[:7],
	),
	counted(
		Exemption{Family: Order12958, Classified: true, Since: "1995-10-14", Until: "2003-03-25", MinAge: 25},
		"3.4(b)(%d)",
	)...,
)

// automaticTable is section 3.3 of E.O. 13526: what outlasts automatic declassification at 25, 50 and 75 years.
var automaticTable = append(append(append([]Exemption{
	exempted("25X1-HUM", 25, "a human intelligence source; 50X1-HUM since 2010"),
	exempted("25X1-EO-12951", 25, "imagery acquired by space-based reconnaissance systems"),
	exempted("50X1-HUM", 50, "a confidential human source or a human intelligence source"),
	exempted("50X2-WMD", 50, "key design concepts of weapons of mass destruction"),
	exempted("75X", 75, "exempted after 75 years by the Interagency Security Classification Appeals Panel"),
	exempted("3.3(h)(1)", 50, "confidential human sources or key design concepts of weapons of mass destruction"),
	exempted("3.3(h)(2)", 50, "extraordinary cases, after 50 years"),
	exempted("3.3(h)(3)", 75, "exempted after 75 years"),
},
	counted(Exemption{Family: Order13526, Classified: true, MinAge: 25}, "25X%d")...),
	counted(Exemption{Family: Order13526, Classified: true, MinAge: 25}, "3.3(b)(%d)")...),
	counted(Exemption{Family: Order13526, Classified: true, MinAge: 50}, "50X%d")...)

func exempted(id string, age int, meaning string) Exemption {
	return Exemption{
		ID: id, Family: Order13526, Meaning: meaning, Source: "E.O. 13526 sec. 3.3; redaction codes of ISOO and NARA",
		Classified: true, MinAge: age,
	}
}

// lettered is a table with a row for each meaning, its letter written by form.
func lettered(row Exemption, form string, meanings []string) []Exemption {
	table := make([]Exemption, len(meanings))
	for i, meaning := range meanings {
		row.ID = fmt.Sprintf(form, 'a'+i)
		row.Meaning, row.Source = meaning, string(row.Family)+" sec. "+row.ID
		table[i] = row
	}
	return table
}

// counted is a table of what outlasts automatic declassification, its numbers written by form.
func counted(row Exemption, form string) []Exemption {
	table := make([]Exemption, len(outlasting))
	for i, meaning := range outlasting {
		row.ID = fmt.Sprintf(form, i+1)
		row.Meaning, row.Source = meaning, string(row.Family)+"; redaction codes of ISOO and NARA"
		table[i] = row
	}
	return table
}

// agencyTable holds codes of single agencies.
var agencyTable = []Exemption{
	{
		ID: "3.5(c)", Family: Agency, Classified: true, Meaning: "intelligence sources and methods, mandatory review",
		Source: "E.O. 13526 sec. 3.5(c), as the Central Intelligence Agency cites it",
	},
	{
		ID: "NR", Family: Agency, Meaning: "not responsive to the request",
		Source: "practice of the Department of State",
	},
}
