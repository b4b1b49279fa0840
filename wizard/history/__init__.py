"""What the guide said on a day: releases that a person keeps, and what has changed since each of them."""
