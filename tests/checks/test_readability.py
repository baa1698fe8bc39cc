import pytest

from tests.project import Project, told_in

ABOUT = "content/pages/about.md"
EXERCISE = "content/exercises/bridge.md"
SHORT = "Lie down and rest for a while. "
HARD = "Physiotherapists recommend individual rehabilitation after complicated operations. "
GOES = " ".join(["One", *["go"] * 18])
WORDS_26 = " ".join(["One", *["go"] * 25])
LINK_TO_TERM = "glossary/hamstrings.md"


def with_body(project: Project, text: str) -> None:
    """Let the about page say this from line 5 on."""
    project.write("pages/about.md", f"---\ntitle: About\nsummary: About us.\n---\n{text}\n")


def with_field(project: Project, field: str) -> None:
    """Let the exercise have one more field, in line 2."""
    project.change("exercises/bridge.md", "title: Bridge\n", f"title: Bridge\n{field}\n")


@pytest.mark.parametrize(
    "text",
    [
        "",
        SHORT * 50,
        HARD * 10,  # 70 words: too few for a grade
        f"{SHORT * 50}\n\n" + "\n".join(["```", HARD * 30, "```"]),
        f"{SHORT * 50}\n\n## {HARD * 5}",
        f"{SHORT * 50}\n\n- " + "\n- ".join(["rehabilitation after complicated operations"] * 50),
        f"{SHORT * 50}\n\n| A |\n|---|\n" + f"| {HARD} |\n" * 30,
    ],
    ids=["empty", "easy", "too few", "code", "heading", "list without sentences", "table"],
)
def test_a_text_that_is_easy_or_no_prose_has_no_grade_to_tell(project: Project, text: str) -> None:
    """Only whole sentences are counted."""
    with_body(project, text)
    assert told_in(project, "readability") == []


def test_a_hard_text_is_told_with_its_grade(project: Project) -> None:
    """By both formulas, once for the page."""
    with_body(project, HARD * 40)
    assert told_in(project, "readability") == [
        (
            f"{ABOUT}:2:1 error readability.grade: the text is for readers of grade 37.4, and 8 is the most. "
            "Use shorter sentences, and shorter words where there are any."
        ),
        (
            f"{ABOUT}:2:1 warning readability.smog: by its long words (SMOG) the text is of grade 17.0, "
            "and 8 is the most. Find shorter words for those of three syllables and more."
        ),
    ]


@pytest.mark.parametrize(("language", "told"), [("en", 3), ("en-GB", 3), ("EN", 3), ("de", 1), ("eo", 1)])
def test_what_is_made_for_english_is_told_of_english_alone(project: Project, language: str, told: int) -> None:
    """Only the length of a sentence can be told in any language."""
    project.change("site.yaml", "author:", f"language: {language}\nauthor:")
    with_body(project, HARD * 20 + f"An oedema. {WORDS_26}.")
    assert len(told_in(project, "readability")) == told


def test_a_text_between_the_aim_and_the_limit_is_a_suggestion(project: Project) -> None:
    """For a strict site alone."""
    with_body(project, "Gentle movement often settles an angry back. Walking outside also helps. " * 12)
    assert told_in(project, "readability") == [
        (
            f"{ABOUT}:2:1 suggestion readability.target: the text is for readers of grade 6.8, and 6 is the aim. "
            "Use shorter sentences, and shorter words where there are any."
        )
    ]
    assert told_in(project, "readability", "default") == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (WORDS_26 + ".", "5:1"),
        (f"Short one. {WORDS_26}.", "5:12"),
        (f"Take it, e.g. so, at 2.5 s. {WORDS_26}.", "5:29"),
        (f"Ask Dr. Lee first. {WORDS_26}.", "5:20"),
        (f"First.\n\nSecond.\n{WORDS_26}.", "8:1"),
        (f"- First.\n- {WORDS_26}.", "6:3"),
        (f"1. First.\n   - {WORDS_26}", "6:6"),
        (f"> [!TIP]\n> {WORDS_26}.", "6:3"),
        (f"> [!TIP] A title\n> Text. {WORDS_26}.", "6:9"),
        (f"See [[help|the page]] and [this](help.md). {WORDS_26}.", "5:44"),
        (f"See [[help]]. **One** {WORDS_26}.", "5:15"),
        (f"See it. [[help|One]] {WORDS_26}.", "5:16"),
        (f"See it.[@ref-1] {WORDS_26}.", "5:17"),
        (f"One & two &amp; three. {WORDS_26}.", "5:24"),
        (f"## A heading\n\n{WORDS_26}.", "7:1"),
        (f"Term\n: {WORDS_26}.", "6:3"),
        (f"One[^1]. Two.\n\n[^1]: {WORDS_26}.", "7:7"),
    ],
)
def test_a_long_sentence_is_placed_where_it_begins(project: Project, text: str, place: str) -> None:
    """Whatever stands before it and around it."""
    with_body(project, text)
    told = told_in(project, "readability")
    assert [line.split(" ")[:3] for line in told] == [[f"{ABOUT}:{place}", "warning", "readability.sentence:"]]


