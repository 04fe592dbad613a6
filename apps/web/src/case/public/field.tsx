import type { ReactNode } from 'react';
import type { Question } from '../../../../api/src/web-port.ts';
import { useText } from '../../i18n/text.tsx';
import { langOf, Name, plainName } from '../../shared/words.tsx';
import { controlId, faultWords } from './faults.ts';

interface Described {
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

/** What is tied to a control: its hint, and what is wrong with it. */
function ties(question: Question, words: string | null): Described {
  const id = idOf(question);
  const named = [...(question.hint || HINTED.has(question.type) ? [`${id}-hint`] : []), ...(words ? [`${id}-fault`] : [])];
  return { ...(named.length > 0 ? { 'aria-describedby': named.join(' ') } : {}), ...(words ? { 'aria-invalid': true as const } : {}) };
}
const idOf = ({ name }: Pick<Question, 'name'>): string => name.replaceAll('.', '-');
const PICKED: ReadonlySet<Question['type']> = new Set(['choice', 'choices', 'yes_no']);

/** One question of the twelve types, with a native control: its label above, its hint and what is wrong tied to it. */
export function Field({ question }: { readonly question: Question }) {
  const words = faultWords(useText(), question);
  const id = idOf(question);
  const described = ties(question, words);
  const notes = <><Hint id={id} question={question} />{words && <p className="field-fault" id={`${id}-fault`}>{words}</p>}</>;
  const className = words ? 'ask-field ask-wrong' : 'ask-field';
  if (PICKED.has(question.type)) return <Choices question={question} id={id} className={className} described={described} notes={notes} />;
  return (
    <div className={className}>
      <label htmlFor={id}><Label question={question} /></label>
      {notes}
      <Control question={question} id={id} described={described} />
    </div>
  );
}

/** Types whose form is not plain to everybody. */
const HINTED: ReadonlySet<Question['type']> = new Set(['id_number', 'credit_code', 'money', 'phone']);

function Hint({ id, question: { hint, type } }: { readonly id: string; readonly question: Question }) {
  const { t } = useText();
  if (!hint && !HINTED.has(type)) return null;
  const usual = type === 'id_number' || type === 'credit_code' || type === 'money' || type === 'phone' ? t(`ask.hint.${type}`) : null;
  return <p className="hint" id={`${id}-hint`}>{hint ? <Name of={hint} /> : usual}</p>;
}

function Label({ question: { label, required } }: { readonly question: Question }) {
  const { t } = useText();
  return <><Name of={label} />{!required && <span className="optional"> {t('ask.optional')}</span>}</>;
}

const MODES: Readonly<Partial<Record<Question['type'], 'numeric' | 'decimal' | 'tel' | 'email'>>> = { integer: 'numeric', decimal: 'decimal', money: 'decimal', phone: 'tel', email: 'email' };
const WIDTHS: Readonly<Partial<Record<Question['type'], string>>> = { integer: 'ask-short', decimal: 'ask-short', money: 'ask-short', date: 'ask-date', phone: 'ask-middle', id_number: 'ask-middle', credit_code: 'ask-middle' };
const TYPES: Readonly<Partial<Record<Question['type'], 'date' | 'tel' | 'email'>>> = { date: 'date', phone: 'tel', email: 'email' };

function Control({ question, id, described }: { readonly question: Question; readonly id: string; readonly described: Described }) {
  const { name, type, value, maxLength, autoComplete } = question;
  const { t } = useText();
  const shown = typeof value === 'string' ? value : '';
  if (type === 'paragraph') return <textarea id={id} name={name} rows={5} defaultValue={shown} maxLength={maxLength ?? undefined} {...described} />;
  const input = <input id={id} name={name} type={TYPES[type] ?? 'text'} className={WIDTHS[type]} defaultValue={shown} inputMode={MODES[type]} autoComplete={autoComplete ?? 'off'} spellCheck={false} {...described} />;
  return type === 'money' ? <span className="ask-unit">{input}<span>{t('ask.yuan')}</span></span> : input;
}

const YES_NO = [{ key: 'yes', label: { zh: '是', en: 'Yes' } }, { key: 'no', label: { zh: '否', en: 'No' } }] as const;
/** More than these go into a list. */
const SHOWN_OPTIONS = 12;

interface ChoicesProps {
  readonly question: Question;
  readonly id: string;
  readonly className: string;
  readonly described: Described;
  readonly notes: ReactNode;
}

function Choices({ question, id, className, described, notes }: ChoicesProps) {
  const { language, t } = useText();
  const options = question.type === 'yes_no' ? YES_NO : question.options;
  const [first] = options;
  if (question.type === 'choice' && options.length > SHOWN_OPTIONS) {
    return (
      <div className={className}>
        <label htmlFor={controlId(question)}><Label question={question} /></label>
        {notes}
        <select id={first ? controlId(question) : id} name={question.name} defaultValue={typeof question.value === 'string' ? question.value : ''} {...described}>
          <option value="">{t('ask.choose')}</option>
          {options.map(option => <option key={option.key} value={option.key} lang={langOf(language, option.label)}>{plainName(language, option.label)}</option>)}
        </select>
      </div>
    );
  }
  return (
    <fieldset className={className} {...(described['aria-describedby'] ? { 'aria-describedby': described['aria-describedby'] } : {})}>
      <legend><Label question={question} /></legend>
      {notes}
      {options.map(({ key, label }) => {
        const many = question.type === 'choices';
        const chosen = many ? question.value.includes(key) : question.value === key;
        return <p key={key}><label className="choice"><input id={`${id}-${key}`} type={many ? 'checkbox' : 'radio'} name={many ? `${question.name}.${key}` : question.name} value={key} defaultChecked={chosen} /> <span><Name of={label} /></span></label></p>;
      })}
    </fieldset>
  );
}
