import type { ASTNode } from '@marcbachmann/cel-js';
import { LIMITS } from './limits.ts';
import { loopOf, partsOf, type Loop } from './syntax.ts';

/** How large a value can be: elements of a list (0: not a list) and characters of the text, or of each element. */
export interface Size {
  readonly items: number;
  readonly chars: number;
}
/** Largest sizes by name: `missing`, or `form.kinds` for a field. */
export type Sizes = ReadonlyMap<string, Size>;

interface Estimate {
  readonly cost: number;
  readonly size: Size;
}

const SCALAR: Size = { items: 0, chars: 0 };
/** Text is read ten characters at a step. */
const CHARS_PER_STEP = 10;
/** Longest text that a number is written as. */
const NUMBER_CHARS = 24;
const COSTS: Readonly<Record<string, number>> = { workingDaysBetween: LIMITS.spanDays, age: 5, fen: 5, yuan: 5, timestamp: 5, duration: 5, string: 5 };

const steps = ({ items, chars }: Size): number => Math.max(1, items) * (1 + Math.ceil(chars / CHARS_PER_STEP));
const larger = (a: Size, b: Size): Size => ({ items: Math.max(a.items, b.items), chars: Math.max(a.chars, b.chars) });
const together = (a: Size, b: Size): Size => ({ items: a.items + b.items, chars: a.items + b.items > 0 ? Math.max(a.chars, b.chars) : a.chars + b.chars });

/**
 * The most steps that an expression can take over inputs of these sizes: every branch counted, every loop run to its end.
 * Inputs larger than declared are turned away before, so no evaluation spends more.
 */
export function costOf(tree: ASTNode, sizes: Sizes): number {
  return estimate(tree, sizes).cost;
}

function estimate(node: ASTNode, sizes: Sizes): Estimate {
  const loop = loopOf(node);
  if (loop !== null) return ofLoop(node, loop, sizes);
  const parts = partsOf(node).map(part => estimate(part, sizes));
  const cost = 1 + parts.reduce((sum, part) => sum + part.cost, 0);
  const of = parts.map(part => part.size);
  return { cost: cost + ownCost(node, of), size: sizeOf(node, of, sizes) };
}

function ofLoop(node: ASTNode, loop: Loop, sizes: Sizes): Estimate {
  const list = estimate(loop.list, sizes);
  const { items, chars } = list.size;
  const inside = new Map(sizes).set(loop.variable, { items: 0, chars });
  const bodies = loop.bodies.map(body => estimate(body, inside));
  const perItem = bodies.reduce((sum, body) => sum + body.cost, 2);
  return { cost: list.cost + 1 + items * perItem, size: sizeOfLoop(node, list.size, bodies.at(-1)?.size ?? SCALAR) };
}

function sizeOfLoop(node: ASTNode, list: Size, body: Size): Size {
  if (node.op !== 'rcall') return SCALAR;
  if (node.args[0] === 'filter') return list;
  // A list of lists: what is inside counts as one long element.
  return node.args[0] === 'map' ? { items: list.items, chars: body.chars * Math.max(1, body.items) } : SCALAR;
}

/** What an operation does beside its parts: comparing and joining reads what it compares. */
function ownCost(node: ASTNode, parts: readonly Size[]): number {
  if (node.op === 'call') return (COSTS[node.args[0]] ?? 0) + parts.reduce((sum, part) => sum + steps(part), 0);
  if (node.op === 'value' || node.op === 'id' || node.op === '.') return 0;
  return parts.reduce((sum, part) => sum + steps(part) - 1, 0);
}

function sizeOf(node: ASTNode, parts: readonly Size[], sizes: Sizes): Size {
  switch (node.op) {
    case 'list': return { items: parts.length, chars: parts.reduce(larger, SCALAR).chars };
    case '+': return parts.reduce(together, SCALAR);
    case '?:': return parts.slice(1).reduce(larger, SCALAR);
    case 'call': return MAKES_TEXT.has(node.args[0]) ? parts.reduce(larger, { items: 0, chars: NUMBER_CHARS }) : SCALAR;
    default: return leafSize(node, sizes);
  }
}

const MAKES_TEXT: ReadonlySet<string> = new Set(['string', 'yuan']);

/** Of names and literals; of anything else, a number or a yes or no. */
function leafSize(node: ASTNode, sizes: Sizes): Size {
  if (node.op === 'id') return sizes.get(node.args) ?? SCALAR;
  if (node.op === '.') return fieldSize(node, sizes);
  return node.op === 'value' && typeof node.args === 'string' ? { items: 0, chars: node.args.length } : SCALAR;
}

function fieldSize(node: Extract<ASTNode, { op: '.' }>, sizes: Sizes): Size {
  const [left, name] = node.args;
  return left.op === 'id' ? sizes.get(`${left.args}.${name}`) ?? sizes.get(left.args) ?? SCALAR : SCALAR;
}
