"""What the button "Original" needs: items as they were written, the message each begins in, what a message answers."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("item", sa.Column("original", sa.Text, nullable=False, server_default=""))
    op.add_column("edition_item", sa.Column("part", sa.Integer, nullable=False, server_default="0"))
    op.add_column("delivery", sa.Column("reply_to_message_id", sa.BigInteger, nullable=False, server_default="0"))


def downgrade() -> None:
    for table, column in (("delivery", "reply_to_message_id"), ("edition_item", "part"), ("item", "original")):
        with op.batch_alter_table(table) as batch:
            batch.drop_column(column)
