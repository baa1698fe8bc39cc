import pytest

from kinesite.content.source import Source
from kinesite.report import describe


def source(data: bytes) -> Source:
    """Make a source of some bytes."""
    return Source("exercises/glute-bridge.md", "content/exercises/glute-bridge.md", data)


@pytest.mark.parametrize(
    ("path", "folder", "slug"),
    [
        ("exercises/glute-bridge.md", "exercises", "glute-bridge"),
        ("about.md", "", "about"),
        ("a/b/c.md", "a/b", "c"),
        ("pages/v1.2.md", "pages", "v1.2"),
    ],
)
def test_a_path_says_the_folder_and_the_slug(path: str, folder: str, slug: str) -> None:
    """The folder says the kind; the file's name without its ending is the slug."""
    file = Source(path, f"content/{path}", b"")
    assert (file.folder, file.slug) == (folder, slug)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"a\nb", "a\nb"),
        (b"a\r\nb\r\n", "a\nb\n"),
        (b"a\rb", "a\nb"),
        (b"\xef\xbb\xbfa", "a"),
        ("Übung".encode(), "Übung"),
    ],
)
def test_text_is_the_same_whatever_system_saved_it(data: bytes, text: str) -> None:
    """Line ends and the byte order mark of other systems are gone before anything reads the text."""
    assert source(data).text == text
    assert source(data).problem() is None


def test_a_digest_follows_the_bytes_alone() -> None:
    """The same bytes in another file have the same digest; another byte gives another one."""
    assert source(b"a").digest == Source("b.md", "b.md", b"a").digest
    assert source(b"a\n").digest != source(b"a\r\n").digest


@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"\r\n"])
def test_an_empty_file_is_a_problem(data: bytes) -> None:
    """A file with nothing in it would make an empty page."""
    problem = source(data).problem()
    assert problem
    assert describe(problem) == (
        "content/exercises/glute-bridge.md error file.empty: the file is empty. Fill it in, or delete it."
    )


def test_a_file_in_another_encoding_is_a_problem_at_the_byte() -> None:
    """Latin-1 is named, with the place of its first letter that is not UTF-8."""
    problem = source("title: A\nfeel: Rücken".encode("latin-1")).problem()
    assert problem
    assert describe(problem) == (
        "content/exercises/glute-bridge.md:2:8 error file.encoding: the file is not UTF-8: byte 0xfc cannot be read. "
        'Save it again with the encoding "UTF-8" in your editor.'
    )


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"\xff", 1, 1),
        (b"a\n\xff", 2, 1),
        (b"a\n\n bc\xffd\n", 3, 4),
        ("title".encode("utf-16"), 1, 1),
        (b"a\xe2\x82", 1, 2),
        (b"\xef\xbb\xbfa\n\xff", 2, 1),
        ("é".encode() + b"\xff", 1, 2),
        (b"a\r\xff", 2, 1),
    ],
)
def test_the_first_byte_that_cannot_be_read_is_found(data: bytes, line: int, column: int) -> None:
    """Line and column are those of an editor."""
    problem = source(data).problem()
    assert problem
    assert (problem.place.line, problem.place.column) == (line, column)


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        (b"a\r\nb\rc\n", ["a", "b", "c", ""]),
        (b"\xef\xbb\xbfa", ["a"]),
        (b"a\xff\nb", ["a\ufffd", "b"]),
        ("a\x0cb\u2028c\x85d\x1ce\n".encode(), ["a\x0cb\u2028c\x85d\x1ce", ""]),
    ],
    ids=ascii,
)
def test_lines_are_those_of_an_editor(data: bytes, lines: list[str]) -> None:
    """A form feed or a separator ends no line, and a byte that cannot be read takes no line away."""
    assert source(data).lines() == lines
