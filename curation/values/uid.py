"""Short public identifiers: stable, unguessable, without letters that are easily confused."""

import secrets

# Crockford's base 32: no i, l, o, u, so that an identifier read aloud or retyped stays itself.
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
LENGTH = 10


def new_uid() -> str:
    """A random identifier of ten characters (50 bits)."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
