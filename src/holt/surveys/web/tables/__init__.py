"""Surveys as a table."""

from holt.surveys.web.tables.surveys import surveys_table

__all__ = ["surveys_table"]
