import { useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { isRecord, type Change, type Json } from '../diff/changes.ts';
import { FieldLink } from '../diff/field-link.tsx';
import { fieldWord } from '../diff/field-words.ts';
import { Value } from '../diff/value.tsx';

/** A folded state as nested lists. Branches are drawn when opened; those that hold a change are open and say so. */
export function StateTree({ state, changes }: { readonly state: Json; readonly changes: readonly Change[] }) {
  const marks = new Map<string, Change['kind'] | 'within'>();
  for (const { pointer } of changes) for (let cut = pointer.lastIndexOf('/'); cut > 0; cut = pointer.lastIndexOf('/', cut - 1)) marks.set(pointer.slice(0, cut), 'within');
  for (const { pointer, kind } of changes) marks.set(pointer, kind);
  return <Branch value={state} pointer="" marks={marks} />;
}

interface BranchProps {
  readonly value: Json;
  readonly pointer: string;
  /** Changed fields by pointer, and the branches that hold them. */
  readonly marks: ReadonlyMap<string, Change['kind'] | 'within'>;
}

const DRAWN = 100;

function Branch({ value, pointer, marks }: BranchProps) {
  const { t } = useText();
  const entries = Object.entries(value ?? {}).map(([name, of]) => ({ name, of, pointer: `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}` }));
  const touched = entries.filter(entry => marks.has(entry.pointer));
  const shown = entries.length <= DRAWN ? entries : [...new Set([...touched, ...entries.slice(0, DRAWN)])];
  return (
    <ul className="tree">
      {shown.map(entry => <Leaf key={entry.name} name={entry.name} value={entry.of as Json} pointer={entry.pointer} marks={marks} />)}
      {entries.length > shown.length && <li className="quiet">{t('tree.more', { count: entries.length - shown.length })}</li>}
    </ul>
  );
}

function Leaf({ name, value, pointer, marks }: BranchProps & { readonly name: string }) {
  const kind = marks.get(pointer);
  const inside = kind !== undefined;
  const nested = Array.isArray(value) || isRecord(value);
  return (
    <li className={kind && kind !== 'within' ? `touched change-${kind}` : undefined}>
      {nested && Object.keys(value ?? {}).length > 0 ? <Fold key={String(inside)} name={name} value={value} pointer={pointer} marks={marks} open={inside} /> : <><FieldLink pointer={pointer}><FieldName of={name} /></FieldLink> <Value of={value} /> <Mark kind={kind} /></>}
    </li>
  );
}

function Fold({ name, open, ...branch }: BranchProps & { readonly name: string; readonly open: boolean }) {
  const [isOpen, setOpen] = useState(open);
  return (
    <details open={isOpen} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary><FieldName of={name} /> <span className="count">{Object.keys(branch.value ?? {}).length}</span> <Mark kind={branch.marks.get(branch.pointer)} /></summary>
      {isOpen && <Branch {...branch} />}
    </details>
  );
}

function Mark({ kind }: { readonly kind: Change['kind'] | 'within' | undefined }) {
  const { t } = useText();
  return kind && kind !== 'within' ? <span className="badge">{t(`diff.${kind}`)}</span> : null;
}

function FieldName({ of }: { readonly of: string }) {
  return <span className="tree-name" title={of}>{fieldWord(useText(), of)}</span>;
}
