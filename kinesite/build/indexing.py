"""Index: what the search page looks things up in, made by Pagefind from the pages as they stand.

It is a step of its own, after the pages are in place: they never wait for it, and one that is killed leaves pages and
index whole. It is left out where no page differs since the last time.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from kinesite.build.files import lay
from kinesite.build.filters import with_filters_in_order
from kinesite.build.lock import only_build
from kinesite.build.pagefind import Failed, index_of
from kinesite.build.record import Record, load_record, workspace_of
from kinesite.build.stamps import Known, look_at
from kinesite.build.write import finish, write
from kinesite.values.digests import digest_bytes, digest_value
from kinesite.values.paths import SEARCH_INDEX

SEARCH_PAGE = "search/index.html"
ENDINGS = (".pf_fragment", ".pf_index", ".pf_meta", ".pf_filter", ".pagefind", "-entry.json")
SCRIPTS = ("pagefind.js", "pagefind-worker.js")
"""What a page of ours needs of what Pagefind makes; its own ready-made search boxes are left out."""
MISSING = "Pagefind is not installed for this machine, so search looks at names alone: pip install 'pagefind[bin]'"


@dataclass(frozen=True)
class Indexed:
    """What indexing did: how many files of the index changed, and why there is none, in words."""

    changed: int = 0
    problem: str = ""


def index(output: Path, go_on: Callable[[], bool] = lambda: True) -> Indexed:
    """Bring the index of a built site up to date, unless it is told to stop. Raises BuildRunning, OSError."""
    workspace = workspace_of(output)
    with only_build(workspace):
        finish(output)
        before = load_record(workspace)
        known = _own_files(output, before)
    wanted = _key(before)
    if before.searched == wanted and all(known.digests[path] == before.outputs[path] for path in known.digests):
        return Indexed()
    files, problem = _files(output, before, go_on) if wanted else ({}, "")
    if files is None:
        return Indexed()
    with only_build(workspace):
        if load_record(workspace).outputs != before.outputs:
            return Indexed()  # another build changed the site meanwhile, and will look after its index
        changed = _keep(files, before, replace(before, searched="" if problem else wanted), output, known)
    return Indexed(changed, problem)


def is_index(path: str, record: Record) -> bool:
    """Tell whether a file of the site is part of the index: no job plans it."""
    return path.startswith(SEARCH_INDEX) and path not in record.parts


def _own_files(output: Path, record: Record) -> Known:
    own = [path for path in record.outputs if is_index(path, record)]
    return look_at(str(output), own, record.known_outputs)


def _key(record: Record) -> str:
    """Digest what the index is made from: all pages, and the tools; nothing where there is no search page."""
    if SEARCH_PAGE not in record.outputs:
        return ""
    pages = sorted((path, digest) for path, digest in record.outputs.items() if path.endswith(".html"))
    return digest_value((record.elsewhere, pages))


def _files(output: Path, record: Record, go_on: Callable[[], bool]) -> tuple[dict[str, bytes] | None, str]:
    """Let Pagefind read the pages; no files at all if it was stopped, and words where it cannot do its work."""
    pages = sorted(path for path in record.outputs if path.endswith(".html"))
    try:
        files = index_of(output, pages, go_on)
    except (ImportError, FileNotFoundError):
        return {}, MISSING
    except Failed as failed:
        return {}, f"Pagefind could not read the pages, so search looks at names alone: {failed}"
    if files is None:
        return None, ""
    used = {name: data for name, data in files.items() if name in SCRIPTS or name.endswith(ENDINGS)}
    return {SEARCH_INDEX + name: data for name, data in with_filters_in_order(used).items()}, ""


def _keep(files: dict[str, bytes], before: Record, record: Record, output: Path, known: Known) -> int:
    """Put the files of the index in place as those of a build are, and remember them."""
    made = {path: digest_bytes(data) for path, data in files.items()}
    for path, data in files.items():
        lay(f"{workspace_of(output)}/staged/{path}", data)
    rest = {path: digest for path, digest in before.outputs.items() if path not in known.digests}
    stamps = {path: stamp for path, stamp in before.output_stamps.items() if path not in known.digests}
    record = replace(record, outputs=rest | made, output_stamps=stamps)
    receipt = write(made, before, record, output, known.digests)
    return len(receipt.written) + len(receipt.removed)
