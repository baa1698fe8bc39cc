"""The pages that browser tests look at: one for each template of the theme."""

PAGES = {
    "home": "",
    "exercise": "exercises/glute-bridge/",
    "routine": "routines/quick-four/",
    "guide": "guides/physical-therapy-exercises/",
    "condition": "conditions/low-back-pain/",
    "question": "questions/how-often/",
    "person": "people/editorial-team/",
    "term": "glossary/core/",
    "listing": "exercises/",
    "facet": "exercises/goal/strength/",
    "a to z": "a-z/",
    "page": "warning-signs/",
    "not found": "404.html",
}
