"""Prose of others, to learn from what is no name: in ordinary spelling a word in small letters is none, and of a word with a
capital nothing is learned where it may be one. Books in the public domain also give sentences around their people and places,
which are replaced by drawn names.

    python prose.py --out runs/prose.jsonl NAME=FOLDER …

A folder is a checked-out repository with .md or .xhtml files, NAME the book, or anything else for texts without people. README.md
says which were used.
"""
import argparse
import html
import json
import re
from pathlib import Path

# Who and what is in a book, by slot.
BOOKS = {
    "holmes": {"first": "Sherlock John Irene Mary Helen Violet Hugh Arthur Jabez Vincent Victor Hatty Francis James Alexander Isa Neville Julia Peterson",
               "last": "Holmes Watson Adler Norton Lestrade Moran Hosmer Windibank Stoner Roylott Hunter Rucastle Hatherley Stark St.Simon Doran Holder Turner McCarthy Clair Boone "
                       "Merryweather Wilson Spaulding Clay Jones Hudson Sutherland Openshaw Bradstreet Horner Baker Ryder Breckinridge Moulton Toller Hayward",
               "place": "London Europe England America Paris Prague Australia Bristol Streatham Surrey Hampshire Winchester Reading Bohemia Horsham Florida Sussex Norfolk Swandam Victoria "
                        "Lee Kent Leatherhead Waterloo Brixton Philadelphia Afghanistan Scotland India Texas Eyford Paddington"},
    "innocence": {"first": "Newland May Ellen Janey Regina Julius Catherine Medora Lawrence Fanny Dallas Ned Augusta Sillerton Emerson Henry",
                  "last": "Archer Welland Olenska Olenski Mingott Beaufort Lefferts Jackson Wharton Chivers Rushworth Manson Winsett Rivière Letterblair Dagonet Thorley Carfry Ring Struthers Bencomb Duyden",
                  "place": "Paris London Europe Boston Washington Newport Italy Philadelphia Florida England Rome Nice Florence America Mexico Baltimore Spain Skuytercliff Madrid"},
    "gatsby": {"first": "Daisy Tom Jordan Nick Myrtle George Jay Catherine Dan Ella Meyer Michaelis Ewing Lucille", "last": "Gatsby Buchanan Baker Wilson Carraway Wolfshiem Cody McKee Klipspringer Gatz Kaye Sloane Fay",
               "place": "Chicago Louisville Paris Europe London Oxford Montenegro Philadelphia Minnesota France Monte Boston Southampton Georgia Astoria Queens Detroit"},
    "worlds": {"last": "Ogilvy Henderson Stent Denning Pool Marshall Elphinstone", "place": "London Woking Weybridge Shepperton Horsell Leatherhead Ottershaw Chertsey Kingston Richmond Putney Halliford "
               "Sunbury Kew Barnet Mortlake Chobham Chelmsford Byfleet Maybury Surrey Essex England France Kensington Edgware Harwich Wimbledon Berlin Sheen Twickenham Walton Southampton"},
    "sawyer": {"first": "Tom Huck Becky Sid Mary Joe Polly Jim Ben Amy Jeff Alfred Billy Johnny Bob Injun Susan Gracie", "last": "Sawyer Finn Thatcher Harper Potter Rogers Robinson Jones Walters Lawrence Temple "
               "Dobson Douglas Hopkins Fisher Welshman Muff Jackson", "place": "Boston Missouri Louis Petersburg Arkansas Hannibal Jericho Constantinople"},
    "chickens": {"first": "Jerry Phyllis Millie Garnet Stanley Jeremy Patrick Molly Norah Harry Bob Edwin Robert", "last": "Ukridge Derrick Garnet Beale Hawk Chase Wickford Whiteaway Weston Saul Elliott Garnick Vickers",
                 "place": "London Combe Regis Dorsetshire Axminster Ireland Yeovil Devon Waterloo England Dublin Birmingham Dorchester"},
    "antonia": {"first": "Jim Ántonia Jake Otto Lena Ambrosch Yulka Marek Pavel Peter Anton Tiny Frances Wick Gaston Charley Leo Martha Nina Jan Rudolph Larry Emmaline Anna Mary Selma Ole",
                "last": "Burden Shimerda Fuchs Marpole Lingard Harling Cutter Krajiek Jelinek Cuzak Donovan Cleric Steavens Ordinsky Soderball Pavelka Benson Hansen Gardener Iverson",
                "place": "Virginia Nebraska Lincoln Bohemia Chicago Denver Vienna Prague Omaha Boston Wyoming Norway Kansas Russia Colorado Dakota Montana Austria Hastings Alaska Seattle Iowa"},
    "babbitt": {"first": "George Myra Verona Ted Tinka Paul Zilla Kenneth Eunice Tanis Seneca Vergil Chet Howard Orville Sidney Charles Theodore Louetta Eddie Lucile Stanley Chester Noel Max", "last":
                "Babbitt Riesling Gunch Frink Littlefield Doane Thompson Judique Escott Graff McKelvey Swanson Overbrook Eathorne Jones Conrad Dilling McGoun Laylock Purdy Lyte Finkelstein Prout Monday Ryland Offutt Snow Drew Offit",
                "place": "Zenith Chicago Maine Boston Detroit Europe London Washington Catawba Monarch Linton Yorkshire Galop Cleveland Pittsburgh Floral America California Miami"},
}


