"""What the fields of a kind are made of, and how values that writers type become typed ones.

Two sorts of field carry more than a word. A `Text` is a sentence with inline Markdown, a `Name` points at another
entry. Both are strings that know what they are, so that one walk over any model finds every sentence to read and
every name to resolve, whichever kind it belongs to.
"""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Annotated, Any, ClassVar, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    PlainSerializer,
    WithJsonSchema,
)
from pydantic_core import core_schema

from kinesite.content.days import Day
from kinesite.content.frontmatter import Path
from kinesite.content.unfit import Unfit
from kinesite.values.dosage import (
    Dosage,
    Frequency,
    Span,
    read_dosage,
    read_frequency,
    read_span,
    write_dosage,
    write_frequency,
    write_span,
)
from kinesite.values.paths import is_slug, within


class Word(str):
    """A string that pydantic keeps in its own class."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Read it as a string, then mark it."""
        return core_schema.no_info_after_validator_function(cls, core_schema.str_schema(min_length=1))


class Text(Word):
    """A sentence or two with inline Markdown, links and citations."""

    __slots__ = ()


class Name(Word):
    """The slug, title or alias of another entry; `kind` limits which kind it may be."""

    __slots__ = ()
    kind: ClassVar[str] = ""


class ExerciseName(Name):
    """Names an exercise."""

    __slots__ = ()
    kind = "exercise"


class RoutineName(Name):
    """Names a routine."""

    __slots__ = ()
    kind = "routine"


class GuideName(Name):
    """Names a guide."""

    __slots__ = ()
    kind = "guide"


class ConditionName(Name):
    """Names a condition."""

    __slots__ = ()
    kind = "condition"


class QuestionName(Name):
    """Names a question."""

    __slots__ = ()
    kind = "question"


class PersonName(Name):
    """Names a person or a team."""

    __slots__ = ()
    kind = "person"


class IncludeName(Name):
    """Names an include."""

    __slots__ = ()
    kind = "include"


class Reference(Word):
    """The id of a reference in references.yaml."""

    __slots__ = ()


class FilePath(Word):
    """A picture or another file, relative to the file that names it."""

    __slots__ = ()


def _reads(read: Any, kind: type) -> BeforeValidator:
    return BeforeValidator(lambda value: value if isinstance(value, kind) else read(str(value)))


DoseText = Annotated[
    Dosage,
    _reads(read_dosage, Dosage),
    PlainSerializer(write_dosage),
    WithJsonSchema({"type": "string", "examples": ["10-15 reps, hold 5 s, once a day", "3 reps per side"]}),
]
FrequencyText = Annotated[
    Frequency,
    _reads(read_frequency, Frequency),
    PlainSerializer(write_frequency),
    WithJsonSchema({"type": "string", "examples": ["once a day", "4-6 times a week"]}),
]
SpanText = Annotated[
    Span,
    _reads(read_span, Span),
    PlainSerializer(write_span),
    WithJsonSchema({"type": "string", "examples": ["30 s", "3 breaths"]}),
]


class Part(BaseModel):
    """A group of fields inside an entry. Unknown keys are an error, and nothing changes after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)


def site_path(text: str) -> str:
    """Bring an address on the site to one form, `exercises/bridge/`. Raises Unfit for one that is no page's."""
    path = within("", text.strip().removeprefix("/"))
    if not path or not all(is_slug(part) for part in path.split("/")):
        hint = "Write the part behind the name of the host, like exercises/glute-bridge/"
        raise Unfit(f'"{text}" is no address of a page on this site', hint)
    return f"{path}/"


OldAddress = Annotated[str, AfterValidator(site_path)]


class Fields(Part):
    """The fields that an entry of every kind has."""

    title: str = Field(min_length=1, description="The name of the page, as readers see it.")
    aliases: tuple[str, ...] = Field((), description="Other names that links may use.")
    old_addresses: tuple[OldAddress, ...] = Field((), description="Where the page stood before: exercises/bridge/.")
    summary: str = Field("", max_length=200, description="One or two plain sentences, for lists and search results.")
    published: Day | None = Field(None, description="The day the page first went online: 2026-11-20.")
    updated: Day | None = Field(None, description="The day of the last change that matters to readers.")
    author: PersonName | None = Field(None, description="Who wrote it, if not the site's own author.")
    reviewer: PersonName | None = Field(None, description="The clinician who reviewed it.")
    reviewed: Day | None = Field(None, description="The day of the review.")
    next_review: Day | None = Field(None, description="The day by which it is reviewed again.")
    related: tuple[Name, ...] = Field((), description="Pages to show as related, before those found by themselves.")
    references: tuple[Reference, ...] = Field((), description="References that the page rests on as a whole.")

    def data(self, _plain: Callable[[str], str]) -> str:
        """Give what other programs may know as JSON; nothing for kinds that offer none. `plain` reads a sentence."""
        return ""


def walk(value: Any, path: Path = ()) -> Iterator[tuple[Path, Word]]:
    """Find every marked string in a model, with the path that leads to it."""
    if isinstance(value, Word):
        yield path, value
    elif isinstance(value, BaseModel):
        for name in _may_hold_words(type(value)):
            if inner := getattr(value, name):
                yield from walk(inner, (*path, name))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from walk(item, (*path, str(key)))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from walk(item, (*path, number))


@cache
def _may_hold_words(model: type[BaseModel]) -> tuple[str, ...]:
    """List the fields of a model in which a marked string can stand: the others need not be looked at each time."""
    return tuple(name for name, field in model.model_fields.items() if _leads_to_words(field.annotation))


def _leads_to_words(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Word):
        return True
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return bool(_may_hold_words(annotation))
    return any(_leads_to_words(inner) for inner in get_args(annotation))
