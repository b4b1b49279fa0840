"""Training cases for managers: made-up case files and questions, marked by the register's own code.

It stands above `wizard.register`, which finds, and `wizard.training`, which arranges choices.
"""
