"""Otter County: an invented network, built through the rooms' own actions, dated from today."""

from holt.site.demo.build import build, reset

__all__ = ["build", "reset"]
