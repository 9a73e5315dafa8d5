"""The official OpenAI client and LangChain's ChatOpenAI, unchanged, against a running `edgehold serve`.

    python3 -m venv /tmp/clients && /tmp/clients/bin/pip install -r tests/clients/requirements.txt
    /tmp/clients/bin/python tests/clients/openai_client.py http://127.0.0.1:8757 [TOKEN]
"""

import sys

import openai
from langchain_openai import ChatOpenAI

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
print("openai", openai.__version__, "and ChatOpenAI: passed")
