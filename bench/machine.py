"""Where and with what was measured: date, machine, load and versions."""

import os
import platform
import subprocess
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from resource import RUSAGE_SELF, getrusage

from contestants import hugo_binary

PACKAGES = ("markdown", "pyromark", "jinja2", "pydantic")


def processor() -> str:
    """Name the model of the processor."""
    rows = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    return next((row.split(":", 1)[1].strip() for row in rows if row.startswith("model name")), platform.machine())


def memory() -> str:
    """Say how much memory the machine has."""
    return f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 1024**3:.0f} GiB"


def hugo_version() -> str:
    """Take the number out of what Hugo says of itself."""
    said = subprocess.run([hugo_binary(), "version"], capture_output=True, text=True, check=True).stdout
    return said.split()[1].split("-")[0].removeprefix("v")


def installed(package: str) -> str:
    """Give a package with its version; one that is not installed is left out."""
    try:
        return f"{package} {version(package)}"
    except PackageNotFoundError:
        return ""


def heading() -> str:
    """Say it in two sentences."""
    cores, load = len(os.sched_getaffinity(0)), os.getloadavg()[0]
    packages = ", ".join(filter(None, map(installed, PACKAGES)))
    return (
        f"{datetime.now(UTC):%Y-%m-%d}, {cores} cores of {processor()}, {memory()}, Linux {platform.release()}; "
        f"load when it began {load:.1f}. Hugo {hugo_version()}, Python {platform.python_version()}, {packages}."
    )


def least_seen() -> str:
    """Tell the floor of the peaks: a process that was started begins with the peak of the one that started it."""
    return f"{getrusage(RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB"
