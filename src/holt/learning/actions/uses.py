"""A lesson was used: it flows back to its author."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.directory import queries as directory
from holt.kernel import checks
from holt.kernel.errors import NotFound, Refused
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.learning import access, events, queries
from holt.learning.actions import telling
from holt.learning.asks import SayHelpedAsk
from holt.learning.models import Lesson, LessonUse
from holt.needs import queries as needs
from holt.partnerships import queries as partnerships
from holt.people import actions as people

ASK_AFTER = timedelta(weeks=6)
HELPED = ("yes", "partly", "no")
AGAIN = gettext_lazy("What came of “%(title)s”?")
AGAIN_TEXT = gettext_lazy(
    "You went by this lesson some weeks ago. A sentence on what came of it helps its author, and "
    "whoever reads it next."
)


@verb("learning.say_helped", ask=SayHelpedAsk)
def say_helped(actor: Viewer, ask: SayHelpedAsk, *, now: datetime) -> LessonUse:
    """We went by it, and once it is known what came of it; the author is told, each time anew."""
    lesson = queries.lesson_to_change(actor, ask.lesson_id)
    access.require(access.may_write(actor, ask.organization_id), actor)
    if ask.organization_id == lesson.organization_id:
        raise Refused("use_of_ones_own", "organization_id")
    if lesson.state != Lesson.State.PUBLISHED:
        raise NotFound
    helped = checks.choice(ask.helped, "helped", HELPED, needed=False)
    row = queries.use_of(lesson.pk, ask.organization_id) or LessonUse(
        lesson=lesson, organization=directory.for_the_house(ask.organization_id), said_at=now
    )
    row.said_by_id = actor.person_id
    row.words = checks.text(ask.words, "words", most=2000)
    row.need_id, row.partnership_id = _seen(actor, ask)
    row.helped, row.came_at = helped, now if helped else None
    row.save()
    name = row.organization.name
    telling.write_to_author(
        lesson,
        lambda: _("“%(title)s” was of use to somebody") % {"title": lesson.title},
        lambda: (
            _("%(organization)s went by what you wrote down. What came of it stands beside it.")
            % {"organization": name}
        ),
        now,
    )
    event = events.LessonHelped(lesson.pk, ask.organization_id, name, helped)
    telling.tell_own(event, lesson, actor, now)
    return row


def _seen(actor: Viewer, ask: SayHelpedAsk) -> tuple[int | None, int | None]:
    """The need and partnership it was used for, if the viewer may see them. Raises NotFound."""
    for field, rows, wanted in (
        ("need_id", needs.visible(actor), ask.need_id),
        ("partnership_id", partnerships.partnerships(actor), ask.partnership_id),
    ):
        if wanted is not None and not rows.filter(pk=wanted).exists():
            raise NotFound(field)
    return ask.need_id, ask.partnership_id


def ask_again(now: datetime) -> int:
    """Whoever went by a lesson six weeks ago and has not said what came of it is asked, once."""
    return sum(_ask_again(one, now) for one in queries.uses_to_ask_again(now - ASK_AFTER))


@transaction.atomic
def _ask_again(use_id: int, now: datetime) -> bool:
    rows = LessonUse.objects.select_for_update(no_key=True, skip_locked=True, of=("self",))
    row = rows.select_related("lesson").filter(pk=use_id, asked_again_at=None).first()
    if row is None:
        return False
    row.asked_again_at = now
    row.save(update_fields=["asked_again_at"])
    title = row.lesson.title
    people.notify(
        row.said_by_id or 0,
        topic=telling.TOPIC,
        subject=lambda: str(AGAIN) % {"title": title},
        text=lambda: str(AGAIN_TEXT),
        link=f"/lessons/{row.lesson_id}/say-helped/",
        now=now,
    )
    return True
