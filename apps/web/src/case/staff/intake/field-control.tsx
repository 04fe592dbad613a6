import type { Field } from '@yichuang/domain/manifest';
import type { Answer } from '@yichuang/plugin-kit/evaluator';
import { useState, type HTMLInputTypeAttribute, type KeyboardEvent } from 'react';
import { useText } from '../../../i18n/text.tsx';
import { Name } from '../../../shared/words.tsx';
import { isCreditCode, isIdNumber, normalNumber } from './check-digits.ts';
import { goOn, goOnSoon } from './next-step.ts';
import { OptionGroup } from './option-group.tsx';

interface FieldControlProps {
  readonly field: Field;
  readonly answer: Answer | undefined;
  readonly done: boolean;
  readonly onAnswer: (answer: Answer) => void;
}

/** One question of the form, in the control of its type; there are twelve types and no others. */
export function FieldControl(props: FieldControlProps) {
  const { field: { type } } = props;
  if (type === 'choice' || type === 'yes_no') return <Few {...props} />;
  if (type === 'choices') return <Several {...props} />;
  return <Typed {...props} />;
}

function Few({ field, answer, onAnswer }: FieldControlProps) {
  const { t } = useText();
  const yesNo = field.type === 'yes_no';
  const options = yesNo ? [{ key: 'yes', label: t('answer.yes') }, { key: 'no', label: t('answer.no') }] : field.options.map(({ key, label }) => ({ key, label: <Name of={label} /> }));
  const value = typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : typeof answer === 'string' ? answer : '';
  return <OptionGroup name={`f-${field.key}`} label={<FieldLabel field={field} />} options={options} value={value} onChoose={key => onAnswer(yesNo ? key === 'yes' : key)} />;
}

function Several({ field, answer, done, onAnswer }: FieldControlProps) {
  const chosen = Array.isArray(answer) ? answer : [];
  const toggle = (key: string): void => onAnswer(chosen.includes(key) ? chosen.filter(one => one !== key) : [...chosen, key]);
  const onKeyDown = (event: KeyboardEvent<HTMLFieldSetElement>): void => {
    const option = event.ctrlKey || event.altKey ? undefined : field.options[Number(event.key) - 1];
    if (option) toggle(option.key);
    else if (event.key === 'Enter' && !event.ctrlKey) goOnSoon(event.currentTarget);
    else return;
    event.preventDefault();
  };
  return (
    <fieldset className="options" data-step={`f-${field.key}`} data-done={done ? 'yes' : 'no'} onKeyDown={onKeyDown}>
      <legend><FieldLabel field={field} /></legend>
      {field.options.map((option, at) => <label key={option.key} className="check"><input type="checkbox" checked={chosen.includes(option.key)} onChange={() => toggle(option.key)} /> <span><kbd aria-hidden="true">{at + 1}</kbd> <Name of={option.label} /></span></label>)}
    </fieldset>
  );
}

const INPUTS: Readonly<Partial<Record<Field['type'], { readonly type?: HTMLInputTypeAttribute; readonly inputMode?: 'numeric' | 'decimal' | 'tel' }>>> = {
  integer: { inputMode: 'numeric' }, decimal: { inputMode: 'decimal' }, money: { inputMode: 'decimal' }, date: { type: 'date' }, phone: { inputMode: 'tel' },
};

/** A typed answer in the shape that the rules take; null where it is none. Money always has two places. */
export function readTyped({ type, min, max }: Pick<Field, 'type' | 'min' | 'max'>, text: string): Answer {
  const typed = text.trim();
  const within = (value: number): boolean => (min === null || value >= min) && (max === null || value <= max);
  if (typed === '') return null;
  if (type === 'integer') return /^-?\d{1,15}$/.test(typed) && within(Number(typed)) ? Number(typed) : null;
  if (type === 'decimal') return /^-?\d{1,15}(\.\d{1,10})?$/.test(typed) && within(Number(typed)) ? typed : null;
  if (type === 'money') return /^(0|[1-9]\d{0,11})(\.\d{1,2})?$/.test(typed) && within(Number(typed)) ? Number(typed).toFixed(2) : null;
  if (type === 'id_number') return isIdNumber(normalNumber(typed)) ? normalNumber(typed) : null;
  if (type === 'credit_code') return isCreditCode(normalNumber(typed)) ? normalNumber(typed) : null;
  return typed;
}

function Typed({ field, answer, done, onAnswer }: FieldControlProps) {
  const { t } = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? (answer === undefined || answer === null ? '' : String(answer));
  const id = `f-${field.key}`;
  const wrong = text.trim() !== '' && readTyped(field, text) === null;
  const common = { id, value: text, maxLength: field.maxLength ?? undefined, 'aria-required': field.required, 'aria-invalid': wrong, 'aria-describedby': `${id}-said`, autoComplete: 'off' };
  const write = (now: string): void => {
    setTyped(now);
    onAnswer(readTyped(field, now));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (!wrong && (text.trim() !== '' || !field.required)) goOn(event.currentTarget);
  };
  return (
    <p className="field" data-step={id} data-done={done ? 'yes' : 'no'}>
      <label htmlFor={id}><FieldLabel field={field} /></label>
      {field.type === 'paragraph' ? <textarea {...common} rows={3} onChange={event => write(event.target.value)} onKeyDown={onKeyDown} /> : <input {...common} {...INPUTS[field.type]} onChange={event => write(event.target.value)} onKeyDown={onKeyDown} />}
      <span id={`${id}-said`} className={wrong ? 'field-error' : 'hint'}>{wrong ? t(`answer.wrong.${field.type}`) : field.hint && <Name of={field.hint} />}</span>
    </p>
  );
}

/** Optional questions say so; what must be answered says nothing. */
function FieldLabel({ field }: { readonly field: Field }) {
  const { t } = useText();
  return <><Name of={field.label} />{!field.required && <span className="quiet"> {t('answer.optional')}</span>}</>;
}
