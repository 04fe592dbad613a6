import { useEffect, useRef } from 'react';
import { useText, type Text } from '../../../i18n/text.tsx';
import { Notice, Words } from '../../../shared/words.tsx';
import { Failure } from '../../../staff/states.tsx';
import { labelOf, type FieldFault } from './field-errors.ts';
import { fieldId } from './fields.tsx';

interface SummaryProps {
  readonly error: Error | null;
  readonly faults: readonly FieldFault[];
  readonly said: ReadonlyMap<string, string>;
}

/** Brings a field into view, also out of a folded part of the form, and gives it the focus. */
function goTo(name: string): void {
  const field = document.getElementById(fieldId(name));
  const folded = field?.closest('details');
  if (folded) folded.open = true;
  field?.focus();
}

/** Part and label of a field in words: 拆分后第2项 · 编码. */
function placeOf(field: string, { t }: Text): string {
  const { label, part } = labelOf(field);
  return [part === null ? '' : t('edit.part', { number: part }), label ? t(label) : ''].filter(Boolean).join(' · ');
}

/** What was refused, above the form, with the way to each field (GOV.UK error summary). It takes the focus when it appears. */
export function FaultSummary({ error, faults, said }: SummaryProps) {
  const text = useText();
  const { t } = text;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => { if (error) box.current?.focus(); }, [error]);
  if (!error) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert">
      {said.size === 0 ? <Failure error={error} /> : (
        <Notice tone="bad" title={t('edit.faults', { count: said.size })}>
          <ul className="fault-list">{faults.map(({ field }) => <li key={field}><button type="button" className="link" onClick={() => goTo(field)}><Words>{t('edit.fault', { place: placeOf(field, text), fault: said.get(field) ?? '' })}</Words></button></li>)}</ul>
        </Notice>
      )}
    </div>
  );
}
