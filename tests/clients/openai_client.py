"""The official OpenAI client and LangChain's ChatOpenAI, unchanged, against a running `edgehold serve`.

    python3 -m venv /tmp/clients && /tmp/clients/bin/pip install -r tests/clients/requirements.txt
    /tmp/clients/bin/python tests/clients/openai_client.py http://127.0.0.1:8757 [TOKEN]
"""

import json
import sys
from typing import Literal

import openai
from langchain_openai import ChatOpenAI
from openai.types.responses import Response
from pydantic import BaseModel

base, key = sys.argv[1].rstrip("/") + "/v1", sys.argv[2] if len(sys.argv) > 2 else "none"
client = openai.OpenAI(base_url=base, api_key=key)
question = [{"role": "user", "content": "How much memory is free?"}]

models = [model.id for model in client.models.list()]
assert "device" in models, models

whole = client.chat.completions.create(model="device", messages=question)
said = whole.choices[0].message.content
assert said and whole.choices[0].finish_reason == "stop", whole
assert whole.usage.total_tokens == whole.usage.prompt_tokens + whole.usage.completion_tokens > 0, whole

pieces, usage = [], None
options = {"include_usage": True}
for chunk in client.chat.completions.create(model="device", messages=question, stream=True, stream_options=options):
    pieces += [choice.delta.content or "" for choice in chunk.choices]
    usage = chunk.usage or usage
assert "".join(pieces) == said and usage.total_tokens == whole.usage.total_tokens, (pieces, usage)

told = client.chat.completions.create(model="device", messages=question, logprobs=True).choices[0]
tokens = told.logprobs.content
assert "".join(token.token for token in tokens) == told.message.content, tokens
assert all(token.logprob <= 0 for token in tokens), tokens

vectors = client.embeddings.create(model="device", input=["free memory", "battery level"])
assert len(vectors.data) == 2 and len(vectors.data[0].embedding) == len(vectors.data[1].embedding) > 0, vectors
length = sum(number * number for number in vectors.data[0].embedding)
assert abs(length - 1) < 1e-3 and vectors.usage.prompt_tokens > 0, (length, vectors.usage)

for wrong, error, code in (
    ({"model": "nobody"}, openai.NotFoundError, "model_not_found"),
    ({"model": "device", "n": 2}, openai.BadRequestError, "unsupported_parameter"),
):
    try:
        client.chat.completions.create(messages=question, **wrong)
    except error as refused:
        assert refused.code == code, refused
    else:
        raise AssertionError(f"{wrong} was not refused")

chain = ChatOpenAI(base_url=base, api_key=key, model="device").invoke("How much memory is free?").content
assert chain == said, chain
# The Responses API: the same question in its form, whole, in pieces, held to a schema, and with a tool of the caller's.
response = client.responses.create(model="device", input="How much memory is free?")
Response.model_validate(response.model_dump(), strict=True)
assert response.status == "completed" and response.output_text == said and response.store is False, response
assert response.usage.total_tokens == response.usage.input_tokens + response.usage.output_tokens > 0, response

kinds = []
with client.responses.stream(model="device", input="How much memory is free?") as stream:
    for event in stream:
        assert event.sequence_number == len(kinds), event
        kinds.append(event.type)
    streamed = stream.get_final_response()
assert kinds[:2] == ["response.created", "response.in_progress"] and kinds[-1] == "response.completed", kinds
assert streamed.output_text == said, streamed


class Memory(BaseModel):
    free: Literal["much", "little"]


parsed = client.responses.parse(model="device", input="How much memory is free?", text_format=Memory)
assert isinstance(parsed.output_parsed, Memory), parsed

parameters = {"type": "object", "properties": {"room": {"type": "string"}}, "required": ["room"]}
lamp = {"type": "function", "name": "switch_lamp", "description": "Switches a lamp.", "parameters": parameters}
told = [{"role": "user", "content": "Switch the lamp in the kitchen on."}]
chosen = {"type": "function", "name": "switch_lamp"}
with_lamp = {"model": "device", "input": told[:], "tools": [lamp], "tool_choice": chosen}
asked = client.responses.create(**with_lamp)
Response.model_validate(asked.model_dump(), strict=True)
(call,) = asked.output
assert call.type == "function_call" and call.name == "switch_lamp" and "room" in json.loads(call.arguments), asked
result = {"type": "function_call_output", "call_id": call.call_id, "output": "It is on."}
told += [call.model_dump(exclude_none=True), result]
done = client.responses.create(model="device", input=told, tools=[lamp], tool_choice="none")
assert done.status == "completed" and done.output_text, done

pieces = list(client.responses.create(**with_lamp, stream=True))
arguments = "".join(event.delta for event in pieces if event.type == "response.function_call_arguments.delta")
assert pieces[-1].response.output[0].arguments == arguments == call.arguments, pieces

for wrong, error, code in (
    ({"model": "nobody"}, openai.NotFoundError, "model_not_found"),
    ({"model": "device", "previous_response_id": "resp_1"}, openai.BadRequestError, "unsupported_parameter"),
    ({"model": "device", "tools": [{"type": "web_search"}]}, openai.BadRequestError, "unsupported_value"),
):
    try:
        client.responses.create(input="How much memory is free?", **wrong)
    except error as refused:
        assert refused.code == code, refused
    else:
        raise AssertionError(f"{wrong} was not refused")

chain = ChatOpenAI(base_url=base, api_key=key, model="device", use_responses_api=True)
assert chain.invoke("How much memory is free?").text == said
assert "".join(piece.text for piece in chain.stream("How much memory is free?")) == said
print("openai", openai.__version__, "and ChatOpenAI: passed")
