"""Say how good a result is, and whether the machine is ready."""
