"""What a finished site needs to be hosted: its security policy, and how servers are to send it."""
