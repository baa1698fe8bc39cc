"""The toolchain: Kinesite's own source, Python and every installed distribution, as one digest.

Whatever shapes output is in it. Distributions are told by the names of their `*.dist-info` folders, which hold the
versions: reading the packages' own metadata would take longer than a build with nothing to do.
"""

import sys
from functools import cache
from pathlib import Path

from kinesite.values.digests import digest_bytes

PACKAGE = Path(__file__).parent.parent


@cache
def toolchain_digest() -> str:
    """Digest everything that turns content into a site; a process goes on with what it began with."""
    sources = sorted((*PACKAGE.rglob("*.py"), *PACKAGE.rglob("*.ttf")))
    own = [path.relative_to(PACKAGE).as_posix().encode() + b"\0" + path.read_bytes() for path in sources]
    return digest_bytes(b"\0".join([sys.version.encode(), *_distributions(), *own]))


def _distributions() -> list[bytes]:
    folders = [Path(folder) for folder in sys.path if folder and Path(folder).is_dir()]
    return sorted(path.name.encode() for folder in folders for path in folder.glob("*.dist-info"))
