"""Pagefind is told what to do, and what it answers is understood."""

import gzip
import json
import sys
from pathlib import Path

import pagefind_bin
import pytest
from cbor2 import loads

from kinesite.build.filters import MARK
from kinesite.build.pagefind import Failed, index_of

PAGE = '<html lang="en"><body data-pagefind-body><h1>{name}</h1></body></html>'


def site_of(folder: Path, *names: str) -> Path:
    """Write pages."""
    for name in names:
        (folder / f"{name}.html").write_text(PAGE.format(name=name), "utf-8")
    return folder


@pytest.mark.parametrize("order", [["a", "b", "c"], ["c", "a", "b"]])
def test_pages_are_numbered_in_the_order_in_which_they_are_named(tmp_path: Path, order: list[str]) -> None:
    """In whatever order the disk lists them."""
    files = index_of(site_of(tmp_path, *"abcd"), [f"{name}.html" for name in order], lambda: True)
    assert files
    (meta,) = [data for name, data in files.items() if name.endswith(".pf_meta")]
    numbered = [digest for digest, _ in loads(gzip.decompress(meta).removeprefix(MARK))[1]]
    fragments = [gzip.decompress(files[f"fragment/{digest}.pf_fragment"]) for digest in numbered]
    assert [json.loads(data.removeprefix(MARK))["url"] for data in fragments] == [f"/{name}.html" for name in order]


@pytest.mark.parametrize(
    ("program", "problem"),
    [
        ("print('eyJwYXlsb2FkIjogeyJ0eXBlIjogIkVycm9yIiwgIm1lc3NhZ2UiOiAibm8gcm9vbSJ9fQ==,', end='')", "no room"),
        ("", "it ended before its work was done"),
    ],
)
def test_what_goes_wrong_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, problem: str) -> None:
    """In its own words, or that it ended."""
    script = tmp_path / "program"
    script.write_text(f"#!{sys.executable}\n{program}\n", "utf-8")
    script.chmod(0o755)
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: script)
    with pytest.raises(Failed, match=problem):
        index_of(tmp_path, ["a.html"], lambda: True)


def test_it_ends_when_it_is_told_to(tmp_path: Path) -> None:
    """And gives nothing."""
    assert index_of(site_of(tmp_path, "a"), ["a.html"], lambda: False) is None
