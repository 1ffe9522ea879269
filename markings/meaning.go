package markings

import "strings"

// Meaning says in words what the token stands for: "SECRET" for S, "not releasable to foreign nationals" for NF. Codes of
// countries stay codes. What nobody knows is "unknown".
func (t Token) Meaning() string {
	if words, ok := meanings[t.Name]; ok && t.Category != CUICategory && t.Category != Unknown {
		return words
	}
	switch t.Category {
	case Classification:
		level, _ := ParseLevel(t.Name)
		return level.Word()
	case Foreign:
		return foreignMeaning(t.Name)
	case NATO:
		return "NATO control marking"
	case SCI:
		return systemMeaning(t.Name)
	case SAP:
		return "special access programme " + strings.TrimPrefix(t.Name, "SAR-")
	case AEA:
		return nuclearMeaning(t.Name)
	case FGI:
		return "foreign government information of " + inSeries(strings.Fields(strings.TrimPrefix(t.Name, "FGI ")))
	case CUICategory:
		return categoryMeaning(t.Name)
	case Dissem:
		return releaseMeaning(t.Name)
	case NonIC:
		return "alternative compensatory control measure " + strings.TrimPrefix(t.Name, "ACCM-")
	case Declassify:
		return "declassification value"
	default:
		return "unknown"
	}
}

// meanings are the words for tokens that stand alone.
var meanings = map[string]string{
	"ATOMAL": "NATO atomic information", "BALK": "NATO control marking", "BOHEMIA": "NATO communications intelligence",
	"HVSACO": "handle via special access channels only", "WAIVED": "waived special access programme",
	"SAR-MULTIPLE PROGRAMS": "several special access programmes",
	"RD":                    "Restricted Data",
	"FRD":                   "Formerly Restricted Data",
	"TFNI":                  "transclassified foreign nuclear information",
	"DCNI":                  "Department of Defense unclassified controlled nuclear information",
	"UCNI":                  "Department of Energy unclassified controlled nuclear information",
	"FGI":                   "foreign government information, its source concealed",

	"RS": "risk sensitive", "FOUO": "for official use only", "OC": "originator controlled",
	"OC-USGOV": "originator controlled, free within the United States Government", "IMC": "controlled imagery",
	"NF": "not releasable to foreign nationals", "PR": "proprietary information involved",
	"REL": "releasable to the countries of the overall mark", "EYES": "eyes of the listed countries only",
	"RELIDO": "releasable by an information disclosure official", "DSEN": "sensitive information of the DEA",
	"FISA":    "collected under the Foreign Intelligence Surveillance Act",
	"DL ONLY": "distribution list only", "FED ONLY": "federal employees only",
	"FEDCON": "federal employees and contractors only", "NOCON": "no contractors",
	"WNINTEL":    "warning notice, intelligence sources or methods involved (retired)",
	"NOCONTRACT": "not releasable to contractors or consultants (retired)",
	"SAMI":       "sources and methods information (retired)",

	"DS": "limited distribution (NGA)", "XD": "exclusive distribution", "ND": "no distribution beyond the addressee",
	"SBU": "sensitive but unclassified", "SBU-NF": "sensitive but unclassified, not releasable to foreign nationals",
	"LES": "law enforcement sensitive", "LES-NF": "law enforcement sensitive, not releasable to foreign nationals",
	"SSI": "sensitive security information", "NNPI": "naval nuclear propulsion information",
	"LOU": "limited official use (to September 1995)", "LIMDIS": "limited distribution (State)",
}

// foreignMeaning explains the head of a foreign, NATO or JOINT mark.
func foreignMeaning(name string) string {
	if level, _ := natoLevel(name); level != NoLevel {
		return natoWord(level, bannerStyle)
	}
	if rest, ok := strings.CutPrefix(name, "JOINT "); ok {
		level, owners := leadingLevel(rest)
		return level.Word() + " information owned jointly by " + inSeries(strings.Fields(owners))
	}
	code, rest, _ := strings.Cut(name, " ")
	level, _ := leadingLevel(rest)
	switch {
	case level == NoLevel:
		return "foreign classification"
	case code == "FGI":
		return level.Word() + " information of a foreign government, its source concealed"
	}
	return level.Word() + " information of " + code
}

// systemMeaning explains an SCI system with its compartments.
func systemMeaning(path string) string {
	system, rest, compartmented := strings.Cut(path, "-")
	words := "SCI control system " + system
	switch system {
	case "SI", "COMINT":
		words = "special intelligence"
	case "HCS":
		words = "HUMINT control system"
	case "TK":
		words = "TALENT KEYHOLE"
	case "RSV":
		words = "RESERVE"
	}
	if !compartmented {
		return words
	}
	if rest == "G" {
		rest = "GAMMA"
	}
	return words + ", compartment " + rest
}

// nuclearMeaning explains RD and FRD with what follows them.
func nuclearMeaning(name string) string {
	head, rest, _ := strings.Cut(name, "-")
	words := []string{meanings[head]}
	if strings.HasPrefix(rest, "CNWDI") {
		words = append(words, "critical nuclear weapon design information")
	}
	if i := strings.Index(rest, "SG "); i >= 0 {
		words = append(words, "SIGMA "+rest[i+len("SG "):])
	}
	return strings.Join(words, ", ")
}

func categoryMeaning(name string) string {
	switch rest, specified := strings.CutPrefix(name, "SP-"); {
	case name == "CUI":
		return "controlled unclassified information"
	case specified:
		return "specified category " + rest
	default:
		return "basic category " + rest
	}
}

// releaseMeaning explains a control that carries a list of countries.
func releaseMeaning(name string) string {
	if list, ok := strings.CutPrefix(name, "REL TO "); ok {
		return "releasable to " + inSeries(strings.Split(list, ", "))
	}
	if list, ok := strings.CutPrefix(name, "DISPLAY ONLY "); ok {
		return "may be shown, not given, to " + inSeries(strings.Split(list, ", "))
	}
	if list, ok := strings.CutSuffix(name, " EYES ONLY"); ok {
		return "for the eyes of " + inSeries(strings.Split(list, "/")) + " only"
	}
	return "dissemination control"
}

// inSeries joins words as a sentence does: "AUS, CAN and USA".
func inSeries(words []string) string {
	last := len(words) - 1
	if last < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + " and " + words[last]
}
