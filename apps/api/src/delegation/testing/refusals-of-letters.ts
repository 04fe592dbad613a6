import { openScene, type Scene } from '../../testing/given-when-then.ts';
import { announce, by, draft, FOREIGN, GROUND, idOf, inForce, LETTER, LICENCE, LOCAL, onLetter, OTHER_TOWN, otherTownInForce, PAYMENT, reconcile, REPEALED, signDepartment, signTown, TOWN, TOWN_HEAD, DEPARTMENT } from './ground.ts';
import { refusalOf, type Refusal } from './refusal.ts';

const NEW = '试民委〔2022〕9号';
const [DRAFTED, WITHDRAWN, HALF, UNANNOUNCED] = ['试民委〔2022〕2号', '试民委〔2022〕3号', '试民委〔2022〕4号', '试民委〔2022〕5号'];
const payment = (letter: string, from: string, to: string) => draft({ letter, items: [{ code: PAYMENT.code, scope: ['accept'] }], from, to });
const ELSEWHERE = { stream: `delegation-${DEPARTMENT}-${OTHER_TOWN}` };

/** Letters at every step: one in force that will be suspended, one drafted, one given up, one signed by the department, one unannounced; one revoked at another town. No list yet. */
export async function letters(): Promise<Scene> {
  const scene = await openScene();
  await scene.given([
    ...GROUND, ...inForce(), onLetter('SuspendDelegation', { from: '2022-02-01T01:00:00.000Z', reason: '检查' }),
    payment(DRAFTED, '2022-02-01', '2022-12-31'), payment(WITHDRAWN, '2025-01-01', '2025-12-31'), onLetter('WithdrawDelegation', { letter: WITHDRAWN, reason: '填写有误' }),
    payment(HALF, '2023-01-01', '2023-12-31'), signDepartment(HALF), payment(UNANNOUNCED, '2024-01-01', '2024-12-31'), signDepartment(UNANNOUNCED), signTown(UNANNOUNCED),
    ...otherTownInForce(), onLetter('RevokeDelegation', { from: null, reason: '收回', instrument: null }, ELSEWHERE),
  ]);
  return scene;
}

const refused = refusalOf('delegation');
const only = (code: string, ...scope: string[]) => draft({ letter: NEW, items: [{ code, scope }], from: '2026-01-01', to: '2026-12-31' });
const suspend = (from: string | null) => onLetter('SuspendDelegation', { from, reason: '检查' });
const revoke = (letter: string, from: string | null = null) => onLetter('RevokeDelegation', { letter, from, reason: '收回', instrument: null });

// @req #21 #23 #33
export const LETTER_REFUSALS: readonly Refusal[] = [
  refused('already-done', 409, draft()),
  refused('letter-exists', 409, draft({ duties: '另一份' })),
  refused('delegation-by-a-town', 422, draft({ department: TOWN, town: OTHER_TOWN })),
  refused('delegation-to-a-village', 422, draft({ letter: NEW, town: '610702101001' })),
  refused('unknown-unit', 422, draft({ letter: NEW, town: '610702109' })),
  refused('recipient-not-a-town', 422, draft({ letter: NEW, town: 'D-SPJ' })),
  refused('not-the-department', 403, draft({ letter: NEW, town: OTHER_TOWN }, by('dept_catalog_owner', 'D-SFJ'))),
  refused('wrong-office', 403, { ...signDepartment(DRAFTED), by: TOWN_HEAD }, 'not-delegated'),
  refused('not-the-town', 403, { ...signTown(HALF), by: by('centre_manager', OTHER_TOWN) }, 'not-delegated'),
  refused('unknown-letter', 404, signDepartment('试民委〔2021〕1号')),
  refused('letter-term', 422, draft({ letter: NEW, from: '2026-02-02', to: '2026-02-01' })),
  refused('effective-in-past', 422, draft({ letter: NEW, from: '2022-01-03' })),
  refused('unknown-instrument', 422, draft({ letter: NEW, instrument: idOf('no document') })),
  refused('instrument-repealed', 409, draft({ letter: NEW, instrument: REPEALED })),
  refused('unknown-item', 422, only('990101999000', 'accept')),
  refused('illustrative-unmarked', 422, draft({ letter: NEW, illustrative: false })),
  refused('item-of-another-department', 422, only(FOREIGN.code, 'accept')),
  refused('town-not-in-catalogue', 422, only(LOCAL.code, 'accept')),
  refused('steps-out-of-order', 422, only(LICENCE.code, 'decide')),
  refused('scope-beyond-catalogue', 422, only(PAYMENT.code, 'accept', 'review', 'decide')),
  refused('duplicate-code', 409, draft({ letter: NEW, items: [PAYMENT, PAYMENT].map(({ code }) => ({ code, scope: ['accept'] })), from: '2026-01-01', to: '2026-12-31' })),
  refused('letters-overlap', 409, draft({ letter: NEW })),
  refused('renews-unknown-letter', 422, draft({ letter: NEW, from: '2026-01-01', to: '2026-12-31', renews: DRAFTED })),
  refused('no-change-allowed', 409, onLetter('WithdrawDelegation', { reason: '填写有误' })),
  refused('letter-ended', 409, signDepartment(WITHDRAWN)),
  refused('letter-ended', 409, onLetter('SuspendDelegation', { from: null, reason: '检查' }, ELSEWHERE)),
  refused('not-signed', 409, announce(DRAFTED)),
  refused('same-person', 403, { ...signTown(HALF), by: by('town_decider', TOWN, 'officer-civil-head') }),
  refused('date-in-future', 422, onLetter('SignDelegationForDepartment', { letter: DRAFTED, signedOn: '2022-01-05' })),
  refused('not-announced', 409, revoke(UNANNOUNCED ?? '')),
  refused('start-in-past', 422, suspend('2022-01-03T01:00:00.000Z')),
  refused('already-suspended', 409, suspend('2022-03-01T01:00:00.000Z')),
  refused('not-suspended', 409, onLetter('ResumeDelegation', { from: null, reason: '整改完成' })),
  refused('backdated-before-term', 422, revoke(LETTER, '2022-01-02T01:00:00.000Z')),
  refusalOf('permissions')('no-list', 409, reconcile([])),
];
