"""Tests of the reading of proposals."""
