"""The embedded server, tried with real processes in data directories of its own."""
