"""The thin door for programs: every verb and every list, made from the tables that declare them.

A room's api.py declares its lists with `resource(...)`; its verbs are found in the registry.
Writes of versioned things need `If-Match` with the version seen; reads answer with an `ETag`.
"""

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from inspect import Parameter, Signature
from typing import Any, get_type_hints

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, JsonResponse
from ninja import Body, Header, NinjaAPI, Path, Query, Schema
from ninja.errors import HttpError, ValidationError
from ninja.security import HttpBearer, SessionAuth
from pydantic import ConfigDict, Field, create_model

from holt.kernel import clock
from holt.kernel.errors import NotAllowed, NotFound, Problem, Refused, SignInNeeded
from holt.kernel.happenings import plain
from holt.kernel.verbs import VERBS, Verb
from holt.kernel.viewer import Viewer
from holt.kernel.web.words import sentence, status
from holt.values.states import WrongState

Narrow = Callable[[QuerySet[Any], str], QuerySet[Any]]
MOST_AT_ONCE = 200
LARGEST_ID = 2**63 - 1


@dataclass(frozen=True)
class Resource:
    """A list that programs can read: how to read it, narrow it, sort it and show one row."""

    name: str
    read: Callable[[Viewer], QuerySet[Any]]
    show: Callable[[Any], Mapping[str, Any]]
    filters: Mapping[str, Narrow] = field(default_factory=dict)
    sorts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    one: Callable[[Viewer, int], Mapping[str, Any]] | None = None


RESOURCES: dict[str, Resource] = {}


def resource(name: str, **parts: Any) -> Resource:
    """Declare a list; its address is /api/v1/NAME and /api/v1/NAME/{id}."""
    RESOURCES[name] = Resource(name, **parts)
    return RESOURCES[name]


class Trouble(Schema):
    """What went wrong: a code for programs, a sentence for people."""

    code: str
    sentence: str
    field: str = ""
    facts: dict[str, Any] = {}


class Done(Schema):
    """What a verb leaves: the thing it made or changed."""

    kind: str
    id: int | None = None
    version: int | None = None
    state: str | None = None


class Page(Schema):
    """Part of a list."""

    count: int
    items: list[dict[str, Any]]


class TokenAuth(HttpBearer):
    """`Authorization: Bearer …` with a personal token; `viewer_by_token` is set by the porch."""

    viewer_by_token: Callable[[str], Viewer | None] = staticmethod(lambda token: None)

    def authenticate(self, request: HttpRequest, token: str) -> Viewer | None:
        viewer = TokenAuth.viewer_by_token(token)
        if viewer:
            request.viewer = viewer  # type: ignore[attr-defined]
        return viewer


class SeatAuth(SessionAuth):
    """The browser session of somebody signed in (with the CSRF token on writes)."""

    def authenticate(self, request: HttpRequest, key: str | None) -> Viewer | None:
        viewer: Viewer = request.viewer  # type: ignore[attr-defined]
        return viewer if viewer.person_id else None


TROUBLES = dict.fromkeys((400, 401, 403, 404, 409, 412, 422, 428), Trouble)


def build(title: str, version: str, description: str) -> NinjaAPI:
    """The whole API, from RESOURCES and VERBS."""
    api = NinjaAPI(
        title=title,
        version=version,
        description=description,
        auth=[TokenAuth(), SeatAuth()],
        urls_namespace="api",
    )
    for one in RESOURCES.values():
        _add_list(api, one)
    for name in sorted(VERBS):
        _add_verb(api, VERBS[name])
    for kind in (Problem, WrongState):
        api.add_exception_handler(kind, _trouble)
    api.add_exception_handler(ValidationError, _invalid)
    api.add_exception_handler(HttpError, _refused_at_the_door)
    return api


def _trouble(request: HttpRequest, problem: Any) -> HttpResponse:
    return JsonResponse(_said(problem), status=status(problem))


def _said(problem: Any) -> dict[str, Any]:
    """A problem as programs read it."""
    facts = dict(problem.facts) if isinstance(problem, Refused) else {}
    code = str(problem) if isinstance(problem, Refused) else type(problem).__name__
    at = problem.field if isinstance(problem, Refused) else ""
    return {"code": code, "sentence": sentence(problem), "field": at, "facts": plain(facts)}


AT_THE_DOOR: Mapping[int, Problem] = {401: SignInNeeded(), 403: Refused("csrf_needed")}


