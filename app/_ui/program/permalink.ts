/** The content of a link to the playground. */
export interface SharedProgram {
  readonly source: string;
  /** RASPy if left out. */
  readonly language?: "rasp";
  /** The text in the input box. */
  readonly input: string;
}

export type OpenedLink =
  | { readonly kind: "program"; readonly program: SharedProgram }
  | { readonly kind: "empty" }
  | { readonly kind: "refused"; readonly reason: "damaged" | "newer" | "too-large" };

/*
 * The fragment of a link, everything in the page and nothing on the server:
 *
 *   #source=…&input=…&language=…      by hand, URL-encoded; the language may be left out
 *   #1.METHOD.CHECK.DATA              version 1
 *
 * METHOD is `d` (raw deflate) or `p` (plain); CHECK is the FNV-1a hash of DATA in base 36, which finds links that were
 * cut off on their way; DATA is base64url of the UTF-8 of {"s": source, "i": input}, with "l": "rasp" for a program in RASP. A later version takes the next
 * number and goes on reading these.
 */
const VERSION = 1;

/** Longer fragments are not looked at. */
const LONGEST_FRAGMENT = 300_000;
/** Characters of a program that a link can hold; the engine takes no more either. */
const LONGEST_SOURCE = 100_000;
/** Bytes that a fragment may unpack to. */
const LARGEST_TEXT = 1_000_000;

/** Makes the fragment of a program, compressed if the browser can. Returns `undefined` if the program is too long for a link. */
export async function makeFragment(program: SharedProgram): Promise<string | undefined> {
  if (program.source.length > LONGEST_SOURCE) return undefined;
  const text = new TextEncoder().encode(pack(program));
  const fragment =
    typeof CompressionStream === "undefined" ? seal("p", text) : seal("d", await pipe(text, deflate(), LARGEST_TEXT));
  return fragment.length > LONGEST_FRAGMENT ? undefined : fragment;
}

/** The fragment of a short program, at once and uncompressed. */
export function makePlainFragment(program: SharedProgram): string {
  return seal("p", new TextEncoder().encode(pack(program)));
}

/** Reads the fragment of a link, with or without its `#`. Whatever it holds, the answer is data. */
export async function openFragment(fragment: string): Promise<OpenedLink> {
  const text = fragment.replace(/^#/, "");
  if (text === "") return { kind: "empty" };
  if (text.length > LONGEST_FRAGMENT) return { kind: "refused", reason: "too-large" };
  if (/^(source|input|language)=/.test(text)) return openParameters(text);
  const [, version, method, check, data] = /^(\d{1,6})\.([a-z])\.([0-9a-z]+)\.([\w-]*)/.exec(text) ?? [];
  if (version === undefined) {
    const later = /^(\d{1,6})\./.exec(text)?.[1];
    return { kind: "refused", reason: later !== undefined && Number(later) > VERSION ? "newer" : "damaged" };
  }
  if (Number(version) > VERSION) return { kind: "refused", reason: "newer" };
  if (data === undefined || hash(data) !== check) return { kind: "refused", reason: "damaged" };
  return unseal(method as string, data);
}

function openParameters(text: string): OpenedLink {
  const parameters = new URLSearchParams(text);
  return program({
    s: parameters.get("source") ?? "",
    i: parameters.get("input") ?? "hello",
    l: parameters.get("language") ?? undefined,
  });
}

async function unseal(method: string, data: string): Promise<OpenedLink> {
  try {
    const bytes = fromBase64Url(data);
    const unpacked = method === "d" ? await pipe(bytes, inflate(), LARGEST_TEXT) : bytes;
    return program(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(unpacked)));
  } catch (error) {
    return { kind: "refused", reason: error instanceof TooLarge ? "too-large" : "damaged" };
  }
}

function program(content: unknown): OpenedLink {
  const { s: source, i: input, l: language } = (content ?? {}) as { s?: unknown; i?: unknown; l?: unknown };
  if (typeof source !== "string" || typeof input !== "string") return { kind: "refused", reason: "damaged" };
  if (source.length > LONGEST_SOURCE) return { kind: "refused", reason: "too-large" };
  if (language === "rasp") return { kind: "program", program: { source, input, language } };
  if (language !== undefined && language !== "raspy") return { kind: "refused", reason: "newer" };
  return { kind: "program", program: { source, input } };
}

function pack({ source, input, language }: SharedProgram): string {
  return JSON.stringify({ s: source, i: input, l: language });
}

function seal(method: "d" | "p", bytes: Uint8Array): string {
  const data = toBase64Url(bytes);
  return `${VERSION}.${method}.${hash(data)}.${data}`;
}

const deflate = () => new CompressionStream("deflate-raw");
const inflate = () => new DecompressionStream("deflate-raw");

class TooLarge extends Error {}

async function pipe(bytes: Uint8Array, through: GenericTransformStream, most: number): Promise<Uint8Array> {
  const source = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = (source.pipeThrough(through) as ReadableStream<Uint8Array>).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
    length += part.value.length;
    if (length <= most) continue;
    await reader.cancel();
    throw new TooLarge("unpacks to too much");
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value.toString(36);
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64Url(text: string): Uint8Array {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
