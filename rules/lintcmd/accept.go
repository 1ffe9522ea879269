package lintcmd

import (
	"github.com/urfave/cli/v2"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
	"pilcrow/rules/report"
)

// acceptance knows which findings somebody accepts.
type acceptance struct{}

// acceptanceFlags are the flags of lint that say what is accepted.
func acceptanceFlags() []cli.Flag { return nil }

// openAcceptance reads what is accepted.
func openAcceptance(*cli.Context, options) (*acceptance, error) { return &acceptance{}, nil }

// sift parts the findings of doc, a file called name in reports, into those to report and those that are accepted. It
// may be called by several workers at once.
func (a *acceptance) sift(
	_ string, _ *cable.Document, findings []lint.Finding,
) (kept []lint.Finding, accepted []report.Suppressed) {
	return findings, nil
}

// rest is what is to be said at the end: of entries that no finding needed.
func (a *acceptance) rest() []report.Result { return nil }
