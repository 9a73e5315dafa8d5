"""How a node bears load: python bench/load.py [events|urgent|clients|flood] [--events N] [--clients N] [--requests N]

Starts target/release/edgehold (or $EDGEHOLD) with the shipped model and, for `events`, a mosquitto of its own; needs nothing but
Python's library, mosquitto, and `cargo build --release --examples -p edgehold-mqtt` for `events`. All of it runs if nothing is named.

- *events*: so many at QoS 1 from a broker through guard, rules and storage: a second, and whether each is stored once.
- *urgent*: how long a realtime question waits for its first step while four background answers are written.
- *clients*: streaming clients side by side, each asking again and again: answers of the slowest and of the fastest.
- *flood*: many requests at once: how many were answered, how many were told to come back, and the most memory.
"""
import argparse
import http.client
import json
import os
import shutil
import signal
import socket
import statistics
import subprocess
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "release"
EDGEHOLD = os.environ.get("EDGEHOLD", TARGET / "edgehold")
EVENTS = """[streams.bench]
topic = "bench"
fields = { value = "" }
window = { seconds = 60 }
[rules.high]
stream = "bench"
threshold = { field = "value", feature = "mean", above = 1e12 }
agent = "device"
[rules.wild]
stream = "bench"
when = "kurtosis.value > 1e9"
agent = "device"
[retention]
max_events = 10000000
max_keys = 10000000
"""
COLUMNS = "time,battery_percent,cpu_temp_c,cpu_percent,memory_available_mib,disk_used_percent\n"


def readings():
    """Some hours of a device, a row a minute."""
    now = int(time.time())
    return COLUMNS + "".join(f"{now - 60 * i},{50 + i % 40},{45 + i % 9},{i % 100},2000,42.5\n" for i in range(200, -1, -1))


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Node:
    """A running node in a folder of its own."""

    def __init__(self, folder, settings=""):
        self.folder = Path(folder)
        (self.folder / "state").mkdir(exist_ok=True)
        (self.folder / "state/metrics.csv").write_text(readings())
        (self.folder / "edgehold.toml").write_text(settings)
        command = [EDGEHOLD, "--state", "state", "--json", "--log", "error", "serve", "--listen", "127.0.0.1:0"]
        self.process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=open(self.folder / "err", "w"))
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit((self.folder / "err").read_text())
        self.port = int(json.loads(line)["listening"].rsplit(":", 1)[1])

    def memory_mib(self):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.split("VmHWM:")[1].split()[0]) / 1024

    def ask(self, connection, words, priority="interactive", accept="application/json"):
        body = json.dumps({"user_input": words, "priority": priority})
        connection.request("POST", "/ask", body, {"Content-Type": "application/json", "Accept": accept})
        return connection.getresponse()

    def connect(self, timeout=300):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()


def stored(node):
    out = subprocess.run([EDGEHOLD, "--state", "state", "--json", "events", "status"], cwd=node.folder, stdout=subprocess.PIPE, check=True)
    return json.loads(out.stdout)


