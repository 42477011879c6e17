"""Full-text search over people, meetings, issues and reports: one interface on both databases.

A word finds every word that begins with it, whatever the accents, the case and the script; scripts
that write without blanks are found by any part. `words` says how a text is taken apart, `entries`
which texts a record is found by, `index` keeps them up to date, `matching` asks.
"""
