import type { Tensor } from "./model.ts";

/** `int8` holds each row of a matrix as whole numbers from -127 to 127 times one scale; it computes in single precision. */
export type Precision = "float32" | "bfloat16" | "float16" | "int8";

export const PRECISIONS: readonly Precision[] = ["float32", "bfloat16", "float16", "int8"];

/** Rounds what is computed, in place, and gives it back. */
export function roundingOf(precision: Precision): (numbers: Float32Array) => Float32Array {
  if (precision === "bfloat16") return eachRounded(toBfloat16);
  if (precision === "float16") return eachRounded(toFloat16);
  return (numbers) => numbers;
}

/** Weights as the precision holds them. */
export function roundTensor(tensor: Tensor, precision: Precision): Tensor {
  if (precision === "float32") return tensor;
  const data = tensor.data.slice();
  if (precision !== "int8") return { shape: tensor.shape, data: roundingOf(precision)(data) };
  const width = tensor.shape.at(-1) ?? 1;
  for (let at = 0; at < data.length; at += width) quantize(data.subarray(at, at + width));
  return { shape: tensor.shape, data };
}

function eachRounded(round: (number: number) => number) {
  return (numbers: Float32Array) => {
    for (let i = 0; i < numbers.length; i++) numbers[i] = round(numbers[i] as number);
    return numbers;
  };
}

function quantize(row: Float32Array): void {
  let largest = 0;
  for (const weight of row) largest = Math.max(largest, Math.abs(weight));
  if (largest === 0) return;
  const scale = largest / 127;
  for (let i = 0; i < row.length; i++) row[i] = Math.round((row[i] as number) / scale) * scale;
}

const bits = new DataView(new ArrayBuffer(4));

/** Single precision without the lower half of its bits; halves go to the even one. */
function toBfloat16(number: number): number {
  if (!Number.isFinite(number)) return number;
  bits.setFloat32(0, number);
  const whole = bits.getUint32(0);
  bits.setUint32(0, ((whole + 0x7fff + ((whole >>> 16) & 1)) & 0xffff0000) >>> 0);
  return bits.getFloat32(0);
}

/** IEEE binary16: ten bits after the first, from 2^-24 to 65504. */
function toFloat16(number: number): number {
  if (number === 0 || !Number.isFinite(number)) return number;
  const exponent = Math.max(Math.floor(Math.log2(Math.abs(number))), -14);
  const step = 2 ** (exponent - 10);
  const steps = number / step;
  const floor = Math.floor(steps);
  const rest = steps - floor;
  const whole = rest > 0.5 || (rest === 0.5 && floor % 2 !== 0) ? floor + 1 : floor;
  const rounded = whole * step;
  return Math.abs(rounded) > 65504 ? Math.sign(number) * Number.POSITIVE_INFINITY : rounded;
}
