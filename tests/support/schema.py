# SPDX-License-Identifier: MIT
"""The published schemas hold: every input and every JSON output is valid against its own, and documents that
the format forbids are not. An output names its schema itself: {"schema": "entente/metrics/1", …}."""
import copy
import glob
import json
import os
import subprocess
import sys
import tempfile

from jsonschema import Draft202012Validator

ENTENTE = os.environ["ENTENTE"]
TOPICS = ("relations", "measures", "formats", "kinds", "views", "layouts", "presets",
          "themes", "colours")
MINIMAL = {"relations": [{"source": "Russia", "relation": "supports", "target": "talks"}]}
FORBIDDEN = {
    "no relations": {"actors": []},
    "relations is null": {"relations": None},
    "a relation is null": {"relations": [None]},
    "a relation of two texts": {"relations": [["Russia", "supports"]]},
    "a relation without target": {"relations": [{"source": "Russia", "relation": "supports"}]},
    "a source that is a list": {"relations": [[["Russia"], "supports", "talks"]]},
    "sign 2": {"relations": [{**MINIMAL["relations"][0], "sign": 2}]},
    "confidence 1.5": {"relations": [{**MINIMAL["relations"][0], "confidence": 1.5}]},
    "weight as text": {"relations": [{**MINIMAL["relations"][0], "weight": "1"}]},
    "an actor without id": {**MINIMAL, "actors": [{"name": "Russia"}]},
    "a kind that is none": {**MINIMAL, "actors": [{"id": "ru", "kind": "planet"}]},
    "aliases as text": {**MINIMAL, "actors": [{"id": "ru", "aliases": "Moscow"}]},
    "a document that is a number": 7,
}
counts = {"passed": 0, "failed": 0}


def judge(name, faults):
    faults = list(faults)
    counts["failed" if faults else "passed"] += 1
    if faults:
        print(f"FAILED: {name}")
        for fault in faults[:10]:
            print(f"    {fault}")


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def run(arguments):
    return subprocess.run([ENTENTE, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, check=False)


def faults_of(schema, document):
    for error in Draft202012Validator(schema).iter_errors(document):
        yield "/" + "/".join(str(part) for part in error.absolute_path) + ": " + error.message[:200]


def check_itself(path, schema):
    try:
        Draft202012Validator.check_schema(schema)
        judge(path, [])
    except Exception as error:  # pylint: disable=broad-except
        judge(path, [error])


def check_output(arguments, schemas, used):
    name = "entente " + " ".join(arguments)
    try:
        document = json.loads(run(arguments).stdout)
    except ValueError as error:
        judge(name, [f"not JSON: {error}"])
        return
    label = document.get("schema")
    if label not in schemas:
        judge(name, [f"no output/*.schema.json is of {label!r}"])
        return
    used.add(label)
    judge(name, faults_of(schemas[label], document))


def check_diagnostics(arguments, validation):
    """With --json, standard error is one diagnostic a line, as those of a validation."""
    one = {**validation, "$ref": "#/$defs/diagnostic"}
    for keyword in ("type", "required", "additionalProperties", "properties"):
        del one[keyword]
    lines = run(arguments).stderr.decode().splitlines()
    faults = [fault for line in lines for fault in faults_of(one, json.loads(line))]
    judge("errors of entente " + " ".join(arguments), faults if lines else ["nothing was said"])


def label_of(schema):
    return schema.get("properties", {}).get("schema", {}).get("const")


def main():
    with tempfile.TemporaryDirectory() as folder:
        check_all(os.path.join(folder, "drawn.svg"))
    print(f"{counts['passed']} passed, {counts['failed']} failed")
    return counts["failed"] > 0


def check_all(drawn):
    form = load("input/schema.json")
    inputs = [path for path in sorted(glob.glob("input/*.json")) if path != "input/schema.json"]
    published = {path: load(path) for path in sorted(glob.glob("output/*.schema.json"))}
    schemas = {label_of(schema): schema for schema in published.values()}
    used = set()

    check_itself("input/schema.json", form)
    for path, schema in published.items():
        check_itself(path, schema)
        judge(f"{path} says which outputs it is for", [] if label_of(schema) else ["no properties/schema/const"])
    judge("the smallest document", faults_of(form, MINIMAL))
    judge("a bare list of relations", faults_of(form, [["Russia", "supports", "talks"]]))
    for name, document in FORBIDDEN.items():
        judge(f"refused: {name}", [] if any(faults_of(form, copy.deepcopy(document))) else ["it is accepted"])
    for path in inputs:
        judge(path, faults_of(form, load(path)))
        judge(f"{path}, written anew", faults_of(form, json.loads(run(["convert", path, "-f", "json"]).stdout)))
        for arguments in (["convert", path, "-f", "network"], ["metrics", path, "--json"], ["validate", path, "--json"],
                          ["balance", path, "--json"], ["mediate", path, "--json"], ["mediate", path, "--by", "bloc", "--json"],
                          ["brief", path, "--json", "--replicates", "20"], ["coalitions", path, "--json"], ["brokerage", path, "--json"], ["triads", path, "--json"],
                          ["positions", path, "--json", "--norm", "jaccard"], ["robustness", path, "--json", "--replicates", "20"],
                          ["diff", path, inputs[0], "--undirected", "--json"], ["whatif", path, "--json"],
                          ["explain", path, "--camp", "1", "--json"],
                          ["metrics", path, "--json", "--layer", "negative", "--measure", "closeness"],
                          ["render", path, "--json", "-o", drawn]):
            check_output(arguments, schemas, used)
    check_output(["render", "input/minimal.json", "--dry-run", "--json", "-o", drawn], schemas, used)
    check_output(["explain", "input/korea-crisis.json", "Russia", "--of", "betweenness", "--json"], schemas, used)
    check_output(["explain", "input/tribes.json", "Gavev", "Kotun", "--json"], schemas, used)
    check_output(["balance", "input/korea-crisis.json", "--null", "20", "--json"], schemas, used)
    for way in ("year", "5y/1y", "4-relations"):
        check_output(["metrics", "input/powers.json", "--slice", way, "--json"], schemas, used)
    check_output(["brokerage", "input/tribes.json", "--by", "camp", "--layer", "all", "--json"], schemas, used)
    check_output(["triads", "input/korea-crisis.json", "--class", "030T-0N0PN0", "--json"], schemas, used)
    check_output(["explain", "input/tribes.json", "--measure", "triangle_balance", "--json"], schemas, used)
    check_output(["whatif", "input/korea-crisis.json", "--without", "China", "--flip", "Russia,United States", "--json"], schemas, used)
    for topic in TOPICS:
        check_output(["list", topic, "--json"], schemas, used)
    check_output(["validate", "Makefile", "--input-format", "json", "--json"], schemas, used)
    for arguments in (["render", "no-such-file.json", "--json"], ["metrics", "Makefile", "--json"], ["lisst", "--json"],
                      ["render", inputs[0], "--json", "-o", "no-such-folder/a.svg"]):
        check_diagnostics(arguments, schemas["entente/validation/1"])
    for label in sorted(set(schemas) - used, key=str):
        judge(f"schema of {label}", ["no output was checked against it"])


sys.exit(main())
