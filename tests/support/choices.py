# SPDX-License-Identifier: MIT
"""What figures are made of, as the program's own tables have it, and running the program."""
import json
import os
import glob
import re
import subprocess

ENTENTE = os.environ["ENTENTE"]
MILLIMETRES = 25.4 / 96


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def table(name):
    """The lines of a .def table, each as its fields."""
    lines = re.findall(r"^[A-Z]+\((.*)\)$", read(glob.glob(f"src/*/{name}.def")[0]), re.M)
    return [[field.strip().strip('"') for field in line.split(", ")] for line in lines]


def names(of):
    return [line[0] for line in table(of)]


def presets():
    """name → what tests need of it."""
    pixels = {"PX": 1, "MM": 1 / MILLIMETRES}
    return {name: {"width": float(width) * pixels[unit], "tallest": float(tallest) * pixels[unit], "unit": unit,
                   "least": float(least)}
            for name, width, _, tallest, unit, _, _, _, _, least, *_ in table("presets")}


def theme(name):
    """role → colour; of auto by day."""
    source = read(f"src/style/theme_{name}.c")
    day = re.search(r"\.day = &ent_theme_(\w+)", source)
    return theme(day[1]) if day else dict(re.findall(r'\[ENT_(\w+)\] = "(#\w+)"', source))


def render(path, *options):
    """The figure's text; what was said instead when there is none. With --before it is a comparison."""
    command = "render"
    if "--before" in options:  # it has one view
        at = options.index("--view") if "--view" in options else len(options)
        command, options = "diff", options[:at] + options[at + 2:]
    done = subprocess.run([ENTENTE, command, "--quiet", "-f", "svg", *options, path], stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    return done.stdout.decode() if done.returncode == 0 else "failed: " + done.stderr.decode()


ISSUES = ("issue", "event")


def can_show(view, path):
    """Stances need issues, a timeline dates."""
    whole = json.loads(read(path))
    whole = whole if isinstance(whole, dict) else {"relations": whole}
    if view == "timeline":
        return any(isinstance(relation, dict) and relation.get("date") for relation in whole["relations"])
    return view != "stance" or any(actor.get("kind") in ISSUES for actor in whole.get("actors", []))


def say(tally):
    """The closing line, and the status."""
    closing = f"{tally['passed']} passed, {tally['failed']} failed"
    print(closing + (f", {tally['skipped']} skipped" if tally.get("skipped") else ""))
    return int(tally["failed"] > 0 or tally["passed"] == 0)
