"""Every verb of the training room."""

from holt.training.actions.courses import (
    announce_course,
    begin_course,
    call_off_course,
    drop_partaker,
    edit_course,
    end_course,
    plan_course,
    set_facilitator,
    set_partaker,
)
from holt.training.actions.finishing import (
    finish_member,
)
from holt.training.actions.forgetting import (
    forget,
)
from holt.training.actions.groups import (
    edit_group,
    form_groups,
    note_group,
    note_member,
    put_in_group,
    share_note,
)
from holt.training.actions.members import (
    answer_for,
    apply_for,
    choose_member,
    keep_waiting,
    leave_course,
    name_member,
    turn_down,
    want_certificate,
)
from holt.training.actions.transcripts import (
    share_transcript,
    stop_sharing,
)
from holt.training.actions.tying import (
    list_everyone,
    tie_program,
)
from holt.training.actions.units import (
    add_task,
    add_unit,
    edit_unit,
    excuse_task,
    hand_in,
    mark_unit,
    take_dates,
    take_from_door,
)

__all__ = [
    "add_task",
    "add_unit",
    "announce_course",
    "answer_for",
    "apply_for",
    "begin_course",
    "call_off_course",
    "choose_member",
    "drop_partaker",
    "edit_course",
    "edit_group",
    "edit_unit",
    "end_course",
    "excuse_task",
    "finish_member",
    "forget",
    "form_groups",
    "hand_in",
    "keep_waiting",
    "leave_course",
    "list_everyone",
    "mark_unit",
    "name_member",
    "note_group",
    "note_member",
    "plan_course",
    "put_in_group",
    "set_facilitator",
    "set_partaker",
    "share_note",
    "share_transcript",
    "stop_sharing",
    "take_dates",
    "take_from_door",
    "tie_program",
    "turn_down",
    "want_certificate",
]
