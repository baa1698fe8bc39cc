"""What the fields of a kind are made of, and how values that writers type become typed ones.

Two sorts of field carry more than a word. A `Text` is a sentence with inline Markdown, a `Name` points at another
entry. Both are strings that know what they are, so that one walk over any model finds every sentence to read and
every name to resolve, whichever kind it belongs to.
"""

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Annotated, Any, ClassVar, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PlainSerializer,
    ValidationInfo,
    WithJsonSchema,
    field_validator,
    model_validator,
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

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True, defer_build=True)


class Waiver(Part):
    """A rule that this page breaks on purpose."""

    rule: str = Field(description="The code of the rule.", examples=["readability.grade"])
    reason: str = Field(
        min_length=1,
        description="Why the page is better so, for the next editor.",
        examples=["It quotes the law word for word."],
    )


class Shorthand(Part):
    """A group of fields of which one may stand alone: `5 reps` for `{dose: 5 reps}`."""

    alone: ClassVar[str]
    """The field that is meant where a value stands alone."""

    @model_validator(mode="before")
    @classmethod
    def _spread(cls, value: Any) -> Any:
        return {cls.alone: value} if isinstance(value, str | int | Dosage) else value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Describe both ways to write it."""
        whole = handler(schema)
        return {"anyOf": [handler.resolve_ref_schema(whole)["properties"][cls.alone], whole]}


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

    title: str = Field(min_length=1, description="The name of the page, as readers see it.", examples=["A title"])
    draft: bool = Field(False, description="True while nobody but you should see it.", examples=[True])
    publish_on: Day | None = Field(None, description="The day from which it is public.", examples=[date(2027, 3, 1)])
    expire_on: Day | None = Field(
        None, description="The day from which it is public no more.", examples=[date(2028, 3, 1)]
    )
    aliases: tuple[str, ...] = Field((), description="Other names that links may use.", examples=[["Another name"]])
    old_addresses: tuple[OldAddress, ...] = Field(
        (), description="Where the page stood before, below the site.", examples=[["exercises/bridge/"]]
    )
    summary: str = Field(
        "",
        max_length=200,
        description="One or two plain sentences, for lists and search results.",
        examples=["What a reader finds here, in one or two sentences."],
    )
    published: Day | None = Field(
        None, description="The day the page first went online; the feed goes by it.", examples=[date(2027, 3, 1)]
    )
    updated: Day | None = Field(
        None, description="The day of the last change that matters to readers.", examples=[date(2027, 6, 1)]
    )
    author: PersonName | None = Field(
        None, description="Who wrote it, if not the site's own author: a file in people/.", examples=["editorial-team"]
    )
    reviewer: PersonName | None = Field(
        None, description="The clinician who reviewed it: a file in people/.", examples=["name-of-the-clinician"]
    )
    reviewed: Day | None = Field(None, description="The day of the review.", examples=[date(2027, 2, 15)])
    next_review: Day | None = Field(
        None, description="The day by which it is reviewed again.", examples=[date(2029, 2, 15)]
    )
    related: tuple[Name, ...] = Field(
        (), description="Pages to show as related, before those found by themselves.", examples=[["glute-bridge"]]
    )
    references: tuple[Reference, ...] = Field(
        (),
        description="References that the page rests on as a whole, by their ids in references.yaml.",
        examples=[["casiano-2020"]],
    )
    disclosure: Text | None = Field(
        None,
        description="Who gains if readers follow its links; shown above the text.",
        examples=["We earn a share of what you buy at shop.example."],
    )
    waivers: tuple[Waiver, ...] = Field(
        (),
        description="Rules that the page breaks on purpose, each with its reason.",
        examples=[[{"rule": "readability.grade", "reason": "It quotes the law word for word."}]],
    )

    @field_validator("expire_on")
    @classmethod
    def _expires_after_it_is_published(cls, expires: date | None, before: ValidationInfo) -> date | None:
        published = before.data.get("publish_on")
        if published and expires and expires <= published:
            message = f"it would expire on {expires}, and only be published on {published}"
            raise Unfit(message, 'Let "expire_on" be a later day than "publish_on".')
        return expires

    def data(self, _plain: Callable[[str], str]) -> str:
        """Give what other programs may know as JSON; nothing for kinds that offer none. `plain` reads a sentence."""
        return ""


def walk(value: Any) -> list[tuple[Path, Word]]:
    """Find every marked string in a model, or in a part of one, with the path that leads to it."""
    found: list[tuple[Path, Word]] = []
    _gather(value, (), found)
    return found


def _gather(value: Any, path: Path, found: list[tuple[Path, Word]]) -> None:
    """Look into a value. Whether it is a model is asked last, because pydantic takes long to answer."""
    if isinstance(value, Word):
        found.append((path, value))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            _gather(item, (*path, number), found)
    elif isinstance(value, dict):
        for key, item in value.items():
            _gather(item, (*path, str(key)), found)
    elif isinstance(value, BaseModel):
        for name in _may_hold_words(type(value)):
            if inner := getattr(value, name):
                _gather(inner, (*path, name), found)


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
