"""Changing an assessment: each page shows the form of one verb and does it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from holt.kernel import access
from holt.kernel.errors import NotFound
from holt.kernel.web.forms import Rows
from holt.kernel.web.pages import act, look, viewer_of
from holt.needs import asks, queries
from holt.needs.queries import AssessmentPage
from holt.needs.rules.assessments import INDICATED, joined, pairs
from holt.needs.web.assessments import drafting, forms, showing
from holt.needs.web.changing import own_choices
from holt.needs.web.forms import EvidenceRowForm
from holt.needs.web.links import need_url


def plan_assessment(request: HttpRequest) -> HttpResponse:
    """Begin with a plan."""
    viewer = viewer_of(request)
    own = own_choices(viewer)
    access.require(bool(own), viewer)
    return act(
        request,
        "needs.plan_assessment",
        forms.PlanAssessmentForm,
        title=_("Plan an assessment"),
        why=_("One sentence of why is enough to begin; nobody is asked before you open a survey."),
        button=_("Begin"),
        done=lambda row: _here(row.pk),
        said=_("The plan is begun. Say who lives here and who asks with you."),
        form_kwargs={"own": own},
        context={"back": reverse("needs:assessments")},
    )


def _here(assessment_id: int) -> str:
    return reverse("needs:assessment", args=[assessment_id])


def _own(request: HttpRequest, assessment_id: int) -> AssessmentPage:
    found = look(request, queries.assessment, assessment_id)
    access.require(found.may_assess, viewer_of(request))
    return found


def _act(
    request: HttpRequest, found: AssessmentPage, verb: str, form: Any, **more: Any
) -> HttpResponse:
    here = _here(found.id)
    shown = {"why": found.title, "done": lambda _row: here, "context": {"back": here}, **more}
    fixed = {"assessment_id": found.id, **shown.pop("fixed", {})}
    return act(request, f"needs.{verb}", form, fixed=fixed, **shown)


def edit_assessment(request: HttpRequest, assessment_id: int) -> HttpResponse:
    """The plan in other words."""
    found = _own(request, assessment_id)
    names = forms.EditAssessmentForm.base_fields
    return _act(
        request,
        found,
        "edit_assessment",
        forms.EditAssessmentForm,
        title=_("Change the plan"),
        button=_("Save"),
        said=_("It is changed."),
        initial={name: getattr(found, name) for name in names},
    )


def _texts(request: HttpRequest, found: AssessmentPage, paths: Any = None) -> dict[str, str]:
    viewer = viewer_of(request)
    asked = queries.forms_of(viewer, found)
    wanted = set(queries.choices_asked(asked)) if paths is None else paths
    return showing.called(queries.texts_of(asked, wanted), viewer.language)


def name_group(request: HttpRequest, assessment_id: int) -> HttpResponse:
    """Who asks with us."""
    found = _own(request, assessment_id)
    names = _texts(request, found, {one.question for one in found.population})
    groups = [
        (key := joined(one.question, one.group), names.get(key, one.group))
        for one in found.population
    ]
    return _act(
        request,
        found,
        "name_group",
        forms.NameGroupForm,
        title=_("Name who asks with you"),
        button=_("Name them"),
        said=_("They are in the plan."),
        form_kwargs={
            "organizations": queries.organizations_to_name(viewer_of(request)),
            "groups": groups,
        },
    )


def drop_group(request: HttpRequest, assessment_id: int, local_group_id: int) -> HttpResponse:
    """They ask nobody after all."""
    found = _own(request, assessment_id)
    group = next((one for one in found.groups if one.id == local_group_id), None)
    if group is None:
        raise NotFound
    return _act(
        request,
        found,
        "drop_group",
        forms.DropGroupForm,
        title=_("Take %(name)s out of the plan") % {"name": group.name},
        button=_("Take them out"),
        said=_("They are out of the plan."),
        fixed={"local_group_id": local_group_id},
    )


def set_population(request: HttpRequest, assessment_id: int) -> HttpResponse:
    """Who lives here: a line for each group that a form asks about."""
    found = _own(request, assessment_id)
    known = {(one.question, one.group): one for one in found.population}
    viewer = viewer_of(request)
    asked = queries.choices_asked(queries.forms_of(viewer, found))
    rated = {path for both in pairs(asked) for path in both}
    figures = {one.code: one for one in queries.indicators_of(viewer, found.county)}
    given = [
        _row(path, group, known.get((path, group)), figures)
        for path, groups in asked.items()
        if path not in rated
        for group in groups
    ]
    row = type(
        "Row", (forms.PopulationRowForm,), {"texts": _texts(request, found, set(asked) - rated)}
    )
    return _act(
        request,
        found,
        "set_population",
        forms.SetPopulationForm,
        title=_("Say who lives here"),
        why=_("In percent, from a census or another count; a question may be left empty."),
        button=_("Save"),
        said=_("Answers can now be compared with who lives here."),
        rows=(Rows(row, "population", asks.PopulationRow, label=_("Groups"), extra=0, most=120),),
        rows_initial={"population": given},
    )


def _row(path: str, group: str, known: Any, figures: Any) -> dict[str, Any]:
    """What was typed, else what the county's figures say."""
    if known is not None:
        kept = ("percent", "audience", "language", "source")
        return {"question": path, "group": group, **{one: getattr(known, one) for one in kept}}
    figure = figures.get(INDICATED.get(group, ""))
    if figure is None or figure.unit != "percent":
        return {"question": path, "group": group}
    source = f"{figure.source} {figure.year}".strip()
    return {"question": path, "group": group, "percent": figure.value, "source": source}


