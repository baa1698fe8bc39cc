"""From the values of a front matter to the typed fields of a model, or to problems that a writer can mend.

Pydantic finds what is wrong; the words for it are chosen here, because "Input should be a valid tuple" helps nobody.
"""

import re
from collections.abc import Callable
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, RootModel, ValidationError
from pydantic_core import ErrorDetails

from kinesite.content.frontmatter import FrontMatter, Path
from kinesite.content.wordings import OTHER_WORDS, SHOULD_BE
from kinesite.content.yaml_slips import in_quotes
from kinesite.values.dosage import UnreadableDose
from kinesite.values.problems import Place, Problem
from kinesite.values.suggestions import closest, one_slip_apart
from kinesite.values.words import listed, shorten

Model = TypeVar("Model", bound=BaseModel)
Words = tuple[str, str, str]  # code, message, hint


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """Find the model inside an annotation such as `tuple[Mistake, ...] | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((model for inner in get_args(annotation) if (model := _model_in(inner))), None)


def _model_at(model: type[BaseModel], path: Path) -> type[BaseModel]:
    """Follow a path of keys and numbers to the model whose key is wrong."""
    for key in path:
        if issubclass(model, RootModel):
            model = _model_in(model.model_fields["root"].annotation) or model
            continue
        inner = model.model_fields.get(str(key))
        if inner and (deeper := _model_in(inner.annotation)):
            model = deeper
    return model


def _keys(model: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]


def _unknown_key(model: type[BaseModel], path: Path, thing: str) -> Words:
    key, known = str(path[-1]), _keys(_model_at(model, path[:-1]))
    words = {name: name for name in known} | {k: v for k, v in OTHER_WORDS.items() if v in known and k not in known}
    slips = {name: name for name in known if one_slip_apart(key, name)}
    guess = closest(key, slips or words) or next(iter(slips), None)
    where = f"of {thing}" if len(path) == 1 else f'inside "{path[0]}"'
    hint = f'Did you mean "{words[guess]}"?' if guess else f"Its fields are {listed(known)}."
    return "frontmatter.unknown-key", f'"{key}" is not a field {where}', hint


def _missing(model: type[BaseModel], path: Path, thing: str) -> Words:
    key = str(path[-1])
    where = f"of {thing}" if len(path) == 1 else f'inside "{path[0]}"'
    hint = f'Add a line "{key}: ...". {_purpose(model, path)}'.rstrip()
    return "frontmatter.missing-key", f'the field "{key}" {where} is missing', hint


def _wrong_word(error: ErrorDetails) -> Words:
    expected = error.get("ctx", {}).get("expected", "").replace("'", "").replace(" or ", ", ")
    options = [option.strip() for option in expected.split(",")]
    guess = closest(str(error["input"]), options)
    hint = f'Did you mean "{guess}"?' if guess else f"Choose {listed(options, 'or')}."
    return "frontmatter.wrong-word", f'"{error["input"]}" is not one of {listed(options)}', hint


def _wrong_date(error: ErrorDetails) -> Words:
    return "date.bad", f'"{error["input"]}" is not a date', "Write year, month and day: 2026-11-20."


def _own_words(error: ErrorDetails) -> Words:
    cause = error.get("ctx", {}).get("error")
    if isinstance(cause, UnreadableDose):
        return "dosage.unreadable", str(cause), cause.hint
    hint = str(getattr(cause, "hint", "See docs/writing.md for how it is written."))
    return "frontmatter.wrong-value", str(cause), hint


def _sort(error: ErrorDetails) -> str:
    """Name the sort of an error; a text of the wrong length is another thing than a list."""
    short_or_long = isinstance(error["input"], str) and error["type"].startswith("too_")
    return f"string_{error['type']}" if short_or_long else error["type"]


def _wrong_type(error: ErrorDetails, model: type[BaseModel], path: Path) -> Words:
    key = next((str(part) for part in reversed(path) if isinstance(part, str)), "")
    value = error["input"]
    shown = f'"{shorten(str(value), 60)}"' if isinstance(value, str | int | float) else "what stands here"
    if error["type"] == "string_pattern_mismatch":
        return "frontmatter.wrong-value", f'{shown} cannot be the "{key}"', _purpose(model, path)
    sort = next((start for start in SHOULD_BE if _sort(error).startswith(start)), None)
    if sort is None:
        return "frontmatter.wrong-value", f'{shown} does not fit "{key}": {error["msg"].lower()}', "Change it to fit."
    should, example = SHOULD_BE[sort]
    should = should.format(**error.get("ctx", {}) | {"length": len(value) if hasattr(value, "__len__") else 0})
    hint = example.format(key=key, value=_example(value))
    if sort == "tuple_type" and str(value).startswith("-"):
        hint = 'Put a space behind each "-", and each item on a line of its own.'
    return "frontmatter.wrong-type", f'{shown} cannot be the "{key}": it should be {should}', hint


def _example(value: Any) -> str:
    """Show the value as an item of a list; one with a comma in it would be two items."""
    if not isinstance(value, str | int | float):
        return "..."
    text = str(value)
    return in_quotes(text) if re.search(r"[,:\[\]{}#\"']|^[*&@`%!|>]", text) else text


def _purpose(model: type[BaseModel], path: Path) -> str:
    """Say what a field is for, in the words of the model."""
    fields = _model_at(model, path[:-1]).model_fields.items()
    found = (field for name, field in fields if path[-1] in {name, field.alias})
    return next((field.description or "" for field in found), "")


def _words_for(error: ErrorDetails, model: type[BaseModel], thing: str) -> Words:
    path: Path = error["loc"]
    if error["type"] == "extra_forbidden":
        return _unknown_key(model, path, thing)
    if error["type"] == "missing":
        return _missing(model, path, thing)
    plain: dict[str, Callable[[ErrorDetails], Words]] = {
        "literal_error": _wrong_word,
        "value_error": _own_words,
    }
    if error["type"].startswith("date"):
        return _wrong_date(error)
    say = plain.get(error["type"])
    return say(error) if say else _wrong_type(error, model, path)


def _place(error: ErrorDetails, front: FrontMatter, shown: str) -> Place:
    path: Path = error["loc"]
    if error["type"] == "missing" and len(path) == 1:
        return Place(shown, 1, 1)
    place = front.place(path)
    return place if place.path else Place(shown, 1, 1)


def typed(model: type[Model], front: FrontMatter, shown: str, thing: str) -> tuple[Model | None, list[Problem]]:
    """Make a model of the values, or say what is wrong with them. `thing` is what a writer calls it: `an exercise`."""
    try:
        return model.model_validate(front.values), []
    except ValidationError as failure:
        problems = []
        for error in failure.errors(include_url=False):
            code, message, hint = _words_for(error, model, thing)
            problems.append(Problem(code, message, _place(error, front, shown), hint))
        return None, problems
