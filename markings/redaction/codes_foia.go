package redaction

// foiaTable is the Freedom of Information Act, 5 USC 552(b), as amended to 2016.
var foiaTable = []Exemption{
	{
		ID: "(b)(1)", Family: FreedomOfInformation, Source: "5 USC 552(b)(1)", NeedsSub: true, Classified: true,
		Meaning: "properly classified in the interest of national defense or foreign policy",
	},
	{ID: "(b)(2)", Family: FreedomOfInformation, Source: "5 USC 552(b)(2)", Meaning: "internal personnel rules and practices of an agency"},
	{ID: "(b)(3)", Family: FreedomOfInformation, Source: "5 USC 552(b)(3)", NeedsSub: true, Meaning: "exempted from disclosure by another statute"},
	{
		ID: "(b)(4)", Family: FreedomOfInformation, Source: "5 USC 552(b)(4)",
		Meaning: "trade secrets and commercial or financial information that is privileged or confidential",
		Natures: []Nature{Text, DollarAmount, Number, "organization", "table", "table entry"},
	},
	{
		ID: "(b)(5)", Family: FreedomOfInformation, Source: "5 USC 552(b)(5); the deliberative process privilege ends after 25 years (Public Law 114-185)",
		Meaning: "privileged communications within or between agencies", MaxAge: 25, Since: "1967-07-04", Natures: []Nature{Text},
	},
	{
		ID: "(b)(6)", Family: FreedomOfInformation, Source: "5 USC 552(b)(6)",
		Meaning: "personnel, medical and similar files whose disclosure would be a clearly unwarranted invasion of personal privacy",
		Natures: []Nature{Text, Name, Initials, "title", "phone number", "address", "signature", "date", Number, Place, "recipient"},
	},
	{ID: "(b)(7)", Family: FreedomOfInformation, Source: "5 USC 552(b)(7)", NeedsSub: true, Meaning: "records compiled for law enforcement purposes"},
	{ID: "(b)(7)(A)", Family: FreedomOfInformation, Source: "5 USC 552(b)(7)(A)", Meaning: "law enforcement: could interfere with enforcement proceedings"},
	{ID: "(b)(7)(B)", Family: FreedomOfInformation, Source: "5 USC 552(b)(7)(B)", Meaning: "law enforcement: would deprive a person of a fair trial"},
	{
		ID: "(b)(7)(C)", Family: FreedomOfInformation, Source: "5 USC 552(b)(7)(C)",
		Meaning: "law enforcement: could be an unwarranted invasion of personal privacy",
		Natures: []Nature{Text, Name, Initials, "title", "phone number", "address", "signature", "date", Number, Place, "recipient"},
	},
	{ID: "(b)(7)(D)", Family: FreedomOfInformation, Source: "5 USC 552(b)(7)(D)", Meaning: "law enforcement: could disclose the identity of a confidential source"},
	{ID: "(b)(7)(E)", Family: FreedomOfInformation, Source: "5 USC 552(b)(7)(E)", Meaning: "law enforcement: would disclose techniques and procedures or guidelines"},
	{ID: "(b)(7)(F)", Family: FreedomOfInformation, Source: "5 USC 552(b)(7)(F)", Meaning: "law enforcement: could endanger the life or physical safety of a person"},
	{ID: "(b)(8)", Family: FreedomOfInformation, Source: "5 USC 552(b)(8)", Meaning: "examination and condition of financial institutions"},
	{
		ID: "(b)(9)", Family: FreedomOfInformation, Source: "5 USC 552(b)(9)", Meaning: "geological and geophysical information concerning wells",
		Natures: []Nature{Text, "map", Number, Place, "table"},
	},
}

// privacyTable is the Privacy Act, 5 USC 552a.
var privacyTable = []Exemption{
	{ID: "(d)(5)", Family: PrivacyAct, Source: "5 USC 552a(d)(5)", Meaning: "compiled in reasonable anticipation of a civil action or proceeding"},
	{ID: "(j)(1)", Family: PrivacyAct, Source: "5 USC 552a(j)(1)", Meaning: "maintained by the Central Intelligence Agency"},
	{ID: "(j)(2)", Family: PrivacyAct, Source: "5 USC 552a(j)(2)", Meaning: "maintained by an agency whose principal function is criminal law enforcement"},
	{ID: "(k)(1)", Family: PrivacyAct, Source: "5 USC 552a(k)(1)", Classified: true, Meaning: "properly classified"},
	{ID: "(k)(2)", Family: PrivacyAct, Source: "5 USC 552a(k)(2)", Meaning: "investigatory material compiled for law enforcement purposes"},
	{ID: "(k)(3)", Family: PrivacyAct, Source: "5 USC 552a(k)(3)", Meaning: "protective services to the President and others"},
	{ID: "(k)(4)", Family: PrivacyAct, Source: "5 USC 552a(k)(4)", Meaning: "required by statute to be used solely as statistical records"},
	{ID: "(k)(5)", Family: PrivacyAct, Source: "5 USC 552a(k)(5)", Meaning: "suitability for employment: the identity of a confidential source"},
	{ID: "(k)(6)", Family: PrivacyAct, Source: "5 USC 552a(k)(6)", Meaning: "testing or examination material"},
	{ID: "(k)(7)", Family: PrivacyAct, Source: "5 USC 552a(k)(7)", Meaning: "evaluation material for promotion in the armed services"},
}
