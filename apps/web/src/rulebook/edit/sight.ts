import { ItemManifest } from '@yichuang/domain/manifest';
import type { Expression, Rulebook } from '@yichuang/plugin-kit/evaluator';
import type { Text } from '../../i18n/text.tsx';
import { plainName } from '../../shared/words.tsx';
import { namesOf } from '../conditions/names.ts';
import { amountWords, conditionWords } from '../conditions/sentence.ts';
import { lookAt, type Look } from '../item/look.ts';
import type { DraftSight } from './draft-context.ts';

/** A draft as it stands: whether it is a manifest at all, and what the evaluator says of it. */
export interface Sight extends DraftSight {
  /** Null: it is none yet, and `said` tells where. */
  readonly manifest: ItemManifest | null;
  readonly look: Look | null;
  /** Nothing is to be said against it. */
  readonly sound: boolean;
}

interface Remark {
  readonly pointer: string;
  readonly words: string;
}

const within = (pointer: string, place: string): boolean => pointer === place || pointer.startsWith(`${place}/`);

function remarksOf({ t, language }: Text, draft: unknown): { readonly remarks: readonly Remark[]; readonly manifest: ItemManifest | null; readonly look: Look | null } {
  const read = ItemManifest.safeParse(draft);
  if (!read.success) return { manifest: null, look: null, remarks: read.error.issues.map(({ path }) => ({ pointer: path.map(part => `/${String(part)}`).join(''), words: t('draft.fault') })) };
  const look = lookAt(read.data);
  const problems = look.problems.map(({ pointer, code, detail }) => ({ pointer, words: detail === '' ? code : `${code} · ${detail}` }));
  const findings = look.findings.map(({ pointer, words }) => ({ pointer, words: plainName(language, words) }));
  return { manifest: read.data, look, remarks: [...problems, ...findings] };
}

type Found = (rulebook: Rulebook, manifest: ItemManifest, at: number) => Expression | null | undefined;
/** Where the parsed expression of a place is. Questions are compiled in the order in which they can be asked, so these are found by key. */
const EXPRESSIONS: Readonly<Record<string, Found>> = {
  amount: ({ amount }) => amount,
  situations: ({ situations }, manifest, at) => situations.find(({ key }) => key === manifest.situations[at]?.key)?.shown,
  form: ({ form }, manifest, at) => form.find(({ key }) => key === manifest.form[at]?.key)?.shown,
  materials: ({ materials }, _, at) => materials[at]?.when, accept: ({ accept }, _, at) => accept[at]?.when, decide: ({ decide }, _, at) => decide[at]?.when,
};

function expressionAt({ rulebook }: Look, manifest: ItemManifest, pointer: string): Expression | null {
  const [, of = '', at = ''] = pointer.split('/');
  const found = Object.hasOwn(EXPRESSIONS, of) ? EXPRESSIONS[of] : undefined;
  return (rulebook && found?.(rulebook, manifest, Number(at))) ?? null;
}

/** Looks at a draft after each change: the same code that the server runs. */
export function sightOf(text: Text, draft: unknown): Sight {
  const { remarks, manifest, look } = remarksOf(text, draft);
  const names = manifest && namesOf(text, manifest);
  return {
    manifest, look, sound: remarks.length === 0 && look !== null && look.runs.every(({ differences }) => differences.length === 0),
    said: place => [...new Set(remarks.filter(({ pointer }) => within(pointer, place)).map(({ words }) => words))],
    sentence: pointer => {
      const expression = look && manifest && expressionAt(look, manifest, pointer);
      if (!expression || !names) return null;
      const amount = pointer === '/amount' ? amountWords(text, names, expression.tree) : null;
      return amount === null ? conditionWords(text, names, expression.tree) : [amount];
    },
  };
}
