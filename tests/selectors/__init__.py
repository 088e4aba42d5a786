"""Tests of documents.selectors."""
