# SPDX-License-Identifier: MIT
"""Figures as other programs show them: what is missing here is skipped and named.

In Chromium, with the fonts of different machines: legibility counts by the tool in ../shared/tools/legibility; in
librsvg, that texts lie within their nodes and the page. In Chromium: the accessibility tree, figures side by side
in one page. In Chromium, librsvg, CairoSVG, Inkscape and LibreOffice: pixels whose colour is known."""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import chromium  # noqa: E402
from choices import ENTENTE, ISSUES, can_show, names, presets, read, render, say, theme  # noqa: E402
from fonts import machines  # noqa: E402
from probes import look, probes  # noqa: E402

MAIN = "input/korea-crisis.json"
OTHERS = ["input/tribes.json", "input/powers.json", "input/minimal.json", "tests/support/parley.json"]
PARTS = [("input/powers.json", "--split", "period"), ("input/six-parties.json", "--split", "sign", "--roll-up"),
         ("input/powers.json", "--strip", "line_balance,triangle_balance,polarization"),
         ("input/powers.json", "--before", "1889", "--after", "1907"),
         ("input/six-parties.json", "--roll-up", "--before", "2014-03-01/2014-03-15", "--after", "2014-03-16/2014-03-31")]
NO_BROWSER = "no Chromium: make pictures installs it"
JUDGE = "../shared/tools/legibility/legibility.mjs"
NEVER = ["text_overlap", "label_on_node", "edge_on_node", "edge_on_label", "text_overflow", "node_overlap", "clipped"]
tally = {"passed": 0, "failed": 0, "skipped": 0}


def count(name, faults):
    tally["failed" if faults else "passed"] += 1
    for fault in faults[:5]:
        print(f"FAILED: {name}: {fault}")


def skip(name, why):
    tally["skipped"] += 1
    print(f"skipped: {name} ({why})")


# -- legibility ---------------------------------------------------------------------------------------------------

def cases():
    """(arguments, preset, figure) of all that is judged."""
    wanted_ones = [(MAIN, view, preset) for view in names("views") for preset in presets()]
    wanted_ones += [(path, view, "slide") for view in names("views") for path in OTHERS if can_show(view, path)]
    wanted_ones += [(path, names("views")[0], preset, *options) for path, *options in PARTS for preset in presets()]
    for path, view, preset, *options in wanted_ones:
        yield (" ".join([os.path.basename(path), view, preset, *options]), preset,
               render(path, "--view", view, "--preset", preset, *options))


def step_smaller(figure, width):
    """A page that is too dense for its preset, which is told, may be shown smaller by one step."""
    drawn = float(figure[figure.index('viewBox="0 0 ') + len('viewBox="0 0 '):].split()[0])
    return min(1.1, drawn / width)


def judge_legibility(browser, machine, figures):
    source = read(JUDGE)
    measure = source[source.index("function measure("):]
    for name, preset, figure in figures:
        browser.show(figure)
        counts = browser.run(f"({measure})({{width: {presets()[preset]['width']}}})")
        faults = [f"{what} {counts.get(what)}" for what in NEVER if counts.get(what) != 0]
        least = presets()[preset]["least"] / step_smaller(figure, presets()[preset]["width"])
        if counts.get("min_text_px", 0) < least - 0.05:
            faults.append(f"min_text_px {counts.get('min_text_px')}, below {least:.1f}")
        count(f"legibility with {machine}: {name}", [", ".join(faults)] if faults else [])


