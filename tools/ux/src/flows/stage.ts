import type { Page } from 'playwright-core';
import type { Browser, Visit } from '../harness/browser.ts';
import type { Report } from '../harness/report.ts';
import { CATALOGUE_OWNER, signIn } from '../harness/sample.ts';
import { goTo } from '../harness/quiet.ts';

export interface Line {
  code: string;
  fate: string | null;
  drift: unknown[];
  into: string[];
  before: { name: { zh: string } } | null;
  after: { name: { zh: string } } | null;
}
/** Where the board flows act: one batch, opened for them. */
export interface Stage {
  readonly browser: Browser;
  readonly origin: string;
  readonly report: Report;
  readonly adjustment: string;
}

export const lines = async ({ origin, adjustment }: Pick<Stage, 'origin' | 'adjustment'>): Promise<Line[]> => ((await (await fetch(`${origin}/api/v1/adjustments/${adjustment}`)).json()) as { lines: Line[] }).lines;
export const lastTypes = async ({ origin, adjustment }: Stage): Promise<string[]> => ((await (await fetch(`${origin}/api/v1/events?stream=adjustment-${adjustment}&limit=1`)).json()) as { data: { type: string }[] }).data.map(event => event.type);

/** An undecided item without a difference from the provincial list: keeping it needs no words. */
export async function nextItem(stage: Stage, skip: number): Promise<string> {
  return (await lines(stage)).filter(line => line.fate === null && line.drift.length === 0)[skip]?.code ?? '';
}

export async function asOwner({ browser, origin }: Pick<Stage, 'browser' | 'origin'>, width = 1280): Promise<Visit> {
  const visit = await browser.open({ viewport: { width, height: 900 } });
  await visit.page.context().addCookies([await signIn(origin, CATALOGUE_OWNER)]);
  return visit;
}

export async function openBoard(page: Page, stage: Stage, filter: { readonly code: string; readonly language?: 'zh' | 'en' }): Promise<void> {
  await goTo(page, `${filter.language === 'en' ? '/en' : ''}/office/catalog?adjustment=${stage.adjustment}&q=${filter.code}`);
  if (filter.code) await page.getByText(filter.code).first().waitFor();
  else await page.locator('#board-add').waitFor();
}