def paragraphs(folder):
    """Plain paragraphs of Markdown and XHTML."""
    for path in sorted(Path(folder).rglob("*")):
        if path.suffix not in (".md", ".xhtml") or path.name in ("LICENSE.md", "colophon.xhtml", "imprint.xhtml", "uncopyright.xhtml", "halftitlepage.xhtml", "toc.xhtml", "titlepage.xhtml", "loi.xhtml"):
            continue
        text = path.read_text(errors="replace")
        if path.suffix == ".xhtml":
            blocks = [re.sub(r"<[^>]*>", "", b) for b in re.findall(r"<(?:p|h\d)\b[^>]*>(.*?)</(?:p|h\d)>", text, re.S)]
            blocks = [re.sub(r"\s+", " ", html.unescape(b)) for b in blocks]
        else:
            text = re.sub(r"(?s)```.*?```|\A---.*?\n---\n|<!--.*?-->", "\n\n", text)
            text = re.sub(r"!?\[([^\]]*)\](\([^)]*\)|\[[^\]]*\])?|<[^>]*>|[`*_]", lambda m: m[1] or "", text)
            blocks = [re.sub(r"\s+", " ", re.sub(r"^[#>\-+ ]+", "", b)) for b in re.split(r"\n\s*\n|\n(?=[-*#+])", text)]
        for block in blocks:
            block = block.replace("\u2060", "").strip()
            if 20 < len(block) < 1500 and sum(c.isalpha() or c == " " for c in block) > 0.8 * len(block):
                yield block


def sentences(text):
    return re.split(r"(?<=[.!?]) +(?=[A-Z“\"])", text)


class Prose:
    """Draws pieces from sentences; `common` says whether a word is no name."""

    def __init__(self, path, maker):
        rows = [json.loads(line) for line in Path(path).open()]
        self.rows = {}
        for row in rows:
            self.rows.setdefault(row["book"], []).append(row["text"])
        self.books = [b for b in self.rows if b in BOOKS]
        self.others = [b for b in self.rows if b not in BOOKS]
        self.maker = maker
        self.common = set(maker.clusters["common"]) | set("i a the and but he she it they we you my his her our your this that there what when where who why how if then as at "
            "in on of to for from with by no not yes oh well so or do did is was are were be have had has can could would should must mr mrs miss dr sir madam lady lord".split())
        self.slots = {book: {w: slot for slot, ws in slots.items() for w in ws.split()} for book, slots in BOOKS.items()}

    def pieces(self):
        rng = self.maker.rng
        book = rng.choice(self.books if rng.random() < 0.45 else self.others)
        text = rng.choice(self.rows[book])
        slots = self.slots.get(book, {})
        out, now, end = [], {}, 0
        last = None
        for m in re.finditer(r"[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*", text):
            word, gap = m[0], text[end:m.start()]
            end = m.end()
            out.append((gap, ""))
            slot = slots.get(word)
            if slot:
                # One name for one person in a sentence.
                if word not in now:
                    now[word] = self.maker.slot("city" if slot == "place" and rng.random() < 0.7 else slot, "")
                drawn = now[word]
                if slot != "place" and last == "person" and gap == " ":
                    out[-1] = (gap, "person+")
                out += drawn
                last = drawn[-1][1]
                continue
            known = word[0].islower() or word.lower() in self.common and word[1:].islower() or len(word) == 1
            out.append((word, "" if known else None))
            last = None
        out.append((text[end:], ""))
        return merged(out)


def merged(pieces):
    """Names of two words as one."""
    out = []
    for text, label in pieces:
        if label == "person+":
            if out and out[-1][1] == "person":
                out[-1] = (out[-1][0] + text, "person…")
                continue
            label = ""
        if out and out[-1][1] == "person…":
            if label == "person":
                out[-1] = (out[-1][0] + text, "person")
                continue
            out[-1] = (out[-1][0].rstrip(), "person")
        if text:
            out.append((text, label))
    return [(t, "person" if l == "person…" else l) for t, l in out]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", required=True)
    parser.add_argument("folders", nargs="+")
    args = parser.parse_args()
    with Path(args.out).open("w") as file:
        for given in args.folders:
            book, folder = given.split("=", 1)
            for paragraph in paragraphs(folder):
                some = sentences(paragraph)
                for i in range(0, len(some), 3):
                    file.write(json.dumps({"book": book, "text": " ".join(some[i:i + 3])}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
