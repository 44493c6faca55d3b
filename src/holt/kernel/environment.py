"""Every setting Holt takes from the environment: its parser, its default, and what to say when
it is wrong. docs/guides/production.md shows this table; a test keeps the two the same.
"""

import ipaddress
import re
import zoneinfo
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from holt.kernel.processes import Trouble


class Misconfigured(Trouble):
    """One sentence for each mistake in the environment."""

    def __init__(self, mistakes: list[str]) -> None:
        super().__init__("\n".join(mistakes), status=2)


@dataclass(frozen=True)
class Setting:
    """One environment variable. `read` raises ValueError for what it cannot take."""

    name: str
    read: Callable[[str], Any]
    default: str
    about: str
    wrong: str


# --- parsers ------------------------------------------------------------------------------------


def text(value: str) -> str:
    """As it is, without blanks around it."""
    return value.strip()


def yes(value: str) -> bool:
    """1 or 0."""
    return {"1": True, "0": False, "": False}[value.strip()]


def words(value: str) -> list[str]:
    """A list with commas."""
    found = [word.strip() for word in value.split(",") if word.strip()]
    if not found:
        raise ValueError(value)
    return found


def fetchable(value: str) -> list[str]:
    """Hosts, addresses and networks with commas, or nothing; each as it can be matched."""
    found = [word.strip().lower() for word in value.split(",") if word.strip()]
    for one in found:
        if not FETCHABLE.fullmatch(one):
            raise ValueError(value)
        if "/" in one:
            ipaddress.ip_network(one)
    return found


FETCHABLE = re.compile(r"(\[[0-9a-f:]+\]|[0-9a-z.:-]+(/\d{1,3})?)(:\d{1,5})?")


def count(value: str) -> int:
    """A whole number of 1 or more."""
    number = int(value)
    if number < 1:
        raise ValueError(value)
    return number


def zone(value: str) -> str:
    """A name of the IANA time zone database."""
    return zoneinfo.ZoneInfo(value).key


def web_address(value: str) -> str:
    """http(s)://host[:port], without a slash at the end."""
    parts = urlsplit(value.strip())
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError(value)
    return value.strip().rstrip("/")


def level(value: str) -> str:
    """A logging level by name."""
    name = value.strip().upper()
    if name not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
        raise ValueError(value)
    return name


def folder(value: str) -> Path | None:
    """A path; empty for the default."""
    return Path(value).expanduser().resolve() if value.strip() else None


PLANNED_ONCE = {"server_side_binding": True, "prepare_threshold": 3}
"""PostgreSQL keeps a query's plan from its third time on: planning ours takes longer than running
them (docs/decisions/0006). A pooler that mixes connections may not bear it: `?plans=each`.
"""


def database(value: str) -> dict[str, Any] | None:
    """Django's entry for postgresql://user:password@host:port/name?sslmode=…; None if empty."""
    if not value.strip():
        return None
    parts = urlsplit(value.strip())
    if parts.scheme not in {"postgresql", "postgres"} or not parts.path.strip("/"):
        raise ValueError(value)
    query = dict(parse_qsl(parts.query))
    entry = {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query.pop("host", parts.hostname or ""),
        "PORT": query.pop("port", str(parts.port or "")),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {**PLANNED_ONCE, **query} if query.pop("plans", "") != "each" else query,
    }
    return entry


def mail(value: str) -> dict[str, Any] | None:
    """Django's EMAIL_… entries for smtp://user:password@host:587/?tls=1; None if empty."""
    if not value.strip():
        return None
    parts = urlsplit(value.strip())
    if parts.scheme not in {"smtp", "smtps"} or not parts.hostname:
        raise ValueError(value)
    wants_tls = dict(parse_qsl(parts.query)).get("tls") == "1"
    return {
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or (465 if parts.scheme == "smtps" else 25),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_TLS": wants_tls and parts.scheme == "smtp",
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_TIMEOUT": 20,
    }


# --- the table ----------------------------------------------------------------------------------

