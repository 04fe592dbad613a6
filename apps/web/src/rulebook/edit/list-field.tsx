import type { ComponentType } from 'react';
import { useText } from '../../i18n/text.tsx';
import { plainName } from '../../shared/words.tsx';
import { useDraft } from './draft-context.ts';
import { wordOf, type Fields, type Spec } from './spec.ts';

interface ListFieldProps {
  readonly spec: Extract<Spec, { kind: 'list' }>;
  readonly value: readonly unknown[];
  readonly pointer: string;
  readonly onChange: (next: readonly unknown[]) => void;
  /** Shows one of them: given, so that lists may stand in lists. */
  readonly one: ComponentType<{ readonly of: Fields | Spec; readonly value: unknown; readonly pointer: string; readonly onChange: (next: unknown) => void }>;
}

/** The list with one of its entries a place further up or down. */
export function moved<T>(list: readonly T[], at: number, by: -1 | 1): readonly T[] {
  const to = at + by;
  if (to < 0 || to >= list.length) return list;
  const next = [...list];
  [next[at], next[to]] = [next[to] as T, next[at] as T];
  return next;
}

/** Entries that can be added, taken out, and put in another order: rules are read from above. */
export function ListField({ spec, value, pointer, onChange, one: One }: ListFieldProps) {
  const { t } = useText();
  const { said } = useDraft();
  return (
    <details className="fate-group">
      <summary><h3>{t(spec.label)}</h3> <span className="count">{value.length}</span>{said(pointer).length > 0 && <span className="badge badge-warn">{said(pointer).length}</span>}</summary>
      {value.map((entry, at) => (
        <details key={at} className="more">
          <summary>{at + 1}. <Title of={spec.title(entry)} /></summary>
          <One of={spec.of} value={entry} pointer={`${pointer}/${at}`} onChange={next => onChange(value.with(at, next))} />
          <p className="actions">
            <button type="button" className="button button-plain button-small" disabled={at === 0} onClick={() => onChange(moved(value, at, -1))}>{t('draft.up')}</button>
            <button type="button" className="button button-plain button-small" disabled={at === value.length - 1} onClick={() => onChange(moved(value, at, 1))}>{t('draft.down')}</button>
            <button type="button" className="button button-plain button-small" onClick={() => onChange(value.toSpliced(at, 1))}>{t('draft.remove')}</button>
          </p>
        </details>
      ))}
      {value.length < spec.most && <p className="actions"><button type="button" className="button button-plain button-small" onClick={() => onChange([...value, spec.blank(value.length)])}>{t('draft.add', { what: t(spec.label) })}</button></p>}
    </details>
  );
}

function Title({ of }: { readonly of: unknown }) {
  const { t, language } = useText();
  const words = typeof of === 'object' && of !== null ? plainName(language, of as { zh: string; en: string }) : wordOf(of);
  return <>{words === '' ? t('draft.unnamed') : words}</>;
}
