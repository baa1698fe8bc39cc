import pytest

from tests.project import Project, markdown, told_of

ENOUGH = "It says in a sentence what readers get on this page."
RENAME = "Rename the file after the words that people would search for; links by its title still work."


def term(project: Project, slug: str, title: str, summary: str = ENOUGH, aliases: str | None = None) -> None:
    """Write a page of the glossary."""
    project.write(f"glossary/{slug}.md", markdown({"title": f'"{title}"', "summary": summary, "aliases": aliases}))


def question(project: Project, slug: str, title: str) -> None:
    """Write a question."""
    project.write(f"questions/{slug}.md", markdown({"title": f'"{title}"', "answer": f"On {slug}. {ENOUGH}"}))


def told(project: Project, code: str, folder: str = "glossary") -> list[str]:
    """Say what a rule tells of one folder."""
    prefix = f"content/{folder}/"
    lines = told_of(project, f"findability.{code}")
    return [line.removeprefix(prefix) for line in lines if line.startswith(prefix)]


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("UP", "the title has 2 characters; 3 to 70 can be read in search results"),
        ("Up " + "x" * 68, "the title has 71 characters; 3 to 70 can be read in search results"),
        ("Hip", ""),
        ("Up " + "x" * 67, ""),
    ],
)
def test_a_title_is_long_enough_to_say_something_and_short_enough_to_read(
    project: Project, title: str, line: str
) -> None:
    """At both bounds."""
    term(project, "up", title)
    wanted = [f"up.md:2:1 warning findability.title: {line}. Say in a few words what the page is about."]
    assert told(project, "title") == (wanted if line else [])


@pytest.mark.parametrize(
    ("length", "speaks"), [(1, True), (39, True), (40, False), (160, False), (161, True), (200, True)]
)
def test_a_summary_has_a_useful_length(project: Project, length: int, speaks: bool) -> None:
    """At both bounds."""
    term(project, "hip", "Hip", "x" * length)
    line = (
        f"hip.md:3:1 warning findability.summary: the summary has {length} characters; 40 to 160 are of use. "
        "Say in one or two sentences what readers get here."
    )
    assert told(project, "summary") == ([line] if speaks else [])


def test_the_short_answer_of_a_question_stands_for_its_summary(project: Project) -> None:
    """It is what search engines are given."""
    project.write("questions/rest.md", markdown({"title": "Rest?", "answer": "No."}))
    (line,) = told(project, "summary", "questions")
    assert line.startswith("rest.md:3:1 warning findability.summary: the summary has 3 characters")


def test_titles_and_summaries_of_two_pages_differ(project: Project) -> None:
    """Each is told where the other is, whatever the case."""
    term(project, "hip", "Hip")
    term(project, "hip-joint", "HIP", ENOUGH.upper())
    hint = "Say what is special about each, or make one page of them."
    assert told(project, "same-title") == [
        f"hip-joint.md:2:1 warning findability.same-title: content/glossary/hip.md has the same title. {hint}",
        f"hip.md:2:1 warning findability.same-title: content/glossary/hip-joint.md has the same title. {hint}",
    ]
    assert [line[:52] for line in told(project, "same-summary")] == [
        "hip-joint.md:3:1 warning findability.same-summary: c",
        "hip.md:3:1 warning findability.same-summary: content",
    ]


def test_pages_of_their_own_are_no_problem(project: Project) -> None:
    """A title inside another is another title."""
    term(project, "hip", "Hip")
    term(project, "hip-joint", "Hip joint", f"{ENOUGH} Of joints.")
    assert [told(project, code) for code in ("title", "summary", "same-title", "same-summary", "slug")] == [[]] * 5


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("How often should I stretch?", "How often should I stretch"),
        ("How often should I stretch?", "Should I stretch often?"),
        ("Does a heat pack help my back?", "Do heat packs help the back?"),
        ("Does a heat pack help?", "Does a hot heat pack help?"),
        ("Can exercise worsen back pain?", "Can exercises worsen my back pain or knee?"),
        ("When should I use heat?", "When do I use a heat?"),
    ],
)
def test_questions_that_ask_the_same_are_told_at_both(project: Project, one: str, other: str) -> None:
    """Small words, order, endings and one word more make no other question."""
    question(project, "one", one)
    question(project, "other", other)
    assert told(project, "same-question", "questions") == [
        f"{slug}.md:2:1 warning findability.same-question: content/questions/{twin}.md has nearly the same question. "
        "Say what is special about each, or make one page of them."
        for slug, twin in (("one", "other"), ("other", "one"))
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("When should I use heat?", "When should I use cold?"),
        ("Does ultrasound hurt?", "Does ultrasound help?"),
        ("Is it good to rest?", "Is it good to walk?"),
        ("Should I use heat for my hips?", "Should I use cold for my hips?"),
        ("Is it safe to exercise?", "Is it safe to exercise when pregnant?"),
        ("Should I rest my back in bed?", "Should I stretch my legs in bed?"),
    ],
)
def test_questions_that_ask_something_else_are_no_problem(project: Project, one: str, other: str) -> None:
    """One large word can make all the difference."""
    question(project, "one", one)
    question(project, "other", other)
    assert told(project, "same-question", "questions") == []


@pytest.mark.parametrize(
    ("slug", "title", "aliases"),
    [
        ("hip", "Hip", None),
        ("range-of-motion", "Range of motion", None),
        ("rest-or-move", "Should I rest or move?", None),
        ("stretching", "How to stretch", None),
        ("hips", "Hip", None),
        ("warning-signs", "When to get help", "[Warning signs]"),
        ("exercise-2", "Exercise two", None),
    ],
)
def test_an_address_that_says_what_the_page_is_about_is_no_problem(
    project: Project, slug: str, title: str, aliases: str | None
) -> None:
    """One word in common is enough, of the title or of an alias."""
    term(project, slug, title, aliases=aliases)
    assert told(project, "slug") == []


@pytest.mark.parametrize(
    ("slug", "title", "line"),
    [
        ("t1", "Hip", '"t1" says nothing of "Hip"'),
        ("2026-hip", "Hip", '"2026-hip" holds a date, and will look old'),
        ("hip-2026-11-20", "Hip", '"hip-2026-11-20" holds a date, and will look old'),
        ("what-to-do-for-your-hip", "Your hip", '"what-to-do-for-your-hip" holds a row of small words'),
        ("hip-" + "x" * 57, "Hip", f'"hip-{"x" * 57}" is long: 61 characters'),
    ],
)
def test_an_address_that_says_little_is_told(project: Project, slug: str, title: str, line: str) -> None:
    """With the reason."""
    term(project, slug, title)
    assert told(project, "slug") == [f"{slug}.md warning findability.slug: {line}. {RENAME}"]
