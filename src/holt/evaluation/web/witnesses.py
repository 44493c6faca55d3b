"""Asking somebody outside, the page their letter leads to, taking it back."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from holt.evaluation import queries, rules
from holt.evaluation.queries import OutcomePage, WitnessPage, WitnessRow
from holt.evaluation.web import showing, witness_forms
from holt.evaluation.web.words import WITNESSED
from holt.kernel import access, clock
from holt.kernel.errors import NotFound, Problem
from holt.kernel.verbs import VERBS
from holt.kernel.web.forms import AskForm
from holt.kernel.web.pages import act, look, page, show_problem, viewer_of
from holt.kernel.web.words import status
from holt.people.queries import LinkSeen


def ask_witness(request: HttpRequest, outcome_id: int) -> HttpResponse:
    """Whom to ask, and what they will read."""
    viewer = viewer_of(request)
    one = look(request, queries.outcome, outcome_id)
    access.require(queries.rights(viewer, one).change, viewer)
    here = reverse("evaluation:outcome", args=[one.id])
    return act(
        request,
        "evaluation.ask_witness",
        witness_forms.AskWitnessForm,
        title=_("Ask somebody outside"),
        why=_(
            "Somebody who belongs to none of the partners, and may have seen it: a neighbor, a "
            "teacher, a nurse. They get a letter with a link and need no account."
        ),
        button=_("Send the letter"),
        done=lambda _row: here,
        said=_("The letter is on its way. The link opens for 30 days, and you can take it back."),
        fixed={"outcome_id": one.id},
        initial={"language": viewer.language},
        template="evaluation/ask_witness.html",
        context={"back": here, "outcome": one, **read(one)},
    )


def read(one: OutcomePage) -> dict[str, object]:
    """The statement as somebody outside reads it: nobody's own words, no one's name."""
    return {
        "facts": [pair for pair in showing.facts(one) if pair[1]],
        "statement": one.what_changed,
    }


def take_back_witness(request: HttpRequest, outcome_id: int, witness_id: int) -> HttpResponse:
    """Take the letter's link back."""
    return _act_on(
        request,
        outcome_id,
        witness_id,
        "take_back_witness",
        witness_forms.TakeBackWitnessForm,
        title=_("Take the question back"),
        why=_("The link in the letter opens nothing from now on, and the address is forgotten."),
        button=_("Take it back"),
        said=_("It is taken back."),
    )


def forget_witness(request: HttpRequest, outcome_id: int, witness_id: int) -> HttpResponse:
    """Take a name and words out."""
    return _act_on(
        request,
        outcome_id,
        witness_id,
        "forget_witness",
        witness_forms.ForgetWitnessForm,
        title=_("Take this name out"),
        why=_("The name and the words go for good. That somebody outside answered stays."),
        button=_("Take it out"),
        said=_("The name is taken out."),
    )


def _act_on(
    request: HttpRequest,
    outcome_id: int,
    witness_id: int,
    verb: str,
    form: type[AskForm],
    **said: Any,
) -> HttpResponse:
    viewer = viewer_of(request)
    one = look(request, queries.outcome, outcome_id)
    access.require(queries.rights(viewer, one).change, viewer)
    if witness_id not in {it.id for it in queries.witnesses_to(one)}:
        raise NotFound
    here = reverse("evaluation:outcome", args=[one.id])
    return act(
        request,
        f"evaluation.{verb}",
        form,
        done=lambda _row: here,
        fixed={"witness_id": witness_id},
        context={"back": here},
        **said,
    )


def landing(request: HttpRequest, link: LinkSeen, token: str) -> HttpResponse:
    """What the letter leads to: the statement, three answers, or what was said already."""
    found = queries.witness_page(viewer_of(request), link.subject_id)
    if found.answer:
        return _said_already(request, found)
    posted = request.POST if request.method == "POST" else None
    initial = {"name": found.name, "role": found.role, "about": found.about}
    form = witness_forms.WitnessForm(posted, initial=initial)
    if posted is None:
        return _asked(request, found, form)
    if not form.is_valid():
        return _asked(request, found, form, 422)
    try:
        VERBS["evaluation.witness"].do(
            viewer_of(request), form.to_ask({"token": token}), now=clock.now()
        )
    except Problem as problem:
        show_problem(form, problem)
        return _asked(request, found, form, status(problem))
    return page(request, "evaluation/witnessed.html", _thanks())


def _asked(
    request: HttpRequest, found: WitnessPage, form: AskForm, code: int = 200
) -> HttpResponse:
    one = found.outcome
    context = {
        "title": _("Did you see this change?"),
        "why": _("%(party)s wrote this down, and asks whether it is so.")
        % {"party": one.recorded_party},
        "over": one.state not in rules.TOLD_OUTSIDE,
        "form": form,
        "button": _("Send my answer"),
        "verb": "evaluation.witness",
        **read(one),
    }
    return page(request, "evaluation/witness.html", context, status=code)


def _thanks() -> dict[str, object]:
    return {
        "title": _("Thank you"),
        "why": _("Your answer was kept. You can close this page."),
    }


def _said_already(request: HttpRequest, found: WitnessPage) -> HttpResponse:
    """The answer, and a button that takes the name out."""
    if request.method == "POST":
        ask = witness_forms.ForgetWitnessAsk(found.id)
        VERBS["evaluation.forget_witness"].do(viewer_of(request), ask, now=clock.now())
        gone = {"title": _("It is taken out"), "why": _("Your name and your words are gone.")}
        return page(request, "evaluation/witnessed.html", gone)
    context = {
        "title": _("You have answered already"),
        "said": WITNESSED[found.answer],
        "words": found.words,
        "may_forget": not found.is_forgotten,
        **read(found.outcome),
    }
    return page(request, "evaluation/witnessed.html", context)


def rows(found: tuple[WitnessRow, ...]) -> list[dict[str, object]]:
    """Those who were asked, as the outcome's page tells them."""
    return [
        {
            "witness": one,
            "who": who(one),
            "said": WITNESSED.get(one.answer, ""),
            "tone": {"yes": "well", "partly": "river", "differently": "due"}.get(one.answer, ""),
            "when": _when(one),
        }
        for one in found
        if not one.is_taken_back
    ]


def who(one: WitnessRow) -> str:
    """Name and role, for the table."""
    if one.is_forgotten:
        return _("Somebody outside")
    return _(", ").join(part for part in (one.name, one.role) if part)


def _when(one: WitnessRow) -> str:
    if one.answered_at:
        said = _("Answered on %(day)s.") % {"day": date_format(one.answered_at.date())}
        earlier = _("The words were changed since; this was said of the earlier ones.")
        return said if one.is_current else f"{said} {earlier}"
    return _("Asked on %(day)s, no answer yet.") % {"day": date_format(one.asked_at.date())}
