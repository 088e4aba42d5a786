"""Pages: each view reads the form, calls one selector or service, renders."""
