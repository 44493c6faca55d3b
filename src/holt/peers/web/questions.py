"""Questions: the list, one question, asking, answering, marking what helped."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.kernel import access
from holt.kernel.viewer import Role, Viewer
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import act, do, look, page, viewer_of
from holt.peers import queries
from holt.peers.access import may_meet_colleagues
from holt.peers.asks import CloseQuestionAsk, HandUpAsk, SolveAsk, TurnIntoLessonAsk
from holt.peers.web import forms
from holt.peers.web.mixed import subject_choices, subject_names
from holt.peers.web.tables import questions_table
from holt.peers.web.words import QUESTION_STATES, QUESTION_TONES

LARGEST = 2**63 - 1


def questions(request: HttpRequest) -> HttpResponse:
    """Questions to the network and to one's circles."""
    viewer = viewer_of(request)
    access.require(may_meet_colleagues(viewer), viewer)
    return list_page(request, questions_table(viewer))


def question(request: HttpRequest, question_id: int) -> HttpResponse:
    """One question and what colleagues answered."""
    viewer = viewer_of(request)
    found = look(request, queries.question, question_id)
    labels = subject_names(viewer.language)
    context = {
        "title": found.title,
        "question": found,
        "state": QUESTION_STATES[found.state],
        "tone": QUESTION_TONES[found.state],
        "subjects": [labels.get(one, one) for one in found.subjects],
        "can_turn": found.state == "solved" and not found.lesson_id and _writes(viewer),
        "can_answer": found.state != "closed",
        "can_solve": found.is_mine and found.state in ("open", "answered"),
    }
    return page(request, "peers/question.html", context)


def _writes(viewer: Viewer) -> bool:
    return any(role >= Role.STAFF for role in viewer.roles.values())


def ask(request: HttpRequest) -> HttpResponse:
    """Ask colleagues; ?circle=3 asks one circle."""
    viewer = viewer_of(request)
    access.require(may_meet_colleagues(viewer), viewer)
    circle = request.GET.get("circle", "")
    return act(
        request,
        "peers.ask",
        forms.AskForm,
        title=_("Ask colleagues"),
        why=_("It goes to a few who may know, and stays for whoever has it next."),
        button=_("Ask"),
        done=lambda row: reverse("peers:question", args=[row.pk]),
        said=_("Asked. If nobody answers in three days, somebody looks after it."),
        form_kwargs={"subjects": subject_choices(viewer), "circles": queries.own_circles(viewer)},
        initial={"circle_id": int(circle) if circle.isdigit() and len(circle) < 19 else None},
        context={"back": reverse("peers:questions")},
    )


def answer(request: HttpRequest, question_id: int) -> HttpResponse:
    """Answer a colleague."""
    found = look(request, queries.question, question_id)
    here = reverse("peers:question", args=[question_id])
    return act(
        request,
        "peers.answer",
        forms.AnswerForm,
        title=_("Answer"),
        why=found.title,
        button=_("Send my answer"),
        done=lambda _row: here,
        said=_("Thank you. Whoever asked has been told."),
        fixed={"question_id": question_id},
        context={"back": here},
    )


def solve(request: HttpRequest, question_id: int) -> HttpResponse:
    """A button beside each answer: this one helped."""
    answer_id = request.POST.get("answer_id", "")
    known = answer_id.isascii() and answer_id.isdigit() and len(answer_id) < 19
    ask = SolveAsk(question_id, int(answer_id) if known else None)
    return _press(request, question_id, "solve", ask, _("Good. It is found by others now."))


def close_question(request: HttpRequest, question_id: int) -> HttpResponse:
    """It is no question any more."""
    ask = CloseQuestionAsk(question_id)
    return _press(request, question_id, "close_question", ask, _("It is closed."))


def turn_into_lesson(request: HttpRequest, question_id: int) -> HttpResponse:
    """One click: a draft with question and answer, to be polished and published."""
    found = look(request, queries.question, question_id)
    if request.method == "POST":
        return do(
            request,
            "peers.turn_into_lesson",
            TurnIntoLessonAsk(question_id),
            done=lambda row: f"/lessons/{row.pk}/",
            said=_("A draft of your library. Read it once more, then publish it."),
        )
    back = reverse("peers:question", args=[question_id])
    context = {
        "title": TITLES["turn_into_lesson"],
        "why": found.title,
        "text": MEANS["turn_into_lesson"],
        "back": back,
    }
    return page(request, "kernel/button.html", context)


def hand_up(request: HttpRequest, question_id: int) -> HttpResponse:
    """Do not wait for three days."""
    ask = HandUpAsk(question_id)
    said = _("Those who look after the network have been told.")
    return _press(request, question_id, "hand_up", ask, said)


TITLES = {
    "solve": gettext_lazy("Mark it as solved"),
    "close_question": gettext_lazy("Close the question"),
    "turn_into_lesson": gettext_lazy("Make a lesson of it"),
    "hand_up": gettext_lazy("Bring it to those who look after the network"),
}
MEANS = {
    "solve": gettext_lazy("It stands among the solved ones, for whoever has it next."),
    "close_question": gettext_lazy(
        "Nobody can answer it any more. What was answered stays to be read."
    ),
    "turn_into_lesson": gettext_lazy(
        "Question and answers become a draft of your library. Nobody elsewhere reads it before it "
        "is published."
    ),
    "hand_up": gettext_lazy(
        "They are told that it waits for an answer, and look for somebody who knows."
    ),
}


def _press(
    request: HttpRequest, question_id: int, verb: str, ask: Any, said: object
) -> HttpResponse:
    found = look(request, queries.question, question_id)
    here = reverse("peers:question", args=[question_id])
    if request.method == "POST":
        return do(request, f"peers.{verb}", ask, done=lambda _row: here, said=said)
    context = {"title": TITLES[verb], "why": found.title, "text": MEANS[verb], "back": here}
    return page(request, "kernel/button.html", context)
