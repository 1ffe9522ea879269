package rules

import (
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// furniture lists the lines of the record that few rules look for, found in one pass over the lines. The numbers are
// indexes in Document.Lines.
type furniture struct {
	banners      []int // banners at heads and feet of pages
	metadata     []int // attributes, e-mail heads
	declassified []int // lines that begin with "Declassified" or "DECLASSIFIED"
	released     bool  // a stamp speaks of a release
	requested    bool  // of a release on request, which cites its exemptions: RELEASE IN PART B6
}

// furnitureOf is the furniture of the document.
func furnitureOf(p *lint.Pass) furniture { return lint.Fact(p, findFurniture) }

func findFurniture(p *lint.Pass) furniture {
	var f furniture
	src := p.Doc.Src
	for i := range p.Doc.Lines {
		line := &p.Doc.Lines[i]
		switch line.Kind {
		case cable.LineBanner:
			f.banners = append(f.banners, i)
			continue
		case cable.LineMetadata:
			f.metadata = append(f.metadata, i)
			continue
		case cable.LineBlank:
			continue
		case cable.LineStamp:
			f.read(src[line.Start():line.End()])
		}
		at := line.Start()
		for at < line.End() && src[at] == ' ' {
			at++
		}
		if at < line.End() && src[at] == 'D' && isDeclassified(src[at:line.End()]) {
			f.declassified = append(f.declassified, i)
		}
	}
	return f
}

// read notes what a stamp says of a release.
func (f *furniture) read(stamp string) {
	f.requested = f.requested || strings.Contains(stamp, "RELEASE IN")
	f.released = f.released || f.requested || strings.Contains(stamp, "Released") || strings.Contains(stamp, "Case No")
}

// isDeclassified reports whether a line begins with the word, in capitals or with one.
func isDeclassified(line string) bool {
	return strings.HasPrefix(line, "DECLASSIFIED") || strings.HasPrefix(line, "Declassified")
}