SETTINGS: tuple[Setting, ...] = (
    Setting(
        "HOLT_HOME",
        folder,
        "",
        "Where state lives: secrets, files, the embedded database. Default: var/ in the checkout.",
        "HOLT_HOME must be the path of a folder.",
    ),
    Setting(
        "HOLT_DATABASE_URL",
        database,
        "",
        "A PostgreSQL 15–18 of your own, as postgresql://user:password@host:5432/name; "
        "?sslmode=verify-full and other libpq options may follow. Default: the embedded one.",
        "HOLT_DATABASE_URL must look like postgresql://user:password@host:5432/name.",
    ),
    Setting(
        "HOLT_SECRET_KEY",
        text,
        "",
        "Signs sessions and links; 50 random characters. Default: made at the first start and "
        "kept in HOLT_HOME/secrets.json.",
        "HOLT_SECRET_KEY must be a text.",
    ),
    Setting(
        "HOLT_ADDRESS",
        web_address,
        "http://localhost:8000",
        "The address people use; it begins every link in a letter.",
        "HOLT_ADDRESS must be a web address such as https://holt.example.org.",
    ),
    Setting(
        "HOLT_ALLOWED_HOSTS",
        words,
        "*",
        "The host names Holt answers to, with commas. In production name yours.",
        "HOLT_ALLOWED_HOSTS must be host names with commas, such as holt.example.org.",
    ),
    Setting(
        "HOLT_BEHIND_PROXY",
        yes,
        "0",
        "1 when a reverse proxy that sets X-Forwarded-Proto stands in front.",
        "HOLT_BEHIND_PROXY must be 1 or 0.",
    ),
    Setting(
        "HOLT_TIME_ZONE",
        zone,
        "UTC",
        "The time zone of someone who has not chosen one.",
        "HOLT_TIME_ZONE must be a name such as America/New_York or Europe/Madrid.",
    ),
    Setting(
        "HOLT_MAIL_URL",
        mail,
        "",
        "The mail server, as smtp://user:password@host:587/?tls=1 or smtps://…:465. Default: "
        "mail is written to the terminal.",
        "HOLT_MAIL_URL must look like smtp://user:password@host:587/?tls=1.",
    ),
    Setting(
        "HOLT_MAIL_FROM",
        text,
        "Holt <holt@localhost>",
        "Who letters come from.",
        "HOLT_MAIL_FROM must be an address such as Holt <holt@example.org>.",
    ),
    Setting(
        "HOLT_MAY_FETCH",
        fetchable,
        "",
        "Servers inside your own network whose calendars may be read, with commas: a host, an "
        "address or a network, with a port or without, such as calendar.intranet, 10.2.0.0/16 or "
        "10.1.1.5:8080. Others are read by https, and only out in the world.",
        "HOLT_MAY_FETCH must be hosts, addresses or networks with commas, such as 10.2.0.0/16.",
    ),
    Setting(
        "HOLT_LOG_LEVEL",
        level,
        "INFO",
        "How much is logged: DEBUG, INFO, WARNING or ERROR.",
        "HOLT_LOG_LEVEL must be DEBUG, INFO, WARNING or ERROR.",
    ),
    Setting(
        "HOLT_WEB_PROCESSES",
        count,
        "2",
        "Processes that answer pages; one per core is a good start.",
        "HOLT_WEB_PROCESSES must be a whole number of 1 or more.",
    ),
    Setting(
        "HOLT_WEB_THREADS",
        count,
        "4",
        "Threads in each of them; each keeps one database connection.",
        "HOLT_WEB_THREADS must be a whole number of 1 or more.",
    ),
    Setting(
        "HOLT_DEMO",
        yes,
        "0",
        "1 for demo mode, where the sign-in page offers every demo person by one click. "
        "./holt up sets it for the demo network. Never set it on a network of real people.",
        "HOLT_DEMO must be 1 or 0.",
    ),
    Setting(
        "HOLT_DEBUG",
        yes,
        "0",
        "1 shows the traceback of a failed command instead of one sentence.",
        "HOLT_DEBUG must be 1 or 0.",
    ),
)


def read(environ: Mapping[str, str]) -> dict[str, Any]:
    """Every setting's value by its name; raises Misconfigured naming all mistakes at once."""
    values: dict[str, Any] = {}
    mistakes = []
    for one in SETTINGS:
        given = environ.get(one.name, "")
        try:
            values[one.name] = one.read(given if given.strip() else one.default)
        except (ValueError, KeyError, OSError):
            mistakes.append(f"{one.wrong} It is now: {_shown(one.name, given)}.")
    mistakes += _unknown(environ)
    if mistakes:
        raise Misconfigured(mistakes)
    return values


def _unknown(environ: Mapping[str, str]) -> list[str]:
    """A sentence for each HOLT_… variable nobody reads: most likely a slip of the pen."""
    known = {one.name for one in SETTINGS} | OTHERS
    return [
        f"Nothing in Holt is called {name}. Remove it, or check its spelling."
        for name in sorted(environ)
        if name.startswith("HOLT_") and name not in known
    ]


OTHERS = {"HOLT_LONG", "HOLT_PICTURES", "HOLT_SHARED_DATA"}


def _shown(name: str, given: str) -> str:
    """The value, unless it may hold a password."""
    return "(not shown)" if name.endswith(("_URL", "_KEY")) else repr(given)
