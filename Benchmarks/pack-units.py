#!/usr/bin/env python3
"""Packs the authority file of administrative units for the program.

  pack-units.py admin-units-old-to-new-2025.tsv Sources/CAdministrativeUnits/units.tsv

Columns of what it writes, sorted by the first in bytes: the name as it is looked up (without marks, y as i, with the kind
of unit but for provinces that cannot be mistaken), `>` renamed or `<` formerly, the name, the province that tells it from
others of its name, and what it became or was, parted by `|`. Units that keep kind and name are left out.
"""

import csv
import sys
import unicodedata
from collections import defaultdict

# Names of provinces that are also a person's or a word of every day are taken for a province only with its kind.
MISTAKABLE = {"Hồ Chí Minh", "Hòa Bình"}
KINDS = ("Thành phố ", "Tỉnh ")


def key(name):
    text = unicodedata.normalize("NFD", name.lower()).replace("đ", "d")
    text = "".join(c if c.isalnum() else " " for c in text if not unicodedata.combining(c))
    words = []
    for word in text.split():
        rest = word[:-1]
        lone = word.endswith("y") and (rest == "qu" or not set(rest) & set("aeiouy"))
        words.append(rest + "i" if lone else str(int(word)) if word.isdigit() else word)
    return " ".join(words)


def bare(province):
    for kind in KINDS:
        if province.startswith(kind) and province[len(kind):] not in MISTAKABLE:
            return province[len(kind):]
    return province


def main(source, target):
    rows = list(csv.DictReader(open(source, encoding="utf-8"), delimiter="\t"))
    units = defaultdict(list)

    def add(sign, name, province, other):
        name, other = (unicodedata.normalize("NFC", text) for text in (name, other))
        known = units[key(name), sign, name, province]
        if other not in known:
            known.append(other)

    for row in rows:
        old, new = bare(row["old_province"]), bare(row["new_province"])
        if old != new:
            add(">", old, "", new)
            add("<", new, "", old)
        if row["old_ward"].lower() != row["new_ward"].lower():
            add(">", row["old_ward"], old, row["new_ward"])
            add("<", row["new_ward"], new, row["old_ward"])
    lines = ["\t".join([*unit, "|".join(others)]) for unit, others in units.items()]
    lines.sort(key=lambda line: line.encode())
    with open(target, "w", encoding="utf-8") as out:
        out.write("\n".join(lines) + "\n")
    print(len(lines), "units")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
