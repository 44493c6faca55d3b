"""Around every request: an id, one line in the log without secrets, and the headers."""

import json
import logging

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from holt.kernel.web.requests import CSP, OneLine, RequestMiddleware, masked


def line_of(caplog: pytest.LogCaptureFixture) -> dict[str, object]:
    """The one line about the last request, as the log file has it."""
    records = [record for record in caplog.records if record.name == "holt.requests"]
    text = OneLine().format(records[-1])
    assert "\n" not in text
    return dict(json.loads(text))


def ask(path: str, **headers: str) -> HttpResponse:
    request = RequestFactory(headers=headers).get(path)
    return RequestMiddleware(lambda _: HttpResponse("fine"))(request)


def test_a_request_has_an_id_of_its_own_or_the_proxy_s() -> None:
    given = ask("/", **{"X-Request-ID": "from-the-proxy-1"})["X-Request-ID"]
    made, other = ask("/")["X-Request-ID"], ask("/")["X-Request-ID"]
    assert (given, len(made), made != other) == ("from-the-proxy-1", 32, True)


def test_an_id_that_could_forge_a_log_line_is_not_taken() -> None:
    assert "evil" not in ask("/", **{"X-Request-ID": 'evil" "level":"x'})["X-Request-ID"]


def test_the_line_tells_what_happened_but_no_query_and_no_token(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO, "holt.requests")
    response = ask("/l/a-secret-token/sign/?code=123456")
    line = line_of(caplog)
    assert {key: line[key] for key in ("method", "path", "status", "queries", "request")} == {
        "method": "GET",
        "path": "/l/…/sign/",
        "status": 200,
        "queries": 0,
        "request": response["X-Request-ID"],
    }
    assert "secret" not in json.dumps(line)
    assert "123456" not in json.dumps(line)


def test_a_token_is_masked_in_messages_of_others_too() -> None:
    assert masked("Not Found: /l/abc.def-123/x") == "Not Found: /l/…/x"


def test_the_watchers_calls_are_not_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "holt.requests")
    ask("/healthz")
    assert [record for record in caplog.records if record.name == "holt.requests"] == []


def test_every_answer_forbids_inline_scripts_and_frames() -> None:
    response = ask("/")
    assert response["Content-Security-Policy"] == CSP
    assert "unsafe" not in CSP
    assert "default-src 'self'" in CSP
    assert "frame-ancestors 'none'" in CSP


@pytest.mark.django_db
def test_the_error_page_shows_the_id_that_is_in_the_log(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(request: HttpRequest) -> HttpResponse:
        raise ValueError("unforeseen")

    monkeypatch.setattr("holt.kernel.web.health.CHECKS", {"database": fail})
    client.raise_request_exception = False
    response = client.get("/readyz")
    assert response.status_code == 500
    assert response["X-Request-ID"] in response.content.decode()
