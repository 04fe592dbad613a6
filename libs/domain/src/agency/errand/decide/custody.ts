import { addWorkingDays } from '../../../calendar/index.ts';
import { require } from '../../../kernel/rejection.ts';
import type { ErrandCommandData } from '../commands.ts';
import type { ErrandContext } from '../context.ts';
import { atStation, originalsAt, type ErrandFact, type MandateScope } from '../state.ts';
import { attachmentOf, isHall, isStation, requireCount, requireHall, requireHelper, requireMandate, requireReceipt, requireStation, requireStatus, type State } from './guards.ts';

type Facts = readonly ErrandFact[];

/** Before there is a case papers are filed, afterwards they correct it. */
const actOf = (state: State): MandateScope => (state.case === null ? 'submit' : 'correct');

/** The helper takes papers and leaves a slip; an original only with the resident's word that the slip is there. @req #51 */
export function collect({ papers, receipt, confirmedByResident, ...data }: ErrandCommandData<'CollectAgencyPapers'>, state: State, context: ErrandContext): Facts {
  require(state.status !== 'none', 'does-not-exist');
  requireStation(state, context);
  requireReceipt(state, receipt, 'collection');
  const helper = requireHelper(state.village, data.helper, context);
  require(state.mandate, 'not-authorised');
  requireMandate(state, { helper, act: actOf(state) }, context);
  requireStatus(state, 'authorised', 'papers_collected', 'handed_over', 'in_town_case');
  require(confirmedByResident || papers.every(({ original }) => !original), 'original-without-receipt', { receipt });
  const handed = papers.map(({ file, ...paper }) => ({ ...paper, attachment: file && attachmentOf(file, state.resident, context) }));
  return [{ type: 'AgencyPapersCollected', data: { papers: handed, receipt, confirmedByResident, on: context.today, due: addWorkingDays(context.today, state.handoverDays, context.calendar).date, helper } }];
}

/** What lies at the station goes to the town, counted; it is the village's to keep until the town has counted it too. @req #51 */
export function handOver({ receipt, originals, ...data }: ErrandCommandData<'HandOverAgencyPapers'>, state: State, context: ErrandContext): Facts {
  require(state.status !== 'none', 'does-not-exist');
  requireStation(state, context);
  require(state.receipts[receipt] !== 'confirmed', 'already-done', { receipt });
  requireReceipt(state, receipt, 'handover');
  const helper = requireHelper(state.village, data.helper, context);
  requireMandate(state, { helper, act: actOf(state) }, context);
  requireStatus(state, 'papers_collected', 'handed_over', 'in_town_case');
  const going = atStation(state);
  require(going.length > 0, 'wrong-step', { status: state.status, needs: 'papers_collected' });
  requireCount(originals, going.filter(({ original }) => original).length);
  return [{ type: 'AgencyHandedOver', data: { town: state.town, receipt, originals, on: context.today, helper } }];
}

/** The town has counted: from here the originals are its to keep. A mandate revoked on the way changes nothing about who has them. */
export function confirm({ receipt, originals }: ErrandCommandData<'ConfirmAgencyHandover'>, state: State, context: ErrandContext): Facts {
  require(state.status !== 'none', 'does-not-exist');
  requireHall(state, context);
  require(state.receipts[receipt] !== 'confirmed', 'already-done', { receipt });
  const came = state.papers.filter(({ underway }) => underway !== null && underway === receipt);
  require(came.length > 0, 'not-handed-over', { receipt });
  requireCount(originals, came.filter(({ original }) => original).length);
  return [{ type: 'AgencyHandoverConfirmed', data: { town: state.town, receipt, on: context.today, officer: context.actor.id } }];
}

/** The application is in. Electronic copies may be filed before any paper travels. */
export function link({ case: id }: ErrandCommandData<'LinkAgencyCase'>, state: State): Facts {
  require(state.status !== 'none', 'does-not-exist');
  require(state.case !== id, 'already-done', { case: id });
  require(state.case === null, 'already-exists', { case: state.case });
  requireStatus(state, 'authorised', 'papers_collected', 'handed_over', 'returned');
  return [{ type: 'AgencyInTownCase', data: { case: id } }];
}

/** The helper fetches the result, and with it every original that the town kept. */
export function receive({ originals, receipt, ...data }: ErrandCommandData<'ReceiveAgencyResult'>, state: State, context: ErrandContext): Facts {
  require(state.status !== 'none', 'does-not-exist');
  requireStation(state, context);
  requireReceipt(state, receipt, 'result');
  const helper = requireHelper(state.village, data.helper, context);
  requireMandate(state, { helper, act: 'collect' }, context);
  requireStatus(state, 'in_town_case');
  requireCount(originals, originalsAt(state, 'town').length);
  return [{ type: 'AgencyResultReceived', data: { originals, receipt, on: context.today, helper } }];
}

/** Who gives back: the station, or the hall where the resident comes for it. @throws {Rejection} `wrong-office` */
function giverOf(state: State, context: ErrandContext): 'village' | 'town' {
  if (isHall(state.town, context)) return 'town';
  require(isStation(state.village, context), 'wrong-office', { unit: state.village });
  return 'village';
}

/** Statuses in which there is something to give back although no original is: the result itself. */
const WITH_RESULT = { village: 'result_received', town: 'in_town_case' } as const;

/** Back to the resident, counted and confirmed. Needs no mandate: nobody may keep what is another's. */
export function giveBack({ originals, receipt, confirmedByResident }: ErrandCommandData<'ReturnAgencyResult'>, state: State, context: ErrandContext): Facts {
  require(state.status !== 'none', 'does-not-exist');
  const from = giverOf(state, context);
  requireReceipt(state, receipt, 'return');
  const held = originalsAt(state, from).length;
  if (held === 0) requireStatus(state, WITH_RESULT[from]);
  requireCount(originals, held);
  require(confirmedByResident || originals === 0, 'original-without-receipt', { receipt });
  return [{ type: 'AgencyResultReturned', data: { from, originals, receipt, confirmedByResident, on: context.today, helper: context.actor.id } }];
}
