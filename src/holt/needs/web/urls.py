"""Addresses of the needs room."""

from django.urls import path

from holt.needs.web import changing, many, pages, sentences, strategy, words
from holt.needs.web.assessments import changing as assessing
from holt.needs.web.assessments import pages as assessments
from holt.needs.web.assessments import reporting, themes

app_name = "needs"
WORDS = (sentences, words)
"""Imported so that refusals and happenings have their sentences."""

urlpatterns = [
    path("needs/", pages.needs, name="needs"),
    path("needs/log/", changing.log, name="log"),
    path("needs/park-many/", many.park_many, name="park_many"),
    path("needs/park-many/<int:bulk_park_id>/undo/", many.undo_park_many, name="undo_park_many"),
    path("needs/<int:need_id>/", pages.need, name="need"),
    path("needs/<int:need_id>/edit/", changing.edit, name="edit"),
    path("needs/<int:need_id>/publish/", changing.publish, name="publish"),
    path("needs/<int:need_id>/add-evidence/", changing.add_evidence, name="add_evidence"),
    path(
        "needs/<int:need_id>/withdraw-evidence/<int:evidence_id>/",
        changing.withdraw_evidence,
        name="withdraw_evidence",
    ),
    path("needs/<int:need_id>/set-goals/", changing.set_goals, name="set_goals"),
    path("needs/<int:need_id>/park/", changing.park, name="park"),
    path("needs/<int:need_id>/reopen/", changing.reopen, name="reopen"),
    path("needs/<int:need_id>/meet/", changing.meet, name="meet"),
    path("needs/<int:need_id>/match/", changing.match, name="match"),
    path("strategy/", strategy.own, name="own_strategy"),
    path("strategy/<int:organization_id>/", strategy.strategy, name="strategy"),
    path("strategy/<int:organization_id>/set-mission/", strategy.set_mission, name="set_mission"),
    path("strategy/<int:organization_id>/add-goal/", strategy.add_goal, name="add_goal"),
    path("strategy/goals/<int:goal_id>/", strategy.goal, name="goal"),
    path("strategy/goals/<int:goal_id>/edit/", strategy.edit_goal, name="edit_goal"),
    path("strategy/goals/<int:goal_id>/retire/", strategy.retire_goal, name="retire_goal"),
    path("assessments/", assessments.assessments, name="assessments"),
    path("assessments/plan/", assessing.plan_assessment, name="plan_assessment"),
    path("assessments/<int:assessment_id>/", assessments.assessment, name="assessment"),
    path("assessments/<int:assessment_id>/progress/", assessments.progress, name="progress"),
    path("assessments/<int:assessment_id>/results/", assessments.results, name="results"),
    path("assessments/<int:assessment_id>/themes/", themes.themes, name="themes"),
    path("assessments/<int:assessment_id>/draft-theme/", themes.draft_theme, name="draft_theme"),
    path("assessments/<int:assessment_id>/report/", reporting.report, name="report"),
    path("assessments/<int:assessment_id>/report.pdf", reporting.report_pdf, name="report_pdf"),
    path(
        "assessments/<int:assessment_id>/edit/", assessing.edit_assessment, name="edit_assessment"
    ),
    path("assessments/<int:assessment_id>/name-group/", assessing.name_group, name="name_group"),
    path(
        "assessments/<int:assessment_id>/groups/<int:local_group_id>/drop/",
        assessing.drop_group,
        name="drop_group",
    ),
    path(
        "assessments/<int:assessment_id>/set-population/",
        assessing.set_population,
        name="set_population",
    ),
    path(
        "assessments/<int:assessment_id>/set-candidates/",
        assessing.set_candidates,
        name="set_candidates",
    ),
    path(
        "assessments/<int:assessment_id>/rate-candidates/",
        assessing.rate_candidates,
        name="rate_candidates",
    ),
    path("assessments/<int:assessment_id>/vote/", assessing.vote, name="vote"),
    path("assessments/<int:assessment_id>/weigh/", assessing.weigh, name="weigh"),
    path(
        "assessments/<int:assessment_id>/candidates/<int:need_candidate_id>/draft-need/",
        assessing.draft_need,
        name="draft_need",
    ),
    path(
        "assessments/<int:assessment_id>/write-report/", assessing.write_report, name="write_report"
    ),
    path(
        "assessments/<int:assessment_id>/publish-report/",
        assessing.publish_report,
        name="publish_report",
    ),
    path(
        "assessments/<int:assessment_id>/withdraw-report/",
        assessing.withdraw_report,
        name="withdraw_report",
    ),
]