@pytest.mark.parametrize(
    ("field", "place"),
    [
        (f"why: {WORDS_26}.", "3:6"),
        (f'why: "Short one. {WORDS_26}."', "3:18"),
        (f"why: 'It''s short. {WORDS_26}.'", "3:20"),
        (f"why: >\n  Short one.\n  {WORDS_26}.", "5:3"),
        (f"feel: See [[about]]. {WORDS_26}.", "3:22"),
        (f"feel: See [this](https://example.org/a/b/c/d/e/f/g/h). {WORDS_26}.", "3:56"),
        (f"avoid_if: [It is so., {WORDS_26}]", "3:23"),
        (f"mistakes:\n  - wrong: So.\n    instead: {WORDS_26}.", "5:14"),
    ],
)
def test_a_long_sentence_in_a_field_is_placed_where_it_begins(project: Project, field: str, place: str) -> None:
    """In quotes, over several lines, in a list."""
    with_field(project, field)
    told = told_in(project, "readability")
    assert [line.split(" ")[:3] for line in told] == [[f"{EXERCISE}:{place}", "warning", "readability.sentence:"]]


def test_a_long_sentence_is_counted_and_quoted(project: Project) -> None:
    """Its first words, its number of words, what to do."""
    with_body(project, WORDS_26 + ".")
    assert told_in(project, "readability") == [
        (
            f'{ABOUT}:5:1 warning readability.sentence: a sentence of 26 words: "{GOES}…". '
            "Make two of it; 25 words are the most."
        )
    ]


@pytest.mark.parametrize("text", [" ".join(["One", *["go"] * 24]) + ".", f"```\n{WORDS_26}.\n```"])
def test_a_sentence_of_25_words_is_not_long(project: Project, text: str) -> None:
    """Nor is code a sentence."""
    with_body(project, text)
    assert told_in(project, "readability") == []


def test_a_long_step_is_told_even_if_its_sentences_are_short(project: Project) -> None:
    """One reads a step, then moves."""
    steps = "Lie on your back. Bend your knees. Breathe in. Breathe out. " * 2 + "Lift your hips. Hold it."
    project.change("exercises/bridge.md", "steps: [Lie down., Lift. That is one.]", f"steps: [Lie., {steps}]")
    assert told_in(project, "readability") == [
        (
            f"{EXERCISE}:12:15 warning readability.step: a step of 27 words: "
            '"Lie on your back. Bend your knees. Breathe in. Breathe…". '
            "Make two steps of it; 25 words are the most that one can keep in mind while moving."
        )
    ]


def test_a_long_sentence_in_a_step_is_told_once(project: Project) -> None:
    """To mend the sentence mends the step."""
    project.change("exercises/bridge.md", "steps: [Lie down., Lift. That is one.]", f"steps: [{WORDS_26}.]")
    assert [line.split(" ")[2] for line in told_in(project, "readability")] == ["readability.sentence:"]


def test_too_many_passive_sentences_are_a_suggestion(project: Project) -> None:
    """Four in twenty are too many, three are not."""
    passive = "It was slowly lifted by them. "
    with_body(project, SHORT * 16 + passive * 4)
    assert told_in(project, "readability") == [
        (
            f"{ABOUT}:2:1 suggestion readability.passive: 4 of 21 sentences do not say who does what. "
            'Say who does it. The first is "It was slowly lifted by them."'
        )
    ]
    with_body(project, SHORT * 17 + passive * 3)
    assert told_in(project, "readability") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "You are worried.",
        "You are tired.",
        "You are not used to it.",
        "He is a red dog.",
        "It needed rest.",
        "It is bed time.",
    ],
)
def test_a_state_is_not_passive(project: Project, sentence: str) -> None:
    """Nobody does anything to anybody."""
    with_body(project, f"{sentence} " * 30)
    assert [line for line in told_in(project, "readability") if "passive" in line] == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "It helps with oedema.",
            (
                '5:15 warning readability.jargon: "oedema" is a word that patients may not know. '
                'Say "swelling", or link to a page of the glossary.'
            ),
        ),
        (
            "One.\n\n- Your *Hamstrings* work.",
            (
                '7:8 warning readability.jargon: "Hamstrings" is a word that patients may not know. '
                'Say "muscle at the back of the thigh", or link to [[hamstrings|Hamstrings]].'
            ),
        ),
    ],
)
def test_jargon_is_told_with_a_plain_word(project: Project, text: str, line: str) -> None:
    """And with the page of the glossary, if there is one."""
    project.write(LINK_TO_TERM, "---\ntitle: Hamstrings\nsummary: Muscles at the back of the thigh.\n---\n")
    with_body(project, text)
    assert told_in(project, "readability") == [f"{ABOUT}:{line}"]


@pytest.mark.parametrize(
    "text",
    [
        "It helps with swelling.",
        "Your [[hamstrings]] work. Hamstrings are long.",
        "Your [[hamstrings|hamstring muscles]] work.",
        "It is swelling (oedema). An oedema is soft.",
        "The swelling, called oedema, is soft.",
        "Its name is the oedema.",
        "Oedema means swelling.",
        "You are prone to falls.",
        "## Oedema",
        "```\noedema\n```",
    ],
)
def test_jargon_that_is_explained_is_no_problem(project: Project, text: str) -> None:
    """By a link to the glossary, or in the text itself."""
    project.write(LINK_TO_TERM, "---\ntitle: Hamstrings\nsummary: Muscles at the back of the thigh.\n---\n")
    with_body(project, text)
    assert told_in(project, "readability") == []


def test_jargon_is_told_once_for_a_page_and_not_on_its_own_page(project: Project) -> None:
    """The first place is enough; a page whose name it is explains it."""
    with_body(project, "An oedema. An oedema.")
    project.write("conditions/oedema.md", "---\ntitle: Oedema\nsummary: An oedema.\nregions: [hips]\n---\nAn oedema.\n")
    assert len(told_in(project, "readability")) == 1
