from typing import Any

import pytest

from kinesite.checks.vocabulary import FIELDS
from kinesite.kinds import KINDS
from kinesite.kinds.base import Kind
from kinesite.report import describe
from kinesite.values.problems import Place
from tests.project import Project, codes_in, problems_in

BRIDGE = "exercises/bridge.md"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("regions: [lower back]", "regions: [lower back, hips]"),
        ("regions: [lower back]", "regions: [hips]"),
        ("equipment: [mat]", "equipment: [chair, mat]"),
        ("equipment: [mat]", "equipment: []"),
        ("equipment: [mat]\n", ""),
        ("title: Bridge\n", "title: Bridge\nmuscles: {main: [gluteus maximus]}\n"),
        ("aliases: [Hip lift]", "aliases: [Swimming pool]"),
    ],
)
def test_words_that_the_site_has_agreed_on_are_no_problem(project: Project, old: str, new: str) -> None:
    """Any of them, all of them, or none where none is needed; other fields have words of their own."""
    project.change(BRIDGE, old, new)
    assert codes_in(project) == []


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        (
            "regions: [lower back]",
            "regions: [hips, lower bcak]",
            (
                f'content/{BRIDGE}:5:17 error vocabulary.unknown: "lower bcak" is not one of the regions in site.yaml. '
                'Did you mean "lower back"?'
            ),
        ),
        (
            "equipment: [mat]",
            "equipment: [dumb-bell]",
            (
                f'content/{BRIDGE}:9:13 error vocabulary.unknown: "dumb-bell" is not one of the equipment in '
                "site.yaml. They are mat and chair. Add it there if it is new."
            ),
        ),
    ],
    ids=["region", "equipment"],
)
def test_another_word_is_said_in_full(project: Project, old: str, new: str, line: str) -> None:
    """The place is the word itself; a near miss gets the word, another one the list."""
    project.change(BRIDGE, old, new)
    assert [describe(problem) for problem in problems_in(project)] == [line]


@pytest.mark.parametrize(
    ("new", "columns"),
    [
        ("regions: [Lower back]", [11]),
        ("regions: [back]", [11]),
        ("regions: [knee, lower back, hip]", [11, 29]),
    ],
)
def test_each_word_is_a_problem_of_its_own(project: Project, new: str, columns: list[int]) -> None:
    """Another case is another word, so that a list of pages never shows one region twice."""
    project.change(BRIDGE, "regions: [lower back]", new)
    assert [(problem.code, problem.place) for problem in problems_in(project)] == [
        ("vocabulary.unknown", Place(f"content/{BRIDGE}", 5, column)) for column in columns
    ]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("conditions/sprain.md", "---\ntitle: Sprain\nsummary: A sprain.\nregions: [ankle]\n---\nText.\n"),
        ("includes/ankle.md", "---\ntitle: Ankle\npurpose: red flags\nregions: [ankle]\nurgent: [it is blue]\n---\n"),
    ],
    ids=["condition", "include"],
)
def test_every_kind_with_regions_is_checked(project: Project, path: str, text: str) -> None:
    """The words are the site's, whichever kind uses them."""
    project.write(path, text)
    assert [(problem.code, problem.place.path) for problem in problems_in(project)] == [
        ("vocabulary.unknown", f"content/{path}")
    ]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.has_page], ids=lambda kind: kind.name)
def test_the_facets_of_a_page_tell_all_its_words(kind: Kind[Any]) -> None:
    """Whether a page needs a look is told from its facets, so a kind with such fields has facets of them."""
    said: dict[str, Any] = {
        name: (f"a {name}",) if name in FIELDS.values() else "" for name in kind.fields.model_fields
    }
    facets = kind.facets(kind.fields.model_construct(**said))
    own = [(facet, f"a {field}") for facet, field in FIELDS.items() if field in kind.fields.model_fields]
    assert [(name, word) for name, word in facets if name in FIELDS] == own


def test_a_word_that_is_added_to_the_site_is_known(project: Project) -> None:
    """What the hint tells people to do works."""
    project.change(BRIDGE, "equipment: [mat]", "equipment: [dumb-bell]")
    project.change("site.yaml", "equipment: [mat, chair]", "equipment: [mat, chair, dumb-bell]")
    assert codes_in(project) == []
