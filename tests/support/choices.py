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


def whole(path):
    document = json.loads(read(path))
    return document if isinstance(document, dict) else {"relations": document}


def ends(relation):
    return (relation["source"], relation["target"]) if isinstance(relation, dict) else (relation[0], relation[2])


def render(path, *options):
    """The figure's text; what was said instead when there is none. With --before it is a comparison, and a portrait
    is of whom the first relation is."""
    command = "render"
    if "portrait" in options:
        options = (*options, "--actor", ends(whole(path)["relations"][0])[0])
    if "--before" in options:  # it has one view
        at = options.index("--view") if "--view" in options else len(options)
        command, options = "diff", options[:at] + options[at + 2:]
    done = subprocess.run([ENTENTE, command, "--quiet", "-f", "svg", *options, path], stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    return done.stdout.decode() if done.returncode == 0 else "failed: " + done.stderr.decode()


ISSUES = ("issue", "event")


def can_show(view, path):
    """Stances need issues, agreement an issue of two, a landscape somebody or something that two meet in, a timeline
    dates."""
    document = whole(path)
    relations = document["relations"]
    issues = {actor["id"] for actor in document.get("actors", []) if actor.get("kind") in ISSUES}
    voices = {}
    for relation in relations:
        voices.setdefault(ends(relation)[1], set()).add(ends(relation)[0])
    if view == "timeline":
        return any(isinstance(relation, dict) and relation.get("date") for relation in relations)
    if view == "agreement":
        return any(len(voices.get(issue, ())) > 1 for issue in issues)
    if view == "landscape":
        return any(len(voices[one]) > 1 or any(one in others for others in voices.values()) for one in voices)
    return view != "stance" or bool(issues)


def say(tally):
    """The closing line, and the status."""
    closing = f"{tally['passed']} passed, {tally['failed']} failed"
    print(closing + (f", {tally['skipped']} skipped" if tally.get("skipped") else ""))
    return int(tally["failed"] > 0 or tally["passed"] == 0)
