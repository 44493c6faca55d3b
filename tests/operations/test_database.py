"""Which database Holt agrees to work with, and how the embedded one is kept."""

import tempfile
from pathlib import Path

import psycopg
import pytest

from holt.kernel import embedded
from holt.kernel.embedded import LONGEST_SOCKET_FOLDER, Cluster, in_use
from holt.kernel.management.prepare import unsuitable
from tests.places import TEST_HOME


def test_a_plain_role_on_a_known_version_is_welcome() -> None:
    assert [unsuitable(version, "holt", False, "UTF8") for version in (15, 16, 17, 18)] == [[]] * 4


@pytest.mark.parametrize("version", [14, 19])
def test_a_version_too_old_or_too_new_is_named(version: int) -> None:
    assert unsuitable(version, "holt", False, "UTF8") == [
        f"This is PostgreSQL {version}; Holt works with 15 to 18. Point HOLT_DATABASE_URL at one "
        "of those."
    ]


def test_a_superuser_is_refused_with_the_cure() -> None:
    (said,) = unsuitable(16, "postgres", True, "UTF8")
    assert said.startswith("The role postgres is a superuser of the database")
    assert "Make a plain role" in said


def test_a_database_that_is_not_utf8_is_refused() -> None:
    (said,) = unsuitable(16, "holt", False, "SQL_ASCII")
    assert "ENCODING 'UTF8'" in said


def test_the_embedded_server_asks_for_a_password_and_gives_no_superuser() -> None:
    cluster = Cluster(TEST_HOME, durable=False)
    with in_use(cluster):
        with psycopg.connect(cluster.url("postgres")) as link:
            row = link.execute(
                "SELECT current_user, rolsuper FROM pg_roles WHERE rolname = current_user"
            ).fetchone()
        assert row == ("holt", False)
        with pytest.raises(psycopg.OperationalError, match="password"):
            psycopg.connect(cluster.url("postgres"), password="a guess")


def test_a_home_that_lies_deep_gets_a_short_folder_for_its_socket() -> None:
    near = Cluster(Path("/srv/holt"))
    deep = Cluster(Path("/srv") / ("deep/" * 20))
    assert near.sockets == Path("/srv/holt/run/pg")
    assert len(str(deep.sockets)) <= LONGEST_SOCKET_FOLDER
    assert deep.sockets != Cluster(Path("/srv") / ("deep/" * 21)).sockets


def test_the_last_to_leave_stops_the_server() -> None:
    with tempfile.TemporaryDirectory(prefix="holt-") as folder:
        cluster = Cluster(Path(folder), durable=False)
        with in_use(cluster):
            with in_use(cluster):
                assert cluster.answers()
            assert cluster.answers()
        assert not cluster.answers()


@pytest.mark.parametrize("program", ["postgres", "initdb"])
def test_the_wheel_brings_the_programs(program: str) -> None:
    assert embedded.tool(program).exists()
