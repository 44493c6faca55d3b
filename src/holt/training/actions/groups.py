"""Groups: drawn or made by hand, their shared note, notes for facilitators."""

from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.kernel import checks
from holt.kernel.errors import NotFound, Refused
from holt.kernel.happenings import save_amended
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.training import access, events, queries, rules
from holt.training.actions.telling import tell_inside, write
from holt.training.actions.units import facilitated
from holt.training.asks import (
    EditGroupAsk,
    FormGroupsAsk,
    GroupRow,
    NoteGroupAsk,
    NoteMemberAsk,
    PutInGroupAsk,
    ShareNoteAsk,
)
from holt.training.models import Course, Group, Member, PrivateNote

IN_GROUP = gettext_lazy("Your small group in “%(course)s”")
IN_GROUP_TEXT = gettext_lazy("Who is in it, when it meets and the note you share is on this page.")
MOST_NOTE = 20_000


@verb("training.form_groups", ask=FormGroupsAsk, signed_in_only=True)
def form_groups(actor: Viewer, ask: FormGroupsAsk, *, now: datetime) -> Course:
    """Groups of those who have a place: as given, or drawn so that they are mixed."""
    course = facilitated(actor, ask.course_id)
    count = checks.whole(ask.count, "count", least=1, most=rules.MOST_GROUPS) or 1
    wanted = ask.rows or _drawn(actor, course, count, now)
    known = {one.pk for one in queries.chosen_of(course.pk)}
    named = [pk for one in wanted for pk in one.member_ids]
    if not named:
        raise Refused("nobody_to_group")
    if not set(named) <= known or len(set(named)) < len(named):
        raise NotFound("rows")
    _keep(course, wanted)
    tell_inside(events.GroupsFormed, course, actor, now)
    for one in queries.chosen_of(course.pk):
        if one.group_id:
            path = f"/training/groups/{one.group_id}/"
            write([one.person_id], course, IN_GROUP, IN_GROUP_TEXT, now, path=path)
    return course


def _drawn(actor: Viewer, course: Course, count: int, now: datetime) -> tuple[GroupRow, ...]:
    drawn = queries.proposed(actor, course.pk, count, now)
    return tuple(
        GroupRow(
            _("Group %(number)s") % {"number": number}, tuple(pk for pk, *_rest in one.members)
        )
        for number, one in enumerate(drawn, start=1)
    )


def _keep(course: Course, wanted: tuple[GroupRow, ...]) -> None:
    """Groups there are used again in their order; one that is left over stays, empty."""
    Member.objects.filter(course=course).update(group=None)
    known = list(Group.objects.filter(course=course).order_by("pk"))
    for at, one in enumerate(wanted):
        name = checks.text(one.name, "rows", most=120, needed=True)
        row = known[at] if at < len(known) else Group.objects.create(course=course, name=name)
        Member.objects.filter(course=course, pk__in=one.member_ids).update(group=row)


@verb("training.edit_group", ask=EditGroupAsk, signed_in_only=True)
def edit_group(actor: Viewer, ask: EditGroupAsk, *, now: datetime) -> Group:
    """Its name, who facilitates it, when it meets."""
    course, row = queries.group_led(actor, ask.group_id)
    leads = queries.facilitator_ids(course.pk)
    if ask.facilitator_id is not None and ask.facilitator_id not in leads:
        raise NotFound("facilitator_id")
    values = {
        "name": checks.text(ask.name, "name", most=120, needed=True),
        "facilitator_id": ask.facilitator_id,
        "meets": checks.text(ask.meets, "meets", most=300),
    }
    save_amended(row, "group", values, ask.version)
    tell_inside(events.GroupEdited, course, actor, now)
    return row


@verb("training.put_in_group", ask=PutInGroupAsk, signed_in_only=True)
def put_in_group(actor: Viewer, ask: PutInGroupAsk, *, now: datetime) -> Member:
    """Move a member to another group, or out of any."""
    course, row = queries.member_led(actor, ask.member_id)
    rules.require_chosen(row.state)
    if ask.group_id and not Group.objects.filter(pk=ask.group_id, course=course).exists():
        raise NotFound("group_id")
    row.group_id = ask.group_id
    row.save(update_fields=["group"])
    tell_inside(events.PutInGroup, course, actor, now)
    return row


@verb("training.share_note", ask=ShareNoteAsk, signed_in_only=True)
def share_note(actor: Viewer, ask: ShareNoteAsk, *, now: datetime) -> Group:
    """What the group shares from now on; members and facilitators write it."""
    course, row = queries.group_to_change(actor, ask.group_id)
    note = checks.text(ask.note, "note", most=MOST_NOTE)
    save_amended(row, "group", {"note": note}, ask.version)
    tell_inside(events.NoteShared, course, actor, now)
    return row


@verb("training.note_group", ask=NoteGroupAsk, signed_in_only=True)
def note_group(actor: Viewer, ask: NoteGroupAsk, *, now: datetime) -> PrivateNote:
    """A note about a group that only facilitators read."""
    course, row = queries.group_led(actor, ask.group_id)
    return _note(actor, course, ask.text, now, group=row)


@verb("training.note_member", ask=NoteMemberAsk, signed_in_only=True)
def note_member(actor: Viewer, ask: NoteMemberAsk, *, now: datetime) -> PrivateNote:
    """A note about a member that only facilitators read."""
    course, row = queries.member_led(actor, ask.member_id)
    return _note(actor, course, ask.text, now, member=row)


def _note(
    actor: Viewer, course: Course, text: str, now: datetime, **about: Group | Member
) -> PrivateNote:
    reads = access.may_read_notes(actor, queries.facilitator_ids(course.pk))
    access.require(reads, actor)
    row = PrivateNote.objects.create(
        **about,
        by_id=actor.person_id,
        text=checks.text(text, "text", most=MOST_NOTE, needed=True),
        at=now,
    )
    tell_inside(events.Noted, course, actor, now)
    return row
