"""What the plugin needs of the machine, and how to get it."""
