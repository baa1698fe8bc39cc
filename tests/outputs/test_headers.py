import json
import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from tests.headers import headers_for, read_rules
from tests.hosting import hosting
from tests.outputs.test_embeds import EMBEDS
from tests.project import SITE, Project

ALWAYS = ("x-content-type-options", "referrer-policy", "permissions-policy", "access-control-allow-origin")


def test_every_page_has_one_policy_and_no_header_twice(demonstration: Path) -> None:
    """Two rules for one header would be joined by the host; a page without a rule could be framed by anybody."""
    rules = read_rules((demonstration / "_headers").read_text("utf-8"))
    for file in demonstration.rglob("*.html"):
        path = "/" + file.relative_to(demonstration).as_posix().removesuffix("index.html")
        said = headers_for(path, rules)
        assert all(len(values) == 1 for values in said.values()), path
        assert set(ALWAYS) < set(said), path
        framed = "frame-ancestors 'self'" not in said["content-security-policy"][0]
        assert framed == path.startswith("/embed/"), path


def test_whatever_stands_inline_is_allowed_by_its_digest(demonstration: Path) -> None:
    """No page needs `unsafe-inline`: its scripts and styles are files, or their digest stands in the policy."""
    rules = read_rules((demonstration / "_headers").read_text("utf-8"))
    for file in demonstration.rglob("*.html"):
        path = "/" + file.relative_to(demonstration).as_posix().removesuffix("index.html")
        policy = headers_for(path, rules)["content-security-policy"][0]
        assert ("unsafe" in policy) == (path == "/search/"), path
        assert "'unsafe-" not in policy
        text = file.read_text("utf-8")
        inline = re.findall(r"<script>(.*?)</script>|<style[^>]*>(.*?)</style>", text, re.DOTALL)
        for script, style in inline:
            digest = b64encode(sha256((script or style).encode()).digest()).decode()
            assert f"'sha256-{digest}'" in policy, path
        assert not re.search(r"<[^>]+\s(?:style|on[a-z]+)=", text), path


NEEDED = {'rel="manifest"': "manifest-src", 'rel="stylesheet"': "style-src", 'rel="icon"': "img-src"}


def test_nothing_that_a_page_loads_is_refused(demonstration: Path) -> None:
    """Each sort of file that a page names may come from the site itself."""
    policy = headers_for("/", read_rules((demonstration / "_headers").read_text("utf-8")))["content-security-policy"][0]
    page = (demonstration / "index.html").read_text("utf-8")
    for tag, directive in NEEDED.items():
        assert tag in page
        assert f"{directive} 'self'" in policy


def test_assets_may_be_kept_for_good_and_pages_may_not(demonstration: Path) -> None:
    """The address of an asset holds its digest; a page is what it is today."""
    rules = read_rules((demonstration / "_headers").read_text("utf-8"))
    assert headers_for("/assets/site.0.css", rules)["cache-control"] == ["public, max-age=31536000, immutable"]
    assert "cache-control" not in headers_for("/exercises/", rules)
    assert headers_for("/api/exercises.json", rules)["access-control-allow-origin"] == ["*"]


def test_the_hosts_that_may_frame_can_be_listed(project: Project) -> None:
    """Then no other site can show an embed."""
    project.write("site.yaml", SITE + "embeds: {hosts: ['https://clinic.example', 'https://*.other.example']}\n")
    listed = "frame-ancestors 'self' https://clinic.example https://*.other.example"
    assert listed in project.page("_headers")
    assert (
        listed
        in json.loads(project.read("staticwebapp.config.json"))["routes"][-1]["headers"]["Content-Security-Policy"]
    )
    assert listed in project.read("hosting/nginx.conf")
    assert listed in project.read("hosting/Caddyfile")


@pytest.mark.parametrize("host", ["http://clinic.example", "clinic.example", "https://a.example; script-src *", "*"])
def test_a_host_cannot_bring_a_directive_of_its_own(project: Project, host: str) -> None:
    """It is an address with https and nothing else."""
    project.write("site.yaml", f'{SITE}embeds: {{hosts: ["{host}"]}}\n')
    assert "site.yaml" in project.problems()[0]


def test_a_site_below_a_path_has_its_rules_there(project: Project) -> None:
    """The root of the host belongs to somebody else."""
    project.write("site.yaml", SITE + EMBEDS)
    assert project.build("https://test.example/back/").receipt
    rules = read_rules(project.read("_headers"))
    assert all(pattern.startswith("/back/") for pattern, _ in rules)
    assert "location /back/embed/ {" in project.read("hosting/nginx.conf")


def test_nginx_sends_what_is_text_compressed(demonstration: Path) -> None:
    """With the file that the build wrote, a page, its style and the data are a fraction of what they weigh."""
    style = next((demonstration / "assets").glob("pages.*.css")).name
    with hosting(demonstration) as address:
        for path in ("index.html", f"assets/{style}", "api/exercises.json", "sitemap.xml"):
            asked = Request(address + path, headers={"Accept-Encoding": "gzip"})  # noqa: S310 - our own server
            with urlopen(asked) as answer:  # noqa: S310 - as above
                assert answer.headers["Content-Encoding"] == "gzip", path
                assert len(answer.read()) < (demonstration / path).stat().st_size / 2, path
