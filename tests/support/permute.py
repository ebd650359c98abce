# SPDX-License-Identifier: MIT
"""Writes a document with its lists and keys in another order that means the same.  usage: permute.py SEED IN OUT"""
import json
import random
import sys

seed, source, target = sys.argv[1:]
shuffled = random.Random(int(seed))


def mix(value):
    """The same object with its keys in another order, all the way down; lists stay."""
    if isinstance(value, dict):
        keys = list(value)
        shuffled.shuffle(keys)
        return {key: mix(value[key]) for key in keys}
    return [mix(item) for item in value] if isinstance(value, list) else value


with open(source, encoding="utf-8") as file:
    document = json.load(file)
if isinstance(document, list):
    shuffled.shuffle(document)
else:
    for name in ("relations", "actors", "sources", "vocabulary"):
        if isinstance(document.get(name), list):
            shuffled.shuffle(document[name])
with open(target, "w", encoding="utf-8") as file:
    json.dump(mix(document), file, ensure_ascii=False)
