"""XLSForm: forms as workbooks (xlsform.org), read, run and written."""
