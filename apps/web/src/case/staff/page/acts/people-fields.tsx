import { useText } from '../../../../i18n/text.tsx';
import { WordsField } from '../../../../delegation/fields.tsx';

/** Two or more persons who look at the place together, by reference (许可法第34条). */
export function InspectorFields({ id }: { readonly id: string }) {
  const { t } = useText();
  return <p className="field"><label htmlFor={`${id}-inspectors`}>{t('case.check.inspectors')}</label><input id={`${id}-inspectors`} name="inspectors" type="text" required maxLength={300} autoComplete="off" aria-describedby={`${id}-inspectors-hint`} /><span id={`${id}-inspectors-hint`} className="hint">{t('case.check.inspectors.hint')}</span></p>;
}

/** References, set apart by commas or blanks. */
export function inspectorsIn(form: FormData): readonly string[] {
  const typed = form.get('inspectors');
  return typeof typed === 'string' ? [...new Set(typed.split(/[\s,，、]+/).filter(one => one !== ''))] : [];
}

/** A note that stays inside: it is sealed. */
export function NoteField({ id }: { readonly id: string }) {
  return <WordsField id={id} name="note" label="case.note" />;
}
