package markings

import "strconv"

func (r *reader) report(code string, start, end int, want, got string) {
	r.reportAs(code, r.severity(code), start, end, want, got)
}

func (r *reader) reportAs(code string, severity Severity, start, end int, want, got string) {
	message := "expected " + want + ", found "
	if got == "" {
		message += "nothing"
	} else {
		message += strconv.Quote(got)
	}
	r.problems = append(r.problems, Problem{
		Code: code, Severity: severity, Start: start, End: end, Message: message, want: want, got: got,
	})
}

// severity is how bad a problem is under the reader's usage (rules 1.3, 1.4, 2).
func (r *reader) severity(code string) Severity {
	switch code {
	case "PM07":
		if r.usage == State {
			return Info
		}
	case "PM13":
		if r.usage == State {
			return Warning
		}
	case "BN06":
		if r.usage == State || r.usage == DoD {
			return Warning
		}
	case "PM08", "PM10", "PM11", "PM25", "LG03", "LG06", "LG07", "BN10":
		return Warning
	case "PM26", "LG01", "LG02", "LG05", "LG08", "LG10", "LG11", "LG12", "LG13", "LG14":
		return Info
	}
	return Error
}
