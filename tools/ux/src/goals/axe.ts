import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface AxeAnswer {
  violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
}

/** Colours that are still on their way are neither those before nor those after: what ends by itself is awaited. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter(animation => animation.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(animation => animation.finished));
  });
}

/** Goals 10 and 11: rule ids with the first node of each. `enhanced` asks for a contrast of 7:1. */
export async function axeViolations(page: Page, enhanced: boolean): Promise<string[]> {
  await settled(page);
  await page.evaluate(source);
  const options = { runOnly: { type: 'tag', values: TAGS }, rules: { 'target-size': { enabled: true }, 'color-contrast-enhanced': { enabled: enhanced } }, resultTypes: ['violations'] };
  const answer = await page.evaluate<AxeAnswer>(`axe.run(document, ${JSON.stringify(options)})`);
  return answer.violations.map(violation => `${violation.id} at ${String(violation.nodes[0]?.target[0])} (${violation.nodes.length}) ${violation.nodes[0]?.failureSummary?.split('\n')[1]?.trim() ?? ''}`);
}
