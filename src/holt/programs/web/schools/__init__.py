"""Work with schools: two calendars beside each other, and lessons planned together."""
