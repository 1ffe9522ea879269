package redaction

// foiaTable is the Freedom of Information Act, 5 USC 552(b), as amended to 2016.
var foiaTable = []Exemption{
	{
		ID: "(b)(1)", Family: FreedomOfInformation, Source: "5 USC 552(b)(1)", NeedsSub: true, Classified: true,
		Meaning: "properly classified in the interest of national defense or foreign policy",
	},
	law(FreedomOfInformation, "(b)(2)", "internal personnel rules and practices of an agency"),
	{
		ID: "(b)(3)", Family: FreedomOfInformation, Source: "5 USC 552(b)(3)", NeedsSub: true,
		Meaning: "exempted from disclosure by another statute",
	},
	{
		ID: "(b)(4)", Family: FreedomOfInformation, Source: "5 USC 552(b)(4)",
		Meaning: "trade secrets and commercial or financial information that is privileged or confidential",
		Natures: []Nature{Text, DollarAmount, Number, "organization", "table", "table entry"},
	},
	{
		ID: "(b)(5)", Family: FreedomOfInformation, MaxAge: 25, Natures: []Nature{Text},
		Meaning: "privileged communications within or between agencies; the deliberative process for 25 years",
		Source:  "5 USC 552(b)(5); Public Law 114-185",
	},
	{
		ID: "(b)(6)", Family: FreedomOfInformation, Source: "5 USC 552(b)(6)", Natures: personal,
		Meaning: "personnel, medical and similar files: an unwarranted invasion of personal privacy",
	},
	{
		ID: "(b)(7)", Family: FreedomOfInformation, Source: "5 USC 552(b)(7)", NeedsSub: true,
		Meaning: "records compiled for law enforcement purposes",
	},
	law(FreedomOfInformation, "(b)(7)(A)", "law enforcement: could interfere with enforcement proceedings"),
	law(FreedomOfInformation, "(b)(7)(B)", "law enforcement: would deprive a person of a fair trial"),
	{
		ID: "(b)(7)(C)", Family: FreedomOfInformation, Source: "5 USC 552(b)(7)(C)", Natures: personal,
		Meaning: "law enforcement: could be an unwarranted invasion of personal privacy",
	},
	law(FreedomOfInformation, "(b)(7)(D)", "law enforcement: could disclose the identity of a confidential source"),
	law(FreedomOfInformation, "(b)(7)(E)", "law enforcement: would disclose techniques, procedures or guidelines"),
	law(FreedomOfInformation, "(b)(7)(F)", "law enforcement: could endanger a person's life or physical safety"),
	law(FreedomOfInformation, "(b)(8)", "examination and condition of financial institutions"),
	{
		ID: "(b)(9)", Family: FreedomOfInformation, Source: "5 USC 552(b)(9)",
		Meaning: "geological and geophysical information concerning wells",
		Natures: []Nature{Text, "map", Number, Place, "table"},
	},
}

// personal are the natures that the exemptions for privacy are cited for.
var personal = []Nature{
	Text, Name, Initials, "title", "phone number", "address", "signature", "date", Number, Place, "recipient",
}

// privacyTable is the Privacy Act, 5 USC 552a.
var privacyTable = []Exemption{
	law(PrivacyAct, "(d)(5)", "compiled in reasonable anticipation of a civil action or proceeding"),
	law(PrivacyAct, "(j)(1)", "maintained by the Central Intelligence Agency"),
	law(PrivacyAct, "(j)(2)", "maintained by an agency whose principal function is criminal law enforcement"),
	{
		ID: "(k)(1)", Family: PrivacyAct, Source: "5 USC 552a(k)(1)", Classified: true,
		Meaning: "properly classified",
	},
	law(PrivacyAct, "(k)(2)", "investigatory material compiled for law enforcement purposes"),
	law(PrivacyAct, "(k)(3)", "protective services to the President and others"),
	law(PrivacyAct, "(k)(4)", "required by statute to be used solely as statistical records"),
	law(PrivacyAct, "(k)(5)", "suitability for employment: the identity of a confidential source"),
	law(PrivacyAct, "(k)(6)", "testing or examination material"),
	law(PrivacyAct, "(k)(7)", "evaluation material for promotion in the armed services"),
}

// law is a code that is a place in an act.
func law(act Family, id, meaning string) Exemption {
	source := "5 USC 552" + id
	if act == PrivacyAct {
		source = "5 USC 552a" + id
	}
	return Exemption{ID: id, Family: act, Source: source, Meaning: meaning}
}
