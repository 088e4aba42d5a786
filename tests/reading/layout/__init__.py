"""Tests of lines, tables and furniture on pages."""
