"""Database backend of Django for the embedded PostgreSQL: `ENGINE = "jlpolicy.embedded"`."""
