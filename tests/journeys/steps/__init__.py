"""The stories' steps: each takes whoever sits at a page and brings the story on by one act."""
