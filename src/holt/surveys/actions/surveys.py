"""A survey is made, edited, opened, closed, opened again, copied."""

import secrets
from datetime import datetime
from typing import Any

from django.utils import timezone

from holt.directory import queries as directory
from holt.kernel import checks
from holt.kernel.errors import NotFound, Refused
from holt.kernel.happenings import save_amended
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.standards.xlsform.model import Form
from holt.standards.xlsform.plain import PlainRefused, from_plain, to_plain
from holt.surveys import access, events, queries, rules
from holt.surveys.actions.telling import tell_survey
from holt.surveys.asks import (
    CloseSurveyAsk,
    CopySurveyAsk,
    EditSurveyAsk,
    ImportFormAsk,
    MakeSurveyAsk,
    OpenSurveyAsk,
    ReopenSurveyAsk,
)
from holt.surveys.models import Survey

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""What a short address is made of: nothing that is read wrongly off a poster."""
CODE_LENGTH = 7
MOST_LEFT_OUT = 200
OUTCOMES = ("outcome", "follow_up")


@verb("surveys.make_survey", ask=MakeSurveyAsk)
def make_survey(actor: Viewer, ask: MakeSurveyAsk, *, now: datetime) -> Survey:
    """Begin a survey with a form of ours, as a draft."""
    access.require(access.may_ask(actor, ask.organization_id), actor)
    template = checks.choice(ask.template, "template", rules.TEMPLATES)
    audience = checks.choice(ask.audience, "audience", rules.AUDIENCES)
    topic = checks.choice(ask.topic, "topic", rules.TOPICS, needed=template in OUTCOMES)
    if template == "ratings":
        rules.require_about_others(ask.organization_id, ask.about_kind, ask.about_id)
    form = rules.TEMPLATES[template](topic, audience)
    values = {
        "purpose": template if template in rules.PURPOSES else "other",
        "audience": audience,
        "topic": topic if template in OUTCOMES else "",
        "privacy": "confidential" if template == "ratings" else "anonymous",
    }
    return _begin(actor, ask, form, values, now)


@verb("surveys.import_form", ask=ImportFormAsk)
def import_form(actor: Viewer, ask: ImportFormAsk, *, now: datetime) -> Survey:
    """Begin a survey with a form that came as a workbook, as a draft."""
    access.require(access.may_ask(actor, ask.organization_id), actor)
    try:
        form = from_plain(ask.form)
    except PlainRefused as problem:
        raise Refused("not_a_form", "form") from problem
    audience = checks.choice(ask.audience, "audience", rules.AUDIENCES)
    left_out = checks.words(ask.left_out, "left_out", most=300, count=MOST_LEFT_OUT)
    values = {"audience": audience, "left_out": list(left_out)}
    return _begin(actor, ask, form, values, now)


def _begin(
    actor: Viewer,
    ask: MakeSurveyAsk | ImportFormAsk,
    form: Form,
    values: dict[str, Any],
    now: datetime,
) -> Survey:
    """A draft with this form, told to its people."""
    title = ask.title or (form.title if isinstance(ask, ImportFormAsk) else "")
    row = Survey.objects.create(
        organization=directory.for_the_house(ask.organization_id),
        title=checks.text(title, "title", most=200, needed=True),
        **_about(ask.about_kind, ask.about_id),
        form=to_plain(form),
        languages=[one for one in form.languages if one],
        code=_code(),
        made_by_id=actor.person_id,
        made_at=now,
        **values,
    )
    tell_survey(events.Made, row, actor, now)
    return row


def _about(kind: str, thing_id: int | None) -> dict[str, Any]:
    """What it is about. Whether the actor may see that is for the room it belongs to."""
    kind = checks.choice(kind, "about_kind", rules.ABOUT, needed=thing_id is not None)
    thing = checks.whole(thing_id, "about_id", least=1) if kind else None
    if kind and thing is None:
        raise Refused("needed", "about_id")
    return {"about_kind": kind, "about_id": thing}


def _code() -> str:
    """A short address nobody has and nobody guesses by counting on."""
    while True:
        code = "".join(secrets.choice(LETTERS) for _ in range(CODE_LENGTH))
        if not Survey.objects.filter(code=code).exists():
            return code


@verb("surveys.copy_survey", ask=CopySurveyAsk)
def copy_survey(actor: Viewer, ask: CopySurveyAsk, *, now: datetime) -> Survey:
    """The same form as a new draft; what was answered stays with the first."""
    before = queries.survey_to_change(actor, ask.survey_id)
    access.require(access.may_ask(actor, before.organization_id), actor)
    row = Survey.objects.create(
        organization=before.organization,
        title=checks.text(ask.title, "title", most=200, needed=True),
        form=before.form,
        code=_code(),
        follows=before if ask.is_follow_up else None,
        made_by_id=actor.person_id,
        made_at=now,
        **{name: getattr(before, name) for name in COPIED},
    )
    tell_survey(events.Made, row, actor, now)
    return row


COPIED = (
    *("purpose", "audience", "topic", "about_kind", "about_id", "privacy", "left_out"),
    *("languages", "welcome", "consent", "thanks", "sites", "by_invitation"),
    *("may_quote", "whom_to_ask", "one_at_a_time", "remind_after", "remind_before"),
)


def own(actor: Viewer, survey_id: int, word: str) -> Survey:
    """A survey the actor asks, locked, in a state that allows the verb."""
    row = queries.survey_to_change(actor, survey_id)
    access.require(access.may_ask(actor, row.organization_id), actor)
    rules.STATES.after(row.state, word)
    return row


@verb("surveys.edit_survey", ask=EditSurveyAsk)
def edit_survey(actor: Viewer, ask: EditSurveyAsk, *, now: datetime) -> Survey:
    """Change what stands around the form; what people were promised stays once it is open."""
    row = own(actor, ask.survey_id, "edit_survey")
    values = _edited(ask)
    rules.require_consent_to_quote(ask.may_quote, values["consent"])
    if row.state != "draft":
        for name in ("privacy", "consent", "may_quote"):
            if values[name] != getattr(row, name):
                raise Refused("was_promised", name)
    rules.require_day(values["closes_on"], timezone.localdate(now))
    changes = save_amended(row, "survey", values, ask.version)
    tell_survey(events.Edited, row, actor, now, changes=changes)
    return row


def _edited(ask: EditSurveyAsk) -> dict[str, Any]:
    return {
        "title": checks.text(ask.title, "title", most=200, needed=True),
        "audience": checks.choice(ask.audience, "audience", rules.AUDIENCES),
        "privacy": checks.choice(ask.privacy, "privacy", rules.PRIVACY),
        "welcome": checks.text(ask.welcome, "welcome", most=2000),
        "consent": checks.text(ask.consent, "consent", most=2000),
        "thanks": checks.text(ask.thanks, "thanks", most=2000),
        "sites": list(checks.words(ask.sites, "sites", most=120, count=rules.MOST_SITES)),
        "closes_on": ask.closes_on,
        "quota": checks.whole(ask.quota, "quota", least=1, most=1_000_000),
        "by_invitation": ask.by_invitation,
        "may_quote": ask.may_quote,
        "whom_to_ask": checks.text(ask.whom_to_ask, "whom_to_ask", most=200),
        "one_at_a_time": ask.one_at_a_time,
        "remind_after": checks.whole(ask.remind_after, "remind_after", **DAYS),
        "remind_before": checks.whole(ask.remind_before, "remind_before", **DAYS),
    }


DAYS = {"least": 1, "most": rules.MOST_REMINDER_DAYS}


@verb("surveys.open_survey", ask=OpenSurveyAsk)
def open_survey(actor: Viewer, ask: OpenSurveyAsk, *, now: datetime) -> Survey:
    """From now on people answer, and the form stays as it is."""
    row = own(actor, ask.survey_id, "open_survey")
    rules.require_question(queries.asked_count(queries.form_of(row)))
    rules.require_day(row.closes_on, timezone.localdate(now))
    row.state, row.opened_at = "open", now
    row.version += 1
    row.save(update_fields=["state", "opened_at", "version"])
    tell_survey(events.Opened, row, actor, now)
    return row


@verb("surveys.close_survey", ask=CloseSurveyAsk)
def close_survey(actor: Viewer, ask: CloseSurveyAsk, *, now: datetime) -> Survey:
    """Nobody answers any more; invitations that were not used are of no use now."""
    row = own(actor, ask.survey_id, "close_survey")
    row.state, row.closed_at = "closed", now
    row.version += 1
    row.save(update_fields=["state", "closed_at", "version"])
    tell_survey(events.Closed, row, actor, now)
    return row


@verb("surveys.reopen_survey", ask=ReopenSurveyAsk)
def reopen_survey(actor: Viewer, ask: ReopenSurveyAsk, *, now: datetime) -> Survey:
    """People answer again, until a new day or without an end."""
    row = own(actor, ask.survey_id, "reopen_survey")
    rules.require_stays_closed(row.purpose)
    rules.require_day(ask.closes_on, timezone.localdate(now))
    row.state, row.closed_at, row.closes_on = "open", None, ask.closes_on
    row.version += 1
    row.save(update_fields=["state", "closed_at", "closes_on", "version"])
    tell_survey(events.Reopened, row, actor, now)
    return row


def by_id(survey_id: int) -> Survey:
    """For whoever answers: the row, not locked, without what only pages show. Raises NotFound."""
    row = Survey.objects.only(*NEEDED).filter(pk=survey_id).order_by().first()
    if row is None:
        raise NotFound
    return row


NEEDED = (
    *("organization_id", "title", "state", "version", "privacy", "consent", "quota"),
    *("by_invitation", "languages", "sites"),
)
