package lintcmd

import (
	"crypto/sha256"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"pilcrow/markings/cable"
	"pilcrow/markings/command"
	"pilcrow/markings/source"
	"pilcrow/rules/cache"
	"pilcrow/rules/lint"
)

// clean remembers from run to run which texts have no finding. A nil clean remembers nothing.
type clean struct {
	cache *cache.Cache
	build string
}

// cacheFlag is the flag of lint that leaves the cache alone.
func cacheFlag() cli.Flag {
	return command.Flag("no-cache", "check each text anew, and remember of none that it had no finding")
}

// openClean opens the cache of the user. Where there is none to be had, the work is done without.
func openClean(env command.Env, c *cli.Context) *clean {
	folder := cacheFolder(env.Getenv)
	if folder == "" || env.Build == "" || c.Bool("no-cache") {
		return nil
	}
	opened, err := cache.Open(folder)
	if err != nil {
		return nil
	}
	return &clean{opened, env.Build}
}

// cacheFolder is where the user keeps what may be lost (XDG base directories); empty where nobody knows.
func cacheFolder(getenv func(string) string) string {
	base := getenv("XDG_CACHE_HOME")
	if !filepath.IsAbs(base) {
		if base = getenv("HOME"); !filepath.IsAbs(base) {
			return ""
		}
		base = filepath.Join(base, ".cache")
	}
	return filepath.Join(base, command.Name, "clean")
}

// run is the document in raw and what the rules find in it. Of a text that is remembered the document is empty: nobody
// asks where in it a finding stands.
func (c *clean) run(
	item source.Item, raw []byte, held *settings, parser *cable.Parser,
) (*cable.Document, []lint.Finding) {
	var sum cache.Sum
	if c != nil {
		sum = c.cache.Sum(held.under(c.build), raw)
		if c.cache.Has(sum) {
			return cable.Parse(item.Name, nil), nil
		}
	}
	doc := parser.Parse(item.Name, raw)
	findings := lint.Run(doc, held.rules, held.config)
	if c != nil && len(findings) == 0 {
		c.cache.Add(sum)
	}
	return doc, findings
}

// close writes what is to be remembered.
func (c *clean) close() {
	if c != nil {
		// What is not remembered is checked again, and nothing else.
		_ = c.cache.Close()
	}
}

// under is the sum of all that findings depend on beside the text.
func (s *settings) under(build string) [sha256.Size]byte {
	return sha256.Sum256([]byte(strings.Join([]string{build, string(s.sum[:])}, "\x00")))
}
