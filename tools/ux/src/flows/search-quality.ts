import type { Report } from '../harness/report.ts';
import { colloquial } from './colloquial.ts';

interface Answer {
  data: { code: string }[];
}
interface Item {
  code: string;
  name: { zh: string };
}

async function rankOf(origin: string, query: string, code: string): Promise<number> {
  const answer = (await (await fetch(`${origin}/api/v1/items?q=${encodeURIComponent(query)}&limit=10`)).json()) as Answer;
  const at = answer.data.findIndex(item => item.code === code);
  return at < 0 ? 99 : at + 1;
}

function judge(report: Report, kind: string, ranks: readonly number[]): void {
  const share = (least: number): number => ranks.filter(rank => rank <= least).length / ranks.length;
  const [first, third] = [share(1), share(3)];
  report.add({ goal: '2 search quality', where: kind, passed: third >= 0.95 && first >= 0.8, number: `hit@1 ${(first * 100).toFixed(1)} %, hit@3 ${(third * 100).toFixed(1)} % of ${ranks.length}`, want: 'hit@1 ≥ 80 %, hit@3 ≥ 95 %' });
}

/** Goal 2: the item is found by its official name, by what people call it, and by the initials of its pinyin. */
export async function searchQuality(origin: string, report: Report): Promise<void> {
  const { pinyin } = await import('pinyin-pro');
  const { items } = (await (await fetch(`${origin}/open/catalogue.json`)).json()) as { items: Item[] };
  const official: number[] = [];
  const initials: number[] = [];
  for (const item of items) {
    official.push(await rankOf(origin, item.name.zh, item.code));
    const letters = pinyin(item.name.zh.replace(/[^\p{Script=Han}]/gu, ''), { pattern: 'first', toneType: 'none', type: 'array' }).join('');
    initials.push(await rankOf(origin, letters, item.code));
  }
  const spoken: number[] = [];
  for (const [phrase, name] of colloquial(items.map(item => item.name.zh))) {
    const item = items.find(candidate => candidate.name.zh === name);
    if (item) spoken.push(await rankOf(origin, phrase, item.code));
  }
  judge(report, 'official names', official);
  judge(report, 'pinyin initials', initials);
  judge(report, 'colloquial', spoken);
}
