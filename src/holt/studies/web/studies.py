"""Studies: the list, one study, the call, answers, roles, beginning and result."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from holt.kernel import access
from holt.kernel.viewer import Role
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import act, look, page, viewer_of
from holt.learning import queries as learning
from holt.learning.rules import citation
from holt.studies import queries
from holt.studies.asks import EndStudyRoleAsk, StartStudyAsk, WithdrawStudyAnswerAsk
from holt.studies.web import forms, showing
from holt.studies.web.frames import a_study, led, press, study_act
from holt.studies.web.tables import studies_table
from holt.studies.web.words import (
    ANSWER_STATES,
    ANSWER_TONES,
    DATA_STATES,
    DATA_TONES,
    LICENSES,
    LOOKS,
    PARTNER_ROLES,
    ROLES,
    STUDY_STATES,
    STUDY_TONES,
)

MOST_LISTED = 200


def studies(request: HttpRequest) -> HttpResponse:
    """Every study and open call."""
    return list_page(request, studies_table(viewer_of(request)))


def study(request: HttpRequest, study_id: int) -> HttpResponse:
    """One study: the call, who does what, how, with which data, and what was found."""
    viewer = viewer_of(request)
    found = look(request, a_study, study_id)
    waits = found.protocol.waits if found.protocol else frozenset()
    context = {
        "title": found.title,
        "study": found,
        "state": STUDY_STATES[found.state],
        "tone": STUDY_TONES[found.state],
        "kinds": showing.kind_names(viewer.language, found.wanted_kinds),
        "subjects": showing.subject_names(viewer.language, found.subjects),
        "roles": [(one, ROLES[one.role]) for one in found.roles],
        "answers": [
            (one, ANSWER_STATES[one.state], ANSWER_TONES[one.state]) for one in found.answers
        ],
        "not_signed": [name for pk, name in found.partners if pk in waits],
        "files": [_file(one) for one in found.data.files],
        "may_answer": bool(_may_answer(request, found)),
        "citation": _citation(found),
    }
    return page(request, "studies/study.html", context)


def _file(one: queries.DataLine) -> dict[str, Any]:
    return {
        "file": one,
        "state": DATA_STATES[one.state],
        "tone": DATA_TONES[one.state],
        "license": LICENSES[one.license],
        "columns": [(it, LOOKS.get(it.looks, "")) for it in one.columns],
    }


def _citation(found: queries.StudyPage) -> str:
    """How the result is cited; nothing before there is one."""
    if found.ended_at is None or not found.found:
        return ""
    number = found.protocol.number if found.protocol else 1
    url = f"{settings.ADDRESS.rstrip('/')}{reverse('studies:study', args=[found.id])}"
    year = found.ended_at.year
    return citation(found.authors, year, found.title, number, found.organization, url)


def _may_answer(request: HttpRequest, found: queries.StudyPage) -> list[tuple[int, object]]:
    """The viewer's organizations that could answer this call."""
    if not found.is_open_call:
        return []
    partners = {pk for pk, _name in found.partners}
    own = showing.own_choices(viewer_of(request), Role.COORDINATOR)
    return [one for one in own if one[0] not in partners]


def call_partners(request: HttpRequest) -> HttpResponse:
    """A call for partners."""
    viewer = viewer_of(request)
    own = showing.own_choices(viewer)
    access.require(bool(own), viewer)
    need = request.GET.get("need", "")
    return act(
        request,
        "studies.call_partners",
        forms.CallPartnersForm,
        title=_("Call for partners in a study"),
        why=_("One question, asked at several places, says more than ten asked at one."),
        button=_("Call for partners"),
        done=lambda row: reverse("studies:study", args=[row.pk]),
        said=_("The call is out. Next: how it is done, and the note on ethics."),
        fixed={
            "need_id": int(need) if need.isascii() and need.isdigit() and len(need) < 10 else None
        },
        initial={"openness": "network"},
        form_kwargs={"lists": _lists(request) | {"organization_id": own}},
        context={"back": reverse("studies:studies")},
    )


def _lists(request: HttpRequest) -> dict[str, Any]:
    viewer = viewer_of(request)
    return {
        "wanted_kinds": showing.kind_choices(viewer),
        "subjects": showing.subject_choices(viewer),
    }


def edit_call(request: HttpRequest, study_id: int) -> HttpResponse:
    """Change the call."""
    found = led(request, study_id)
    names = list(forms.EditCallForm.base_fields)
    return study_act(
        request,
        found,
        found.may_lead,
        "edit_call",
        forms.EditCallForm,
        title=_("Change the call"),
        button=_("Save"),
        said=_("Saved."),
        initial={name: getattr(found, name) for name in names},
        form_kwargs={"lists": _lists(request)},
    )


def answer_call(request: HttpRequest, study_id: int) -> HttpResponse:
    """We would take part."""
    found = look(request, a_study, study_id)
    own = _may_answer(request, found)
    return study_act(
        request,
        found,
        bool(own),
        "answer_call",
        forms.AnswerCallForm,
        title=_("Take part"),
        button=_("Send it to the lead"),
        said=_("The lead has your answer, and will say yes or no."),
        form_kwargs={"lists": {"organization_id": own}},
    )


