"""What the evaluation room keeps."""

from holt.evaluation.models.outcomes import Outcome
from holt.evaluation.models.witnesses import Witness

__all__ = ["Outcome", "Witness"]
