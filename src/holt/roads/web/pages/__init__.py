"""The roads room's pages: thin doors to queries and verbs."""
