"""Good Asks of training."""

from holt.training import asks
from tests.house.examples import example
from tests.house.world import World


def course_id(world: World) -> int:
    return int(world.names["course_id"])


@example("training.plan_course")
def plan_course(world: World) -> asks.PlanCourseAsk:
    return asks.PlanCourseAsk("Listening", world.library.pk, world.day(20), world.day(40), seats=8)


@example("training.edit_course")
def edit_course(world: World) -> asks.EditCourseAsk:
    return asks.EditCourseAsk(course_id(world), "Listening well", world.day(20), world.day(40))


@example("training.set_partaker")
def set_partaker(world: World) -> asks.SetPartakerAsk:
    return asks.SetPartakerAsk(course_id(world), world.alder.pk, hosts=True, seats=3)


@example("training.drop_partaker")
def drop_partaker(world: World) -> asks.DropPartakerAsk:
    return asks.DropPartakerAsk(course_id(world), world.employer.pk)


@example("training.set_facilitator")
def set_facilitator(world: World) -> asks.SetFacilitatorAsk:
    return asks.SetFacilitatorAsk(course_id(world), world.names["person_id"])


@example("training.tie_program")
def tie_program(world: World) -> asks.TieProgramAsk:
    return asks.TieProgramAsk(world.names["untied_course"])


@example("training.announce_course")
def announce_course(world: World) -> asks.AnnounceCourseAsk:
    return asks.AnnounceCourseAsk(world.names["draft_course"])


@example("training.begin_course")
def begin_course(world: World) -> asks.BeginCourseAsk:
    return asks.BeginCourseAsk(world.names["untied_course"])


@example("training.end_course")
def end_course(world: World) -> asks.EndCourseAsk:
    return asks.EndCourseAsk(course_id(world))


@example("training.call_off_course")
def call_off_course(world: World) -> asks.CallOffCourseAsk:
    return asks.CallOffCourseAsk(course_id(world), "The teacher is ill")


@example("training.apply_for", by="stranger")
def apply_for(world: World) -> asks.ApplyForAsk:
    return asks.ApplyForAsk(course_id(world), world.alder.pk, "I lead a branch")


@example("training.name_member", by="stranger")
def name_member(world: World) -> asks.NameMemberAsk:
    tom = world.seats["stranger"].viewer.person_id or 0
    return asks.NameMemberAsk(course_id(world), tom, world.alder.pk, "He leads a branch")


@example("training.answer_for")
def answer_for(world: World) -> asks.AnswerForAsk:
    return asks.AnswerForAsk(world.names["applied_member"], True, library_pays=True)


@example("training.choose_member")
def choose_member(world: World) -> asks.ChooseMemberAsk:
    return asks.ChooseMemberAsk(world.names["applied_member"], "New to leading")


@example("training.keep_waiting")
def keep_waiting(world: World) -> asks.KeepWaitingAsk:
    return asks.KeepWaitingAsk(world.names["applied_member"], "Next year first")


@example("training.turn_down")
def turn_down(world: World) -> asks.TurnDownAsk:
    return asks.TurnDownAsk(world.names["applied_member"], "Others are newer to it")


@example("training.leave_course", by="maya")
def leave_course(world: World) -> asks.LeaveCourseAsk:
    return asks.LeaveCourseAsk(world.names["member_id"], "I move away")


@example("training.want_certificate", by="maya")
def want_certificate(world: World) -> asks.WantCertificateAsk:
    return asks.WantCertificateAsk(world.names["member_id"], True)


@example("training.finish_member")
def finish_member(world: World) -> asks.FinishMemberAsk:
    return asks.FinishMemberAsk(world.names["member_id"], "She taught half of it")


@example("training.put_in_group")
def put_in_group(world: World) -> asks.PutInGroupAsk:
    return asks.PutInGroupAsk(world.names["member_id"], None)


@example("training.note_member")
def note_member(world: World) -> asks.NoteMemberAsk:
    return asks.NoteMemberAsk(world.names["member_id"], "Ask her first")


@example("training.add_unit")
def add_unit(world: World) -> asks.AddUnitAsk:
    return asks.AddUnitAsk(course_id(world), "Money without fear")


@example("training.edit_unit")
def edit_unit(world: World) -> asks.EditUnitAsk:
    return asks.EditUnitAsk(world.names["unit_id"], "Money without fear")


@example("training.take_dates")
def take_dates(world: World) -> asks.TakeDatesAsk:
    return asks.TakeDatesAsk(course_id(world))


@example("training.mark_unit")
def mark_unit(world: World) -> asks.MarkUnitAsk:
    row = asks.MarkRow(world.names["member_id"], "made_up")
    return asks.MarkUnitAsk(world.names["unit_id"], (row,))


@example("training.add_task")
def add_task(world: World) -> asks.AddTaskAsk:
    return asks.AddTaskAsk(course_id(world), "Visit a neighbor", world.day(14))


@example("training.hand_in", by="maya")
def hand_in(world: World) -> asks.HandInAsk:
    return asks.HandInAsk(world.names["task_id"], "I visited Alder")


@example("training.excuse_task")
def excuse_task(world: World) -> asks.ExcuseTaskAsk:
    return asks.ExcuseTaskAsk(world.names["task_id"], world.names["member_id"])


@example("training.form_groups")
def form_groups(world: World) -> asks.FormGroupsAsk:
    return asks.FormGroupsAsk(course_id(world), 1)


@example("training.edit_group")
def edit_group(world: World) -> asks.EditGroupAsk:
    return asks.EditGroupAsk(world.names["group_id"], "The early ones", meets="Thursdays at eight")


@example("training.share_note", by="maya")
def share_note(world: World) -> asks.ShareNoteAsk:
    return asks.ShareNoteAsk(world.names["group_id"], "We meet on Thursdays")


@example("training.note_group")
def note_group(world: World) -> asks.NoteGroupAsk:
    return asks.NoteGroupAsk(world.names["group_id"], "They trust each other")


@example("training.share_transcript")
def share_transcript(world: World) -> asks.ShareTranscriptAsk:
    return asks.ShareTranscriptAsk(("certificates",), world.day(30), "My next employer")


@example("training.stop_sharing")
def stop_sharing(world: World) -> asks.StopSharingAsk:
    return asks.StopSharingAsk(world.names["share_id"])
