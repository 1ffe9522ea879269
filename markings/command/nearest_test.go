package command_test

import (
	"testing"

	"pilcrow/markings/command"
)

func TestNearest(t *testing.T) {
	known := []string{"lint", "fix", "outline", "rules", "q"}
	tests := []struct{ give, want string }{
		{"lnt", "lint"},
		{"litn", "lint"},
		{"Lint", "lint"},
		{"outlines", "outline"},
		{"otulnie", "outline"},
		{"rule", "rules"},
		{"x", ""},
		{"", ""},
		{"embassy", ""},
		{"fax", "fix"},
		{"tax", ""},
	}
	for _, tt := range tests {
		if got := command.Nearest(tt.give, known); got != tt.want {
			t.Errorf("Nearest(%q) = %q, want %q", tt.give, got, tt.want)
		}
	}
}
