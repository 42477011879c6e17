"""Pure decisions: which value counts, which record a finding is. No Django, no database."""