def judge_in_librsvg(folder, machine, environment, figures):
    """Texts within their nodes and the page, wherever librsvg draws them."""
    with open(os.path.join(folder, "figure.svg"), "w", encoding="utf-8") as file:
        path = file.name
    for name, _, figure in figures:
        with open(path, "w", encoding="utf-8") as file:
            file.write(figure)
        done = subprocess.run([sys.executable, "tests/support/rsvg_text.py", path], env=environment, check=False,
                              text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        count(f"librsvg with {machine}: {name}", done.stdout.splitlines())


def judge_on_machines(path):
    """Texts fit with any of the fonts that a reader is likely to have."""
    figures = list(cases())
    has_judge = path and os.path.exists(JUDGE)
    if not has_judge:
        skip("legibility", f"no {JUDGE}, which is no part of this repository; the suite figures judges the same" if path else NO_BROWSER)
    if not is_there("gi"):
        skip("librsvg", "no python3-gi: apt-get install python3-gi gir1.2-rsvg-2.0")
    with tempfile.TemporaryDirectory() as folder:
        for machine, environment in machines(folder):
            if machine == "no fonts":
                continue  # nothing is drawn that could fit; PNG and PDF are judged by the suite determinism
            if environment is None:
                skip(f"figures with {machine}", "no such fonts: apt-get install fonts-dejavu-core fonts-liberation fonts-noto-core")
                continue
            if has_judge:
                with chromium.Chromium(path, environment) as browser:
                    judge_legibility(browser, machine, figures)
            if is_there("gi"):
                judge_in_librsvg(folder, machine, environment, figures)


# -- accessibility ------------------------------------------------------------------------------------------------

def document(path):
    done = subprocess.run([ENTENTE, "convert", "--quiet", "-f", "json", path], check=True, stdout=subprocess.PIPE)
    return json.loads(done.stdout)


SUMMARIES = ("landscape", "portrait", "agreement")  # of the whole they say the main thing alone


def expected(path, view):
    """Patterns of the names that a view of a document is to have: (what, pattern)."""
    whole = document(path)
    relations, actors = whole["relations"], whole.get("actors", [])
    called = {one[end]: one[end] for one in relations for end in ("source", "target")}
    called.update((actor["id"], actor.get("name") or actor["id"]) for actor in actors)
    issues = {actor["id"] for actor in actors if actor.get("kind") in ISSUES}
    if view in SUMMARIES:
        yield "anything", "."
        return
    if view == "stance":
        relations = [one for one in relations if one["target"] in issues and one["source"] not in issues]
    if view == "timeline":
        relations = [one for one in relations if one.get("date")]
    drawn = {one[end] for one in relations for end in ("source", "target")} if view in ("stance", "timeline") else called
    for actor in drawn:  # a timeline names them in its rows, alone or as pairs
        yield called[actor], rf"^(.* [→–] )?{re.escape(called[actor])}( \(|;| [→–] |$)"
    for one in relations:
        source, word, target = called[one["source"]], one["relation"], called[one["target"]]
        ends = [(source, target)] + ([] if whole.get("directed", True) else [(target, source)])
        yield f"{source} {word} {target}", "|".join(
            rf"^{re.escape(a)}\b.*\b{re.escape(word)}\b.*{re.escape(b)}" for a, b in ends)


def judge_accessibility(browser):
    for path, view in [(path, view) for path in [MAIN, *OTHERS] for view in names("views")]:
        if can_show(view, path):
            browser.show(render(path, "--view", view))
            heard = browser.names()
            lost = [what for what, pattern in expected(path, view) if not any(re.search(pattern, n) for n in heard)]
            count(f"accessibility tree: {os.path.basename(path)} {view}",
                  [f"{len(lost)} unheard, such as {lost[0]!r}"] if lost else [])


# -- two figures in one page --------------------------------------------------------------------------------------

PAINT = """[...document.querySelectorAll('svg')].map((svg) => [...svg.querySelectorAll('*')].map((one) => {
  const style = getComputedStyle(one); return style.fill + ' ' + style.stroke; }).join())"""
REPEATED = """(() => { const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
  return ids.filter((id, at) => ids.indexOf(id) !== at).slice(0, 3); })()"""


def judge_side_by_side(browser):
    one = render(MAIN, "--theme", "auto")
    others = {"another document": render("input/tribes.json", "--theme", "auto"),
              "another theme": render(MAIN, "--theme", "mono"),
              "another layout": render(MAIN, "--theme", "auto", "--layout", "circle"),
              "the same, with a prefix": render(MAIN, "--theme", "auto", "--id-prefix", "other")}
    for scheme in ("light", "dark"):
        browser.prefer(scheme)
        browser.show(one)
        alone = browser.run(PAINT)
        for name, other in others.items():
            browser.show(other)
            expected_paint = alone + browser.run(PAINT)
            browser.show(one, other)
            repeated = browser.run(REPEATED)
            faults = [f"ids twice: {repeated}"] if repeated else []
            if browser.run(PAINT) != expected_paint:
                faults.append("a style runs from one figure to the other")
            count(f"two figures in one page, {scheme}: {name}", faults)
    browser.prefer("light")


# -- pixels -------------------------------------------------------------------------------------------------------

def wanted(figure, name, night=False):
    colours = theme("dark" if night else name)
    return list(probes(figure, colours, night))


def judge_chromium_pixels(browser):
    for name in names("themes"):
        figure = render(MAIN, "--theme", name)
        for scheme in ("light", "dark"):
            browser.prefer(scheme)
            points = wanted(figure, name, night=name == "auto" and scheme == "dark")
            for way, show in (("inline", browser.show), ("img", browser.show_as_image)):
                show(figure)
                count(f"pixels: chromium {way}, theme {name}, user prefers {scheme}",
                      list(look(browser.picture(0, 0, 1280, 720), figure, points)))
    browser.prefer("light")


def run(*command):
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                   timeout=120)


