"""What comes next, for whoever is looking: one filled button, and the quiet ones."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from holt.partnerships import rules
from holt.partnerships.queries import PartnershipPage


@dataclass(frozen=True)
class Turn:
    """A way on: a link, or a button that posts."""

    label: str
    url: str
    why: str = ""
    posts: bool = False


def next_turn(shown: PartnershipPage) -> Turn | None:
    """The one next action, or nothing when it is the others' turn."""
    if not shown.may_work or shown.mine is None:
        return None
    at = f"/partnerships/{shown.id}/"
    if shown.mine.state == "invited" and shown.state == "proposed":
        return Turn(_("Say yes to talking"), f"{at}accept/", _("You agree to nothing else yet."))
    if shown.open_review and (shown.open_review.id, shown.mine.id) not in shown.answered:
        return Turn(
            _("Answer the review"),
            f"{at}review/",
            _("You will see where you differ once all have answered."),
        )
    return _by_state(shown, at)


def _by_state(shown: PartnershipPage, at: str) -> Turn | None:
    agreement = shown.open_agreement
    if agreement is not None:
        signed = {one.party_id for one in shown.signatures if one.agreement_id == agreement.id}
        if shown.my_party_id not in signed:
            url = f"{at}agreement/{agreement.number}/"
            return Turn(_("Read and sign the agreement"), url)
        return None
    runs = {
        "talking": Turn(_("Plan together"), f"{at}plan/"),
        "planning": Turn(_("Draft the agreement"), f"{at}draft/"),
        "agreeing": Turn(_("Draft the agreement"), f"{at}draft/"),
        "renewing": Turn(_("Draft the new agreement"), f"{at}draft/"),
        "active": Turn(_("Log what you gave or gained"), f"{at}give/"),
        "paused": Turn(_("Go on"), f"{at}resume/", posts=True),
        "ending": Turn(_("Close it"), f"{at}end/"),
    }
    works = {"active": runs["active"]}
    return (runs if shown.may_run else works).get(shown.state)


def waits_for(shown: PartnershipPage) -> str:
    """Whose turn it is, in a sentence, when it is not the viewer's."""
    if shown.state == "proposed":
        names = [one.name for one in shown.parties if one.state == "invited"]
        return _("Waiting for an answer from %(names)s.") % {"names": ", ".join(names)}
    agreement = shown.open_agreement
    if agreement is not None:
        signed = {one.party_id for one in shown.signatures if one.agreement_id == agreement.id}
        names = [one.name for one in shown.at_table if one.id not in signed]
        return _("Waiting for %(names)s to sign.") % {"names": ", ".join(names)}
    return ""


def other_turns(shown: PartnershipPage) -> tuple[Turn, ...]:
    """Everything else that can be done now, in the order of a partnership's life."""
    at = f"/partnerships/{shown.id}/"
    found: list[tuple[bool, Turn]] = []
    run, work = shown.may_run, shown.may_work
    alive, working = shown.state in rules.ALIVE, shown.state in rules.AT_WORK
    speaks = shown.mine is not None and (run or work)
    allowed = rules.STATES.allowed(shown.state)
    found += [
        (run and "plan" in allowed, Turn(_("Change the plan"), f"{at}plan/")),
        (run and "draft" in allowed, Turn(_("Draft the agreement"), f"{at}draft/")),
        (run and "adopt" in allowed, Turn(_("Put a paper agreement on file"), f"{at}adopt/")),
        (work and alive, Turn(_("Log a contact"), f"{at}log-meeting/")),
        (work and working, Turn(_("Log what you gave or gained"), f"{at}give/")),
        (work and alive and shown.state != "proposed", Turn(_("Add a promise"), f"{at}commit/")),
        (
            run and working and shown.open_review is None,
            Turn(_("Review it together"), f"{at}open-review/"),
        ),
        (speaks and working, Turn(_("Say whether you get what you want"), f"{at}rate-interests/")),
        (speaks and alive, Turn(_("Say what you want from it"), f"{at}state-interests/")),
        (
            speaks and alive and shown.state != "proposed",
            Turn(_("Say how close you are"), f"{at}assess-level/"),
        ),
        (
            run and alive and shown.state != "proposed",
            Turn(_("Set the level"), f"{at}change-level/"),
        ),
        (
            run and alive and shown.state != "proposed",
            Turn(_("Somebody works at a partner's"), f"{at}embed/"),
        ),
        (
            run and shown.state in rules.WHEN["invite"],
            Turn(_("Ask one more organization"), f"{at}invite-party/"),
        ),
        (run and alive, Turn(_("Change the description"), f"{at}edit/")),
        (speaks, Turn(_("Choose who may see it"), f"{at}set-openness/")),
        (run, Turn(_("Choose who looks after it"), f"{at}take-over/")),
        (run and "renew" in allowed, Turn(_("Renew it"), f"{at}renew/")),
        (run and "pause" in allowed, Turn(_("Let it rest"), f"{at}pause/")),
        (run and "begin_ending" in allowed, Turn(_("End it well"), f"{at}begin-ending/")),
        (speaks and "decline" in allowed, Turn(_("Say no"), f"{at}decline/")),
    ]
    first = next_turn(shown)
    return tuple(one for holds, one in found if holds and (first is None or one.url != first.url))
