"""Documents with personal data in them: chats, e-mails, notes, tickets, tables, logs, forms."""
import json
import re

FILLER = """Thanks for getting back so quickly.|Could you check this for me?|The pump has been running without trouble.
|I have attached what you asked for.|Nothing else has changed since we last spoke.|Let me know when it is done.
|The heating in the hall is still too warm.|Please confirm by the end of the week.|We will look into it.
|Sorry for the delay, the line was down.|Blood pressure is stable and the wound heals well.|No known allergies.
|The patient was sent home with paracetamol.|Follow up as needed.|The report is still missing a signature.
|It worked after a restart.|I tried it twice and got the same error.|The shipment is held at customs.
|He asked for a copy of the contract.|She prefers to be contacted in the morning.|Everything else looks fine to me.""".replace("\n", "").split("|")


class Document:
    """A text that grows, with the places of what is in it, in characters."""

    def __init__(self, register):
        self.register, self.text, self.spans = register, "", []

    def add(self, text):
        self.text += text
        return self

    def put(self, kind, written, register=None, note=None):
        start = len(self.text)
        self.text += written
        self.spans.append({"start": start, "end": len(self.text), "entity": kind.entity, "kind": kind.name, "decided": kind.decided,
                           "also": list(kind.also), **({"note": note} if note else {})})
        return self

    def row(self, slice_):
        return {"slice": slice_, "register": self.register, "text": self.text, "spans": self.spans}


def filler(r, most=2):
    return " ".join(r.sample(FILLER, r.randint(0, most)))


def spaced(text):
    return text + " " if text else ""


def key_of(r, label):
    """A label as the name of a field: nhs_number, nhsNumber, nhs-number, NHS_NUMBER."""
    words = re.findall(r"\w+", label.lower()) or ["value"]
    if not label.isascii():
        return "_".join(words)
    return r.choice(["_".join(words), words[0] + "".join(w.title() for w in words[1:]), "-".join(words), "_".join(words).upper(), " ".join(words)])


SENTENCES = ["my {} is {}", "{}: {}", "the {} is {}", "{} {}", "his {} is {}.", "Her {}: {}.", "please note the {} {}", "{} = {}", "{} - {}", "new {} is {}",
             "I think my {} was {}", "{}:{}", "with {} {} on file", "({} {})", "{}, {}", "the {} should be {} now", "{}→{}"]


def labelled(document, r, kind, written, note=None):
    sentence = r.choice(SENTENCES)
    before, rest = sentence.split("{}", 1)
    between, after = rest.split("{}", 1)
    return document.add(before + r.choice(kind.labels) + between).put(kind, written, note=note).add(after)


def value(document, r, kind, written, note=None):
    """With its label; sometimes without one where its form alone decides."""
    if kind.bare and known_bare(kind, written) and r.random() < 0.4:
        before, after = r.choice([("", ""), ("it is ", ""), ("use ", " please"), ("- ", ""), ("reply with ", " so that we find it"), ("see ", ".")])
        return document.add(before).put(kind, written, note=note).add(after)
    return labelled(document, r, kind, written, note)


def known_bare(kind, written):
    """Eleven or fourteen digits without marks may be many things, and so may nine."""
    return not (written.isdigit() and kind.name in ("br_cpf", "br_cnpj", "us_itin", "phone"))


def chat(r, items):
    d = Document("chat")
    for kind, written in items:
        d.add(r.choice(["me: ", "> ", "", "[you] ", "customer: "]))
        d.add(spaced(filler(r, 1)))
        value(d, r, kind, written).add("\n")
    return d.add(filler(r, 1))


def mail(r, items):
    d = Document("mail").add(f"Subject: {r.choice(['Your request', 'Documents', 'Change of details', 'Re: application'])}\n\n{r.choice(['Hello,', 'Dear all,', 'Hi,'])}\n\n")
    for kind, written in items:
        d.add(spaced(filler(r)))
        value(d, r, kind, written).add(r.choice([".\n", ". ", "\n\n"]))
    return d.add(filler(r) + "\n\nBest regards\n")


def note(r, items):
    d = Document("clinical").add(r.choice(["Admission note. ", "DISCHARGE SUMMARY\n", "Consult: ", "Pt seen in clinic. "]))
    for kind, written in items:
        d.add(spaced(filler(r, 1)))
        labelled(d, r, kind, written).add(r.choice([". ", "; ", "\n"]))
    return d.add("Plan: rest, fluids, review. " + filler(r, 1))


def form(r, items):
    d, sign = Document("form"), r.choice([": ", ":\t", " : ", ":  ", " = ", ":\n  "])
    for kind, written in items:
        d.add(f"{r.choice(kind.labels)}{sign}").put(kind, written).add("\n")
    return d


def as_json(r, items):
    d, indent = Document("json"), r.choice([None, 2])
    d.add("{" + ("\n  " if indent else ""))
    for i, (kind, written) in enumerate(items):
        d.add(json.dumps(key_of(r, r.choice(kind.labels)), ensure_ascii=False) + ": ")
        quoted = json.dumps(written, ensure_ascii=False)
        if quoted[1:-1] == written:
            d.add('"').put(kind, written).add('"')
        else:
            d.add('"').put(kind, written.replace('"', "''")).add('"')
        d.add("" if i + 1 == len(items) else "," + ("\n  " if indent else " "))
    return d.add("\n}" if indent else "}")


def as_xml(r, items):
    d = Document("xml").add("<record>")
    for kind, written in items:
        key = re.sub(r"\W", "_", key_of(r, r.choice(kind.labels)))
        d.add(f"<{key}>").put(kind, written).add(f"</{key}>")
    return d.add("</record>")


def as_csv(r, items):
    """Label and value side by side, as in an export of settings."""
    d, by = Document("csv"), r.choice([",", ";", "\t", "|", ", "])
    for kind, written in items:
        d.add(f"{r.randint(1, 99)}{by}{r.choice(kind.labels)}{by}").put(kind, written).add(f"{by}{r.choice(['yes', 'no', 'open', ''])}\n")
    return d


def log(r, items):
    d = Document("log")
    for kind, written in items:
        d.add(f"{r.randint(10, 23)}:{r.randint(10, 59)}:{r.randint(10, 59)} {r.choice(['INFO', 'WARN', 'ERROR'])} {r.choice(['auth', 'billing', 'import'])}: ")
        d.add(key_of(r, r.choice(kind.labels)) + r.choice(["=", ": ", '="']))
        quote = d.text.endswith('"')
        d.put(kind, written).add('"' if quote else "").add(f" status={r.choice(['ok', 'denied'])}\n")
    return d


def ticket(r, items):
    d = Document("ticket").add(f"## {r.choice(['Login fails', 'Refund', 'Move', 'New device'])}\n\n{filler(r)}\n\n")
    for kind, written in items:
        d.add(r.choice(["* ", "- ", "1. ", "| "]))
        value(d, r, kind, written).add("\n")
    return d.add("\n" + filler(r))


REGISTERS = [chat, chat, mail, mail, note, form, as_json, as_xml, as_csv, log, ticket]
