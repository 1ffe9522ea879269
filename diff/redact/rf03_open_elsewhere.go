package redact

import "pilcrow/rules/lint"

// OpenElsewhere reports marks whose withheld text stands open in the same release.
var OpenElsewhere = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RF03", Name: "open-elsewhere", Severity: lint.Warning,
		Summary: "What a mark withholds stands open in the same release.",
		Doc: "Six withheld words in a row that the release shows at another place were either left there by mistake, which is " +
			"a leak, or need not be withheld here. Both are worth knowing; this finding stands at the mark.",
		Source: "redaction taxonomy, over-redaction",
	}},
	Needs: Both,
	Specimens: []Specimen{
		{
			Original: "¶1. (SBU) The old harbor fund has been empty since May.\n\n" +
				"¶2. (SBU) A clerk told us that the old harbor fund has been empty since May.\n",
			Released: "¶1. (SBU) The old harbor fund has been empty since May.\n\n" +
				"¶2. (SBU) A clerk told us that «[less than 1 line not declassified]».\n",
		},
		{
			Original: "¶1. (SBU) The old harbor fund has been empty.\n\n" +
				"¶2. (SBU) A clerk told us that the old harbor office would be let to a baker.\n",
			Released: "¶1. (SBU) The old harbor fund has been empty.\n\n" +
				"¶2. (SBU) A clerk told us that [less than 1 line not declassified].\n",
		},
	},
	Check: openElsewhere,
}

// openRun is how many withheld words in a row must stand open.
const openRun = 6

func openElsewhere(p *Pass) {
	if p.pair == nil || len(p.Passages) == 0 {
		return
	}
	shown := map[[openRun]int32]bool{} // by withheld run: it stands in the release
	for k := range p.Passages {
		p.withheldRuns(&p.Passages[k], func(run [openRun]int32) bool {
			shown[run] = false
			return true
		})
	}
	if len(shown) == 0 {
		return
	}
	p.pair.new.runs(0, len(p.pair.new.tokens), func(run [openRun]int32, _ int) bool {
		if _, ok := shown[run]; ok {
			shown[run] = true
		}
		return true
	})
	for k := range p.Passages {
		passage := &p.Passages[k]
		p.withheldRuns(passage, func(run [openRun]int32) bool {
			if shown[run] {
				p.Reportf(passage.Place, "text that is withheld here stands open elsewhere in the release")
			}
			return !shown[run]
		})
	}
}

// withheldRuns calls f for every run of words that begins in a passage, until f returns false.
func (p *Pass) withheldRuns(passage *Passage, f func(run [openRun]int32) bool) {
	n := len(passage.words)
	if n < openRun {
		return
	}
	p.pair.old.runs(passage.words[0], passage.words[n-1]+1, func(run [openRun]int32, at int) bool {
		return p.pair.old.tokens[at].fate != covered || f(run)
	})
}

// runs calls f for every run of words between two tokens, with the place of its first, until f returns false. Notations
// end a run.
func (s *stream) runs(from, to int, f func(run [openRun]int32, at int) bool) {
	var run [openRun]int32
	var places [openRun]int
	n := 0
	for i := from; i < to; i++ {
		t := &s.tokens[i]
		if t.form == noteForm {
			n = 0
		}
		if !t.worded() {
			continue
		}
		if n == openRun {
			copy(run[:], run[1:])
			copy(places[:], places[1:])
			n--
		}
		run[n], places[n] = s.tokens[i].key, i
		if n++; n == openRun && !f(run, places[0]) {
			return
		}
	}
}
