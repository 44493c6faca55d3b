"""The lists: courses, and everyone in one."""

from holt.training.web.tables.courses import courses_table
from holt.training.web.tables.members import members_table

__all__ = ["courses_table", "members_table"]
