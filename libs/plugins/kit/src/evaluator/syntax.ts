import type { ASTNode } from '@marcbachmann/cel-js';

/** Loops of the language: `list.exists(x, …)` and its kind. The first argument names what runs over the list. */
export const LOOPS: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'filter', 'map']);

/** A loop taken apart. */
export interface Loop {
  readonly list: ASTNode;
  readonly variable: string;
  readonly bodies: readonly ASTNode[];
}

/** The loop that a node is; null when it is none. */
export function loopOf(node: ASTNode): Loop | null {
  if (node.op !== 'rcall') return null;
  const [name, list, [first, ...bodies]] = node.args;
  if (!LOOPS.has(name) || first?.op !== 'id') return null;
  return { list, variable: first.args, bodies };
}

/** Terms of a chain such as `a && b && c`: they stand beside each other, however the parser nests them. */
export function chainOf(node: ASTNode, op: '&&' | '||'): ASTNode[] {
  const found: ASTNode[] = [];
  const waiting = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.op === op) waiting.push(next.args[1], next.args[0]);
    else found.push(next);
  }
  return found;
}

/** Parts of a node that are expressions. Of a loop: the list and the bodies, without the variable. */
export function partsOf(node: ASTNode): readonly ASTNode[] {
  switch (node.op) {
    case '&&':
    case '||': return chainOf(node, node.op);
    case 'call':
    case 'rcall': return partsOfCall(node);
    default: return partsOfOther(node);
  }
}

function partsOfOther(node: Exclude<ASTNode, { op: '&&' | '||' | 'call' | 'rcall' }>): readonly ASTNode[] {
  switch (node.op) {
    case 'value':
    case 'id': return [];
    case '.':
    case '.?': return [node.args[0]];
    case '!_':
    case '-_': return [node.args];
    case 'map': return node.args.flat();
    default: return node.args;
  }
}

function partsOfCall(node: Extract<ASTNode, { op: 'call' | 'rcall' }>): readonly ASTNode[] {
  if (node.op === 'call') return node.args[1];
  const loop = loopOf(node);
  return loop === null ? [node.args[1], ...node.args[2]] : [loop.list, ...loop.bodies];
}
