"""Secrets handed out once and kept as hashes: tokens of links, keys for programs, short codes."""

import hashlib
import secrets

from django.utils.crypto import constant_time_compare, salted_hmac

BYTES = 32
DIGITS = 6


def new_token() -> str:
    """43 letters and digits that fit an address; 256 random bits."""
    return secrets.token_urlsafe(BYTES)


def hashed(token: str) -> str:
    """SHA-256 of a token, in hexadecimal: a long random secret needs no salt."""
    return hashlib.sha256(token.encode()).hexdigest()


def new_code() -> str:
    """Six digits."""
    return f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"


def keyed_hash(code: str, *meant_for: object) -> str:
    """HMAC of a short code under the installation's secret, bound to what it is meant for."""
    value = "\n".join([code, *map(str, meant_for)])
    return salted_hmac("holt.people.signing_code", value, algorithm="sha256").hexdigest()


def same(one: str, other: str) -> bool:
    """Whether two hashes are equal, in the same time either way."""
    return constant_time_compare(one, other)
