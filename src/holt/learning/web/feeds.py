"""Public lessons as feeds other programs subscribe to: RSS and JSON Feed."""

import json
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from holt.kernel.network import network
from holt.kernel.viewer import NOBODY
from holt.learning import queries

MOST = 50
KINDS = {"rss": "application/rss+xml; charset=utf-8", "json": "application/feed+json"}


@require_safe
def lessons_feed(request: HttpRequest, kind: str) -> HttpResponse:
    """The newest public lessons; ?subject= and ?kind= narrow them. What is withdrawn is gone."""
    if kind not in KINDS:
        raise Http404
    rows = queries.with_details(queries.lessons(NOBODY))
    for name in ("subject", "kind", "obstacle"):
        if value := request.GET.get(name, "").replace("\x00", ""):
            rows = queries.LESSON_FILTERS[name](rows, value)
    name = _("Lessons of %(network)s") % {"network": network().name or "Holt"}
    body = (_rss if kind == "rss" else _json)(name, rows[:MOST])
    answer = HttpResponse(body, content_type=KINDS[kind])
    answer["Cache-Control"] = "no-cache"
    return answer


def _address(path: str) -> str:
    return f"{settings.ADDRESS.rstrip('/')}{path}"


def _text(row: Any) -> str:
    return "\n\n".join(filter(None, (row.wanted, row.did, row.happened, row.instead)))


def _rss(name: str, rows: Iterable[Any]) -> bytes:
    feed = Rss201rev2Feed(title=name, link=_address("/lessons/"), description=name)
    for row in rows:
        feed.add_item(
            title=row.title,
            link=_address(f"/lessons/{row.pk}/"),
            description=_text(row),
            author_name=row.organization.name,
            unique_id=_address(f"/lessons/{row.pk}/"),
            pubdate=row.published_at,
            updateddate=row.corrected_at,
            categories=row.subjects,
        )
    return str(feed.writeString("utf-8")).encode()


def _json(name: str, rows: Iterable[Any]) -> bytes:
    items = [
        {
            "id": _address(f"/lessons/{row.pk}/"),
            "url": _address(f"/lessons/{row.pk}/"),
            "title": row.title,
            "content_text": _text(row),
            "date_published": row.published_at.isoformat(),
            **({"date_modified": row.corrected_at.isoformat()} if row.corrected_at else {}),
            "authors": [{"name": row.organization.name}],
            "tags": row.subjects,
        }
        for row in rows
    ]
    whole = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": name,
        "home_page_url": _address("/lessons/"),
        "feed_url": _address("/lessons/feed.json"),
        "items": items,
    }
    return json.dumps(whole, ensure_ascii=False).encode()
