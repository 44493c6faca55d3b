"""Addresses of the needs room."""

from django.urls import path

from holt.needs.web import changing, many, pages, sentences, strategy, words

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
]
