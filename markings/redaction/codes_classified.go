package redaction

// classifiedTable is section 1.4 of E.O. 13526, the grounds of classification, lettered so since E.O. 13292 of 2003. They
// are cited for records of less than 25 years.
var classifiedTable = []Exemption{
	ground("1.4(a)", "military plans, weapons systems, or operations"),
	ground("1.4(b)", "foreign government information"),
	ground("1.4(c)", "intelligence activities, intelligence sources or methods, or cryptology"),
	ground("1.4(d)", "foreign relations or foreign activities of the United States, including confidential sources"),
	ground("1.4(e)", "scientific, technological, or economic matters relating to the national security"),
	ground("1.4(f)", "United States Government programs for safeguarding nuclear materials or facilities"),
	ground("1.4(g)", "vulnerabilities or capabilities of systems, installations, infrastructures, projects, plans, or protection services"),
	ground("1.4(h)", "the development, production, or use of weapons of mass destruction"),
	{
		ID: "1.4", Family: Order13526, Source: "E.O. 13526 sec. 1.4", NeedsSub: true, Classified: true,
		MaxAge: 25, Since: "2003-03-25", Meaning: "classified, the ground not stated",
	},
}

func ground(id, meaning string) Exemption {
	return Exemption{
		ID: id, Family: Order13526, Meaning: meaning, Source: "E.O. 13526 sec. " + id,
		Classified: true, MaxAge: 25, Since: "2003-03-25",
	}
}

// automaticTable is section 3.3 of E.O. 13526: what outlasts automatic declassification at 25, 50 and 75 years. 25Xn and
// 3.3(b)(n) are two names of one thing.
var automaticTable = []Exemption{
	exempted("25X1", 25, "the identity of a confidential human source, a human intelligence source, or an intelligence source or method"),
	exempted("25X2", 25, "information that would assist in the development, production, or use of weapons of mass destruction"),
	exempted("25X3", 25, "United States cryptologic systems or activities"),
	exempted("25X4", 25, "state-of-the-art technology within a United States weapon system"),
	exempted("25X5", 25, "formally named or numbered military war plans that remain in effect, or their operational or tactical elements"),
	exempted("25X6", 25, "serious harm to relations with a foreign government, or to ongoing diplomatic activities"),
	exempted("25X7", 25, "the current ability to protect the President, Vice President, and other protectees"),
	exempted("25X8", 25, "emergency preparedness plans, or vulnerabilities of systems, installations, or infrastructures"),
	exempted("25X9", 25, "would violate a statute, treaty, or international agreement"),
	exempted("25X1-HUM", 25, "a human intelligence source; 50X1-HUM since 2010"),
	exempted("25X1-EO-12951", 25, "imagery acquired by space-based reconnaissance systems"),
	exempted("50X1-HUM", 50, "the identity of a confidential human source or a human intelligence source"),
	exempted("50X2-WMD", 50, "key design concepts of weapons of mass destruction"),
	exempted("50X1", 50, "as 25X1, after 50 years"),
	exempted("50X2", 50, "as 25X2, after 50 years"),
	exempted("50X3", 50, "as 25X3, after 50 years"),
	exempted("50X4", 50, "as 25X4, after 50 years"),
	exempted("50X5", 50, "as 25X5, after 50 years"),
	exempted("50X6", 50, "as 25X6, after 50 years"),
	exempted("50X7", 50, "as 25X7, after 50 years"),
	exempted("50X8", 50, "as 25X8, after 50 years"),
	exempted("50X9", 50, "as 25X9, after 50 years"),
	exempted("75X", 75, "exempted after 75 years by the Interagency Security Classification Appeals Panel"),
	exempted("3.3(b)(1)", 25, "the identity of a confidential human source, a human intelligence source, or an intelligence source or method"),
	exempted("3.3(b)(2)", 25, "information that would assist in the development, production, or use of weapons of mass destruction"),
	exempted("3.3(b)(3)", 25, "United States cryptologic systems or activities"),
	exempted("3.3(b)(4)", 25, "state-of-the-art technology within a United States weapon system"),
	exempted("3.3(b)(5)", 25, "formally named or numbered military war plans that remain in effect, or their operational or tactical elements"),
	exempted("3.3(b)(6)", 25, "serious harm to relations with a foreign government, or to ongoing diplomatic activities"),
	exempted("3.3(b)(7)", 25, "the current ability to protect the President, Vice President, and other protectees"),
	exempted("3.3(b)(8)", 25, "emergency preparedness plans, or vulnerabilities of systems, installations, or infrastructures"),
	exempted("3.3(b)(9)", 25, "would violate a statute, treaty, or international agreement"),
	exempted("3.3(h)(1)", 50, "confidential human sources or key design concepts of weapons of mass destruction, after 50 years"),
	exempted("3.3(h)(2)", 50, "extraordinary cases, after 50 years"),
	exempted("3.3(h)(3)", 75, "exempted after 75 years"),
}

func exempted(id string, age int, meaning string) Exemption {
	return Exemption{
		ID: id, Family: Order13526, Meaning: meaning, Source: "E.O. 13526 sec. 3.3; ISOO and NARA redaction codes",
		Classified: true, MinAge: age,
	}
}

// formerTable is E.O. 12958 as signed in 1995: grounds in section 1.5, automatic declassification in section 3.4.
var formerTable = []Exemption{
	former("1.5(a)", "military plans, weapons systems, or operations"),
	former("1.5(b)", "foreign government information"),
	former("1.5(c)", "intelligence activities, intelligence sources or methods, or cryptology"),
	former("1.5(d)", "foreign relations or foreign activities of the United States, including confidential sources"),
	former("1.5(e)", "scientific, technological, or economic matters relating to the national security"),
	former("1.5(f)", "United States Government programs for safeguarding nuclear materials or facilities"),
	former("1.5(g)", "vulnerabilities or capabilities of systems, installations, projects or plans relating to the national security"),
	formerAutomatic("3.4(b)(1)", "the identity of a confidential human source, or an intelligence source or method"),
	formerAutomatic("3.4(b)(2)", "would assist in the development or use of weapons of mass destruction"),
	formerAutomatic("3.4(b)(3)", "United States cryptologic systems or activities"),
	formerAutomatic("3.4(b)(4)", "state of the art technology within a United States weapon system"),
	formerAutomatic("3.4(b)(5)", "actual United States military war plans that remain in effect"),
	formerAutomatic("3.4(b)(6)", "serious harm to relations with a foreign government, or to ongoing diplomatic activities"),
	formerAutomatic("3.4(b)(7)", "the current ability to protect the President, Vice President, and others"),
	formerAutomatic("3.4(b)(8)", "current national security emergency preparedness plans"),
	formerAutomatic("3.4(b)(9)", "would violate a statute, treaty, or international agreement"),
}

func former(id, meaning string) Exemption {
	return Exemption{
		ID: id, Family: Order12958, Meaning: meaning, Source: "E.O. 12958 sec. " + id,
		Classified: true, Since: "1995-10-14", Until: "2003-03-25",
	}
}

func formerAutomatic(id, meaning string) Exemption {
	e := former(id, meaning)
	e.MinAge = 25
	return e
}

// agencyTable holds codes of single agencies.
var agencyTable = []Exemption{
	{ID: "3.5(c)", Family: Agency, Classified: true, Source: "E.O. 13526 sec. 3.5(c), as the Central Intelligence Agency cites it", Meaning: "sources and methods, mandatory review"},
	{ID: "NR", Family: Agency, Source: "practice of the Department of State", Meaning: "not responsive to the request"},
}
