"""Fits the news method and reports on it, given a folder of news with summaries (which is not in the repository)."""
