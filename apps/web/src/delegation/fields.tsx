import type { ReactNode } from 'react';
import { useText, type MessageId } from '../i18n/text.tsx';

interface FieldProps {
  readonly id: string;
  readonly name: string;
  readonly label: MessageId;
}

/** Words that somebody has to give. */
export function WordsField({ id, name, label }: FieldProps) {
  const { t } = useText();
  return <p className="field"><label htmlFor={`${id}-${name}`}>{t(label)}</label><textarea id={`${id}-${name}`} name={name} rows={3} minLength={2} maxLength={1000} required /></p>;
}

/** A legal day. */
export function DayField({ id, name, label, min }: FieldProps & { readonly min?: string }) {
  const { t } = useText();
  return <p className="field"><label htmlFor={`${id}-${name}`}>{t(label)}</label><input id={`${id}-${name}`} name={name} type="date" min={min} required /></p>;
}

export function LineField({ id, name, label, hint }: FieldProps & { readonly hint?: MessageId }) {
  const { t } = useText();
  return <p className="field"><label htmlFor={`${id}-${name}`}>{t(label)}</label><input id={`${id}-${name}`} name={name} type="text" minLength={2} maxLength={300} required autoComplete="off" aria-describedby={hint ? `${id}-${name}-hint` : undefined} />{hint && <span id={`${id}-${name}-hint`} className="hint">{t(hint)}</span>}</p>;
}

export function ChoiceField({ id, name, label, children }: FieldProps & { readonly children: ReactNode }) {
  const { t } = useText();
  return <p className="field"><label htmlFor={`${id}-${name}`}>{t(label)}</label><select id={`${id}-${name}`} name={name} required>{children}</select></p>;
}
