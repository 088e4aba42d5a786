"""Tests of the reading of figures."""
