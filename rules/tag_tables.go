package rules

import "slices"

// The tables hold the tags that the handbooks publish, each in the order of the alphabet. None claims to be complete: a
// program tag is known by its form, and an organization that is not listed may still be one.

// subjectTags are the subject tags of 5 FAH-3 H-011.1: the list of 2022, and tags that were in use before it.
var subjectTags = [...]string{
	"AADP", "ABLD", "ABUD", "ACKM", "ACOA", "ADCO", "ADPM", "AEMR", "AFIN", "AFSI", "AFSN", "AGAO", "AINF", "AINR",
	"AINT", "ALEO", "ALOW", "AMED", "AMGT", "AMTC", "ANET", "AODE", "AOMS", "AORC", "APCS", "APER", "ASCH", "ASEC",
	"ASIG", "ASUP", "ATRN", "BBSR", "BEXP", "BMGT", "BTIO", "CASC", "CFED", "CJAN", "CLOK", "CMGT", "CPAS", "CVIS",
	"EAGR", "EAID", "EAIR", "ECIN", "ECON", "ECPS", "EFIN", "EFIS", "EIND", "EINT", "EINV", "ELAB", "ELTN", "EMIN",
	"ENRG", "EPET", "ETRD", "ETTC", "EWWT", "MARR", "MASS", "MCAP", "MNUC", "MOPS", "ODIP", "OEXC", "OFDP", "OIIP",
	"OPDC", "OPRC", "OREP", "OSCI", "OTRA", "OVIP", "PARM", "PBTS", "PGOV", "PHSA", "PHUM", "PINR", "PINS", "PNAT",
	"PREF", "PREL", "PROP", "PTER", "SCUL", "SENV", "SMIG", "SNAR", "SOCI", "TBIO", "TINT", "TNGD", "TPHY", "TRGY",
	"TSPA", "TSPL",
}

// formerTags are subject tags of the 1970s that the later lists dropped.
var formerTags = [...]string{
	"AFSP", "BBAK", "BDIS", "BENC", "BPRO", "CDES", "CGEN", "CPRS", "EGEN", "ETEL", "ETRN", "PBOR", "PDIP", "PEPR",
	"PFOR", "PINT", "PORG", "SGEN", "SHUM", "SOPN", "TECH",
}

// programTags are program tags that are often used; there are many more.
var programTags = [...]string{
	"KACT", "KAWC", "KBCT", "KBIO", "KBTS", "KCFE", "KCIP", "KCOM", "KCOR", "KCRM", "KDEM", "KDRG", "KFLO", "KFLU",
	"KFRD", "KFSC", "KGHG", "KGIC", "KHIV", "KHLS", "KICC", "KIDE", "KIPR", "KIRF", "KISL", "KJUS", "KLIG", "KMCA",
	"KMDR", "KMPI", "KNAR", "KNEI", "KNNP", "KNUC", "KOCI", "KOLY", "KOMC", "KPAL", "KPAO", "KPKO", "KPLS", "KPRP",
	"KPWR", "KRAD", "KREC", "KRIM", "KSAF", "KSCA", "KSEC", "KSEP", "KSPR", "KSTC", "KSTH", "KSUM", "KTBT", "KTDB",
	"KTER", "KTEX", "KTFN", "KTIA", "KTIP", "KUNR", "KVPR", "KWBG", "KWMN", "KWPA", "KWWW",
}

