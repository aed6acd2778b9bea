"""Picks the pieces of the tokenizer that Dutch and English drafts are made of, and writes them with their scores.

    python vocabulary.py TOKENIZER.json DRAFTS_FOLDER OUT.json [WORD_LIST ...]

The original vocabulary holds 250,002 pieces for a hundred languages; a row of the word embeddings is shipped for each that is
kept. Kept are: the four special pieces, every piece that the training drafts use, every single Latin letter, digit, mark and
emoji, and of the rest those that occur oftenest in the word lists (Debian's wdutch and wamerican, the names of Faker's Dutch
and English locales), until there are SIZE pieces. The scores stay as they were, so the best split of a word into the pieces
that are left follows from the same unigram model.

OUT.json: {"pieces": [[piece, score], ...]}, special pieces first.
"""
import collections
import glob
import json
import sys
import unicodedata

from tokenizers import Tokenizer

SIZE = 32_000
SPECIAL = 4


def names() -> set[str]:
    """First names, surnames and places of the Dutch, Flemish, British and American locales of Faker (MIT)."""
    from faker.providers.address.nl_NL import Provider as Places
    from faker.providers.person.en_GB import Provider as British
    from faker.providers.person.nl_BE import Provider as Flemish
    from faker.providers.person.nl_NL import Provider as Dutch

    found: set[str] = set(Places.cities)
    for provider in (Dutch, Flemish, British):
        found.update(provider.first_names)
        found.update(provider.last_names)
    return {part for name in found for part in name.split()}


def is_plain(piece: str) -> bool:
    """A single character that a Dutch or English draft may hold."""
    if len(piece.replace("▁", "")) != 1:
        return piece == "▁"
    char = piece[-1]
    kind = unicodedata.category(char)
    return ord(char) < 0x250 or kind in ("So", "Sk", "Po", "Pd", "Ps", "Pe", "Pi", "Pf", "Sc", "Sm") and ord(char) > 0x2000


def pick(tokenizer_file: str, drafts_folder: str, word_lists: list[str]) -> list[tuple[str, float]]:
    tokenizer = Tokenizer.from_file(tokenizer_file)
    with open(tokenizer_file, encoding="utf8") as file:
        vocabulary = json.load(file)["model"]["vocab"]
    used: collections.Counter[int] = collections.Counter()
    for path in sorted(glob.glob(f"{drafts_folder}/*.jsonl")):
        with open(path, encoding="utf8") as file:
            for line in filter(str.strip, file):
                draft = json.loads(line)
                profile = draft["profile"]
                for text in (draft["text"], profile["organisation"], profile["role"], *profile["policyFields"]):
                    used.update(tokenizer.encode(text, add_special_tokens=False).ids)
    rest: collections.Counter[int] = collections.Counter()
    words = names()
    for path in word_lists:
        with open(path, encoding="utf8") as file:
            words.update(line.strip() for line in file)
    words.update([word.capitalize() for word in words if word.islower()])
    for encoding in tokenizer.encode_batch(sorted(words), add_special_tokens=False):
        rest.update(encoding.ids)
    kept = dict.fromkeys(range(SPECIAL))
    kept.update(dict.fromkeys(sorted(used)))
    kept.update((i, None) for i, (piece, _) in enumerate(vocabulary) if is_plain(piece))
    for i, _ in sorted(rest.items(), key=lambda item: (-item[1], item[0])):
        if len(kept) >= SIZE:
            break
        kept[i] = None
    return [tuple(vocabulary[i]) for i in sorted(kept)]


if __name__ == "__main__":
    tokenizer_path, folder, out, *lists = sys.argv[1:]
    pieces = pick(tokenizer_path, folder, lists)
    with open(out, "w", encoding="utf8") as target:
        json.dump({"pieces": pieces}, target, ensure_ascii=False)
    print(f"{len(pieces)} pieces")
