import { useText, type MessageId } from '../../i18n/text.tsx';
import { langOf } from '../../shared/words.tsx';

interface FieldProps {
  readonly id: string;
  readonly name: string;
  readonly label: MessageId;
}

/** A whole number; empty where it may follow from the plan. */
export function CountField({ id, name, label, hint, required = false }: FieldProps & { readonly hint?: MessageId; readonly required?: boolean }) {
  const { t } = useText();
  return <p className="field"><label htmlFor={`${id}-${name}`}>{t(label)}</label><input id={`${id}-${name}`} name={name} type="number" min={0} max={1000} required={required} aria-describedby={hint ? `${id}-${name}-hint` : undefined} />{hint && <span id={`${id}-${name}-hint`} className="hint">{t(hint)}</span>}</p>;
}

/** One of some words. */
export function PickField({ id, name, label, options }: FieldProps & { readonly options: readonly (readonly [string, MessageId])[] }) {
  const { t } = useText();
  return <p className="field"><label htmlFor={`${id}-${name}`}>{t(label)}</label><select id={`${id}-${name}`} name={name} required>{options.map(([value, word]) => <option key={value} value={value}>{t(word)}</option>)}</select></p>;
}

/** One of the sessions that wait for the act, by number and topic. */
export function SessionField({ id, sessions }: { readonly id: string; readonly sessions: readonly { readonly session: number; readonly topic: string }[] }) {
  const { t, language } = useText();
  return <p className="field"><label htmlFor={`${id}-session`}>{t('training.session')}</label><select id={`${id}-session`} name="session" required>{sessions.map(({ session, topic }) => <option key={session} value={session} lang={langOf(language, { en: '' })}>{`${session} ${topic}`}</option>)}</select></p>;
}

export function Tick({ id, name, label }: FieldProps) {
  const { t } = useText();
  return <p><label className="check" htmlFor={`${id}-${name}`}><input id={`${id}-${name}`} name={name} type="checkbox" /> {t(label)}</label></p>;
}
