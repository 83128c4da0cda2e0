import { challenges, loadCatalog } from "../puzzles/catalog.ts";
import { expect, submit, test, verdict, writeProgram } from "./site.ts";

const CHALLENGES = challenges(loadCatalog()).filter(({ data }) => data.id !== "ninth");

test("there are eight challenges to solve", () => {
  expect(CHALLENGES).toHaveLength(8);
});

for (const { data, solutions } of CHALLENGES) {
  const { layers, heads } = data.medals.best;
  const best = solutions.find(({ source }) => source.startsWith(`# layers: ${layers} heads: ${heads} `));

  test(`${data.id} is solved by the best known solution, its layers counted while it is tried and when it is graded`, async ({
    page,
  }) => {
    if (!best) throw new Error(`${data.id} has no solution at its best medal`);
    await page.goto(`/puzzles/${data.id}`);
    await writeProgram(page, best.source);
    const trial = page.getByRole("region", { name: "Drawing", exact: true });
    await page.getByRole("button", { name: /^Try / }).first().click();
    await expect(trial).toContainText(new RegExp(`${layers} layers?`));
    await submit(page);
    await expect(verdict(page)).toContainText("Solved!");
    await expect(verdict(page)).toContainText(`${layers} layer${layers === 1 ? "" : "s"}, ${heads} head`);
    await expect(verdict(page)).toContainText("so it is ranked");
  });
}
