package command

import (
	"fmt"
	"io"
	"strings"

	"github.com/urfave/cli/v2"
)

// Completion is the command that prints a shell's completion script. The script is made of the program's commands and
// flags and asks the program nothing when it completes.
func Completion(env Env) *cli.Command {
	shells := []string{"bash", "zsh", "fish"}
	return &cli.Command{
		Name:      "completion",
		Usage:     "print the completion script of a shell",
		UsageText: "pilcrow completion bash|zsh|fish",
		ArgsUsage: strings.Join(shells, "|"),
		Description: "In ~/.bashrc write: source <(pilcrow completion bash). For zsh save the script as _pilcrow in a folder\n" +
			"of $fpath, for fish as ~/.config/fish/completions/pilcrow.fish.",
		Action: func(c *cli.Context) error {
			if c.NArg() != 1 {
				return Usagef("completion", "name one shell: %s", Alternatives(shells))
			}
			var script string
			switch shell := c.Args().First(); shell {
			case "bash":
				script = bashScript(syntaxes(c.App))
			case "zsh":
				script = zshScript(syntaxes(c.App))
			case "fish":
				script = fishScript(syntaxes(c.App))
			default:
				return Usagef("completion", "unknown shell %q: use %s", shell, Alternatives(shells))
			}
			_, err := io.WriteString(env.Stdout, script)
			return err
		},
	}
}

// bashHead, in which COMMANDS and SAID stand for patterns, finds the command, whether one of its words has been
// said, the flag whose value is completed (empty for none) and whether "--" has ended the flags. Bash parts "--flag=value"
// at the equals sign.
const bashHead = `# bash completion for pilcrow, made by 'pilcrow completion bash'.
_pilcrow() {
	local cur=${COMP_WORDS[COMP_CWORD]} flag='' command='' said='' ended='' word i words=''
	COMPREPLY=()
	if [[ $cur == = ]]; then
		cur='' flag=${COMP_WORDS[COMP_CWORD-1]}
	elif ((COMP_CWORD > 2)) && [[ ${COMP_WORDS[COMP_CWORD-1]} == = ]]; then
		flag=${COMP_WORDS[COMP_CWORD-2]}
	elif [[ ${COMP_WORDS[COMP_CWORD-1]} == -* ]]; then
		flag=${COMP_WORDS[COMP_CWORD-1]}
	fi
	for ((i = 1; i < COMP_CWORD; i++)); do
		word=${COMP_WORDS[i]}
		if [[ $word == -- ]]; then
			ended=1
		elif [[ -z $command ]]; then
			case $word in
			COMMANDS) command=$word ;;
			esac
		else
			case $command:$word in
			SAID) said=1 ;;
			esac
		fi
	done
	if [[ -n $ended ]]; then
		return
	fi
`

// bashTail takes the words that begin as cur does. Where there are none, Bash offers files.
const bashTail = `	if [[ -n $words ]]; then
		# The words hold no blanks; mapfile is younger than the Bash of some systems.
		COMPREPLY=($(compgen -W "$words" -- "$cur"))
	fi
}
complete -o default -F _pilcrow pilcrow
`

// bashScript is the script for Bash.
func bashScript(commands []syntax) string {
	var b strings.Builder
	var names, said []string
	for _, c := range commands {
		names = append(names, c.name)
		for _, word := range c.words {
			said = append(said, c.name+":"+word)
		}
	}
	b.WriteString(strings.NewReplacer(
		"COMMANDS", strings.Join(names, " | "), "SAID", strings.Join(append(said, ":"), " | "),
	).Replace(bashHead))
	b.WriteString("\tcase $command:$flag in\n")
	for _, c := range commands {
		for _, o := range c.options {
			if o.value == "" {
				continue
			}
			patterns := make([]string, len(o.names))
			for i, name := range o.names {
				patterns[i] = c.name + ":" + name
			}
			fmt.Fprintf(&b, "\t%s) words=%s ;;\n", strings.Join(patterns, " | "), quoted(strings.Join(o.values, " ")))
		}
	}
	b.WriteString("\t*)\n\t\tcase $command:$cur in\n")
	b.WriteString("\t\t:-*) words='--help --version' ;;\n")
	fmt.Fprintf(&b, "\t\t:*) words=%s ;;\n", quoted("help "+strings.Join(names, " ")))
	for _, c := range commands {
		var flags []string
		for _, o := range c.options {
			flags = append(flags, o.names...)
		}
		fmt.Fprintf(&b, "\t\t%s:-*) words=%s ;;\n", c.name, quoted(strings.Join(flags, " ")))
		if len(c.words) > 0 {
			fmt.Fprintf(&b, "\t\t%s:*) [[ -n $said ]] || words=%s ;;\n", c.name, quoted(strings.Join(c.words, " ")))
		}
	}
	b.WriteString("\t\tesac\n\t\t;;\n\tesac\n")
	b.WriteString(bashTail)
	return b.String()
}

