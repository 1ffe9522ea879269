package nearest_test

import (
	"testing"

	"pilcrow/markings/nearest"
)

func TestTo(t *testing.T) {
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
		if got := nearest.To(tt.give, known); got != tt.want {
			t.Errorf("To(%q) = %q, want %q", tt.give, got, tt.want)
		}
	}
}
