"""The forms of a partnership's verbs."""
