"""Reading others' addresses: what is let through, what is refused, and the twin without the guard."""

import gzip
import socket
import ssl
import time
from dataclasses import replace

import pytest

from holt.connectors.fetching import Allowed, Fetcher, fetcher, is_public
from holt.kernel.errors import Refused
from holt.kernel.fetching import CALENDARS, Fetched, NotFetched, Wanted
from tests.connectors.serving import (
    CALENDAR,
    PAPER,
    Server,
    dripping,
    endless,
    leads_to,
    serving,
    text,
)

WORLD = "93.184.215.14"
"""An address of the outside world; tests lead it to a server of their own."""


def wanted(address: str, **changes: object) -> Wanted:
    return replace(Wanted(address, CALENDARS, seconds=5.0), **changes)  # type: ignore[arg-type]


def allowing(server: Server) -> Fetcher:
    return Fetcher((Allowed.read(server.place),))


def trusting() -> ssl.SSLContext:
    """Knows the paper of the tests' own server."""
    return ssl.create_default_context(cafile=str(PAPER))


def why(fetch: Fetcher, address: str, **changes: object) -> str:
    with pytest.raises(NotFetched) as refused:
        fetch(wanted(address, **changes))
    return refused.value.code


class Net:
    """The way to a server of our own: a name stands for these addresses, one answer after the
    other, and every connection ends at the server, wherever it was meant to go."""

    def __init__(self, server: Server, *answers: list[str]) -> None:
        self.server, self.answers = server, list(answers)
        self.resolved: list[str] = []
        self.connected: list[str] = []

    def resolve(self, host: str, port: int) -> list[str]:
        self.resolved.append(host)
        return self.answers[min(len(self.resolved), len(self.answers)) - 1]

    def connect(self, address: str, port: int, seconds: float) -> socket.socket:
        self.connected.append(address)
        return socket.create_connection(("127.0.0.1", self.server.server_port), seconds)

    def fetcher(self, *allowed: str) -> Fetcher:
        some = tuple(Allowed.read(one) for one in allowed)
        return Fetcher(some, self.resolve, self.connect, trusting())


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.0.0.8", "172.16.3.4", "192.168.1.1", "169.254.169.254", "100.64.0.1"),
        *("0.0.0.0", "192.0.2.1", "198.18.0.1", "224.0.0.1", "255.255.255.255", "192.88.99.1"),
        *("::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1", "ff02::1"),
        *("::ffff:127.0.0.1", "::ffff:10.0.0.8", "::127.0.0.1", "64:ff9b::7f00:1"),
        *("64:ff9b:1::a00:1", "2002:7f00:1::", "2001:0:7f00:1::", "2001:db8::1", "not an address"),
    ],
)
def test_an_address_of_our_own_network_is_not_the_world(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:4700::6810:84e5", "::ffff:8.8.8.8"])
def test_an_address_of_the_world_is(address: str) -> None:
    assert is_public(address)


def test_what_the_operator_names_is_read_even_by_http() -> None:
    with serving() as server:
        found = allowing(server)(wanted(f"http://{server.place}/busy.ics"))
    assert found.body == CALENDAR


def test_the_same_is_refused_when_the_operator_names_nothing() -> None:
    with serving(tls=True) as server:
        assert why(Fetcher(), f"https://{server.place}/busy.ics") == "fetch_not_https"
        assert why(Fetcher(), "https://127.0.0.1/busy.ics") == "fetch_not_public"
        assert server.asked == []


def test_naming_another_port_or_network_does_not_help() -> None:
    with serving() as server:
        for named in ("127.0.0.1:1", "10.0.0.0/8", "localhost"):
            fetch = Fetcher((Allowed.read(named),))
            assert why(fetch, f"http://{server.place}/") in ("fetch_not_https", "fetch_not_public")
        fetch = Fetcher((Allowed.read("127.0.0.0/8"),))
        assert fetch(wanted(f"http://{server.place}/")).body == CALENDAR


def test_twin_without_the_check_of_addresses_reads_our_own_network(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(fetcher, "is_public", lambda _address: True)
    with serving(tls=True) as server:
        monkeypatch.setattr(fetcher, "OPEN_PORTS", {server.server_port})
        fetch = Fetcher((), lambda _h, _p: ["127.0.0.1"], context=trusting())
        found = fetch(wanted(f"https://calendar.test:{server.server_port}/"))
    assert found.body == CALENDAR


def test_https_by_a_checked_name_connects_to_the_checked_address() -> None:
    with serving(tls=True) as server:
        net = Net(server, [WORLD])
        found = net.fetcher()(wanted("webcal://calendar.test/busy.ics?key=1"))
        assert (found.body, net.connected) == (CALENDAR, [WORLD])
        path, sent = server.asked[0]
        assert (path, sent["Host"]) == ("/busy.ics?key=1", "calendar.test")
        assert "Cookie" not in sent
        assert "Authorization" not in sent


def test_a_name_that_answers_differently_the_second_time_gains_nothing() -> None:
    with serving(tls=True) as server:
        net = Net(server, [WORLD], ["127.0.0.1"])
        net.fetcher()(wanted("https://calendar.test/"))
    assert (net.resolved, net.connected) == (["calendar.test"], [WORLD])


def test_a_name_with_one_private_address_among_others_is_refused() -> None:
    with serving(tls=True) as server:
        net = Net(server, [WORLD, "10.0.0.8"])
        assert why(net.fetcher(), "https://calendar.test/") == "fetch_not_public"
    assert net.connected == []


def test_a_server_that_cannot_prove_its_name_is_not_read() -> None:
    with serving(tls=True) as server:
        net = Net(server, [WORLD])
        assert why(net.fetcher(), "https://another.test/") == "fetch_not_trusted"
        assert server.asked == []


@pytest.mark.parametrize(
    "goal", ["http://calendar.test/", "https://127.0.0.1/", "https://[::1]/", "file:///etc/passwd"]
)
def test_a_redirect_to_our_own_network_is_refused(goal: str) -> None:
    with serving({"/": leads_to(goal)}, tls=True) as server:
        net = Net(server, [WORLD], ["127.0.0.1"])
        code = why(net.fetcher(), "https://calendar.test/")
    assert code in ("fetch_not_public", "fetch_not_https")
    assert net.connected == [WORLD]


def test_a_redirect_within_the_world_is_followed_and_one_that_never_ends_is_not() -> None:
    pages = {"/": leads_to("/there"), "/round": leads_to("/round")}
    with serving(pages, tls=True) as server:
        net = Net(server, [WORLD])
        assert net.fetcher()(wanted("https://calendar.test/")).body == CALENDAR
        assert why(net.fetcher(), "https://calendar.test/round") == "fetch_too_many_redirects"


def test_what_is_unchanged_is_not_sent_again() -> None:
    def answer(to: object) -> None:
        same = to.headers.get("If-None-Match") == '"one"'  # type: ignore[attr-defined]
        body, status = (b"", 304) if same else (CALENDAR, 200)
        text(body, status=status, ETag='"one"', Last_Modified="Mon, 01 Jun 2026 10:00:00 GMT")(to)  # type: ignore[arg-type]

    with serving({"/": answer}) as server:
        fetch, address = allowing(server), f"http://{server.place}/"
        first = fetch(wanted(address))
        again = fetch(wanted(address, etag=first.etag, changed=first.changed))
    assert (first.etag, first.changed) == ('"one"', "Mon, 01 Jun 2026 10:00:00 GMT")
    assert again == Fetched(b"", first.etag, first.changed, is_unchanged=True)


def test_too_large_is_refused_packed_or_not_said_or_not() -> None:
    bomb = gzip.compress(b"x" * 50_000_000)
    pages = {
        "/said": text(b"x" * 20_001),
        "/unsaid": endless,
        "/bomb": text(bomb, Content_Encoding="gzip"),
    }
    with serving(pages) as server:
        for path in pages:
            assert why(allowing(server), f"http://{server.place}{path}", most=20_000) == (
                "fetch_too_large"
            )


def test_packed_is_unpacked() -> None:
    with serving({"/": text(gzip.compress(CALENDAR), Content_Encoding="gzip")}) as server:
        assert allowing(server)(wanted(f"http://{server.place}/")).body == CALENDAR


def test_too_slow_is_given_up_in_time_however_it_drips() -> None:
    with serving({"/": dripping}) as server:
        began = time.monotonic()
        assert why(allowing(server), f"http://{server.place}/", seconds=0.4) == "fetch_too_slow"
    assert time.monotonic() - began < 2


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (text(b"<html>", "text/html; charset=utf-8"), "fetch_wrong_kind"),
        (text(b"x", Content_Encoding="br"), "fetch_wrong_kind"),
        (text(b"x", Content_Encoding="gzip"), "fetch_not_followed"),
        (text(CALENDAR, only=20), "fetch_not_followed"),
        (text(b"no", status=404), "fetch_answered"),
        (text(b"no", status=500), "fetch_answered"),
    ],
)
def test_what_is_no_calendar_is_refused(answer: object, code: str) -> None:
    with serving({"/": answer}) as server:  # type: ignore[dict-item]
        assert why(allowing(server), f"http://{server.place}/") == code


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("http://calendar.test/", "fetch_not_https"),
        ("ftp://calendar.test/", "fetch_not_https"),
        ("https:///x", "fetch_not_https"),
        ("https://calendar.test:22/", "fetch_not_https"),
        ("https://ann:secret@calendar.test/", "fetch_with_password"),
        ("https://calendar.test/a b", "not_a_web_address"),
        ("https://2130706433/", "fetch_not_public"),
        ("https://no.such.host.invalid/", "fetch_unknown_host"),
    ],
)
def test_an_address_that_is_none_is_refused(address: str, code: str) -> None:
    assert why(Fetcher(), address) == code


def test_nobody_there_is_said_kindly() -> None:
    with serving() as server:
        place = server.place
    assert why(Fetcher((Allowed.read(place),)), f"http://{place}/") == "fetch_not_reached"


@pytest.mark.parametrize("text", ["", "a b", "x:99999", "10.0.0.1/8", "a@b"])
def test_what_cannot_be_allowed_is_said(text: str) -> None:
    with pytest.raises(ValueError):
        Allowed.read(text)


def test_every_reason_is_a_refusal_with_words() -> None:
    from holt.kernel.web.words import REFUSALS, sentence

    codes = [one for one in REFUSALS if one.startswith("fetch_")]
    facts = {"host": "x", "kind": "x", "status": 404, "megabytes": 2}
    assert issubclass(NotFetched, Refused)
    assert all(sentence(NotFetched(one, "address", facts)) for one in codes)
