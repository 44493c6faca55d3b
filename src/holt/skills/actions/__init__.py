"""Every verb of the skills room."""
