"""Methods: how Holt decides and measures. Pure functions over frozen facts, each with its source."""
