import { useId } from 'react';
import { useText } from '../../i18n/text.tsx';
import { useDraft } from './draft-context.ts';
import { ListField } from './list-field.tsx';
import { isFields, wordOf, type Fields, type Spec, type Thing } from './spec.ts';

/** One part of a draft: its value, where it stands, and whom to tell of another. */
interface Part<V = unknown> {
  readonly value: V;
  readonly pointer: string;
  readonly onChange: (next: V) => void;
}
type Of<K extends Spec['kind']> = Extract<Spec, { kind: K }>;

/** What must not be so, beside the thing that it is about. */
export function Said({ pointer, id }: { readonly pointer: string; readonly id?: string }) {
  const { said } = useDraft();
  const here = said(pointer);
  return here.length === 0 ? null : <span id={id} className="findings">{here.map(words => <span key={words} className="badge badge-warn">{words}</span>)}</span>;
}

function Line({ spec, value, pointer, onChange }: Part & { readonly spec: Of<'line'> }) {
  const { t } = useText();
  const id = useId();
  const next = (text: string): unknown => (spec.open && text === '' ? null : text);
  return <p className="field"><label htmlFor={id}>{t(spec.label)}</label><input id={id} type="text" className={spec.code ? 'code' : undefined} name={pointer} value={wordOf(value)} onChange={event => onChange(next(event.target.value))} aria-describedby={`${id}-said`} autoComplete="off" /><Said pointer={pointer} id={`${id}-said`} /></p>;
}

function Count({ spec, value, pointer, onChange }: Part & { readonly spec: Of<'number'> }) {
  const { t } = useText();
  const id = useId();
  const next = (text: string): unknown => (text === '' ? null : Number(text));
  return <p className="field"><label htmlFor={id}>{t(spec.label)}</label><input id={id} type="number" name={pointer} min={spec.min} max={spec.max} required={!spec.open} value={value === null ? '' : Number(value)} onChange={event => onChange(next(event.target.value))} aria-describedby={`${id}-said`} /><Said pointer={pointer} id={`${id}-said`} /></p>;
}

function Check({ spec, value, pointer, onChange }: Part & { readonly spec: Of<'check'> }) {
  const { t } = useText();
  return <p className="field"><label className="check"><input type="checkbox" name={pointer} checked={value === true} onChange={event => onChange(event.target.checked)} /> {t(spec.label)}</label><Said pointer={pointer} /></p>;
}

function Choice({ spec, value, pointer, onChange }: Part & { readonly spec: Of<'choice'> }) {
  const { t } = useText();
  const id = useId();
  return <p className="field"><label htmlFor={id}>{t(spec.label)}</label><select id={id} name={pointer} value={wordOf(value)} onChange={event => onChange(event.target.value)} aria-describedby={`${id}-said`}>{spec.options.map(option => <option key={option} value={option}>{t(spec.word(option))}</option>)}</select><Said pointer={pointer} id={`${id}-said`} /></p>;
}

const LANGUAGES = ['zh', 'en'] as const;
const asBoth = (value: unknown): { readonly zh: string; readonly en: string } => (value as { zh: string; en: string } | null) ?? { zh: '', en: '' };

function Both({ spec, value, pointer, onChange }: Part & { readonly spec: Of<'both'> }) {
  const { t } = useText();
  const id = useId();
  const texts = asBoth(value);
  const change = (language: 'zh' | 'en', text: string): void => {
    const next = { ...texts, [language]: text };
    onChange(spec.open && next.zh === '' && next.en === '' ? null : next);
  };
  return (
    <>
      {LANGUAGES.map(language => <p key={language} className="field"><label htmlFor={`${id}-${language}`}>{t(spec.label)} {t(`edit.in.${language}`)}</label><textarea id={`${id}-${language}`} name={`${pointer}/${language}`} rows={spec.rows ?? 1} lang={language === 'zh' ? 'zh-CN' : 'en'} value={texts[language]} onChange={event => change(language, event.target.value)} /></p>)}
      <Said pointer={pointer} />
    </>
  );
}

/** A condition as an expression, with the sentence that it makes below. Left empty it always holds. */
function When({ spec, value, pointer, onChange }: Part & { readonly spec: Of<'when'> }) {
  const { t } = useText();
  const id = useId();
  const sentence = useDraft().sentence(pointer);
  return (
    <div className="field">
      <label htmlFor={id}>{t(spec.label)}</label>
      <textarea id={id} className="code" name={pointer} rows={2} spellCheck={false} value={wordOf(value)} onChange={event => onChange(event.target.value.trim() === '' ? null : event.target.value)} aria-describedby={`${id}-words`} />
      <span id={`${id}-words`} className="hint">{value === null ? t('draft.when.empty') : sentence?.join(t('cond.and')) ?? t('draft.when.hint')}</span>
      <Said pointer={pointer} />
    </div>
  );
}

function Group({ spec, value, pointer, onChange }: Part & { readonly spec: Of<'group'> }) {
  const { t } = useText();
  const { blank } = spec;
  return (
    <fieldset className="panel">
      <legend>{t(spec.label)}</legend>
      {blank && <p className="field"><label className="check"><input type="checkbox" checked={value !== null} onChange={event => onChange(event.target.checked ? blank : null)} /> {t('draft.given')}</label></p>}
      {value !== null && <FieldsOf fields={spec.fields} value={value as Thing} pointer={pointer} onChange={onChange} />}
    </fieldset>
  );
}

/** The fields of a thing, each of which changes its own part. */
export function FieldsOf({ fields, value, pointer, onChange }: Part<Thing> & { readonly fields: Fields }) {
  return <>{Object.entries(fields).map(([name, spec]) => <Field key={name} spec={spec} value={value[name]} pointer={`${pointer}/${name}`} onChange={next => onChange({ ...value, [name]: next })} />)}</>;
}

/** One of a list: a thing with fields, or a single field. */
export function OneOf({ of, ...part }: Part & { readonly of: Fields | Spec }) {
  return isFields(of) ? <FieldsOf fields={of} value={part.value as Thing} pointer={part.pointer} onChange={part.onChange} /> : <Field spec={of} {...part} />;
}

/** Any part of a manifest, by the way in which it is filled in. */
export function Field({ spec, ...part }: Part & { readonly spec: Spec }) {
  switch (spec.kind) {
    case 'line': return <Line spec={spec} {...part} />;
    case 'number': return <Count spec={spec} {...part} />;
    case 'check': return <Check spec={spec} {...part} />;
    case 'choice': return <Choice spec={spec} {...part} />;
    case 'both': return <Both spec={spec} {...part} />;
    case 'when': return <When spec={spec} {...part} />;
    case 'group': return <Group spec={spec} {...part} />;
    default: return <ListField spec={spec} value={part.value as readonly unknown[]} pointer={part.pointer} onChange={part.onChange} one={OneOf} />;
  }
}
