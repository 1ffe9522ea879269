package render_test

import (
	"context"
	"encoding/base64"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"pilcrow/diff"
	"pilcrow/diff/render"
)

// TestPageInBrowser opens pages as a reader does: on a desk and on a phone. It is skipped where there is no browser.
func TestPageInBrowser(t *testing.T) {
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	if path == "" {
		t.Skip("no browser is installed")
	}
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.NoSandbox, chromedp.ExecPath(path))
	ctx, cancel = chromedp.NewExecAllocator(ctx, options...)
	defer cancel()
	ctx, cancel = chromedp.NewContext(ctx)
	defer cancel()

	long := strings.Repeat("Xyzzy", 60)
	pages := map[string]*diff.Comparison{
		"harbor":    comparison(t, "harbor.old.txt", "harbor.new.txt"),
		"released":  comparison(t, "released.old.txt", "released.new.txt"),
		"wide":      comparison(t, "wide.old.txt", "wide.new.txt"),
		"same":      comparison(t, "harbor.old.txt", "harbor.old.txt"),
		"long word": ofTexts("1. (U) "+long+" one.\n", "1. (U) "+long+" two.\n"),
	}
	for name, c := range pages {
		page := "data:text/html;charset=utf-8;base64," +
			base64.StdEncoding.EncodeToString([]byte(rendered(t, render.HTML, c, render.Options{})))
		for _, width := range []int64{390, 1280} {
			if err := chromedp.Do(ctx, chromedp.EmulateViewport(width, 800), chromedp.Navigate(page)); err != nil {
				t.Fatal(err)
			}
			if wide := evaluate[int64](ctx, t, "document.documentElement.scrollWidth"); wide > width {
				t.Errorf("%s: the page is %d pixels wide on a screen of %d", name, wide, width)
			}
		}
		if dead := evaluate[string](ctx, t, `[...document.links].filter(a =>
			!a.hash || !document.getElementById(a.hash.slice(1))).map(a => a.href).join(" ")`); dead != "" {
			t.Errorf("%s: links that lead nowhere: %s", name, dead)
		}
		if n := evaluate[int](ctx, t, `performance.getEntriesByType("resource").length`); n != 0 {
			t.Errorf("%s: the page asks for %d other things", name, n)
		}
		for _, scheme := range []string{"light", "dark"} {
			_, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
				Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}},
			})
			if err != nil {
				t.Fatal(err)
			}
			if pale := evaluate[string](ctx, t, paleText); pale != "" {
				t.Errorf("%s: text too pale to read in a %s room: %s", name, scheme, pale)
			}
		}
		if n := evaluate[int](ctx, t, `document.querySelectorAll("script").length`); n != 0 {
			t.Errorf("%s: a cable's text became a script", name)
		}
	}
}

// paleText is a script that lists elements whose colour stands out from their paper by less than 4.5 to 1 (WCAG 1.4.3).
const paleText = `(() => {
	const light = c => {
		const [r, g, b] = c.match(/[\d.]+/g).map(v => v / 255).map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
		return .2126 * r + .7152 * g + .0722 * b;
	};
	const paper = e => {
		for (; e; e = e.parentElement) {
			const c = getComputedStyle(e).backgroundColor;
			if (c !== "rgba(0, 0, 0, 0)") return c;
		}
		return "rgb(255, 255, 255)";
	};
	return [...document.body.querySelectorAll("*")].filter(e => e.textContent.trim()).filter(e => {
		const a = light(getComputedStyle(e).color), b = light(paper(e));
		return (Math.max(a, b) + .05) / (Math.min(a, b) + .05) < 4.5;
	}).map(e => e.tagName + "." + e.className + " " + getComputedStyle(e).color + " on " + paper(e)).join("; ");
})()`

// evaluate is the value of an expression in the page.
func evaluate[T any](ctx context.Context, t *testing.T, expression string) T {
	t.Helper()
	value, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		t.Fatalf("%s: %v", expression, err)
	}
	return value
}

// TestMoveLinks follows a moved paragraph to its other place and back.
func TestMoveLinks(t *testing.T) {
	got := rendered(t, render.HTML, comparison(t, "harbor.old.txt", "harbor.new.txt"), render.Options{})
	for _, want := range []string{
		`<p class="left" id="left-4"><a href="#block-4">¶3 moved, now ¶5</a></p>`,
		`<section class="block changed moved" id="block-4">`,
		`<a href="#left-4">its old place</a>`,
	} {
		if !strings.Contains(got, want) {
			golden := filepath.Join("testdata", "harbor.html")
			t.Errorf("no %q in the page, which %s shows", want, golden)
		}
	}
}
