"""How each language writes dates and numbers, where Django's own way does not fit the network."""
