import type { CaseView } from '@yichuang/projections';
import { renderSVG } from 'uqr';
import { DOCUMENT_KINDS, type CaseDocument, type DocumentKind } from '../../web-port-documents.ts';
import { BODIES } from './kinds.ts';
import { dayWords, words, type Words } from './parts.ts';

export const isDocumentKind = (kind: string): kind is DocumentKind => DOCUMENT_KINDS.some(known => known === kind);

export interface DocumentOptions {
  readonly view: CaseView;
  /** Kind of the item in the catalogue: `licence` is what the law of licences speaks of. */
  readonly itemKind: string;
  /** Name of the applicant; null where it was erased. */
  readonly to: string | null;
  /** Scheme and host that people see. */
  readonly origin: string;
  /** The district of the log. */
  readonly district: Words;
}

const plain = ({ zh, en }: Words): Words => ({ zh, en });
const bodyOf = (kind: DocumentKind, { view, itemKind, district }: DocumentOptions) =>
  BODIES[kind]({ view, licence: itemKind === 'licence', government: words(`${district.zh}人民政府`, `the People’s Government of ${district.en}`) });

/** Documents with which a service is over: they carry the way to its review. A decision is one where it says no: what is granted is still to be handed out. */
const LAST: Readonly<Partial<Record<DocumentKind, (view: CaseView) => boolean>>> = { 'result': () => true, 'non-acceptance-notice': () => true, 'decision': ({ decision }) => decision?.outcome === 'refused' };
/** Number alone: whoever scans it says the last digits of their telephone before anything is opened, as on the page of progress. */
function reviewCode(kind: DocumentKind, { view, origin }: DocumentOptions): CaseDocument['review'] {
  const address = `${origin}/rate/${view.number}`;
  return LAST[kind]?.(view) ? { address, svg: renderSVG(address, { border: 2, ecc: 'M' }) } : null;
}

/** Address behind the code of a document: progress of the case. */
export const trackAddress = (origin: string, number: string): string => `${origin}/track/${number}`;

/**
 * The contents of a document from the record of a case: nothing can be printed that did not happen. Null while the case has
 * nothing of the kind. Due days are those of the moment of the view. @req #34 #45
 */
export function caseDocument(kind: DocumentKind, options: DocumentOptions): CaseDocument | null {
  const { view, to, origin } = options;
  const body = bodyOf(kind, options);
  if (body === null) return null;
  const { ruleId = null, inNameOf = view.department, ...rest } = body;
  const { department, version, digest } = view.release;
  const address = trackAddress(origin, view.number);
  return {
    kind, ...rest, caseNumber: view.number, to, organ: plain(inNameOf), window: plain(view.town), day: dayWords(body.on), rule: { department, version, digest, id: ruleId },
    code: { address, svg: renderSVG(address, { border: 2, ecc: 'M' }) }, review: reviewCode(kind, options), illustrative: view.illustrative,
  };
}
