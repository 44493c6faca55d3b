"""The newer of two sets of zone files is read: an old machine tells no wrong hours."""

import zoneinfo
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import tzdata

from holt.kernel import zone_data


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    before = zoneinfo.TZPATH
    yield
    zoneinfo.reset_tzpath(to=before)
    zoneinfo.ZoneInfo.clear_cache()


def machine(tmp_path: Path, version: str) -> None:
    """A machine whose files say this version and know no zone at all."""
    (tmp_path / "tzdata.zi").write_text(f"# version {version}\n" if version else "L x y\n")
    zoneinfo.reset_tzpath(to=[str(tmp_path)])


@pytest.mark.parametrize(
    ("version", "read"),
    [("2019a", tzdata.IANA_VERSION), ("9999a", "9999a"), ("", tzdata.IANA_VERSION)],
)
def test_the_newer_is_read(tmp_path: Path, version: str, read: str) -> None:
    machine(tmp_path, version)
    assert zone_data.use_newest() == read
    assert bool(zoneinfo.TZPATH) == (read == "9999a")


def old_machine(tmp_path: Path) -> None:
    """A machine of long ago, on whose clock New York and Honolulu are the same."""
    (tmp_path / "America").mkdir()
    (tmp_path / "tzdata.zi").write_text("# version 2019a\n")
    honolulu = files("tzdata.zoneinfo").joinpath("Pacific/Honolulu").read_bytes()
    (tmp_path / "America" / "New_York").write_bytes(honolulu)
    zoneinfo.reset_tzpath(to=[str(tmp_path)])
    zoneinfo.ZoneInfo.clear_cache()


def noon_in_new_york() -> int:
    return datetime(2026, 7, 1, 16, tzinfo=UTC).astimezone(ZoneInfo("America/New_York")).hour


def test_an_old_machine_does_not_decide(tmp_path: Path) -> None:
    old_machine(tmp_path)
    zone_data.use_newest()
    assert noon_in_new_york() == 12


def test_twin_without_it_the_old_machine_decides(tmp_path: Path) -> None:
    old_machine(tmp_path)
    assert noon_in_new_york() == 6
