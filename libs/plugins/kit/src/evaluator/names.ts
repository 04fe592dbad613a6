import type { Field, ItemManifest } from '@yichuang/domain/manifest';
import type { Size } from './cost.ts';
import type { Scope } from './guard.ts';
import { LIMITS } from './limits.ts';
import type { Problem } from './problem.ts';

/** What expressions of a manifest can name. A condition sees only what is known when it is asked. */
export interface Names {
  readonly scopes: Readonly<Record<'situations' | 'form' | 'materials' | 'rules', Scope>>;
  readonly sizes: ReadonlyMap<string, Size>;
  readonly problems: readonly Problem[];
}

/** Words of the expression language and of the engine beneath: a field of such a name could not be told from them. */
const RESERVED: ReadonlySet<string> = new Set(['as', 'break', 'const', 'continue', 'else', 'false', 'for', 'function', 'if', 'import', 'in', 'let', 'loop', 'package', 'namespace', 'null', 'return', 'true', 'var', 'void', 'while',
  'constructor', 'prototype', 'toString', 'toLocaleString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', 'propertyIsEnumerable']);
/** Longest key that a manifest can give. */
const KEY_CHARS = 40;
const TEXT: ReadonlySet<Field['type']> = new Set(['text', 'paragraph', 'id_number', 'credit_code', 'phone']);

const keysOf = (all: readonly { readonly key: string }[]): readonly string[] => all.map(({ key }) => key);

/** The most that an answer to a field can hold. */
export function sizeOfAnswer({ type, maxLength, options }: Field): Size {
  if (type === 'choices') return { items: options.length, chars: KEY_CHARS };
  if (TEXT.has(type)) return { items: 0, chars: maxLength ?? LIMITS.answerChars };
  return { items: 0, chars: type === 'choice' ? KEY_CHARS : 0 };
}

function sizesOf({ form, situations, materials }: ItemManifest): ReadonlyMap<string, Size> {
  const key: Size = { items: 0, chars: KEY_CHARS };
  return new Map<string, Size>([
    ...form.map(field => [`form.${field.key}`, sizeOfAnswer(field)] as const),
    ...situations.map(one => [`situations.${one.key}`, key] as const),
    ...materials.map(one => [`papers.${one.key}`, key] as const),
    ['missing', { items: materials.length, chars: KEY_CHARS }], ['applicant.kind', key],
  ]);
}

/** Scopes and sizes of a manifest, and the names that cannot stand. */
export function namesOf(manifest: ItemManifest): Names {
  const { situations, form, materials } = manifest;
  const always: Scope = { applicant: ['kind', 'byAgent', 'badCredit'], today: null, situations: keysOf(situations) };
  const asked: Scope = { ...always, form: keysOf(form) };
  const handed: Scope = { ...asked, papers: keysOf(materials) };
  return { scopes: { situations: always, form: asked, materials: handed, rules: { ...handed, missing: null } }, sizes: sizesOf(manifest), problems: nameProblems(manifest) };
}

function nameProblems(manifest: ItemManifest): Problem[] {
  const named = (of: 'situations' | 'form' | 'materials') => manifest[of].map(({ key }, at) => ({ key, pointer: `/${of}/${at}/key` }));
  const problems: Problem[] = [];
  for (const group of [named('situations'), named('form'), named('materials')]) problems.push(...reserved(group), ...twice(group, 'key-twice'));
  const rules = (of: 'accept' | 'decide') => manifest[of].map(({ id }, at) => ({ key: id, pointer: `/${of}/${at}/id` }));
  return [...problems, ...twice([...rules('accept'), ...rules('decide')], 'rule-twice')];
}

interface Named {
  readonly key: string;
  readonly pointer: string;
}

function reserved(named: readonly Named[]): Problem[] {
  return named.filter(({ key }) => RESERVED.has(key)).map(({ key, pointer }) => ({ pointer, code: 'key-reserved', offset: 0, detail: key }));
}

function twice(named: readonly Named[], code: 'key-twice' | 'rule-twice'): Problem[] {
  const seen = new Set<string>();
  return named.filter(({ key }) => seen.size === seen.add(key).size).map(({ key, pointer }) => ({ pointer, code, offset: 0, detail: key }));
}
