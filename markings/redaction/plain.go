package redaction

// The notes of everyday redaction: "[redacted]", "[REDACTED-EX B6]", "[2 lines deleted]", "[sanitized]".
var plainWording = wording{
	convention: Plain,
	verbs: []phrase{
		{"redacted"},
		{"deleted"},
		{"excised"},
		{"expunged"},
		{"sanitized"},
		{"sanitised"},
		{"withheld"},
		{"blacked", "out"},
		{"redaction"},
		{"redactions"},
		{"deletion"},
		{"excision"},
		{"not", "releasable"},
		{"not", "responsive"},
		{"non", "-", "responsive"},
		{"nonresponsive"},
	},
	alone: true,
}
