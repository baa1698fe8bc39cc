"""The command line as people use it."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.project import Project

TOP = Path(__file__).parent.parent.parent


def kinesite(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the door of the checkout in a folder."""
    command = [sys.executable, str(TOP / "build.py"), *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_build_is_the_default_command_and_says_what_it_made(project: Project) -> None:
    """No argument is needed in a folder that holds content/."""
    done = kinesite(project.folder)
    assert done.returncode == 0, done.stderr
    assert "pages in site/" in done.stdout
    assert "site/index.html" in done.stdout
    assert (project.folder / "site/index.html").is_file()


def test_options_can_be_given_without_naming_the_command(project: Project) -> None:
    """Another output and base address need no configuration."""
    done = kinesite(project.folder, "--output", "public", "--base-url", "https://example.org/back/")
    assert done.returncode == 0, done.stderr
    assert "https://example.org/back/about/" in (project.folder / "public/about/index.html").read_text("utf-8")


def test_a_problem_is_shown_with_its_line_and_a_caret(project: Project) -> None:
    """The line is quoted, and the caret stands under the place; exit status 1."""
    project.change("pages/about.md", "Us.", "See [[nowhere]].")
    done = kinesite(project.folder)
    assert done.returncode == 1
    first, quoted, caret = done.stderr.splitlines()[:3]
    assert first.startswith("content/pages/about.md:7:5 error link.broken: ")
    assert quoted == "    7 | See [[nowhere]]."
    assert caret.index("^") == quoted.index("[[")
    assert "Nothing was written" in done.stderr


@pytest.mark.parametrize("spoilt", ["site.yaml", "exercises/bridge.md", "references.yaml"])
@pytest.mark.parametrize("bytes_", [b"", b"\xff\xfe\x00", b"---\n- [", b"\t\t:", b"---\n---\n", b"a: &a [*a]"])
def test_no_traceback_ever_reaches_a_writer(project: Project, spoilt: str, bytes_: bytes) -> None:
    """Whatever stands in a file, the answer is words."""
    project.write(spoilt, bytes_)
    done = kinesite(project.folder)
    assert done.returncode in {0, 1}
    assert "Traceback" not in done.stderr


def test_a_folder_without_content_is_named(tmp_path: Path) -> None:
    """Someone in the wrong folder is told so; exit status 2."""
    done = kinesite(tmp_path)
    assert done.returncode == 2
    assert "There is no folder content/ here" in done.stderr


def test_help_explains_itself() -> None:
    """--help names the commands and what they do."""
    done = kinesite(TOP, "--help")
    assert done.returncode == 0
    assert "Build the site" in done.stdout


def test_a_site_s_own_template_stands_before_the_theme(project: Project) -> None:
    """One file is replaced, the rest of the theme stays."""
    project.template("not_found.html", "Mine.")
    done = kinesite(project.folder)
    assert done.returncode == 0, done.stderr
    assert project.read("404.html") == "Mine."
    assert "Test Back" in project.read("about/")


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "example.org", "https://[x", "https://example.org/\nx", "https://a b/"],
    ids=ascii,
)
def test_an_address_that_is_none_is_refused(project: Project, address: str) -> None:
    """It would stand in every page; exit status 2, and nothing is written."""
    done = kinesite(project.folder, "--base-url", address)
    assert done.returncode == 2
    assert "is no address of a site. Write the address where the site is published" in done.stderr
    assert not (project.folder / "site").exists()


def test_a_folder_of_templates_that_is_not_there_is_named(project: Project) -> None:
    """A typo in a name must not give a site in another look; exit status 2."""
    done = kinesite(project.folder, "--templates", "tempaltes")
    assert done.returncode == 2
    assert "There is no folder tempaltes/" in done.stderr
    assert not (project.folder / "site").exists()


def test_the_day_can_be_given(project: Project) -> None:
    """A page that waits is published by the build of its day; what is no day is refused with what to type."""
    project.write("pages/soon.md", "---\ntitle: Soon\nsummary: S.\npublish_on: 2027-03-03\n---\n")
    assert kinesite(project.folder, "--today", "2027-03-02").returncode == 0
    assert not (project.folder / "site/soon").exists()
    assert kinesite(project.folder, "--today", "2027-03-03").returncode == 0
    assert (project.folder / "site/soon/index.html").is_file()
    refused = kinesite(project.folder, "--today", "3 March")
    assert refused.returncode == 2
    assert '"3 March" is not a date. Write year, month and day: 2026-11-20.' in refused.stderr


def test_a_build_with_nothing_to_do_loads_none_of_the_libraries(project: Project) -> None:
    """It says so before they are needed: they would take longer than all else."""
    assert kinesite(project.folder).returncode == 0
    command = [sys.executable, "-X", "importtime", str(TOP / "build.py")]
    told = subprocess.run(command, cwd=project.folder, capture_output=True, text=True, check=True)
    assert "Nothing to do" in told.stdout
    loaded = {line.rpartition("|")[2].strip() for line in told.stderr.splitlines()}
    assert "click" in loaded
    assert not loaded & {"pydantic", "yaml", "jinja2", "markdown", "nh3", "PIL", "numpy", "rich"}
