"""Templates: the only module that knows Jinja. Everything is escaped unless it is marked as safe HTML."""

import traceback
import weakref
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, NamedTuple

from jinja2 import (
    Environment,
    FunctionLoader,
    StrictUndefined,
    Template,
    TemplateError,
    TemplateSyntaxError,
    nodes,
)
from jinja2.meta import find_referenced_templates
from markupsafe import Markup

from kinesite.build.compiled import Compiled
from kinesite.content.entry import Card
from kinesite.kinds.base import Drawings, Excerpt
from kinesite.values.digests import digest_value
from kinesite.values.html import Html
from kinesite.values.words import day_in_words, plural


class TemplateFailed(Exception):  # noqa: N818 - it says what happened
    """A template could not be read or rendered: which one, at which line, and why."""

    def __init__(self, template: str, line: int, reason: str) -> None:
        super().__init__(reason)
        self.template, self.line, self.reason = template, line, reason


class Taken(NamedTuple):
    """What a template takes in: the templates that it names, and the lines where it computes a name."""

    names: tuple[str, ...] = ()
    computed: tuple[int, ...] = ()


def taken_in(text: str) -> Taken:
    """Read what a template includes, extends or imports; one that cannot be read fails as it is rendered."""
    try:
        tree = Environment(autoescape=True).parse(text)
    except TemplateSyntaxError:
        return Taken()
    takers: Any = tree.find_all((nodes.Include, nodes.Extends, nodes.Import, nodes.FromImport))
    computed = tuple(node.lineno for node in takers if not isinstance(node.template, nodes.Const))
    return Taken(tuple(sorted({name for name in find_referenced_templates(tree) if name})), computed)


class _Loader(FunctionLoader):
    """Loads templates from their texts, each once, also one that cannot be read: a thousand pages may want it."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        # named after itself, so that a traceback says in which template an error arose
        super().__init__(lambda name: (sources[name], name, lambda: True) if name in sources else None)
        self._unreadable: dict[str, TemplateSyntaxError] = {}

    def load(self, environment: Environment, name: str, globals: Any = None) -> Template:  # noqa: A002 - the library's
        """Load a template. Raises TemplateNotFound, TemplateSyntaxError."""
        if name in self._unreadable:
            raise self._unreadable[name].with_traceback(None)
        try:
            return super().load(environment, name, globals)
        except TemplateSyntaxError as error:
            self._unreadable[name] = error
            raise


class Templates:
    """All templates of a site by name, ready to render."""

    def __init__(
        self,
        sources: Mapping[str, str],
        addresses: Mapping[str, str],
        kept: Compiled | None = None,
        drawings: Drawings | None = None,
    ) -> None:
        """Take the templates' texts, the assets' published addresses, where compiled templates are kept, what draws."""
        self._environment = Environment(
            loader=_Loader(sources),
            autoescape=True,
            auto_reload=False,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            bytecode_cache=kept,
        )
        self._sources, self._kept = dict(sources), kept
        self._addresses = tuple(sorted(addresses.items()))
        self._digests: dict[tuple[str, ...], str] = {}
        self._environment.filters |= {
            "asset": lambda name, page: page.root + addresses[name],
            "day": day_in_words,
            "fill": self._fill,
            "iso": date.isoformat,
            "plural": plural,
        }
        for name in ("pose", "start", "still"):
            self._environment.filters[name] = _drawing(drawings, name)

    def render(self, name: str, page: object) -> bytes:
        """Render a page. Raises TemplateFailed."""
        text = self._render(name, page=page, view=getattr(page, "body", None))
        try:
            return text.encode()
        except UnicodeEncodeError as error:
            raise TemplateFailed(name, 0, "it writes a sign that no file can hold") from error

    def digest_of(self, names: tuple[str, ...]) -> str:
        """Digest all templates that these can reach, and the addresses of the assets that they may name."""
        if names not in self._digests:
            texts = [(name, self._sources.get(name, "")) for name in sorted(self._reach(names))]
            addresses = self._addresses if any("asset" in text for _, text in texts) else ()
            self._digests[names] = digest_value((texts, addresses))
        return self._digests[names]

    def _reach(self, names: tuple[str, ...]) -> set[str]:
        """Find the templates that these include, extend or import, near or far, by reading them."""
        reached, waiting = set(names), list(names)
        while waiting:
            named = set(self._taken_in(waiting.pop()).names) - reached
            waiting += named
            reached |= named
        return reached

    def _taken_in(self, name: str) -> Taken:
        text = self._sources.get(name, "")
        return Taken(*self._kept.recall(name, text, taken_in)) if self._kept else taken_in(text)

    def computed(self) -> list[tuple[str, int]]:
        """List the templates that take in another by a computed name, with the line."""
        return [(name, line) for name in self._sources for line in self._taken_in(name).computed]

    def _render(self, name: str, **values: object) -> str:
        try:
            return self._environment.get_template(name).render(**values)
        except TemplateFailed:
            raise
        except TemplateSyntaxError as error:
            raise TemplateFailed(error.name or name, error.lineno, error.message or "it cannot be read") from error
        except Exception as error:
            raise TemplateFailed(*self._where(name, error), _reason(error)) from error

    def _fill(self, filled: Any) -> Markup:
        """Put together text and the excerpts in it; an excerpt has a template of its own."""
        parts = (filled,) if isinstance(filled, Excerpt) else filled
        return Markup("").join(
            Markup(self._render(f"excerpts/{part.kind}.html", view=part.view)) if isinstance(part, Excerpt) else part  # noqa: S704 - it was escaped as it was rendered
            for part in parts
        )

    def _where(self, name: str, error: Exception) -> tuple[str, int]:
        """Find the innermost template that the error came from."""
        frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename in self._sources]
        return (frames[-1].filename, frames[-1].lineno or 0) if frames else (name, 0)


def _drawing(drawings: Drawings | None, name: str) -> Callable[[Card], Html]:
    """Make a filter that draws; it does not keep all entries in memory for as long as Jinja keeps its filters."""
    known = weakref.ref(drawings) if drawings else lambda: None

    def draw(card: Card) -> Html:
        drawn: Html = getattr(known(), name)(card) if known() else Html("")
        return drawn

    return draw


def _reason(error: Exception) -> str:
    message = str(error).replace("kinesite.", "") or type(error).__name__
    return message if isinstance(error, TemplateError) else f"{type(error).__name__}: {message}"
