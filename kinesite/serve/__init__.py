"""The writer's loop: build, serve on this machine, watch, build again, and tell the browser.

    watching    files that changed, told in batches                          (watchfiles)
    building    a thread that builds after each batch and keeps the state
    state       what a browser must know: versions, problems, moved pages
    server      the last good site, the state, and livereload's channel      (livereload, tornado)
    browser/    what runs in the page: reload, swap stylesheets, the overlay

What is served stands in a folder of its own beside the records of earlier builds, one for each port: drafts must never
land in the site that is published, and two servers must not build into one folder.
"""

from dataclasses import replace

from kinesite import report
from kinesite.build.pipeline import Request
from kinesite.build.record import workspace_of
from kinesite.serve.building import Building
from kinesite.serve.server import Server, listen
from kinesite.serve.watching import Watching

__all__ = ["serve"]


def serve(request: Request, host: str, port: int) -> None:
    """Serve a site until Ctrl-C; from the next free port if this one is in use. Raises OSError."""
    sockets, free = listen(host, port)
    address = f"http://{host}:{free}/"
    output = workspace_of(request.output) / f"serve-{free}"
    request = replace(request, output=output, base_url=address, keep_figures=True)
    report.show_serving(address, port if port != free else None)
    server = Server(sockets, host, output, request.content)
    building = Building(request, server.tell)
    with building, Watching((request.content, *request.templates), building.changed):
        server.run(building)
