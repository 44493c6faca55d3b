"""What every test may lean on: a database of its own, a live server, a real browser."""

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.places import TEST_HOME

os.environ["DJANGO_SETTINGS_MODULE"] = "holt.settings"
os.environ.setdefault("HOLT_HOME", str(TEST_HOME.parent))
os.environ["HOLT_SECRET_KEY"] = "only for tests: nothing real is ever signed with this"
os.environ["HOLT_ADDRESS"] = "http://localhost"
os.environ["HOLT_LOG_LEVEL"] = "ERROR"
os.environ["HOLT_DEMO"] = "0"
os.environ.pop("HOLT_DATABASE_URL", None)
os.environ.pop("HOLT_MAIL_URL", None)

pytest_plugins = ["tests.database", "tests.browser"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="the long proofs too")


def pytest_configure(config: pytest.Config) -> None:
    """Settings that only tests want."""
    from django.conf import settings

    if config.getoption("--long"):
        os.environ["HOLT_LONG"] = "1"
    folder = Path(tempfile.mkdtemp(prefix="holt-files-"))
    settings.MEDIA_ROOT, settings.STATIC_ROOT = folder / "files", folder / "static"
    settings.STATIC_ROOT.mkdir()
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    """What a process remembers for some seconds, or the language it spoke, is of the test before."""
    from django.core.cache import caches
    from django.utils import translation

    from holt.kernel.kept import let_go

    caches["frame"].clear()
    let_go()
    translation.activate("en")


def pytest_unconfigure() -> None:
    import shutil

    from django.conf import settings

    if settings.configured and "holt-files-" in str(settings.MEDIA_ROOT):
        shutil.rmtree(Path(settings.MEDIA_ROOT).parent, ignore_errors=True)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Long proofs wait for --long; what opens a browser is marked so."""
    wait = pytest.mark.skip(reason="A long proof: ./holt test --long runs it.")
    for item in items:
        if item.get_closest_marker("long") and os.environ.get("HOLT_LONG") != "1":
            item.add_marker(wait)
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")


@pytest.fixture
def work(db: None) -> Callable[[], int]:
    """Do every job that is due, here and now, as the worker would; returns how many."""
    from tests.jobs import do_due_jobs

    return do_due_jobs


@pytest.fixture
def live(live_server: Any) -> Iterator[str]:
    """The address of a live server on this test's database (its rows are real, not rolled back)."""
    from django.conf import settings

    before = settings.ADDRESS
    settings.ADDRESS = live_server.url
    yield live_server.url
    settings.ADDRESS = before
