"""Addresses of the partnerships room: the noun, the id, the verb."""

from django.urls import path

from holt.partnerships.web import (
    landing,  # noqa: F401  where signed links lead
    panels,  # noqa: F401  what hangs on pages below
    sentences,  # noqa: F401  the feed's sentences
    words,  # noqa: F401  the refusals' sentences
)
from holt.partnerships.web.pages import (
    agreeing,
    caring,
    introducing,
    planning,
    scales,
    showing,
    starting,
    working,
)

app_name = "partnerships"
ONE = "partnerships/<int:partnership_id>/"
VERSION = ONE + "agreement/<int:number>/"
urlpatterns = [
    path("partnerships/", showing.partnerships, name="partnerships"),
    path("partnerships/board/", showing.board, name="board"),
    path("partnerships/propose/", starting.propose, name="propose"),
    path("partnerships/bring-in/", starting.bring_in, name="bring_in"),
    path(ONE, showing.partnership, name="partnership"),
    path(ONE + "move/", showing.move, name="move"),
    path(ONE + "accept/", starting.accept, name="accept"),
    path(ONE + "decline/", starting.decline, name="decline"),
    path(ONE + "edit/", starting.edit, name="edit"),
    path(ONE + "state-interests/", starting.state_interests, name="state_interests"),
    path(ONE + "set-openness/", starting.set_openness, name="set_openness"),
    path(ONE + "invite-party/", starting.invite_party, name="invite_party"),
    path(ONE + "parties/<int:party_id>/name-contact/", starting.name_contact, name="name_contact"),
    path(ONE + "parties/<int:party_id>/send-link/", starting.send_link, name="send_link"),
    path(ONE + "plan/", planning.plan, name="plan"),
    path(ONE + "assess-level/", planning.assess_level, name="assess_level"),
    path(ONE + "change-level/", planning.change_level, name="change_level"),
    path(ONE + "embed/", planning.embed, name="embed"),
    path(ONE + "draft/", agreeing.draft, name="draft"),
    path(ONE + "adopt/", agreeing.adopt, name="adopt"),
    path(VERSION, agreeing.agreement, name="sign"),
    path(VERSION + "send-signing-code/", agreeing.send_signing_code, name="send_signing_code"),
    path(VERSION + "paper/", agreeing.paper, name="paper"),
    path(VERSION + "agreement.pdf", agreeing.agreement_file, {"kind": "pdf"}, name="agreement_pdf"),
    path(
        VERSION + "agreement.docx", agreeing.agreement_file, {"kind": "docx"}, name="agreement_docx"
    ),
    path(ONE + "write/", working.write, name="write"),
    path(ONE + "log-meeting/", working.log_meeting, name="log_meeting"),
    path(
        ONE + "embeddings/<int:embedding_id>/log-embedded-day/",
        working.log_embedded_day,
        name="log_embedded_day",
    ),
    path(ONE + "commit/", working.commit, name="commit"),
    path(ONE + "commitments/<int:commitment_id>/settle/", working.settle, name="settle"),
    path(ONE + "give/", working.give, name="give"),
    path(ONE + "ledger/", working.ledger, name="ledger"),
    path(ONE + "entries/<int:entry_id>/strike/", working.strike, name="strike"),
    path(ONE + "open-review/", caring.open_review, name="open_review"),
    path(ONE + "review/", caring.answer_review, name="answer_review"),
    path(ONE + "rate-interests/", caring.rate_interests, name="rate_interests"),
    path(ONE + "pulse/", caring.pulse, name="pulse"),
    path(ONE + "goals/<int:plan_goal_id>/attain/", caring.attain, name="attain"),
    path(
        ONE + "goals/<int:plan_goal_id>/describe-goal/",
        scales.describe_goal,
        name="describe_goal",
    ),
    path(ONE + "goals/<int:plan_goal_id>/agree-scale/", scales.agree_scale, name="agree_scale"),
    path(ONE + "pause/", caring.pause, name="pause"),
    path(ONE + "resume/", caring.resume, name="resume"),
    path(ONE + "renew/", caring.renew, name="renew"),
    path(ONE + "begin-ending/", caring.begin_ending, name="begin_ending"),
    path(ONE + "check-step/", caring.check_step, name="check_step"),
    path(ONE + "keep-going/", caring.keep_going, name="keep_going"),
    path(ONE + "end/", caring.end, name="end"),
    path(ONE + "take-over/", caring.take_over, name="take_over"),
    path("introductions/", introducing.introductions, name="introductions"),
    path("introductions/introduce/", introducing.introduce, name="introduce"),
    path("introductions/should-meet/", introducing.should_meet, name="should_meet"),
    path("introductions/<int:introduction_id>/", introducing.introduction, name="introduction"),
    path(
        "introductions/<int:introduction_id>/answer/",
        introducing.answer_introduction,
        name="answer_introduction",
    ),
    path(
        "introductions/<int:introduction_id>/follow/",
        introducing.follow_introduction,
        name="follow_introduction",
    ),
    path("needs/<int:need_id>/suggestions/", introducing.suggestions, name="suggestions"),
    path(
        "needs/<int:need_id>/suggestions/<int:organization_id>/note/",
        introducing.note_suggestion,
        name="note_suggestion",
    ),
    path("rates/", working.rates, name="rates"),
    path("rates/<int:rate_id>/set-rate/", working.set_rate, name="set_rate"),
]
