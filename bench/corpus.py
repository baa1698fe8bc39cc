"""A corpus of N exercise pages, the same on every machine: Markdown that both Kinesite and Hugo read.

Front matter holds a dose, steps, questions and related pages; the body has 300 words in sections, with a list, a tip
and links to other pages. All pages share few regions and positions, which is the hard case for related pages.
"""

import json
from pathlib import Path
from random import Random

WORDS = """back knee hip mat slow lift hold breathe floor foot hand press gentle bend turn rest side leg arm chest
spine reach lower raise stretch keep level soft wall chair stand sit lie kneel move ease stop start count pain strong
steady calm easy hard long short day week begin again under over round along toward away little more less""".split()  # noqa: SIM905 - a row of words reads better
REGIONS = ("lower back", "hips", "thighs")
POSITIONS = ("lying on back", "hands and knees", "standing")
GOALS = ("strength", "mobility", "stretch")
QUESTIONS = 20
BODY_WORDS = 300


def sentence(random: Random, words: int) -> str:
    """Make a sentence of so many words."""
    text = " ".join(random.choice(WORDS) for _ in range(words))
    return text[0].upper() + text[1:] + "."


def paragraph(random: Random, words: int) -> str:
    """Make sentences of ten words."""
    return " ".join(sentence(random, 10) for _ in range(words // 10))


def name(number: int) -> str:
    """Name a page by its number."""
    return f"exercise-{number:06d}"


def body(random: Random, pages: int) -> str:
    """Write 300 words in three sections."""
    links = [f"[{WORDS[n]} move]({name(random.randrange(pages))}.md)" for n in range(2)]
    points = "\n".join(f"- {sentence(random, 10)}" for _ in range(4))
    return (
        f"{paragraph(random, 60)} See the {links[0]}.\n\n## Why it helps\n\n{paragraph(random, 70)}\n\n"
        f"{points}\n\n## How to begin\n\n{paragraph(random, 70)} Then try **the {links[1]}**.\n\n"
        f"> {paragraph(random, 20)}\n\n{paragraph(random, 40)}\n"
    )


def exercise(number: int, pages: int) -> str:
    """Write one page."""
    random = Random(number)
    quoted = [json.dumps(sentence(random, 10)) for _ in range(6)]
    related = [name((number * 7 + step) % pages) for step in (1, 2, 3)]
    questions = [f"question-{random.randrange(QUESTIONS):02d}" for _ in range(2)]
    fields = [
        "---",
        f"title: Exercise {number} {random.choice(WORDS)}",
        f"summary: {json.dumps(sentence(random, 12))}",
        f"regions: [{random.choice(REGIONS)}]",
        f"goal: {random.choice(GOALS)}",
        f"position: {random.choice(POSITIONS)}",
        "level: beginner",
        "equipment: [mat]",
        "dosage: 10-15 reps, hold 5 s, once a day",
        "steps:",
        *(f"  - {text}" for text in quoted[:4]),
        f"feel: {quoted[4]}",
        f"cautions: [{quoted[5]}]",
        f"questions: [{', '.join(dict.fromkeys(questions))}]",
        f"related: [{', '.join(dict.fromkeys(related))}]",
        "published: 2026-11-20",
        "---",
    ]
    return "\n".join(fields) + "\n" + body(random, pages)


def question(number: int) -> str:
    """Write one question."""
    random = Random(-1 - number)
    title, answer = sentence(random, 6).rstrip("."), json.dumps(sentence(random, 20))
    return f"---\ntitle: {title} {number}?\nanswer: {answer}\npublished: 2026-11-20\n---\n{paragraph(random, 40)}\n"


def write_corpus(content: Path, pages: int) -> None:
    """Write the content of a site with so many exercises."""
    for folder, count, text in (
        ("exercises", pages, lambda number: exercise(number, pages)),
        ("questions", QUESTIONS, question),
    ):
        (content / folder).mkdir(parents=True, exist_ok=True)
        for number in range(count):
            slug = name(number) if folder == "exercises" else f"question-{number:02d}"
            (content / folder / f"{slug}.md").write_text(text(number), "utf-8")
