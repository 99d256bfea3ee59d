"""Say how good a result is, and put results on paper or into a folder."""
