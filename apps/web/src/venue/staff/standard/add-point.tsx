import type { StandardPoint, VenueLevel } from '@yichuang/domain';
import { useState, type KeyboardEvent } from 'react';
import { useText, type MessageId } from '../../../i18n/text.tsx';
import { LEVELS, type Draft } from './draft.ts';

const GROUPS = ['area', 'zone', 'equipment', 'accessibility', 'encouraged'] as const;
const ASPECTS = ['standardised', 'regularised', 'convenient'] as const;
const CODE = /^[a-z]+(?:-[a-z]+)*$/;
const MOST = 40;

const EMPTY = { level: 'town', code: '', zh: '', en: '', group: 'equipment', aspect: 'standardised', source: '' };
type Typed = Readonly<typeof EMPTY>;
type Name = keyof Typed;
interface Fault {
  readonly field: Name;
  readonly word: MessageId;
}

const oneOf = <T extends string>(options: readonly [T, ...T[]], value: string): T => options.find(option => option === value) ?? options[0];
const levelOf = ({ level }: Typed): VenueLevel => LEVELS.find(one => one === level) ?? 'town';

/** What is wrong with a new point, the first fault first. */
function faultsOf(typed: Typed, draft: Draft): readonly Fault[] {
  const twice = draft[levelOf(typed)].some(({ next }) => next.code === typed.code);
  const rules: readonly (readonly [boolean, Fault])[] = [
    [!CODE.test(typed.code) || typed.code.length > MOST, { field: 'code', word: 'venue.issue.fault.code' }], [twice, { field: 'code', word: 'venue.issue.fault.twice' }],
    [typed.zh === '', { field: 'zh', word: 'venue.issue.fault.name' }], [typed.source.length < 2, { field: 'source', word: 'venue.issue.fault.source' }],
  ];
  return rules.flatMap(([broken, fault]) => (broken ? [fault] : []));
}

const pointOf = ({ code, zh, en, group, aspect, source }: Typed): StandardPoint => ({ code, name: { zh, en }, group: oneOf(GROUPS, group), aspect: oneOf(ASPECTS, aspect), mandatory: true, inPrinciple: false, atLeast: null, source });
const trimmed = (typed: Typed): Typed => ({ ...typed, code: typed.code.trim(), zh: typed.zh.trim(), en: typed.en.trim(), source: typed.source.trim() });

/** A point that the last standard did not have. It comes as one that binds, and can be weighed like every other. */
export function AddPoint({ id, draft, onAdd }: { readonly id: string; readonly draft: Draft; readonly onAdd: (level: VenueLevel, point: StandardPoint) => void }) {
  const { t } = useText();
  const [typed, setTyped] = useState<Typed>(EMPTY);
  const [fault, setFault] = useState<Fault | null>(null);
  const add = (): void => {
    const point = trimmed(typed);
    const [found = null] = faultsOf(point, draft);
    setFault(found);
    if (found === null) {
      onAdd(levelOf(point), pointOf(point));
      setTyped({ ...EMPTY, level: point.level });
    }
    document.getElementById(`${id}-new-${found?.field ?? 'code'}`)?.focus();
  };
  // Ctrl+Enter is the form's; Enter alone would send it with a point half typed.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.ctrlKey || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    add();
  };
  const field = (name: Name, label: MessageId): FieldProps => ({ id: `${id}-new-${name}`, label, value: typed[name], onChange: value => setTyped(old => ({ ...old, [name]: value })), fault: fault?.field === name ? fault.word : null });
  return (
    <fieldset className="field panel" onKeyDown={onKeyDown}>
      <legend>{t('venue.issue.add')}</legend>
      <div className="field-pair">
        <Pick {...field('level', 'venue.hall')} options={LEVELS.map(level => [level, `venue.standard.${level}`])} />
        <Line {...field('code', 'venue.issue.code')} />
        <Line {...field('zh', 'venue.issue.zh')} />
        <Line {...field('en', 'venue.issue.en')} />
        <Pick {...field('group', 'venue.issue.group')} options={GROUPS.map(group => [group, `venue.group.${group}`])} />
        <Pick {...field('aspect', 'venue.issue.aspect')} options={ASPECTS.map(aspect => [aspect, `venue.aspect.${aspect}`])} />
        <Line {...field('source', 'venue.issue.source')} />
      </div>
      <p><button type="button" className="button button-plain button-small" onClick={add}>{t('venue.issue.add.go')}</button></p>
    </fieldset>
  );
}

interface FieldProps {
  readonly id: string;
  readonly label: MessageId;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly fault: MessageId | null;
}

function Line({ id, label, value, onChange, fault }: FieldProps) {
  const { t } = useText();
  const marks = fault === null ? {} : { 'aria-invalid': true as const, 'aria-describedby': `${id}-fault` };
  return <p className="field"><label htmlFor={id}>{t(label)}</label><input id={id} type="text" autoComplete="off" maxLength={200} value={value} onChange={event => onChange(event.target.value)} {...marks} />{fault !== null && <span id={`${id}-fault`} className="field-error">× {t(fault)}</span>}</p>;
}

function Pick({ id, label, value, onChange, options }: FieldProps & { readonly options: readonly (readonly [string, MessageId])[] }) {
  const { t } = useText();
  return <p className="field"><label htmlFor={id}>{t(label)}</label><select id={id} value={value} onChange={event => onChange(event.target.value)}>{options.map(([one, word]) => <option key={one} value={one}>{t(word)}</option>)}</select></p>;
}
