def subtract(sop=tokens):
    # The digits of the difference, aligned right, with zeros in front.
    return sop.map(lambda token: 0)


subtract().input("503-178")
