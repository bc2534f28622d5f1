"""Places, peoples and organisations that a text names, and whether the other names them."""
