import { createContext, use, type ReactNode } from 'react';
import { useText } from '../../../i18n/text.tsx';
import { Words } from '../../../shared/words.tsx';

/** What is wrong, by the name of the field. */
export const FaultsContext = createContext<ReadonlyMap<string, string>>(new Map());

export const fieldId = (name: string): string => `edit-${name}`;

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
}

interface Marks {
  readonly id: string;
  readonly name: string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-describedby'?: string;
}

/** Label, hint and what is wrong, around one control. The control takes the marks that tie them together. */
function Field({ name, label, hint, optional, children }: FieldProps & { readonly children: (marks: Marks) => ReactNode }) {
  const { t } = useText();
  const fault = use(FaultsContext).get(name);
  const id = fieldId(name);
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <p className="field">
      <label htmlFor={id}>{label}{optional && <span className="quiet"> {t('edit.optional')}</span>}</label>
      {hint && <span id={`${id}-hint`} className="hint">{hint}</span>}
      <Fault name={name} />
      {children({ id, name, ...(fault ? { 'aria-invalid': true } : {}), ...(described ? { 'aria-describedby': described } : {}) })}
    </p>
  );
}

/** What is wrong with a field, between its label and its control. */
function Fault({ name }: { readonly name: string }) {
  const fault = use(FaultsContext).get(name);
  return fault ? <span id={`${fieldId(name)}-fault`} className="field-error">× <Words>{fault}</Words></span> : null;
}

/** What is already in a field may be Chinese on an English page (WCAG 3.1.2). */
const tongue = (value: string): { readonly lang?: 'zh-CN' } => (/\p{Script=Han}/u.test(value) ? { lang: 'zh-CN' } : {});

export function TextField({ value, list, numeric, type = 'text', ...field }: FieldProps & { readonly value: string; readonly list?: readonly string[]; readonly numeric?: boolean; readonly type?: 'text' | 'date' }) {
  return (
    <Field {...field}>
      {marks => (
        <>
          <input {...marks} {...tongue(value)} type={type} defaultValue={value} autoComplete="off" {...(numeric ? { inputMode: 'numeric' as const, className: 'digits' } : {})} {...(list ? { list: `${marks.id}-list` } : {})} />
          {list && <datalist id={`${marks.id}-list`}>{list.map(one => <option key={one} value={one} lang="zh-CN" />)}</datalist>}
        </>
      )}
    </Field>
  );
}

export function WordsField({ value, rows = 3, ...field }: FieldProps & { readonly value: string; readonly rows?: number }) {
  return <Field {...field}>{marks => <textarea {...marks} {...tongue(value)} rows={rows} defaultValue={value} />}</Field>;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly chinese?: boolean;
}

export function SelectField({ value, choices, onChange, ...field }: FieldProps & { readonly value: string; readonly choices: readonly Choice[]; readonly onChange?: (value: string) => void }) {
  return (
    <Field {...field}>
      {marks => (
        <select {...marks} defaultValue={value} {...(onChange ? { onChange: event => onChange(event.target.value) } : {})}>
          {choices.map(one => <option key={one.value} value={one.value} lang={one.chinese ? 'zh-CN' : undefined}>{one.label}</option>)}
        </select>
      )}
    </Field>
  );
}

/** Several boxes under one name. The first box takes the focus when the group is what is wrong. */
export function BoxesField({ name, label, hint, values, choices }: FieldProps & { readonly values: readonly string[]; readonly choices: readonly Choice[] }) {
  const fault = use(FaultsContext).get(name);
  return (
    <fieldset className="segmented" aria-describedby={fault ? `${fieldId(name)}-fault` : undefined}>
      <legend>{label}</legend>
      {hint && <span className="hint">{hint}</span>}
      <Fault name={name} />
      {choices.map((one, at) => (
        <label key={one.value}><input type="checkbox" id={at === 0 ? fieldId(name) : undefined} name={name} value={one.value} defaultChecked={values.includes(one.value)} /> <span lang={one.chinese ? 'zh-CN' : undefined}>{one.label}</span></label>
      ))}
    </fieldset>
  );
}
