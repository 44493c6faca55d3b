"""The directory's pages: thin doors that read, show and do one verb."""