// zshScript is the script for zsh.
func zshScript(commands []syntax) string {
	var b strings.Builder
	b.WriteString("#compdef pilcrow\n# zsh completion for pilcrow, made by 'pilcrow completion zsh'.\n")
	b.WriteString("_pilcrow() {\n\tlocal curcontext=\"$curcontext\" state line\n\ttypeset -A opt_args\n")
	b.WriteString("\tlocal -a commands=(\n")
	for _, c := range commands {
		fmt.Fprintf(&b, "\t\t%s\n", quoted(c.name+":"+strings.ReplaceAll(c.usage, ":", `\:`)))
	}
	b.WriteString("\t)\n\t_arguments -C '(- *)'{--help,-h}'[show help]' '(- *)'{--version,-v}'[print the version]' \\\n" +
		"\t\t'1: :->command' '*:: :->argument'\n")
	b.WriteString("\tcase $state in\n\tcommand) _describe command commands ;;\n\targument)\n\t\tcase $line[1] in\n")
	for _, c := range commands {
		fmt.Fprintf(&b, "\t\t%s)\n\t\t\t_arguments -S \\\n", c.name)
		for _, o := range c.options {
			for _, name := range o.names {
				fmt.Fprintf(&b, "\t\t\t\t%s \\\n", quoted(zshOption(o, name)))
			}
		}
		rest := "*:file:_files"
		if len(c.words) > 0 {
			rest = "1:word:(" + strings.Join(c.words, " ") + ")' '" + rest
		}
		fmt.Fprintf(&b, "\t\t\t\t'%s'\n\t\t\t;;\n", rest)
	}
	b.WriteString("\t\tesac\n\t\t;;\n\tesac\n}\n")
	// Sourced, the script declares the function; in a folder of $fpath, it is the function's first call.
	b.WriteString("if [[ $funcstack[1] == _pilcrow ]]; then\n\t_pilcrow \"$@\"\nelse\n\tcompdef _pilcrow pilcrow\nfi\n")
	return b.String()
}

// zshOption describes one name of a flag for _arguments.
func zshOption(o option, name string) string {
	escape := strings.NewReplacer(`\`, `\\`, "[", `\[`, "]", `\]`, ":", `\:`)
	others := strings.Join(o.names, " ")
	spec := "(" + others + ")" + name
	if o.repeated {
		spec = "*" + name
	}
	if o.value != "" && strings.HasPrefix(name, "--") {
		spec += "="
	} else if o.value != "" {
		spec += "+"
	}
	spec += "[" + escape.Replace(o.usage) + "]"
	switch {
	case o.value == "":
	case len(o.values) > 0:
		spec += ":" + o.value + ":(" + strings.Join(o.values, " ") + ")"
	default:
		spec += ":" + o.value + ":_files"
	}
	return spec
}

// fishScript is the script for fish.
func fishScript(commands []syntax) string {
	var b strings.Builder
	b.WriteString("# fish completion for pilcrow, made by 'pilcrow completion fish'.\n")
	const line = "complete -c pilcrow"
	b.WriteString(line + " -n __fish_use_subcommand -f\n")
	b.WriteString(line + " -n __fish_use_subcommand -l help -s h -d 'show help'\n")
	b.WriteString(line + " -n __fish_use_subcommand -l version -s v -d 'print the version'\n")
	for _, c := range commands {
		fmt.Fprintf(&b, "%s -n __fish_use_subcommand -a %s -d %s\n", line, c.name, fishQuoted(c.usage))
	}
	for _, c := range commands {
		within := line + " -n '__fish_seen_subcommand_from " + c.name + "'"
		if len(c.words) > 0 {
			words := strings.Join(c.words, " ")
			fmt.Fprintf(&b, "%s; and not __fish_seen_subcommand_from %s' -f -a %s\n",
				strings.TrimSuffix(within, "'"), words, fishQuoted(words))
		}
		for _, o := range c.options {
			b.WriteString(within)
			for _, name := range o.names {
				if long, found := strings.CutPrefix(name, "--"); found {
					b.WriteString(" -l " + long)
				} else {
					b.WriteString(" -s " + name[1:])
				}
			}
			switch {
			case o.value == "":
			case len(o.values) > 0:
				b.WriteString(" -x -a " + fishQuoted(strings.Join(o.values, " ")))
			default:
				b.WriteString(" -r -F")
			}
			b.WriteString(" -d " + fishQuoted(o.usage) + "\n")
		}
	}
	return b.String()
}

// quoted is s as one word of a POSIX shell.
func quoted(s string) string { return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'" }

// fishQuoted is s as one word of fish.
func fishQuoted(s string) string {
	return "'" + strings.NewReplacer(`\`, `\\`, "'", `\'`).Replace(s) + "'"
}
