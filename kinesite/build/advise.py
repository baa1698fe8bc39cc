"""Advise: all that can be told about the content, in one run that writes nothing."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kinesite.build.discover import Found, discover
from kinesite.build.files import read
from kinesite.build.link import link
from kinesite.build.parse import Parsed, parse
from kinesite.build.pictures import look_at_pictures
from kinesite.build.plan import plan
from kinesite.build.site import computed_names, site_of, templates_of
from kinesite.build.theme import faint_text
from kinesite.build.validate import validate
from kinesite.build.workers import default_workers
from kinesite.checks import ADVICE, RULES
from kinesite.checks.base import Advised, Waived, rule
from kinesite.content.library import Library
from kinesite.content.publication import today_in
from kinesite.outputs.base import Site
from kinesite.settings import Settings
from kinesite.values.problems import Problem, errors, in_order


@dataclass(frozen=True)
class Asked:
    """What to look at, and on which terms; `profile` and `base_url` stand before those of site.yaml.

    `today` is the day in ISO form; empty for the present day in the site's time zone.
    """

    content: Path
    templates: tuple[Path, ...]
    today: str = ""
    base_url: str | None = None
    profile: str | None = None


@dataclass(frozen=True)
class Advice:
    """What was found, in order: what is told, and what its pages waive. `settings` is None if they cannot be read."""

    problems: tuple[Problem, ...]
    waived: tuple[Waived, ...]
    found: Found
    library: Library
    today: date
    settings: Settings | None = None


def advise(asked: Asked) -> Advice:
    """Read and check everything. Raises OSError."""
    found = discover(asked.content, asked.templates)
    look_at_pictures(found, None, default_workers())
    parsed = parse(found, asked.content.name)
    today = asked.today or today_in(parsed.settings.timezone if parsed.settings else "UTC")
    library, day = link(parsed, found, today), date.fromisoformat(today)
    problems = [*parsed.problems, *validate(parsed, library), *faint_text(parsed, found)]
    settings = _settings_in_force(parsed, asked)
    if settings is None:
        return Advice(in_order(problems), (), found, library, day)
    if not errors(problems):
        problems += _planned(site_of(settings, library, found, None), found)
    entries, place = tuple(library.entries.values()), parsed.setting_places.place
    advised = Advised(library, settings, entries, place, day, lambda path: read(str(asked.content / path)))
    ruled = rule((problem for family in ADVICE for problem in family.check(advised)), RULES, advised)
    return Advice(in_order([*problems, *ruled.problems]), ruled.waived, found, library, day, settings)


def _settings_in_force(parsed: Parsed, asked: Asked) -> Settings | None:
    settings = parsed.settings
    if settings and asked.base_url is not None:
        settings = settings.model_copy(update={"base_url": asked.base_url})
    if settings and asked.profile:
        checks = settings.checks.model_copy(update={"profile": asked.profile})
        settings = settings.model_copy(update={"checks": checks})
    return settings


def _planned(site: Site, found: Found) -> list[Problem]:
    """Say what keeps sound content from becoming a site: two files for one address, a template's slip."""
    templates = templates_of(found, site)
    return [*computed_names(templates), *plan(site, templates, {})[1]]
