"""Posters, handbills and pictures to share, of a program or one date of it.

Every one is made from the one description when it is asked for, and kept for some minutes; its
ETag tells a reader that has it so.
"""

import hashlib
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.urls import reverse
from django.utils import translation
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from holt.kernel import clock
from holt.kernel.documents.poster import LAYOUTS, PAPERS, SCREENS, Image, Poster, drawn, poster
from holt.kernel.kept import kept
from holt.kernel.web.pages import look, viewer_of
from holt.kernel.web.vocabulary import language_names
from holt.programs import queries
from holt.programs.telling import said

KEPT_SECONDS = 600
KINDS = {"pdf": "application/pdf", "png": "image/png"}
LAYOUT_NAMES = {
    "plain": gettext_lazy("Plain"),
    "picture": gettext_lazy("Big picture"),
    "band": gettext_lazy("Bold band"),
}
PAPER_NAMES = {
    "us-letter": gettext_lazy("Poster, Letter"),
    "a4": gettext_lazy("Poster, A4"),
    "a5": gettext_lazy("Handbill, A5"),
    "four": gettext_lazy("Four slips to cut apart, Letter"),
}
SCREEN_NAMES = {
    "wide": gettext_lazy("Wide, 1200 × 630"),
    "square": gettext_lazy("Square, 1080 × 1080"),
}


def language_of(request: HttpRequest) -> str:
    """The language asked for, if it is one of ours, else the reader's."""
    asked = request.GET.get("language", "")
    return asked if asked in dict(settings.LANGUAGES) else viewer_of(request).language


def choices(
    program_id: int, session_id: int | None, language: str, *, has_picture: bool
) -> dict[str, Any]:
    """What the page offers: every layout on every sheet, with the addresses to take it from."""
    layouts = [one for one in LAYOUTS if has_picture or one != "picture"]
    usual = "picture" if has_picture else "band"
    posters = [
        (
            LAYOUT_NAMES[one],
            [
                (PAPER_NAMES[sheet], _both(program_id, session_id, language, one, sheet))
                for sheet in PAPERS
            ],
        )
        for one in layouts
    ]
    cards = [
        (
            LAYOUT_NAMES[one],
            [
                (SCREEN_NAMES[sheet], card_address(program_id, session_id, language, one, sheet))
                for sheet in SCREENS
            ],
        )
        for one in layouts
    ]
    shown = card_address(program_id, session_id, language, usual, "wide")
    return {"posters": posters, "cards": cards, "usual_card": shown}


def _both(
    program_id: int, session_id: int | None, language: str, layout: str, sheet: str
) -> tuple[str, str]:
    """The addresses of the PDF and the PNG."""
    query = _query(session_id, language, layout, sheet)
    pdf = reverse("programs:program_poster", args=[program_id])
    png = reverse("programs:program_poster_png", args=[program_id])
    return f"{pdf}?{query}", f"{png}?{query}"


def card_address(
    program_id: int, session_id: int | None, language: str, layout: str = "", sheet: str = "wide"
) -> str:
    """Where a picture to share is."""
    query = _query(session_id, language, layout, sheet)
    return f"{reverse('programs:program_card', args=[program_id])}?{query}"


def _query(session_id: int | None, language: str, layout: str, sheet: str) -> str:
    given = {"date": session_id, "language": language, "layout": layout, "sheet": sheet}
    return urlencode({name: value for name, value in given.items() if value})


@require_safe
def program_poster(request: HttpRequest, program_id: int) -> HttpResponse:
    """One page to print: what, for whom, when, where, and a code that leads to its page."""
    return _answer(request, program_id, "pdf", PAPERS)


@require_safe
def program_poster_png(request: HttpRequest, program_id: int) -> HttpResponse:
    """The same as a picture."""
    return _answer(request, program_id, "png", PAPERS)


@require_safe
def program_card(request: HttpRequest, program_id: int) -> HttpResponse:
    """A picture for social media and link previews."""
    return _answer(request, program_id, "png", tuple(SCREENS))


def _answer(
    request: HttpRequest, program_id: int, kind: str, sheets: tuple[str, ...]
) -> HttpResponse:
    found = look(request, queries.program, program_id)
    poster_said = _said(request, found)
    usual = "picture" if poster_said.picture and sheets == tuple(SCREENS) else "plain"
    usual = "band" if usual == "plain" and sheets == tuple(SCREENS) else usual
    layout = _one_of(request.GET.get("layout"), LAYOUTS, usual)
    sheet = _one_of(request.GET.get("sheet"), sheets, sheets[0])
    mark = _mark(poster_said, kind, layout, sheet)
    if f'"{mark}"' in request.headers.get("If-None-Match", ""):
        answer: HttpResponse = HttpResponseNotModified()
    else:
        make = poster if kind == "pdf" else drawn
        body = kept(
            f"poster.{mark}", lambda: make(poster_said, layout=layout, sheet=sheet), KEPT_SECONDS
        )
        answer = HttpResponse(body, content_type=KINDS[kind])
        name = slugify(poster_said.title) or "poster"
        answer["Content-Disposition"] = f'inline; filename="{name}-{sheet}-{layout}.{kind}"'
    answer["ETag"] = f'"{mark}"'
    is_public = found.state == "published"
    answer["Cache-Control"] = "public, max-age=300" if is_public else "private, no-cache"
    return answer


def _said(request: HttpRequest, found: queries.ProgramPage) -> Poster:
    """What the poster says, in the language asked for."""
    viewer, language = viewer_of(request), language_of(request)
    asked = request.GET.get("date", "")
    if asked and not (asked.isascii() and asked.isdigit() and len(asked) < 19):
        raise Http404
    session_id = int(asked) if asked else None
    dates = queries.dates_to_tell(viewer, found.id, session_id, clock.now())
    words = said(found, dates, language, one_date=session_id is not None)
    picture = queries.picture_to_draw(viewer, found.id)
    with translation.override(language):
        invitation = (
            _("Scan to sign up") if session_id else _("Scan to see every date and to sign up")
        )
        return Poster(
            title=words.title,
            text=found.description,
            lines=words.lines,
            small=[language_names(found.languages), found.accessibility, words.by],
            by=words.by,
            url=words.url,
            invitation=invitation if found.takes_sign_ups else _("Scan to learn more"),
            language=language,
            picture=Image(*picture) if picture else None,
            logos=[Image(data, name) for name, data in queries.logos_of(viewer, found.id)],
        )


def _one_of(asked: str | None, known: tuple[str, ...], usual: str) -> str:
    return asked if asked in known else usual


def _mark(it: Poster, kind: str, layout: str, sheet: str) -> str:
    """The same for as long as the poster says the same."""
    known = hashlib.sha256(f"{kind}{layout}{sheet}".encode())
    known.update(repr(it).encode())
    return known.hexdigest()[:32]
