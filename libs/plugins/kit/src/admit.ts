import { Inputs, ItemManifest } from '@yichuang/domain/manifest';
import { bytesOf } from './evaluator/guard.ts';
import { compile, LIMITS, ManifestInvalid, type Rulebook } from './evaluator/index.ts';

/** Why something from outside is not let in: what, where, and a code. Never a value of it. */
export interface NotAdmitted {
  readonly of: 'manifest' | 'inputs';
  readonly pointer: string;
  readonly code: string;
}
export type Admitted<T> = { readonly value: T } | { readonly refused: readonly NotAdmitted[] };

/** Longest text of inputs. A case holds at most sixty answers of two thousand characters. */
const INPUTS_BYTES = 512 * 1024;
/** Inside of what the deepest part of a manifest is. Deeper text is refused before it is parsed. */
const DEEPEST = 32;

const refused = (of: NotAdmitted['of'], code: string, pointer = ''): { readonly refused: readonly NotAdmitted[] } => ({ refused: [{ of, pointer, code }] });

/** Whether brackets stand deeper inside each other than anything that is wanted; strings are passed over. */
function tooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (quoted && char === '\\') at += 1;
    else if (char === '"') quoted = !quoted;
    else if (!quoted) depth += depthOf(char);
    if (depth > DEEPEST) return true;
  }
  return false;
}

function depthOf(char: string | undefined): number {
  if (char === '{' || char === '[') return 1;
  return char === '}' || char === ']' ? -1 : 0;
}

function parse(of: NotAdmitted['of'], text: string, most: number): Admitted<unknown> {
  if (text.length > most || bytesOf(text) > most) return refused(of, 'too-large');
  if (tooDeep(text)) return refused(of, 'too-deep');
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return refused(of, 'no-json');
  }
}

interface Schema<T> {
  readonly safeParse: (value: unknown) => { readonly success: true; readonly data: T } | { readonly success: false; readonly error: { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly code: string }[] } };
}

function shaped<T>(of: NotAdmitted['of'], value: unknown, schema: Schema<T>): Admitted<T> {
  const read = schema.safeParse(value);
  if (read.success) return { value: read.data };
  return { refused: read.error.issues.slice(0, 50).map(({ path, code }) => ({ of, pointer: path.map(part => `/${String(part).slice(0, 40)}`).join(''), code })) };
}

/** A manifest from outside, as JSON text, made ready to be evaluated: size, depth, shape, expressions, in this order. */
export function admitManifest(text: string): Admitted<Rulebook> {
  const parsed = parse('manifest', text, LIMITS.manifestBytes);
  if ('refused' in parsed) return parsed;
  const manifest = shaped('manifest', parsed.value, ItemManifest);
  if ('refused' in manifest) return manifest;
  try {
    return { value: compile(manifest.value) };
  } catch (failure) {
    if (failure instanceof ManifestInvalid) return { refused: failure.problems.map(({ pointer, code }) => ({ of: 'manifest', pointer, code })) };
    throw failure;
  }
}

/** Inputs from outside, as JSON text. */
export function admitInputs(text: string): Admitted<Inputs> {
  const parsed = parse('inputs', text, INPUTS_BYTES);
  return 'refused' in parsed ? parsed : shaped('inputs', parsed.value, Inputs);
}
