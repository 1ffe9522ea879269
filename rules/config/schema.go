package config

import (
	"encoding/json"
	"fmt"
)

// schema is what is used of JSON Schema.
type schema struct {
	Schema      string             `json:"$schema,omitempty"`
	Title       string             `json:"title,omitempty"`
	Description string             `json:"description,omitempty"`
	Type        string             `json:"type,omitempty"`
	Enum        []string           `json:"enum,omitempty"`
	Pattern     string             `json:"pattern,omitempty"`
	MinLength   int                `json:"minLength,omitempty"`
	Items       *schema            `json:"items,omitempty"`
	Properties  map[string]*schema `json:"properties,omitempty"`
	Required    []string           `json:"required,omitempty"`
	Additional  any                `json:"additionalProperties,omitempty"` // *schema, or false
}

// Schema is the JSON Schema of a configuration file. It knows the form alone: that rules exist and patterns can be read
// is found by Read.
func Schema() ([]byte, error) {
	root := object(fileKeys())
	root.Schema = "https://json-schema.org/draft/2020-12/schema"
	root.Title = "pilcrow.toml"
	root.Description = "What pilcrow holds the cables below the folder of this file to."
	text, err := json.MarshalIndent(root, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("write schema: %w", err)
	}
	return append(text, '\n'), nil
}

// object is the schema of a table.
func object(keys []key) *schema {
	s := &schema{Type: "object", Properties: make(map[string]*schema, len(keys)), Additional: false}
	for _, k := range keys {
		s.Properties[k.name] = k.schema()
		if k.required {
			s.Required = append(s.Required, k.name)
		}
	}
	return s
}

// schema is the schema of the key's value.
func (k *key) schema() *schema {
	s := &schema{Description: k.doc}
	switch k.shape {
	case word:
		s.Type, s.Enum = "string", k.values
	case words:
		s.Type, s.MinLength = "string", 1
		switch k.name {
		case "id":
			s.Pattern = codeForm.String()
		case "indicator":
			s.Pattern = indicatorForm.String()
		case "tag":
			s.Pattern = tagForm.String()
		case "name":
			s.Pattern = nameForm.String()
		}
	case texts, globs:
		s.Type, s.Items = "array", &schema{Type: "string", MinLength: 1}
	case ruleNames:
		s.Type, s.Items = "array", &schema{Type: "string", Pattern: "^[^,]+$"}
	case levels:
		s.Type, s.Additional = "object", &schema{Type: "string", Enum: k.values}
	case tables:
		s.Type, s.Items = "array", object(k.fields)
	}
	return s
}
