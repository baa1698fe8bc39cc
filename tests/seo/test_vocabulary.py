"""The structured data of whole sites against release 30.0 of schema.org."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.build.world import RICH
from tests.crawl import read_site
from tests.project import Project
from tests.vocabulary import vocabulary

Graphs = dict[str, dict[str, Any]]
NOT_TO_BE_USED = {"aspect", "steps", "contraindication", "primaryPrevention"}


@pytest.fixture(scope="module", params=["the demonstration", "a rich small site", "a clinic's site"])
def graphs(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Graphs:
    """The structured data of every page of a site."""
    folder = tmp_path_factory.mktemp("graphs")
    if request.param == "the demonstration":
        output: Path = request.getfixturevalue("demonstration")
    else:
        project = Project(folder)
        for path, text in RICH.items():
            project.write(path, text)
        if request.param == "a clinic's site":
            clinic = "{name: A clinic, type: MedicalClinic, logo: media/pose.svg, same_as: [https://x.example/]}"
            project.change("site.yaml", "author: editors", f"author: editors\norganization: {clinic}")
            project.change("exercises/child.md", "hold 20-30 s, source", '"3 sets, 10-15 reps, load 5 kg", source')
        assert project.build().receipt
        output = folder / "site"
    return {path: data for path, seen in read_site(output).items() for data in seen.structured_data}


def objects(value: object) -> Iterator[dict[str, Any]]:
    """Give every object in some structured data."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from objects(inner)


def test_every_page_keeps_to_the_vocabulary(graphs: Graphs) -> None:
    """Each type exists, each property stands on a type that has it, each value is one that the property takes."""
    assert len(graphs) > 10
    problems = [
        f"{path}{problem}" for path, data in graphs.items() for problem in vocabulary().problems(data["@graph"])
    ]
    assert problems == []


def test_nothing_is_used_that_is_superseded_or_does_not_fit(graphs: Graphs) -> None:
    """The four properties that medical pages are often given wrongly are on no page."""
    used = {name for data in graphs.values() for each in objects(data) for name in each}
    assert used & NOT_TO_BE_USED == set()


def test_every_id_is_one_thing_everywhere(graphs: Graphs) -> None:
    """A thing that stands on several pages has the same id and the same type on each."""
    types: dict[str, set[str]] = {}
    for data in graphs.values():
        for each in objects(data):
            if "@id" in each and "@type" in each and "#" in each["@id"]:
                types.setdefault(each["@id"], set()).add(str(each["@type"]))
    plans = "['ExercisePlan', 'HowTo']"  # a routine names its exercises as plans, and says no more of them
    assert {id: found for id, found in types.items() if len(found) > 1 and plans not in found} == {}


def test_a_question_is_answered_once_on_the_whole_site(graphs: Graphs) -> None:
    """Each question stands in the data of its own page alone, which says that it is a FAQ."""
    asked = [each["name"] for data in graphs.values() for each in objects(data) if each.get("@type") == "Question"]
    pages = [path for path, data in graphs.items() if any("FAQPage" in node["@type"] for node in data["@graph"])]
    assert asked
    assert max(Counter(asked).values()) == 1
    assert len(pages) == len(asked)


def test_only_a_reviewed_page_claims_a_review(graphs: Graphs) -> None:
    """A reviewer and a day stand in the data of pages whose text says so, and only together."""
    for path, data in graphs.items():
        for node in data["@graph"]:
            assert ("lastReviewed" in node) == ("reviewedBy" in node), path
    reviewed = [path for path, data in graphs.items() if any("lastReviewed" in node for node in data["@graph"])]
    assert set(reviewed) <= {"guides/begin/index.html"}


@pytest.mark.parametrize(
    ("thing", "problem"),
    [
        ({"@type": "Exercise"}, "there is no type Exercise"),
        ({"@type": "HowTo", "nme": "x"}, "there is no such property"),
        ({"@type": "HowTo", "steps": "x"}, "superseded by step"),
        ({"@type": "MedicalWebPage", "aspect": "x"}, "superseded by mainContentOfPage"),
        ({"@type": "ExercisePlan", "contraindication": "x"}, "not in the domain"),
        ({"@type": "MedicalCondition", "primaryPrevention": {"@type": "ExercisePlan"}}, "is not in the range"),
        ({"@type": "ExercisePlan", "repetitions": "10-15 reps"}, "is not in the range"),
        ({"@type": "HowTo", "totalTime": "5 minutes"}, "is not in the range"),
        ({"@type": "WebPage", "lastReviewed": "May 2026"}, "is not in the range"),
        ({"@type": "WebPage", "specialty": "https://schema.org/Plumbing"}, "is not in the range"),
        ({"@type": "WebPage", "url": "a/b/"}, "is not in the range"),
    ],
)
def test_what_does_not_keep_to_it_is_found(thing: dict[str, Any], problem: str) -> None:
    """The test above can fail: each of these slips is said."""
    (found,) = vocabulary().problems(thing)
    assert problem in found


def test_a_type_has_the_properties_of_its_ancestors() -> None:
    """What is right gives no problem: inherited properties, members of an enumeration, a property of an action."""
    clinic = {"@type": "MedicalClinic", "name": "A", "logo": "https://x.example/a.svg"}
    page = {"@type": ["MedicalWebPage", "HealthTopicContent"], "specialty": "https://schema.org/Physiotherapy"}
    search = {"@type": "SearchAction", "query-input": "required name=q"}
    assert list(vocabulary().problems([clinic, page, search])) == []
