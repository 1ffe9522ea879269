package rules

import (
	"slices"
	"sort"
	"strings"

	"pilcrow/rules/lint"
)

// route is a routing indicator with the place or the agency whose it is. More than one name stands where the place was
// renamed or where agencies share the indicator, parted by bars.
type route struct {
	indicator string
	names     string
	country   string // geographic tag of the post; empty for agencies, and where missions to organizations share it
}

// routes are the indicators that are surely known, in order. There are many more; one that is not listed says nothing.
var routes = [...]route{
	{"RHEBAAA", "ENERGY|DOE", ""},
	{"RHEHNSC", "NSC|NATIONAL SECURITY COUNCIL|WHITE HOUSE", ""},
	{"RUCNDT", "USUN NEW YORK|USMISSION USUN", ""},
	{"RUCPDOC", "COMMERCE|USDOC|DOC WASHDC", ""},
	{"RUEAIIA", "CIA", ""},
	{"RUEATRS", "TREASURY|TREAS", ""},
	{"RUEHAD", "ABU DHABI", "AE"},
	{"RUEHAH", "ASHGABAT", "TX"},
	{"RUEHAK", "ANKARA", "TU"},
	{"RUEHAM", "AMMAN", "JO"},
	{"RUEHAR", "ACCRA", "GH"},
	{"RUEHAS", "ALGIERS", "AG"},
	{"RUEHAT", "AMSTERDAM", "NL"},
	{"RUEHBH", "NASSAU", "BF"},
	{"RUEHBI", "MUMBAI|BOMBAY", "IN"},
	{"RUEHBJ", "BEIJING", "CH"},
	{"RUEHBK", "BANGKOK", "TH"},
	{"RUEHBL", "BELFAST", "UK"},
	{"RUEHBM", "BUCHAREST", "RO"},
	{"RUEHBO", "BOGOTA", "CO"},
	{"RUEHBP", "BAMAKO", "ML"},
	{"RUEHBR", "BRASILIA", "BR"},
	{"RUEHBS", "BRUSSELS", ""},
	{"RUEHBU", "BUENOS AIRES", "AR"},
	{"RUEHBUL", "KABUL", "AF"},
	{"RUEHBW", "BELGRADE", ""},
	{"RUEHBY", "CANBERRA", "AS"},
	{"RUEHBZ", "BRAZZAVILLE", "CF"},
	{"RUEHC", "SECSTATE|DEPARTMENT OF STATE|DEPT OF STATE|STATE DEPARTMENT", ""},
	{"RUEHCH", "CHISINAU", "MD"},
	{"RUEHCHI", "CHIANG MAI", "TH"},
	{"RUEHCI", "KOLKATA|CALCUTTA", "IN"},
	{"RUEHCN", "CHENGDU", "CH"},
	{"RUEHCO", "COTONOU", "BN"},
	{"RUEHCP", "COPENHAGEN", "DA"},
	{"RUEHCV", "CARACAS", "VE"},
	{"RUEHDBU", "DUSHANBE", "TI"},
	{"RUEHDF", "DUSSELDORF", "GM"},
	{"RUEHDG", "SANTO DOMINGO", "DR"},
	{"RUEHDJ", "DJIBOUTI", "DJ"},
	{"RUEHDK", "DAKAR", "SG"},
	{"RUEHDL", "DUBLIN", "EI"},
	{"RUEHDM", "DAMASCUS", "SY"},
	{"RUEHDO", "DOHA", "QA"},
	{"RUEHDR", "DAR ES SALAAM", "TZ"},
	{"RUEHDS", "ADDIS ABABA", ""},
	{"RUEHDT", "DILI", "TT"},
	{"RUEHEG", "CAIRO", "EG"},
	{"RUEHEK", "BISHKEK", "KG"},
	{"RUEHFL", "FLORENCE", "IT"},
	{"RUEHFN", "FREETOWN", "SL"},
	{"RUEHFR", "PARIS", ""},
	{"RUEHFT", "FRANKFURT", "GM"},
	{"RUEHGB", "BAGHDAD", "IZ"},
	{"RUEHGE", "GEORGETOWN", "GY"},
	{"RUEHGO", "RANGOON|YANGON", "BM"},
	{"RUEHGP", "SINGAPORE", "SN"},
	{"RUEHGT", "GUATEMALA", "GT"},
	{"RUEHGV", "GENEVA", ""},
	{"RUEHGZ", "GUANGZHOU", "CH"},
	{"RUEHHE", "HELSINKI", "FI"},
	{"RUEHHI", "HANOI", "VM"},
	{"RUEHHK", "HONG KONG", "HK"},
	{"RUEHHM", "HO CHI MINH CITY", "VM"},
	{"RUEHIK", "THESSALONIKI", "GR"},
	{"RUEHIL", "ISLAMABAD", "PK"},
	{"RUEHIN", "TAIPEI", "TW"},
	{"RUEHIT", "ISTANBUL", "TU"},
	{"RUEHJA", "JAKARTA", "ID"},
	{"RUEHJB", "BUJUMBURA", "BY"},
	{"RUEHJI", "JEDDAH|JIDDA", "SA"},
	{"RUEHJM", "JERUSALEM", ""},
	{"RUEHKA", "DHAKA|DACCA", "BG"},
	{"RUEHKB", "BAKU", "AJ"},
	{"RUEHKG", "KINGSTON", "JM"},
	{"RUEHKH", "KHARTOUM", "SU"},
	{"RUEHKI", "KINSHASA", "CG"},
	{"RUEHKL", "KUALA LUMPUR", "MY"},
	{"RUEHKM", "KAMPALA", "UG"},
	{"RUEHKO", "TOKYO", "JA"},
	{"RUEHKP", "KARACHI", "PK"},
	{"RUEHKT", "KATHMANDU", "NP"},
	{"RUEHKU", "KUWAIT", "KU"},
	{"RUEHKV", "KYIV|KIEV", "UP"},
	{"RUEHKW", "KRAKOW", "PL"},
	{"RUEHLA", "BARCELONA", "SP"},
	{"RUEHLB", "BEIRUT", "LE"},
	{"RUEHLC", "LIBREVILLE", "GB"},
	{"RUEHLE", "LUXEMBOURG", "LU"},
	{"RUEHLG", "LILONGWE", "MI"},
	{"RUEHLGB", "KIGALI", "RW"},
	{"RUEHLH", "LAHORE", "PK"},
	{"RUEHLI", "LISBON", "PO"},
	{"RUEHLJ", "LJUBLJANA", "SI"},
	{"RUEHLM", "COLOMBO|COLUMBO", "CE"},
	{"RUEHLN", "ST PETERSBURG|LENINGRAD", "RS"},
	{"RUEHLO", "LONDON", "UK"},
	{"RUEHLP", "LA PAZ", "BL"},
	{"RUEHLS", "LUSAKA", "ZA"},
	{"RUEHLU", "LUANDA", "AO"},
	{"RUEHLZ", "LEIPZIG", "GM"},
	{"RUEHMD", "MADRID", "SP"},
	{"RUEHME", "MEXICO", "MX"},
	{"RUEHMIL", "MILAN", "IT"},
	{"RUEHMK", "MANAMA", "BA"},
	{"RUEHML", "MANILA", "RP"},
	{"RUEHMN", "MONTEVIDEO", "UY"},
	{"RUEHMO", "MOSCOW", "RS"},
	{"RUEHMR", "MASERU", "LT"},
	{"RUEHMS", "MUSCAT", "MU"},
	{"RUEHMU", "MANAGUA", "NU"},
	{"RUEHMV", "MONROVIA", "LI"},
	{"RUEHMZ", "MUNICH", "GM"},
	{"RUEHNC", "NICOSIA", "CY"},
	{"RUEHNE", "NEW DELHI", "IN"},
	{"RUEHNJ", "NDJAMENA", "CD"},
	{"RUEHNK", "NOUAKCHOTT", "MR"},
	{"RUEHNM", "NIAMEY", "NG"},
	{"RUEHNO", "USNATO|NATO", ""},
	{"RUEHNP", "NAPLES", "IT"},
	{"RUEHNR", "NAIROBI", "KE"},
	{"RUEHNT", "TASHKENT", "UZ"},
	{"RUEHNY", "OSLO", "NO"},
	{"RUEHOR", "GABORONE", "BC"},
	{"RUEHOT", "OTTAWA", "CA"},
	{"RUEHOU", "OUAGADOUGOU", "UV"},
	{"RUEHPE", "LIMA", "PE"},
	{"RUEHPF", "PHNOM PENH", "CB"},
	{"RUEHPG", "PRAGUE", "EZ"},
	{"RUEHPH", "CDC|ATLANTA", ""},
	{"RUEHPOD", "PODGORICA", ""},
	{"RUEHPS", "PRISTINA", "KV"},
	{"RUEHPU", "PORT AU PRINCE", "HA"},
	{"RUEHPW", "PESHAWAR", "PK"},
	{"RUEHQT", "QUITO", "EC"},
	{"RUEHRA", "RIGA", "LG"},
	{"RUEHRB", "RABAT", "MO"},
	{"RUEHRH", "RIYADH", "SA"},
	{"RUEHRI", "RIO DE JANEIRO", "BR"},
	{"RUEHRK", "REYKJAVIK", "IC"},
	{"RUEHRL", "BERLIN", "GM"},
	{"RUEHRO", "ROME", ""},
	{"RUEHROV", "VATICAN|HOLY SEE", "VT"},
	{"RUEHRY", "CONAKRY", "GV"},
	{"RUEHSF", "SOFIA", "BU"},
	{"RUEHSG", "SANTIAGO", "CI"},
	{"RUEHSH", "SHENYANG", "CH"},
	{"RUEHSI", "TBILISI", "GG"},
	{"RUEHSJ", "SAN JOSE", "CS"},
	{"RUEHSK", "MINSK", "BO"},
	{"RUEHSL", "BRATISLAVA", "LO"},
	{"RUEHSM", "STOCKHOLM", "SW"},
	{"RUEHSN", "SAN SALVADOR", "ES"},
	{"RUEHSO", "SAO PAULO", "BR"},
	{"RUEHSP", "PORT OF SPAIN", "TD"},
	{"RUEHSQ", "SKOPJE", "MK"},
	{"RUEHSW", "BERN", "SZ"},
	{"RUEHTA", "ASTANA|ALMATY|NUR SULTAN", "KZ"},
	{"RUEHTC", "THE HAGUE", "NL"},
	{"RUEHTG", "TEGUCIGALPA", "HO"},
	{"RUEHTH", "ATHENS", "GR"},
	{"RUEHTI", "TIRANA", "AL"},
	{"RUEHTL", "TALLINN", "EN"},
	{"RUEHTO", "MAPUTO", "MZ"},
	{"RUEHTRO", "TRIPOLI", "LY"},
	{"RUEHTU", "TUNIS", "TS"},
	{"RUEHTV", "TEL AVIV", "IS"},
	{"RUEHUB", "HAVANA", "CU"},
	{"RUEHUJA", "ABUJA", "NI"},
	{"RUEHUL", "SEOUL", "KS"},
	{"RUEHUM", "ULAANBAATAR", "MG"},
	{"RUEHUP", "BUDAPEST", "HU"},
	{"RUEHVB", "ZAGREB", "HR"},
	{"RUEHVI", "VIENNA", ""},
	{"RUEHVJ", "SARAJEVO", "BK"},
	{"RUEHVK", "VLADIVOSTOK", "RS"},
	{"RUEHVL", "VILNIUS", "LH"},
	{"RUEHVN", "VIENTIANE", "LA"},
	{"RUEHVT", "VALLETTA", "MT"},
	{"RUEHWD", "WINDHOEK", "WA"},
	{"RUEHWL", "WELLINGTON", "NZ"},
	{"RUEHWN", "BRIDGETOWN", "BB"},
	{"RUEHWR", "WARSAW", "PL"},
	{"RUEHYD", "YAOUNDE", "CM"},
	{"RUEHYE", "YEREVAN", "AM"},
	{"RUEHYG", "YEKATERINBURG", "RS"},
	{"RUEHYN", "SANAA", "YM"},
	{"RUEHZP", "PANAMA", "PM"},
	{"RUEKJCS", "SECDEF|JOINT STAFF|JCS|OSD|CJCS|DOD", ""},
}

