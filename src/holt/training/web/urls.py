"""Addresses of the training room."""

from django.urls import path

from holt.training.web import (
    courses,
    groups,
    members,
    panels,
    sentences,
    transcripts,
    units,
    words,
    year,
)

app_name = "training"
WORDS = (panels, sentences, words)
"""Imported so that panels hang, and refusals and happenings have their sentences."""

urlpatterns = [
    path("training/", courses.courses, name="courses"),
    path("training/plan-course/", courses.plan_course, name="plan_course"),
    path("training/transcript/", transcripts.transcript, name="transcript"),
    path("training/transcript.pdf", transcripts.transcript_pdf, name="transcript_pdf"),
    path("training/transcript.csv", transcripts.transcript_csv, name="transcript_csv"),
    path(
        "training/transcript/share-transcript/",
        transcripts.share_transcript,
        name="share_transcript",
    ),
    path(
        "training/shares/<int:share_id>/stop-sharing/",
        transcripts.stop_sharing,
        name="stop_sharing",
    ),
    path("transcripts/<str:share_key>/", transcripts.shared_transcript, name="shared_transcript"),
    path(
        "transcripts/<str:share_key>/transcript.pdf",
        transcripts.shared_transcript_pdf,
        name="shared_transcript_pdf",
    ),
    path("training/year/", year.my_year, name="my_year"),
    path("training/year/<int:organization_id>/", year.year, name="year"),
    path("training/<int:course_id>/", courses.course, name="course"),
    path("training/<int:course_id>/members/", courses.members, name="course_members"),
    *(
        path(f"training/<int:course_id>/{word.replace('_', '-')}/", view, name=word)
        for word, view in (
            ("edit_course", courses.edit_course),
            ("set_partaker", courses.set_partaker),
            ("drop_partaker", courses.drop_partaker),
            ("set_facilitator", courses.set_facilitator),
            ("tie_program", courses.tie_program),
            ("announce_course", courses.announce_course),
            ("begin_course", courses.begin_course),
            ("end_course", courses.end_course),
            ("call_off_course", courses.call_off_course),
            ("apply_for", members.apply_for),
            ("name_member", members.name_member),
            ("add_unit", units.add_unit),
            ("take_dates", units.take_dates),
            ("add_task", units.add_task),
            ("form_groups", groups.form_groups),
        )
    ),
    path("training/members/<int:member_id>/", members.member, name="member"),
    *(
        path(f"training/members/<int:member_id>/{word.replace('_', '-')}/", view, name=word)
        for word, view in (
            ("answer_for", members.answer_for),
            ("choose_member", members.choose_member),
            ("keep_waiting", members.keep_waiting),
            ("turn_down", members.turn_down),
            ("leave_course", members.leave_course),
            ("want_certificate", members.want_certificate),
            ("finish_member", members.finish_member),
            ("put_in_group", members.put_in_group),
            ("note_member", members.note_member),
        )
    ),
    path("training/units/<int:unit_id>/edit-unit/", units.edit_unit, name="edit_unit"),
    path("training/units/<int:unit_id>/mark-unit/", units.mark_unit, name="mark_unit"),
    path("training/tasks/<int:task_id>/", units.task, name="task"),
    path("training/tasks/<int:task_id>/hand-in/", units.hand_in, name="hand_in"),
    path("training/tasks/<int:task_id>/excuse-task/", units.excuse_task, name="excuse_task"),
    path("training/groups/<int:group_id>/", groups.group, name="group"),
    *(
        path(f"training/groups/<int:group_id>/{word.replace('_', '-')}/", view, name=word)
        for word, view in (
            ("edit_group", groups.edit_group),
            ("share_note", groups.share_note),
            ("note_group", groups.note_group),
        )
    ),
]
