"""Advocacy together: the pages of a campaign."""
