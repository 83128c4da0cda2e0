import { strToU8, unzipSync, zipSync } from "fflate";
import { expect, onTestFinished, test } from "vitest";
import { MOST_PICTURES, parsePicture, pictureAddress } from "../../puzzles/picture.ts";
import { makeJpeg, makePng, makeSvg } from "../../puzzles/testing/pictures.ts";
import { rules } from "../_server/system/rate-limits.ts";
import { server } from "../_server/system/server.ts";
import { database, onEachDatabase } from "../_server/testing/on-each-database.ts";
import {
  assign,
  type Drafted,
  deleteAccount,
  join,
  memberNamed,
  newClass,
  newPuzzle,
  newTeacher,
  publish,
  readDrafted,
  soundFiles,
} from "./testing/classroom.ts";
import { type Answer, Visitor } from "./testing/visitor.ts";

interface Added {
  readonly text: string;
  readonly removed: readonly string[];
  readonly error?: { readonly reason: string };
}

onEachDatabase("pictures of a teacher's puzzle", () => {
  const path = (id: string, rest = "") => `/api/teach/puzzles/${id}${rest}`;
  const add = (who: Visitor, id: string, bytes: Uint8Array<ArrayBuffer>) =>
    who.send<Added>("POST", path(id, "/pictures"), {
      bytes,
      headers: { "content-type": "application/octet-stream" },
    });
  const save = (who: Visitor, { id, draftVersion }: Drafted, files: Record<string, string>): Promise<Answer> =>
    who.send("PUT", path(id), { json: { files, baseVersion: draftVersion } });
  const addressOf = (code: string, text = "") => {
    const picture = parsePicture(text);
    return picture ? pictureAddress(`u-${code}`, picture) : "";
  };
  const withBrief = (files: Record<string, string>, words = "A graph") => ({
    ...files,
    "brief.en.mdx": `${files["brief.en.mdx"]}\n![${words}](graph.png)\n`,
  });

  /** A saved, sound puzzle that shows one picture; and the line that stands for it. */
  async function pictured(teacher: Visitor, bytes = makePng(30, 20)) {
    const drafted = await newPuzzle(teacher, soundFiles());
    const { text } = (await add(teacher, drafted.id, bytes)).body;
    await save(teacher, drafted, withBrief({ ...drafted.files, "graph.png": text }));
    const saved = await readDrafted(teacher, drafted.id);
    return { saved, text, address: addressOf(saved.code, text) };
  }

  test("are served with a fixed type and a policy that lets nothing run", async () => {
    const teacher = await newTeacher();
    const { saved, address } = await pictured(teacher);
    const { status, response } = await teacher.send("GET", address);
    expect(status).toBe(200);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(makePng(30, 20));
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "image/png",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      "cache-control": "private, max-age=31536000, immutable",
    });
    const evil = await add(teacher, saved.id, makeSvg('<script>alert(1)</script><rect onclick="a()"/>'));
    expect(evil.body.removed).toEqual(["<script>", "onclick"]);
    const svg = await teacher.send("GET", addressOf(saved.code, evil.body.text));
    expect(svg.response.headers.get("content-type")).toBe("image/svg+xml");
    expect(svg.body).not.toMatch(/script|onclick/);
  });

  test("of a draft are closed to all but those who may edit it", async () => {
    const teacher = await newTeacher();
    const { saved, address } = await pictured(teacher);
    const learner = new Visitor();
    await learner.submit("# tries");
    for (const who of [await newTeacher(), learner, new Visitor()])
      expect((await who.send("GET", address)).status).toBe(404);
    expect((await add(await newTeacher(), saved.id, makePng(1, 1))).status).toBe(404);
    for (const who of [learner, new Visitor()]) expect((await add(who, saved.id, makePng(1, 1))).status).toBe(403);
    for (const file of ["../../../x.svg", `${"0".repeat(64)}.png`, "x.png", `${"0".repeat(64)}.html`])
      expect(
        (await teacher.send("GET", `/api/puzzles/u-${saved.code}/pictures/${encodeURIComponent(file)}`)).status,
      ).toBe(404);
  });

  test("are read from the database for those alone who may see them", async () => {
    const teacher = await newTeacher();
    const { address } = await pictured(teacher);
    const read: boolean[] = [];
    const kept = database();
    const noting = kept.$extends({
      query: {
        puzzlePicture: {
          async $allOperations({ args, query }) {
            const found: unknown = await query(args);
            read.push(JSON.stringify(found).includes('"content"'));
            return found;
          },
        },
      },
    });
    Object.assign(server(), { database: noting });
    onTestFinished(() => void Object.assign(server(), { database: kept }));
    expect((await new Visitor().send("GET", address)).status).toBe(404);
    expect(read).toEqual([false]);
    expect((await teacher.send("GET", address)).status).toBe(200);
    expect(read).toEqual([false, false, true]);
  });

  test("of a published version are open to the class, and not to former members", async () => {
    const teacher = await newTeacher();
    const { saved, address } = await pictured(teacher);
    expect((await publish(teacher, saved)).body).toMatchObject({ kind: "published" });
    const { id: classId, joinCode } = await newClass(teacher);
    await assign(teacher, classId, [`u-${saved.code}`]);
    const [learner, outside] = [new Visitor(), new Visitor()];
    await join(learner, joinCode);
    expect((await learner.send("GET", address)).status).toBe(200);
    expect((await outside.send("GET", address)).status).toBe(404);
    const { text: later } = (await add(teacher, saved.id, makePng(7, 7))).body;
    expect((await learner.send("GET", addressOf(saved.code, later))).status).toBe(404);
    const member = await memberNamed(teacher, classId, "Ada");
    await teacher.send("DELETE", `/api/classes/${classId}/members/${member}`);
    expect((await learner.send("GET", address)).status).toBe(404);
  });

  test("replaced in a new version stay for those who have the old one open", async () => {
    const teacher = await newTeacher();
    const { saved, address } = await pictured(teacher);
    await publish(teacher, saved, true);
    const { text } = (await add(teacher, saved.id, makePng(9, 9))).body;
    await save(teacher, saved, { ...saved.files, "graph.png": text });
    await publish(teacher, await readDrafted(teacher, saved.id), true);
    await database().puzzlePicture.updateMany({ data: { createdAt: new Date(0) } });
    await add(teacher, saved.id, makePng(8, 8));
    for (const one of [address, addressOf(saved.code, text)])
      expect((await new Visitor().send("GET", one)).status).toBe(200);
  });

  test("that no draft or version names are removed after a day", async () => {
    const teacher = await newTeacher();
    const { saved, address } = await pictured(teacher);
    const { text } = (await add(teacher, saved.id, makePng(9, 9))).body;
    await add(teacher, saved.id, makePng(8, 8));
    expect((await teacher.send("GET", addressOf(saved.code, text))).status).toBe(200);
    await database().puzzlePicture.updateMany({ data: { createdAt: new Date(0) } });
    await add(teacher, saved.id, makePng(7, 7));
    expect((await teacher.send("GET", addressOf(saved.code, text))).status).toBe(404);
    expect((await teacher.send("GET", address)).status).toBe(200);
    const refused = await save(teacher, saved, { ...saved.files, "other.png": text });
    expect(refused.body).toMatchObject({ error: { reason: "picture-gone" } });
  });

  test("of all puzzles of a teacher leave room once nothing names them", async () => {
    const teacher = await newTeacher();
    const { saved, address } = await pictured(teacher);
    const other = await newPuzzle(teacher);
    const { text } = (await add(teacher, other.id, makePng(9, 9))).body;
    await database().puzzlePicture.updateMany({ where: { puzzleId: other.id }, data: { bytes: 100 * 1024 * 1024 } });
    const full = await add(teacher, saved.id, makePng(8, 8));
    expect(full).toMatchObject({ status: 409, body: { error: { reason: "pictures-full" } } });
    await database().puzzlePicture.updateMany({ data: { createdAt: new Date(0) } });
    expect((await add(teacher, saved.id, makePng(8, 8))).status).toBe(200);
    expect((await teacher.send("GET", addressOf(other.code, text))).status).toBe(404);
    expect((await teacher.send("GET", address)).status).toBe(200);
  });

  test.each([
    ["20 MB", new Uint8Array(20 * 1024 * 1024), 413, "picture-large"],
    ["a text", new Uint8Array(Buffer.from("hello")), 400, "picture-type"],
    ["a bomb", makePng(60_000, 60_000), 400, "picture-pixels"],
    ["a JPEG bomb", makeJpeg(60_000, 60_000), 400, "picture-pixels"],
    ["a damaged SVG", new Uint8Array(Buffer.from("<svg")), 400, "picture-broken"],
  ])("%s is refused", async (_, bytes, status, reason) => {
    const teacher = await newTeacher();
    const { id } = await newPuzzle(teacher);
    const answer = await add(teacher, id, bytes);
    expect(answer).toMatchObject({ status, body: { error: { reason } } });
    expect(await database().puzzlePicture.count({ where: { puzzleId: id } })).toBe(0);
  });

  test("under a name or with facts that are not theirs are refused", async () => {
    const teacher = await newTeacher();
    const drafted = await newPuzzle(teacher);
    const { text } = (await add(teacher, drafted.id, makePng(30, 20))).body;
    const other = await newPuzzle(teacher);
    const tooMany = Object.fromEntries(Array.from({ length: MOST_PICTURES + 1 }, (_, i) => [`p${i}.png`, text]));
    for (const changes of [
      { "graph.svg": text },
      { "graph.png": "hello" },
      { "graph.png": text.replace("30x20", "31x20") },
      { "../graph.png": text },
      { "Graph.png": text },
      { "graph.png/a.png": text },
      tooMany,
    ])
      expect((await save(teacher, drafted, { ...drafted.files, ...changes })).status).toBeGreaterThanOrEqual(400);
    const foreign = await save(teacher, other, { ...other.files, "graph.png": text });
    expect(foreign.body).toMatchObject({ error: { reason: "picture-gone" } });
    const named = JSON.stringify({ ...other.files, PROTO: text }).replace('"PROTO"', '"__proto__"');
    await teacher.send("PUT", path(other.id), {
      bytes: new Uint8Array(Buffer.from(`{"baseVersion":${other.draftVersion},"files":${named}}`)),
      headers: { "content-type": "application/json" },
    });
    expect(Object.keys((await readDrafted(teacher, other.id)).files)).toEqual(Object.keys(other.files));
    expect((await save(teacher, drafted, { ...drafted.files, "graph.png": text })).status).toBe(200);
  });

  test("beyond the limits of a puzzle are refused with the reason, and the draft stays", async () => {
    const teacher = await newTeacher();
    const drafted = await newPuzzle(teacher);
    const { text } = (await add(teacher, drafted.id, makePng(30, 20))).body;
    const large = text.replace(/ \d+ (?=\w+$)/, " 500000 ");
    const named = (count: number, of: string) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`p${i}.png`, of]));
    for (const [pictures, reason] of [
      [named(MOST_PICTURES + 1, text), "pictures-many"],
      [named(9, large), "pictures-large"],
    ] as const) {
      const refused = await save(teacher, drafted, { ...drafted.files, ...pictures });
      expect(refused).toMatchObject({ status: 400, body: { error: { reason } } });
    }
    expect((await save(teacher, drafted, { ...drafted.files, ...named(MOST_PICTURES, text) })).status).toBe(200);
  });

  test.each([
    ["without words", { words: "", name: "graph.png" }, "check-picture-words"],
    ["that is missing", { words: "A graph", name: "other.png" }, "check-picture-missing"],
    ["of another site", { words: "A graph", name: "https://evil.example/a.png" }, "check-text-picture"],
  ])("a text with a picture %s is not published", async (_, { words, name }, code) => {
    const teacher = await newTeacher();
    const { saved } = await pictured(teacher);
    const brief = (saved.files["brief.en.mdx"] ?? "").replace("![A graph](graph.png)", `![${words}](${name})`);
    await save(teacher, saved, { ...saved.files, "brief.en.mdx": brief });
    const published = await publish(teacher, await readDrafted(teacher, saved.id));
    expect(published.body).toMatchObject({ kind: "unsound" });
    expect(JSON.stringify(published.body)).toContain(code);
  });

  test("are in the zip as themselves, come back from it, and are copied with their puzzle", async () => {
    const teacher = await newTeacher();
    const { saved } = await pictured(teacher);
    const { response } = await teacher.send("GET", path(saved.id, "/zip"));
    const zip = new Uint8Array(await response.arrayBuffer());
    const unpacked = unzipSync(zip);
    expect(new Uint8Array(unpacked["twin/graph.png"] ?? [])).toEqual(makePng(30, 20));
    // The texts are packed, and the picture, which is small already, is not.
    const isStored = (name: string) => Buffer.from(zip).includes(Buffer.from(unpacked[name] ?? []));
    expect([isStored("twin/graph.png"), isStored("twin/puzzle.py")]).toEqual([true, false]);
    const other = await newTeacher();
    const made = await other.send<{ id: string }>("POST", "/api/teach/puzzles", {
      bytes: zip,
      headers: { "content-type": "application/zip" },
    });
    const begun = await teacher.send<{ id: string }>("POST", "/api/teach/puzzles", {
      json: { name: "mine", from: { kind: "own", id: saved.id } },
    });
    for (const [who, { body }] of [
      [other, made],
      [teacher, begun],
    ] as const) {
      const copied = await readDrafted(who, body.id);
      expect(copied.files["graph.png"]).toBe(saved.files["graph.png"]);
      expect((await who.send("GET", addressOf(copied.code, copied.files["graph.png"]))).status).toBe(200);
    }
    expect((await teacher.send("DELETE", path(saved.id))).status).toBe(200);
    expect(await database().puzzlePicture.count({ where: { puzzleId: saved.id } })).toBe(0);
    expect((await deleteAccount(other)).status).toBe(200);
    expect(await database().puzzlePicture.count({ where: { puzzleId: made.body.id } })).toBe(0);
  });

  test("are packed so many times a minute and not more", async () => {
    const teacher = await newTeacher();
    const { id } = await newPuzzle(teacher);
    const statuses = [];
    for (let i = 0; i <= rules()["pack-learner"].points; i++)
      statuses.push((await teacher.send("GET", path(id, "/zip"))).status);
    expect(statuses.filter((status) => status !== 200)).toEqual([429]);
  });

  test("in a zip are cleaned, and one that is none is refused", async () => {
    const teacher = await newTeacher();
    const send = (files: Record<string, Uint8Array>) => {
      const texts = Object.entries(soundFiles()).map(([name, text]) => [name, strToU8(text)] as const);
      return teacher.send<{ id: string; error: { reason: string } }>("POST", "/api/teach/puzzles", {
        bytes: zipSync({ ...Object.fromEntries(texts), ...files }),
        headers: { "content-type": "application/zip" },
      });
    };
    const { body } = await send({ "evil.svg": makeSvg("<script>alert(1)</script>") });
    const { code, files } = await readDrafted(teacher, body.id);
    expect((await teacher.send("GET", addressOf(code, files["evil.svg"]))).body).not.toContain("script");
    for (const [name, bytes] of [
      ["bomb.png", makePng(60_000, 60_000)],
      ["evil.png", makeSvg("<rect/>")],
      ["page.svg", strToU8("<html/>")],
    ] as const)
      expect((await send({ [name]: bytes })).body.error.reason).toBe("zip-picture");
  });
});
