package redaction

// The notes of the Foreign Relations series: an amount or a nature, in brackets and italics, before "not declassified".
// "[less than 1 line of source text not declassified]", "[1 paragraph (4 lines) not declassified]". The series says
// that it indicates the amount of text omitted, by brackets at the place of the deletion (22 USC 4352; the volumes'
// prefaces). The words are those of 7,565 printed notes.

var frusWording = wording{
	convention: FRUS,
	nature:     Text,
	verbs: []phrase{
		{"not", "declassified"},
		{"not", "yet", "declassified"},
		{"not", "been", "declassified"},
		{"not", "de", "-", "classified"},
	},
	free:  true,
	alone: true,
}

// measures are the units of all conventions.
var measures = []measure{
	{"line", "lines", Line, false},
	{"word", "words", Word, false},
	{"paragraph", "paragraphs", Paragraph, true},
	{"para", "paras", Paragraph, true},
	{"subparagraph", "subparagraphs", Part, true},
	{"section", "sections", Part, true},
	{"item", "items", Part, true},
	{"tab", "tabs", Part, true},
	{"sentence", "sentences", Sentence, false},
	{"page", "pages", Page, true},
	{"column", "columns", Column, false},
	{"row", "rows", Row, false},
	{"second", "seconds", Second, false},
	{"minute", "minutes", Minute, false},
}

// nouns are the natures of all conventions, a longer phrase before a shorter one with the same first word.
var nouns = []noun{
	{phrase{"dollar", "amount"}, phrase{"dollar", "amounts"}, DollarAmount},
	{phrase{"document", "number"}, phrase{"document", "numbers"}, DocumentNumber},
	{phrase{"document", "indicator"}, phrase{"document", "indicators"}, "document indicator"},
	{phrase{"telegram", "indicator"}, phrase{"telegram", "indicators"}, TelegramIndicator},
	{phrase{"telegram", "number"}, phrase{"telegram", "numbers"}, "telegram number"},
	{phrase{"distribution", "indicator"}, phrase{"distribution", "indicators"}, Distribution},
	{phrase{"handling", "restriction"}, phrase{"handling", "restrictions"}, HandlingRestriction},
	{phrase{"handling", "designator"}, phrase{"handling", "designators"}, HandlingRestriction},
	{phrase{"handling", "instruction"}, phrase{"handling", "instructions"}, HandlingRestriction},
	{phrase{"handling", "indicator"}, phrase{"handling", "indicators"}, HandlingRestriction},
	{phrase{"classification", "marking"}, phrase{"classification", "markings"}, "classification marking"},
	{phrase{"folder", "title"}, phrase{"folder", "titles"}, FolderTitle},
	{phrase{"file", "name"}, phrase{"file", "names"}, FolderTitle},
	{phrase{"entry", "in", "table"}, phrase{"entries", "in", "table"}, "table entry"},
	{phrase{"table", "entry"}, phrase{"table", "entries"}, "table entry"},
	{phrase{"subject", "line"}, phrase{"subject", "lines"}, "subject line"},
	{phrase{"marginal", "notation"}, phrase{"marginal", "notations"}, "marginal notation"},
	{phrase{"code", "word"}, phrase{"code", "words"}, Codeword},
	{phrase{"phone", "number"}, phrase{"phone", "numbers"}, "phone number"},
	{phrase{"telephone", "number"}, phrase{"telephone", "numbers"}, "phone number"},
	{phrase{"source", "text"}, nil, Text},
	{phrase{"cryptonym"}, phrase{"cryptonyms"}, "cryptonym"},
	{phrase{"codeword"}, phrase{"codewords"}, Codeword},
	{phrase{"initial"}, phrase{"initials"}, Initials},
	{phrase{"name"}, phrase{"names"}, Name},
	{phrase{"place"}, phrase{"places"}, Place},
	{phrase{"location"}, phrase{"locations"}, Place},
	{phrase{"country"}, phrase{"countries"}, Place},
	{phrase{"number"}, phrase{"numbers"}, Number},
	{phrase{"figure"}, phrase{"figures"}, Number},
	{phrase{"date"}, phrase{"dates"}, "date"},
	{phrase{"title"}, phrase{"titles"}, "title"},
	{phrase{"position"}, phrase{"positions"}, "title"},
	{phrase{"identity"}, phrase{"identities"}, Name},
	{phrase{"recipient"}, phrase{"recipients"}, "recipient"},
	{phrase{"addressee"}, phrase{"addressees"}, "recipient"},
	{phrase{"agency"}, phrase{"agencies"}, "organization"},
	{phrase{"organization"}, phrase{"organizations"}, "organization"},
	{phrase{"company"}, phrase{"companies"}, "organization"},
	{phrase{"source"}, phrase{"sources"}, "source"},
	{phrase{"heading"}, phrase{"headings"}, "heading"},
	{phrase{"footnote"}, phrase{"footnotes"}, "footnote"},
	{phrase{"list"}, phrase{"lists"}, "list"},
	{phrase{"table"}, phrase{"tables"}, "table"},
	{phrase{"map"}, phrase{"maps"}, "map"},
	{phrase{"chart"}, phrase{"charts"}, "chart"},
	{phrase{"attachment"}, phrase{"attachments"}, "attachment"},
	{phrase{"enclosure"}, phrase{"enclosures"}, "attachment"},
	{phrase{"document"}, phrase{"documents"}, "document"},
	{phrase{"signature"}, phrase{"signatures"}, "signature"},
	{phrase{"address"}, phrase{"addresses"}, "address"},
	{phrase{"detail"}, phrase{"details"}, Text},
	{phrase{"information"}, nil, Text},
	{phrase{"passage"}, phrase{"passages"}, Text},
	{phrase{"portion"}, phrase{"portions"}, Text},
	{phrase{"material"}, nil, Text},
	{phrase{"text"}, nil, Text},
}

// particles are small words that may stand beside an amount or a nature and say nothing of it.
var particles = []string{
	"of", "the", "this", "that", "a", "an", "in", "and", "or", "from", "on", "each", "for", "is", "are", "was",
	"were", "has", "have", "his", "her", "their",
}

// adjectives are words that may stand between a number and what it counts, or before a nature.
var adjectives = []string{
	"original", "printed", "underscored", "handwritten", "numbered", "following", "additional", "further", "more",
	"other", "complete", "typed", "entire", "full", "agenda", "including", "editorial", "note", "marginal",
	"personal", "sensitive", "several", "some", "few", "source",
}

// followers are words that may follow the verb of a note: [redacted for privacy], [name removed by the editors].
var followers = []string{
	"by", "at", "for", "to", "per", "due", "because", "here", "under", "from", "in", "ex", "as", "on", "pursuant",
}

// enders are words after a verb that make a sentence about the past of it: "not declassified until 1994".
var enders = []string{"until", "before", "since"}

// numerals are numbers in words.
var numerals = []string{
	"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
}
