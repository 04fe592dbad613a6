import { useText, type MessageId } from '../../i18n/text.tsx';

interface FieldProps {
  readonly id: string;
  readonly name: string;
  readonly label: MessageId;
}

interface PickProps<T extends string> extends FieldProps {
  readonly options: readonly (readonly [T, MessageId])[];
  readonly value?: string | undefined;
  readonly onChange?: (value: string) => void;
}

/** One of some words. */
export function PickField<T extends string>({ id, name, label, options, value, onChange }: PickProps<T>) {
  const { t } = useText();
  return <p className="field"><label htmlFor={`${id}-${name}`}>{t(label)}</label><select id={`${id}-${name}`} name={name} required defaultValue={value} onChange={event => onChange?.(event.target.value)}>{options.map(([value, word]) => <option key={value} value={value}>{t(word)}</option>)}</select></p>;
}

/** A day, an hour or a line that may be left out. */
export function FreeField({ id, name, label, hint, type = 'text' }: FieldProps & { readonly hint: MessageId; readonly type?: 'text' | 'date' | 'url' }) {
  const { t } = useText();
  return <p className="field"><label htmlFor={`${id}-${name}`}>{t(label)}</label><input id={`${id}-${name}`} name={name} type={type} autoComplete="off" aria-describedby={`${id}-${name}-hint`} /><span id={`${id}-${name}-hint`} className="hint">{t(hint)}</span></p>;
}

export function TimeField({ id, name, label, value }: FieldProps & { readonly value: string }) {
  const { t } = useText();
  return <p className="field"><label htmlFor={`${id}-${name}`}>{t(label)}</label><input id={`${id}-${name}`} name={name} type="time" defaultValue={value} required /></p>;
}

/** A long text. */
export function TextField({ id, name, label, value = '' }: FieldProps & { readonly value?: string }) {
  const { t } = useText();
  return <p className="field"><label htmlFor={`${id}-${name}`}>{t(label)}</label><textarea id={`${id}-${name}`} name={name} rows={8} maxLength={20_000} defaultValue={value} aria-describedby={`${id}-${name}-hint`} /><span id={`${id}-${name}-hint`} className="hint">{t('disclosure.text.hint')}</span></p>;
}
