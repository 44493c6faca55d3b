"""Every verb of the mentoring room."""
