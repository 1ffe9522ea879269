package lint

import "fmt"

// Severity says how much a finding weighs. Severities are ordered.
type Severity uint8

// The severities. Off is that of a rule which runs only when it is selected by its code or name.
const (
	Off Severity = iota
	Info
	Warning
	Error
	Critical
)

// Severities are the severities a finding can have, the heaviest first.
func Severities() [4]Severity { return [4]Severity{Critical, Error, Warning, Info} }

// String is the word of the contract: critical, error, warning, info, off.
func (s Severity) String() string {
	switch s {
	case Off:
		return "off"
	case Info:
		return "info"
	case Warning:
		return "warning"
	case Error:
		return "error"
	case Critical:
		return "critical"
	default:
		return fmt.Sprintf("severity(%d)", uint8(s))
	}
}

// ParseSeverity reads the word that String writes.
func ParseSeverity(word string) (Severity, error) {
	for s := Off; s <= Critical; s++ {
		if s.String() == word {
			return s, nil
		}
	}
	return Off, fmt.Errorf("unknown severity %q (info, warning, error, critical, off)", word)
}
