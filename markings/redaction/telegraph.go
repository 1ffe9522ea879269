package redaction

// The notes on text that was lost on the way and is withheld by nobody: "(word garbled)", "[illegible]".
var lossWording = wording{
	convention: Telegraph,
	kind:       Loss,
	nature:     Garble,
	verbs: []phrase{
		{"garbled"},
		{"garble"},
		{"garbles"},
		{"illegible"},
		{"not", "legible"},
		{"unintelligible"},
		{"indecipherable"},
		{"missing"},
	},
	alone: true,
}
