"""Where a mobile library should stop, and when: covering, today's timetable, and a better one.

`covering` chooses places, `reading` takes over a file of stops, `planning` finds the four weeks.
"""
