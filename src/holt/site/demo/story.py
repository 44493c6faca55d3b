"""The guided story: one need that became a partnership, and one that ended well."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from holt.site.demo.people import PEOPLE
from holt.site.demo.where import Where

FLOOR = "english-floor"


@dataclass(frozen=True)
class Step:
    """What to look at, whose seat to sit in, and where."""

    title: str
    text: str
    person_email: str
    person_name: str
    url: str


def story_steps() -> tuple[Step, ...]:
    """Every step in order, resolved against what the database holds now."""
    where = Where()
    return (
        *_heard(where),
        *_together(where),
        *_looked_after(where),
        *_learned(where),
    )


def _step(title: str, text: str, person: str, url: str | None) -> Step:
    seat = next(one for one in PEOPLE if one.key == person)
    return Step(title, text, seat.email, seat.name, url or "/")


def _heard(where: Where) -> tuple[Step, ...]:
    return (
        _step(
            _("A coordinator’s morning"),
            _("Ines sees only what waits for her, with one next thing to do for each."),
            "ines",
            where.address("today"),
        ),
        _step(
            _("A need, as it was heard"),
            _("At a council hearing an employer could not find workers with enough English. See "
              "who said it, the figures, and the words of one worker."),
            "ines",
            where.address("needs:need", "need", "floor-english"),
        ),
        _step(
            _("A need that nobody meets yet"),
            _("Parents cannot come to class in the evening. Look at who is near, who could help, "
              "and what is missing."),
            "ines",
            where.address("needs:need", "need", "evening-childcare"),
        ),
        _step(
            _("Who could help, and why"),
            _("Suggestions with their reasons, each in a sentence. From here a proposal is two "
              "screens away."),
            "ines",
            where.address("partnerships:suggestions", "need", "evening-childcare"),
        ),
    )  # fmt: skip


def _together(where: Where) -> tuple[Step, ...]:
    return (
        _step(
            _("A partnership, like a river"),
            _("From the need in the council chamber to a librarian’s desk beside the break room: "
              "what each wants, what each gives, what was promised."),
            "ines",
            where.address("partnerships:partnership", "partnership", FLOOR),
        ),
        _step(
            _("The partner’s side of the table"),
            _("Marta answered by links on her phone for a year. She sees the same page, and her "
              "own next step."),
            "marta",
            where.address("partnerships:partnership", "partnership", FLOOR),
        ),
        _step(
            _("The ledger"),
            _("Hours, rooms and laptops over two years, each logged by the side that gave them."),
            "samir",
            where.address("partnerships:ledger", "partnership", FLOOR),
        ),
        _step(
            _("What came of it"),
            _("Night-shift childcare: two organizations that Ines introduced to each other."),
            "joan",
            where.address("partnerships:partnership", "partnership", "night-childcare"),
        ),
    )  # fmt: skip


def _looked_after(where: Where) -> tuple[Step, ...]:
    return (
        _step(
            _("A review from every side"),
            _("Two sides have answered; nobody sees an answer before all have given theirs. Ines "
              "is the last."),
            "ines",
            where.address("partnerships:answer_review", "partnership", FLOOR),
        ),
        _step(
            _("How it is doing, and why"),
            _("Each part of its health, the worst first, with the events behind it."),
            "ruth",
            where.address("evaluation:health", "partnership", FLOOR),
        ),
        _step(
            _("One page for the city council"),
            _("The need, the work, what changed, what it cost and brought, in the partner’s own "
              "words. Print it."),
            "ruth",
            where.address("evaluation:brief", "partnership", FLOOR),
        ),
    )  # fmt: skip


def _learned(where: Where) -> tuple[Step, ...]:
    return (
        _step(
            _("One that ended well"),
            _("Promises were missed, both sides said so in a review, and it ended with thanks and "
              "a lesson."),
            "nell",
            where.address("partnerships:partnership", "partnership", "digital-navigators"),
        ),
        _step(
            _("The lesson is found again"),
            _("Theo plans classes at a creamery. What Marlow learned is waiting for him."),
            "theo",
            where.address("learning:lesson", "lesson", "Ask the foremen first"),
        ),
    )  # fmt: skip
