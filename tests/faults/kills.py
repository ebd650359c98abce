# SPDX-License-Identifier: MIT
"""Stopped at any moment: the output is the old one or whole, nothing is left beside it, no process goes on.
One test a job and signal. KILLS=N for other than a sample."""
import os
import signal
import subprocess
import sys
import tempfile
import time

ENTENTE = os.environ["ENTENTE"]
KILLS = int(os.environ.get("KILLS", "2"))
KOREA = os.path.abspath("input/korea-crisis.json")
SIGNALS = [signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGPIPE, signal.SIGXCPU, signal.SIGQUIT,
           signal.SIGKILL]
JOBS = {
    "a figure": ["render", KOREA, "--effort", "fast", "-o", "out.svg"],
    "a picture": ["render", KOREA, "--effort", "fast", "-o", "out.png"],
    "a document": ["convert", KOREA, "-o", "out.json"],
    "processes that share": ["robustness", KOREA, "--replicates", "300", "-j", "2", "-o", "out.txt"],
}


def start(line, place):
    """In a group of its own, by which its children are found."""
    return subprocess.Popen([ENTENTE, *line, "-q"], cwd=place, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                            stderr=subprocess.DEVNULL, start_new_session=True,
                            preexec_fn=lambda: [signal.signal(one, signal.SIG_DFL) for one in SIGNALS[:-1]])


def members(group):
    """The processes of a group that are alive: who is dead and not yet buried does nothing."""
    for number in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{number}/stat", encoding="utf-8", errors="replace") as file:
                state, _, of = file.read().rpartition(")")[2].split()[:3]
        except (FileNotFoundError, ProcessLookupError):
            continue
        if int(of) == group and state not in "ZX":
            yield int(number)


def goes_on(group):
    """Waits a second at most for the last process of a group to end."""
    end = time.monotonic() + 1
    while time.monotonic() < end:
        if not any(members(group)):
            return False
        time.sleep(0.01)
    return True


def fill(place, name):
    with open(os.path.join(place, name), "wb") as file:
        file.write(b"old")


def content(place, name):
    with open(os.path.join(place, name), "rb") as file:
        return file.read()


def kill_once(line, number, delay, whole):
    """What is wrong after a kill; "" when nothing is."""
    with tempfile.TemporaryDirectory() as place:
        fill(place, line[-1])
        process = start(line, place)
        time.sleep(delay)
        process.send_signal(number)
        process.wait()
        if goes_on(process.pid):
            os.killpg(process.pid, signal.SIGKILL)
            return "a process goes on"
        left = [name for name in os.listdir(place) if name != line[-1]]
        if left and number != signal.SIGKILL:
            return f"leaves {left}"
        return "" if content(place, line[-1]) in (b"old", whole) else "a half-written file"


def main():
    passed = failed = 0
    for job, line in JOBS.items():
        with tempfile.TemporaryDirectory() as place:
            begin = time.monotonic()
            start(line, place).wait()
            took, whole = time.monotonic() - begin, content(place, line[-1])
        for number in SIGNALS:
            faults = [kill_once(line, number, took * 1.1 * (i + 0.5) / KILLS, whole) for i in range(KILLS)]
            wrong = [fault for fault in faults if fault]
            passed, failed = passed + (not wrong), failed + bool(wrong)
            for fault in wrong[:3]:
                print(f"FAILED: {job}: {number.name}: {fault}")
    print(f"{passed} passed, {failed} failed")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
