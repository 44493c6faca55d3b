"""Classes that come: the page for teachers, their own visit, the staff's queue, the offers."""
