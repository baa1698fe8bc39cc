from posixpath import normpath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kinesite.values.paths import is_slug, output_path, root_of, within

names = st.sampled_from(
    ["a", "b.md", "..", ".", "", "...", "..a", "c:", "d\\e", "\N{FULLWIDTH FULL STOP}.", "%2e%2e", " "]
)
relatives = st.one_of(st.lists(names, max_size=8).map("/".join), st.text(), st.text(alphabet="./\\:a"))
folders = st.lists(st.sampled_from(["exercises", "media", "a b"]), max_size=3).map("/".join)


@settings(deadline=None, max_examples=500)
@given(folders, relatives)
def test_a_path_never_leaves_the_content_folder(folder: str, relative: str) -> None:
    """Whatever a writer types, the file it leads to lies in the folder, or there is none."""
    found = within(folder, relative)
    if found is None:
        return
    assert not found.startswith(("/", "\\"))
    assert not {"..", "."} & set(found.split("/"))
    assert normpath(f"/top/{folder}/{relative}") == normpath(f"/top/{found}")


@settings(deadline=None)
@given(folders, st.lists(st.sampled_from(["a", "b.md", ".", ""]), min_size=1, max_size=6).map("/".join))
def test_a_path_that_only_goes_down_is_followed(folder: str, relative: str) -> None:
    """A path without a step up and without a root of its own is never refused."""
    if not relative.startswith("/"):
        assert within(folder, relative) is not None


@pytest.mark.parametrize(
    ("folder", "relative", "found"),
    [
        ("exercises", "bridge.md", "exercises/bridge.md"),
        ("exercises", "./bridge.md", "exercises/bridge.md"),
        ("exercises", "../media/a.jpg", "media/a.jpg"),
        ("exercises", "..//media/./a.jpg", "media/a.jpg"),
        ("exercises", "x/../../media/a.jpg", "media/a.jpg"),
        ("exercises", "..", ""),
        ("exercises", "", "exercises"),
        ("", "media/a.jpg", "media/a.jpg"),
        ("a/b", "../../c", "c"),
        ("exercises", "..a/b", "exercises/..a/b"),
        ("exercises", "../../secret", None),
        ("exercises", "../../content/a.md", None),
        ("", "..", None),
        ("exercises", "a/../../../b/c", None),
        ("exercises", "/etc/passwd", None),
        ("exercises", "//host/share", None),
        ("exercises", "\\\\host\\share", None),
        ("exercises", "..\\..\\secret", None),
        ("exercises", "c:/secret", None),
        ("exercises", "file:///etc/passwd", None),
    ],
)
def test_a_relative_path_is_followed_from_its_folder(folder: str, relative: str, found: str | None) -> None:
    """A step up ends at the top; roots, drives, schemes and backslashes are refused."""
    assert within(folder, relative) == found


@pytest.mark.parametrize("name", ["a", "glute-bridge", "90-90-stretch", "4", "l-stretch"])
def test_a_slug_is_small_letters_digits_and_single_hyphens(name: str) -> None:
    """These can stand in an address."""
    assert is_slug(name)


@pytest.mark.parametrize("name", ["", "-", "a-", "-a", "a--b", "A", "a b", "a_b", "a.b", "é", "a\n", "a/b", "٣"])
def test_other_names_are_no_slugs(name: str) -> None:
    """These cannot."""
    assert not is_slug(name)


@pytest.mark.parametrize(
    ("address", "file", "root"),
    [
        ("", "index.html", "./"),
        ("about/", "about/index.html", "../"),
        ("exercises/glute-bridge/", "exercises/glute-bridge/index.html", "../../"),
        ("sitemap.xml", "sitemap.xml", "./"),
        ("404.html", "404.html", "./"),
        ("media/a.jpg", "media/a.jpg", "../"),
    ],
)
def test_an_address_knows_its_file_and_the_way_back(address: str, file: str, root: str) -> None:
    """A host serves a folder's index, and a page leads back to the root by relative steps."""
    assert output_path(address) == file
    assert root_of(address) == root
    assert normpath(f"/site/{address.rpartition('/')[0]}/{root}") == "/site"
