"""Addresses of two calendars beside each other and of lessons planned together."""

from django.urls import path

from holt.programs.web.schools import calendars, lessons, papers

TABLE, PLAN = "partnerships/<int:partnership_id>/", "lesson-plans/<int:lesson_plan_id>/"

urlpatterns = [
    path(TABLE + "side-by-side/", calendars.side_by_side, name="side_by_side"),
    path(TABLE + "add-school-entry/", calendars.add_school_entry, name="add_school_entry"),
    path(
        TABLE + "bring-school-calendar/",
        calendars.bring_school_calendar,
        name="bring_school_calendar",
    ),
    path(
        "school-entries/<int:school_entry_id>/remove-school-entry/",
        calendars.remove_school_entry,
        name="remove_school_entry",
    ),
    path(TABLE + "lesson-plans/", lessons.lesson_plans, name="lesson_plans"),
    path(TABLE + "plan-lesson/", lessons.plan_lesson, name="plan_lesson"),
    path(PLAN, lessons.lesson_plan, name="lesson_plan"),
    *(
        path(f"{PLAN}{word.replace('_', '-')}/", view, name=word)
        for word, view in (
            ("edit_lesson_plan", lessons.edit_lesson_plan),
            ("agree_lesson_plan", lessons.agree_lesson_plan),
            ("teach_lesson_plan", lessons.teach_lesson_plan),
            ("review_lesson_plan", lessons.review_lesson_plan),
            ("copy_lesson_plan", lessons.copy_lesson_plan),
        )
    ),
    path(PLAN + "lesson.pdf", papers.lesson_plan_pdf, name="lesson_plan_pdf"),
    path(PLAN + "lesson.md", papers.lesson_plan_text, name="lesson_plan_text"),
    path(
        "lesson-steps/<int:lesson_step_id>/schedule-lesson-step/",
        lessons.schedule_lesson_step,
        name="schedule_lesson_step",
    ),
]
