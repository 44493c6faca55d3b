"""The plan, the level, who works at whose place."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from holt.partnerships import rules
from holt.partnerships.queries import PartnershipPage
from holt.partnerships.web.forms import planning as forms
from holt.partnerships.web.pages.acting import act_on, inside, parties_of


def plan(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """The whole plan on one page; what is left empty can wait."""
    shown = inside(request, partnership_id)
    questions = rules.questions_for(one.sector for one in shown.parties)
    return act_on(
        request,
        shown,
        "plan",
        forms.PlanForm,
        title=_("Plan together"),
        why=_("Goals you can measure, promises with dates, what each gives and gets."),
        button=_("Keep the plan"),
        initial={
            "arrangement": list(shown.arrangement),
            "who_decides": shown.who_decides,
            "if_things_change": shown.if_things_change,
            "version": shown.version,
        },
        rows=forms.plan_rows(parties_of(shown), questions),
        rows_initial=_rows_of(shown, questions),
        template="partnerships/plan.html",
        said=_("The plan was kept, and the others were told."),
    )


def _rows_of(shown: PartnershipPage, questions: tuple[str, ...]) -> dict[str, object]:
    """The plan as it stands, for the form's rows."""
    organization = {one.id: one.organization_id for one in shown.parties}
    answered = {one.question: one for one in shown.consequences}
    return {
        "goals": [
            {
                "goal_id": one.id,
                "statement": one.statement,
                "measure": one.measure,
                "baseline": one.baseline,
                "target": one.target,
                "due_on": one.due_on,
                "weight": one.weight,
            }
            for one in shown.goals
        ],
        "commitments": [
            {
                "commitment_id": one.id,
                "organization_id": organization[one.party_id],
                "what": one.what,
                "due_on": one.due_on,
                "every": one.every,
            }
            for one in shown.commitments
            if one.state == "open"
        ],
        "exchanges": [
            {
                "organization_id": organization[one.party_id],
                "direction": one.direction,
                "kind": one.kind,
                "what": one.what,
                "quantity": one.quantity,
            }
            for one in shown.exchanges
            if one.season == shown.season
        ],
        "risks": [{"side": one.side, "what": one.what, "care": one.care} for one in shown.risks],
        "consequences": [
            {
                "question": question,
                "answer": answered[question].answer if question in answered else "",
                "note": answered[question].note if question in answered else "",
            }
            for question in questions
        ],
        "hosting": [
            {"organization_id": one.organization_id, "hosts_per_ten": one.hosts_per_ten}
            for one in shown.at_table
        ],
    }


def assess_level(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """How this side sees the level."""
    shown = inside(request, partnership_id)
    own = [one for one in shown.level_answers if one.party_id == shown.my_party_id]
    last = own[-1] if own else None
    names = ("information", "activities", "resources", "capacity", "shared_risk")
    axes = ("time", "trust", "turf")
    return act_on(
        request,
        shown,
        "assess_level",
        forms.AssessLevelForm,
        title=_("How close are you?"),
        why=_(
            "Every level is a good place to be. Each side answers for itself; "
            "where you differ is worth a talk."
        ),
        button=_("Keep your answer"),
        initial={name: getattr(last, name) for name in (*names, *axes)} if last else {},
        said=_("Your answer stands beside the others'."),
    )


def change_level(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """The level all sides agree on."""
    shown = inside(request, partnership_id)
    return act_on(
        request,
        shown,
        "change_level",
        forms.ChangeLevelForm,
        title=_("Set the level"),
        why=_("Only people set it. A deeper level is not a better one."),
        button=_("Set the level"),
        initial={"level": shown.level or 1},
        said=_("The level was set."),
    )


def embed(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Somebody of one party works at another's."""
    shown = inside(request, partnership_id)
    return act_on(
        request,
        shown,
        "embed",
        forms.EmbedForm,
        title=_("Somebody works at a partner's"),
        why=_("Hours, place, who looks after them, how long, and the way back."),
        button=_("Keep it"),
        form_kwargs={"parties": parties_of(shown)},
        said=_("It is written down."),
    )
