# SPDX-License-Identifier: MIT
"""Machines with few fonts: environments in which programs find those of one kind alone."""
import os
import shutil
import subprocess

KINDS = {"Liberation": "LiberationSans-", "DejaVu": "DejaVuSans", "Noto": "NotoSans-"}


def files(start):
    """The machine's font files whose names start so."""
    found = subprocess.run(["fc-list", ":", "file"], check=False, text=True, stdout=subprocess.PIPE).stdout
    paths = [line.rstrip(": ") for line in found.splitlines()]
    return [path for path in paths if os.path.basename(path).startswith(start)]


def environment(folder, name, paths):
    """One in which fontconfig finds these files and no settings."""
    home = os.path.join(folder, name)
    os.makedirs(home)
    for path in paths:
        shutil.copy(path, home)
    settings = os.path.join(folder, name + ".conf")
    with open(settings, "w", encoding="utf-8") as file:
        file.write(f'<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><dir>{home}</dir>'
                   f"<cachedir>{folder}/cache-{name}</cachedir></fontconfig>\n")
    return {**os.environ, "FONTCONFIG_FILE": settings}


def machines(folder):
    """name → environment, or None where the machine lacks such fonts; "no fonts" has none."""
    found = {name: files(start) for name, start in KINDS.items()}
    yield "no fonts", environment(folder, "none", [])
    for name, paths in found.items():
        yield name, environment(folder, name, paths) if paths else None
