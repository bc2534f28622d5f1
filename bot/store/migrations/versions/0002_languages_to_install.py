"""Languages that readers chose and that are to be installed, and who waits for them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.store.types import Id, UtcDateTime

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "install",
        sa.Column("id", Id, primary_key=True, autoincrement=True),
        sa.Column("lang", sa.Text, nullable=False, server_default=""),
        sa.Column("round", sa.Integer, nullable=False, server_default="1"),
        sa.Column("error", sa.Text, nullable=False, server_default=""),
        sa.Column("state", sa.Text, nullable=False, server_default="pending"),
        sa.Column("attempt", sa.Integer, nullable=False, server_default="0"),
        sa.Column("lease_until", UtcDateTime),
        sa.Column("not_before_at", UtcDateTime),
        sa.UniqueConstraint("lang"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "install_chat",
        sa.Column("install_id", Id, sa.ForeignKey("install.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("chat_id", Id, sa.ForeignKey("chat.id", ondelete="CASCADE"), primary_key=True),
    )
    op.create_index(None, "install_chat", ["chat_id"])


def downgrade() -> None:
    op.drop_table("install_chat")
    op.drop_table("install")
