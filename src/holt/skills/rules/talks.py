"""What may follow what after a speaker was asked."""

from holt.kernel.errors import Refused
from holt.values.states import StateTable, Step

WAYS_TO_SPEAK = ("in_person", "online")
MOST_FEE_CENTS = 10_000_000
MOST_LISTENERS = 100_000
SPEAKING_STATES = StateTable(
    [
        Step("asked", "accept_speaker", "accepted", "speaker"),
        Step("asked", "decline_speaker", "declined", "speaker"),
        Step("asked", "move_speaker", "moved", "speaker"),
        Step("asked", "call_off_speaker", "called_off", "either"),
        Step("moved", "agree_day", "accepted", "asker"),
        Step("moved", "move_speaker", "moved", "speaker"),
        Step("moved", "call_off_speaker", "called_off", "either"),
        Step("accepted", "move_speaker", "moved", "speaker"),
        Step("accepted", "put_in_program", "accepted", "asker"),
        Step("accepted", "call_off_speaker", "called_off", "either"),
        Step("accepted", "thank_speaker", "thanked", "asker"),
        Step("thanked", "thank_speaker", "thanked", "asker"),
    ]
)


def require_way(is_online: bool, ways: tuple[str, ...]) -> None:
    """Refuse to ask for a way of speaking that is not offered."""
    if ways and ("online" if is_online else "in_person") not in ways:
        raise Refused("not_offered_so", "is_online")
