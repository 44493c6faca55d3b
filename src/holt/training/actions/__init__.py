"""Every verb of the training room."""