def by_librsvg(svg, png):
    run("rsvg-convert", svg, "-o", png)


def by_cairosvg(svg, png):
    run(sys.executable, "-m", "cairosvg", svg, "-o", png)


def by_inkscape(svg, png):
    run("inkscape", "--export-type=png", "--export-filename=" + png, svg)


def by_libreoffice(svg, png):
    folder = os.path.dirname(svg)
    run("soffice", "--headless", f"-env:UserInstallation=file://{folder}/office", "--convert-to", "png", "--outdir",
        os.path.dirname(png), svg)


def is_there(tool):
    return shutil.which(tool) or subprocess.run([sys.executable, "-c", "import " + tool], check=False,
                                                stderr=subprocess.DEVNULL).returncode == 0


def judge_other_pixels(folder):
    programs = [("rsvg-convert", "librsvg2-bin", by_librsvg, names("themes")),
                ("cairosvg", "python3-cairosvg", by_cairosvg, ["light", "auto"]),
                ("inkscape", "inkscape", by_inkscape, ["light", "auto"]),
                ("soffice", "libreoffice-draw", by_libreoffice, ["light", "auto"])]
    for tool, package, draw, themes in programs:
        if not is_there(tool):
            skip(f"pixels: {tool}", f"not installed: apt-get install {package}")
            continue
        for name in themes:
            figure = render(MAIN, "--theme", name)
            svg, png = os.path.join(folder, "figure.svg"), os.path.join(folder, "figure.png")
            with open(svg, "w", encoding="utf-8") as file:
                file.write(figure)
            draw(svg, png)
            if tool == "soffice" and not os.path.exists(png):
                skip(f"pixels: {tool}", "its Draw is not installed: apt-get install libreoffice-draw")
                break
            with open(png, "rb") as file:
                count(f"pixels: {tool}, theme {name}", list(look(file.read(), figure, wanted(figure, name))))
            os.remove(png)


def main():
    path = chromium.find()
    judge_on_machines(path)
    if path:
        with chromium.Chromium(path) as browser:
            for judge in (judge_accessibility, judge_side_by_side, judge_chromium_pixels):
                judge(browser)
    else:
        for name in ("accessibility tree", "two figures in one page", "pixels: chromium"):
            skip(name, NO_BROWSER)
    with tempfile.TemporaryDirectory() as folder:
        judge_other_pixels(folder)
    return say(tally)


sys.exit(main())
