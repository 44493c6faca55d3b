"""Every verb of the evaluation room."""

from holt.evaluation.actions.confirming import ask_confirmation, confirm
from holt.evaluation.actions.recording import edit_outcome, record, withdraw_outcome

__all__ = ["ask_confirmation", "confirm", "edit_outcome", "record", "withdraw_outcome"]
