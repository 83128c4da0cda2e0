def greater(seq=tokens):
    # The smallest number of the input that is greater than the one here, or -1.
    return seq


greater().input([32, 17, 45, 17, 98])
