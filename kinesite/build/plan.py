"""Plan: every output says which files it makes. Two files for one address are a problem, and so is one outside."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from kinesite.build.record import Record, parts_of
from kinesite.build.shortcut import Few
from kinesite.build.templates import Templates
from kinesite.outputs import ABOUT_MANY, plan_entries, plan_entry
from kinesite.outputs.base import Compose, Draw, Job, Make, Render, Site
from kinesite.values.paths import within
from kinesite.values.problems import Place, Problem
from kinesite.values.words import listed

SETTINGS = "the settings"
"""The part that no picture is made from: its words hold all that it shows."""


class Common:
    """The parts that files have besides their own: the templates that they can reach, the settings, the toolchain."""

    def __init__(self, site: Site, templates: Templates, common: Mapping[str, str]) -> None:
        """Take `common`, the parts of everything rendered."""
        self._templates = templates
        self._rendered = common
        self._tools = {name: digest for name, digest in common.items() if name != SETTINGS}
        self._in_frame = {site.library.entries[id].kind for id in site.frame_ids}
        self._of: dict[tuple[str, tuple[str, ...]], Mapping[str, str]] = {}

    def added(self, job: Job) -> Job:
        """Give a job with all its parts."""
        return Job(job.path, job.work, job.origin, {**job.parts, **self._parts(job.work)}, job.reach, job.id)

    def _parts(self, work: object) -> Mapping[str, str]:
        if isinstance(work, Render):
            key = work.template, work.excerpts
            return self._of.get(key) or self._of.setdefault(key, self._of_a_page(work))
        if isinstance(work, Compose | Make):
            return self._tools
        if isinstance(work, Draw):
            return {"its templates": self._templates.digest_of((work.template,)), **self._tools}
        return {}

    def _of_a_page(self, page: Render) -> Mapping[str, str]:
        kinds = sorted({*page.excerpts, *self._in_frame})
        names = (page.template, *(f"excerpts/{kind}.html" for kind in kinds))
        return {"its templates": self._templates.digest_of(names), **self._rendered}


def _about_many(site: Site) -> Iterator[Job]:
    return (job for output in ABOUT_MANY for job in output(site))


def plan_few(
    site: Site, templates: Templates, common: Mapping[str, str], before: Record, few: Few
) -> tuple[list[Job], list[Problem]]:
    """Plan a few pages, and the files about many pages if they can differ; all else, and each address, is as it was."""
    entries = site.library.entries
    own = (job for id, reach in few.pages.items() for job in plan_entry(site, entries[id], reach))
    jobs = [job._replace(parts=parts_of(before.parts[job.path]) | dict(job.parts)) for job in own]
    lists = _about_many(site) if few.lists else ()
    return jobs + list(map(Common(site, templates, common).added, lists)), []


def plan(site: Site, templates: Templates, common: Mapping[str, str]) -> tuple[list[Job], list[Problem]]:
    """Plan all files of the site, in the order of their paths. `common` are the parts of everything rendered."""
    by_path: dict[str, list[Job]] = defaultdict(list)
    for job in map(Common(site, templates, common).added, chain(plan_entries(site), _about_many(site))):
        by_path[job.path].append(job)
    twice = (jobs for jobs in by_path.values() if len(jobs) > 1)
    problems = [_collision(jobs) for jobs in twice if not isinstance(jobs[0].work, Draw)]  # of its page, that is told
    files = by_path.keys() & _folders_of(by_path)
    problems += [_below_a_file(path, by_path) for path in by_path if files and _file_above(path, by_path)]
    problems += [_outside(job) for path, (job, *_) in by_path.items() if within("", path) != path]
    return [by_path[path][0] for path in sorted(by_path)], problems


def _folders_of(paths: Iterable[str]) -> set[str]:
    """Name every folder that one of these files stands in, near or far."""
    folders: set[str] = set()
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder and folder not in folders:
            folders.add(folder)
            folder = folder.rpartition("/")[0]
    return folders


def _file_above(path: str, by_path: Mapping[str, list[Job]]) -> str:
    """Find the planned file that stands where this path needs a folder."""
    folder = path.rpartition("/")[0]
    while folder:
        if folder in by_path:
            return folder
        folder = folder.rpartition("/")[0]
    return ""


def _below_a_file(path: str, by_path: Mapping[str, list[Job]]) -> Problem:
    origin, file = by_path[path][0].origin, _file_above(path, by_path)
    return Problem("address.collision", f"{path} cannot stand below the file {file}", Place(origin), "Rename it.")


def _collision(jobs: list[Job]) -> Problem:
    origins = [job.origin for job in jobs]
    message = f"{listed(origins)} would all be written to {jobs[0].path}"
    file = next((origin for origin in origins if origin.endswith(".md")), origins[0])
    return Problem("address.collision", message, Place(file), "Rename the file.")


def _outside(job: Job) -> Problem:
    message = f'"{job.path}" would be written outside the site'
    return Problem("path.outside", message, Place(job.origin), "Rename the file.")
