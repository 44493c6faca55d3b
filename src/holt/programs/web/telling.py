"""The page "Tell people": everything that is made from a program's one description."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import translation
from django.utils.html import escape
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from holt.kernel import access, clock, files
from holt.kernel.web.pages import act, do, look, page, viewer_of
from holt.programs import queries
from holt.programs.asks import SendToMeAsk
from holt.programs.telling import Said, said
from holt.programs.web import forms, showing
from holt.programs.web.embedding import frame_for, partnership_key
from holt.programs.web.posters import choices, language_of


def tell(request: HttpRequest, program_id: int) -> HttpResponse:
    """Posters, cards, words and addresses of a whole program."""
    return _page(request, program_id, None)


def tell_event(request: HttpRequest, session_id: int) -> HttpResponse:
    """The same for one date."""
    found = queries.event(viewer_of(request), session_id)
    return _page(request, found.program_id, session_id)


def _page(request: HttpRequest, program_id: int, session_id: int | None) -> HttpResponse:
    viewer, now = viewer_of(request), clock.now()
    found = look(request, queries.program, program_id)
    access.require(found.may_work, viewer)
    language = language_of(request)
    dates = queries.dates_to_tell(viewer, program_id, session_id, now)
    letter = said(found, dates, language, one_date=session_id is not None)
    context = {
        "title": _("Tell people"),
        "program": found,
        "said": letter,
        "session_id": session_id,
        "one": dates[0] if session_id else None,
        "when": showing.when(dates[0], viewer.zone) if session_id else "",
        "dates": [(one.id, showing.when(one, viewer.zone)) for one in dates],
        "language": language,
        "languages": settings.LANGUAGES,
        "is_public": found.state == "published",
        "picture": queries.picture_of(viewer, program_id),
        "logos": [name for name, _data in queries.logos_of(viewer, program_id)],
        **choices(program_id, session_id, language, has_picture=_has_picture(request, program_id)),
        "embeds": _embeds(found, letter, language),
    }
    return page(request, "programs/tell.html", context)


def _has_picture(request: HttpRequest, program_id: int) -> bool:
    return queries.picture_of(viewer_of(request), program_id) is not None


def _embeds(found: queries.ProgramPage, letter: Said, language: str) -> list[tuple[str, str]]:
    """(what it shows, the HTML to copy): a list for a partner's own site, and a plain link."""
    with translation.override(language):
        link = f'<a href="{escape(letter.url)}">{escape(letter.title)}</a>'
        rows = [
            (_("The coming dates of this program"), _frame(found.title, "program", found.id)),
            *(
                (
                    _("Everything %(name)s has a hand in") % {"name": name},
                    _frame(name, "organization", pk),
                )
                for pk, name in found.run_by
            ),
        ]
        if found.partnership_id:
            key = partnership_key(found.partnership_id)
            name = found.partnership
            rows.insert(
                1, (_("Every public program of this partnership"), _frame(name, "partnership", key))
            )
    return [
        *((what, made.replace("LANGUAGE", language)) for what, made in rows),
        (_("Just a link"), link),
    ]


def _frame(title: str, name: str, value: Any) -> str:
    return frame_for(title, name, value, "LANGUAGE")


@require_POST
def send_to_me(request: HttpRequest, program_id: int) -> HttpResponse:
    """Send the letter to oneself."""
    session = request.POST.get("session", "")
    session_id = (
        int(session) if session.isascii() and session.isdigit() and len(session) < 19 else None
    )
    back = (
        reverse("programs:tell_event", args=[session_id])
        if session_id
        else reverse("programs:tell", args=[program_id])
    )
    return do(
        request,
        "programs.send_to_me",
        SendToMeAsk(program_id, session_id, request.POST.get("language") or "en"),
        done=lambda _letter: back,
        said=_("It is on its way to you. Send it on to whoever should hear of this."),
    )


def picture(request: HttpRequest, program_id: int) -> HttpResponseBase:
    """A program's picture, for whoever may see the program."""
    return files.download(queries.picture(viewer_of(request), program_id))


def set_picture(request: HttpRequest, program_id: int) -> HttpResponse:
    """Give a program a picture, another one, or none."""
    viewer = viewer_of(request)
    found = look(request, queries.program, program_id)
    access.require(found.may_work, viewer)
    kept = queries.picture_of(viewer, program_id)
    here = reverse("programs:tell", args=[program_id])
    return act(
        request,
        "programs.set_picture",
        forms.SetPictureForm,
        title=_("Picture of “%(title)s”") % {"title": found.title},
        why=_("It stands on posters, on what is shared, and on the program's page."),
        button=_("Save"),
        done=lambda _row: here,
        said=_("Saved."),
        fixed={"program_id": program_id},
        initial={"text": kept[1] if kept else ""},
        form_kwargs={
            "keep": lambda given: files.keep(viewer, given, now=clock.now()).pk,
            "picture_id": kept[0] if kept else None,
        },
        context={"back": here},
    )
