import type { Fate } from '@yichuang/domain';
import type { FateLine, UnitView } from '@yichuang/projections';
import type { MessageId } from '../../../i18n/text.tsx';
import { plainName } from '../../../shared/words.tsx';
import { addedIn, emptyPart, PARTS, renamedIn, splitIn, type DraftItem } from './item-form.ts';
import type { Offers } from './item-fields.tsx';

/** What an officer does to an item beyond moving it. */
export type EditKind = 'add' | 'rename' | 'split';
/** An open form. `line` is null for an item that is new. */
export interface Edit {
  readonly kind: EditKind;
  readonly line: FateLine | null;
}

/** What the menu of a card and the drawer call each of them. On an added item `add` opens its form again. */
export const EDIT_WORDS = { add: 'edit.change', rename: 'edit.rename', split: 'edit.split' } as const satisfies Record<EditKind, MessageId>;

const NEW_ITEM: DraftItem = {
  code: '', name: { zh: '', en: '' }, kind: 'public_service', basis: { status: 'in_force', text: '' }, origin: 'delegated', department: '', theme: '', applicant: '', handling: 'promised', illustrative: false,
  delegation: { steps: ['accept'], recipients: 'all_towns', form: '' },
};

/** What can be done to a line: an old item can be renamed or split, an added one corrected. */
export function editsOf(line: FateLine): readonly EditKind[] {
  if (line.before) return ['rename', 'split'];
  return line.fate === 'added' ? ['add'] : [];
}

/** The item that a form starts from. */
export const itemOf = ({ line }: Edit): DraftItem => line?.after ?? line?.before ?? NEW_ITEM;

/** The parts that a split starts from: those already drafted, or two like the old item. */
export function partsOf({ line }: Edit, lines: readonly FateLine[]): readonly DraftItem[] {
  const drafted = line?.fate === 'split' ? line.into.flatMap(code => lines.find(one => one.code === code)?.after ?? []) : [];
  if (drafted.length >= PARTS.fewest) return drafted;
  const part = emptyPart(line?.before ?? NEW_ITEM);
  return Array.from({ length: PARTS.fewest }, () => part);
}

/** The fate that a filled form decides. @param parts how many parts a split form shows */
export function fateIn(form: FormData, edit: Edit, parts: number): Fate {
  if (edit.kind === 'rename') return renamedIn(form, itemOf(edit));
  return edit.kind === 'split' ? splitIn(form, edit.line?.code ?? '', parts) : addedIn(form);
}

/** Departments, towns, themes and kinds of applicants to choose from. */
export function offersOf(units: readonly UnitView[], lines: readonly FateLine[], language: 'zh' | 'en'): Offers {
  const active = units.filter(unit => unit.state === 'active');
  const choice = ({ code, name }: UnitView) => ({ value: code, label: plainName(language, name), chinese: language === 'en' && !name.en });
  const items = lines.flatMap(line => line.after ?? line.before ?? []);
  const owning = new Set(items.map(item => item.department));
  return {
    departments: active.filter(unit => owning.has(unit.code) || unit.kind === 'department' || unit.kind === 'vertical_branch').map(choice),
    towns: active.filter(unit => unit.kind === 'town' || unit.kind === 'subdistrict').map(choice),
    themes: [...new Set(items.map(item => item.theme))].sort(),
    applicants: [...new Set(items.map(item => item.applicant))].sort(),
  };
}
