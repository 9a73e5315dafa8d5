"""A tool-calling agent of LangChain's on ChatOpenAI, unchanged, against a running `edgehold serve`: langchain_agent.py URL [TOKEN]"""

import sys

import langchain
import langchain_openai
from langchain.agents import create_agent
from langchain_core.messages import HumanMessage, ToolMessage
from langchain_core.tools import tool
from langchain_openai import ChatOpenAI
from pydantic import BaseModel

base, key = sys.argv[1].rstrip("/") + "/v1", sys.argv[2] if len(sys.argv) > 2 else "none"
model = ChatOpenAI(base_url=base, api_key=key, model="device")
asked = []


@tool
def get_weather(city: str) -> dict:
    """Get the weather in a city."""
    asked.append(city)
    return {"city": city, "celsius": 31}


agent = create_agent(model, [get_weather], system_prompt="You help a traveller.")
said = agent.invoke({"messages": [HumanMessage("What is the weather in Rome?")]})["messages"]
assert len(asked) == 1 and isinstance(asked[0], str), asked
assert any(isinstance(message, ToolMessage) for message in said), said
assert said[-1].content and not said[-1].tool_calls, said

asked.clear()
steps = [step for step in agent.stream({"messages": [HumanMessage("What is the weather in Oslo?")]}, stream_mode="updates")]
assert len(asked) == 1 and len(steps) >= 3, (asked, steps)


class Reading(BaseModel):
    warm: bool


for method in ("json_schema", "function_calling"):
    reading = model.with_structured_output(Reading, method=method).invoke("Is it warm in Rome?")
    assert isinstance(reading, Reading), reading

chunks = list(model.stream("How much memory is free?"))
assert "".join(chunk.content for chunk in chunks) == model.invoke("How much memory is free?").content
print("langchain", langchain.__version__, "on ChatOpenAI: passed")
