import { decideBy } from '../../../kernel/dispatch.ts';
import type { ErrandCommand } from '../commands.ts';
import type { ErrandContext } from '../context.ts';
import type { ErrandFact, ErrandState } from '../state.ts';
import { collect, confirm, giveBack, handOver, link, receive } from './custody.ts';
import { close, confirmFree } from './end.ts';
import { authorise, decline, request, revoke } from './mandate.ts';

/** Rules of errands (W11): by mandate, free of charge, every original with one holder and a slip. @throws {Rejection} */
export const decide = decideBy<ErrandState, ErrandCommand, ErrandFact, ErrandContext>({
  RequestAgency: request,
  AuthoriseAgency: authorise,
  RevokeAgencyMandate: revoke,
  DeclineAgency: decline,
  CollectAgencyPapers: collect,
  HandOverAgencyPapers: handOver,
  ConfirmAgencyHandover: confirm,
  LinkAgencyCase: link,
  ReceiveAgencyResult: receive,
  ReturnAgencyResult: giveBack,
  ConfirmFreeOfCharge: (_, state, context) => confirmFree(state, context),
  CloseAgency: (_, state, context) => close(state, context),
  WakeAgency: () => [],
});
