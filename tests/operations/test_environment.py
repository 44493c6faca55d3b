"""Settings from the environment: each mistake has its sentence, and no password is shown."""

import re
from pathlib import Path

import pytest

from holt.kernel import environment, keys
from holt.kernel.environment import SETTINGS, Misconfigured, read
from holt.kernel.processes import Trouble
from tests.places import CHECKOUT

WRONG = {
    "HOLT_DATABASE_URL": "mysql://holt:hidden@localhost/holt",
    "HOLT_ADDRESS": "holt.example.org",
    "HOLT_ALLOWED_HOSTS": ",",
    "HOLT_BEHIND_PROXY": "yes",
    "HOLT_TIME_ZONE": "Mars/Olympus",
    "HOLT_MAIL_URL": "http://hidden@mail",
    "HOLT_LOG_LEVEL": "LOUD",
    "HOLT_WEB_PROCESSES": "0",
    "HOLT_WEB_THREADS": "many",
    "HOLT_DEMO": "true",
    "HOLT_DEBUG": "on",
}


def test_every_mistake_is_told_at_once_in_its_own_sentence() -> None:
    with pytest.raises(Misconfigured) as caught:
        read({**WRONG, "HOLT_DATABSE_URL": "postgresql://x/y"})
    said = str(caught.value).splitlines()
    assert [line.split()[0] for line in said[:-1]] == list(WRONG)
    assert (
        said[-1] == "Nothing in Holt is called HOLT_DATABSE_URL. Remove it, or check its spelling."
    )
    assert caught.value.status == 2


def test_a_password_is_never_part_of_the_sentence() -> None:
    with pytest.raises(Misconfigured) as caught:
        read(WRONG)
    assert "hidden" not in str(caught.value)


def test_the_defaults_are_in_order() -> None:
    values = read({})
    assert values["HOLT_DEMO"] is False
    assert values["HOLT_DATABASE_URL"] is None
    assert values["HOLT_ADDRESS"] == "http://localhost:8000"


def test_a_database_address_is_read_with_its_escapes_and_options() -> None:
    entry = environment.database(
        "postgresql://ho%40lt:p%2Fw@db.example:5433/li%20b?sslmode=require"
    )
    assert entry is not None
    assert {key: entry[key] for key in ("USER", "PASSWORD", "HOST", "PORT", "NAME", "OPTIONS")} == {
        "USER": "ho@lt",
        "PASSWORD": "p/w",
        "HOST": "db.example",
        "PORT": "5433",
        "NAME": "li b",
        "OPTIONS": {"sslmode": "require", "server_side_binding": True, "prepare_threshold": 3},
    }


def test_plans_are_not_kept_behind_a_pooler_that_cannot_bear_it() -> None:
    entry = environment.database("postgresql://holt@pool.example/holt?plans=each")
    assert entry is not None
    assert entry["OPTIONS"] == {}


@pytest.mark.parametrize(
    ("address", "port", "tls", "ssl"),
    [
        ("smtp://mail.example", 25, False, False),
        ("smtp://u:p@mail.example:587/?tls=1", 587, True, False),
        ("smtps://mail.example", 465, False, True),
    ],
)
def test_a_mail_address_is_read(address: str, port: int, tls: bool, ssl: bool) -> None:
    entry = environment.mail(address)
    assert entry is not None
    assert (entry["EMAIL_PORT"], entry["EMAIL_USE_TLS"], entry["EMAIL_USE_SSL"]) == (port, tls, ssl)


def test_the_guide_lists_every_setting() -> None:
    guide = (CHECKOUT / "docs" / "guides" / "production.md").read_text("utf-8")
    listed = re.findall(r"^\| `(HOLT_\w+)` \|", guide, flags=re.MULTILINE)
    assert listed == [one.name for one in SETTINGS]


def test_secrets_are_made_once_and_for_their_owner_alone(tmp_path: Path) -> None:
    first = keys.make(tmp_path)
    assert keys.make(tmp_path) == first == keys.kept(tmp_path)
    assert len(set(first.values())) == len(keys.NAMES)
    assert (tmp_path / "secrets.json").stat().st_mode & 0o777 == 0o600


def test_trouble_has_a_status() -> None:
    assert (Trouble("No.").status, Trouble("No.", 2).status) == (1, 2)
