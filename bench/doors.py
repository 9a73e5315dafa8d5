"""What the doors cost: python bench/doors.py [overhead|streams|vanish|requests] [--asks N] [--idle N] [--active N]

Starts target/release/edgehold (or $EDGEHOLD) with the shipped model; needs Python's library, and wrk and nginx (Debian's packages) for
`requests`. All of it runs if nothing is named.

- *overhead*: the time of `POST /ask` as the client sees it less the turn itself, as the answer's `timings` have it: plain, with TLS, and a stream.
- *streams*: so many idle streams (`GET /v1/watch`) and so many answers that are streamed at the same time: whether each comes to its end.
- *vanish*: clients that hang up while the answer is written: how long until the turn has ended, beside the time of one token.
- *requests*: requests a second of `/healthz` by wrk, in turns with nginx that returns as many bytes.
"""
import argparse
import asyncio
import contextlib
import json
import re
import resource
import shutil
import socket
import ssl
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

from load import Node, free_port, readings

# As the shipped agent, but for the time that it may take: two hundred turns at once take their turns.
AGENT = """description = "Answers questions about this device from its own readings."
system = "You answer questions about this device from its own readings."
fallback = "I could not read the metrics."
[limits]
max_tool_calls = 2
deadline_s = 300
[tools.read_metrics]
kind = "read_metrics"
file = "readings.csv"
"""
QUESTION = "What was the highest CPU temperature in the last hour?"


@contextlib.contextmanager
def running(settings=""):
    with tempfile.TemporaryDirectory() as folder:
        agent = Path(folder, "agents/bench")
        agent.mkdir(parents=True)
        (agent / "agent.toml").write_text(AGENT)
        (agent / "readings.csv").write_text(readings())
        node = Node(folder, "[server]\nrequests_per_minute = 0\n" + settings)
        try:
            yield node
        finally:
            node.stop()


def overhead(a):
    # Sockets, and each request in one piece: a client's library would be measured along with the server.
    def beyond(connection, port, stream):
        body = json.dumps({"user_input": QUESTION})
        head = f"POST /ask HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n"
        accept = "Accept: text/event-stream\r\n" if stream else ""
        begun, reply = time.perf_counter(), b""
        connection.sendall(f"{head}{accept}\r\n{body}".encode())
        whole = re.compile(rb"event: done\ndata: (.*)\n\n\r\n0\r\n" if stream else rb"\r\n\r\n(\{.*\})$")
        while not (found := whole.search(reply)):
            reply += connection.recv(1 << 16)
        took = (time.perf_counter() - begun) * 1000
        return took - json.loads(found[1])["timings"]["total_us"] / 1000

    def measured(node, stream=False, tls=None):
        connection = socket.create_connection(("127.0.0.1", node.port))
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connection = tls.wrap_socket(connection) if tls else connection
        for _ in range(20):
            beyond(connection, node.port, stream)
        return sorted(beyond(connection, node.port, stream) for _ in range(a.asks))

    result = {}
    with running() as node:
        result["plain"] = measured(node)
        result["stream"] = measured(node, stream=True)
    with running('tls = "own"\n') as node:
        result["tls"] = measured(node, tls=ssl._create_unverified_context())
    rows = {name: {"median_ms": statistics.median(r), "p99_ms": r[int(len(r) * 0.99)]} for name, r in result.items()}
    print("overhead beyond the turn: " + "; ".join(f"{n} {r['median_ms']:.2f} ms in the median, {r['p99_ms']:.2f} at the 99th" for n, r in rows.items()))
    return rows


async def request(node, head, body=""):
    reader, writer = await asyncio.open_connection("127.0.0.1", node.port)
    length = f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n" if body else ""
    writer.write(f"{head} HTTP/1.1\r\nHost: 127.0.0.1:{node.port}\r\nAccept: text/event-stream\r\n{length}\r\n{body}".encode())
    status = int((await reader.readline()).split()[1])
    while (await reader.readline()).strip():
        pass
    return status, reader, writer


async def streamed(node):
    status, reader, writer = await request(node, "POST /ask", json.dumps({"user_input": QUESTION, "agent": "bench"}))
    ended = False
    while line := await reader.readline():
        ended |= line.startswith(b"event: done")
        if ended and line.strip() == b"0":
            break
    writer.close()
    return status, ended


async def many(a, node):
    idle = await asyncio.gather(*(request(node, "GET /v1/watch") for _ in range(a.idle)))
    memory = node.memory_mib()
    begun, slowest = time.perf_counter(), 0.0
    turns = asyncio.gather(*(streamed(node) for _ in range(a.active)))
    while not turns.done():
        asked = time.perf_counter()
        _, _, writer = await request(node, "GET /healthz")
        slowest = max(slowest, time.perf_counter() - asked)
        writer.close()
        await asyncio.sleep(0.05)
    turns, took = await turns, time.perf_counter() - begun
    # Each idle one has heard of the turns, or it was not held.
    heard = [await asyncio.wait_for(reader.readline(), 5) for _, reader, _ in idle]
    for _, _, writer in idle:
        writer.close()
    return {
        "idle": sum(status == 200 and bool(line) for (status, _, _), line in zip(idle, heard)),
        "active": sum(status == 200 and ended for status, ended in turns),
        "took_s": took, "slowest_health_ms": slowest * 1000, "idle_mib": memory, "most_mib": node.memory_mib(),
    }


