"""What the catalogues know, as the analysis asks for it: calls that send, calls that change, names that tell."""
