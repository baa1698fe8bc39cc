"""What is known before anything is parsed: the request, what was found, what the last build left.

It tells whether there is anything to do, and imports none of the heavy libraries to find out.
"""

from dataclasses import dataclass, field, replace
from pathlib import Path
from shutil import rmtree

from kinesite.build.discover import Found, discover
from kinesite.build.files import write_whole
from kinesite.build.lock import only_build
from kinesite.build.record import Record, dump_record, load_record, workspace_of
from kinesite.build.stamps import Known, look_at
from kinesite.build.toolchain import toolchain_digest
from kinesite.build.workers import default_workers
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
    keep_figures: bool = False
    """Whether figures that had to be solved are kept with the content at once, as for a writer at work."""

    def today_in(self, timezone: str) -> str:
        """Give the day to build for."""
        return self.today or today_in(timezone)


@dataclass(frozen=True)
class Seen:
    """What is known before anything is parsed: what was found, the last record, the output, and what they add up to."""

    found: Found
    before: Record
    output: Known
    toolchain: str
    elsewhere: str
    """All that is read besides the content, as a digest."""
    same_public: bool
    """Whether the same entries are public as after the last build, as far as no file says otherwise."""

    @property
    def on_disk(self) -> dict[str, str]:
        """The digest of every file that the last build wrote, as it is now."""
        return self.output.digests

    def elsewhere_changed(self) -> bool:
        """Tell whether anything but the content differs from the last build: the theme, the toolchain, an output."""
        return self.elsewhere != self.before.elsewhere or self.on_disk != self.before.outputs

    def nothing_to_do(self) -> bool:
        """Tell whether the site is what a build would make; one with warnings is built again, so that they are seen."""
        same = not self.elsewhere_changed() and self.found.digests == self.before.sources
        return same and self.same_public and not self.before.warnings and not self.found.problems

    def stamps_learned(self) -> bool:
        """Tell whether files can be trusted by their stamps now that could not be before."""
        before = self.before
        return (self.found.known.stamps, self.output.stamps) != (before.source_stamps, before.output_stamps)


def look(request: Request) -> Seen:
    """Tell by digests what a build is made from, and what became of every file that the last build wrote."""
    before = load_record(workspace_of(request.output))
    found = discover(request.content, request.templates, before.known_sources, request.workers)
    output = look_at(str(request.output), before.outputs, before.known_outputs, request.workers)
    toolchain = toolchain_digest()
    elsewhere = digest_value((found.theme_digests(), toolchain, request.base_url, request.content.name))
    return Seen(found, before, output, toolchain, elsewhere, _same_public(request, before))


def _same_public(request: Request, before: Record) -> bool:
    if request.drafts != before.drafts:
        return False
    days = before.since, before.until
    return days == ALWAYS or days[0] <= request.today_in(before.timezone) < days[1]


def learn(request: Request, seen: Seen) -> None:
    """Keep the stamps that can be trusted now, where a build has nothing else to do."""
    if seen.stamps_learned():
        record = replace(seen.before, source_stamps=seen.found.known.stamps, output_stamps=seen.output.stamps)
        write_whole(*dump_record(workspace_of(request.output), record), sure=False)


def forget(request: Request) -> None:
    """Forget what earlier builds kept; the next one removes what it does not plan, and makes the rest again."""
    with only_build(workspace_of(request.output)):
        finish(request.output)
        record = load_record(workspace_of(request.output))
        known = dict.fromkeys(record.outputs, "forgotten")
        write_whole(*dump_record(workspace_of(request.output), Record(outputs=known)))
        for name in ("index.bin", "entries.bin", "figures.jsonl"):
            (workspace_of(request.output) / name).unlink(missing_ok=True)
        rmtree(workspace_of(request.output) / "compiled", ignore_errors=True)
