package cable

import (
	"cmp"
	"html"
	"slices"
	"strings"
)

// artifacts finds the remains of HTML and Markdown: links, entities, backslashes at the ends of lines.
func (r *reader) artifacts() {
	for at := 0; ; {
		k := strings.Index(r.src[at:], "](")
		if k < 0 {
			break
		}
		at += k
		r.link(at)
		at += 2
	}
	for at := 0; ; {
		k := strings.IndexByte(r.src[at:], '&')
		if k < 0 {
			break
		}
		at += k
		r.entity(at)
		at++
	}
	if strings.IndexByte(r.src, '\\') >= 0 {
		r.backslashes()
	}
	r.doc.Artifacts = apart(r.doc.Artifacts)
}

// apart is artifacts in order, without those that begin inside another one.
func apart(artifacts []Artifact) []Artifact {
	slices.SortStableFunc(artifacts, func(a, b Artifact) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	end := 0
	return slices.DeleteFunc(artifacts, func(a Artifact) bool {
		inside := a.Span.Start < end
		if !inside {
			end = a.Span.End
		}
		return inside
	})
}

// link reads the link whose "](" stands at offset at: [PGOV](#).
func (r *reader) link(at int) {
	start := at
	for start > 0 && at-start < 200 && r.src[start-1] != '[' && r.src[start-1] != '\n' && r.src[start-1] != ']' {
		start--
	}
	if start == 0 || r.src[start-1] != '[' {
		return
	}
	end := strings.IndexByte(r.src[at:min(len(r.src), at+400)], ')')
	if end < 0 || strings.ContainsAny(r.src[at:at+end], " \n") {
		return
	}
	target := r.src[at+2 : at+end]
	if target != "" && target[0] != '#' && !strings.Contains(target, "/") && !strings.Contains(target, ".") {
		return
	}
	r.doc.Artifacts = append(r.doc.Artifacts, Artifact{Span: Span{start - 1, at + end + 1}, Text: r.src[start:at]})
}

// entity reads the character reference that begins at offset at: &#x000A;, &amp;, &para;.
func (r *reader) entity(at int) {
	end := strings.IndexByte(r.src[at:min(len(r.src), at+12)], ';')
	if end < 3 {
		return
	}
	ref := r.src[at : at+end+1]
	text := html.UnescapeString(ref)
	if text == ref {
		return
	}
	r.doc.Artifacts = append(r.doc.Artifacts, Artifact{Span: Span{at, at + end + 1}, Text: text})
}

// backslashes finds the backslashes that a converter left at the end of a line.
func (r *reader) backslashes() {
	for i := range r.lines {
		s := r.ink(i)
		start := s.End
		for start > s.Start && r.src[start-1] == '\\' {
			start--
		}
		if start < s.End {
			r.doc.Artifacts = append(r.doc.Artifacts, Artifact{Span: Span{start, s.End}})
		}
	}
}
