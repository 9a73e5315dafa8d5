"""Requests that speak of a list's own things but ask for what none of its tools does, and requests that say too little."""
import re

from .columns import words

# What another tool would have to be about, as a pattern on the list's text; then the requests. {n} is a thing of the list.
KNOWLEDGE = r"search|look ?up|find|question|answer|defin|wiki|encyclop|fact|explain|info|know|history|tell|mean|web|news|read|ask|advice|learn"
WANTS = (
 (KNOWLEDGE, "who invented the {n}|when was the first {n} made|what is the history of the {n}|why is a {n} called that|how is a {n} made|"
  "explain how a {n} works|what does {n} mean|where does the word {n} come from|is a {n} dangerous|who was the first person with a {n}|"
  "how many people have a {n}|which country has the most {n}|how do you spell {n}|is it legal to have a {n}|what is the opposite of {n}|"
  "why do people like {n}|what is the difference between a {n} and a {m}|how long does a {n} last|can a {n} be recycled|"
  "who wrote the best book about {n}|which {n} is the oldest in the world|how does a {n} look from inside|why does my {n} look so strange|"
  "are {n} and {m} related|who is responsible for the {n} by law|what do experts say about {n}|does a {n} attract mice"),
 (r"buy|shop|order|purchas|price|cost|cart|store|product|pay|deliver|sell|market", "buy me a new {n}|where can I get a cheap {n}|"
  "order another {n}|how much is a {n}|sell my old {n}|sell the {n} to the neighbours|put the {n} up for auction|get me a refund for the {n}|"
  "who pays for the {n}|find a cheaper {n}|buy shares of a {n} maker"),
 (r"repair|fix|mainten|build|install|service|ticket|work|broken|fault|defect|report", "repair the {n}|fix the {n} for me|build a second {n}|install a bigger {n}|"
  "glue the {n} together|oil the {n}|take the {n} apart|make the {n} a bit longer|put a roof over the {n}"),
 (r"paint|colou?r|draw|design|image|picture|photo|print|art", "paint the {n} {c}|draw me a {n}|design a nicer {n}|take a photo of the {n}|make a logo with a {n}|"
  "knit a {n}|what colour suits a {n}|carve a {n} out of wood"),
 (r"write|text|letter|poem|story|song|note|message|mail|compos|music|play|document|draft|sing", "write a poem about the {n}|sing me a song about {n}|"
  "tell me a story about a {n}|write a speech on {n}|compose a letter to the {n} people|make up a joke about {n}|summarise a book about {n}"),
 (r"translat|language", "translate {n} into {l}|how do you say {n} in {l}|what is {l} for {n}|say {n} in {l}"),
 (r"job|staff|hire|employ|person|people|shift|team|contact|recruit", "hire someone for the {n}|find me a job with a {n}|fire the {n} manager|"
  "who looks after the {n} at night|train a new colleague for the {n}|sue the people with the {n}"),
 (r"clean|wash|laundr|waste|trash|recycl|hygien", "clean the {n}|wash the {n} by hand|polish the {n}|throw the {n} away|get the stains out of the {n}|sweep under the {n}"),
 (r"travel|trip|flight|ticket|book|hotel|route|navig|transport|drive|ride", "book a flight to the {n} museum|drive me to the {n}|plan a trip around the {n}|"
  "rent a van for the {n}|carry the {n} upstairs"),
 (r"cook|food|recipe|meal|eat|kitchen|drink|dish|restaurant", "cook something for the {n}|bake a cake shaped like a {n}|what wine goes with {n}|can I eat next to the {n}"),
 (r"insur|bank|loan|tax|finan|money|invest|legal|contract", "insure the {n}|get a loan for the {n}|do I pay tax on a {n}|leave the {n} to my daughter in my will"),
 (r"animal|pet|dog|cat|plant|garden|grow|seed|breed", "teach my dog to find the {n}|grow roses beside the {n}|breed rabbits near the {n}|do cats like the {n}"),
)
COLOURS, LANGUAGES = words("green|red|blue|white|yellow|black|pink"), words("Korean|Spanish|Finnish|Arabic|Polish|Hindi|Welsh")
BEFORE = ("", "", "", "", "please ", "can you ", "could you please ", "I want you to ", "hey, ", "now ")


SMALL = set(words("in|on|at|of|for|to|from|with|by|a|an|the|up|down|off|out|it|is|my|all|and"))


def things(rng, tool):
    """Words of a tool that may stand for a thing: of its names what follows the verb, or a parameter."""
    named = [" ".join(n.split()[1:]) for n in tool.names] if rng.random() < 0.75 else [n for p in tool.params for n in p.names]
    return [n.lower() for n in named if 2 < len(n) < 22 and n.replace(" ", "").isalpha() and n.split()[0] not in SMALL] or ["thing"]


def foreign(rng, listed):
    """A request about a thing of the list that none of its tools is for; None if nothing fits."""
    shown = " ".join(str(s.spec) for _, _, s in listed).lower()
    about, texts = rng.choice(WANTS)
    if re.search(about, shown):
        return None
    (_, one, _), (_, two, _) = rng.choice(listed), rng.choice(listed)
    text = rng.choice(texts.split("|"))
    before = "" if re.match(r"(who|what|when|why|how|where|which|is|are|do|does|can)\b", text) else rng.choice(BEFORE)
    return before + text.format(n=rng.choice(things(rng, one)), m=rng.choice(things(rng, two)), c=rng.choice(COLOURS), l=rng.choice(LANGUAGES))


def bare(rng, listed, example):
    """(text, key of what is missing, Shown): a tool's name or description as a request, with at most one of its required parameters.

    Nothing is missing (an empty key) where the tool requires nothing: so that a question is asked for what the list says is
    needed. `example(source, tool)` gives a request of the tool, from which one parameter is taken. None if that fits no tool.
    """
    needs = lambda x: x[2].spec["function"]["parameters"]["required"]
    some = [x for x in listed if x[0] == "synth" or x[0] == "home" and needs(x)]
    if not some:
        return None
    source, tool, shown = rng.choice(some)
    required = needs((source, tool, shown))
    keys = [k for k, name in shown.params.items() if name in required]
    text = rng.choice(tool.names)
    note = rng.choice(tool.notes).split(".")[0]
    if note and rng.random() < 0.5 and not re.match(r"\w+s\b", note) and len(note) < 60:
        text = note[0].lower() + note[1:]
    if len(keys) > 1 and rng.random() < 0.6:
        args = example(source, tool).args
        given = [k for k in keys if isinstance(args.get(k), (str, int, float)) and not isinstance(args[k], bool) and k not in shown.values]
        if given:
            key = rng.choice(given)
            text += rng.choice((" ", " ", " for ", " of ", ": ")) + str(args[key])
            keys.remove(key)
    said = {w for k in keys[:1] or shown.values for v in shown.values.get(k, {}).values() for w in re.findall(r"[a-z]{2,}", v.lower())}
    if said & set(re.findall(r"[a-z]+", text.lower())) or not keys and re.search(r"[A-Z0-9\"']| (a|an|or) ", text):
        return None
    return rng.choice(BEFORE) + text, keys[0] if keys else "", shown
