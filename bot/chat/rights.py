"""Who may do what. Pure: what is known of a person and a chat goes in, yes or no comes out."""

from __future__ import annotations

from bot.chat.services import Policy
from bot.store.people import READER, Person
from bot.values import Access, ChatKind

GROUPS = frozenset({ChatKind.GROUP, ChatKind.SUPERGROUP})
_CHIEFS = frozenset({"creator", "owner", "administrator"})


def is_admin(policy: Policy, person: Person) -> bool:
    """Whether the operator named this person an admin of the bot."""
    return person.telegram_user_id in policy.admins


def may_talk(policy: Policy, person: Person) -> bool:
    """Whether the bot answers this person. Admins are answered even when someone banned them."""
    if is_admin(policy, person):
        return True
    if person.banned_at is not None:
        return False
    return policy.access is Access.OPEN or person.role == READER


def is_ignored(policy: Policy, person: Person) -> bool:
    """A banned person gets no answer at all, not even a refusal."""
    return person.banned_at is not None and not is_admin(policy, person)


def may_change_settings(kind: ChatKind, member_status: str, *, anonymous: bool = False) -> bool:
    """In groups only administrators change settings; a group's administrator may be anonymous. Alone, anyone may."""
    if kind is ChatKind.PRIVATE:
        return True
    return kind in GROUPS and (anonymous or member_status in _CHIEFS)
