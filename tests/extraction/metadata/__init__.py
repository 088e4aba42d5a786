"""Tests of the reading of head and foot."""