def events(a):
    port = free_port()
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "events.toml").write_text(EVENTS)
        # A broker that drops nothing on its own (docs/mqtt.md).
        Path(folder, "mosquitto.conf").write_text(f"listener {port} 127.0.0.1\nallow_anonymous true\nmax_queued_messages 0\nmax_inflight_messages 0\nuser root\n")
        program = shutil.which("mosquitto") or "/usr/sbin/mosquitto"
        broker = subprocess.Popen([program, "-c", "mosquitto.conf"], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(0.5)
        node = Node(folder, f'[events]\nfile = "events.toml"\n[network]\nallow = ["127.0.0.1:{port}"]\n[mqtt]\nbroker = "127.0.0.1:{port}"\n'
                            'client_id = "bench"\n[[mqtt.subscribe]]\nfilter = "bench"\n')
        time.sleep(1)
        begun = time.monotonic()
        subprocess.run([TARGET / "examples/flood", f"127.0.0.1:{port}", "bench", str(a.events)], check=True, stdout=subprocess.DEVNULL)
        sent = time.monotonic() - begun
        while (kept := stored(node))["events"] < a.events and time.monotonic() - begun < 300:
            time.sleep(0.2)
        took = time.monotonic() - begun
        memory = node.memory_mib()
        node.stop()
        broker.terminate()
        broker.wait()
    print(f"events: {a.events} at QoS 1, {kept['events']} stored, {kept['dead']} dead letters; sent in {sent:.1f} s, stored in {took:.1f} s: "
          f"{kept['events'] / took:,.0f} events/s; {memory:.0f} MiB at most")
    return {"events_per_s": kept["events"] / took, "lost": a.events - kept["events"], "mib": memory}


def urgent(a):
    with tempfile.TemporaryDirectory() as folder:
        node = Node(folder)
        stop, answered = threading.Event(), Counter()

        def background():
            connection = node.connect()
            while not stop.is_set():
                node.ask(connection, "What was the highest CPU temperature in the last hour?", "background").read()
                answered["background"] += 1

        def realtime(times):
            connection = node.connect()
            for _ in range(50):
                begun = time.monotonic()
                timings = json.loads(node.ask(connection, "What is the battery level?", "realtime").read())["timings"]
                times.append(((time.monotonic() - begun) * 1000, timings["queue_us"] / 1000, timings["decode_us"] / 1000))
                time.sleep(0.02)

        alone, among = [], []
        realtime(alone)
        threads = [threading.Thread(target=background) for _ in range(4)]
        for thread in threads:
            thread.start()
        time.sleep(0.5)
        realtime(among)
        stop.set()
        for thread in threads:
            thread.join()
        node.stop()
    median = lambda rows, i: statistics.median(row[i] for row in rows)
    most = max(row[1] for row in among)
    print(f"urgent: alone {median(alone, 0):.1f} ms a turn; among four background turns that never end {median(among, 0):.1f} ms, of which it "
          f"waited {median(among, 1):.2f} ms (most {most:.2f}) in its generations, two a turn; {answered['background']} background turns went on")
    return {"alone_ms": median(alone, 0), "among_ms": median(among, 0), "waited_ms": median(among, 1), "waited_most_ms": most}


def clients(a):
    with tempfile.TemporaryDirectory() as folder:
        node = Node(folder)
        counts, first, failed, end = [0] * a.clients, [], Counter(), time.monotonic() + a.seconds

        def client(i):
            connection = node.connect()
            while time.monotonic() < end:
                begun = time.monotonic()
                reply = node.ask(connection, "What is the battery level?", accept="text/event-stream")
                if reply.status != 200:
                    failed[reply.status] += 1
                    reply.read()
                    time.sleep(float(reply.headers.get("Retry-After", 1)))
                    continue
                line = b""
                while not line.startswith(b"event: delta") and (line := reply.readline()):
                    pass
                first.append(time.monotonic() - begun)
                counts[i] += b"event: done" in reply.read() or line == b""

        threads = [threading.Thread(target=client, args=(i,)) for i in range(a.clients)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        memory = node.memory_mib()
        node.stop()
    print(f"clients: {a.clients} streaming for {a.seconds} s: {sum(counts)} answers; the fastest {max(counts)}, the slowest {min(counts)}: "
          f"{max(counts) / max(1, min(counts)):.2f}; first words after {statistics.median(first) * 1000:.0f} ms in the median; refused {dict(failed)}; {memory:.0f} MiB at most")
    return {"fastest": max(counts), "slowest": min(counts), "ratio": max(counts) / max(1, min(counts)), "mib": memory}


def flood(a):
    with tempfile.TemporaryDirectory() as folder:
        node = Node(folder)
        before, codes, left = node.memory_mib(), Counter(), threading.Semaphore(a.requests)

        def client():
            connection = node.connect()
            while left.acquire(blocking=False):
                try:
                    reply = node.ask(connection, "What is the battery level?")
                    reply.read()
                    codes[reply.status] += 1
                except OSError:
                    codes["connection"] += 1
                    connection = node.connect()

        begun = time.monotonic()
        threads = [threading.Thread(target=client) for _ in range(512)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        took, after = time.monotonic() - begun, node.memory_mib()
        begun = time.monotonic()
        again = node.ask(node.connect(), "What is the battery level?").status
        node.stop()
    print(f"flood: {a.requests} requests over 512 connections in {took:.0f} s: {dict(codes)}; memory {before:.0f} MiB before, {after:.0f} MiB at most; "
          f"afterwards a question is answered with {again} in {(time.monotonic() - begun) * 1000:.0f} ms")
    return {"codes": {str(k): v for k, v in codes.items()}, "before_mib": before, "most_mib": after}


def main():
    parts = {"events": events, "urgent": urgent, "clients": clients, "flood": flood}
    a = argparse.ArgumentParser(description=__doc__.split("\n")[0], formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("parts", nargs="*", choices=[*parts, []], help="all if none is named")
    a.add_argument("--events", type=int, default=100_000)
    a.add_argument("--clients", type=int, default=64)
    a.add_argument("--seconds", type=float, default=30)
    a.add_argument("--requests", type=int, default=100_000)
    a = a.parse_args()
    print(json.dumps({name: parts[name](a) for name in a.parts or parts}))


if __name__ == "__main__":
    main()
