"""What an operator does with surveys from a terminal."""
