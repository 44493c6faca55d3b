"""One partnership as its page shows it to one viewer: everything in one query."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from django.db.models import Q

from holt.kernel.errors import NotFound
from holt.kernel.gather import scatter
from holt.kernel.viewer import Role, Viewer
from holt.needs import queries as needs
from holt.partnerships import access, rules
from holt.partnerships.queries.gathered import WHOLE, wholes
from holt.partnerships.queries.lists import partnerships
from holt.partnerships.queries.rows import (
    AgreementRow,
    AnswerRow,
    CommitmentRow,
    ConsequenceRow,
    EmbeddedDayRow,
    EmbeddingRow,
    EndingRow,
    EntryRow,
    ExchangeRow,
    GoalRow,
    InterestRow,
    KinRow,
    LevelRow,
    MeetingRow,
    MessageRow,
    PartyRow,
    PulseRow,
    ReviewRow,
    RiskRow,
    ServedRow,
    SignatureRow,
)

MOST_MESSAGES = 60
MOST_MEETINGS = 40


@dataclass(frozen=True)
class PartnershipPage:
    """A partnership; what is not the viewer's to see is empty."""

    id: int
    name: str
    summary: str
    state: str
    season: int
    level: int | None
    is_public: bool
    need_id: int | None
    need_statement: str
    need_heard_on: date | None
    need_subjects: tuple[str, ...]
    coordinator_id: int | None
    coordinator_name: str
    arrangement: tuple[str, ...]
    who_decides: str
    if_things_change: str
    starts_on: date | None
    ends_on: date | None
    review_on: date | None
    paused_until: date | None
    ended_on: date | None
    reason_code: str
    reason: str
    proposed_at: datetime
    last_contact_on: date | None
    version: int
    parties: tuple[PartyRow, ...]
    served: tuple[ServedRow, ...]
    came_from: KinRow | None
    led_to: tuple[KinRow, ...]
    sees_inside: bool
    may_work: bool
    may_run: bool
    my_party_id: int | None
    interests: tuple[InterestRow, ...] = ()
    goals: tuple[GoalRow, ...] = ()
    commitments: tuple[CommitmentRow, ...] = ()
    exchanges: tuple[ExchangeRow, ...] = ()
    risks: tuple[RiskRow, ...] = ()
    consequences: tuple[ConsequenceRow, ...] = ()
    level_answers: tuple[LevelRow, ...] = ()
    embeddings: tuple[EmbeddingRow, ...] = ()
    embedded_days: tuple[EmbeddedDayRow, ...] = ()
    agreements: tuple[AgreementRow, ...] = ()
    signatures: tuple[SignatureRow, ...] = ()
    messages: tuple[MessageRow, ...] = ()
    meetings: tuple[MeetingRow, ...] = ()
    ledger: tuple[EntryRow, ...] = ()
    reviews: tuple[ReviewRow, ...] = ()
    answers: tuple[AnswerRow, ...] = ()
    answered: frozenset[tuple[int, int]] = frozenset()
    pulses: tuple[PulseRow, ...] = ()
    ending: EndingRow | None = None
    names: dict[int, str] = field(default_factory=dict)

    @property
    def lead(self) -> PartyRow:
        return next((one for one in self.parties if one.is_lead), self.parties[0])

    @property
    def at_table(self) -> tuple[PartyRow, ...]:
        return tuple(one for one in self.parties if one.state in ("invited", "accepted"))

    @property
    def mine(self) -> PartyRow | None:
        return next((one for one in self.parties if one.id == self.my_party_id), None)

    @property
    def open_agreement(self) -> AgreementRow | None:
        return next((one for one in self.agreements if one.state == "open"), None)

    @property
    def signed_agreement(self) -> AgreementRow | None:
        return next((one for one in reversed(self.agreements) if one.state == "signed"), None)

    @property
    def open_review(self) -> ReviewRow | None:
        return next((one for one in self.reviews if one.complete_at is None), None)


def partnership(viewer: Viewer, partnership_id: int) -> PartnershipPage:
    """The partnership as this viewer may see it. Raises NotFound."""
    row = WHOLE.read(partnership_id)
    shown = _as_seen(viewer, row) if row else None
    if shown is None:
        raise NotFound
    return shown


def partnership_pages(
    viewer: Viewer, partnership_ids: Collection[int]
) -> tuple[PartnershipPage, ...]:
    """The same of many, those left out that the viewer may not see; in the order given. One query
    for the tables one sits at, however many."""
    rows = {row["id"]: row for row in wholes(Q(pk__in=list(partnership_ids)))}
    found = (_as_seen(viewer, rows[pk]) for pk in partnership_ids if pk in rows)
    return tuple(one for one in found if one is not None)


def _as_seen(viewer: Viewer, row: dict[str, Any]) -> PartnershipPage | None:
    """As this viewer may see it; None if not at all."""
    parties = scatter(PartyRow, row["party_rows"])
    seats = access.Seats(row["id"], row["is_public"], tuple(_seat(one) for one in parties))
    if not access.may_see(viewer, seats):
        return None
    inside = access.may_see_inside(viewer, seats)
    shown = _summary(row, parties, viewer, seats)
    shown = shown if viewer.is_member else _without_neighbors(shown, viewer)
    if inside:
        return _with_inside(shown, row, viewer, seats)
    return _without_contacts(_without_hidden_need(shown, viewer))


def _seat(one: PartyRow) -> access.Seat:
    return access.Seat(one.id, one.organization_id, one.state, one.is_lead)