// routeOf is the route of indicator, nil where it is not known. What the run was told of it stands before the table.
func routeOf(p *lint.Pass, indicator string) *route {
	for i := range p.Routes {
		if p.Routes[i].Indicator == indicator {
			return told(&p.Routes[i])
		}
	}
	return tableRoute(indicator)
}

// told is a route that the run was told of, with what the table knows of its indicator.
func told(r *lint.Route) *route {
	all := &route{r.Indicator, strings.Join(r.Posts, "|"), r.Tag}
	if known := tableRoute(r.Indicator); known != nil {
		all.names += "|" + known.names
		if all.country == "" {
			all.country = known.country
		}
	}
	return all
}

// tableRoute is the route of the table with indicator, nil where there is none.
func tableRoute(indicator string) *route {
	i := sort.Search(len(routes), func(i int) bool { return routes[i].indicator >= indicator })
	if i == len(routes) || routes[i].indicator != indicator {
		return nil
	}
	return &routes[i]
}

// serves reports whether one of the names of r stands in addressee.
func (r *route) serves(addressee string) bool {
	for name := range strings.SplitSeq(r.names, "|") {
		if strings.Contains(addressee, name) {
			return true
		}
	}
	whole := letters(addressee)
	for name := range strings.SplitSeq(r.names, "|") {
		if part := letters(name); whole == part || len(name) > 4 && strings.Contains(whole, part) {
			return true
		}
	}
	return false
}

// String is the first name of r.
func (r *route) String() string {
	name, _, _ := strings.Cut(r.names, "|")
	return name
}

// routeTo is the route of a post, nil where it is not known.
func routeTo(p *lint.Pass, post string) *route {
	for i := range p.Routes {
		if slices.Contains(p.Routes[i].Posts, post) {
			return told(&p.Routes[i])
		}
	}
	for i := range routes {
		for name := range strings.SplitSeq(routes[i].names, "|") {
			if name == post {
				return &routes[i]
			}
		}
	}
	return nil
}
