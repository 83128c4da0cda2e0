import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./site.ts";

interface Scope {
  /** A selector of the part to look at; without it, the whole page. */
  readonly part?: string;
  /** The only rule to check; without it, every rule. */
  readonly rule?: string;
}

/**
 * Fails with the rules that the page breaks and the elements that break them. axe runs in the page itself: the other
 * mode opens a second page for the frames of other sites, which our pages do not have, and takes twice as long.
 */
export async function expectNoViolations(page: Page, { part, rule }: Scope = {}): Promise<void> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  if (part) axe.include(part);
  if (rule) axe.withRules(rule);
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  expect(found, page.url()).toEqual([]);
}
