"""Index: what the search page looks things up in, made by Pagefind from the pages as they stand.

It is a step of its own, after the pages are in place: they never wait for it, and one that is killed leaves pages and
index whole. It is left out where no page differs since the last time; so the index keeps its bytes. Made anew, of the
same pages, its words are the same, and its filters may stand in another order: Pagefind 1.5 leaves that to chance.
"""

import subprocess
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from shutil import rmtree

from kinesite.build.files import lay, read, walk
from kinesite.build.lock import only_build
from kinesite.build.record import Record, load_record, workspace_of
from kinesite.build.stamps import Known, look_at
from kinesite.build.write import finish, write
from kinesite.values.digests import digest_bytes, digest_value

FOLDER = "pagefind/"
SEARCH_PAGE = "search/index.html"
ENDINGS = (".pf_fragment", ".pf_index", ".pf_meta", ".pf_filter", ".pagefind", "-entry.json")
SCRIPTS = ("pagefind.js", "pagefind-worker.js")
"""What a page of ours needs of what Pagefind makes; its own ready-made search boxes are left out."""
GLANCE = 0.02
"""Seconds between two looks at whether to go on."""
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
    files, problem = _files(output, go_on) if wanted else ({}, "")
    if files is None:
        return Indexed()
    with only_build(workspace):
        if load_record(workspace).outputs != before.outputs:
            return Indexed()  # another build changed the site meanwhile, and will look after its index
        changed = _keep(files, before, replace(before, searched="" if problem else wanted), output, known)
    return Indexed(changed, problem)


def is_index(path: str, record: Record) -> bool:
    """Tell whether a file of the site is part of the index: no job plans it."""
    return path.startswith(FOLDER) and path not in record.parts


def _own_files(output: Path, record: Record) -> Known:
    own = [path for path in record.outputs if is_index(path, record)]
    return look_at(str(output), own, record.known_outputs)


def _key(record: Record) -> str:
    """Digest what the index is made from: all pages, and the tools; nothing where there is no search page."""
    if SEARCH_PAGE not in record.outputs:
        return ""
    pages = sorted((path, digest) for path, digest in record.outputs.items() if path.endswith(".html"))
    return digest_value((record.elsewhere, pages))


def _files(output: Path, go_on: Callable[[], bool]) -> tuple[dict[str, bytes] | None, str]:
    """Let Pagefind read the pages; no files at all if it was stopped, and words where it cannot do its work."""
    folder = workspace_of(output) / "indexed"
    rmtree(folder, ignore_errors=True)
    try:
        from pagefind_bin import get_executable  # noqa: PLC0415 - not there on every machine

        command = [str(get_executable()), "--site", str(output), "--output-path", str(folder), "--quiet"]
    except (ImportError, FileNotFoundError):
        return {}, MISSING
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as process:  # noqa: S603 - the program of the package, with our own folders
        said = _wait(process, go_on)
    if said is None:
        return None, ""
    if process.returncode:
        return {}, f"Pagefind could not read the pages, so search looks at names alone: {' '.join(said.split())}"
    names = [name for name, _ in walk(str(folder)) if name in SCRIPTS or name.endswith(ENDINGS)]
    files = {FOLDER + name: read(str(folder / name)) for name in names}
    rmtree(folder, ignore_errors=True)
    return files, ""


def _wait(process: "subprocess.Popen[str]", go_on: Callable[[], bool]) -> str | None:
    """Wait for a program and give what it complained of; None if it was stopped."""
    while True:
        try:
            return process.communicate(timeout=GLANCE)[1]
        except subprocess.TimeoutExpired:
            if not go_on():
                process.kill()
                return None


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
