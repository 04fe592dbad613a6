import type { DisclosureKind, DisclosureSource } from '@yichuang/domain';
import type { DisclosureContentView } from '@yichuang/projections';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useText, type MessageId } from '../../i18n/text.tsx';
import { textIn } from '../../staff/form-text.ts';
import { Skeleton } from '../../staff/states.tsx';
import { KINDS, REGIMES } from '../words.tsx';
import { FreeField, PickField, TextField } from './fields.tsx';
import { linesOf } from './rows/lines-of.ts';
import type { RowsProps } from './rows/rows-field.tsx';

const RowsField = lazy(() => import('./rows/rows-field.tsx'));

const GENERATED: ReadonlySet<string> = new Set<DisclosureKind>(['service_items', 'guides', 'catalogues', 'whereabouts']);
const SOURCE_OF: Readonly<Partial<Record<string, DisclosureSource>>> = { service_items: 'hall_directory', guides: 'item_guide', catalogues: 'catalogue', whereabouts: 'presence' };
const kinds = KINDS.map((kind): readonly [DisclosureKind, MessageId] => [kind, `disclosure.kind.${kind}`]);
const regimes = REGIMES.map((regime): readonly [string, MessageId] => [regime, `disclosure.regime.${regime}`]);
const natures = (['licence', 'penalty', 'other'] as const).map((nature): readonly [string, MessageId] => [nature, `rows.nature.${nature}`]);
const notices = (['text', 'welfare'] as const).map((form): readonly [string, MessageId] => [form, `rows.content.${form}`]);

type Of = { readonly kind: string; readonly unit: string };

/** Rows as they were read; none while the field that reads them is still on its way, and none is refused. */
function rowsIn(form: FormData): unknown {
  const said = textIn(form, 'rows');
  return said === '' ? [] : JSON.parse(said);
}

/** Rows, the text that somebody wrote, or the source that the kind is generated from. */
export function contentIn(form: FormData, { kind, unit }: Of): object {
  if (kind === 'results') return { form: 'results', nature: textIn(form, 'nature'), rows: rowsIn(form) };
  if (kind === 'public_notices' && textIn(form, 'content') === 'welfare') return { form: 'welfare', rows: rowsIn(form) };
  const source = SOURCE_OF[kind];
  if (source === undefined) return { form: 'text', text: textIn(form, 'text') };
  return { form: 'reference', source, key: source === 'presence' || source === 'hall_directory' ? unit : textIn(form, 'key') };
}

/** What kind it is, and what that kind is made of; between them, what every kind has. */
export function KindFields({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const [kind, choose] = useState<string>(kinds[0]?.[0] ?? '');
  return (
    <>
      <PickField id={id} name="kind" label="disclosure.kind" options={kinds} onChange={choose} />
      {kind === 'work_rules' && <PickField id={id} name="regime" label="disclosure.regime" options={regimes} />}
      {children}
      <ContentFields key={kind} id={id} kind={kind} of={null} />
    </>
  );
}

interface ContentProps {
  readonly id: string;
  readonly kind: string;
  /** What it says so far; null: nothing yet. */
  readonly of: DisclosureContentView | null;
}

const textOf = (of: DisclosureContentView | null): string => (of?.form === 'text' ? of.text : '');

/** What a disclosure of a kind says: its rows, its text, or the item whose guide it is. */
export function ContentFields({ id, kind, of }: ContentProps) {
  if (kind === 'results') return <Results id={id} of={of} />;
  if (kind === 'public_notices') return <Notice id={id} of={of} />;
  if (kind === 'guides') return <FreeField id={id} name="key" label="disclosure.key" hint="disclosure.key.hint" />;
  return GENERATED.has(kind) ? null : <TextField id={id} name="text" label="disclosure.text" value={textOf(of)} />;
}

const Results = ({ id, of }: Pick<ContentProps, 'id' | 'of'>): React.JSX.Element => <><PickField id={id} name="nature" label="rows.nature" options={natures} value={of?.form === 'results' ? of.nature : undefined} /><Rows id={id} form="results" of={of} /></>;

/** A public notice is a text, or says who is granted a benefit. */
function Notice({ id, of }: Pick<ContentProps, 'id' | 'of'>) {
  const [form, choose] = useState<string>(of?.form === 'welfare' ? 'welfare' : 'text');
  return (
    <>
      <PickField id={id} name="content" label="rows.content" options={notices} value={form} onChange={choose} />
      {form === 'welfare' ? <Rows id={id} form="welfare" of={of} /> : <TextField id={id} name="text" label="disclosure.text" value={textOf(of)} />}
    </>
  );
}

function Rows({ of, ...props }: Pick<RowsProps, 'id' | 'form'> & Pick<ContentProps, 'of'>) {
  const text = useText();
  return <Suspense fallback={<Skeleton height="panel" />}><RowsField {...props} text={of?.form === 'welfare' || of?.form === 'results' ? linesOf(of, text) : ''} /></Suspense>;
}
