# first | unranked-length
# One layer: leading terms for the first places, and further on the count and the mean of q's places, which tell where
# one q or two of them stand. Many q's far from the start tell nothing.
def first(q, seq=tokens):
    holds_q = key(seq) == query(q)
    count = holds_q.value(1)
    mean = holds_q.mean(indices)
    answer = SOp.zip(lambda n, m: m if n == 1 else 0 if n == 0 else int(m), count, mean)
    for start in reversed(range(0, 154, 11)):
        window = (key(indices) >= query(start)) & (key(indices) < query(start + 11))
        total = (window & holds_q).value(2.0 ** (0 - indices % 11))
        answer = SOp.zip(lambda x, far, start=start: leading(x, start, far), total, answer)
    return answer


def leading(total, start, otherwise):
    found = [start + k for k in range(11) if total >= 2.0**-k]
    return found[0] if found else otherwise
