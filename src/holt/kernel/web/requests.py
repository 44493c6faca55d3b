"""What surrounds every request: its id, its one log line, and the security headers."""

import json
import logging
import re
import time
import traceback
import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse

log = logging.getLogger("holt.requests")
KNOWN_ID = re.compile(r"[A-Za-z0-9-]{8,64}")
SECRET_PATH = re.compile(
    r"""(/l/|/join/|/sign-in/password/|/my-[a-z-]+/|/s/[a-z0-9-]+/|/calendar/(?:partnership/|feed/)?)"""
    r"""[^/\s"'?]+"""
)
NOBODY_AT = "/s/"
"""Where people answer surveys: who is signed in there is not noted, as it was promised."""
QUIET = ("/healthz", "/readyz", "/static/")
CSP = "; ".join(
    [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ]
)
Answer = Callable[[HttpRequest], HttpResponse]


class RequestMiddleware:
    """Outermost of all: what it measures is what the person waited for."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.id = id_of(request)  # type: ignore[attr-defined]
        queries = Count()
        began = time.perf_counter()
        with connection.execute_wrapper(queries):
            response = self.answer(request)
        response["X-Request-ID"] = request.id  # type: ignore[attr-defined]
        protect(response)
        note(request, response, (time.perf_counter() - began) * 1000, queries.number)
        return response


class Count:
    """Counts the queries of one request."""

    def __init__(self) -> None:
        self.number = 0

    def __call__(self, execute: Callable[..., Any], *args: Any) -> Any:
        self.number += 1
        return execute(*args)


def id_of(request: HttpRequest) -> str:
    """The id a proxy gave the request, if it is a plain one, or a new one."""
    given = request.headers.get("X-Request-ID", "")
    return given if KNOWN_ID.fullmatch(given) else uuid.uuid4().hex


def request_id(request: HttpRequest) -> dict[str, str]:
    """Context processor: `request_id`, for the error page."""
    return {"request_id": getattr(request, "id", "")}


def protect(response: HttpResponse) -> None:
    """Headers every answer carries; a view may set a stricter one of its own."""
    response.headers.setdefault("Content-Security-Policy", CSP)
    response.headers.setdefault("Permissions-Policy", "camera=(), microphone=(), geolocation=()")


def note(request: HttpRequest, response: HttpResponse, ms: float, queries: int) -> None:
    """One line about the request: never its body, its query or a token."""
    if request.path.startswith(QUIET) and response.status_code < 400:
        return
    viewer = getattr(request, "viewer", None)
    facts = {
        "request": request.id,  # type: ignore[attr-defined]
        "method": request.method,
        "path": masked(request.path),
        "status": response.status_code,
        "ms": round(ms, 1),
        "queries": queries,
        "person": None
        if request.path.startswith(NOBODY_AT)
        else getattr(viewer, "person_id", None),
    }
    log.info("request", extra={"facts": facts})


def masked(text: str) -> str:
    """The text, with the token of any signed link (/l/TOKEN/…) left out."""
    return SECRET_PATH.sub(r"\1…", text)


class OneLine(logging.Formatter):
    """Every log record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": masked(record.getMessage()),
            **getattr(record, "facts", {}),
        }
        request = getattr(record, "request", None)
        if request is not None and hasattr(request, "id"):
            line["request"] = request.id
        if record.exc_info:
            line["trace"] = masked("".join(traceback.format_exception(*record.exc_info)))
        return json.dumps(line, ensure_ascii=False, default=str)
