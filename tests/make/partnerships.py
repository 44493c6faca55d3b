"""Builders of partnerships, brought to a stage by the verbs themselves."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from holt.directory.models import Membership, Organization
from holt.directory.queries import viewer_for
from holt.kernel.models import Letter
from holt.kernel.viewer import RoleName, Viewer
from holt.partnerships import actions, asks, queries
from holt.partnerships.models import AgreementVersion, Partnership
from holt.people import queries as people
from tests.make.directory import NOON, kind, organization
from tests.make.people import person as _person

TEXT = "# English on the floor\n\nWe teach English at work, by turns.\n"


def member_of(home: Organization, role: str = "coordinator", **fields: object) -> Viewer:
    """Somebody with a role in an organization, as the house sees them."""
    who = _person(**fields)  # type: ignore[arg-type]
    Membership.objects.create(
        person=who,
        organization=home,
        role=RoleName(role),
        since=NOON,
        may_sign=role in ("coordinator", "director"),
    )
    return viewer_for(who)


def guest_by_letter(address: str, now: datetime = NOON) -> Viewer:
    """The holder of the link in the newest letter to this address."""
    letter = Letter.objects.filter(to=address).exclude(link="").order_by("-pk").first()
    assert letter is not None, f"no letter with a link went to {address}"
    token = re.search(r"/l/([^/]+)/", letter.link)
    assert token is not None
    seen = people.link_by_token(token.group(1), now)
    assert seen is not None
    return people.viewer_by_link(seen.link_id, now)


@dataclass
class Table:
    """A library and an employer at one table, and who speaks for them."""

    library: Organization
    employer: Organization
    ines: Viewer
    maya: Viewer
    partnership: Partnership

    @property
    def id(self) -> int:
        return self.partnership.pk

    def fresh(self) -> Partnership:
        self.partnership.refresh_from_db()
        return self.partnership

    def page(self, viewer: Viewer | None = None) -> queries.PartnershipPage:
        return queries.partnership(viewer or self.ines, self.id)


def table(state: str = "proposed", *, need_id: int | None = None, now: datetime = NOON) -> Table:
    """A partnership between Marlow City Library and Kestrel Castings, brought to this stage."""
    library = organization("Marlow City Library")
    employer = organization("Kestrel Castings", kind=kind("employer", sector="business"))
    ines = member_of(library, name="Ines Duarte")
    maya = member_of(employer, name="Maya Ortiz")
    made = actions.propose(
        ines,
        asks.ProposeAsk(
            name="English on the floor",
            organization_id=library.pk,
            invited=(asks.Invited(employer.pk, contact_email="maya@kestrel.example"),),
            interests=("To reach people who never came in",),
            need_id=need_id,
        ),
        now=now,
    )
    at = Table(library, employer, ines, maya, made)
    for step in PATH[: STEPS[state]]:
        step(at, now)
    at.fresh()
    return at


def accepted(at: Table, now: datetime) -> None:
    ask = asks.AcceptAsk(at.id, interests=("Recruits who can follow safety instructions",))
    actions.accept(at.maya, ask, now=now)


def planned(at: Table, now: datetime) -> None:
    actions.plan(at.ines, plan_ask(at, now.date()), now=now)


def plan_ask(at: Table, today: date, **changes: object) -> asks.PlanAsk:
    """A whole plan."""
    whole = asks.PlanAsk(
        at.id,
        goals=(asks.GoalRow("18 learners finish", measure="attendance", target="18"),),
        commitments=(
            asks.CommitmentRow(at.employer.pk, "A room on Tuesdays", today + timedelta(7), "week"),
            asks.CommitmentRow(at.library.pk, "Send the lesson plan", today + timedelta(14)),
        ),
        exchanges=(
            asks.ExchangeRow(at.employer.pk, "gives", "space", "Training room", Decimal(40)),
            asks.ExchangeRow(at.library.pk, "gives", "staff_time", "Teaching", Decimal(60)),
        ),
        risks=(asks.RiskRow("risk", "Shifts change", care="Teach twice a day"),),
        consequences=(asks.ConsequenceRow("exclusivity", "no"),),
        hosting=(asks.HostingRow(at.library.pk, 5), asks.HostingRow(at.employer.pk, 5)),
        arrangement=("alternate_hosting",),
        who_decides="The two coordinators together.",
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


def drafted(at: Table, now: datetime) -> None:
    today = now.date()
    ask = asks.DraftAsk(
        at.id, TEXT, today, today + timedelta(days=365), today + timedelta(days=180)
    )
    actions.draft(at.ines, ask, now=now)


def signed(at: Table, now: datetime) -> None:
    version = AgreementVersion.objects.get(partnership_id=at.id, state="open")
    for who in (at.ines, at.maya):
        actions.sign(
            who, asks.SignAsk(version.pk, who.name, "Coordinator", version.text_hash), now=now
        )


def paused(at: Table, now: datetime) -> None:
    actions.pause(at.ines, asks.PauseAsk(at.id, None, "Summer"), now=now)


def renewed(at: Table, now: datetime) -> None:
    actions.renew(at.ines, asks.RenewAsk(at.id), now=now)


PATH = [accepted, planned, drafted, signed]
STEPS = {"proposed": 0, "talking": 1, "planning": 2, "agreeing": 3, "active": 4}


def table_of_others() -> Partnership:
    """A partnership of two other organizations."""
    one, two = organization("Alder Library"), organization("Otter Valley Veterans")
    asking = member_of(one, name="Tom Reed")
    return actions.propose(
        asking,
        asks.ProposeAsk("Stories of service", one.pk, (asks.Invited(two.pk),)),
        now=NOON,
    )
