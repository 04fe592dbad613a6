import type { UnitView } from '@yichuang/projections';
import { useUnitNames } from '../../accountability/unit-names.ts';
import { useText, type MessageId } from '../../i18n/text.tsx';
import { langOf, plainName } from '../../shared/words.tsx';

interface FieldProps {
  readonly id: string;
  readonly name: string;
  readonly label: MessageId;
}

/** A unit by its name. */
export function UnitField({ id, name, label }: FieldProps) {
  const { t, language } = useText();
  const units = [...useUnitNames()];
  return (
    <p className="field">
      <label htmlFor={`${id}-${name}`}>{t(label)}</label>
      <select id={`${id}-${name}`} name={name} required>{units.map(([code, of]: readonly [string, UnitView['name']]) => <option key={code} value={code} lang={langOf(language, of)}>{plainName(language, of)}</option>)}</select>
    </p>
  );
}

/** A day that may be left out: then it is counted from today. */
export function FreeDayField({ id, name, label, hint }: FieldProps & { readonly hint: MessageId }) {
  const { t } = useText();
  return <p className="field"><label htmlFor={`${id}-${name}`}>{t(label)}</label><input id={`${id}-${name}`} name={name} type="date" aria-describedby={`${id}-${name}-hint`} /><span id={`${id}-${name}-hint`} className="hint">{t(hint)}</span></p>;
}

export function NumberField({ id, name, label, min, max }: FieldProps & { readonly min: number; readonly max: number }) {
  const { t } = useText();
  return <p className="field"><label htmlFor={`${id}-${name}`}>{t(label)}</label><input id={`${id}-${name}`} name={name} type="number" min={min} max={max} required /></p>;
}

/** One of some words. */
export function PickField<T extends string>({ id, name, label, options }: FieldProps & { readonly options: readonly (readonly [T, MessageId])[] }) {
  const { t } = useText();
  return <p className="field"><label htmlFor={`${id}-${name}`}>{t(label)}</label><select id={`${id}-${name}`} name={name} required>{options.map(([value, word]) => <option key={value} value={value}>{t(word)}</option>)}</select></p>;
}

/** One of the findings that wait for something, by its number. */
export function FindingField({ id, findings, label }: { readonly id: string; readonly findings: readonly number[]; readonly label: MessageId }) {
  const { t } = useText();
  return <p className="field"><label htmlFor={`${id}-finding`}>{t(label)}</label><select id={`${id}-finding`} name="finding" required>{findings.map(number => <option key={number} value={number}>{number}</option>)}</select></p>;
}
