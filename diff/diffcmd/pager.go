package diffcmd

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"strings"
	"syscall"
)

// lessOptions are those of less where the environment sets none: leave when the text fits on the screen, show colours,
// leave the screen as it is.
const lessOptions = "FRX"

// paged lets write write to standard output, through a pager where one is wanted and can be had.
func (o *options) paged(write func(io.Writer) error) error {
	pager := o.pager()
	if pager == nil {
		return write(o.env.Stdout)
	}
	out := &pipe{pager: pager}
	err := write(out)
	if closed := out.close(); err == nil {
		err = closed
	}
	if errors.Is(err, syscall.EPIPE) {
		return nil // the reader has seen enough
	}
	return err
}

// pager is the pager that the environment names, less where it names none; nil for no pager.
func (o *options) pager() *exec.Cmd {
	if !o.page {
		return nil
	}
	name := "less"
	for _, variable := range []string{"PAGER", "PILCROW_PAGER"} {
		if value := strings.TrimSpace(o.env.Getenv(variable)); value != "" {
			name = value
		}
	}
	words := strings.Fields(name)
	if name == "cat" {
		return nil
	}
	if strings.ContainsAny(name, "|&;<>()$`\\\"'*?[#~=%") {
		words = []string{"sh", "-c", name}
	}
	if _, err := exec.LookPath(words[0]); err != nil {
		if name != "less" {
			o.env.Note("the pager is not to be had: %v", err)
		}
		return nil
	}
	cmd := exec.Command(words[0], words[1:]...)
	cmd.Stdout, cmd.Stderr = o.env.Stdout, o.env.Stderr
	cmd.Env = cmd.Environ()
	for _, setting := range [2][2]string{{"LESS", lessOptions}, {"LV", "-c"}} {
		if o.env.Getenv(setting[0]) == "" {
			cmd.Env = append(cmd.Env, setting[0]+"="+setting[1])
		}
	}
	return cmd
}

// pipe writes to a pager, which is started when there is something to show.
type pipe struct {
	pager *exec.Cmd
	in    io.WriteCloser
	out   *bufio.Writer
}

func (p *pipe) Write(text []byte) (int, error) {
	if p.in == nil {
		in, err := p.pager.StdinPipe()
		if err == nil {
			err = p.pager.Start()
		}
		if err != nil {
			return 0, fmt.Errorf("start the pager: %w", err)
		}
		p.in, p.out = in, bufio.NewWriterSize(in, 1<<16)
		// An interrupt is for the pager, which outlives it. It was started before, so that it does not ignore it, too.
		signal.Ignore(os.Interrupt)
	}
	return p.out.Write(text)
}

// close waits until the reader has left the pager, whatever its exit status.
func (p *pipe) close() error {
	if p.in == nil {
		return nil
	}
	err := p.out.Flush()
	if closed := p.in.Close(); err == nil && !errors.Is(closed, os.ErrClosed) {
		err = closed
	}
	_ = p.pager.Wait()
	return err
}
