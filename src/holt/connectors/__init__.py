"""Plugs: one folder for each kind of outside system. Rooms never name them."""
