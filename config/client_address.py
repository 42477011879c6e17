"""Which address a request came from, as far as that can be known."""

from ipaddress import IPv6Address, IPv6Network, ip_address

from django.conf import settings
from django.http import HttpRequest

# One household or office is handed this much of IPv6; within it addresses change at will.
IPV6_NEIGHBOURHOOD = 64


def client_address(request: HttpRequest) -> str | None:
    """The visitor's address, for counting bad logins; None when there is none.

    Behind ``PROXY_COUNT`` proxies it is the entry that the outermost of them wrote; whatever
    stands left of it in X-Forwarded-For the visitor may have written. A request with fewer
    entries did not come through all proxies, and counts as the address that connected. IPv6
    addresses of one neighbourhood count as one.
    """
    return neighbourhood(forwarded_address(request) or request.META.get("REMOTE_ADDR", ""))


def forwarded_address(request: HttpRequest) -> str:
    proxies: int = settings.PROXY_COUNT
    hops: list[str] = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    if not proxies or len(hops) < proxies:
        return ""
    return hops[-proxies].strip()


def neighbourhood(address: str) -> str | None:
    try:
        parsed = ip_address(address)
    except ValueError:
        return None
    if not isinstance(parsed, IPv6Address):
        return str(parsed)
    if parsed.ipv4_mapped:
        return str(parsed.ipv4_mapped)
    return str(IPv6Network((parsed, IPV6_NEIGHBOURHOOD), strict=False).network_address)
