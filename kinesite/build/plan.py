"""Plan: every output says which files it makes. Two files for one address are a problem, and so is one outside."""

from collections import defaultdict

from kinesite.build.discover import Found
from kinesite.content.library import Library
from kinesite.outputs import OUTPUTS
from kinesite.outputs.base import Job, Site
from kinesite.settings import Settings
from kinesite.values.paths import within
from kinesite.values.problems import Place, Problem
from kinesite.values.words import listed


def plan(library: Library, settings: Settings, found: Found) -> tuple[list[Job], list[Problem]]:
    """Plan all files of the site, in the order of their paths."""
    site = Site(library, settings, found.assets, found.files)
    by_path: dict[str, list[Job]] = defaultdict(list)
    for output in OUTPUTS:
        for job in output(site):
            by_path[job.path].append(job)
    problems = [_collision(jobs) for jobs in by_path.values() if len(jobs) > 1]
    problems += [_outside(job) for path, (job, *_) in by_path.items() if within("", path) != path]
    return [jobs[0] for _, jobs in sorted(by_path.items())], problems


def _collision(jobs: list[Job]) -> Problem:
    origins = [job.origin for job in jobs]
    message = f"{listed(origins)} would all be written to {jobs[0].path}"
    file = next((origin for origin in origins if origin.endswith(".md")), origins[0])
    return Problem("address.collision", message, Place(file), "Rename the file.")


def _outside(job: Job) -> Problem:
    message = f'"{job.path}" would be written outside the site'
    return Problem("path.outside", message, Place(job.origin), "Rename the file.")