def _refused_at_the_door(request: HttpRequest, error: Any) -> HttpResponse:
    """What ninja itself refuses: no key, no CSRF token, a body that is not JSON."""
    problem = AT_THE_DOOR.get(error.status_code, Refused("body_unreadable"))
    return JsonResponse(_said(problem), status=error.status_code)


def not_found(request: HttpRequest) -> HttpResponse:
    """An address of the API where there is nothing, answered as the API does."""
    return _trouble(request, NotFound())


def _invalid(request: HttpRequest, error: Any) -> HttpResponse:
    first = error.errors[0]
    where = [str(part) for part in first["loc"] if part not in ("body", "ask", "query", "path")]
    body = {
        "code": "invalid",
        "sentence": first["msg"],
        "field": ".".join(where),
        "facts": {"count": len(error.errors)},
    }
    return JsonResponse(body, status=422)


def _may_read(viewer: Viewer) -> None:
    if viewer.scopes is not None and not viewer.scopes & {"read", "all"}:
        raise NotAllowed


def _may_write(viewer: Viewer, room: str) -> None:
    if viewer.scopes is not None and not viewer.scopes & {f"{room}:write", "all"}:
        raise NotAllowed


def _add_list(api: NinjaAPI, res: Resource) -> None:
    wanted: dict[str, Any] = dict.fromkeys(res.filters, (str, ""))
    if res.sorts:
        allowed = "|".join([*res.sorts, *(f"-{name}" for name in res.sorts)])
        wanted["sort"] = (str, Field("", pattern=f"^({allowed})?$"))
    wanted["limit"] = (int, Field(50, ge=1, le=MOST_AT_ONCE))
    wanted["offset"] = (int, Field(0, ge=0, le=1_000_000))
    query = create_model(f"{res.name.title()}Query", __base__=Schema, **wanted)

    def read_list(request: HttpRequest, asked: Any) -> dict[str, Any]:
        viewer: Viewer = request.viewer  # type: ignore[attr-defined]
        _may_read(viewer)
        rows = narrowed(res, viewer, asked.dict())
        start = asked.offset
        return {
            "count": rows.count(),
            "items": [plain_row(res.show(row)) for row in rows[start : start + asked.limit]],
        }

    read_list.__signature__ = Signature(  # type: ignore[attr-defined]
        [
            Parameter("request", Parameter.POSITIONAL_OR_KEYWORD),
            Parameter("asked", Parameter.KEYWORD_ONLY, default=Query(...), annotation=query),
        ]
    )
    api.get(
        f"/{res.name}",
        response={200: Page, **TROUBLES},
        operation_id=f"{res.name}_list",
        tags=[res.name],
        summary=f"List {res.name.replace('-', ' ')}",
    )(read_list)
    if res.one is not None:
        _add_one(api, res)


def _add_one(api: NinjaAPI, res: Resource) -> None:
    def read_one(
        request: HttpRequest, response: HttpResponse, id: int = Path(..., ge=1, le=LARGEST_ID)
    ) -> dict[str, Any]:
        viewer: Viewer = request.viewer  # type: ignore[attr-defined]
        _may_read(viewer)
        assert res.one is not None
        row = plain_row(res.one(viewer, id))
        if "version" in row:
            response["ETag"] = f'"{row["version"]}"'
        return row

    api.get(
        f"/{res.name}/{{int:id}}",
        response={200: dict[str, Any], **TROUBLES},
        operation_id=f"{res.name}_one",
        tags=[res.name],
        summary=f"Read one of {res.name.replace('-', ' ')}",
    )(read_one)


def narrowed(res: Resource, viewer: Viewer, asked: Mapping[str, Any]) -> QuerySet[Any]:
    """The resource's rows after the filters and the sort that were asked for."""
    rows = res.read(viewer)
    for name, narrow in res.filters.items():
        if wanted := str(asked.get(name) or "").replace("\x00", ""):  # PostgreSQL knows no NUL
            rows = narrow(rows, wanted)
    sort = str(asked.get("sort") or "")
    if order := res.sorts.get(sort.lstrip("-")):
        flipped = [one.lstrip("-") if one.startswith("-") else f"-{one}" for one in order]
        rows = rows.order_by(*(flipped if sort.startswith("-") else order), "pk")
    return rows


