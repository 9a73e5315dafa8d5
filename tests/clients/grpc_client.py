"""gRPC without generated code, by reflection alone, against a running `edgehold serve`.

    python3 -m venv /tmp/clients && /tmp/clients/bin/pip install -r tests/clients/requirements.txt
    /tmp/clients/bin/python tests/clients/grpc_client.py http://127.0.0.1:8757 [TOKEN]
"""

import sys
from collections import namedtuple
from urllib.parse import urlparse

import grpc
from google.protobuf.descriptor_pool import DescriptorPool
from google.protobuf.message_factory import GetMessageClass
from grpc_reflection.v1alpha.proto_reflection_descriptor_database import ProtoReflectionDescriptorDatabase

PATIENCE = 60


class Details(
    namedtuple("Details", "method timeout metadata credentials wait_for_ready compression"), grpc.ClientCallDetails
):
    """What the library is to know of a call."""


class Bearer(grpc.UnaryUnaryClientInterceptor, grpc.UnaryStreamClientInterceptor, grpc.StreamStreamClientInterceptor):
    """Shows a token with each call."""

    def __init__(self, token):
        self.metadata = [("authorization", f"Bearer {token}")] if token else []

    def with_token(self, next_call, details, request):
        metadata = list(details.metadata or []) + self.metadata
        shown = (details.method, details.timeout, metadata, details.credentials, details.wait_for_ready)
        return next_call(Details(*shown, details.compression), request)

    intercept_unary_unary = intercept_unary_stream = intercept_stream_stream = with_token


target, token = urlparse(sys.argv[1]).netloc, sys.argv[2] if len(sys.argv) > 2 else None
plain = grpc.insecure_channel(target)
channel = grpc.intercept_channel(plain, Bearer(token))

# What there is, as the node itself tells it.
reflection = ProtoReflectionDescriptorDatabase(channel)
services = reflection.get_services()
for name in ("edgehold.v1.Edgehold", "grpc.health.v1.Health"):
    assert name in services, services
pool = DescriptorPool(reflection)


def call(service, name, /, over=channel, **fields):
    """Calls a method with a message of these fields."""
    method = pool.FindServiceByName(service).methods_by_name[name]
    request, reply = GetMessageClass(method.input_type), GetMessageClass(method.output_type)
    kind = over.unary_stream if method.server_streaming else over.unary_unary
    made = kind(f"/{service}/{name}", request.SerializeToString, reply.FromString)
    return made(request(**fields), timeout=PATIENCE)


def edgehold(name, **fields):
    return call("edgehold.v1.Edgehold", name, **fields)


def refused(code, stable, *args, **fields):
    try:
        reply = call("edgehold.v1.Edgehold", *args, **fields)
        list(reply) if isinstance(reply, grpc.Call) else None
    except grpc.RpcError as error:
        metadata = dict([*(error.initial_metadata() or ()), *(error.trailing_metadata() or ())])
        assert (error.code(), metadata.get("edgehold-code")) == (code, stable), error
    else:
        raise AssertionError(f"{args} was not refused")


# Health needs no token.
health = call("grpc.health.v1.Health", "Check", over=plain, service="edgehold.v1.Edgehold")
assert health.status == 1, health

agents = edgehold("ListAgents").agents
assert "device" in [agent.name for agent in agents], agents

watch = edgehold("Watch")
watch.initial_metadata()  # It watches from here on.
events = list(edgehold("Ask", agent="device", user_input="How much memory is free?"))
kinds = [event.WhichOneof("event") for event in events]
assert kinds[0] == "started" and kinds[-1] == "done" and "called" in kinds, kinds
answer = events[-1].done
assert answer.text and answer.kind == 1 and answer.calls and answer.timings.total_us > 0, answer
seen = {}
for event in watch:
    kind = event.WhichOneof("event")
    seen[kind] = getattr(event, kind)
    if kind == "turn_ended":
        break
watch.cancel()
assert seen["turn_started"].source == "grpc" and seen["turn_ended"].turn == answer.turn, seen

# A client that leaves.
left = edgehold("Ask", agent="device", user_input="How much memory is free?")
assert next(left).WhichOneof("event") == "started"
left.cancel()

refused(grpc.StatusCode.NOT_FOUND, "agent_unknown", "Ask", agent="nobody", user_input="Hello?")
refused(grpc.StatusCode.INVALID_ARGUMENT, "approve_missing", "Approve", id="nothing")
wrong = grpc.intercept_channel(plain, Bearer("eh_nothing"))
refused(grpc.StatusCode.UNAUTHENTICATED, "token_wrong", "ListAgents", over=wrong)
print("grpcio", grpc.__version__, "by reflection: passed")
