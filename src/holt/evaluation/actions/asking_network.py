"""Asking the network whom each works with: letters to all, what each says, and the end of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from holt.directory import queries as directory
from holt.directory.queries import Recipient
from holt.evaluation import access, events, queries, rules
from holt.evaluation.asks import (
    AskNetworkAsk,
    CloseNetworkSurveyAsk,
    FinishNamingAsk,
    NamePartnerAsk,
    UnnamePartnerAsk,
)
from holt.evaluation.models import NamedPartner, NetworkSeat, NetworkSurvey
from holt.kernel import checks
from holt.kernel.errors import NotFound, Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import THE_HOUSE, RoleName, Viewer
from holt.partnerships import queries as partnerships
from holt.people import actions as people

PURPOSE = "network_asked"
NAMING_FIELDS = ("level", *rules.RATINGS)


@verb("evaluation.ask_network", ask=AskNetworkAsk, signed_in_only=True)
def ask_network(actor: Viewer, ask: AskNetworkAsk, *, now: datetime) -> NetworkSurvey:
    """Open a survey, with a seat for every organization somebody can be written to, and write.

    Raises Refused "network_asked_already", "days_to_answer", "too_few_to_ask".
    """
    access.require(access.may_ask_network(actor), actor)
    rules.require_day(ask.closes_on, timezone.localdate(now))
    if NetworkSurvey.objects.filter(is_open=True).exists():
        raise Refused("network_asked_already")
    organizations = queries.whom_to_ask(partnerships.speakers(THE_HOUSE))
    if len(organizations) < rules.FEWEST_ASKED:
        raise Refused("too_few_to_ask", facts={"least": rules.FEWEST_ASKED})
    survey = NetworkSurvey.objects.create(
        title=checks.text(ask.title, "title", most=200, needed=True),
        opened_at=now,
        opened_by_id=actor.person_id,
        closes_on=ask.closes_on,
    )
    seats = (NetworkSeat(survey=survey, organization_id=one) for one in organizations)
    reach = _reach(organizations)
    for seat in NetworkSeat.objects.bulk_create(seats):
        _write(actor, survey, seat, reach, now)
    _tell(events.NetworkAsked, survey, actor, now)
    return survey


@dataclass(frozen=True)
class Reach:
    """Whom to write to: people of an organization by its id, and contacts of those without any."""

    people: Mapping[int, tuple[Recipient, ...]]
    speakers: Mapping[int, partnerships.Speaker]


def _reach(organization_ids: Iterable[int]) -> Reach:
    """Those with the highest role in each organization."""
    found: dict[int, list[Recipient]] = {}
    for one in directory.staff_of(organization_ids):
        found.setdefault(one.organization_id, []).append(one)
    highest = {pk: max(RoleName(one.role).rank for one in those) for pk, those in found.items()}
    chosen = {
        pk: tuple(one for one in those if RoleName(one.role).rank == highest[pk])
        for pk, those in found.items()
    }
    return Reach(chosen, partnerships.speakers(THE_HOUSE))


def _write(
    actor: Viewer, survey: NetworkSurvey, seat: NetworkSeat, reach: Reach, now: datetime
) -> None:
    """To its own people; to its contact where nobody of it is here."""
    there = reach.people.get(seat.organization_id, ())
    for one in there[: rules.MOST_WRITTEN]:
        people.notify(
            one.person_id,
            topic="partnerships",
            subject=_subject,
            text=partial(_text, survey),
            link=f"/network/seats/{seat.pk}/",
            now=now,
        )
    speaker = reach.speakers.get(seat.organization_id)
    if not there and speaker:
        _write_outside(actor, survey, seat, speaker, now)


def _write_outside(
    actor: Viewer,
    survey: NetworkSurvey,
    seat: NetworkSeat,
    speaker: partnerships.Speaker,
    now: datetime,
) -> None:
    today = timezone.localdate(now)
    _link, token = people.make_link(
        actor,
        purpose=PURPOSE,
        subject_kind="network_seat",
        subject_id=seat.pk,
        organization_id=seat.organization_id,
        email=speaker.email,
        name=speaker.name,
        language=speaker.language,
        now=now,
        days=max(1, (survey.closes_on - today).days + 1),
    )
    people.notify(
        speaker.email,
        topic="partnerships",
        subject=_subject,
        text=partial(_text, survey),
        link=people.address_of(token),
        language=speaker.language,
        now=now,
    )


def _subject() -> str:
    return _("Whom do you work with?")


def _text(survey: NetworkSurvey) -> str:
    return _(
        "We ask every organization of our network whom it works with, so that all of us see how "
        "we hang together. Please name those you work with and say how far you can rely on them. "
        "It takes ten minutes, until %(day)s.\n\nWhom you name is drawn as a line. Your ratings "
        "are shown to nobody, only as a mean of three organizations or more."
    ) % {"day": date_format(survey.closes_on)}


@verb("evaluation.name_partner", ask=NamePartnerAsk)
def name_partner(actor: Viewer, ask: NamePartnerAsk, *, now: datetime) -> NamedPartner:
    """Name a partner, or say something else of one named before."""
    survey, seat = _open_seat(actor, ask.network_seat_id)
    rules.require_others(seat.organization_id, ask.other_id)
    if not queries.may_be_named(actor, seat).filter(organization=ask.other_id).exists():
        raise Refused("not_asked", "other_id")
    said = {name: _step(ask, name) for name in NAMING_FIELDS}
    if said["level"] is None:
        raise Refused("needed", "level")
    row, _made = NamedPartner.objects.update_or_create(
        seat=seat, other_id=ask.other_id, defaults={**said, "said_at": now}
    )
    _tell_seat(events.PartnerNamed, survey, seat, actor, now)
    return row


def _step(ask: NamePartnerAsk, name: str) -> int | None:
    value = getattr(ask, name)
    return None if value is None else checks.whole(value, name, least=1, most=4)


@verb("evaluation.unname_partner", ask=UnnamePartnerAsk)
def unname_partner(actor: Viewer, ask: UnnamePartnerAsk, *, now: datetime) -> NetworkSeat:
    """Take back whom one named. Raises NotFound."""
    survey, seat = _open_seat(actor, ask.network_seat_id)
    gone, _which = seat.named.filter(other=ask.other_id).delete()
    if not gone:
        raise NotFound
    _tell_seat(events.PartnerUnnamed, survey, seat, actor, now)
    return seat


@verb("evaluation.finish_naming", ask=FinishNamingAsk)
def finish_naming(actor: Viewer, ask: FinishNamingAsk, *, now: datetime) -> NetworkSeat:
    """That is all. Until the survey closes one may still say something else."""
    survey, seat = _open_seat(actor, ask.network_seat_id)
    if seat.finished_at is None:
        seat.finished_at = now
        seat.save(update_fields=["finished_at"])
        _tell_seat(events.NamingFinished, survey, seat, actor, now)
    return seat


def _open_seat(actor: Viewer, network_seat_id: int) -> tuple[NetworkSurvey, NetworkSeat]:
    survey, seat = queries.seat_to_change(actor, network_seat_id)
    rules.require_open(is_closed=not survey.is_open)
    return survey, seat


@verb("evaluation.close_network_survey", ask=CloseNetworkSurveyAsk, signed_in_only=True)
def close_network_survey(
    actor: Viewer, ask: CloseNetworkSurveyAsk, *, now: datetime
) -> NetworkSurvey:
    """Close it: what was said is told, and nobody can add to it."""
    access.require(access.may_ask_network(actor), actor)
    survey = queries.survey_to_close(ask.network_survey_id)
    rules.require_open(is_closed=not survey.is_open)
    return _close(actor, survey, now)


def _close(actor: Viewer, survey: NetworkSurvey, now: datetime) -> NetworkSurvey:
    survey.is_open, survey.closed_at = False, now
    survey.save(update_fields=["is_open", "closed_at"])
    _tell(events.NetworkSurveyClosed, survey, actor, now)
    return survey


@transaction.atomic
def tend_network_surveys(now: datetime) -> None:
    """For the clock: one reminder in the last week, and the end after the last day."""
    today = timezone.localdate(now)
    for survey in NetworkSurvey.objects.filter(is_open=True):
        if survey.closes_on < today:
            _close(THE_HOUSE, queries.survey_to_close(survey.pk), now)
        elif rules.due_to_remind(survey.closes_on, today):
            _remind(survey, now)


def _remind(survey: NetworkSurvey, now: datetime) -> None:
    """Whoever has not finished, once, and not on the day they were asked."""
    if (now - survey.opened_at).days < 1:
        return
    due = list(survey.seats.filter(finished_at=None, reminded_at=None).order_by("pk"))
    reach = _reach([seat.organization_id for seat in due])
    for seat in due:
        _write(THE_HOUSE, survey, seat, reach, now)
        seat.reminded_at = now
    NetworkSeat.objects.bulk_update(due, ["reminded_at"], batch_size=500)


def _tell(
    event: type[events.NetworkSurveyEvent], survey: NetworkSurvey, by: Viewer, at: datetime
) -> None:
    told = event(survey.pk, survey.title, survey.seats.count())
    tell(told, by=by, at=at, audience=Audience.network())


def _tell_seat(
    event: type[events.NetworkSeatEvent],
    survey: NetworkSurvey,
    seat: NetworkSeat,
    by: Viewer,
    at: datetime,
) -> None:
    audience = Audience.only([seat.organization_id])
    tell(event(seat.pk, survey.title), by=by, at=at, audience=audience)
