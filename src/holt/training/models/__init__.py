"""What the training room keeps: courses, who takes part, units and tasks, groups, transcripts."""

from holt.training.models.courses import Course, Facilitator, Partaker
from holt.training.models.groups import Group, PrivateNote
from holt.training.models.members import Member
from holt.training.models.transcripts import TranscriptShare
from holt.training.models.units import HandIn, Mark, Task, Unit

__all__ = [
    "Course",
    "Facilitator",
    "Group",
    "HandIn",
    "Mark",
    "Member",
    "Partaker",
    "PrivateNote",
    "Task",
    "TranscriptShare",
    "Unit",
]
