"""The Django project: settings, addresses, the database server; nothing of policy papers."""
