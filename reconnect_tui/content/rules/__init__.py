"""What the keys of a file have to agree on, beyond what each key allows by itself."""
