package markings

// Category is the place of a token in a mark. Categories are ordered as the blocks of a mark are (CAPCO-2016 A.6).
type Category uint8

// The categories, in Register order.
const (
	Unknown        Category = iota
	Classification          // U, C, S, TS
	Foreign                 // a non-US or JOINT head: //NS, //GBR S, //JOINT S CAN USA
	NATO                    // ATOMAL, BALK, BOHEMIA
	SCI
	SAP
	AEA
	FGI
	CUICategory // CUI and its categories
	Dissem      // dissemination controls, CUI's limited dissemination controls among them
	NonIC       // markings of other departments: SBU, EXDIS, LES
	Declassify  // a declassification value, which a mark has not carried since February 2008
	categoryEnd // one past the last category
)

var categoryNames = [categoryEnd]string{
	"unknown token", "classification level", "foreign classification", "NATO control", "SCI control", "SAP control",
	"atomic energy control", "FGI control", "CUI category", "dissemination control", "non-IC control",
	"declassification value",
}

// String names the category in words: "dissemination control".
func (c Category) String() string {
	if c >= categoryEnd {
		return categoryNames[Unknown]
	}
	return categoryNames[c]
}

// levels is a set of levels.
type levels uint8

const (
	onU  levels = 1 << Unclassified
	onR  levels = 1 << Restricted
	onC  levels = 1 << Confidential
	onS  levels = 1 << Secret
	onTS levels = 1 << TopSecret

	onSUp levels = onS | onTS
	onCUp levels = onC | onSUp
	onAny levels = onU | onR | onCUp
)

func (ls levels) has(l Level) bool { return l == NoLevel || ls&(1<<l) != 0 }

// plain is a set of controls that are single words.
type plain uint64

// The plain controls, in Register order of their categories.
const (
	atomal plain = 1 << iota
	balk
	bohemia
	hvsaco
	waived
	multiple // SAR-MULTIPLE PROGRAMS
	rd
	cnwdi
	frd
	dcni
	ucni
	tfni
	fgi // FGI whose source is concealed
	cui
	rs
	fouo
	oc
	ocUSGov
	imc
	nf
	pr
	rel // REL without a list
	relido
	eyes // EYES without a list
	dsen
	fisa
	dlOnly
	fedOnly
	fedCon
	noCon
	wnintel
	noContract
	sami
	ds
	xd
	nd
	sbu
	sbuNF
	les
	lesNF
	ssi
	nnpi
	lou
	limdis // State's LIMDIS on classified cables, not NGA's (rules CP-06)
	nato
	joint
	foreign // a country's own mark
	concealed
)

// Sets of controls that the rules treat alike.
const (
	origins     = nato | joint | foreign | concealed
	onlyU       = dcni | ucni | fouo | ds | sbu | sbuNF | ssi | lou
	handling    = fouo | lou | sbu | sbuNF // one chain: the strongest stands
	disclosures = nf | rel | relido | eyes
	retired     = wnintel | noContract | sami | limdis
	limits      = dlOnly | fedOnly | fedCon | noCon // CUI's own dissemination controls
)

// control is a row of the table of tokens: its category, how it is written, where it may stand and beside what
// (CAPCO-2016 Table 4 and section H; ISM; CUI Marking Handbook). Rows stand in Register order.
type control struct {
	bit      plain
	category Category
	portion  string // (S//NF)
	banner   string // SECRET//NOFORN
	titles   []string
	levels   levels
	floor    string // the rule that reports a wrong level
	clash    plain  // controls it never stands beside
	rule     string // the rule that reports a clash
}

