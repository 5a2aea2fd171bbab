"""Makes texts of its own and prints what the reference says about each, one JSON row a text.

usage: PYTHON differential.py TOOL --texts N --seed S

PYTHON differential.py TOOL --texts 40 --seed 1 made src/test/resources/dev/ancilla/verifier/official/golden.jsonl.
TOOL is ../shared/tools/ifeval-official; PYTHON is the interpreter of the environment that it makes on its first use.
A row: text; sentences (spans in code points); words; languages (of seeds 0 to 8; null: nothing to go by); patterns
([pattern, flags, matches]); checks ([kind, parameters, strict, loose]).
"""
import argparse
import importlib.machinery
import importlib.util
import json
import random
import re
import warnings

WORDS = """the a of we You they River stone can't cannot won't I'm you've she'd it's rock'n'roll 'tis 'Twas gonna GONNA
wanna Gimme lemme more'n d'ye whaddya O'Neil dogs' NASA U.S. U.S.A. e.g. i.e. etc. Mr. Mrs. Dr. Prof. St. Inc. Corp.
J. K. P.S. P.P.S. p. p.m. a.m. vs. No. 3.14 1,000 1,000.50 -5 .5 2nd 3D 10% $5 #1 @home A I O. x. well-known state-of-the-art
re-- --no end... wait…  .. ... . . . ? ! ?! !!! 'quoted' "quoted" ``tick'' «guillemets» “curly” ‘single’ „low” it’s (paren)
[name] [a [b]] {brace} <tag> <<title>> <<<>>> << >> * ** *** **** ****** ******* *bold* **strong** ***x*** _under_ `code` ---
-- - • café naïve ÉCOLE straße ẞ İstanbul ıssız ΣΊΣΥΦΟΣ ΟΔΟΣ Σ ſharp ﬁne Kelvin ǅungla 今天天气很好 日本語のテキスト 한국어 Привет МИР
مرحبا हिन्दी में ไทย ½ Ⅷ ² ٣٤ १२ 😀 👩‍👩‍👧 𝐁old e\u0301 n\u0303 A\u0300 \ufb05 St. Louis New York. Monday, however; thus:
http://example.org/a?b=1 me@example.org 12:30 a:b 5:, ,, ,x ,5 :- x' ' '' 's 'S 'd ll 're N'T CAN'T I'LL Don'T y'all 'em 'n'
Section 1 SECTION 2 Section A Section3 My answer is yes. {"a": NaN} [1, 2] null -Infinity 1e5 01 ```json ``` P.S.S. p.\u00a0s. map.s.""".split()

SENTENCES = [
    "The quick brown fox jumps over the lazy dog.", "In the year 1999 the committee met twice (see below).",
    "It was, by all accounts, a success!", "Did you see it? No. I did not.", "He said: \"Stop.\" Then he left.",
    "THE WHOLE LINE IS SHOUTED.", "all of this is small and quiet", "Der Hund läuft schnell durch den grünen Wald.",
    "Le chat dort sur la table de la cuisine.", "El perro corre por el parque todos los días.",
    "Il gatto dorme sul tavolo della cucina ogni giorno.", "De hond loopt snel door het groene bos.",
    "Kissa nukkuu keittiön pöydällä koko päivän.", "Kot śpi na stole w kuchni przez cały dzień.",
    "Con mèo ngủ trên bàn trong nhà bếp cả ngày.", "Кошка спит на столе в кухне весь день.",
    "Кішка спить на столі в кухні цілий день.", "القطة تنام على الطاولة في المطبخ طوال اليوم.",
    "گربه تمام روز روی میز آشپزخانه می‌خوابد.", "बिल्ली पूरे दिन रसोई की मेज पर सोती है।", "猫は一日中台所のテーブルの上で寝ています。",
    "猫整天睡在厨房的桌子上。", "貓整天睡在廚房的桌子上。", "고양이는 하루 종일 부엌 식탁 위에서 잔다.", "แมวนอนบนโต๊ะในครัวทั้งวัน",
    "The Smith v. Jones case (No. 5) was heard by Judge K. Brown on Jan. 3.", "Wait... what? Yes... really. \"No!\" he cried.",
    "She lives at 5 Main St. in Dallas, Texas. Her brother lives in the U.S. He is 35.", "Section 1 Begin. Section 2 End.",
]

