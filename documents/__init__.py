"""Policy documents (政策文件): read, understood, stored and shown. Imports nothing, on purpose."""
