"""The pages of help tables: for everyone, and for those who help."""
