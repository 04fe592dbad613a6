import type { Browser } from '../../harness/browser.ts';
import type { Report } from '../../harness/report.ts';

interface Rules {
  readonly situations: readonly { readonly key: string; readonly options: readonly { readonly key: string }[] }[];
  readonly data: readonly { readonly name: { readonly zh: string } }[];
}
type Answers = Readonly<Record<string, string>>;
const MOST_ANSWERS = 3;
/** Combinations of one item that are looked at: enough for every item of the sample. */
const MOST_COMBINATIONS = 12;

async function asked(origin: string, code: string, answers: Answers): Promise<Rules | null> {
  const query = new URLSearchParams(Object.entries(answers).map(([key, answer]) => [`situation.${key}`, answer]));
  const response = await fetch(`${origin}/api/v1/items/${code}/materials?${query.toString()}`);
  return response.ok ? ((await response.json()) as Rules) : null;
}

/** Every way to answer the questions of an item. A question that follows from an answer is answered too. */
async function combinations(origin: string, code: string, answers: Answers = {}): Promise<readonly Answers[]> {
  const open = (await asked(origin, code, answers))?.situations.find(({ key }) => answers[key] === undefined);
  if (!open) return [answers];
  const rest = await Promise.all(open.options.map(({ key }) => combinations(origin, code, { ...answers, [open.key]: key })));
  return rest.flat();
}

/** The list on the page of a guide, as it stands after one load: what is needed for sure and what still depends. */
async function shown(origin: string, code: string, answers: Answers): Promise<readonly string[]> {
  const query = new URLSearchParams(Object.entries(answers).map(([key, answer]) => [`s.${key}`, answer]));
  const html = await (await fetch(`${origin}/items/${code}?${query.toString()}`)).text();
  const list = /<ol class="papers">(.*?)<\/ol>/s.exec(html)?.[1] ?? '';
  return [...list.matchAll(/<strong>([^<]+)<\/strong>/g)].map(([, name]) => name ?? '');
}

/** Goal 3: three answers at most, one page, and the very list that the rules give, for every item and every way to answer. */
export async function materialsOfEveryItem(browser: Browser, origin: string, report: Report): Promise<void> {
  const { items } = (await (await fetch(`${origin}/open/catalogue.json`)).json()) as { items: { code: string }[] };
  const wrong: string[] = [];
  let [most, lists] = [0, 0];
  for (const { code } of items) {
    if (!(await asked(origin, code, {}))) continue;
    for (const answers of (await combinations(origin, code)).slice(0, MOST_COMBINATIONS)) {
      const [page, rules] = [await shown(origin, code, answers), await asked(origin, code, answers)];
      most = Math.max(most, Object.keys(answers).length);
      lists += 1;
      if (page.join('|') !== rules?.data.map(({ name }) => name.zh).join('|')) wrong.push(`${code} ${JSON.stringify(answers)}`);
    }
  }
  report.add({ goal: '3 materials list', where: `${lists} lists`, passed: lists > items.length && wrong.length === 0, number: wrong.length === 0 ? '0' : `${wrong.length}: ${wrong.slice(0, 3).join(' ; ')}`, want: 'every list as the rules say' });
  report.add({ goal: '3 materials list', where: 'answers', passed: most > 0 && most <= MOST_ANSWERS, number: String(most), want: `≤ ${MOST_ANSWERS}` });
  await byHand(browser, report);
}

/** The same with scripts off, as a person does it: one answer, one press. */
async function byHand(browser: Browser, report: Report): Promise<void> {
  const { page, close } = await browser.open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await page.goto('/items/990511010000');
  const before = await page.locator('.papers > li').count();
  await page.locator('input[value=self]').first().check();
  await page.getByRole('button', { name: '列出我的材料' }).click();
  await page.waitForURL(/s\.filedBy=self/);
  const after = await page.locator('.papers > li').count();
  report.add({ goal: '3 materials list', where: 'by hand', passed: after === before - 1, number: `${before} → ${after}`, want: 'one paper less after one press' });
  await close();
}