STARTS = ["", "", "", "", "* ", "- ", "*", "-", "  * ", "\t- ", "1. ", "# ", "> ", "**", "\"", "'", "<<", "   ", "\u00a0", "***", "* * "]
ENDS = ["", "", "", ".", "!", "?", ".\"", ".)", "**", "***", ",", ":", " ", ">>", "'", ".'", "…", "\u2003", ";", " .  "]
BREAKS = ["\n", "\n", "\n\n", "\n\n\n", "\n \n", "\r\n", "\u2028", "\x0b", "\n***\n", "\n\n***\n\n", "\n******\n", "\n---\n", "\n\n* * *\n\n"]


def line(dice):
    if dice.random() < 0.35:
        return " ".join(dice.choices(SENTENCES, k=dice.randint(1, 4)))
    joints = dice.choices([" ", "  ", "", "\u00a0", "\t"], weights=[30, 1, 3, 1, 1], k=12)
    text = "".join(word + joint for word, joint in zip(dice.choices(WORDS, k=dice.randint(0, 12)), joints))
    return dice.choice(STARTS) + text + dice.choice(ENDS)


def text(dice):
    made = "".join(line(dice) + dice.choice(BREAKS) for _ in range(dice.choice([0, 0, 1, 2, 4, 8]))) + line(dice)
    change = dice.random()
    if change < 0.10:
        made = made.lower()
    elif change < 0.20:
        made = made.upper()
    elif change < 0.25:
        made = '"' + made + '"'
    elif change < 0.28:
        made = "```json\n" + json.dumps({"text": made, "n": [1, 2.5, None]}, ensure_ascii=dice.random() < 0.5) + "\n```"
    elif change < 0.30:
        made = dice.choice(["", " ", "\n", "NaN", "[]", "{}", "[1,]", '{"a":1,}', '"\\u12"', "-", "1.", "0x1", "9" * 4301, "tru", '"\t"', "[" * 50 + "]" * 50])
    return made


PIECES = ["a", "e", "i", "s", "k", "I", "S", ".", r"\.", r"\w", r"\W", r"\d", r"\s", r"\S", r"\b", r"\B", "[a-z]", "[^a-z ]", "[A-Z]", "(the|a)", "(?:x|is)",
          "σ", "É", "ß", "[à-ü]", "^", "$", r"\n", r"\*", "T", "[ſk-s]", r"[\w.]", "ing", "(a|an|and)", "(e|)", "'", r"[^\d]", "{", "}", "日", "İ"]


def pattern(dice, made):
    if dice.random() < 0.5 and made.strip():
        at = dice.randrange(len(made))
        found = made[at:at + dice.randint(1, 12)]
        return re.escape(found) if dice.random() < 0.3 else found
    return "".join(dice.choice(PIECES) + dice.choice(["", "", "", "", "*", "+", "?", "*?", "+?", "??", "{2}", "{1,3}", "{,2}", "{2,}?", "|"]) for _ in range(dice.randint(1, 4)))


def is_linear(source):
    if re.search(r"\(\?[^:]|\\[1-9]|[*+?}]\+", source):
        return False
    try:
        re.compile(source)
        re.compile(r"\b" + source + r"\b", re.I)
        re.compile(r"\s?" + source + r"\s?\d+\s?")
        re.compile(r"\s*" + source.lower() + r".*$")
    except (re.error, RecursionError):
        return False
    return True


def patterns(dice, made, count):
    found = []
    while len(found) < count:
        source = pattern(dice, made)
        if source.strip() and is_linear(source) and is_linear(source.strip()):
            found.append(source)
    return found


def near(dice, measured):
    return max(0, measured + dice.choice([-1, 0, 0, 1, 2]))


