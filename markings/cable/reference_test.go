package cable_test

import (
	"slices"
	"testing"

	"pilcrow/markings/cable"
)

func TestReadReference(t *testing.T) {
	ref := func(year int, post string, serial int) cable.Reference {
		return cable.Reference{Year: year, Post: post, Serial: serial}
	}
	tests := []struct {
		give string
		want cable.Reference
	}{
		{"STATE 15541", ref(0, "STATE", 15541)},
		{"09 ASTANA 700", ref(2009, "ASTANA", 700)},
		{"(99) ROME 2196", ref(1999, "ROME", 2196)},
		{"A. 06 REYKJAVIK 431", ref(2006, "REYKJAVIK", 431)},
		{"A) 78 LA PAZ 3489", ref(1978, "LA PAZ", 3489)},
		{"(B) 1978 QUIVERA 1579 (NOTAL)", ref(1978, "QUIVERA", 1579)},
		{"REF: REF: QUIVERA 12", ref(0, "QUIVERA", 12)},
		{"REF: A. QUIVERA 12", ref(0, "QUIVERA", 12)},
		{"¶A. QUIVERA 12", ref(0, "QUIVERA", 12)},
		{"STATE: 73097", ref(0, "STATE", 73097)},
		{"STATE 038863", ref(0, "STATE", 38863)},
		{"US MISSION EC BRUSSELS 0086", ref(0, "US MISSION EC BRUSSELS", 86)},
		{"PORT-AU-PRINCE 2187", ref(0, "PORT-AU-PRINCE", 2187)},
		{"ST. PETERSBURG 44", ref(0, "ST. PETERSBURG", 44)},
		{"N'DJAMENA 44", ref(0, "N'DJAMENA", 44)},
		{"Quivera 0045", ref(0, "QUIVERA", 45)},
		{"STATE 235324 OF 11/30/73", ref(0, "STATE", 235324)},
		{"'04 QUIVERA 9", ref(2004, "QUIVERA", 9)},
		{"09QUIVERA700", ref(2009, "QUIVERA", 700)},
		{"LA PAZ A-05", cable.Reference{Post: "LA PAZ", Airgram: true, Serial: 5}},
		{"LA PAZ A87", cable.Reference{Post: "LA PAZ", Airgram: true, Serial: 87}},
	}
	for _, tt := range tests {
		if got, n := cable.ReadReference(tt.give); got != tt.want || n == 0 || n > len(tt.give) {
			t.Errorf("ReadReference(%q) = %+v, %d, want %+v", tt.give, got, n, tt.want)
		}
	}
}

func TestReadReferenceIsNone(t *testing.T) {
	tests := []string{
		"", "REF:", "A.", "QUILL-SORREL TELCON OF MAY 4", "LETTER OF APRIL 5, 1979", "A-121, JUNE 15, 1973", "12345", "09 2009",
		"QUIVERA", "QUIVERA 12B", "QUIVERA 0", "MEMO OF 8/13/79", "(09)", "PREVIOUS", "121835Z APR 74",
	}
	for _, give := range tests {
		if got, n := cable.ReadReference(give); n != 0 {
			t.Errorf("ReadReference(%q) = %+v, %d, want none", give, got, n)
		}
	}
}

func TestReferencesApart(t *testing.T) {
	tests := []struct {
		give string
		want []cable.Reference
	}{
		{"LA PAZ 6172, LA PAZ 6107", []cable.Reference{{Post: "LA PAZ", Serial: 6172}, {Post: "LA PAZ", Serial: 6107}}},
		{"STATE 111090 AND LA PAZ 2771", []cable.Reference{{Post: "STATE", Serial: 111090}, {Post: "LA PAZ", Serial: 2771}}},
		{"STATE 34868: (B) LA PAZ 1587", []cable.Reference{{Post: "STATE", Serial: 34868}, {Post: "LA PAZ", Serial: 1587}}},
		{"08 BAKU 688, 702", []cable.Reference{
			{Year: 2008, Post: "BAKU", Serial: 688}, {Year: 2008, Post: "BAKU", Serial: 702},
		}},
		{"QUILL LETTER OF MAY 4, QUIVERA 12", []cable.Reference{{Post: "QUIVERA", Serial: 12}}},
		{"STATE 194486 AND PREVIOUS", []cable.Reference{{Post: "STATE", Serial: 194486}}},
		{"LA PAZ 2233 (STADIS, NOTAL) (B) LA PAZ 1469", []cable.Reference{
			{Post: "LA PAZ", Serial: 2233}, {Post: "LA PAZ", Serial: 1469},
		}},
		{"QUIVERA FAX", nil},
	}
	for _, tt := range tests {
		if got := cable.References(tt.give); !slices.Equal(got, tt.want) {
			t.Errorf("References(%q) = %+v, want %+v", tt.give, got, tt.want)
		}
	}
}

func FuzzReferences(f *testing.F) {
	for _, seed := range []string{"A. 09 ASTANA 700 (NOTAL), (B) STATE: 73097", "REF: REF: (99) ROME 2196 AND 12"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, ref := range cable.References(s) {
			if ref.Post == "" || ref.Serial <= 0 || ref.Year != 0 && (ref.Year < 1945 || ref.Year > 9999) {
				t.Errorf("References(%q) gives %+v", s, ref)
			}
		}
	})
}
