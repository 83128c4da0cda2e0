def add(sop=tokens):
    # The digits of the sum, aligned right, with zeros in front.
    return sop


add().input("683+345")
