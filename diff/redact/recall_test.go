package redact_test

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"pilcrow/diff/redact"
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// What the audit must reach on made faults.
const (
	leastRecall     = 0.97 // of all faults
	leastKindRecall = 0.85 // of each kind
	shortStep       = 8    // with -short one trial in so many is made, and kinds are not judged one by one
	cleanReleases   = 240
	farFromFault    = 80 // bytes between a fault and a finding that may still be about it
)

// audited is a made pair with what the audit says of it.
type audited struct {
	*made
	original, released printed
	report             redact.Report
}

// audit prints and audits a made pair.
func (m *made) audit(seed uint64) audited {
	a := audited{made: m, original: m.printOriginal(), released: m.printRelease(seed)}
	pair := redact.Pair{
		Original: redact.Read("original.txt", []byte(a.original.text)),
		Released: redact.Read(m.path, []byte(a.released.text)),
	}
	a.report = redact.Audit(pair, redact.All(), redact.Options{})
	return a
}

// trial is a fault in a carrier under a convention.
type trial struct {
	fault      fault
	carrier    *carrier
	convention string
	seed       uint64
}

// trials are all faults in all carriers under all conventions that they apply to.
func trials(t testing.TB) []trial {
	t.Helper()
	var all []trial
	for _, c := range carriers(t) {
		for _, f := range allFaults() {
			for _, convention := range conventions() {
				if f.conventions != nil && !slices.Contains(f.conventions, convention) {
					continue
				}
				h := fnv.New64()
				fmt.Fprint(h, c.file, f.kind, f.name, convention)
				all = append(all, trial{f, c, convention, h.Sum64() >> 8})
			}
		}
	}
	return all
}

// run makes and audits the faulty pair or its clean twin; ok is false where the fault has no place in the carrier.
func (tr *trial) run(clean bool) (result audited, ok bool) {
	m := newPair(tr.carrier, tr.convention, tr.seed)
	m.clean = clean
	if !tr.fault.inject(m) {
		return audited{}, false
	}
	return m.audit(tr.seed), true
}

// outcome is a faulty pair and its clean twin; ok is false where there is none.
type outcome struct {
	faulty, twin audited
	ok           bool
}

// runAll makes and audits all pairs, on all processors.
func runAll(all []trial) []outcome {
	outcomes := make([]outcome, len(all))
	var group sync.WaitGroup
	next := make(chan int)
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() {
			for i := range next {
				o := &outcomes[i]
				if o.faulty, o.ok = all[i].run(false); o.ok {
					o.twin, _ = all[i].run(true)
				}
			}
		})
	}
	for i := range all {
		next <- i
	}
	close(next)
	group.Wait()
	return outcomes
}

// key tells what a finding says, without its place.
func key(f lint.Finding) string {
	return f.Rule.Code + " " + strconv.Itoa(f.Paragraph) + " " + f.Message
}

// found reports whether one of the rules that may report the fault does so at its place, and not in the clean twin.
func (tr *trial) found(faulty, twin *audited) bool {
	known := map[string]int{}
	for _, f := range slices.Concat(twin.report.Released, twin.report.Original) {
		known[key(f)]++
	}
	rules := tr.fault.rules()
	fresh := func(f lint.Finding) bool {
		known[key(f)]--
		return slices.Contains(rules, f.Rule.Code) && known[key(f)] < 0
	}
	hit := false
	for _, f := range faulty.report.Released {
		hit = fresh(f) && (tr.fault.anywhere || near(f, faulty.released.faults)) || hit
	}
	for _, f := range faulty.report.Original {
		hit = fresh(f) || hit
	}
	return hit
}

// near reports whether a finding, or a place that it names, lies at a fault.
func near(f lint.Finding, faults []cable.Span) bool {
	spans := []cable.Span{f.Span}
	for _, r := range f.Related {
		spans = append(spans, r.Span)
	}
	for _, s := range spans {
		for _, at := range faults {
			if s.Start <= at.End+farFromFault && at.Start <= s.End+farFromFault {
				return true
			}
		}
	}
	return false
}

// tally counts the faults of a kind.
type tally struct {
	made, found, blocking, certified int
	missed                           map[string]int
}

// TestRecall makes every fault in every carrier and wants it reported, none of those that block a release certified, and
// the twins without a finding that blocks. With -v it prints the table.
func TestRecall(t *testing.T) {
	tallies := map[string]*tally{}
	twins, alarms := 0, map[string]int{}
	all := trials(t)
	if testing.Short() {
		all = sparse(all)
	}
	outcomes := runAll(all)
	for i, tr := range all {
		faulty, twin, ok := outcomes[i].faulty, outcomes[i].twin, outcomes[i].ok
		if !ok {
			continue
		}
		twins++
		for _, f := range slices.Concat(twin.report.Released, twin.report.Original) {
			if f.Severity >= lint.Error {
				alarms[fmt.Sprintf("%s %s: %s", f.Rule.Code, tr.convention, f.Message)]++
			}
		}
		k := tallies[tr.fault.kind]
		if k == nil {
			k = &tally{missed: map[string]int{}}
			tallies[tr.fault.kind] = k
		}
		k.made++
		if tr.found(&faulty, &twin) {
			k.found++
		} else {
			k.missed[tr.fault.name+" · "+tr.convention]++
		}
		if tr.fault.blocking {
			k.blocking++
			if faulty.report.Certificate.Verdict == redact.Passed {
				k.certified++
				k.missed["CERTIFIED "+tr.fault.name+" · "+tr.convention]++
			}
		}
	}
	judge(t, tallies)
	for alarm, n := range alarms {
		t.Errorf("%d of %d clean twins: %s", n, twins, alarm)
	}
}

