import { COMMANDS, type CommandEntry } from '../../apps/api/src/application/registry.ts';
import type { Alternative, Clause, CommandPolicy } from '../../apps/api/src/policy/policy.ts';
import { QUERIES, type QueryEntry, type QueryRule } from '../../apps/api/src/policy/queries.ts';
import { STREAM_READERS, streamRule } from '../../apps/api/src/policy/streams.ts';
import type { createProgram } from './actual.ts';
import type { Cell } from './cells.ts';
import type { Ending, Rules } from './rules.ts';

type Program = ReturnType<typeof createProgram>;
type Changed = NonNullable<Parameters<typeof createProgram>[1]>;
export interface Difference {
  readonly cell: Cell;
  readonly expected: Ending;
  readonly actual: Ending;
}

/** Cells of which the table and the program say different things. `most`: enough to know that there are some. */
export async function differences(program: Program, { rules, cells, most = Infinity }: { rules: Rules; cells: readonly Cell[]; most?: number }): Promise<readonly Difference[]> {
  const found: Difference[] = [];
  for (const cell of cells) {
    const [expected, actual] = [rules.expected(cell.tried), await program(cell)];
    if (expected !== actual) found.push({ cell, expected, actual });
    if (found.length >= most) break;
  }
  return found;
}

/** One difference as a line: act, office, thing, relation, expected, actual. */
export function rowOf({ cell: { tried, who, thing }, expected, actual }: Difference): string {
  return [tried.act, tried.office ?? 'public', typeof who === 'object' && who !== null ? who.unit : '-', thing.id, tried.relations.join('+') || '-', expected, actual].join('\t');
}

/** The program with one clause of one policy taken away, or widened to everybody who holds the office anywhere. */
export interface Mutant {
  readonly name: string;
  readonly changed: Changed;
  readonly touches: (act: string) => boolean;
}

/** Each policy without one of its clauses, and with one of its clauses counting in the whole district. */
function variants(clauses: readonly Clause[]): readonly { readonly name: string; readonly clauses: readonly Clause[] }[] {
  return clauses.flatMap((clause, index) => [
    { name: `without ${clause.offices.join('+')} ${clause.where}`, clauses: clauses.toSpliced(index, 1) },
    ...(clause.where === 'district' ? [] : [{ name: `${clause.offices.join('+')} everywhere`, clauses: clauses.with(index, { ...clause, where: 'district' }) }]),
  ]);
}

interface Variant {
  readonly name: string;
  readonly policy: CommandPolicy;
}
const isStep = (way: Alternative): boolean => 'step' in way;

/** Several ways without one of them: one kind of office, the applicant's own, or all steps, of which one post has several. */
function waysMutants(ways: readonly Alternative[]): readonly Variant[] {
  const offices = ways.flatMap((way, index) => ('clauses' in way ? variants(way.clauses).map(({ name, clauses }): Variant => ({ name, policy: { anyOf: ways.with(index, { clauses }) } })) : []));
  const people = ways.filter(way => 'applicant' in way).map((way): Variant => ({ name: 'without the applicant', policy: { anyOf: ways.filter(other => other !== way) } }));
  const steps = ways.some(isStep) ? [{ name: 'without its steps', policy: { anyOf: ways.filter(way => !isStep(way)) } }] : [];
  return [...offices, ...people, ...steps];
}

function policyMutants(policy: CommandPolicy): readonly Variant[] {
  if (typeof policy === 'string' || 'step' in policy) return [];
  return 'anyOf' in policy ? waysMutants(policy.anyOf) : variants(policy).map(({ name, clauses }) => ({ name, policy: clauses }));
}

const commandMutants = (entry: CommandEntry): readonly Mutant[] =>
  policyMutants(entry.policy).map(({ name, policy }) => ({ name: `${entry.type} ${name}`, changed: { entry: { ...entry, policy } }, touches: act => act === entry.type }));

const isRule = (entry: QueryEntry): entry is QueryRule => typeof entry !== 'function';
function routeMutants([name, entry]: readonly [string, QueryEntry]): readonly Mutant[] {
  if (!isRule(entry)) return [];
  const { policy } = entry;
  const touches = (act: string): boolean => act === name;
  if (typeof policy === 'string') return [{ name: `${name} for nobody`, changed: { queries: { [name]: { ...entry, policy: [] } } }, touches }];
  return [...variants(policy).map(variant => ({ name: `${name} ${variant.name}`, changed: { queries: { [name]: { ...entry, policy: variant.clauses } } }, touches })), { name: `${name} for anybody`, changed: { queries: { [name]: { ...entry, policy: 'public' as const } } }, touches }];
}

function streamMutants([category, clauses]: readonly [string, readonly Clause[]]): readonly Mutant[] {
  return variants(clauses).map(variant => ({
    name: `streams of ${category} ${variant.name}`, touches: act => act === `GET /streams/${category}`,
    changed: { streams: stream => (stream.startsWith(`${category}-`) ? { ...streamRule(stream), policy: variant.clauses } : streamRule(stream)) },
  }));
}

/** Every mutant of every policy. */
export function mutants(): readonly Mutant[] {
  return [...COMMANDS.flatMap(commandMutants), ...Object.entries(QUERIES).flatMap(routeMutants), ...Object.entries(STREAM_READERS).flatMap(streamMutants)];
}
