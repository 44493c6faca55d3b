"""Mutual aid: what each could lend, call-outs and drills, the page a letter leads to."""
