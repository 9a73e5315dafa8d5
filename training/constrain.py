"""What a call may be while it is learned: what the constraint of decoding leaves open, in short.

A call names a tool of its list, gives parameters of this tool, each at most once, and takes values from the request or from
the schema. Training under the same constraint spends nothing on what the product decides by itself: without it a model
learns which words names are mostly made of, and says one that its list lacks.
"""
import numpy as np

from tokenizer import SPACE

INVOKE, DECISIONS = 8, np.arange(8, 12)


class Constrainer:
    """Sets of token ids, as arrays."""

    def __init__(self, tok):
        self.tok, self.text = tok, [tok.id_to_token(i) for i in range(tok.get_vocab_size())]
        special = [t.startswith("<|") and t.endswith("|>") for t in self.text]
        self.signs = np.array([i for i, t in enumerate(self.text) if not special[i] and not any(c.isalpha() and c.isascii() for c in t)]
                              + [tok.token_to_id(w) for w in ("<|end|>", "<|invoke|>", "true", "false", "null")])
        self.quoted = np.array([i for i in self.signs if set(self.text[i]) & set('"{}')])
        # A token of the request, and the same with or without the space before it, in the same case.
        self.plain = [tok.token_to_id(t[1:]) if t.startswith(SPACE) and len(t) > 1 else i for i, t in enumerate(self.text)]
        spaced = {p: i for i, p in enumerate(self.plain) if p != i}
        self.spaced = [spaced.get(p, p) for p in self.plain]
        self.end = tok.token_to_id(SPACE)

    def tools(self, tools):
        """The token sequences of the tools' names, and of each tool its parameters' names and its enums' words."""
        out = []
        for t in tools:
            f = t["function"]
            properties = f["parameters"]["properties"]
            values = [str(v) for p in properties.values() for v in p.get("enum") or (p.get("items") or {}).get("enum") or ()]
            codes = [e.ids for e in self.tok.encode_batch([f["name"], *properties, *values])]
            count = len(properties)
            out.append((codes[0] + [self.end], dict(zip(properties, codes[1:count + 1])), sum(codes[count + 1:], [])))
        return out

    def allowed(self, tools, ids, learn):
        """For every token of a conversation the set it was chosen from, or None where anything goes."""
        out, i = [None] * len(ids), 0
        while i < len(ids):
            if not learn[i] or ids[i] not in DECISIONS:
                i += 1
                continue
            if not learn[i - 1]:
                out[i] = DECISIONS
            i = self.call(tools, ids, i + 1, out) if ids[i] == INVOKE else i + 1
        return out

    def call(self, tools, ids, i, out):
        start, fitting = i, tools
        while fitting:
            at = i - start
            some = {t[0][at] for t in fitting}
            if ids[i] not in some:
                return i
            out[i] = np.array(list(some))
            fitting = [t for t in fitting if t[0][at] == ids[i]]
            i += 1
            if ids[i - 1] == self.end:
                break
        _, keys, enums = fitting[0]
        order, words = list(keys), [w for j in ids[:start] for w in (self.plain[j], self.spaced[j])]
        value = np.array(list(set(words + enums + self.signs.tolist())))
        names = lambda order: np.array(list(set(sum((keys[k] for k in order), [])) | set(self.quoted.tolist())))
        is_key, depth, name, key = True, 0, "", names(order)
        while i < len(ids) and ids[i] not in (INVOKE, self.tok.token_to_id("<|end|>")):
            t, some = self.text[ids[i]], key if is_key else value
            if ids[i] in some:
                out[i] = some
            depth += t.count("[") - t.count("]")
            if is_key:
                if '":' in t:
                    is_key, known = False, name.replace(SPACE, " ")
                    order = [k for k in order if k != known]
                    key = names(order)
                else:
                    name += "" if t.endswith('"') else t
            elif depth == 0 and (t.endswith(',"') or t.endswith('{"')):
                is_key, name = True, ""
            i += 1
        return i
