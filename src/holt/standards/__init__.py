"""Formats other people wrote down, read and written in pure Python."""
