"""Good Asks of assessments."""

from holt.needs import asks
from holt.surveys import actions as surveys
from holt.surveys import asks as survey_asks
from holt.surveys.models import Survey
from tests.house.examples import example
from tests.house.world import World


@example("needs.plan_assessment")
def plan_assessment(world: World) -> asks.PlanAssessmentAsk:
    return asks.PlanAssessmentAsk(world.library.pk, "What does Marlow need?")


@example("needs.edit_assessment")
def edit_assessment(world: World) -> asks.EditAssessmentAsk:
    return asks.EditAssessmentAsk(world.names["planned_assessment"], "What does Marlow hope for?")


@example("needs.name_group")
def name_group(world: World) -> asks.NameGroupAsk:
    return asks.NameGroupAsk(world.names["assessment_id"], world.employer.pk, languages=("es",))


@example("needs.drop_group")
def drop_group(world: World) -> asks.DropGroupAsk:
    return asks.DropGroupAsk(world.names["assessment_id"], world.names["local_group_id"])


@example("needs.set_population")
def set_population(world: World) -> asks.SetPopulationAsk:
    rows = (asks.PopulationRow("age", "under_18", 40), asks.PopulationRow("age", "18_34", 60))
    return asks.SetPopulationAsk(world.names["assessment_id"], rows)


@example("needs.set_candidates")
def set_candidates(world: World) -> asks.SetCandidatesAsk:
    rows = (asks.CandidateRow("Work", "matters_work=served_work"),)
    return asks.SetCandidatesAsk(world.names["assessment_id"], rows)


@example("needs.rate_candidates")
def rate_candidates(world: World) -> asks.RateCandidatesAsk:
    rows = (asks.RatingRow(world.names["need_candidate_id"], 8, 12, 6, ("resources",)),)
    return asks.RateCandidatesAsk(world.names["assessment_id"], "Seat 4", rows)


@example("needs.vote")
def vote(world: World) -> asks.VoteAsk:
    rows = (asks.VoteRow(world.names["need_candidate_id"], 1, 3),)
    return asks.VoteAsk(world.names["assessment_id"], "Seat 4", rows)


@example("needs.weigh")
def weigh(world: World) -> asks.WeighAsk:
    return asks.WeighAsk(world.names["answered_assessment"])


@example("needs.draft_need")
def draft_need(world: World) -> asks.DraftNeedAsk:
    where = world.names["assessment_id"], world.names["need_candidate_id"]
    return asks.DraftNeedAsk(*where, "Help with finding work")


@example("needs.draft_theme")
def draft_theme(world: World) -> asks.DraftThemeAsk:
    where = world.names["assessment_id"]
    survey = Survey.objects.filter(about_kind="assessment", about_id=where).earliest("pk")
    themes = survey_asks.SetThemesAsk(survey.pk, "hope", ("A place to sit: x",))
    surveys.set_themes(world.ines, themes, now=world.now)
    return asks.DraftThemeAsk(where, survey.pk, "hope", "A place to sit", "Places to sit")


@example("needs.write_report")
def write_report(world: World) -> asks.WriteReportAsk:
    return asks.WriteReportAsk(world.names["assessment_id"], "People spoke of work.")


@example("needs.publish_report")
def publish_report(world: World) -> asks.PublishReportAsk:
    return asks.PublishReportAsk(world.names["assessment_id"])


@example("needs.withdraw_report")
def withdraw_report(world: World) -> asks.WithdrawReportAsk:
    return asks.WithdrawReportAsk(world.names["published_assessment"])
