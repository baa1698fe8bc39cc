"""The whole build in one function: eight verbs in order, with a gate wherever an error must stop it."""

from dataclasses import dataclass, field
from pathlib import Path

from kinesite.build.compare import compare
from kinesite.build.discover import Found, discover
from kinesite.build.link import link
from kinesite.build.parse import parse
from kinesite.build.plan import plan
from kinesite.build.record import Made, Record, workspace_of
from kinesite.build.render import render
from kinesite.build.templates import Templates
from kinesite.build.validate import validate
from kinesite.build.write import Receipt, finish, write
from kinesite.outputs.base import Job, Site
from kinesite.values.digests import digest_bytes
from kinesite.values.problems import Problem, errors, in_order


@dataclass(frozen=True)
class Request:
    """What to build: the content, the folders of templates with the one that wins first, the output."""

    content: Path
    templates: tuple[Path, ...]
    output: Path
    base_url: str | None = None


@dataclass(frozen=True)
class Outcome:
    """How a build went: its problems in order, what it planned, what it changed; `receipt` is None if it stopped."""

    problems: tuple[Problem, ...]
    found: Found = field(default_factory=Found)
    jobs: tuple[Job, ...] = ()
    receipt: Receipt | None = None


def build(request: Request) -> Outcome:
    """Build the site, or change nothing and say why."""
    workspace = workspace_of(request.output)
    finish(request.output, workspace)
    found = discover(request.content, request.templates)
    parsed = parse(found, request.content.name)
    library = link(parsed, found)
    problems = [*parsed.problems, *validate(parsed, library)]
    if parsed.settings is None or errors(problems):
        return Outcome(in_order(problems), found)
    settings = parsed.settings
    if request.base_url is not None:
        settings = settings.model_copy(update={"base_url": request.base_url})
    jobs, collisions = plan(library, settings, found)
    addresses = Site(library, settings, found.assets, found.files).published_assets
    templates = Templates(found.templates, {name: address for name, (address, _) in addresses.items()})
    stale = compare(jobs)
    made, failures = render(stale, templates, request.content)
    problems += [*collisions, *failures]
    if errors(problems):
        return Outcome(in_order(problems), found, tuple(jobs))
    record = Record({job.path: Made(job.digest, digest_bytes(made[job.path])) for job in jobs})
    receipt = write(made, record, request.output, workspace)
    return Outcome(in_order(problems), found, tuple(jobs), receipt)
