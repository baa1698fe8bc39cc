"""What is known before anything is parsed: the request, what was found, what the last build left.

It tells whether there is anything to do, and imports none of the heavy libraries to find out.
"""

from dataclasses import dataclass, field
from pathlib import Path

from kinesite.build.discover import Found, discover
from kinesite.build.files import digest_on_disk, write_whole
from kinesite.build.lock import only_build
from kinesite.build.record import Record, dump_record, load_record, workspace_of
from kinesite.build.toolchain import toolchain_digest
from kinesite.build.workers import default_workers, in_parallel
from kinesite.build.write import finish
from kinesite.content.publication import ALWAYS, today_in
from kinesite.values.digests import digest_value


@dataclass(frozen=True)
class Request:
    """What to build: the content, the folders of templates with the one that wins first, the output."""

    content: Path
    templates: tuple[Path, ...]
    output: Path
    base_url: str | None = None
    workers: int = field(default_factory=default_workers)
    today: str = ""
    """The day to build for, in ISO form; empty for the present day in the site's time zone."""
    drafts: bool = False
    """Whether what is not public is shown too, marked."""

    def today_in(self, timezone: str) -> str:
        """Give the day to build for."""
        return self.today or today_in(timezone)


@dataclass(frozen=True)
class Seen:
    """What is known before anything is parsed: what was found, the last record, the output, and what they add up to."""

    found: Found
    before: Record
    on_disk: dict[str, str]
    toolchain: str
    inputs: str
    elsewhere: str
    """All that is read besides the content, as a digest."""
    same_public: bool
    """Whether the same entries are public as after the last build, as far as no file says otherwise."""

    def elsewhere_changed(self) -> bool:
        """Tell whether anything but the content differs from the last build: the theme, the toolchain, an output."""
        return self.elsewhere != self.before.elsewhere or self.on_disk != self.before.outputs

    def nothing_to_do(self) -> bool:
        """Tell whether the site is what a build would make; one with warnings is built again, so that they are seen."""
        same = self.inputs == self.before.inputs and self.on_disk == self.before.outputs
        return same and self.same_public and not self.before.warnings and not self.found.problems


def look(request: Request) -> Seen:
    """Read everything that a build is made from, and digest every file that the last build wrote."""
    found = discover(request.content, request.templates)
    before = load_record(workspace_of(request.output))
    toolchain = toolchain_digest()
    paths = list(before.outputs)
    digests = in_parallel(digest_on_disk, [f"{request.output}/{path}" for path in paths], request.workers)
    elsewhere = digest_value((found.theme_digests(), toolchain, request.base_url, request.content.name))
    inputs = digest_value((found.digests(), elsewhere))
    on_disk = dict(zip(paths, digests, strict=True))
    return Seen(found, before, on_disk, toolchain, inputs, elsewhere, _same_public(request, before))


def _same_public(request: Request, before: Record) -> bool:
    if request.drafts != before.drafts:
        return False
    days = before.since, before.until
    return days == ALWAYS or days[0] <= request.today_in(before.timezone) < days[1]


def forget(request: Request) -> None:
    """Forget what earlier builds kept; the next one removes what it does not plan, and makes the rest again."""
    with only_build(workspace_of(request.output)):
        finish(request.output)
        record = load_record(workspace_of(request.output))
        known = dict.fromkeys(record.outputs, "forgotten")
        write_whole(workspace_of(request.output) / "record.json", dump_record(Record(outputs=known)))
        for name in ("stubs.bin", "entries.bin"):
            (workspace_of(request.output) / name).unlink(missing_ok=True)
