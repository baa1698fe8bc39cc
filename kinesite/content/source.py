"""One content file as it was read: its path, its bytes as text, or why it cannot be read."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from kinesite.values.digests import digest_bytes
from kinesite.values.problems import Place, Problem

SITE_FILE = "site.yaml"
REFERENCES_FILE = "references.yaml"
CLINICS = "clinics/"
ADDRESSES_FILE = "addresses.txt"
FIGURES_FILE = "figures.jsonl"


def is_clinic(path: str) -> bool:
    """Tell whether a file of the content describes a clinic."""
    return path.startswith(CLINICS) and path.endswith(".yaml") and path.count("/") == 1


def _as_text(data: bytes, errors: str = "strict") -> str:
    return data.decode("utf-8-sig", errors).replace("\r\n", "\n").replace("\r", "\n")


@dataclass(frozen=True)
class Source:
    """A file below the content folder. `path` is relative to it, `shown` is how people are told of it."""

    path: str
    shown: str
    data: bytes

    @classmethod
    def known(cls, path: str, shown: str, digest: str, load: Callable[[], bytes]) -> "Source":
        """Make a source whose digest is known already; what it holds is read when it is asked for."""
        source = cls.__new__(cls)
        source.__dict__.update(path=path, shown=shown, digest=digest, _load=load)
        return source

    def __getattr__(self, name: str) -> bytes:
        """Read what the file holds: Python asks here only for attributes that are not there yet."""
        if name != "data" or "_load" not in self.__dict__:
            raise AttributeError(name)
        return self.__dict__.setdefault("data", self.__dict__["_load"]())  # type: ignore[no-any-return]

    def fresh(self) -> "Source":
        """Read the file now, and digest what was read: it may have changed since its digest was known."""
        load = self.__dict__.get("_load")
        return Source(self.path, self.shown, load() if load else self.data)

    @property
    def folder(self) -> str:
        """The folder that says the kind: `exercises`."""
        return self.path.rpartition("/")[0]

    @property
    def slug(self) -> str:
        """The file's name without its ending."""
        return self.path.rpartition("/")[2].rpartition(".")[0]

    @cached_property
    def digest(self) -> str:
        """What the file holds, as a digest."""
        return digest_bytes(self.data)

    @cached_property
    def text(self) -> str:
        """The file as text with plain line ends. Raises UnicodeDecodeError."""
        return _as_text(self.data)

    def lines(self) -> list[str]:
        """Give the lines as an editor counts them; what cannot be read is replaced."""
        return _as_text(self.data, "replace").split("\n")

    def problem(self) -> Problem | None:
        """Say why the file cannot be read as text, if it cannot."""
        try:
            empty = not self.text.strip()
        except UnicodeDecodeError as error:
            lines = _as_text(self.data[: len(self.data) - len(error.object) + error.start]).split("\n")
            return Problem(
                "file.encoding",
                f"the file is not UTF-8: byte {error.object[error.start]:#04x} cannot be read",
                Place(self.shown, len(lines), len(lines[-1]) + 1),
                'Save it again with the encoding "UTF-8" in your editor.',
            )
        if empty:
            return Problem("file.empty", "the file is empty", Place(self.shown), "Fill it in, or delete it.")
        return None
