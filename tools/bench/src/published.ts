import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ABOUT, renderPage } from './report.ts';

const Line = z.object({
  goal: z.string(), what: z.string(), must: z.string(), value: z.number().nullable(), interval: z.tuple([z.number(), z.number()]).readonly().exactOptional(),
  unit: z.string(), passed: z.boolean().nullable(), detail: z.string().exactOptional(),
});
const Measured = z.object({ facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])), lines: z.array(Line).readonly() });
/** What one run of a group measured, and on what machine. */
export type Measured = z.infer<typeof Measured>;

const notYet = (name: string): Measured => ({ facts: {}, lines: [{ goal: name, what: 'the whole group', must: '–', value: null, unit: '', passed: null, detail: 'not measured yet' }] });

/**
 * Writes the published table: groups of this run take the place of their last run, the others stay as they were measured, each with its own time.
 * @param folder holds `performance.json` (the figures) and `performance.md` (the table)
 * @param order names of all groups, in the order of the table
 */
export function publish(folder: string, order: readonly string[], measured: Readonly<Record<string, Measured>>): void {
  const file = join(folder, 'performance.json');
  const before = existsSync(file) ? z.record(z.string(), Measured).parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
  const all = { ...before, ...measured };
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(order.flatMap(name => (all[name] ? [[name, all[name]]] : []))), null, 1)}\n`);
  const latest = Object.values(all).reduce((last, group) => (String(group.facts['started']) > String(last.facts['started']) ? group : last));
  const lines = order.map(name => all[name] ?? notYet(name)).flatMap(({ facts: { started }, lines: own }) => own.map(line => ({ ...line, detail: [line.detail, started].filter(part => part !== undefined && part !== '').join(' · ') })));
  writeFileSync(join(folder, 'performance.md'), renderPage({ title: 'Performance', about: ABOUT, facts: latest.facts, lines }));
}
