import { describe, expect, it } from 'vitest';
import { adjustmentDecider, adjustmentEvents, type AdjustmentCommand, type AdjustmentContext, type AdjustmentEvent, type AdjustmentState } from '@yichuang/domain';
import { createCommandHandler, manualClock, type Aggregate } from '@yichuang/event-store';
import { createMemoryStore, type MemoryStore } from '@yichuang/event-store/memory';
import { genesis } from '@yichuang/event-store/testing';
import { abandonStep, ImportHasProblems, importIdOf, importSteps, rehearse, type ImportStep } from './import-steps.ts';
import { planImport } from './plan-import.ts';
import { readCatalogue } from './read-catalogue.ts';
import { baseOf, codeOf, contextOf, INSTRUMENT, item, LATEST, LAW } from './testing/catalogue.ts';

const ITEMS = Array.from({ length: 450 }, (_, n) => item(n));
const BASE = baseOf(ITEMS);
const listOf = (rows: readonly string[]): Buffer => Buffer.from(['事项编码,事项名称,设定依据', ...rows].join('\n'));
const LIST = listOf(ITEMS.slice(0, 420).map(each => `${each.code},${each.name.zh},${LAW}`));

async function stepsOf(file: Buffer, reason = BASE.reason): Promise<ImportStep[]> {
  const { rows, problems } = await readCatalogue(file);
  return importSteps(planImport(rows, { ...BASE, reason }), { importId: importIdOf(file, LATEST), title: '2023 年目录调整', instrument: INSTRUMENT, base: LATEST }, problems);
}

const aggregate: Aggregate<AdjustmentState, AdjustmentCommand, AdjustmentEvent, AdjustmentContext> = { decider: adjustmentDecider, events: adjustmentEvents };
async function office() {
  const store = createMemoryStore();
  await store.append('log-610702', 'no-stream', genesis());
  const handler = createCommandHandler({
    store, clock: manualClock('2023-01-05T01:00:00.000Z'), clockGuard: false,
    authoriser: { authorise: () => Promise.resolve({ authority: { kind: 'office', office: 'dept_catalog_owner', unit: 'D-MZJ', since: 0 }, at: 0 }) },
  });
  const run = async (steps: readonly ImportStep[]): Promise<string[]> => {
    const outcomes: string[] = [];
    for (const { commandId, adjustmentId, command } of steps) {
      const result = await handler.execute({ aggregate, id: adjustmentId, command, envelope: { commandId, actor: { id: 'officer-1', unit: 'D-MZJ', post: 'owner' }, channel: 'web' }, context: now => contextOf(BASE, now) });
      outcomes.push(result.outcome);
    }
    return outcomes;
  };
  return { store, run };
}
const typesIn = (store: MemoryStore): Record<string, number> => Object.fromEntries([...Map.groupBy(store.log, event => event.type)].map(([type, events]) => [type, events.length]));

describe('an import', () => {
  it('is a draft and its fates in pieces of 200, and the rules take it', async () => {
    const steps = await stepsOf(LIST);
    expect(steps.map(({ command }) => (command.type === 'DecideFates' ? command.data.fates.length : command.type))).toEqual(['DraftAdjustment', 200, 200, 50]);
    expect(rehearse(steps, contextOf(BASE))).toBeNull();
    const { store, run } = await office();
    expect(await run(steps)).toEqual(['recorded', 'recorded', 'recorded', 'recorded']);
    expect(typesIn(store)).toEqual({ LogOpened: 1, CatalogAdjustmentDrafted: 1, ItemKept: 420, ItemWithdrawn: 30 });
  });

  it('that stopped half-way is completed by running it again, without doubles', async () => {
    const { store, run } = await office();
    await run((await stepsOf(LIST)).slice(0, 2));
    expect(await run(await stepsOf(LIST))).toEqual(['replayed', 'replayed', 'recorded', 'recorded']);
    expect(await run(await stepsOf(LIST))).toEqual(['replayed', 'replayed', 'replayed', 'replayed']);
    expect(typesIn(store)).toEqual({ LogOpened: 1, CatalogAdjustmentDrafted: 1, ItemKept: 420, ItemWithdrawn: 30 });
  });

  it('that stopped half-way cannot be proposed, and can be given up for good', async () => {
    const { store, run } = await office();
    const steps = await stepsOf(LIST);
    await run(steps.slice(0, 2));
    const [draft] = steps;
    const counts = planImport((await readCatalogue(LIST)).rows, BASE).counts;
    const propose: ImportStep = { commandId: crypto.randomUUID(), adjustmentId: draft?.adjustmentId ?? '', command: { type: 'ProposeAdjustment', data: { declared: counts } } };
    await expect(run([propose])).rejects.toMatchObject({ code: 'item-unexplained' });
    await run([abandonStep(draft?.adjustmentId ?? '', '文件有误,重新上报')]);
    expect(store.log.at(-1)?.type).toBe('CatalogAdjustmentWithdrawn');
    await expect(run(steps.slice(2))).rejects.toMatchObject({ code: 'batch-closed' });
  });

  it('is cut smaller where the texts are long, so that each command fits a request', async () => {
    const long = `${LAW}${'理'.repeat(900)}`;
    const steps = await stepsOf(listOf(ITEMS.map(each => `${each.code},${each.name.zh},${long}`)));
    expect(Math.max(...steps.map(step => Buffer.byteLength(JSON.stringify(step))))).toBeLessThan(256_000);
    expect(steps.flatMap(({ command }) => (command.type === 'DecideFates' ? command.data.fates : []))).toHaveLength(450);
  });

  it('of another file, on another version or for another reason is another import', async () => {
    const ids = [importIdOf(LIST, LATEST), importIdOf(listOf([]), LATEST), importIdOf(LIST, null)];
    expect(new Set(ids).size).toBe(3);
    expect(importIdOf(Buffer.from(LIST), { ...LATEST })).toBe(ids[0]);
    const [first, other] = [await stepsOf(LIST), await stepsOf(LIST, '另一份文件')];
    expect(new Set([...first, ...other].map(step => step.commandId)).size).toBe(first.length + other.length);
    expect(new Set([...first, ...other].map(step => step.adjustmentId)).size).toBe(2);
  });

  it('with one wrong cell sends nothing, and says which', async () => {
    const wrong = stepsOf(listOf([`${codeOf(0)},事项0,`, `${codeOf(1)},事项1,${LAW}`]));
    await expect(wrong).rejects.toBeInstanceOf(ImportHasProblems);
    await expect(wrong).rejects.toMatchObject({ problems: [{ cell: 'C2', code: 'basis-empty' }] });
  });

  it('that the rules would refuse is found out before anything is recorded', async () => {
    const context = contextOf(BASE);
    const steps = await stepsOf(LIST);
    expect(rehearse(steps, { ...context, latest: { ...LATEST, version: '2023' } })).toMatchObject({ code: 'stale-base' });
    expect(rehearse(steps, { ...context, units: new Map() })).toMatchObject({ code: 'unknown-unit', details: { code: codeOf(0) } });
    expect(rehearse(steps, { ...context, actor: { ...context.actor, offices: [] } })).not.toBeNull();
  });
});
