"""The pages of credit: for staff, for holders, and for whoever checks a certificate."""
