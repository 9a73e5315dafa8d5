"""The official Ollama client, unchanged, against a running `edgehold serve`.

    python3 -m venv /tmp/clients && /tmp/clients/bin/pip install -r tests/clients/requirements.txt
    /tmp/clients/bin/python tests/clients/ollama_client.py http://127.0.0.1:8757 [TOKEN]
"""

import json
import sys
from importlib.metadata import version

import ollama

token = sys.argv[2] if len(sys.argv) > 2 else None
headers = {"Authorization": f"Bearer {token}"} if token else None
client = ollama.Client(host=sys.argv[1], headers=headers)
memory = [{"role": "user", "content": "How much memory is free?"}]


def get_weather(city: str) -> str:
    """Get the weather of a city.

    Args:
        city: The name of the city
    """
    return json.dumps({"city": city, "celsius": 21})


def ends(last, reason="stop"):
    assert last.done and last.done_reason == reason, last
    assert last.total_duration > 0 and last.load_duration == 0, last
    assert last.prompt_eval_count > 0 and last.eval_count > 0, last
    assert last.prompt_eval_duration > 0 and last.eval_duration > 0, last


def refused(status, words, call, *args, **named):
    try:
        call(*args, **named)
    except ollama.ResponseError as error:
        assert error.status_code == status and words in error.error, error
    else:
        raise AssertionError(f"{named} was not refused")


def lists_and_shows():
    listed = {model.model: model for model in client.list().models}
    device = listed["device:latest"]
    assert device.size > 0 and len(device.digest) == 64 and device.modified_at, device
    assert device.details.format == "gguf" and device.details.family and device.details.parameter_size, device
    shown = client.show("device")
    assert shown.details == device.details and {"completion", "tools"} <= set(shown.capabilities), shown
    assert shown.modelinfo[f"{device.details.family}.context_length"] > 0, shown
    assert client.show("device:latest").modelinfo == shown.modelinfo
    running = client.ps().models
    assert {model.model for model in running} == set(listed) and running[0].context_length > 0, running


def chats():
    whole = client.chat("device", memory)
    assert whole.message.role == "assistant" and whole.message.content and whole.model == "device", whole
    ends(whole)
    *pieces, last = client.chat("device:latest", memory, stream=True)
    assert pieces and not any(piece.done for piece in pieces), pieces
    assert "".join(piece.message.content for piece in pieces) == whole.message.content, (pieces, whole)
    assert last.message.content == "", last
    ends(last)
    assert last.eval_count == whole.eval_count, (last, whole)
    return whole.message.content


def calls_a_tool():
    messages = [{"role": "user", "content": "What is the weather in Rome?"}]
    asked = client.chat("device", messages, tools=[get_weather])
    [call] = asked.message.tool_calls
    assert call.function.name == "get_weather" and call.function.arguments == {"city": "Rome"}, asked
    ends(asked)
    streamed = [call for piece in client.chat("device", messages, tools=[get_weather], stream=True)
                for call in piece.message.tool_calls or []]
    assert streamed == [call], streamed
    result = get_weather(**call.function.arguments)
    messages += [asked.message, {"role": "tool", "tool_name": "get_weather", "content": result}]
    answer = client.chat("device", messages, tools=[get_weather])
    assert answer.message.content and not answer.message.tool_calls, answer
    ends(answer)
    return answer.message.content


def answers_by_a_schema():
    schema = {
        "type": "object",
        "properties": {"topic": {"enum": ["memory", "disk"]}, "urgent": {"type": "boolean"}},
        "required": ["topic", "urgent"],
        "additionalProperties": False,
    }
    told = json.loads(client.chat("device", memory, format=schema).message.content)
    assert set(told) == {"topic", "urgent"} and told["topic"] in ("memory", "disk"), told
    assert isinstance(told["urgent"], bool), told
    free = client.generate("device", "How much memory is free?", format="json")
    # Nothing but its limit ends the object of a small model that likes to go on.
    assert free.response.startswith("{") and free.done_reason in ("stop", "length"), free
    assert free.done_reason == "length" or isinstance(json.loads(free.response), dict), free


def generates(said):
    whole = client.generate("device", "How much memory is free?")
    assert whole.response == said, (whole, said)
    ends(whole)
    *pieces, last = client.generate("device", "How much memory is free?", stream=True)
    assert "".join(piece.response for piece in pieces) == said, pieces
    ends(last)
    assert client.generate("device", "How much memory is free?", system="Be brief.").response
    loaded = client.generate("device")
    assert loaded.done and loaded.done_reason == "load" and loaded.response == "", loaded


def takes_options():
    options = {"temperature": 0.8, "top_k": 20, "top_p": 0.9, "min_p": 0.05, "repeat_penalty": 1.1, "seed": 7, "num_ctx": 4096}
    twice = [client.chat("device", memory, options=options, keep_alive="5m").message.content for _ in range(2)]
    assert twice[0] and twice[0] == twice[1], twice
    assert client.chat("device", memory, options=ollama.Options(seed=7, temperature=0.8), think=False).message.content


def refuses():
    refused(404, "nobody", client.chat, "nobody", memory)
    refused(404, "nobody", client.show, "nobody")
    refused(400, "does not think aloud", client.chat, "device", memory, think=True)
    refused(400, "options.sauce", client.chat, "device", memory, options={"sauce": 1})
    refused(400, "suffix", client.generate, "device", "x", suffix="y")
    refused(422, "", client.chat, "device", [{"role": "user", "content": " "}])
    refused(501, "edgehold models add", client.pull, "llama3.2")
    refused(501, "edgehold models add", client.delete, "device")
    refused(501, "vectors", client.embed, "device", "x")
    # An error of a stream before its first piece has its status, too.
    refused(404, "nobody", lambda: list(client.chat("nobody", memory, stream=True)))


lists_and_shows()
said = chats()
weather = calls_a_tool()
answers_by_a_schema()
generates(said)
takes_options()
refuses()
if token:
    refused(401, "token", ollama.Client(host=sys.argv[1]).list)
print("ollama", version("ollama"), "passed:", said, weather)
