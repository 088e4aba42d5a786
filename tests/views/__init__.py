"""Tests of documents.views, through the addresses a browser asks for."""
