"""Every verb of the programs room."""

from holt.programs.actions.sessions import cancel_session, edit_session, hold, schedule

__all__ = ["cancel_session", "edit_session", "hold", "schedule"]
