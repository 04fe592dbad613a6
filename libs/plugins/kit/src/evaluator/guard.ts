import type { ASTNode } from '@marcbachmann/cel-js';
import { startOf } from './dates.ts';
import { LIMITS } from './limits.ts';
import { loopOf, partsOf } from './syntax.ts';

/** What the guard refuses in the tree of an expression. */
export type GuardCode = 'too-long' | 'character-invisible' | 'too-many-nodes' | 'too-deep' | 'too-nested' | 'syntax-not-allowed' | 'function-not-allowed' | 'name-unknown' | 'name-shadowed' | 'field-unknown' | 'literal-invalid' | 'too-costly';
export interface Refusal {
  readonly code: GuardCode;
  /** Where in the text, in UTF-16 units; 0 for all of it. */
  readonly offset: number;
  /** The name that is meant, as the author wrote it. */
  readonly name: string | null;
}

/** Names that an expression may read, with the fields of each; null: it has none to look into. */
export type Scope = Readonly<Record<string, readonly string[] | null>>;

/** No `int`: the engine's takes numbers that no 64 bits hold. Money is counted by `fen`. */
const FUNCTIONS: ReadonlySet<string> = new Set(['has', 'size', 'double', 'string', 'timestamp', 'duration', 'age', 'workingDaysBetween', 'fen', 'yuan']);
/** No `matches`: its regular expressions can run for ever. No `getFullYear` and its kind: they depend on the machine's time zones. */
const METHODS: ReadonlySet<string> = new Set(['contains', 'startsWith', 'endsWith', 'size']);
const OPERATORS: ReadonlySet<string> = new Set(['value', 'id', '.', 'call', 'rcall', 'list', '?:', '&&', '||', '!_', '-_', '==', '!=', '<', '<=', '>', '>=', 'in', '+', '-', '*', '/', '%']);
const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;
/** Whole seconds: the engine is a second off in sums of negative parts of one. Six digits of hours are 114 years: no sum that fits into an expression leaves what a day can be. */
const DURATION = /^-?(\d{1,6}(h|m|s))+$/;

interface Walk {
  readonly scope: Scope;
  nodes: number;
}
interface Place {
  readonly depth: number;
  readonly nesting: number;
  readonly bound: ReadonlySet<string>;
}

const refusal = (code: GuardCode, node: ASTNode, name: string | null = null): Refusal => ({ code, offset: node.range.start, name });

/** Bytes of a text in UTF-8, without making them. */
export function bytesOf(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_00_00 ? 3 : 4;
  }
  return bytes;
}

/** Characters that nobody sees, or that turn the order of what is seen: a text must say what it shows. */
const INVISIBLE = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** What is said against a text before it is parsed at all; null when nothing. */
export function refusedUnread(expression: string): 'too-long' | 'character-invisible' | null {
  if (expression.length > LIMITS.expressionBytes || bytesOf(expression) > LIMITS.expressionBytes) return 'too-long';
  return INVISIBLE.test(expression) ? 'character-invisible' : null;
}

/**
 * Looks at the tree of an expression before it is ever run: a closed list of operators and functions, names that are declared,
 * sizes within {@link LIMITS}. Null when nothing is to be said against it.
 */
export function guard(tree: ASTNode, scope: Scope): Refusal | null {
  return visit(tree, { scope, nodes: 0 }, { depth: 1, nesting: 0, bound: new Set() });
}

function visit(node: ASTNode, walk: Walk, place: Place): Refusal | null {
  walk.nodes += 1;
  if (walk.nodes > LIMITS.nodes) return refusal('too-many-nodes', node);
  if (place.depth > LIMITS.depth) return refusal('too-deep', node);
  if (!OPERATORS.has(node.op)) return refusal('syntax-not-allowed', node, node.op);
  return ownRefusal(node, walk, place) ?? partsRefusal(node, walk, place);
}

function ownRefusal(node: ASTNode, { scope }: Walk, { bound }: Place): Refusal | null {
  switch (node.op) {
    case 'value': return literalRefusal(node);
    case 'id': return bound.has(node.args) || Object.hasOwn(scope, node.args) ? null : refusal('name-unknown', node, node.args);
    case '.': return fieldRefusal(node, scope, bound);
    case 'call': return callRefusal(node, node.args[0], node.args[1]);
    case 'rcall': return methodRefusal(node, node.args[0]);
    default: return null;
  }
}

/** Numbers, texts, true, false and null; no bytes, no unsigned numbers, no number that a double could not hold. */
function literalRefusal(node: Extract<ASTNode, { op: 'value' }>): Refusal | null {
  const { args } = node;
  const foreign = typeof args === 'object' && args !== null;
  const huge = typeof args === 'bigint' ? !Number.isSafeInteger(Number(args)) : typeof args === 'number' && !Number.isFinite(args);
  return foreign || huge ? refusal('literal-invalid', node) : null;
}

function methodRefusal(node: ASTNode, name: string): Refusal | null {
  return loopOf(node) !== null || METHODS.has(name) ? null : refusal('function-not-allowed', node, name);
}

/** The engine lets `has()` ask for any field; here it must be declared. */
function fieldRefusal(node: Extract<ASTNode, { op: '.' }>, scope: Scope, bound: ReadonlySet<string>): Refusal | null {
  const [left, name] = node.args;
  if (left.op !== 'id') return refusal('syntax-not-allowed', node, name);
  if (bound.has(left.args)) return null;
  const fields = Object.hasOwn(scope, left.args) ? scope[left.args] : null;
  return fields?.includes(name) === true ? null : refusal('field-unknown', node, `${left.args}.${name}`);
}

function callRefusal(node: ASTNode, name: string, [first]: readonly ASTNode[]): Refusal | null {
  if (!FUNCTIONS.has(name)) return refusal('function-not-allowed', node, name);
  const isRight = Object.hasOwn(WRITTEN_OUT, name) ? WRITTEN_OUT[name] : undefined;
  if (isRight === undefined) return null;
  return first?.op === 'value' && typeof first.args === 'string' && isRight(first.args) ? null : refusal('literal-invalid', node, name);
}

/** The engine takes 30 February for 2 March: of such functions the argument must be written out, where it can be looked at. */
const WRITTEN_OUT: Readonly<Record<string, (text: string) => boolean>> = { duration: text => DURATION.test(text), timestamp: isInstant };

function isInstant(text: string): boolean {
  const day = INSTANT.exec(text)?.[1];
  return day !== undefined && startOf(day) !== null;
}

function partsRefusal(node: ASTNode, walk: Walk, place: Place): Refusal | null {
  const loop = loopOf(node);
  const depth = place.depth + 1;
  if (loop === null) return first(partsOf(node), part => visit(part, walk, { ...place, depth }));
  if (place.nesting >= LIMITS.nesting) return refusal('too-nested', node);
  if (place.bound.has(loop.variable) || Object.hasOwn(walk.scope, loop.variable)) return refusal('name-shadowed', node, loop.variable);
  const inside = { depth, nesting: place.nesting + 1, bound: new Set([...place.bound, loop.variable]) };
  return visit(loop.list, walk, { ...place, depth }) ?? first(loop.bodies, body => visit(body, walk, inside));
}

function first(parts: readonly ASTNode[], look: (part: ASTNode) => Refusal | null): Refusal | null {
  for (const part of parts) {
    const found = look(part);
    if (found !== null) return found;
  }
  return null;
}
