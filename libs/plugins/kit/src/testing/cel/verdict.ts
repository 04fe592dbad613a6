import { commonEnvironment } from '../../evaluator/environment.ts';
import { guard, refusedUnread, type Scope } from '../../evaluator/guard.ts';
import { FOREIGN, Span, type CelCase } from './cases.ts';

/** Why a case is left out: the guard's own codes, and what comes before and after it. */
export const REASONS = {
  messages: 'protocol messages and packages: a manifest knows none',
  'map-literal': 'maps written out, or more than a hundred elements: refused when the text is parsed',
  syntax: 'not in the language of the engine: optional values, messages, names in backquotes, loops over two variables, numbers that begin with a point',
  'function-not-allowed': 'a function outside the closed list: conversions, types, bytes, extensions, regular expressions, parts of dates by time zone',
  'literal-invalid': 'bytes, unsigned numbers, whole numbers beyond 2^53, instants and spans that are not written out, do not exist or have parts of a second',
  'syntax-not-allowed': 'an index, or a field of something that has no name',
  'field-unknown': 'a field of a map: only declared fields are read',
  'name-unknown': 'a name that is not declared',
  'name-shadowed': 'a loop variable with the name of something else', 'too-nested': 'more than two loops inside each other', 'too-deep': 'deeper than 24', 'too-many-nodes': 'more than 500 nodes', 'too-long': 'longer than 4 kB', 'too-costly': 'more than a million steps',
  'character-invisible': 'characters that nobody sees',
  type: 'the type checker is stricter: both sides of an operator and all elements of a list have one type',
  'no-result': 'only the type of the result is told',
} as const satisfies Record<string, string>;
export type Reason = keyof typeof REASONS;

/** What became of a public case. `excluded`: a manifest could not hold it, and why. */
export type Verdict = { readonly excluded: Reason } | { readonly agrees: boolean };

/** Whether what came out is what is written. Not-a-number equals itself here: it is what was asked for. */
export function equal(found: unknown, expected: unknown): boolean {
  if (expected === FOREIGN) return false;
  if (Array.isArray(found) && Array.isArray(expected)) return found.length === expected.length && found.every((part, at) => equal(part, expected[at]));
  if (found instanceof Date && expected instanceof Date) return found.getTime() === expected.getTime();
  if (expected instanceof Span) return new Span(String(found)).text === expected.text;
  return Object.is(found, expected) || (found === 0 && expected === 0);
}

type Parsed = ReturnType<ReturnType<typeof commonEnvironment>['parse']>;

/** The case parsed, or why it cannot be. */
function parsed({ expr, variables, packaged }: CelCase): Parsed | Reason {
  const environment = commonEnvironment();
  for (const [name, type] of Object.entries(variables)) environment.registerVariable(name, type);
  try {
    return environment.parse(expr);
  } catch (failure) {
    if (packaged) return 'messages';
    return (failure as { readonly code?: string }).code === 'limit_exceeded' ? 'map-literal' : 'syntax';
  }
}

/** Whether the guard and the type checker let a case in, and whether the engine then does what the language says. */
export function verdictOf(one: CelCase): Verdict {
  const { expr, variables, bindings, foreign, expected } = one;
  if (foreign) return { excluded: 'messages' };
  const unread = refusedUnread(expr);
  if (unread !== null) return { excluded: unread };
  const run = parsed(one);
  if (typeof run === 'string') return { excluded: run };
  const scope: Scope = Object.fromEntries(Object.keys(variables).map(name => [name, null]));
  const refused = guard(run.ast, scope);
  if (refused !== null) return { excluded: refused.code };
  if (!run.check().valid) return { excluded: 'type' };
  return expected === 'none' ? { excluded: 'no-result' } : { agrees: agrees(run, bindings, expected) };
}

function agrees(run: Parsed, bindings: CelCase['bindings'], expected: Exclude<CelCase['expected'], 'none'>): boolean {
  try {
    const found: unknown = run(bindings);
    return expected !== 'error' && equal(found, expected.value);
  } catch {
    return expected === 'error';
  }
}
