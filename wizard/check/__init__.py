"""What can be proved about a policy: no gap, no overlap, every safeguard, over every case there is."""
