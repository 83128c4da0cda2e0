import type { Model } from "../model.ts";
import { bytesOf, namedTensors } from "./tensors.ts";

/**
 * A safetensors file: the length of a JSON header (eight bytes, lowest first), the header with each tensor's type, shape
 * and place, and the numbers.
 */
export function writeSafetensors(model: Model): Uint8Array {
  const tensors = namedTensors(model).map(([name, tensor]) => ({ name, shape: tensor.shape, bytes: bytesOf(tensor) }));
  let offset = 0;
  const places: Record<string, object> = { __metadata__: { format: "pt" } };
  for (const { name, shape, bytes } of tensors) {
    places[name] = { dtype: "F32", shape, data_offsets: [offset, offset + bytes.length] };
    offset += bytes.length;
  }
  const text = JSON.stringify(places);
  // Spaces up to a multiple of eight, so that the numbers are aligned.
  const header = new TextEncoder().encode(text.padEnd(Math.ceil(text.length / 8) * 8));
  const file = new Uint8Array(8 + header.length + offset);
  new DataView(file.buffer).setBigUint64(0, BigInt(header.length), true);
  file.set(header, 8);
  let at = 8 + header.length;
  for (const { bytes } of tensors) {
    file.set(bytes, at);
    at += bytes.length;
  }
  return file;
}
