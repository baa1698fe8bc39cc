"""From what was read to what is planned: the site with its settings in force, and its templates ready to render."""

from kinesite.build.compiled import Compiled
from kinesite.build.discover import Found
from kinesite.build.templates import Templates
from kinesite.content.library import Library
from kinesite.outputs.base import Site
from kinesite.settings import Settings
from kinesite.values.problems import Place, Problem


def site_of(settings: Settings, library: Library, found: Found, base_url: str | None) -> Site:
    """Bring together all that outputs plan from; a base address given on the command line wins."""
    if base_url is not None:
        settings = settings.model_copy(update={"base_url": base_url})
    return Site(library, settings, found.assets, found.files)


def templates_of(found: Found, site: Site, compiled: Compiled | None = None) -> Templates:
    """Prepare the templates."""
    addresses = {name: address for name, (address, _) in site.published_assets.items()}
    return Templates(found.templates, addresses, compiled, site.drawings)


def computed_names(templates: Templates) -> list[Problem]:
    """Report templates that take in another by a computed name: how far they reach is unknown."""
    return [
        Problem(
            "template.computed",
            "the name of another template is computed here, so nobody can tell when this page changes",
            Place(f"templates/{name}", line, 1),
            "Write the name out between quotes.",
        )
        for name, line in templates.computed()
    ]
