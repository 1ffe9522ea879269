package rules

import (
	"pilcrow/markings"
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// SecurityLevel reports security warnings that say another level than the classification line.
var SecurityLevel = &lint.Rule{
	About: lint.About{
		Code:     "XC06",
		Name:     "security-level",
		Severity: lint.Error,
		Summary:  "The security warning's letter is the level of the classification line.",
		Doc: "Circuits trust format line 4. A letter below the classification line sends classified text over lines " +
			"that are not cleared for it, which is a spill in the making and must be looked at before anything else; " +
			"a letter above it withholds the text from those who may read it. EEEEE belongs to UNCLAS E F T O. Never " +
			"lower the classification line to fit: find out what the text is.",
		Source: "Navy INCCO/14226, security warning (format line 4)",
	},
	Examples: []lint.Example{
		{
			Bad: "RR RUEHC\nDE RUEHPR #0412 1260215\nZNR «UUUUU» ZZH\n" + sentPraia +
				"C O N F I D E N T I A L PRAIA 000412\n",
		},
		{
			Bad: "RR RUEHC\nDE RUEHPR #0412 1260215\nZNY «SSSSS» ZZH\n" + sentPraia + "UNCLAS PRAIA 000412\n",
		},
		{
			Bad: "RR RUEHC\nDE RUEHPR #0412 1260215\nZNY EEEEE ZZH\n" + sentPraia + "UNCLAS E F T O PRAIA 000412\n",
		},
	},
	Run: securityLevel,
}

func securityLevel(p *lint.Pass) {
	for head, line := range heads(p) {
		if line == nil || !head.Security.Valid || line.Mark.Level == markings.NoLevel {
			continue
		}
		letter := head.Security.Letters.Text[:1]
		severity := lint.Error
		switch said := letterLevel(letter); {
		case said < line.Mark.Level:
			severity = lint.Critical
		case said > line.Mark.Level, letter == "E" && !mayBeEncrypted(line):
		default:
			continue
		}
		p.Report(lint.Finding{
			Severity: severity,
			Span:     head.Security.Letters.Span,
			Message:  "the security warning says " + letterWord(letter) + ", the classification line " + line.Word.Text,
			Related:  []lint.Related{{Message: "the classification line", Span: line.Span}},
		})
	}
}

// letterLevel is the level that a letter of format line 4 stands for.
func letterLevel(letter string) markings.Level {
	switch letter {
	case "T":
		return markings.TopSecret
	case "S":
		return markings.Secret
	case "C":
		return markings.Confidential
	case "R":
		return markings.Restricted
	default:
		return markings.Unclassified
	}
}

// letterWord is what a letter of format line 4 says.
func letterWord(letter string) string {
	switch letter {
	case "T":
		return "TOP SECRET"
	case "S":
		return "SECRET"
	case "C":
		return "CONFIDENTIAL"
	case "R":
		return "RESTRICTED"
	case "E":
		return "EFTO"
	default:
		return "UNCLASSIFIED"
	}
}

// mayBeEncrypted reports whether unclassified text under line may be sent encrypted for transmission only.
func mayBeEncrypted(line *cable.ClassificationLine) bool {
	return line.EFTO || isLimited(line)
}
