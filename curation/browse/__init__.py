"""The pages for readers: the same records as on the desk, and nothing that writes."""
