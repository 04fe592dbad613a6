import { createHash } from 'node:crypto';
import { commandIdFor } from '@yichuang/event-store';
import { adjustmentDecider, fold, Rejection, type AdjustmentCommand, type AdjustmentContext, type DraftAdjustment, type Fate, type WithdrawAdjustment } from '@yichuang/domain';
import { hasErrors, type ImportPlan } from './plan-import.ts';
import type { Problem } from './problems.ts';

/** UUID namespace of imports. */
const NAMESPACE = '4f7a2c1e-93d6-5b08-8c4f-610702000366';
const FATES_PER_COMMAND = 200;
/** UTF-8 bytes of the fates of one command: with its envelope it stays below the 256 kB of a request (trust D2). */
const BYTES_PER_COMMAND = 200_000;

/** One command of an import, with the idempotency key that makes a second run of it harmless. */
export interface ImportStep {
  readonly commandId: string;
  /** Id part of the stream `adjustment-<id>`. */
  readonly adjustmentId: string;
  readonly command: AdjustmentCommand;
}

export interface ImportTarget {
  readonly importId: string;
  readonly title: string;
  /** The document that orders the adjustment. */
  readonly instrument: string;
  readonly base: DraftAdjustment['data']['base'];
}

/** The list has errors: nothing is sent. */
export class ImportHasProblems extends Error {
  readonly code = 'import-has-problems';
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(`${problems.length} problems`);
    this.name = 'ImportHasProblems';
    this.problems = problems;
  }
}

/** The same file on the same base version is the same import, whoever starts it and however often. */
export function importIdOf(bytes: Uint8Array, base: ImportTarget['base']): string {
  const digest = createHash('sha256').update(bytes).digest('hex');
  return commandIdFor(NAMESPACE, `file ${digest} base ${base?.digest ?? 'none'}`);
}

/** The same file read from another sheet, or for another reason, says something else: its draft must not be mixed with the first. */
function contentId({ fates }: ImportPlan, { importId, title, instrument, base }: ImportTarget): string {
  const digest = createHash('sha256').update(JSON.stringify([title, instrument, base, fates])).digest('hex');
  return commandIdFor(importId, `content ${digest}`);
}

/** Cuts fates into pieces, in order, by number and by size. The same fates are always cut in the same places. */
function pieces(fates: readonly Fate[]): Fate[][] {
  const cut: Fate[][] = [];
  let bytes = Infinity;
  for (const fate of fates) {
    const size = Buffer.byteLength(JSON.stringify(fate)) + 1;
    const last = cut.at(-1);
    const fits = last !== undefined && last.length < FATES_PER_COMMAND && bytes + size <= BYTES_PER_COMMAND;
    bytes = fits ? bytes + size : size;
    if (fits) last.push(fate);
    else cut.push([fate]);
  }
  return cut;
}

/**
 * The commands of an import: the draft, then its fates in pieces of at most 200. Every problem has been found before the first one is made.
 * Each has an id from the import and its place, so that an import that stopped half-way is completed by running it again, without
 * doubles; until its last piece the draft has undecided items and cannot be proposed.
 * @param problems what reading the file found
 * @throws {ImportHasProblems} when the file or the plan has an error
 */
export function importSteps(plan: ImportPlan, target: ImportTarget, problems: readonly Problem[]): ImportStep[] {
  const all = [...problems, ...plan.problems];
  if (hasErrors(all)) throw new ImportHasProblems(all.filter(each => each.severity === 'error'));
  const { title, instrument, base } = target;
  const id = contentId(plan, target);
  const adjustmentId = commandIdFor(id, 'adjustment');
  const draft: ImportStep = { commandId: commandIdFor(id, 'draft'), adjustmentId, command: { type: 'DraftAdjustment', data: { adjustmentId, title, instrument, base } } };
  return [draft, ...pieces(plan.fates).map((fates, index): ImportStep => ({ commandId: commandIdFor(id, `fates ${index}`), adjustmentId, command: { type: 'DecideFates', data: { fates } } }))];
}

/**
 * Carries the steps out on paper: what the rules of the catalogue would say to each, in order, with nothing recorded.
 * @returns the first refusal, which names the item's code; `null` when every step would pass
 */
export function rehearse(steps: readonly ImportStep[], context: AdjustmentContext): Rejection | null {
  let state = adjustmentDecider.initialState();
  try {
    for (const { command } of steps) state = fold(adjustmentDecider, state, adjustmentDecider.decide(command, state, context));
    return null;
  } catch (error) {
    if (error instanceof Rejection) return error;
    throw error;
  }
}

/** Gives up an import that stopped half-way: its draft is withdrawn for good. */
export function abandonStep(adjustmentId: string, reason: string): ImportStep {
  const command: WithdrawAdjustment = { type: 'WithdrawAdjustment', data: { reason } };
  return { commandId: commandIdFor(adjustmentId, 'abandon'), adjustmentId, command };
}
