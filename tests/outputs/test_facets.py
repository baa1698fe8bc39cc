from kinesite.outputs.base import ListingView, Page, Render, Site
from kinesite.outputs.facets import plan
from tests.project import Project, markdown, nodes_of, site_of

EXERCISE = {
    "summary": "S.",
    "regions": "[hips]",
    "goal": "stretch",
    "position": "standing",
    "level": "advanced",
    "equipment": "[chair]",
    "steps": "[Go.]",
}


def lists_of(site: Site) -> dict[str, Page]:
    """Give every list by its address."""
    works = {job.path.removesuffix("index.html"): job.work for job in plan(site)}
    pages = {path: work.page for path, work in works.items() if isinstance(work, Render)}
    return {path: page for path, page in pages.items() if isinstance(page, Page)}


def titles(page: Page) -> list[str]:
    """Give the titles of the cards of a list."""
    assert isinstance(page.body, ListingView)
    return [card.title for group in page.body.groups for card in group.cards]


def test_each_value_that_a_page_has_gets_a_list(project: Project) -> None:
    """A value that no page has gets none, and neither do kinds without facets."""
    assert set(lists_of(site_of(project))) == {
        "exercises/region/lower-back/",
        "exercises/goal/strength/",
        "exercises/position/lying-on-back/",
        "exercises/equipment/mat/",
        "exercises/level/beginner/",
    }


def test_a_list_holds_the_pages_with_its_value_and_no_others(project: Project) -> None:
    """An exercise for two regions stands in both lists, once in each."""
    project.write("exercises/arch.md", markdown({"title": "Arch", **EXERCISE, "regions": "[hips, lower back, hips]"}))
    lists = lists_of(site_of(project))
    assert titles(lists["exercises/region/lower-back/"]) == ["Bridge", "Arch"]
    assert titles(lists["exercises/region/hips/"]) == ["Arch"]
    assert titles(lists["exercises/goal/stretch/"]) == ["Arch"]


def test_every_list_has_a_title_and_a_description_of_its_own(project: Project) -> None:
    """Both say in words what the pages share, and how many they are."""
    project.write("exercises/arch.md", markdown({"title": "Arch", **EXERCISE}))
    project.write("conditions/ache.md", markdown({"title": "Ache", "summary": "S.", "regions": "[hips]"}))
    lists = lists_of(site_of(project))
    assert {address: page.head.title.partition(" · ")[0] for address, page in lists.items()} == {
        "conditions/region/hips/": "Conditions for the hips",
        "exercises/equipment/chair/": "Exercises with a chair",
        "exercises/equipment/mat/": "Exercises with a mat",
        "exercises/goal/strength/": "Exercises for strength",
        "exercises/goal/stretch/": "Exercises to stretch",
        "exercises/level/advanced/": "Exercises at advanced level",
        "exercises/level/beginner/": "Exercises for beginners",
        "exercises/position/lying-on-back/": "Exercises lying on your back",
        "exercises/position/standing/": "Exercises standing",
        "exercises/region/hips/": "Exercises for the hips",
        "exercises/region/lower-back/": "Exercises for the lower back",
    }
    descriptions = [page.head.description for page in lists.values()]
    assert len(set(descriptions)) == len(descriptions)
    assert descriptions[1].startswith("Exercises with a chair: 1 page on Test Back.")


def test_a_list_leads_to_the_others_of_its_kind_and_back_to_all(project: Project) -> None:
    """The ways to choose stand with their counts, the one that is shown is marked, and the list of all is one step."""
    project.write("exercises/arch.md", markdown({"title": "Arch", **EXERCISE}))
    page = lists_of(site_of(project))["exercises/region/hips/"]
    assert isinstance(page.body, ListingView)
    regions = page.body.choices[0]
    assert regions.title == "Part of the body"
    assert [(link.title, link.address, link.current, count) for link, count in regions.links] == [
        ("Hips", "exercises/region/hips/", True, 1),
        ("Lower back", "exercises/region/lower-back/", False, 1),
    ]
    assert page.back
    assert page.back.address == "exercises/"
    crumbs = nodes_of(page)["breadcrumbs"]["itemListElement"]
    assert [crumb["name"] for crumb in crumbs] == ["Test Back", "Exercises", "Exercises for the hips"]


def test_what_all_share_is_not_said_once_more(project: Project) -> None:
    """In the list of one position there is no group of that position."""
    page = lists_of(site_of(project))["exercises/position/lying-on-back/"]
    assert isinstance(page.body, ListingView)
    assert [group.title for group in page.body.groups] == [""]


def test_a_page_leads_to_the_lists_of_what_it_has(project: Project) -> None:
    """What stands in the facts of an exercise is a link to all that have it too."""
    text = project.page("exercises/bridge/")
    assert '<a href="../../exercises/region/lower-back/">Lower back</a>' in text
    assert (project.folder / "site/exercises/region/lower-back/index.html").is_file()
