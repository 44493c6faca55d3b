"""Exhibitions that travel: pages, stays, condition reports, papers and calendars."""