def plain_row(row: Any) -> dict[str, Any]:
    """A mapping or frozen row, ready for JSON."""
    if dataclasses.is_dataclass(row) and not isinstance(row, type):
        row = {one.name: getattr(row, one.name) for one in dataclasses.fields(row)}
    return {key: _deep(value) for key, value in row.items()}


def _deep(value: Any) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return plain_row(value)
    if isinstance(value, Mapping):
        return {str(key): _deep(one) for key, one in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_deep(one) for one in value]
    if isinstance(value, date | datetime):
        return value.isoformat()
    return plain(value)


def address_of(verb: Verb) -> str:
    """The verb's path: /partnerships/{partnership_id}/sign, /needs/log."""
    if verb.key is None:
        return f"/{verb.room}/{dashed(verb.word)}"
    noun = plural(verb.key.removesuffix("_id"))
    prefix = f"/{verb.room}" if noun == verb.room else f"/{verb.room}/{dashed(noun)}"
    return f"{prefix}/{{int:{verb.key}}}/{dashed(verb.word)}"


def dashed(name: str) -> str:
    """A name as addresses spell it."""
    return name.replace("_", "-")


def plural(noun: str) -> str:
    """The plural of one of our own nouns."""
    return f"{noun[:-1]}ies" if noun.endswith("y") and noun != "survey" else f"{noun}s"


def _add_verb(api: NinjaAPI, verb: Verb) -> None:
    hints = get_type_hints(verb.ask)
    versioned = "version" in hints
    parts: dict[str, Any] = {}
    for one in dataclasses.fields(verb.ask):
        if one.name in (verb.key, "version"):
            continue
        default: Any = ...
        if one.default is not dataclasses.MISSING:
            default = one.default
        elif one.default_factory is not dataclasses.MISSING:
            default = one.default_factory()
        parts[one.name] = (hints[one.name], default)
    name = "".join(word.title() for word in (verb.room + "_" + verb.word).split("_"))
    body = create_model(name, __config__=ConfigDict(extra="forbid"), **parts)

    def run(request: HttpRequest, values: dict[str, Any], if_match: str | None) -> Any:
        viewer: Viewer = request.viewer  # type: ignore[attr-defined]
        _may_write(viewer, verb.room)
        if versioned:
            values["version"] = _version(if_match)
        result = verb.do(viewer, verb.ask(**values), now=clock.now())
        return _done(result)

    def handler(request: HttpRequest, **given: Any) -> Any:
        keyed = {verb.key: given[verb.key]} if verb.key else {}
        return run(request, {**_values_of(given["ask"]), **keyed}, given["if_match"])

    handler.__signature__ = _signature(verb, body)  # type: ignore[attr-defined]
    doc = (verb.action.__doc__ or verb.name).strip().splitlines()[0]
    api.post(
        address_of(verb),
        response={200: Done, **TROUBLES},
        operation_id=verb.name.replace(".", "_"),
        tags=[verb.room],
        summary=doc,
    )(handler)


def _signature(verb: Verb, body: type) -> Signature:
    """What ninja reads to know the verb's path, body and header."""
    named = Parameter.KEYWORD_ONLY
    parts = [
        Parameter("request", Parameter.POSITIONAL_OR_KEYWORD),
        Parameter("ask", named, default=Body(...), annotation=body),
        Parameter("if_match", named, default=Header(None, alias="If-Match"), annotation=str | None),
    ]
    if verb.key:
        path = Path(..., ge=1, le=LARGEST_ID)
        parts.append(Parameter(verb.key, named, default=path, annotation=int))
    return Signature(parts)


def _values_of(ask: Any) -> dict[str, Any]:
    return {name: getattr(ask, name) for name in type(ask).model_fields}


def _version(if_match: str | None) -> int:
    text = (if_match or "").strip().removeprefix("W/").strip('"')
    if not text.isdigit():
        raise Refused("if_match_needed", "If-Match")
    return int(text[:9])


def _done(result: Any) -> Done:
    if result is None:
        return Done(kind="done")
    if isinstance(result, list | tuple):
        return Done(kind="done", id=None)
    key = getattr(result, "pk", None)
    return Done(
        kind=type(result).__name__.lower(),
        id=key if isinstance(key, int) else None,  # a number drawn by chance is nobody's business
        version=getattr(result, "version", None),
        state=getattr(result, "state", None),
    )
