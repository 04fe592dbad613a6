import type { ItemManifest } from '@yichuang/domain/manifest';
import type { MessageId, Text } from '../../i18n/text.tsx';
import { plainName } from '../../shared/words.tsx';

type Bilingual = ItemManifest['guide']['summary'];
interface Thing {
  readonly name: Bilingual;
  readonly options: ReadonlyMap<string, Bilingual>;
}

/** What expressions of one manifest call things by, and what people call them. */
export interface Names {
  /** `form.income` → 月收入; null where the manifest has no such thing. */
  readonly name: (path: string) => string | null;
  /** The label of an option of the thing at a path; null where it has none. */
  readonly option: (path: string, key: string) => string | null;
}

const STATES: readonly string[] = ['provided', 'retrieved', 'invalid', 'deferred', 'committed', 'missing'];
const KINDS: readonly string[] = ['natural_person', 'legal_person', 'organisation'];
const FIXED: Readonly<Record<string, MessageId>> = {
  'applicant.kind': 'cond.applicant.kind', 'applicant.byAgent': 'cond.applicant.byAgent', 'applicant.badCredit': 'cond.applicant.badCredit', today: 'cond.today', missing: 'cond.missing',
};

function thingsIn({ situations, form, materials }: Pick<ItemManifest, 'situations' | 'form' | 'materials'>): ReadonlyMap<string, Thing> {
  const options = (all: readonly { readonly key: string; readonly label: Bilingual }[]) => new Map(all.map(one => [one.key, one.label]));
  return new Map<string, Thing>([
    ...situations.map(one => [`situations.${one.key}`, { name: one.question, options: options(one.options) }] as const),
    ...form.map(one => [`form.${one.key}`, { name: one.label, options: options(one.options) }] as const),
    ...materials.map(one => [`papers.${one.key}`, { name: one.name, options: new Map() }] as const),
  ]);
}

/** Words of an option that every manifest has: the state of a paper, the kind of an applicant. */
function fixedOption({ t }: Text, path: string, key: string): string | null {
  if (path.startsWith('papers.') && STATES.includes(key)) return t(`paper.state.${key}` as MessageId);
  return path === 'applicant.kind' && KINDS.includes(key) ? t(`cond.kind.${key}` as MessageId) : null;
}

/** Names for the conditions of a manifest, in the language of the page. */
export function namesOf(text: Text, manifest: Pick<ItemManifest, 'situations' | 'form' | 'materials'>): Names {
  const things = thingsIn(manifest);
  const { t, language } = text;
  return {
    name: path => {
      const [fixed, thing] = [FIXED[path], things.get(path)];
      if (fixed !== undefined) return t(fixed);
      return thing === undefined ? null : t('cond.named', { name: plainName(language, thing.name) });
    },
    option: (path, key) => {
      const label = things.get(path)?.options.get(key);
      return label === undefined ? fixedOption(text, path, key) : t('cond.value', { value: plainName(language, label) });
    },
  };
}
