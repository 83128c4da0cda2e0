import type { Tensor } from "../model.ts";

/** Reads a safetensors file of single-precision tensors. It shares nothing with the writer, which tests hold against it. */
export function readSafetensors(file: Uint8Array): ReadonlyMap<string, Tensor> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const size = Number(view.getBigUint64(0, true));
  const header: Record<string, { shape: number[]; data_offsets: [number, number] }> = JSON.parse(
    new TextDecoder().decode(file.subarray(8, 8 + size)),
  );
  const tensors = Object.entries(header).filter(([name]) => name !== "__metadata__");
  return new Map(
    tensors.map(
      ([
        name,
        {
          shape,
          data_offsets: [from, to],
        },
      ]) => {
        const data = Float32Array.from({ length: (to - from) / 4 }, (_, i) =>
          view.getFloat32(8 + size + from + i * 4, true),
        );
        return [name, { shape, data }];
      },
    ),
  );
}
