"""What speaks HTTP: health, the webhook, and the local Telegram with its chat page."""
