"""Good Asks of programs, evaluation and learning."""

from datetime import time

from holt.evaluation import actions as evaluating
from holt.evaluation import asks as evaluation
from holt.evaluation import rules
from holt.evaluation.models import Witness
from holt.kernel.models import Letter
from holt.learning import asks as learning
from holt.programs import asks as programs
from tests.house.examples import example
from tests.house.world import World

EVENING = (time(18), time(19, 30))


@example("programs.schedule")
def schedule(world: World) -> programs.ScheduleAsk:
    at = world.stage["active"].pk
    return programs.ScheduleAsk(at, "English class", world.day(7), *EVENING, by_turns=True)


@example("programs.edit_session")
def edit_session(world: World) -> programs.EditSessionAsk:
    return programs.EditSessionAsk(world.names["session_id"], "English", world.day(8), *EVENING)


@example("programs.hold")
def hold(world: World) -> programs.HoldAsk:
    return programs.HoldAsk(world.names["held_session"], 14, 2)


@example("programs.cancel_session")
def cancel_session(world: World) -> programs.CancelSessionAsk:
    return programs.CancelSessionAsk(world.names["session_id"], "Snow")


@example("programs.start_program")
def start_program(world: World) -> programs.StartProgramAsk:
    return programs.StartProgramAsk(world.stage["active"].pk, "Story hour", "story_hour")


@example("programs.start_own_program")
def start_own_program(world: World) -> programs.StartOwnProgramAsk:
    return programs.StartOwnProgramAsk(world.library.pk, "Story hour", "story_hour")


@example("programs.add_dates")
def add_dates(world: World) -> programs.AddDatesAsk:
    return programs.AddDatesAsk(world.names["own_program"], world.day(9), *EVENING)


@example("programs.bring_program")
def bring_program(world: World) -> programs.BringProgramAsk:
    return programs.BringProgramAsk(world.names["own_program"], world.stage["active"].pk)


@example("programs.edit_program")
def edit_program(world: World) -> programs.EditProgramAsk:
    return programs.EditProgramAsk(world.names["program_id"], "English", "language_class")


@example("programs.provide")
def provide(world: World) -> programs.ProvideAsk:
    return programs.ProvideAsk(world.names["program_id"], "material", "Thirty notebooks")


@example("programs.edit_provision")
def edit_provision(world: World) -> programs.EditProvisionAsk:
    at = world.names["provision_id"]
    return programs.EditProvisionAsk(at, "speaker", "Ada Moss", spent_cents=12_000, state="sure")


@example("programs.drop_provision")
def drop_provision(world: World) -> programs.DropProvisionAsk:
    return programs.DropProvisionAsk(world.names["provision_id"])


@example("programs.publish_program")
def publish_program(world: World) -> programs.PublishProgramAsk:
    return programs.PublishProgramAsk(world.names["draft_program"])


@example("programs.withdraw_program")
def withdraw_program(world: World) -> programs.WithdrawProgramAsk:
    return programs.WithdrawProgramAsk(world.names["program_id"], "Nobody can teach it")


@example("programs.sign_up")
def sign_up(world: World) -> programs.SignUpAsk:
    return programs.SignUpAsk(world.names["event"], "Rosa Lima", "rosa@example.org", people=2)


@example("programs.cancel_sign_up")
def cancel_sign_up(world: World) -> programs.CancelSignUpAsk:
    return programs.CancelSignUpAsk(world.names["sign_up_id"])


@example("programs.check_in")
def check_in(world: World) -> programs.CheckInAsk:
    return programs.CheckInAsk(world.names["sign_up_id"], 2)


@example("programs.open_feed")
def open_feed(world: World) -> programs.OpenFeedAsk:
    return programs.OpenFeedAsk("partnership", world.stage["active"].pk)


@example("programs.close_feed")
def close_feed(world: World) -> programs.CloseFeedAsk:
    return programs.CloseFeedAsk(world.names["feed_id"])


def record_ask(world: World) -> evaluation.RecordAsk:
    at = world.stage["active"].pk
    return evaluation.RecordAsk(at, "Twelve workers", "They read the safety rules", world.day(-1))


@example("evaluation.record")
def record(world: World) -> evaluation.RecordAsk:
    return record_ask(world)


def recorded(world: World) -> int:
    return evaluating.record(world.ines, record_ask(world), now=world.now).pk


@example("evaluation.edit_outcome")
def edit_outcome(world: World) -> evaluation.EditOutcomeAsk:
    return evaluation.EditOutcomeAsk(recorded(world), "Twelve", "They read the rules", world.today)


@example("evaluation.ask_confirmation")
def ask_confirmation(world: World) -> evaluation.AskConfirmationAsk:
    return evaluation.AskConfirmationAsk(recorded(world), world.employer.pk)


@example("evaluation.confirm", by="maya")
def confirm(world: World) -> evaluation.ConfirmAsk:
    return evaluation.ConfirmAsk(recorded(world), "Maya Ortiz", "HR manager")


def asked(world: World) -> tuple[int, str]:
    """Somebody outside who was asked, and the key in their letter."""
    email = "rosa@clinic.example"
    ask = evaluation.AskWitnessAsk(recorded(world), "Rosa Lind", email, "Nurse")
    row = evaluating.ask_witness(world.ines, ask, now=world.now)
    link = Letter.objects.filter(to=email).latest("pk").link
    return row.pk, link.rstrip("/").rpartition("/")[2]


@example("evaluation.ask_witness")
def ask_witness(world: World) -> evaluation.AskWitnessAsk:
    return evaluation.AskWitnessAsk(recorded(world), "Rosa Lind", "rosa@clinic.example", "Nurse")


@example("evaluation.witness", by="stranger")
def witness(world: World) -> evaluation.WitnessAsk:
    row, token = asked(world)
    about = rules.fingerprint(Witness.objects.get(pk=row).outcome.__dict__)
    return evaluation.WitnessAsk(token, "yes", "Rosa Lind", "Nurse", about=about)


@example("evaluation.take_back_witness")
def take_back_witness(world: World) -> evaluation.TakeBackWitnessAsk:
    return evaluation.TakeBackWitnessAsk(asked(world)[0])


@example("evaluation.forget_witness")
def forget_witness(world: World) -> evaluation.ForgetWitnessAsk:
    return evaluation.ForgetWitnessAsk(asked(world)[0])


@example("evaluation.withdraw_outcome")
def withdraw_outcome(world: World) -> evaluation.WithdrawOutcomeAsk:
    return evaluation.WithdrawOutcomeAsk(recorded(world), "Counted twice")


@example("learning.write_lesson")
def write_lesson(world: World) -> learning.WriteLessonAsk:
    return learning.WriteLessonAsk(
        world.library.pk, "Teach in the shift's own hour", happened="Everyone came", publish=True
    )


@example("learning.edit_lesson")
def edit_lesson(world: World) -> learning.EditLessonAsk:
    lesson = world.names["lesson network"]
    return learning.EditLessonAsk(lesson, "Teach at work", happened="Everyone came")


@example("learning.publish_lesson")
def publish_lesson(world: World) -> learning.PublishLessonAsk:
    return learning.PublishLessonAsk(world.names["lesson draft"])


@example("learning.withdraw_lesson")
def withdraw_lesson(world: World) -> learning.WithdrawLessonAsk:
    return learning.WithdrawLessonAsk(world.names["lesson network"], "It was not so")
