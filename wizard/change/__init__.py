"""What a change of the policy does: which clauses, what rests on them, and which cases come out otherwise."""