// organizationTags are tags of international organizations, agencies, parties and firms.
var organizationTags = [...]string{
	"AAA", "AAI", "AALC", "ABA", "ABC", "ABMC", "ACABQ", "ACDA", "ADB", "AEC", "AER LINGUS", "AEROFLOT",
	"AEROLINEAS ARGENTINAS", "AFDB", "AFDF", "AFL-CIO", "AFP", "AFSA", "AI", "AID", "AIFLD", "ALITALIA",
	"AMCHAMS", "ANC", "ANZUS", "AP", "APECO", "ARAMCO", "ARENA", "ASEAN", "ASPAC", "AU-1", "AVIANCA", "BA'ATH",
	"BBC", "BBG", "BIE", "BIS", "BLS", "CACM", "CARE", "CARICOM", "CCIR", "CCITT", "CCMS", "CDB", "CDC", "CDU",
	"CEA", "CEC", "CEMA", "CEPT", "CFE", "CIA", "CIEC", "CIPEC", "CIS", "CITEL", "COCOM", "COE", "COLOMBO PLAN",
	"COM", "COMECON", "COMIBOL", "CONDECA", "COPUOS", "CSCE", "CSIS", "CSU", "CTBT", "CWC", "DAC", "DEA", "DHS",
	"DIA", "DOD", "DOE", "DOT", "DPC", "EAC", "EAPC", "EBRD", "ECA", "ECAC", "ECE", "ECLA", "ECLAC", "ECMT",
	"ECOSOC", "ECOWAS", "EEC", "EFTA", "EL AL", "EP", "EPA", "ESA", "ESCAP", "ETA", "EUCOM", "EUN",
	"EUROCONTROL", "EXIM", "FAA", "FAO", "FARC", "FAS", "FBI", "FBIS", "FCC", "FDA", "FDIC", "FEMA", "FMLN",
	"FRB", "FRELIMO", "FSLN", "FTC", "G-7", "G-77", "G-8", "GAO", "GATT", "GCC", "GSA", "HHS", "HUD", "IADB",
	"IAEA", "IAHRC", "IATA", "IATTC", "IBM", "IBRD", "IBWC", "ICAC", "ICAO", "ICBL", "ICC", "ICCAT", "ICEM",
	"ICES", "ICFTU", "ICJ", "ICRC", "ICTR", "ICTY", "IDA", "IDB", "IEA", "IFAD", "IFC", "IFRC", "IICA", "IJC",
	"ILC", "ILO", "IMC", "IMF", "IMO", "INCB", "INFCE", "INMARSAT", "INRO", "INS", "INTELSAT", "INTERPOL",
	"IOC", "IOM", "IPU", "IRA", "IRC", "IREX", "IRS", "ISO", "ITC", "ITT", "ITTO", "ITU", "IWC-1", "IWC-2",
	"JAL", "JUS", "KAL", "KGB", "KLM", "KMT", "LAFTA", "LDP", "LOT", "MARAD", "MFO", "MINURSO", "MONUC", "MPLA",
	"MTCRE", "MTN", "NAC", "NAFO", "NAS", "NASA", "NATO", "NDU", "NEA", "NGA", "NIH", "NMFS", "NOAA", "NPG",
	"NRC", "NSA", "NSC", "NSF", "NTSB", "NUC", "OAPEC", "OAS", "OAU", "OECD", "OECS", "OIC-2", "OIE", "OMB",
	"OPCW", "OPEC", "OPIC", "OPM", "OSCE", "OSHA", "OVP", "PAHO", "PAIGH", "PAN", "PEMEX", "PETROBRAS", "PFLP",
	"PFP", "PLO", "PRI", "PSI", "PSOE", "PUAS", "QANTAS", "RENAMO", "SAARC", "SAS", "SBA", "SEATO", "SEC",
	"SELA", "SFOR", "SPD", "SWAPO", "TDB", "TRSY", "TUC", "UDEAC", "UN", "UNAMSIL", "UNAUS", "UNBRO", "UNC",
	"UNCHC", "UNCHS", "UNCITRAL", "UNCND", "UNCRED", "UNCRIME", "UNCSD", "UNCSW", "UNCTAD", "UNDC", "UNDOF",
	"UNDP", "UNDRO", "UNEF", "UNEP", "UNESCO", "UNFDAC", "UNFICYP", "UNFPA", "UNGA", "UNGA/C-1", "UNGA/C-2",
	"UNGA/C-3", "UNGA/C-4", "UNGA/C-5", "UNGA/C-6", "UNHCR", "UNHRC", "UNHRC-1", "UNHRC-2", "UNICEF", "UNIDCP",
	"UNIDO", "UNIDROIT", "UNIFIL", "UNIKOM", "UNITA", "UNITAR", "UNMEE", "UNMIBH", "UNMIK", "UNMOGIP", "UNO",
	"UNOMIG", "UNPUOS", "UNRWA", "UNSC", "UNSCEAR", "UNTSO", "UPU", "USDA", "USGS", "USIA", "USIS", "USNRC",
	"USPS", "USTR", "VA", "VARIG", "VOA", "WARC", "WCL", "WEU", "WFP", "WFTU", "WHO", "WIPO", "WMO", "WTO",
	"WTRO", "YPFB", "ZANU", "ZANU-PF", "ZAPU",
}

// listed reports whether table, which is in order, holds word.
func listed(table []string, word string) bool {
	_, found := slices.BinarySearch(table, word)
	return found
}
