package lintcmd

import (
	"fmt"
	"os"
	"sync/atomic"

	"pilcrow/markings/cable"
	"pilcrow/markings/command"
	"pilcrow/markings/source"
	"pilcrow/rules/accept"
	"pilcrow/rules/lint"
)

// since compares the findings of a run with those of an older version of the same files.
type since struct {
	version string
	file    []byte // the older version, where version names a file
	isFile  bool

	introduced, fixed, persisting atomic.Int64
}

// openSince reads the older version that --since names: a file, where there is one of that name, else a revision.
func openSince(version string, o *options) (*since, error) {
	s := &since{version: version}
	if version == "" {
		return nil, command.Usagef("lint", "--since needs a revision of git or a file")
	}
	if _, err := os.Stat(version); err != nil {
		return s, nil
	}
	if len(o.items) != 1 {
		return nil, command.Usagef("lint", "--since %s is a file: it can be compared with one cable, not with %d",
			source.Quote(version), len(o.items))
	}
	var err error
	s.isFile = true
	s.file, err = source.Named(version, source.Options{}).Read()
	return s, err
}

// old holds the keys of the findings of the older version of item. A file that the older version lacks had none.
func (s *since) old(item source.Item, held *settings) (map[accept.Key]bool, error) {
	raw, found := s.file, s.isFile
	if !s.isFile {
		if item.Name == "-" {
			return nil, fmt.Errorf("--since %s: standard input has no older version: name it with --stdin-filename, or "+
				"compare it with a file", source.Quote(s.version))
		}
		var err error
		if raw, found, err = source.AtRevision(item.Name, s.version); err != nil {
			return nil, err
		}
	}
	old := make(map[accept.Key]bool)
	if !found {
		return old, nil
	}
	doc := cable.Parse(item.Name, raw)
	for _, key := range accept.Keys(doc, lint.Run(doc, held.rules, held.config)) {
		old[key] = true
	}
	return old, nil
}

// count counts the findings of both versions of a file.
func (s *since) count(old map[accept.Key]bool, keys []accept.Key) {
	persisting := 0
	for _, key := range keys {
		if old[key] {
			persisting++
		}
	}
	s.introduced.Add(int64(len(keys) - persisting))
	s.fixed.Add(int64(len(old) - persisting))
	s.persisting.Add(int64(persisting))
}

// summary is the counts in words.
func (s *since) summary() string {
	return fmt.Sprintf("since %s: %d introduced, %d fixed, %d persisting",
		source.Quote(s.version), s.introduced.Load(), s.fixed.Load(), s.persisting.Load())
}
