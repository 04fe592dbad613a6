import type { DisclosureView } from '@yichuang/projections';
import type { ActForm } from '../../delegation/act-list.tsx';
import { DayField, LineField, WordsField } from '../../delegation/fields.tsx';
import type { MessageId } from '../../i18n/text.tsx';
import { textIn } from '../../staff/form-text.ts';
import { contentIn, ContentFields, KindFields } from './content-fields.tsx';
import { FreeField, PickField } from './fields.tsx';

const grounds = (['state_secret', 'trade_secret', 'privacy', 'internal'] as const).map((ground): readonly [string, MessageId] => [ground, `disclosure.ground.${ground}`]);

function bodyIn(form: FormData, of: { readonly kind: string; readonly unit: string }): object {
  return { title: { zh: textIn(form, 'title'), en: textIn(form, 'titleEn') }, content: contentIn(form, of), formedOn: textIn(form, 'formedOn'), days: null, expiresOn: textIn(form, 'expiresOn') || null };
}

const head = (id: string): React.JSX.Element => (
  <>
    <LineField id={id} name="title" label="disclosure.title" /><FreeField id={id} name="titleEn" label="disclosure.title.en" hint="disclosure.title.en.hint" />
    <DayField id={id} name="formedOn" label="disclosure.formed-on" /><FreeField id={id} name="expiresOn" label="disclosure.expires-on" hint="disclosure.expires-on.hint" type="date" />
  </>
);

/** A new one, for the unit that is acted for. */
export const prepareAct = (unit: string): ActForm => ({
  rel: 'create', word: 'disclosure.act.prepare',
  fields: id => <KindFields id={id}>{head(id)}</KindFields>,
  data: form => ({ unit, kind: textIn(form, 'kind'), regime: textIn(form, 'regime') || null, ...bodyIn(form, { kind: textIn(form, 'kind'), unit }) }),
});

const versionOf = ({ draft, released }: DisclosureView): number => draft?.version ?? released?.version ?? 0;

/** The next text, in the place of the last one. */
function revising(view: DisclosureView): ActForm {
  const { draft, released, kind, unit } = view;
  const current = (draft ?? released)?.content ?? null;
  return { rel: 'revise', word: 'disclosure.act.revise', fields: id => <>{head(id)}<ContentFields id={id} kind={kind} of={current} /></>, data: form => ({ revision: versionOf(view) + 1, ...bodyIn(form, { kind, unit: unit.code }) }) };
}

/** Acts on one disclosure in the order of its life (W20). */
export function disclosureActs(view: DisclosureView): readonly ActForm[] {
  const revision = versionOf(view);
  return [
    { rel: 'pass', word: 'disclosure.act.pass', consequence: 'disclosure.act.pass.what', fields: id => <FreeField id={id} name="note" label="disclosure.note" hint="disclosure.note.hint" />, data: form => ({ revision, note: textIn(form, 'note') }) },
    { rel: 'block', word: 'disclosure.act.block', grave: true, fields: id => <><PickField id={id} name="ground" label="disclosure.ground" options={grounds} /><WordsField id={id} name="reason" label="acts.reason" /></>, data: form => ({ revision, ground: textIn(form, 'ground'), reason: textIn(form, 'reason') }) },
    { rel: 'release', word: 'disclosure.act.release', consequence: 'disclosure.act.release.what', data: () => ({ channels: ['board', 'portal'] }) },
    { rel: 'update', word: 'disclosure.act.update', consequence: 'disclosure.act.release.what', data: () => ({ revision }) },
    revising(view),
    { rel: 'withdraw', word: 'disclosure.act.withdraw', grave: true, consequence: 'disclosure.act.withdraw.what', fields: id => <WordsField id={id} name="reason" label="acts.reason" />, data: form => ({ reason: textIn(form, 'reason') }) },
  ];
}

/** The register: entries have numbers, one after another. */
export const exemptionActs = (entries: number): readonly ActForm[] => [
  {
    rel: 'record', word: 'disclosure.act.exempt', consequence: 'disclosure.act.exempt.what',
    fields: id => <><LineField id={id} name="title" label="disclosure.what" /><PickField id={id} name="ground" label="disclosure.ground" options={grounds} /><LineField id={id} name="clause" label="disclosure.clause" hint="disclosure.clause.hint" /><WordsField id={id} name="reason" label="acts.reason" /><FreeField id={id} name="disclosure" label="disclosure.of" hint="disclosure.of.hint" /></>,
    data: form => ({ number: entries + 1, title: textIn(form, 'title'), ground: textIn(form, 'ground'), clause: textIn(form, 'clause'), reason: textIn(form, 'reason'), disclosure: textIn(form, 'disclosure') || null, reviewBy: null }),
  },
  { rel: 'lift', word: 'disclosure.act.lift', grave: true, fields: id => <><LineField id={id} name="number" label="disclosure.entry" /><WordsField id={id} name="reason" label="acts.reason" /></>, data: form => ({ number: Number(textIn(form, 'number')), reason: textIn(form, 'reason') }) },
];
