"""What an expression can be, where that is kept while code is followed, and what is known of it."""
