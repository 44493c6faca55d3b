"""Programs for those who work on Holt; nothing here is part of it."""
