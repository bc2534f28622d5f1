"""Tables, queries, migrations; one code for SQLite and PostgreSQL."""
