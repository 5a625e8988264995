"""The parts that screens are made of: attributes down, messages up, no rules."""
