import pytest

from kinesite.content.salvage import ids_of_unread, names_of_unread
from kinesite.content.source import Source


def entry(data: str | bytes) -> Source:
    """Make a source of an entry."""
    return Source("pages/a-page.md", "content/pages/a-page.md", data if isinstance(data, bytes) else data.encode())


@pytest.mark.parametrize(
    ("data", "names"),
    [
        ("---\ntitle: My Page\naliases: [One, Two]\nlevel: [\n---\n", ["my page", "one", "two"]),
        ("---\ntitle: 'It''s'\naliases:\n  - One\n  - Two\nwhy: @x\n---\n", ["it's", "one", "two"]),
        ("---\naliases:\n- One\n- Two\ntitle: A\nlevel: hard\n", ["a", "one", "two"]),
        ("---\ntitle: [broken\n---\n", []),
        ("---\ntitle: >\n  Long\n  title\n---\n", ["long title"]),
        ("---\ntitle:\n---\n", []),
        ("---\naliases: One\ntitle: 90\n---\n", ["one", "90"]),
        (b"---\ntitle: A\nwhy: \xff\n---\n", ["a"]),
        ("", []),
    ],
    ids=ascii,
)
def test_an_entry_with_errors_still_goes_by_its_names(data: str | bytes, names: list[str]) -> None:
    """What leads to it by its title is not broken: only the entry itself must be mended."""
    assert names_of_unread(entry(data)) == {*names, "a-page", "pages/a-page"}


@pytest.mark.parametrize(
    ("data", "ids"),
    [
        ("a: {type: book\nb-2:\n  title: x\n'c.3': {}\n# d: x\n", ["a", "b-2", "c.3"]),
        ("", []),
        ("\t\t:", []),
    ],
    ids=ascii,
)
def test_works_that_cannot_be_read_are_known_by_their_ids(data: str, ids: list[str]) -> None:
    """A bracket that is not closed must not make every citation of the site an unknown one."""
    assert ids_of_unread(Source("references.yaml", "content/references.yaml", data.encode())) == set(ids)
