"""The extractors: one file a kind of fact, registered here and nowhere else."""
