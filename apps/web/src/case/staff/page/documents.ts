import type { CaseView } from '@yichuang/projections';
import { dayOf } from '../../../i18n/format.ts';

/** Documents of a case. Their texts follow from the record, so none can be printed that did not happen. */
export const DOCUMENTS = ['receipt', 'correction-notice', 'acceptance-notice', 'non-acceptance-notice', 'extension-notice', 'decision', 'result'] as const;
export type DocumentKind = (typeof DOCUMENTS)[number];

interface Document {
  readonly kind: DocumentKind;
  /** The day that it bears. */
  readonly on: string;
}

const dayOfAct = ({ timeline }: CaseView, type: string): string | null => timeline.flatMap(act => (act.type === type ? [dayOf(act.at)] : [])).at(-1) ?? null;

/** What can be printed, in the order in which it came to be. */
export function documentsOf(of: CaseView): readonly Document[] {
  const notAccepted = dayOfAct(of, 'ApplicationNotAccepted');
  const found: (Document | null)[] = [
    { kind: 'receipt', on: of.receivedOn },
    of.notices[0] ? { kind: 'correction-notice', on: of.notices[0].issuedOn } : null,
    of.acceptedOn === null ? null : { kind: 'acceptance-notice', on: of.acceptedOn },
    notAccepted === null ? null : { kind: 'non-acceptance-notice', on: notAccepted },
    of.joint?.extension ? { kind: 'extension-notice', on: of.joint.extension.on } : null,
    of.decision === null ? null : { kind: 'decision', on: of.decision.on },
    of.result === null ? null : { kind: 'result', on: of.result.issuedOn },
  ];
  return found.filter(one => one !== null);
}
