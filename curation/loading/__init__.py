"""Reports into records: the only code that writes what the extractor found."""
