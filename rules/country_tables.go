package rules

// geographicTags are the codes of countries and territories of FIPS 10-4, which State's geographic tags are equal to.
var geographicTags = [...]string{
	"AA", "AC", "AE", "AF", "AG", "AJ", "AL", "AM", "AN", "AO", "AQ", "AR", "AS", "AT", "AU", "AV", "AX", "AY",
	"BA", "BB", "BC", "BD", "BE", "BF", "BG", "BH", "BK", "BL", "BM", "BN", "BO", "BP", "BQ", "BR", "BS", "BT",
	"BU", "BV", "BX", "BY", "CA", "CB", "CD", "CE", "CF", "CG", "CH", "CI", "CJ", "CK", "CM", "CN", "CO", "CQ",
	"CR", "CS", "CT", "CU", "CV", "CW", "CY", "DA", "DJ", "DO", "DQ", "DR", "DX", "EC", "EG", "EI", "EK", "EN",
	"ER", "ES", "ET", "EU", "EZ", "FG", "FI", "FJ", "FK", "FM", "FO", "FP", "FQ", "FR", "FS", "GA", "GB", "GG",
	"GH", "GI", "GJ", "GK", "GL", "GM", "GO", "GP", "GQ", "GR", "GT", "GV", "GY", "GZ", "HA", "HK", "HM", "HO",
	"HQ", "HR", "HU", "IC", "ID", "IM", "IN", "IO", "IP", "IR", "IS", "IT", "IV", "IZ", "JA", "JE", "JM", "JN",
	"JO", "JQ", "JU", "KE", "KG", "KN", "KQ", "KR", "KS", "KT", "KU", "KV", "KZ", "LA", "LE", "LG", "LH", "LI",
	"LO", "LQ", "LS", "LT", "LU", "LY", "MA", "MB", "MC", "MD", "MF", "MG", "MH", "MI", "MJ", "MK", "ML", "MN",
	"MO", "MP", "MQ", "MR", "MT", "MU", "MV", "MX", "MY", "MZ", "NC", "NE", "NF", "NG", "NH", "NI", "NL", "NN",
	"NO", "NP", "NR", "NS", "NT", "NU", "NZ", "OD", "PA", "PC", "PE", "PF", "PG", "PK", "PL", "PM", "PO", "PP",
	"PS", "PU", "QA", "RE", "RI", "RM", "RN", "RO", "RP", "RQ", "RS", "RW", "SA", "SB", "SC", "SE", "SF", "SG",
	"SH", "SI", "SL", "SM", "SN", "SO", "SP", "ST", "SU", "SV", "SW", "SX", "SY", "SZ", "TB", "TD", "TE", "TH",
	"TI", "TK", "TL", "TN", "TO", "TP", "TS", "TT", "TU", "TV", "TW", "TX", "TZ", "UC", "UG", "UK", "UP", "US",
	"UV", "UY", "UZ", "VC", "VE", "VI", "VM", "VQ", "VT", "WA", "WE", "WF", "WI", "WQ", "WS", "WZ", "YM", "ZA", "ZI",
}

// formerGeographicTags are codes of states that are no more, or that State writes otherwise than FIPS 10-4: Montenegro
// MW, Serbia SR.
var formerGeographicTags = [...]string{
	"CZ", "DM", "FT", "GC", "GE", "GN", "GW", "MW", "PQ", "PT", "RH", "SK", "SR", "TC", "UR", "VN", "VS",
	"WB", "YE", "YI", "YO", "YS", "YU",
}

// isoCode is a country code of ISO 3166 that is no geographic tag, the tag that State writes, and the country.
type isoCode struct{ iso, tag, country string }

// isoCodes are in the order of the alphabet. Codes that mean one country to ISO and another to State (CH, ES, SE) are
// none of them, for what was meant cannot be told; nor is NA, which may say "not applicable", nor any that a region's
// tag might be (X and Z).
var isoCodes = [...]isoCode{
	{"AD", "AN", "Andorra"},
	{"AZ", "AJ", "Azerbaijan"},
	{"BI", "BY", "Burundi"},
	{"BJ", "BN", "Benin"},
	{"BW", "BC", "Botswana"},
	{"BZ", "BH", "Belize"},
	{"CL", "CI", "Chile"},
	{"CZ", "EZ", "the Czech Republic"},
	{"DE", "GM", "Germany"},
	{"DK", "DA", "Denmark"},
	{"DM", "DO", "Dominica"},
	{"DZ", "AG", "Algeria"},
	{"EE", "EN", "Estonia"},
	{"EH", "WI", "Western Sahara"},
	{"GD", "GJ", "Grenada"},
	{"GN", "GV", "Guinea"},
	{"GW", "PU", "Guinea-Bissau"},
	{"HN", "HO", "Honduras"},
	{"HT", "HA", "Haiti"},
	{"IE", "EI", "Ireland"},
	{"IL", "IS", "Israel"},
	{"IQ", "IZ", "Iraq"},
	{"JP", "JA", "Japan"},
	{"KH", "CB", "Cambodia"},
	{"KM", "CN", "Comoros"},
	{"KP", "KN", "North Korea"},
	{"KW", "KU", "Kuwait"},
	{"KY", "CJ", "the Cayman Islands"},
	{"LB", "LE", "Lebanon"},
	{"LC", "ST", "St. Lucia"},
	{"LK", "CE", "Sri Lanka"},
	{"LR", "LI", "Liberia"},
	{"LV", "LG", "Latvia"},
	{"ME", "MW", "Montenegro"},
	{"MM", "BM", "Burma"},
	{"OM", "MU", "Oman"},
	{"PH", "RP", "the Philippines"},
	{"PT", "PO", "Portugal"},
	{"PW", "PS", "Palau"},
	{"PY", "PA", "Paraguay"},
	{"RU", "RS", "Russia"},
	{"SD", "SU", "Sudan"},
	{"SK", "LO", "Slovakia"},
	{"SS", "OD", "South Sudan"},
	{"TG", "TO", "Togo"},
	{"TJ", "TI", "Tajikistan"},
	{"TM", "TX", "Turkmenistan"},
	{"TR", "TU", "Turkey"},
	{"UA", "UP", "Ukraine"},
	{"VA", "VT", "the Holy See"},
	{"VN", "VM", "Vietnam"},
	{"VU", "NH", "Vanuatu"},
	{"YE", "YM", "Yemen"},
}
