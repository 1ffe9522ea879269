package diff

import "strings"

// Fold makes a script easier to read: a single equal word between two longer changes is drawn into them, so that a person
// reads one phrase for another and not confetti. The result rebuilds both sides like the script itself, but is no longer
// a shortest one; it is for display alone. The script stays as it is, and is the result where there is nothing to fold.
func Fold(script []Edit) []Edit {
	var out []Edit
	done := 0 // so much of the script is in out
	for k := 0; k < len(script); {
		if script[k].Op == Equal {
			k++
			continue
		}
		end := changeEnd(script, k)
		last := end
		for last < len(script) && chaff(script, k, last) {
			last = changeEnd(script, last+1)
		}
		if last > end {
			if out == nil {
				out = make([]Edit, 0, len(script))
			}
			out = appendFolded(append(out, script[done:k]...), script[k:last])
			done = last
		}
		k = last
	}
	if out == nil {
		return script
	}
	return append(out, script[done:]...)
}

// changeEnd is the index after the change that begins at k.
func changeEnd(script []Edit, k int) int {
	for k < len(script) && script[k].Op != Equal {
		k++
	}
	return k
}

// chaff reports whether the edit at k is an equal word between two changes of more than one word each; the first change
// begins at start. A word with a digit stays, for it may be what the reader looks for.
func chaff(script []Edit, start, k int) bool {
	e := &script[k]
	if strings.IndexByte(e.Text, ' ') >= 0 || hasDigit(e.Text) {
		return false
	}
	after := script[k+1 : changeEnd(script, k+1)]
	return longer(script[start:k]) && longer(after) && sameParagraph(script[start:k], e) && sameParagraph(after, e)
}

// longer reports whether a change has more than one word on either side.
func longer(change []Edit) bool {
	old, fresh := 0, 0
	for _, e := range change {
		if e.Op == Delete {
			old += countWords(e.Text)
		} else {
			fresh += countWords(e.Text)
		}
	}
	return max(old, fresh) > 1
}

// sameParagraph reports whether a change stands in the paragraphs of the equal edit e.
func sameParagraph(change []Edit, e *Edit) bool {
	for _, c := range change {
		if c.Op == Delete && c.Old.Paragraph != e.Old.Paragraph || c.Op != Delete && c.New.Paragraph != e.New.Paragraph {
			return false
		}
	}
	return true
}

// appendFolded appends changes and the equal words between them as one change.
func appendFolded(out, changes []Edit) []Edit {
	for _, ops := range [2]Op{Delete, Insert} {
		first := len(out)
		for _, e := range changes {
			switch {
			case e.Op == Equal && ops == Delete:
				e.Op, e.New = Delete, Place{}
			case e.Op == Equal:
				e.Op, e.Old = Insert, Place{}
			case (e.Op == Delete) != (ops == Delete):
				continue
			}
			if n := len(out) - 1; n >= first && out[n].Op == e.Op && !out[n].Notation && !e.Notation {
				out[n].Text += " " + e.Text
				continue
			}
			out = append(out, e)
		}
	}
	return out
}
