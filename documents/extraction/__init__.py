"""Text of a policy document in, its structure and facts out: pure, deterministic, never raises."""

from documents.extraction.pipeline import PIPELINE_VERSION, analyse

__all__ = ["PIPELINE_VERSION", "analyse"]
