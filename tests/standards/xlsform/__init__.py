"""XLSForm: expressions, answering, reading, writing."""
