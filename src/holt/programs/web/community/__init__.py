"""Pages on which the community proposes, speaks and helps, and staff answer."""
