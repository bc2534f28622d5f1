"""When (schedule), what (choice), how it reads (render, split): decides, does no I/O."""
