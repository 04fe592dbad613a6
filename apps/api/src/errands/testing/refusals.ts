import type { RejectionCode } from '@yichuang/domain';
import { refusal as row, type Refusal } from '../../testing/refusals.ts';
import type { Given } from '../../testing/sample-commands.ts';
import { actor, idOf } from '../../testing/sample-commands.ts';
import { APPLICANT, CENTRE, CLERK, HELPER, IN_PERSON_ITEM, MANDATE, NO_DIGEST, on, papers, request, STATION, STRANGER } from './stages.ts';

/** Somebody of another town’s hall: the genesis of the ground names nobody there. */
const ELSEWHERE = { ...CENTRE, unit: '610702102' };
const AUDITOR = actor('auditor');
const handOver = (name: string, data: object = {}): Given => on(name)('HandOverAgencyPapers', { receipt: 'J-9', originals: 1, helper: HELPER.id, ...data });

// @req #51 #59
export const ERRAND_REFUSALS: readonly Refusal[] = [
  row('unknown-unit', 422, request({ village: '610702101999' })),
  row('not-a-village', 422, request({ village: '610702101' })),
  row('unknown-person', 422, request({ resident: 'nobody-0123456789' }, STATION)),
  row('unknown-item', 422, request({ villageItem: '99V999' })),
  row('in-person-only', 422, request({ villageItem: IN_PERSON_ITEM })),
  row('upstream-withdrawn', 409, request({ item: '990501999000' })),
  row('not-a-helper', 403, request({ helper: STRANGER.id })),
  row('not-yours', 403, request({}, STRANGER), 'not-found'),
  row('not-in-town', 422, request({}, ELSEWHERE), 'not-found'),
  row('village-may-not-accept', 403, on('requested')('AuthoriseAgency', { ...MANDATE, scope: ['submit', 'accept'] }, APPLICANT)),
  row('village-may-not-accept', 403, on('requested')('AuthoriseAgency', { ...MANDATE, scope: ['decide'] }, APPLICANT)),
  row('not-yours', 403, on('requested')('AuthoriseAgency', MANDATE)),
  row('not-free', 422, on('requested')('AuthoriseAgency', { ...MANDATE, freeOfCharge: false }, APPLICANT)),
  row('mandate-expired', 409, on('requested')('AuthoriseAgency', { ...MANDATE, until: '2022-01-16' }, APPLICANT)),
  row('paper-without-file', 422, on('requested')('AuthoriseAgency', { ...MANDATE, form: 'paper' })),
  row('unknown-file', 422, on('requested')('AuthoriseAgency', { ...MANDATE, form: 'paper', evidence: { digest: NO_DIGEST, name: '授权书.jpg' } })),
  row('not-authorised', 409, on('requested')('CollectAgencyPapers', papers('S-1'))),
  row('not-authorised', 409, on('authorised')('CollectAgencyPapers', papers('S-1', { helper: null }))),
  row('already-done', 409, on('authorised')('AuthoriseAgency', MANDATE, APPLICANT)),
  row('original-without-receipt', 422, on('authorised')('CollectAgencyPapers', papers('S-1', { confirmedByResident: false }))),
  row('original-without-receipt', 422, on('authorised')('CollectAgencyPapers', papers(''))),
  row('wrong-step', 409, on('authorised')('HandOverAgencyPapers', { receipt: 'J-1', originals: 0, helper: HELPER.id })),
  row('mandate-revoked', 409, handOver('revoked')),
  row('mandate-revoked', 409, on('revoked')('CollectAgencyPapers', papers('S-2'))),
  row('mandate-scope', 409, on('narrow')('ReceiveAgencyResult', { originals: 1, receipt: 'Q-1', helper: HELPER.id })),
  row('originals-held', 409, handOver('collected', { originals: 2 })),
  row('originals-held', 409, on('collected')('DeclineAgency', { reason: '不属于代办事项', goTo: '镇便民服务中心' })),
  row('duplicate-number', 409, handOver('collected', { receipt: 'S-1' })),
  row('not-handed-over', 409, on('handed-over')('ConfirmAgencyHandover', { receipt: 'J-9', originals: 1 }, CENTRE)),
  row('wrong-office', 403, on('collected')('CollectAgencyPapers', papers('S-2'), CENTRE), 'not-delegated'),
  row('wrong-office', 403, on('handed-over')('ConfirmAgencyHandover', { receipt: 'J-1', originals: 1 }, STATION), 'not-delegated'),
  row('already-exists', 409, on('in-case')('LinkAgencyCase', { case: idOf('another case') }, CENTRE)),
  row('not-free', 422, on('returned')('CloseAgency', {})),
  row('not-yours', 403, on('returned')('ConfirmFreeOfCharge', {}, STATION), 'not-delegated'),
  row('does-not-exist', 404, on('unheard of')('CloseAgency', {}, CLERK), 'not-found'),
  row('not-yours', 403, on('returned')('ConfirmFreeOfCharge', {}, STRANGER), 'not-found'),
  row('wrong-office', 403, on('collected')('CloseAgency', {}, AUDITOR), 'not-found'),
];

/** Refusals that no request can provoke, and why. */
export const NOT_OVER_HTTP: readonly { readonly code: RejectionCode; readonly why: string }[] = [];
