"""For staff: what waits, and each verb with which they answer the community."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from holt.kernel import access
from holt.kernel.web.pages import act, do, look, page, viewer_of
from holt.programs import access as programs_access
from holt.programs import queries, rules
from holt.programs.asks import AcceptHelpAsk, ShowCommentAsk
from holt.programs.web import forms
from holt.programs.web.community.ideas import offer_shown


def waiting(request: HttpRequest) -> HttpResponse:
    """What the community sent and nobody has answered yet."""
    viewer = viewer_of(request)
    access.require(programs_access.may_tend_ideas(viewer), viewer)
    context = {
        "title": _("What waits for staff"),
        "why": _(
            "Ideas are for whoever takes care of them; words and offers for those they are about."
        ),
        "ideas": queries.ideas_waiting(viewer),
        "comments": queries.comments_waiting(viewer),
        "offers": [offer_shown(one) for one in queries.offers_waiting(viewer)],
    }
    return page(request, "programs/waiting.html", context)


def _act_on(request: HttpRequest, idea_id: int, verb: str, form: type[Any], **said: Any) -> Any:
    """A verb on one idea: afterwards one is back on its page."""
    found = look(request, queries.idea, idea_id)
    access.require(found.may_keep, viewer_of(request))
    here = reverse("programs:idea", args=[idea_id])
    more = {"why": found.title, "done": lambda _row: here, **said}
    return act(
        request,
        f"programs.{verb}",
        form,
        fixed={"idea_id": idea_id},
        context={"back": here},
        **more,
    )


def let_through(request: HttpRequest, idea_id: int) -> HttpResponse:
    """Show it to everyone."""
    return _act_on(
        request,
        idea_id,
        "let_through",
        forms.LetThroughForm,
        title=_("Show this idea to everyone"),
        button=_("Show it"),
        said=_("Everyone can read it now."),
        form_kwargs={"keepers": queries.keeper_choices(viewer_of(request))},
    )


def decline_idea(request: HttpRequest, idea_id: int) -> HttpResponse:
    """Do not show it, and say why."""
    return _act_on(
        request,
        idea_id,
        "decline_idea",
        forms.DeclineIdeaForm,
        title=_("Do not show this idea"),
        button=_("Do not show it, and write why"),
        said=_("It is not shown, and whoever had it has been written why."),
        done=lambda _row: reverse("programs:ideas_waiting"),
    )


def answer_idea(request: HttpRequest, idea_id: int) -> HttpResponse:
    """Say in public what comes of it."""
    found = look(request, queries.idea, idea_id)
    return _act_on(
        request,
        idea_id,
        "answer_idea",
        forms.AnswerIdeaForm,
        title=_("Answer this idea"),
        button=_("Answer for everyone to read"),
        said=_("Answered."),
        initial={"answer": found.answer, "state": found.state, "version": found.version},
        form_kwargs={"answers": rules.answers_from(found.state)},
    )


def adopt_idea(request: HttpRequest, idea_id: int) -> HttpResponse:
    """Begin a program from it."""
    found = look(request, queries.idea, idea_id)
    parts = [found.text, found.for_whom, found.suits]
    return _act_on(
        request,
        idea_id,
        "adopt_idea",
        forms.AdoptIdeaForm,
        title=_("Begin a program from this idea"),
        button=_("Begin it as a draft"),
        said=_("It is kept as a draft. Give it dates, then publish it."),
        done=lambda row: reverse("programs:program", args=[row.program_id]),
        initial={"title": found.title, "description": "\n\n".join(one for one in parts if one)},
        form_kwargs={"tables": queries.tables_for_ideas(viewer_of(request))},
    )


def log_idea(request: HttpRequest, idea_id: int) -> HttpResponse:
    """Log it as a wish of the community."""
    found = look(request, queries.idea, idea_id)
    return _act_on(
        request,
        idea_id,
        "log_idea",
        forms.LogIdeaForm,
        title=_("Log it as a wish"),
        button=_("Log it"),
        said=_("It is logged among the needs and wishes, where partners are suggested."),
        initial={"statement": found.title, "more": found.text},
    )


def merge_idea(request: HttpRequest, idea_id: int) -> HttpResponse:
    """It is the same as another."""
    return _act_on(
        request,
        idea_id,
        "merge_idea",
        forms.MergeIdeaForm,
        title=_("The same as another idea"),
        button=_("Look after them together"),
        said=_("They are looked after together."),
        form_kwargs={"ideas": queries.merge_choices(viewer_of(request), idea_id)},
    )


@require_POST
def show_comment(request: HttpRequest, comment_id: int) -> HttpResponse:
    """Let everyone read it."""
    ask, here = ShowCommentAsk(comment_id), reverse("programs:ideas_waiting")
    return do(
        request, "programs.show_comment", ask, done=lambda _row: here, said=_("It is shown now.")
    )


def decline_comment(request: HttpRequest, comment_id: int) -> HttpResponse:
    """Do not show it, and say why."""
    found = look(request, queries.comment_to_answer, comment_id)
    here = reverse("programs:ideas_waiting")
    return act(
        request,
        "programs.decline_comment",
        forms.DeclineCommentForm,
        title=_("Do not show these words"),
        why=found.text,
        button=_("Do not show them"),
        done=lambda _row: here,
        said=_("They are not shown."),
        fixed={"comment_id": comment_id},
        context={"back": here},
    )


@require_POST
def accept_help(request: HttpRequest, offer_id: int) -> HttpResponse:
    """Take the hand that is offered."""
    here = reverse("programs:ideas_waiting")
    return do(
        request,
        "programs.accept_help",
        AcceptHelpAsk(offer_id),
        done=lambda _row: here,
        said=_("Accepted, and they have been written. Now get in touch with them."),
    )


def decline_help(request: HttpRequest, offer_id: int) -> HttpResponse:
    """Say no, thank you."""
    found = look(request, queries.offer_to_answer, offer_id)
    here = reverse("programs:ideas_waiting")
    return act(
        request,
        "programs.decline_help",
        forms.DeclineHelpForm,
        title=_("Decline an offer to help"),
        why=_("%(name)s, for “%(about)s”") % {"name": found.name, "about": found.about},
        button=_("Decline, and write why"),
        done=lambda _row: here,
        said=_("Declined, and they have been written why."),
        fixed={"offer_id": offer_id},
        context={"back": here},
    )