def streams(a):
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, max(soft, 8192)), hard))
    with running() as node:
        r = asyncio.run(many(a, node))
    print(f"streams: {r['idle']} of {a.idle} idle ones held, {r['active']} of {a.active} answers whole in {r['took_s']:.1f} s; /healthz took "
          f"{r['slowest_health_ms']:.0f} ms at most meanwhile; {r['idle_mib']:.0f} MiB with the idle ones, {r['most_mib']:.0f} at most")
    return r


async def hang_up(node, times, wait):
    _, watch, watcher = await request(node, "GET /v1/watch")
    took, too_late = [], 0
    for _ in range(times):
        _, reader, writer = await request(node, "POST /ask", json.dumps({"user_input": QUESTION}))
        while not (await reader.readline()).startswith(b"event: called"):
            pass
        await asyncio.sleep(wait)
        begun = time.perf_counter()
        writer.transport.abort()
        while not (name := await watch.readline()).startswith((b"event: turn_failed", b"event: turn_ended")):
            pass
        took.append((time.perf_counter() - begun) * 1000)
        too_late += name.startswith(b"event: turn_ended")
    watcher.close()
    return took, too_late


def vanish(a):
    with running() as node:
        answers = [json.loads(node.ask(node.connect(), QUESTION).read()) for _ in range(5)]
        token = statistics.median(u["timings"]["decode_us"] / u["usage"]["completion_tokens"] / 1000 for u in answers)
        # Once the result of the tool was read, and before the answer is whole.
        wait = statistics.median(u["timings"]["prefill_us"] for u in answers) / 1e6 + 6 * token / 1000
        took, too_late = asyncio.run(hang_up(node, a.vanish, wait))
    print(f"vanish: {a.vanish} clients hung up while the answer was written; the turn had ended and was on record {statistics.median(took):.2f} ms later "
          f"in the median (most {max(took):.2f}), {too_late} of them by their own end; one token takes {token:.2f} ms")
    return {"median_ms": statistics.median(took), "most_ms": max(took), "too_late": too_late, "token_ms": token}


def wrk(port):
    out = subprocess.run(["wrk", "-t2", "-c64", "-d4s", f"http://127.0.0.1:{port}/healthz"], capture_output=True, text=True, check=True).stdout
    assert "Non-2xx" not in out and "Socket errors" not in out, out
    return float(re.search(r"Requests/sec:\s+([\d.]+)", out)[1])


def requests(a):
    port = free_port()
    with tempfile.TemporaryDirectory() as folder, running() as node:
        connection = node.connect()
        connection.request("GET", "/healthz")
        body = connection.getresponse().read().decode().replace('"', '\\"')
        connection.close()
        Path(folder, "nginx.conf").write_text(
            f"worker_processes 2; pid {folder}/pid; error_log {folder}/log; daemon off; events {{ worker_connections 1024; }}\n"
            f'http {{ access_log off; server {{ listen 127.0.0.1:{port}; location / {{ return 200 "{body}"; }} }} }}\n')
        program = shutil.which("nginx") or "/usr/sbin/nginx"
        peer = subprocess.Popen([program, "-p", folder, "-e", f"{folder}/log", "-c", f"{folder}/nginx.conf"])
        time.sleep(0.5)
        rounds = [(wrk(node.port), wrk(port)) if i % 2 == 0 else (wrk(port), wrk(node.port))[::-1] for i in range(4)]
        peer.terminate()
        peer.wait()
    ours, theirs = (statistics.median(r[i] for r in rounds) for i in (0, 1))
    print(f"requests: {ours:,.0f}/s of /healthz over 64 connections; nginx {theirs:,.0f}/s: {ours / theirs:.2f} of it")
    return {"edgehold_per_s": ours, "nginx_per_s": theirs, "ratio": ours / theirs}


def main():
    parts = {"overhead": overhead, "streams": streams, "vanish": vanish, "requests": requests}
    a = argparse.ArgumentParser(description=__doc__.split("\n")[0], formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("parts", nargs="*", choices=[*parts, []], help="all if none is named")
    a.add_argument("--asks", type=int, default=200)
    a.add_argument("--idle", type=int, default=1000)
    a.add_argument("--active", type=int, default=200)
    a.add_argument("--vanish", type=int, default=50)
    a = a.parse_args()
    print(json.dumps({name: parts[name](a) for name in a.parts or parts}))


if __name__ == "__main__":
    main()
