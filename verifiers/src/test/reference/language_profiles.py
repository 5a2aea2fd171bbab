"""Writes the language profiles and the Kanji classes of langdetect 1.0.9 as our resources.

usage: PYTHON language_profiles.py FOLDER    (PYTHON: an interpreter that has langdetect==1.0.9)

profiles.tsv: the languages; the n-grams counted in each, by length 1, 2, 3; then a line for each n-gram: the n-gram,
and for each language that has it the language's column and the count. kanji.txt: classes, the first one stands for all.
"""
import json
import os
import sys

import langdetect
from langdetect.utils.ngram import NGram


def main():
    folder = sys.argv[1]
    profiles = []
    for name in sorted(os.listdir(langdetect.PROFILES_DIRECTORY)):
        with open(os.path.join(langdetect.PROFILES_DIRECTORY, name), encoding="utf-8") as file:
            profiles.append(json.load(file))
    grams = {}
    for column, profile in enumerate(profiles):
        for gram, count in profile["freq"].items():
            grams.setdefault(gram, []).append((column, count))
    with open(os.path.join(folder, "profiles.tsv"), "w", encoding="utf-8", newline="\n") as out:
        out.write("\t".join(profile["name"] for profile in profiles) + "\n")
        for length in range(3):
            out.write("\t".join(str(profile["n_words"][length]) for profile in profiles) + "\n")
        for gram in sorted(grams):
            out.write(gram + "\t" + "\t".join(f"{column} {count}" for column, count in grams[gram]) + "\n")
    with open(os.path.join(folder, "kanji.txt"), "w", encoding="utf-8", newline="\n") as out:
        for members in NGram.CJK_CLASS:
            out.write("".join(members) + "\n")


if __name__ == "__main__":
    main()
