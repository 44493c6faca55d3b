"""Every verb of the studies room."""