def accept_study_answer(request: HttpRequest, study_answer_id: int) -> HttpResponse:
    """Yes, with a role."""
    return _decide(
        request,
        study_answer_id,
        "accept_study_answer",
        forms.AcceptStudyAnswerForm,
        title=_("Say yes"),
        button=_("Say yes"),
        said=_("They are told, and see the protocol from now on."),
        initial={"role": "site"},
    )


def decline_study_answer(request: HttpRequest, study_answer_id: int) -> HttpResponse:
    """A kind no."""
    return _decide(
        request,
        study_answer_id,
        "decline_study_answer",
        forms.DeclineStudyAnswerForm,
        title=_("Decline with thanks"),
        button=_("Send it"),
        said=_("They have your words."),
        initial={
            "words": _(
                "Thank you for answering. This time we cannot take you in; we will tell you what we "
                "find, and would be glad to hear from you again."
            )
        },
    )


def _decide(
    request: HttpRequest, study_answer_id: int, verb: str, form: Any, **more: Any
) -> HttpResponse:
    study_id, line = look(request, queries.study_answer, study_answer_id)
    found = led(request, study_id)
    here = reverse("studies:study", args=[study_id])
    return act(
        request,
        f"studies.{verb}",
        form,
        why=_("%(who)s: %(brings)s") % {"who": line.organization, "brings": line.brings},
        done=lambda _row: here,
        fixed={"study_answer_id": study_answer_id},
        context={"back": here, "study": found},
        **more,
    )


def withdraw_study_answer(request: HttpRequest, study_answer_id: int) -> HttpResponse:
    """Take back an answer."""
    study_id, line = look(request, queries.study_answer, study_answer_id)
    return press(
        request,
        "withdraw_study_answer",
        WithdrawStudyAnswerAsk(study_answer_id),
        title=_("Take back your answer"),
        why=line.organization,
        back=reverse("studies:study", args=[study_id]),
        said=_("Your answer is taken back."),
        text=_("Whoever leads the study has not decided yet. You need not say why."),
    )


def give_study_role(request: HttpRequest, study_id: int) -> HttpResponse:
    """A role for a partner or a person there."""
    found = led(request, study_id)
    return study_act(
        request,
        found,
        found.may_lead,
        "give_study_role",
        forms.GiveStudyRoleForm,
        title=_("Give a role"),
        button=_("Give it"),
        said=_("It stands on the page."),
        initial={"role": "site"},
        form_kwargs={"lists": {"who": _partners_and_people(request, found)}},
    )


def _partners_and_people(
    request: HttpRequest, found: queries.StudyPage
) -> list[tuple[str, object]]:
    viewer = viewer_of(request)
    rows: list[tuple[str, object]] = []
    for pk, name in found.partners:
        rows.append((f"{pk}.", name))
        for person_id, person in queries.people_there(viewer, (pk,)):
            rows.append((f"{pk}.{person_id}", f"{name}: {person}"))
    return rows


def end_study_role(request: HttpRequest, study_role_id: int) -> HttpResponse:
    """A role ends."""
    viewer = viewer_of(request)
    row = look(request, queries.role_to_change, study_role_id)
    access.require(look(request, a_study, row.study_id).may_lead, viewer)
    return press(
        request,
        "end_study_role",
        EndStudyRoleAsk(study_role_id),
        title=_("End this role"),
        why=_("%(who)s, %(role)s")
        % {"who": row.organization.name, "role": PARTNER_ROLES.get(row.role, ROLES[row.role])},
        back=reverse("studies:study", args=[row.study_id]),
        said=_("The role has ended."),
        text=_("A partner without any role does not take part any more."),
    )


def start_study(request: HttpRequest, study_id: int) -> HttpResponse:
    """Begin."""
    found = led(request, study_id)
    return press(
        request,
        "start_study",
        StartStudyAsk(study_id),
        title=_("Begin the study"),
        why=found.title,
        back=reverse("studies:study", args=[study_id]),
        said=_("It has begun, and all partners have been told."),
        text=_("The call closes. A change of the protocol is an amendment from now on."),
    )


def end_study(request: HttpRequest, study_id: int) -> HttpResponse:
    """Tell the result."""
    found = led(request, study_id)
    return study_act(
        request,
        found,
        found.may_lead,
        "end_study",
        forms.EndStudyForm,
        title=_("Tell the result"),
        button=_("Tell everyone who took part"),
        said=_("The result is there, and all who took part or offered to have been told."),
    )


def call_off_study(request: HttpRequest, study_id: int) -> HttpResponse:
    """It does not go on."""
    found = led(request, study_id)
    return study_act(
        request,
        found,
        found.may_lead,
        "call_off_study",
        forms.CallOffStudyForm,
        title=_("Call off the study"),
        button=_("Call it off"),
        said=_("It is called off, and all who took part or offered to have been told."),
    )


def link_finding(request: HttpRequest, study_id: int) -> HttpResponse:
    """A lesson or resource of the result."""
    found, viewer = led(request, study_id), viewer_of(request)
    lessons = learning.lessons(viewer).values_list("pk", "title")[:MOST_LISTED]
    shared = learning.resources(viewer).values_list("pk", "title")[:MOST_LISTED]
    none = [("", "–")]
    return study_act(
        request,
        found,
        found.may_lead,
        "link_finding",
        forms.LinkFindingForm,
        title=_("Where the result can be read"),
        button=_("Link it"),
        said=_("It stands with the result."),
        form_kwargs={"lists": {"lesson_id": [*none, *lessons], "resource_id": [*none, *shared]}},
    )
