/**
 * Writes the wire format of Protocol Buffers, as far as ONNX needs it: a message is its fields one after the other, each
 * with a number and one of two forms, a variable-length integer or bytes with their length.
 */
export type Field = readonly [number: number, value: bigint | number | string | Uint8Array];

const VARINT = 0;
const BYTES = 2;

export function message(...fields: readonly Field[]): Uint8Array {
  return concat(
    fields.flatMap(([number, value]) => {
      if (typeof value === "number" || typeof value === "bigint")
        return [varint(BigInt(number * 8 + VARINT)), varint(BigInt.asUintN(64, BigInt(value)))];
      const bytes = typeof value === "string" ? new TextEncoder().encode(value) : value;
      return [varint(BigInt(number * 8 + BYTES)), varint(BigInt(bytes.length)), bytes];
    }),
  );
}

/** Seven bits a byte, lowest first; all bytes but the last have their highest bit set. */
function varint(value: bigint): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  do {
    bytes.push(Number(rest & 0x7fn) | (rest > 0x7fn ? 0x80 : 0));
    rest >>= 7n;
  } while (rest > 0n);
  return Uint8Array.from(bytes);
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
