"""The letters that went out: everyone's reading in a demo, the operator's otherwise."""

from django.http import HttpRequest, HttpResponse

from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import page, viewer_of
from holt.people import queries
from holt.people.web.tables import SENT_MAIL
from holt.people.web.words import LETTER_STATES, topic


def sent_mail(request: HttpRequest) -> HttpResponse:
    return list_page(request, SENT_MAIL)


def letter(request: HttpRequest, letter_id: int) -> HttpResponse:
    row = queries.letter(viewer_of(request), letter_id)
    shown = {
        "title": row.subject,
        "letter": row,
        "topic": topic(row.topic),
        "state": LETTER_STATES[row.state],
    }
    return page(request, "people/letter.html", shown)
