"""Every verb of the learning room."""

from holt.learning.actions.lessons import (
    edit_lesson,
    publish_lesson,
    withdraw_lesson,
    write_lesson,
)

__all__ = ["edit_lesson", "publish_lesson", "withdraw_lesson", "write_lesson"]
