"""The pages of rosters: for those who draw them, and for those who stand there."""
