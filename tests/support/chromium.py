# SPDX-License-Identifier: MIT
"""Chromium without a window, spoken to through a pipe: pages, scripts, the accessibility tree, pictures."""
import base64
import fcntl
import json
import os
import select
import shutil
import signal
import tempfile
import time

PATIENCE = 60
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage", "--no-first-run",
         "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
         "--force-color-profile=srgb", "--remote-debugging-pipe"]


def find():
    """Its path, or None."""
    named = os.environ.get("CHROMIUM")
    return named or next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def pipe_above_four():
    """The program expects its ends at 3 and 4, so ours stay clear of them."""
    ends = os.pipe()
    high = [fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in ends]
    for end in ends:
        os.close(end)
    return high


class Chromium:
    """One page of one browser."""

    def __init__(self, path, environment=None):
        self.home = tempfile.mkdtemp()
        orders, self.out = pipe_above_four()
        self.answers, answers = pipe_above_four()
        nowhere = [(os.POSIX_SPAWN_OPEN, end, os.devnull, os.O_RDWR, 0) for end in (0, 1, 2)]
        wires = [(os.POSIX_SPAWN_DUP2, orders, 3), (os.POSIX_SPAWN_DUP2, answers, 4)]
        command = [path, *FLAGS, "--user-data-dir=" + self.home]
        self.process = os.posix_spawn(path, command, environment or os.environ, file_actions=nowhere + wires, setpgroup=0)
        os.close(orders)
        os.close(answers)
        self.last, self.rest, self.session = 0, b"", None
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.ask("Page.enable")
        self.ask("Accessibility.enable")
        self.frame = self.ask("Page.getFrameTree")["frameTree"]["frame"]["id"]
        self.see(1600, 1200)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            os.killpg(self.process, signal.SIGKILL)
        except ProcessLookupError:
            pass
        os.waitpid(self.process, 0)
        os.close(self.out)
        os.close(self.answers)
        for _ in range(10):
            shutil.rmtree(self.home, ignore_errors=True)
            if not os.path.exists(self.home):
                break
            time.sleep(0.1)

    def ask(self, method, **parameters):
        """Sends an order and waits for what comes of it."""
        self.last += 1
        order = {"id": self.last, "method": method, "params": parameters}
        if self.session:
            order["sessionId"] = self.session
        data = json.dumps(order).encode() + b"\0"
        while data:
            data = data[os.write(self.out, data):]
        while True:
            answer = self.hear()
            if answer.get("id") == self.last:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]

    def hear(self):
        while b"\0" not in self.rest:
            if not select.select([self.answers], [], [], PATIENCE)[0]:
                raise RuntimeError("Chromium does not answer")
            part = os.read(self.answers, 1 << 20)
            if not part:
                raise RuntimeError("Chromium has ended")
            self.rest += part
        message, self.rest = self.rest.split(b"\0", 1)
        return json.loads(message)

    def see(self, width, height):
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def prefer(self, scheme):
        """light or dark, as the user's choice."""
        self.ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])

    def show(self, *bodies):
        """A page of figures, once its pictures are there."""
        page = '<!doctype html><meta charset="utf-8"><body style="margin:0">' + "".join(bodies)
        self.ask("Page.setDocumentContent", frameId=self.frame, html=page)
        self.run("Promise.all([...document.images].map((one) => one.decode()))")

    def show_as_image(self, figure):
        data = base64.b64encode(figure.encode()).decode()
        self.show(f'<img style="display:block" alt="" src="data:image/svg+xml;base64,{data}">')

    def run(self, script):
        answer = self.ask("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"]["exception"].get("description", "a script failed"))
        return answer["result"].get("value")

    def names(self):
        """The names that the accessibility tree gives, of nodes that are not ignored."""
        nodes = self.ask("Accessibility.getFullAXTree")["nodes"]
        return [node["name"]["value"] for node in nodes if not node["ignored"] and node.get("name", {}).get("value")]

    def picture(self, left, top, width, height):
        """A PNG of a part of the page."""
        clip = {"x": left, "y": top, "width": width, "height": height, "scale": 1}
        return base64.b64decode(self.ask("Page.captureScreenshot", format="png", clip=clip)["data"])
