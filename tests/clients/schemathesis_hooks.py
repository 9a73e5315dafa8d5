"""What schemathesis has to know of this interface.

Each session of requests comes from an address of its own. An address that has shown ten wrong tokens waits for a minute, and
the check `ignored_auth` shows one for each operation.

Most names that are made up are no agent's, and most conversations do not end in a question. So that requests come as far as a
turn, a name becomes that of an agent, and a conversation that is not empty gets a question. What was against the schema still is."""

from itertools import count
from re import fullmatch

import schemathesis
from requests.adapters import HTTPAdapter

NUMBERS = count()
init_poolmanager = HTTPAdapter.init_poolmanager


def from_own_address(self, *arguments, **options):
    number = next(NUMBERS)
    address = f"127.0.{1 + number // 250 % 250}.{1 + number % 250}"
    init_poolmanager(self, *arguments, source_address=(address, 0), **options)


HTTPAdapter.init_poolmanager = from_own_address


@schemathesis.hook
def map_body(context, body):
    if isinstance(body, dict):
        for name in ("model", "agent"):
            if isinstance(body.get(name), str) and fullmatch("[a-zA-Z0-9]{1,64}", body[name]):
                body[name] = "device"
        for name in ("messages", "input"):
            if isinstance(body.get(name), list) and body[name] and isinstance(body[name][0], dict):
                body[name] = [*body[name], {"role": "user", "content": "What is the battery level?"}]
    return body
