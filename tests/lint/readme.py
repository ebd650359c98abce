# SPDX-License-Identifier: MIT
"""The pages show what the program says.  usage: readme.py [--bless]

Checked are, in README.md and every page one folder down:
- ```console blocks: each line "$ COMMAND" with the lines below it, its output;
- what stands between <!-- $ COMMAND --> and <!-- end -->, without fences.
Commands run in a scratch folder that holds copies of input/ and output/. --bless writes the output in."""
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile

BLOCK = re.compile(r"^(?P<head><!-- \$ (?P<command>.*?) -->\n(?:```\w*\n)?)(?P<body>.*?)(?P<tail>(?:```\n)?<!-- end -->)$",
                   re.M | re.S)
CONSOLE = re.compile(r"^(?P<head>```console\n)(?P<body>.*?)(?P<tail>```)$", re.M | re.S)
NAMES = ["README.md", *glob.glob("*/*.md")]
counts = {"passed": 0, "failed": 0}


def run(command, folder):
    path = os.path.dirname(os.environ["ENTENTE"]) + os.pathsep + os.environ["PATH"]
    done = subprocess.run(["sh", "-c", command], cwd=folder, env={**os.environ, "PATH": path}, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    return done.stdout.decode()


def judge(name, command, shown, said):
    if shown == said:
        counts["passed"] += 1
        return
    counts["failed"] += 1
    print(f"FAILED: {name}: $ {command}\n--- shown\n{shown}--- said\n{said}---")


def renew(name, text, folder):
    """The text with every output as the program writes it now."""
    def block(match):
        said = run(match["command"], folder)
        judge(name, match["command"], match["body"], said)
        return match["head"] + said + match["tail"]

    def console(match):
        renewed = ""
        for part in re.split(r"^(?=\$ )", match["body"], flags=re.M):
            if not part:
                continue
            command, _, shown = part.partition("\n")
            said = run(command[2:], folder)
            judge(name, command[2:], shown, said)
            renewed += command + "\n" + said
        return match["head"] + renewed + match["tail"]

    return CONSOLE.sub(console, BLOCK.sub(block, text))


def main():
    bless = "--bless" in sys.argv
    with tempfile.TemporaryDirectory() as folder:
        for copied in ("input", "output"):
            shutil.copytree(copied, os.path.join(folder, copied))
        for name in NAMES:
            with open(name, encoding="utf-8") as file:
                text = file.read()
            renewed = renew(name, text, folder)
            if bless and renewed != text:
                with open(name, "w", encoding="utf-8") as file:
                    file.write(renewed)
                print(f"{name} rewritten")
    print(f"{counts['passed']} passed, {counts['failed']} failed")
    return 0 if bless else counts["failed"] > 0


sys.exit(main())
