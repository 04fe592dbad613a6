import type { Field } from '@yichuang/domain/manifest';
import type { Answer } from '@yichuang/plugin-kit/evaluator';
import { useState, type HTMLInputTypeAttribute, type KeyboardEvent } from 'react';
import { useText } from '../../../i18n/text.tsx';
import { Name } from '../../../shared/words.tsx';
import { goOn, goOnSoon, isPlainEnter } from './next-step.ts';
import { OptionGroup } from './option-group.tsx';
import { readTyped, textOf } from './read-typed.ts';

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

function Typed({ field, answer, done, onAnswer }: FieldControlProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? textOf(answer);
  const id = `f-${field.key}`;
  const wrong = text.trim() !== '' && readTyped(field, text) === null;
  const write = (now: string): void => {
    setTyped(now);
    onAnswer(readTyped(field, now));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void => {
    if (!isPlainEnter(event)) return;
    event.preventDefault();
    if (!wrong && (text.trim() !== '' || !field.required)) goOn(event.currentTarget);
  };
  const common = { id, value: text, maxLength: field.maxLength ?? undefined, 'aria-required': field.required, 'aria-invalid': wrong, 'aria-describedby': `${id}-said`, autoComplete: 'off', onKeyDown };
  return (
    <p className="field" data-step={id} data-done={done ? 'yes' : 'no'}>
      <label htmlFor={id}><FieldLabel field={field} /></label>
      {field.type === 'paragraph' ? <textarea {...common} rows={3} onChange={event => write(event.target.value)} /> : <input {...common} {...INPUTS[field.type]} onChange={event => write(event.target.value)} />}
      <Hint id={id} field={field} wrong={wrong} />
    </p>
  );
}

function Hint({ id, field, wrong }: { readonly id: string; readonly field: Field; readonly wrong: boolean }) {
  const { t } = useText();
  return <span id={`${id}-said`} className={wrong ? 'field-error' : 'hint'}>{wrong ? t(`answer.wrong.${field.type}`) : field.hint && <Name of={field.hint} />}</span>;
}

/** Optional questions say so; what must be answered says nothing. */
function FieldLabel({ field }: { readonly field: Field }) {
  const { t } = useText();
  return <><Name of={field.label} />{!field.required && <span className="quiet"> {t('answer.optional')}</span>}</>;
}
