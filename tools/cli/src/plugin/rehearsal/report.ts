import { canonicalText, Sha256, UnitCode } from '@yichuang/domain';
import { Version } from '@yichuang/domain/manifest';
import { sha256 } from '@yichuang/plugin-kit/node';
import { z } from 'zod';
import { say, type Io } from '../../io.ts';

const Side = z.looseObject({ outcome: z.string(), rule: z.string().nullable() });
const Row = z.looseObject({ case: z.string(), number: z.int(), item: z.string(), phase: z.string(), before: Side, after: Side, added: z.array(z.string()), saved: z.array(z.string()) });

/** What a trial on decided cases came to, as the server tells it. */
export const Report = z.looseObject({
  digest: Sha256, department: UnitCode, version: Version.nullable(), cases: z.int(), same: z.int(), looser: z.int(), stricter: z.int(), failed: z.int(), erased: z.int(), saved: z.int(), added: z.int(), leftOut: z.int(), through: z.int(), since: z.string().nullable(),
  manifests: z.record(z.string(), Sha256), items: z.array(z.unknown()), turns: z.array(z.unknown()), limits: z.array(z.unknown()), differing: z.array(z.looseObject({ case: z.string(), item: z.string(), phase: z.string(), in: z.array(z.string()) })), inFlight: z.array(z.unknown()),
  stricterCases: z.array(Row), failedCases: z.array(z.looseObject({ case: z.string(), item: z.string(), faults: z.array(z.looseObject({ code: z.string(), at: z.string() })) })),
});
export type Report = z.infer<typeof Report>;

const SUMS = ['cases', 'same', 'looser', 'stricter', 'failed', 'erased', 'saved', 'added'] as const;
const LISTS = ['items', 'turns', 'limits', 'differing', 'inFlight', 'stricterCases', 'failedCases'] as const;
type Placed = { readonly number?: number; readonly case?: string; readonly item?: string };
/** By the number of a decision, a case, an item: whatever parts the reports were made in, the whole is the same. */
const inOrder = (list: readonly unknown[]): readonly unknown[] => (list as readonly Placed[]).toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0) || (keyOf(a) < keyOf(b) ? -1 : 1));
const keyOf = ({ case: id = '', item = '' }: Placed): string => `${id} ${item}`;

/** Reports on some items each, as one on all of them. A decision is of one item, so nothing counts twice. */
export function together(reports: readonly [Report, ...Report[]]): Report {
  const [first] = reports;
  if (reports.length === 1) return first;
  const sums = Object.fromEntries(SUMS.map(key => [key, reports.reduce((sum, one) => sum + one[key], 0)]));
  const lists = Object.fromEntries(LISTS.map(key => [key, inOrder(reports.flatMap((one): readonly unknown[] => one[key]))]));
  const whole = { ...first, ...sums, ...lists, leftOut: 0, through: Math.max(...reports.map(({ through }) => through)), manifests: Object.assign({}, ...reports.map(({ manifests }) => manifests)) as Report['manifests'] };
  const { digest: _of, ...rest } = whole;
  return { ...whole, digest: sha256(canonicalText(rest)) };
}

/** Whether any decision would have been another, or could not be told. */
export const differs = ({ looser, stricter, failed, differing }: Report): boolean => looser + stricter + failed + differing.length > 0;
const [ZH, EN]: readonly Readonly<Record<string, string>>[] = [{ outcome: '结果', papers: '材料', limits: '时限' }, { outcome: 'outcome', papers: 'papers', limits: 'limits' }];

/** Counts, then a line for each stricter decision and each that could not be told. */
export function printReport(io: Io, { cases, same, looser, stricter, failed, erased, saved, stricterCases, failedCases, differing }: Report): void {
  io.print(say(io, `试算 ${cases} 个决定 · 不变 ${same} · 更宽 ${looser} · 更严 ${stricter} · 出错 ${failed}`, `${cases} replayed · same ${same} · looser ${looser} · stricter ${stricter} · error ${failed}`));
  for (const { case: id, item, phase, before, after, added } of stricterCases) {
    const papers = added.length === 0 ? '' : `  +${added.join(' +')}`;
    io.print(`- case-${id} ${item} ${phase} ${before.outcome} → ${after.outcome}${papers}`);
  }
  const told = new Set(stricterCases.map(({ case: id, phase }) => `${id} ${phase}`));
  for (const { case: id, item, phase, in: parts } of differing) {
    if (!told.has(`${id} ${phase}`)) io.print(`~ case-${id} ${item} ${phase} ${parts.map(part => say(io, ZH?.[part] ?? part, EN?.[part] ?? part)).join(' ')}`);
  }
  for (const { case: id, item, faults } of failedCases) io.print(`! case-${id} ${item} ${faults.map(({ code, at }) => `${code}@${at}`).join(' ')}`);
  if (saved > 0) io.say(say(io, `少要材料 ${saved} 份`, `${saved} papers would not have been asked for`));
  if (erased > 0) io.say(say(io, `${erased} 个决定的输入已销毁，未试算`, `inputs of ${erased} decisions are erased and were not replayed`));
}
