package rules_test

import (
	"testing"

	"pilcrow/markings/cable"
	"pilcrow/rules"
	"pilcrow/rules/lint"
)

// The fix of OC02 changes more than labels: it is applied only where unsafe fixes are asked for.
func TestConverterRemainsFix(t *testing.T) {
	tests := []struct{ give, want string }{
		{
			"UNCLAS QUIVERA 000412\n\nE.O. 12958: N/A\n\nTAGS: [PGOV](#) [KZ](#)\n\n¶1. (U) The fair opened.\n",
			"UNCLAS QUIVERA 000412\n\nE.O. 12958: N/A\n\nTAGS: PGOV KZ\n\n¶1. (U) The fair opened.\n",
		},
		{
			"¶1. (U) The fair opened in Arbor &amp; Vale.\n\n¶2. (U) Post will report.\n",
			"¶1. (U) The fair opened in Arbor & Vale.\n\n¶2. (U) Post will report.\n",
		},
	}
	for _, tt := range tests {
		doc := cable.Parse("x", []byte(tt.give))
		findings := lint.Run(doc, []*lint.Rule{rules.ConverterRemains}, lint.Config{})
		for unsafe, want := range map[bool]string{false: tt.give, true: tt.want} {
			got, _, err := lint.Apply(doc, []byte(tt.give), findings, unsafe)
			if err != nil || string(got) != want {
				t.Errorf("Apply(unsafe %v) = %q, %v, want %q", unsafe, got, err, want)
			}
		}
	}
}
