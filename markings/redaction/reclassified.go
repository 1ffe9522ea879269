package redaction

import "strings"

// reclassified reads the stamp of a classification that was made when the record was reviewed for release:
//
//	Classified by DAS, A/GIS, DoS on 11/30/2015 — Class: CONFIDENTIAL
//	— Reason: 1.4(B), 1.4(D) — Declassify on: 10/19/2027
//
// It stands in the right half of lines whose left half is text, so each line of it is a notation of its own.
func (s *scanner) reclassified(i int) int {
	text := s.text
	line := lineStart(text, i)
	start := strings.LastIndex(text[line:i], "Classified")
	if start < 0 || line+start < s.floor {
		return 0
	}
	start += line
	column := start - line
	for n := 0; n < 4 && start < len(text); n++ {
		end := lineEnd(text, start)
		part := strings.TrimRight(text[start:end], " \t\r")
		list := codesAnywhere(text, start, start+len(part))
		s.add(Notation{
			Start: start, End: start + len(part), Kind: Reclassification, Convention: State,
			Codes: list.codes, Slips: list.slips,
		})
		if finished(part) {
			break
		}
		next := min(len(text), end+1)
		begin, ok := rightPart(text, next, column)
		if !ok {
			break
		}
		start = begin
	}
	return s.floor
}

// lineEnd is the end of the line of i, or a place that is lineWidth behind it.
func lineEnd(text string, i int) int {
	if j := strings.IndexByte(text[i:min(len(text), i+lineWidth)], '\n'); j >= 0 {
		return i + j
	}
	return min(len(text), i+lineWidth)
}

// finished reports whether a line of the stamp is its last: the date of "Declassify on: 10/19/2027" stands on it.
func finished(part string) bool {
	_, date, ok := strings.Cut(part, "Declassify on:")
	if !ok {
		date, ok = strings.CutPrefix(part, "on:")
	}
	return ok && strings.TrimSpace(date) != ""
}

// rightPart is the place where a line of the stamp goes on under the column of its head, false where nothing there is
// part of a stamp.
func rightPart(text string, line, column int) (int, bool) {
	end := lineEnd(text, line)
	begin := line
	for begin < end && text[begin] <= ' ' {
		begin++
	}
	if wide := strings.LastIndex(text[begin:end], "   "); wide >= 0 {
		begin += wide + 3
	}
	part := text[begin:end]
	if begin-line+20 < column {
		return 0, false
	}
	for _, word := range []string{"Reason", "Class", "Declassify", "on:", "CONFIDENTIAL", "SECRET"} {
		if strings.Contains(part, word) {
			return begin, true
		}
	}
	return 0, false
}

// codesAnywhere collects the codes that stand in a part of the text.
func codesAnywhere(text string, from, to int) codeList {
	var all codeList
	for i := from; i < to; i++ {
		if strings.IndexByte("(bB1237lIN", text[i]) < 0 || wordAt(text, i-1) {
			continue
		}
		list, end := readCodes(text[:to], i)
		if len(list.codes) == 0 {
			continue
		}
		all.codes = append(all.codes, list.codes...)
		all.slips = append(all.slips, list.slips...)
		i = end - 1
	}
	return all
}
