"""Pages on which the network is asked whom each works with."""
