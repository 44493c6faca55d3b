"""Pages of the measures a library or a partnership chose."""
