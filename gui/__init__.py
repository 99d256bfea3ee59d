"""Windows of the desktop application: the series dock and its map tool."""