def checks(dice, made, reference):
    relation = lambda: dice.choice(["less than", "at least"])
    util = reference["util"]
    words = util.nltk.word_tokenize(made)
    letter = dice.choice("aeiksxzEIK")
    keyword = patterns(dice, made, 1)[0]
    section = dice.choice(["Section", "SECTION", "PARAGRAPH", " Section ", *patterns(dice, made, 1)])
    paragraphs = dice.randint(1, 4)
    return [
        ("keywords:existence", {"keywords": patterns(dice, made, 2)}),
        ("keywords:frequency", {"keyword": keyword, "relation": relation(), "frequency": near(dice, len(re.findall(keyword.strip(), made, re.I)))}),
        ("keywords:forbidden_words", {"forbidden_words": patterns(dice, made, 2)}),
        ("keywords:letter_frequency", {"letter": letter, "let_relation": relation(), "let_frequency": near(dice, made.lower().count(letter.lower()))}),
        ("language:response_language", {"language": dice.choice(["en", "de", "fr", "ru", "ar", "ko", "hi"])}),
        ("length_constraints:number_sentences", {"relation": relation(), "num_sentences": near(dice, util.count_sentences(made))}),
        ("length_constraints:number_paragraphs", {"num_paragraphs": dice.randint(1, 4)}),
        ("length_constraints:number_words", {"relation": relation(), "num_words": near(dice, util.count_words(made))}),
        ("length_constraints:nth_paragraph_first_word", {"num_paragraphs": near(dice, len(made.split("\n\n"))) or 1, "nth_paragraph": 1, "first_word": (made.split() or ["x"])[0].strip("\"'.")})
        if dice.random() < 0.5
        else ("length_constraints:nth_paragraph_first_word", {"num_paragraphs": paragraphs, "nth_paragraph": dice.randint(1, paragraphs), "first_word": "the"}),
        ("detectable_content:number_placeholders", {"num_placeholders": near(dice, len(re.findall(r"\[.*?\]", made)))}),
        ("detectable_content:postscript", {"postscript_marker": dice.choice(["P.S.", "P.P.S", " P.S. ", *patterns(dice, made, 1)])}),
        ("detectable_format:number_bullet_lists", {"num_bullets": dice.randint(0, 4)}),
        ("detectable_format:constrained_response", {}),
        ("detectable_format:number_highlighted_sections", {"num_highlights": dice.randint(0, 6)}),
        ("detectable_format:multiple_sections", {"section_spliter": section, "num_sections": dice.randint(0, 4)}),
        ("detectable_format:json_format", {}),
        ("detectable_format:title", {}),
        ("combination:two_responses", {}),
        ("combination:repeat_prompt", {"prompt_to_repeat": dice.choice([made[:20], made[:9].upper(), "The"]) or "x"}),
        ("startend:end_checker", {"end_phrase": dice.choice([made[-12:], made[-5:].upper(), "end.", '"'])}),
        ("change_case:capital_word_frequency", {"capital_relation": relation(), "capital_frequency": near(dice, sum(w.isupper() for w in words))}),
        ("change_case:english_capital", {}),
        ("change_case:english_lowercase", {}),
        ("punctuation:no_comma", {}),
        ("startend:quotation", {}),
    ]


def languages(made):
    import langdetect
    found = []
    for seed in range(9):
        langdetect.DetectorFactory.seed = seed
        try:
            found.append(langdetect.detect(made))
        except langdetect.LangDetectException:
            found.append(None)
    langdetect.DetectorFactory.seed = 0
    return found


def row(dice, reference):
    made = text(dice)
    punkt = reference["util"]._get_sentence_tokenizer()
    flags = dice.choice(["", "i", "m", "im"])
    options = (re.I if "i" in flags else 0) | (re.M if "m" in flags else 0)
    demands = checks(dice, made, reference)
    example = {"prompt": "", "instruction_id_list": [kind for kind, _ in demands], "kwargs": [kwargs for _, kwargs in demands]}
    strict, loose = reference["tool"].judge(reference["registry"], example, made)
    return {
        "text": made,
        "sentences": list(punkt.span_tokenize(made)),
        "words": reference["util"].nltk.word_tokenize(made),
        "languages": languages(made),
        "patterns": [[source, flags, len(re.findall(source, made, options))] for source in patterns(dice, made, 4)],
        "checks": [[kind, kwargs, s, l] for (kind, kwargs), s, l in zip(demands, strict, loose)],
    }


def load(path):
    loader = importlib.machinery.SourceFileLoader("tool", path)
    tool = importlib.util.module_from_spec(importlib.util.spec_from_loader("tool", loader))
    loader.exec_module(tool)
    registry = tool.load_registry()
    from lm_eval.tasks.ifeval import instructions_util
    return {"tool": tool, "registry": registry, "util": instructions_util}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tool")
    parser.add_argument("--texts", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    warnings.simplefilter("ignore")
    dice = random.Random(args.seed)
    reference = load(args.tool)
    for _ in range(args.texts):
        print(json.dumps(row(dice, reference), ensure_ascii=True))


if __name__ == "__main__":
    main()
