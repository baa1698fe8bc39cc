"""A real WordPress, which lives for this run: `make wordpress` runs it, and the everyday suite does not.

WordPress asks no private address and no unusual port by itself; `on-one-machine.php` lets it, and changes nothing else
of how it embeds.
"""

import getpass
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from playwright.sync_api import Browser

from tests.framed import content_height, demonstrate, height, inner, settle, visit
from tests.hosting import answers, free_port, hosting, running

SCRIPTS = Path(__file__).parent / "data/wordpress"
PICTURES = Path(__file__).parent.parent / ".kinesite"
PAGES = ("exercises/glute-bridge/", "questions/rest-or-move/")
BLOCK = (
    '<!-- wp:embed {{"url":"{0}"}} -->\n<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n'
    "{0}\n</div></figure>\n<!-- /wp:embed -->"
)
"""What the editor of WordPress makes of an address that is pasted into it."""


@dataclass
class WordPress:
    """A clinic's site, and the site whose pages it shows."""

    shown: str
    address: str
    folder: Path
    surroundings: dict[str, str]

    def run(self, script: str, text: str = "") -> str:
        """Let WordPress do something with a text."""
        command = ["php", str(SCRIPTS / script)]
        done = subprocess.run(
            command, cwd=self.folder, env=self.surroundings, input=text, text=True, capture_output=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


@pytest.fixture(scope="module")
def wordpress(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WordPress]:
    """Install WordPress for one run, beside the demonstration site."""
    site = tmp_path_factory.mktemp("site") / "site"
    with hosting(site, partial(demonstrate, site)) as shown, database() as door, TemporaryDirectory() as own:
        folder = Path(own) / "wordpress"
        shutil.copytree("/usr/share/wordpress", folder, ignore_dangling_symlinks=True)
        shutil.copy(SCRIPTS / "wp-config.php", folder)
        (folder / "wp-content/mu-plugins").mkdir()
        shutil.copy(SCRIPTS / "on-one-machine.php", folder / "wp-content/mu-plugins")
        # PHP's own server does not ask WordPress for what has a dot in its address, as others do
        shutil.copy(folder / "wp-includes/images/w-logo-blue-white-bg.png", folder / "favicon.ico")
        with free_port() as port:
            address = f"http://127.0.0.1:{port}/"
            told = {"WORDPRESS_SOCKET": str(door), "WORDPRESS_ADDRESS": address[:-1], "KINESITE_ADDRESS": shown}
            made = WordPress(shown, address, folder, os.environ | told)
            made.run("install.php")
            command = ("php", "-S", f"127.0.0.1:{port}", "-t", str(folder))
            with running(*command, until=lambda: answers(port), surroundings=made.surroundings):
                yield made


@contextmanager
def database() -> Iterator[Path]:
    """Run a database with a folder of its own and no port, and give the socket at which it listens."""
    with TemporaryDirectory() as own:
        door, data = Path(own) / "door", f"--datadir={own}/data"
        who = f"--user={getpass.getuser()}"
        install = ["mariadb-install-db", "--no-defaults", data, who, "--auth-root-authentication-method=normal"]
        subprocess.run([*install, "--skip-test-db"], check=True, capture_output=True)
        server = ("mariadbd", "--no-defaults", data, who, f"--socket={door}", "--skip-networking")
        with running(*server, f"--log-error={own}/log", until=door.exists):
            subprocess.run(["mariadb", f"--socket={door}", "-e", "CREATE DATABASE wordpress"], check=True)
            yield door


@pytest.mark.parametrize("text", ["{0}", BLOCK], ids=["on a line of its own", "pasted into the editor"])
@pytest.mark.parametrize("page", PAGES)
def test_an_address_becomes_one_frame(browser: Browser, wordpress: WordPress, page: str, text: str) -> None:
    """It is shown as soon as it has spoken, as high as WordPress lets it be; nothing is logged or asked elsewhere."""
    post = wordpress.run("publish.php", text.format(wordpress.shown + page))
    tab, heard = visit(browser.new_context(viewport={"width": 1000, "height": 1300}), post)
    frame = inner(tab)
    settle(tab)
    assert tab.locator("iframe").count() == 1
    assert tab.locator("iframe").get_attribute("sandbox") == "allow-scripts"
    assert tab.locator("iframe").is_visible()
    assert not tab.locator("blockquote").is_visible()
    assert height(tab) == min(1000, max(200, content_height(frame)))
    assert heard.said == []
    assert heard.asked == {wordpress.shown, wordpress.address}
    assert tab.context.cookies() == []
    tab.screenshot(path=PICTURES / f"wordpress-{page.split('/')[1]}.png", full_page=True)
    tab.context.close()


def test_a_link_leads_out_of_the_frame(browser: Browser, wordpress: WordPress) -> None:
    """Its sandbox lets it open nothing, so the page around it goes where the link leads."""
    page = wordpress.shown + PAGES[0]
    tab, heard = visit(browser.new_context(), wordpress.run("publish.php", page))
    inner(tab).get_by_role("link", name="Glute bridge").click()
    tab.wait_for_url(page)
    assert heard.said == []
    tab.context.close()


@pytest.mark.parametrize("page", PAGES)
def test_wordpress_finds_out_what_is_told(wordpress: WordPress, page: str) -> None:
    """By the link in the head of the page, as the specification of oEmbed has it."""
    found = json.loads(wordpress.run("discover.php", wordpress.shown + page))
    assert found["type"] == "rich"
    assert found["provider_name"] == "Steady Back"
    assert f'src="{wordpress.shown}embed/{page}"' in found["html"]


def test_wordpress_finds_nothing_where_there_is_nothing(wordpress: WordPress) -> None:
    """A page that is not offered stays a link."""
    assert json.loads(wordpress.run("discover.php", wordpress.shown + "about/")) is False
