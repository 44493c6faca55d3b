"""The bare views of colleagues' pages: the same queries, a plain template."""

from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import path
from django.utils import timezone

from holt.kernel import clock
from holt.kernel.tables import Table
from holt.kernel.tables.reading import filtered
from holt.kernel.web.pages import viewer_of
from holt.learning import queries as learning
from holt.learning.web.tables import lessons_table
from holt.peers import queries
from holt.peers.web.tables import cards_table, circles_table, questions_table

ROWS = 30
PLAIN = engines["django"].from_string(
    "<!doctype html><title>bare</title><table>{% for row in rows %}<tr>"
    "{% for cell in row %}<td>{{ cell }}</td>{% endfor %}</tr>{% endfor %}</table>{{ count }}"
)


def answer(rows: object, count: int = 0) -> HttpResponse:
    """The rows in a plain table."""
    return HttpResponse(PLAIN.render({"rows": rows, "count": count}))


def listed(request: HttpRequest, table: Table, *fields: str) -> HttpResponse:
    """Thirty rows of a list, narrowed as the page narrows them."""
    rows = filtered(table, viewer_of(request), request.GET)
    shown = [[getattr(row, one) for one in fields] for row in rows[:ROWS]]
    return answer(shown, rows.count())


def lessons(request: HttpRequest) -> HttpResponse:
    return listed(request, lessons_table(viewer_of(request)), "title", "kind", "published_at")


def lesson(request: HttpRequest, lesson_id: int) -> HttpResponse:
    found = learning.lesson(viewer_of(request), lesson_id)
    return answer([vars(found).values()])


def questions(request: HttpRequest) -> HttpResponse:
    return listed(request, questions_table(viewer_of(request)), "title", "state", "answer_count")


def question(request: HttpRequest, question_id: int) -> HttpResponse:
    found = queries.question(viewer_of(request), question_id)
    return answer([vars(found).values()])


def circles(request: HttpRequest) -> HttpResponse:
    viewer = viewer_of(request)
    queries.mixed_for_me(viewer)
    queries.my_invitations(viewer)
    return listed(request, circles_table(viewer), "name", "member_count")


def circle(request: HttpRequest, circle_id: int) -> HttpResponse:
    viewer = viewer_of(request)
    found = queries.circle(viewer, circle_id, clock.now())
    queries.my_invitations(viewer)
    return answer([vars(found).values()])


def peers(request: HttpRequest) -> HttpResponse:
    viewer = viewer_of(request)
    day = timezone.localdate(clock.now())
    mine = queries.own_card(viewer)
    found = [one.card.name for one in queries.like_me(viewer, 8)]
    rest = (queries.circles_for(viewer, mine.work if mine else ""), queries.hellos_of(viewer))
    return answer([found, *rest, queries.alone(viewer, day)])


def colleagues(request: HttpRequest) -> HttpResponse:
    return listed(request, cards_table(), "work", "hours")


urlpatterns = [
    path("lessons/", lessons),
    path("lessons/<int:lesson_id>/", lesson),
    path("questions/", questions),
    path("questions/<int:question_id>/", question),
    path("circles/", circles),
    path("circles/<int:circle_id>/", circle),
    path("peers/", peers),
    path("peers/all/", colleagues),
]