// sparse is one trial in shortStep.
func sparse(all []trial) []trial {
	var some []trial
	for i := 0; i < len(all); i += shortStep {
		some = append(some, all[i])
	}
	return some
}

// judge prints the table and holds it to what must be reached.
func judge(t *testing.T, tallies map[string]*tally) {
	t.Helper()
	var kinds []string
	for kind := range tallies {
		kinds = append(kinds, kind)
	}
	slices.SortFunc(kinds, func(a, b string) int {
		x, _ := strconv.Atoi(a[1:])
		y, _ := strconv.Atoi(b[1:])
		return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(x, y))
	})
	var sum tally
	t.Logf("%-5s %6s %6s %8s %10s", "kind", "made", "found", "recall", "certified")
	for _, kind := range kinds {
		k := tallies[kind]
		recall := float64(k.found) / float64(k.made)
		t.Logf("%-5s %6d %6d %7.1f%% %5d of %d", kind, k.made, k.found, 100*recall, k.certified, k.blocking)
		sum.made, sum.found = sum.made+k.made, sum.found+k.found
		sum.blocking, sum.certified = sum.blocking+k.blocking, sum.certified+k.certified
		if recall < leastKindRecall && !testing.Short() {
			t.Errorf("kind %s: recall %.1f%%, want %.0f%%", kind, 100*recall, 100*leastKindRecall)
		}
		for _, name := range sorted(k.missed) {
			t.Logf("      missed %3d  %s", k.missed[name], name)
		}
	}
	recall := float64(sum.found) / float64(sum.made)
	t.Logf("%-5s %6d %6d %7.1f%% %5d of %d", "all", sum.made, sum.found, 100*recall, sum.certified, sum.blocking)
	if recall < leastRecall {
		t.Errorf("recall %.1f%%, want %.0f%%", 100*recall, 100*leastRecall)
	}
	if sum.certified > 0 {
		t.Errorf("%d of %d releases with a fault that blocks were certified, want none", sum.certified, sum.blocking)
	}
}

// sorted are the keys of counts, in order.
func sorted(counts map[string]int) []string {
	var names []string
	for name := range counts {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// TestCleanReleases wants no finding that blocks in clean releases of every carrier, convention and kind of furniture.
func TestCleanReleases(t *testing.T) {
	n, alarms := 0, map[string]int{}
	for seed := uint64(0); n < cleanReleases; seed++ {
		for _, c := range carriers(t) {
			for _, convention := range conventions() {
				n++
				got := newPair(c, convention, seed+uint64(n)).audit(seed*7 + uint64(n))
				for _, f := range slices.Concat(got.report.Released, got.report.Original) {
					if f.Severity >= lint.Error {
						alarms[fmt.Sprintf("%s %s: %s", f.Rule.Code, convention, f.Message)]++
						if testing.Verbose() && alarms[fmt.Sprintf("%s %s: %s", f.Rule.Code, convention, f.Message)] == 1 {
							t.Logf("%s: %s\n%s", c.file, key(f), around(got, f))
						}
					}
				}
				if v := got.report.Certificate.Verdict; v == redact.Incomplete {
					t.Errorf("%s, %s: verdict %s: %q", c.file, convention, v, got.report.Certificate.Unexamined)
				}
			}
		}
	}
	for _, alarm := range sorted(alarms) {
		t.Errorf("%d in %d clean releases: %s", alarms[alarm], n, alarm)
	}
}

// around is the text at a finding of the release, for failures.
func around(a audited, f lint.Finding) string {
	text := a.released.text
	if !slices.ContainsFunc(a.report.Released, func(g lint.Finding) bool { return g.Span == f.Span && g.Message == f.Message }) {
		text = a.original.text
	}
	return strings.ToValidUTF8(text[max(0, f.Span.Start-60):min(len(text), f.Span.End+60)], "")
}

// TestManyPairs audits 1,000 pairs at once: audits share nothing.
func TestManyPairs(t *testing.T) {
	all := carriers(t)
	pairs := make([]*made, 1000)
	for i := range pairs {
		pairs[i] = newPair(all[i%len(all)], conventions()[i%4], uint64(i))
	}
	verdicts := make([]redact.Verdict, len(pairs))
	var group sync.WaitGroup
	for i, m := range pairs {
		group.Go(func() { verdicts[i] = m.audit(uint64(i)).report.Certificate.Verdict })
	}
	group.Wait()
	for i, v := range verdicts {
		if i%50 != 0 {
			continue
		}
		again := newPair(all[i%len(all)], conventions()[i%4], uint64(i)).audit(uint64(i))
		if again.report.Certificate.Verdict != v {
			t.Errorf("pair %d: verdict %s among others, %s alone", i, v, again.report.Certificate.Verdict)
		}
	}
}

// BenchmarkMadePair audits a pair of about 10 KB: 20 ms are allowed.
func BenchmarkMadePair(b *testing.B) {
	all := carriers(b)
	m := newPair(all[0], "foia", 3)
	for _, c := range all[1:5] {
		more := newPair(c, "foia", 3)
		m.original.body = append(m.original.body, more.original.body...)
		m.release.body = append(m.release.body, more.release.body...)
	}
	original, released := m.printOriginal().text, m.printRelease(3).text
	b.SetBytes(int64(len(original)))
	b.ReportAllocs()
	for b.Loop() {
		redact.Audit(redact.Pair{
			Original: redact.Read("original.txt", []byte(original)),
			Released: redact.Read("released.txt", []byte(released)),
		}, redact.All(), redact.Options{})
	}
}
