"""Every figure Holt promises, measured beside a peer in the same run: ./holt bench [name]."""
