"""Structured data: one `@graph` per page with stable `@id`s, holding only what the page shows (schema.org)."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from kinesite.settings import Settings

JsonObject = dict[str, Any]


@dataclass(frozen=True)
class Crumb:
    """One step of the way from the home page to a page."""

    title: str
    address: str


def _organization(settings: Settings) -> JsonObject:
    organization = {"@type": "Organization", "@id": f"{settings.base}#organization", "name": settings.title}
    return organization | ({"url": settings.base} if settings.base else {})


def _website(settings: Settings) -> JsonObject:
    return {
        "@type": "WebSite",
        "@id": f"{settings.base}#website",
        "name": settings.title,
        "description": settings.tagline,
        "url": settings.base,
        "inLanguage": settings.language,
        "publisher": {"@id": f"{settings.base}#organization"},
    }


def _breadcrumbs(settings: Settings, crumbs: tuple[Crumb, ...], address: str) -> JsonObject:
    items = [
        {"@type": "ListItem", "position": number, "name": crumb.title, "item": settings.base + crumb.address}
        for number, crumb in enumerate(crumbs, 1)
    ]
    return {"@type": "BreadcrumbList", "@id": f"{settings.base}{address}#breadcrumbs", "itemListElement": items}


@dataclass(frozen=True)
class PageFacts:
    """What the structured data of any page says of the page itself."""

    address: str
    title: str
    description: str
    crumbs: tuple[Crumb, ...]
    clinical: bool = False
    published: date | None = None
    modified: date | None = None
    author: JsonObject | None = None
    reviewer: JsonObject | None = None
    reviewed: date | None = None


def _webpage(settings: Settings, facts: PageFacts, main: JsonObject) -> JsonObject:
    url = settings.base + facts.address
    known: JsonObject = {
        "@type": ["MedicalWebPage", "HealthTopicContent"] if facts.clinical else "WebPage",
        "@id": f"{url}#page",
        "url": url,
        "name": facts.title,
        "description": facts.description,
        "inLanguage": settings.language,
        "isPartOf": {"@id": f"{settings.base}#website"},
        "breadcrumb": {"@id": f"{url}#breadcrumbs"} if facts.crumbs else None,
        "mainEntity": {"@id": main["@id"]} if main else None,
        "datePublished": facts.published and facts.published.isoformat(),
        "dateModified": facts.modified and facts.modified.isoformat(),
        "author": facts.author,
        "reviewedBy": facts.reviewer,
        "lastReviewed": facts.reviewed and facts.reviewed.isoformat(),
    }
    return {key: value for key, value in known.items() if value}


def _main(settings: Settings, facts: PageFacts, data: JsonObject, kind: str) -> JsonObject:
    """Give the thing that the page is about a name of its own; an article carries its author and dates too."""
    if not data:
        return {}
    main = {"@id": f"{settings.base}{facts.address}#{kind}", "url": settings.base + facts.address, **data}
    if data["@type"] == "Article":
        main |= {"author": facts.author, "publisher": {"@id": f"{settings.base}#organization"}}
        dates = {"datePublished": facts.published, "dateModified": facts.modified}
        main |= {name: day.isoformat() for name, day in dates.items() if day}
    return main


def graph_of(settings: Settings, facts: PageFacts, data: JsonObject, kind: str) -> str:
    """Write the graph of a page as JSON that can stand inside a script element."""
    main = _main(settings, facts, data, kind)
    nodes = [_organization(settings), _website(settings), _webpage(settings, facts, main)]
    if facts.crumbs:
        nodes.append(_breadcrumbs(settings, facts.crumbs, facts.address))
    if main:
        nodes.append(main)
    graph = {"@context": "https://schema.org", "@graph": nodes}
    return json.dumps(graph, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