// vocabulary is the table of plain controls. Controls with lists (SCI systems, SAP programmes, countries, CUI
// categories) are read by their own grammar.
var vocabulary = []control{
	{bit: atomal, category: NATO, portion: "ATOMAL", banner: "ATOMAL", levels: onAny},
	{bit: balk, category: NATO, portion: "BALK", banner: "BALK", levels: onTS, floor: "PM23"},
	{bit: bohemia, category: NATO, portion: "BOHEMIA", banner: "BOHEMIA", levels: onTS, floor: "PM23"},

	{
		bit: multiple, category: SAP, portion: "SAR-MULTIPLE PROGRAMS", banner: "SAR-MULTIPLE PROGRAMS",
		levels: onCUp, floor: "PM20",
	},
	{bit: hvsaco, category: SAP, portion: "HVSACO", banner: "HVSACO", levels: onAny},
	{bit: waived, category: SAP, portion: "WAIVED", banner: "WAIVED", levels: onCUp, floor: "PM20"},

	{
		bit: rd, category: AEA, portion: "RD", banner: "RD", titles: []string{"RESTRICTED DATA"}, levels: onCUp,
		floor: "PM19",
	},
	{
		bit: frd, category: AEA, portion: "FRD", banner: "FRD", titles: []string{"FORMERLY RESTRICTED DATA"},
		levels: onCUp, floor: "PM19",
	},
	{
		bit: dcni, category: AEA, portion: "DCNI", banner: "DOD UCNI",
		titles: []string{"DOD UNCLASSIFIED CONTROLLED NUCLEAR INFORMATION"}, levels: onU, floor: "PM18",
	},
	{
		bit: ucni, category: AEA, portion: "UCNI", banner: "DOE UCNI",
		titles: []string{"DOE UNCLASSIFIED CONTROLLED NUCLEAR INFORMATION"}, levels: onU, floor: "PM18",
	},
	{
		bit: tfni, category: AEA, portion: "TFNI", banner: "TFNI",
		titles: []string{"TRANSCLASSIFIED FOREIGN NUCLEAR INFORMATION"}, levels: onCUp, floor: "PM19",
	},

	{
		bit: fgi, category: FGI, portion: "FGI", banner: "FGI", titles: []string{"FOREIGN GOVERNMENT INFORMATION"},
		levels: onCUp, floor: "PM19",
	},

	{bit: cui, category: CUICategory, portion: "CUI", banner: "CUI", titles: []string{"CONTROLLED"}, levels: onAny},

	{
		bit: rs, category: Dissem, portion: "RS", banner: "RSEN", titles: []string{"RISK SENSITIVE"}, levels: onSUp,
		floor: "PM19",
	},
	{
		bit: fouo, category: Dissem, portion: "FOUO", banner: "FOUO", titles: []string{"FOR OFFICIAL USE ONLY"},
		levels: onU, floor: "PM18",
	},
	{
		bit: oc, category: Dissem, portion: "OC", banner: "ORCON", titles: []string{"ORIGINATOR CONTROLLED"},
		levels: onCUp, floor: "PM17", clash: relido | ocUSGov, rule: "PM17",
	},
	{
		bit: ocUSGov, category: Dissem, portion: "OC-USGOV", banner: "ORCON-USGOV",
		titles: []string{"ORIGINATOR CONTROLLED-USGOV"}, levels: onCUp, floor: "PM17", clash: relido, rule: "PM17",
	},
	{
		bit: imc, category: Dissem, portion: "IMC", banner: "IMCON", titles: []string{"CONTROLLED IMAGERY"},
		levels: onSUp, floor: "PM19",
	},
	{
		bit: nf, category: Dissem, portion: "NF", banner: "NOFORN",
		titles: []string{"NOT RELEASABLE TO FOREIGN NATIONALS"}, levels: onAny,
		clash: rel | relido | eyes, rule: "PM14",
	},
	{
		bit: pr, category: Dissem, portion: "PR", banner: "PROPIN",
		titles: []string{"CAUTION-PROPRIETARY INFORMATION INVOLVED"}, levels: onAny,
	},
	{bit: rel, category: Dissem, portion: "REL", banner: "REL", levels: onAny},
	{
		bit: relido, category: Dissem, portion: "RELIDO", banner: "RELIDO",
		titles: []string{"RELEASABLE BY INFORMATION DISCLOSURE OFFICIAL"}, levels: onAny,
	},
	{bit: eyes, category: Dissem, portion: "EYES", banner: "EYES ONLY", levels: onAny},
	{bit: dsen, category: Dissem, portion: "DSEN", banner: "DEA SENSITIVE", levels: onAny},
	{
		bit: fisa, category: Dissem, portion: "FISA", banner: "FISA",
		titles: []string{"FOREIGN INTELLIGENCE SURVEILLANCE ACT"}, levels: onAny,
	},
	{bit: dlOnly, category: Dissem, portion: "DL ONLY", banner: "DL ONLY", levels: onAny},
	{bit: fedOnly, category: Dissem, portion: "FED ONLY", banner: "FED ONLY", levels: onAny},
	{bit: fedCon, category: Dissem, portion: "FEDCON", banner: "FEDCON", levels: onAny},
	{bit: noCon, category: Dissem, portion: "NOCON", banner: "NOCON", levels: onAny},
	{bit: wnintel, category: Dissem, portion: "WNINTEL", banner: "WNINTEL", levels: onAny},
	{bit: noContract, category: Dissem, portion: "NOCONTRACT", banner: "NOCONTRACT", levels: onAny},
	{bit: sami, category: Dissem, portion: "SAMI", banner: "SAMI", levels: onAny},

	{
		bit: ds, category: NonIC, portion: "DS", banner: "LIMDIS", titles: []string{"LIMITED DISTRIBUTION"},
		levels: onU, floor: "PM18",
	},
	{
		bit: xd, category: NonIC, portion: "XD", banner: "EXDIS", titles: []string{"EXCLUSIVE DISTRIBUTION"},
		levels: onAny, clash: nd | rel | relido | eyes, rule: "PM21",
	},
	{
		bit: nd, category: NonIC, portion: "ND", banner: "NODIS", titles: []string{"NO DISTRIBUTION"},
		levels: onAny, clash: rel | relido | eyes, rule: "PM21",
	},
	{
		bit: sbu, category: NonIC, portion: "SBU", banner: "SBU", titles: []string{"SENSITIVE BUT UNCLASSIFIED"},
		levels: onU, floor: "PM18",
	},
	{
		bit: sbuNF, category: NonIC, portion: "SBU-NF", banner: "SBU NOFORN",
		titles: []string{"SENSITIVE BUT UNCLASSIFIED NOFORN", "SBU-NOFORN", "SBU NF"}, levels: onU, floor: "PM18",
	},
	{
		bit: les, category: NonIC, portion: "LES", banner: "LES", titles: []string{"LAW ENFORCEMENT SENSITIVE"},
		levels: onAny, clash: lesNF, rule: "PM11",
	},
	{
		bit: lesNF, category: NonIC, portion: "LES-NF", banner: "LES NOFORN",
		titles: []string{"LAW ENFORCEMENT SENSITIVE NOFORN", "LES-NOFORN", "LES NF"}, levels: onAny,
	},
	{
		bit: ssi, category: NonIC, portion: "SSI", banner: "SSI",
		titles: []string{"SENSITIVE SECURITY INFORMATION"}, levels: onU, floor: "PM18",
	},
	{
		bit: nnpi, category: NonIC, portion: "NNPI", banner: "NNPI",
		titles: []string{"NAVAL NUCLEAR PROPULSION INFORMATION"}, levels: onAny,
	},
	{
		bit: lou, category: NonIC, portion: "LOU", banner: "LOU", titles: []string{"LIMITED OFFICIAL USE"},
		levels: onU, floor: "PM18",
	},
	{bit: limdis, category: NonIC, portion: "LIMDIS", banner: "LIMDIS", levels: onCUp},
}

// words finds a row of the vocabulary by each of its ways of writing.
var words = indexWords()

func indexWords() map[string]int {
	index := make(map[string]int, 3*len(vocabulary))
	for i, c := range vocabulary {
		for _, w := range append([]string{c.portion, c.banner}, c.titles...) {
			if _, taken := index[w]; !taken {
				index[w] = i
			}
		}
	}
	return index
}
