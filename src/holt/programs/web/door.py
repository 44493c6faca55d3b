"""At the door, on a phone: today's sessions, taps sent late, and what makes the page a small
program of its own that opens without network."""

import json
import secrets
from datetime import datetime
from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.templatetags.static import static
from django.urls import reverse
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from holt.kernel import access, clock
from holt.kernel.errors import Problem, Refused
from holt.kernel.network import network
from holt.kernel.verbs import VERBS
from holt.kernel.web.pages import do, page, viewer_of
from holt.kernel.web.words import sentence, status
from holt.programs import queries
from holt.programs.asks import CountAtDoorAsk, TapRow
from holt.programs.web import showing
from holt.programs.web.words import WALK_INS
from holt.values.states import WrongState

SCOPE = "/sessions/"


def door(request: HttpRequest) -> HttpResponse:
    """Today's sessions at whose doors one may stand; where the phone's own program begins."""
    viewer = viewer_of(request)
    access.require(viewer.person_id is not None, viewer)
    now = clock.now()
    lines = queries.doors_today(viewer, now)
    context = {
        "title": _("At the door"),
        "why": _(
            "Open a session once while there is network: it then opens without, for two days."
        ),
        "sessions": [showing.shown(one, now, viewer.zone, may_work=True) for one in lines],
        "person": viewer.person_id,
    }
    return page(request, "programs/door.html", context)


def walk_ins(sums: Any) -> list[dict[str, Any]]:
    """The counters as the page shows them; each form has a mark of its own, so that pressing its
    button twice counts once."""
    return [
        {"kind": kind, "label": label, "sum": sums.get(kind, 0), "mark": secrets.token_urlsafe(16)}
        for kind, label in WALK_INS.items()
    ]


@require_POST
def count_at_door(request: HttpRequest, session_id: int) -> HttpResponse:
    """Taps of a phone as JSON, or one by a plain form."""
    if request.content_type == "application/json":
        return _by_phone(request, session_id)
    try:
        ask = CountAtDoorAsk(session_id, (_tap(request.POST.dict(), clock.now()),))
    except Refused:
        ask = CountAtDoorAsk(session_id, ())
    here = reverse("programs:check_in", args=[session_id])
    return do(request, "programs.count_at_door", ask, done=lambda _stand: here)


def _by_phone(request: HttpRequest, session_id: int) -> HttpResponse:
    """The door as it stands afterwards; a refusal in a sentence."""
    viewer = viewer_of(request)
    try:
        access.require(viewer.person_id is not None, viewer)
        ask = _ask(session_id, request.body)
        stand = VERBS["programs.count_at_door"].do(viewer, ask, now=clock.now())
    except (Problem, WrongState) as problem:
        return JsonResponse({"sentence": sentence(problem)}, status=status(problem))
    return JsonResponse(
        {
            "came": {str(pk): count for pk, count in stand.came.items()},
            "walk_ins": dict(stand.walk_ins),
            "here": stand.here,
            "people": stand.people,
            "others": list(stand.others),
            "left_out": stand.left_out,
        }
    )


def _ask(session_id: int, body: bytes) -> CountAtDoorAsk:
    try:
        sent = json.loads(body)
        rows = [{**one} for one in sent["taps"]]
        sent_at = _moment(sent["sent_at"])
    except (ValueError, KeyError, TypeError) as error:
        raise Refused("body_unreadable") from error
    return CountAtDoorAsk(session_id, tuple(_tap(one) for one in rows), sent_at)


def _tap(given: dict[str, Any], now: datetime | None = None) -> TapRow:
    """One tap as it was sent. Refuses "body_unreadable"."""
    try:
        of = given.get("sign_up_id")
        return TapRow(
            mark=str(given["mark"]),
            kind=str(given["kind"]),
            count=int(given["count"]),
            at=now or _moment(given["at"]),
            sign_up_id=None if of is None else int(of),
        )
    except (ValueError, KeyError, TypeError, OverflowError) as error:
        raise Refused("body_unreadable") from error


def _moment(given: Any) -> datetime:
    found = parse_datetime(str(given))
    if found is None:
        raise ValueError(given)
    return found


@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """The script that opens the door's pages without network; in charge of /sessions/ alone."""
    answer = HttpResponse(_script("holt/door-worker.js"), content_type="text/javascript")
    answer["Cache-Control"] = "no-cache"
    return answer


def _script(name: str) -> bytes:
    """A static file of ours, wherever static files are."""
    found = finders.find(name)
    if found:
        return Path(str(found)).read_bytes()
    with staticfiles_storage.open(name) as kept:
        return bytes(kept.read())


@require_safe
def manifest(request: HttpRequest) -> HttpResponse:
    """What a phone needs to put the door on its first screen."""
    words = {
        "name": _("At the door: %(network)s") % {"network": network().name or "Holt"},
        "short_name": _("At the door"),
        "start_url": reverse("programs:door"),
        "scope": SCOPE,
        "display": "standalone",
        "background_color": "#fbfaf6",
        "theme_color": "#0b6b66",
        "icons": [{"src": static("holt/favicon.svg"), "sizes": "any", "type": "image/svg+xml"}],
    }
    return JsonResponse(words, content_type="application/manifest+json")
