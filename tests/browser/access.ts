import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe finds on a page, by all of its rules or by some, each with the elements. The pages have no frames, so axe may
 * run in one go; of what passes it lists nothing: both together take a third of the time.
 */
export async function faultsOfAccess(page: Page, rules?: string[]): Promise<string[][]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
}