def _summary(
    row: dict[str, Any], parties: tuple[PartyRow, ...], viewer: Viewer, seats: access.Seats
) -> PartnershipPage:
    mine = access.my_seats(viewer, seats)
    best = sorted(mine, key=lambda one: -viewer.roles.get(one.organization_id, Role.VIEWER))
    inside = access.may_see_inside(viewer, seats)
    kin = (row["came_from_id"], row["kin_name"], row["kin_state"])
    return PartnershipPage(
        **{name: row[name] for name in OPEN},
        **{name: row[name] if inside else nothing for name, nothing in CLOSED.items()},
        arrangement=tuple(row["arrangement"]) if inside else (),
        need_statement=row["need_statement"] or "",
        need_subjects=tuple(row["need_subjects"] or ()),
        coordinator_name=row["coordinator_name"] or "",
        parties=parties,
        served=scatter(ServedRow, row["served_rows"]),
        came_from=KinRow(*kin) if row["came_from_id"] else None,
        led_to=scatter(KinRow, row["led_to_rows"]),
        sees_inside=inside,
        may_work=access.may_work(viewer, seats),
        may_run=access.may_run(viewer, seats),
        my_party_id=best[0].party_id if best else None,
        names={one.id: one.name for one in parties},
    )


OPEN = (
    "id", "name", "summary", "state", "season", "level", "is_public", "need_id",
    "need_heard_on", "coordinator_id", "starts_on", "ends_on", "paused_until", "ended_on",
    "proposed_at", "version",
)  # fmt: skip
CLOSED: dict[str, Any] = {
    "who_decides": "",
    "if_things_change": "",
    "review_on": None,
    "reason_code": "",
    "reason": "",
    "last_contact_on": None,
}
"""What only the parties see, and what stands there for everyone else."""


def _without_neighbors(shown: PartnershipPage, viewer: Viewer) -> PartnershipPage:
    """Only public partnerships before and after it, and goals for whoever may read goals."""
    kin = [*shown.led_to, *([shown.came_from] if shown.came_from else [])]
    seen = set(
        partnerships(viewer).filter(pk__in=[one.id for one in kin]).values_list("pk", flat=True)
    )
    origin = shown.came_from
    return replace(
        shown,
        came_from=origin if origin and origin.id in seen else None,
        led_to=tuple(one for one in shown.led_to if one.id in seen),
        served=shown.served if viewer.organization_ids else (),
    )


def _without_hidden_need(shown: PartnershipPage, viewer: Viewer) -> PartnershipPage:
    """A need that is restricted to some stays hidden from everyone else, here too."""
    if shown.need_id is None or needs.visible(viewer).filter(pk=shown.need_id).exists():
        return shown
    return replace(shown, need_id=None, need_statement="", need_heard_on=None, need_subjects=())


def _without_contacts(shown: PartnershipPage) -> PartnershipPage:
    """As outsiders see it: the parties' names, not their people or what they answered."""
    bare = tuple(
        replace(one, contact_name="", contact_title="", contact_email="", answer_note="")
        for one in shown.parties
    )
    return replace(shown, parties=bare)


def _with_inside(
    shown: PartnershipPage, row: dict[str, Any], viewer: Viewer, seats: access.Seats
) -> PartnershipPage:
    mine = {one.party_id for one in access.my_seats(viewer, seats)}
    answers = scatter(AnswerRow, row["answer_rows"])
    reviews = scatter(ReviewRow, row["review_rows"])
    messages = scatter(MessageRow, row["message_rows"])
    return replace(
        shown,
        interests=scatter(InterestRow, row["interest_rows"]),
        goals=scatter(GoalRow, row["goal_rows"]),
        commitments=scatter(CommitmentRow, row["commitment_rows"]),
        exchanges=scatter(ExchangeRow, row["exchange_rows"]),
        risks=scatter(RiskRow, row["risk_rows"]),
        consequences=scatter(ConsequenceRow, row["consequence_rows"]),
        level_answers=scatter(LevelRow, row["level_rows"]),
        embeddings=scatter(EmbeddingRow, row["embedding_rows"]),
        embedded_days=scatter(EmbeddedDayRow, row["embedded_day_rows"]),
        agreements=scatter(AgreementRow, row["agreement_rows"]),
        signatures=scatter(SignatureRow, row["signature_rows"]),
        messages=tuple(one for one in messages if not one.is_private or one.party_id in mine)[
            :MOST_MESSAGES
        ],
        meetings=scatter(MeetingRow, row["meeting_rows"])[:MOST_MEETINGS],
        ledger=scatter(EntryRow, row["entry_rows"]),
        reviews=reviews,
        answers=open_answers(answers, reviews, mine),
        answered=frozenset((one.review_id, one.party_id) for one in answers),
        pulses=scatter(PulseRow, row["pulse_rows"]),
        ending=_ending(row["ending_rows"]),
    )


def open_answers(
    answers: tuple[AnswerRow, ...], reviews: tuple[ReviewRow, ...], mine: set[int]
) -> tuple[AnswerRow, ...]:
    """The answers this viewer may read: all of a complete review, else one's own.

    A private note is for one's own people even then.
    """
    complete = {one.id for one in reviews if one.complete_at is not None}
    return tuple(
        one if one.party_id in mine else replace(one, private_note="")
        for one in answers
        if one.review_id in complete or one.party_id in mine
    )


def _ending(rows: list[Any]) -> EndingRow | None:
    found = scatter(EndingRow, rows)
    if not found:
        return None
    done = {step: bool(found[0].done_steps.get(step)) for step in rules.ENDING_STEPS}
    return replace(found[0], done_steps=done)
