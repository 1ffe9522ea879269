package redact

import (
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// FileName reports withheld words in the name of the file.
var FileName = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RG09", Name: "file-name", Severity: lint.Warning,
		Summary: "The name of the file holds a withheld word.",
		Doc: "A release is passed on with its file name. The rule looks for the words of the list of withheld strings, each " +
			"of four letters or more, capitals and small letters alike.",
		Source: "redaction taxonomy, hidden channels",
	}},
	Needs: List,
	Specimens: []Specimen{
		{Released: "«»¶1. (U) The mayor left.\n", Withheld: []string{"Cable"}},
		{Released: "¶1. (U) The mayor left.\n", Withheld: []string{"Lopes"}},
	},
	Check: fileName,
}

func fileName(p *Pass) {
	name := strings.ToLower(p.Released.Name)
	for _, secret := range p.Withheld {
		for _, word := range strings.Fields(strings.ToLower(secret)) {
			if len(word) >= 4 && strings.Contains(name, word) {
				p.Reportf(cable.Span{}, "the name of the file holds a withheld word of %d bytes", len(word))
			}
		}
	}
}
