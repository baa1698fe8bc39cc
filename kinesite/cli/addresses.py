"""`addresses`: write down where the pages of the site stand, when it is published.

A command of its own, not an option of `build`: one builds all day, on branches too, but publishing is a decision, and
only what was published can be missed by readers.
"""

import sys
from pathlib import Path

import click

from kinesite.cli.base import EXIT_CONTENT, FOLDER, stop


@click.command(name="addresses")
@click.option("--content", default="content", type=FOLDER, help="The folder of content.")
def command(content: Path) -> None:
    """Write down where the pages stand, so that one that is renamed later is missed."""
    from kinesite import report  # noqa: PLC0415 - --help must not wait for the libraries
    from kinesite.build.discover import discover  # noqa: PLC0415
    from kinesite.build.files import write_whole  # noqa: PLC0415
    from kinesite.build.link import link  # noqa: PLC0415
    from kinesite.build.parse import parse  # noqa: PLC0415
    from kinesite.build.validate import validate  # noqa: PLC0415
    from kinesite.content.addresses import lost, to_keep, write_addresses  # noqa: PLC0415
    from kinesite.content.publication import today_in  # noqa: PLC0415
    from kinesite.content.source import ADDRESSES_FILE  # noqa: PLC0415
    from kinesite.values.problems import errors, in_order  # noqa: PLC0415
    from kinesite.values.words import listed  # noqa: PLC0415

    if not content.is_dir():
        stop(f"There is no folder {content}/ here. Go to the folder that holds it, or name it: --content PATH")
    found = discover(content, ())
    parsed = parse(found, content.name)
    today = today_in(parsed.settings.timezone if parsed.settings else "UTC")
    library = link(parsed, found, today)
    problems = in_order([*parsed.problems, *validate(parsed, library)])
    if errors(problems):
        report.show_problems(problems, found)
        sys.exit(EXIT_CONTENT)
    if gone := listed([address for address, _ in lost(library)]):
        click.echo(f"Nothing stands at {gone} any more. Run check, and mend that first.", err=True)
        sys.exit(EXIT_CONTENT)
    addresses = set(to_keep(library))
    write_whole(content / ADDRESSES_FILE, write_addresses(addresses).encode())
    click.echo(f"{len(addresses)} addresses are in {content / ADDRESSES_FILE}. Keep it with the content.")
