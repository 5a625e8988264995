"""Every way in which a file can be wrong, with the rule behind it and the remedy."""