def set_candidates(request: HttpRequest, assessment_id: int) -> HttpResponse:
    """What may be a need, and the questions that ask about it."""
    found = _own(request, assessment_id)
    asked = queries.choices_asked(queries.forms_of(viewer_of(request), found))
    both = pairs(asked)
    names = _texts(request, found, {one for one, _other in both})
    listed = [(joined(one, other), names.get(one, one)) for one, other in both]
    row = type("Row", (forms.CandidateRowForm,), {"pairs": listed})
    given = [
        {"label": one.label, "pair": joined(one.matters, one.served)} for one in found.candidates
    ]
    return _act(
        request,
        found,
        "set_candidates",
        forms.SetCandidatesForm,
        title=_("Say what is ranked"),
        why=_("What may turn out to be a need. Emptied lines are taken away."),
        button=_("Save"),
        said=_("This is what is ranked."),
        rows=(Rows(row, "candidates", asks.CandidateRow, label=_("May be a need"), most=30),),
        rows_initial={"candidates": given},
    )


def rate_candidates(request: HttpRequest, assessment_id: int) -> HttpResponse:
    """A seat of the board rates each candidate."""
    return _by_seat(
        request,
        _own(request, assessment_id),
        "rate_candidates",
        (forms.SeatForm, forms.RatingRowForm, "ratings", asks.RatingRow),
        title=_("Rate, as one seat of the board"),
        why=_("How many people it concerns, how serious it is, how well something can be done."),
    )


def vote(request: HttpRequest, assessment_id: int) -> HttpResponse:
    """A seat of the board votes."""
    return _by_seat(
        request,
        _own(request, assessment_id),
        "vote",
        (forms.VoteForm, forms.VoteRowForm, "votes", asks.VoteRow),
        title=_("Vote, as one seat of the board"),
        why=_("Give places from 1 on, or dots, or both. What has no place stands at the end."),
    )


def _by_seat(
    request: HttpRequest, found: AssessmentPage, verb: str, parts: Any, **shown: Any
) -> HttpResponse:
    form, row_form, prefix, row = parts
    labels = {str(one.id): one.label for one in found.candidates}
    made = type("Row", (row_form,), {"called": labels})
    return _act(
        request,
        found,
        verb,
        form,
        button=_("Save"),
        said=_("The seat has spoken. The same seat may think anew."),
        rows=(Rows(made, prefix, row, label=_("May be a need"), extra=0),),
        rows_initial={prefix: [{"candidate_id": key} for key in labels]},
        **shown,
    )


def weigh(request: HttpRequest, assessment_id: int) -> HttpResponse:
    """Work out what was found."""
    found = _own(request, assessment_id)
    return _act(
        request,
        found,
        "weigh",
        forms.WeighForm,
        title=_("Weigh what was said"),
        why=_("Answers are weighed to who lives here, and ranked beside what the board says."),
        button=_("Weigh it"),
        done=lambda _row: reverse("needs:results", args=[found.id]),
        said=_("It is weighed. Read how firm it is before you tell anyone."),
    )


def draft_need(request: HttpRequest, assessment_id: int, need_candidate_id: int) -> HttpResponse:
    """A candidate becomes a draft of a need, its figures at hand as evidence."""
    found = _own(request, assessment_id)
    candidate = next((one for one in found.candidates if one.id == need_candidate_id), None)
    if candidate is None:
        raise NotFound
    rows = Rows(EvidenceRowForm, "evidence", asks.EvidenceRow, label=_("Evidence"), extra=0)
    return _act(
        request,
        found,
        "draft_need",
        forms.DraftNeedForm,
        title=_("Draft a need"),
        why=candidate.label,
        button=_("Put the draft into the needs"),
        done=lambda need: need_url(need.pk),
        said=_("The draft is in the needs. Nobody else sees it before you publish it."),
        fixed={"candidate_id": candidate.id},
        initial={"statement": candidate.label},
        rows=(rows,),
        rows_initial={"evidence": drafting.evidence(found, candidate)},
        context={"back": reverse("needs:results", args=[found.id])},
    )


def write_report(request: HttpRequest, assessment_id: int) -> HttpResponse:
    """The words around the figures."""
    found = _own(request, assessment_id)
    return _act(
        request,
        found,
        "write_report",
        forms.WriteReportForm,
        title=_("Write the report for residents"),
        button=_("Save"),
        done=lambda _row: reverse("needs:report", args=[found.id]),
        said=_("Read it once as a resident would."),
        initial={one: getattr(found, one) for one in ("words", "next_steps", "version")},
    )


def publish_report(request: HttpRequest, assessment_id: int) -> HttpResponse:
    """Anyone may read it from now on."""
    return _publishing(
        request,
        assessment_id,
        "publish_report",
        forms.PublishReportForm,
        title=_("Publish the report"),
        why=_("Anyone may read it from then on, and whose seat said what is forgotten."),
        button=_("Publish it"),
        said=_("Anyone may read the report now."),
    )


def withdraw_report(request: HttpRequest, assessment_id: int) -> HttpResponse:
    """It is for one's own people again."""
    return _publishing(
        request,
        assessment_id,
        "withdraw_report",
        forms.WithdrawReportForm,
        title=_("Take the report back"),
        button=_("Take it back"),
        said=_("Only your own people read it now."),
    )


def _publishing(
    request: HttpRequest, assessment_id: int, verb: str, form: Any, **shown: Any
) -> HttpResponse:
    found = look(request, queries.assessment, assessment_id)
    access.require(found.may_publish, viewer_of(request))
    back = reverse("needs:report", args=[found.id])
    return _act(request, found, verb, form, done=lambda _row: back, context={"back": back}, **shown)
