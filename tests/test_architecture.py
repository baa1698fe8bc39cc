"""The law of the floors, held by a machine."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "kinesite"
TESTS = Path(__file__).parent

# A room imports only from rooms in lines above its own (docs/architecture.md).
FLOORS = (
    {"values"},
    {"markup", "figures"},
    {"content"},
    {"settings"},
    {"kinds"},
    {"seo", "checks"},
    {"outputs"},
    {"build"},
    {"report", "editor"},
    {"serve"},
    {"cli"},
)
FLOOR_OF = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}
EXTENSIBLE = ("kinds", "outputs", "checks", "cli")
KEEPERS = {
    "yaml": "content/frontmatter.py",
    "markdown": "markup/python_markdown.py",
    "nh3": "markup/sanitising.py",
    "PIL": ("content/pictures.py", "content/photographs.py", "seo/lettering.py"),
    "pillow_heif": "content/photographs.py",
    "rcssmin": "outputs/base/assets.py",
    "rjsmin": "outputs/base/assets.py",
    "defusedxml": "content/pictures.py",
    "pyromark": "markup/commonmark.py",
    "jinja2": ("build/templates.py", "build/compiled.py"),
    "concurrent": "build/workers.py",
    "livereload": "serve/",
    "tornado": "serve/",
    "watchfiles": "serve/",
    "numpy": "figures/solving.py",
    "scipy": "figures/solving.py",
    "resvg_py": ("build/drawing.py", "figures/painting.py"),
    "pagefind_bin": "build/pagefind.py",
    "cbor2": "build/filters.py",
}
MODULES = sorted(PACKAGE.rglob("*.py"))


def imports(path: Path) -> Iterator[str]:
    """Give every module that a file imports, wherever the import stands."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room_of(path: Path) -> str:
    """Give the folder of the package that a file stands in, or its own name at the top."""
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_room_imports_only_from_rooms_below_it(path: Path) -> None:
    """No arrow goes up, and none goes sideways between rooms of one floor."""
    room = room_of(path)
    if room == "__init__":
        return
    others = {name.split(".")[1] for name in imports(path) if name.startswith("kinesite.")} - {room, "__version__"}
    above = {other for other in others if FLOOR_OF[other] >= FLOOR_OF[room]}
    assert not above, f"{path.relative_to(PACKAGE)} imports from {above}"


@pytest.mark.parametrize("folder", EXTENSIBLE)
def test_siblings_share_only_their_base(folder: str) -> None:
    """A kind, an output or a check can be taken out without another one noticing."""
    allowed = {f"kinesite.{folder}.base"}
    for path in sorted((PACKAGE / folder).glob("*.py")):
        if path.stem in {"__init__", "base"}:
            continue
        siblings = {".".join(name.split(".")[:3]) for name in imports(path) if name.startswith(f"kinesite.{folder}.")}
        assert siblings <= allowed, f"{path.name} imports {siblings - allowed}"


@pytest.mark.parametrize(("library", "keeper"), KEEPERS.items())
def test_each_library_has_one_keeper(library: str, keeper: str | tuple[str, ...]) -> None:
    """A library can be replaced in one room."""
    users = {
        path.relative_to(PACKAGE).as_posix()
        for path in MODULES
        if any(name.split(".")[0] == library for name in imports(path))
    }
    assert all(user.startswith(keeper) for user in users), users


@pytest.mark.parametrize(
    "path",
    [p for folder in EXTENSIBLE for p in sorted((PACKAGE / folder).glob("*.py")) if p.stem not in {"__init__", "base"}],
    ids=lambda path: path.relative_to(PACKAGE).as_posix(),
)
def test_every_kind_output_and_check_has_a_test_of_its_own(path: Path) -> None:
    """Adding one without a test fails here."""
    test = TESTS / path.parent.name / f"test_{path.stem}.py"
    assert test.is_file(), f"write {test.relative_to(TESTS.parent)}"
    assert "def test_" in test.read_text("utf-8")
