"""What is told of members: that somebody came in or went, never who."""

from typing import ClassVar

from holt.training.events.courses import CourseEvent


class Applied(CourseEvent):
    name: ClassVar[str] = "training.applied"


class MemberNamed(CourseEvent):
    name: ClassVar[str] = "training.member_named"


class AnsweredFor(CourseEvent):
    name: ClassVar[str] = "training.answered_for"


class MemberChosen(CourseEvent):
    name: ClassVar[str] = "training.member_chosen"


class KeptWaiting(CourseEvent):
    name: ClassVar[str] = "training.kept_waiting"


class TurnedDown(CourseEvent):
    name: ClassVar[str] = "training.turned_down"


class LeftCourse(CourseEvent):
    name: ClassVar[str] = "training.left_course"


class MemberFinished(CourseEvent):
    name: ClassVar[str] = "training.member_finished"


class CertificateWanted(CourseEvent):
    name: ClassVar[str] = "training.certificate_wanted"
