"""Made-up personal data: valid numbers of many countries, the forms they are written in, and what only looks like them."""
