"""Structured data: one `@graph` per page with stable `@id`s, holding only what the page shows (schema.org)."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import quote

from kinesite.settings import Settings
from kinesite.values.html import Html

JsonObject = dict[str, Any]
VOCABULARY = "https://schema.org/"
_in_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(frozen=True)
class Crumb:
    """One step of the way from the home page to a page."""

    title: str
    address: str


def _organization(settings: Settings) -> JsonObject:
    publisher, base = settings.organization, settings.base
    known: JsonObject = {
        "@type": publisher.type,
        "@id": f"{base}#organization",
        "name": publisher.name or settings.title,
        "url": base,
        "logo": base + quote(publisher.logo) if publisher.logo else "",
        "sameAs": list(publisher.same_as),
    }
    return {key: value for key, value in known.items() if value}


def _website(settings: Settings) -> JsonObject:
    search = {"@type": "EntryPoint", "urlTemplate": f"{settings.base}search/?q={{search_term_string}}"}
    known = {
        "@type": "WebSite",
        "@id": f"{settings.base}#website",
        "name": settings.title,
        "description": settings.tagline,
        "url": settings.base,
        "inLanguage": settings.language,
        "publisher": {"@id": f"{settings.base}#organization"},
        "potentialAction": {
            "@type": "SearchAction",
            "target": search,
            "query-input": "required name=search_term_string",
        },
    }
    return known if settings.search else {key: value for key, value in known.items() if key != "potentialAction"}


def _breadcrumbs(settings: Settings, crumbs: tuple[Crumb, ...], address: str) -> JsonObject:
    items = [
        {
            "@type": "ListItem",
            "position": number,
            "name": crumb.title,
            "item": {"@type": "WebPage", "@id": settings.base + crumb.address},
        }
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
    aspects: tuple[str, ...] = ()
    """Which sides of a health topic it shows, as schema.org names them: `SelfCareHealthAspect`."""
    published: date | None = None
    modified: date | None = None
    author: JsonObject | None = None
    reviewer: JsonObject | None = None
    reviewed: date | None = None
    citations: tuple[JsonObject, ...] = ()


def _types(facts: PageFacts, main: JsonObject) -> list[str]:
    """Say what sort of page it is; one whose whole subject is a question is a FAQ of that question."""
    types = ["MedicalWebPage", "HealthTopicContent"] if facts.clinical else ["WebPage"]
    return [*types, "FAQPage"] if main.get("@type") == "Question" else types


def _for_patients(facts: PageFacts) -> JsonObject:
    """Say of a page about health whom it is for and what it covers."""
    if not facts.clinical:
        return {}
    return {
        "specialty": f"{VOCABULARY}Physiotherapy",
        "medicalAudience": {"@type": "MedicalAudience", "audienceType": "Patient"},
        "hasHealthAspect": [VOCABULARY + aspect for aspect in facts.aspects],
    }


def _webpage(settings: Settings, facts: PageFacts, main: JsonObject) -> JsonObject:
    url = settings.base + facts.address
    types = _types(facts, main)
    known: JsonObject = {
        "@type": types if len(types) > 1 else types[0],
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
        "citation": [] if _is_article(main) else list(facts.citations),
        **_for_patients(facts),
    }
    return {key: value for key, value in known.items() if value}


def _is_article(main: JsonObject) -> bool:
    return main.get("@type") == "Article"


def _main(settings: Settings, facts: PageFacts, data: JsonObject, kind: str) -> JsonObject:
    """Give the thing that the page is about a name of its own; an article carries its author, dates and works too."""
    if not data:
        return {}
    main = {"@id": f"{settings.base}{facts.address}#{kind}", "url": settings.base + facts.address, **data}
    if _is_article(data):
        main |= {"author": facts.author, "publisher": {"@id": f"{settings.base}#organization"}}
        main |= {"citation": list(facts.citations)} if facts.citations else {}
        dates = {"datePublished": facts.published, "dateModified": facts.modified}
        main |= {name: day.isoformat() for name, day in dates.items() if day}
    return main


def graph_of(settings: Settings, facts: PageFacts, data: JsonObject, kind: str) -> Html:
    """Write the graph of a page as JSON that can stand inside a script element."""
    main = _main(settings, facts, data, kind)
    nodes = [_organization(settings), _website(settings), _webpage(settings, facts, main)]
    if facts.crumbs:
        nodes.append(_breadcrumbs(settings, facts.crumbs, facts.address))
    if main:
        nodes.append(main)
    graph = {"@context": "https://schema.org", "@graph": nodes}
    return Html(_in_json(graph).replace("<", "\\u003c"))
