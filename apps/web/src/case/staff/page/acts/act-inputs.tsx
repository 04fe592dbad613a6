import { useText, type MessageId } from '../../../../i18n/text.tsx';
import { ChoiceField, WordsField } from '../../../../delegation/fields.tsx';

/** Reasons that somebody must give. */
export const reason = (id: string) => <WordsField id={id} name="reason" label="acts.reason" />;

/** Whether one agrees, and why: the opinion of a reviewer. */
export function OpinionFields({ id }: { readonly id: string }) {
  const { t } = useText();
  return (
    <>
      <ChoiceField id={id} name="opinion" label="acts.opinion"><option value="agree">{t('case.opinion.agree')}</option><option value="disagree">{t('case.opinion.disagree')}</option></ChoiceField>
      {reason(id)}
    </>
  );
}

/** A choice whose words are messages. */
export function Choice({ id, name, label, options }: { readonly id: string; readonly name: string; readonly label: MessageId; readonly options: readonly (readonly [value: string, word: MessageId])[] }) {
  const { t } = useText();
  return <ChoiceField id={id} name={name} label={label}>{options.map(([value, word]) => <option key={value} value={value}>{t(word)}</option>)}</ChoiceField>;
}

/** A number of days. */
export function DaysField({ id, name, label, max }: { readonly id: string; readonly name: string; readonly label: MessageId; readonly max: number }) {
  const { t } = useText();
  return <p className="field"><label htmlFor={`${id}-${name}`}>{t(label)}</label><input id={`${id}-${name}`} name={name} type="number" min={1} max={max} required /></p>;
}

/** A box that says that something was done; unticked it was not. */
export function TickField({ id, name, label, required = false }: { readonly id: string; readonly name: string; readonly label: MessageId; readonly required?: boolean }) {
  const { t } = useText();
  return <p className="field"><label className="check"><input id={`${id}-${name}`} name={name} type="checkbox" required={required} /> {t(label)}</label></p>;
}

/** Words that may be left out. */
export function OptionalWords({ id, name, label }: { readonly id: string; readonly name: string; readonly label: MessageId }) {
  const { t } = useText();
  return <p className="field"><label htmlFor={`${id}-${name}`}>{t(label)}</label><textarea id={`${id}-${name}`} name={name} rows={2} maxLength={1000} /></p>;
}
