import pytest

from tests.project import Project, markdown, told_of

BRIDGE = "exercises/bridge.md"
HINT = "Choose another name for one of them: a link to this one could mean either."


@pytest.mark.parametrize(
    "fields",
    [
        {"title": "Shoulder bridge"},
        {"title": "Shoulder bridge", "aliases": "[Hip raise]"},
        {"title": "Shoulder bridge", "aliases": "[shoulder-bridge, SHOULDER BRIDGE]"},
    ],
)
def test_names_of_one_entry_alone_are_no_problem(project: Project, fields: dict[str, str]) -> None:
    """An entry may say its own name in several ways."""
    project.write("glossary/shoulder-bridge.md", markdown({**fields, "summary": "A word."}))
    assert told_of(project, "links.shared-name") == []


@pytest.mark.parametrize(
    ("slug", "fields", "told"),
    [
        (
            "hip-lift-too",
            {"title": "hip LIFT"},
            [
                (
                    f'content/{BRIDGE}:3:11 warning links.shared-name: "Hip lift" is also a name of '
                    f'"glossary/hip-lift-too". {HINT}'
                ),
                (
                    'content/glossary/hip-lift-too.md:2:1 warning links.shared-name: "hip LIFT" is also a name of '
                    f'"exercises/bridge". {HINT}'
                ),
            ],
        ),
        (
            "bridge",
            {"title": "A bridge over water"},
            [
                f'content/{BRIDGE}:2:1 warning links.shared-name: "Bridge" is also a name of "glossary/bridge". {HINT}',
                (
                    'content/glossary/bridge.md warning links.shared-name: "bridge" is also a name of '
                    f'"exercises/bridge". {HINT}'
                ),
            ],
        ),
    ],
    ids=["title and alias", "slug and title"],
)
def test_a_name_of_two_entries_is_said_at_both(
    project: Project, slug: str, fields: dict[str, str], told: list[str]
) -> None:
    """Even where no link uses it yet, and whatever its case."""
    project.write(f"glossary/{slug}.md", markdown({**fields, "summary": "A word."}))
    assert told_of(project, "links.shared-name") == told


def test_a_name_of_three_entries_lists_the_other_two(project: Project) -> None:
    """The editor sees how far it reaches."""
    for slug in ("one", "two"):
        project.write(f"glossary/{slug}.md", markdown({"title": "Bridge", "summary": "A word."}))
    first, *_ = told_of(project, "links.shared-name")
    assert '"Bridge" is also a name of "glossary/one" and "glossary/two"' in first
