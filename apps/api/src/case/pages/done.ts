import type { CaseView } from '@yichuang/projections';
import { renderSVG } from 'uqr';
import { ownOrigin } from '../../edge/csrf.ts';
import { Problem } from '../../problems/problem.ts';
import type { DonePage } from '../../web-port-citizen.ts';
import { inLanguage, show, type Turn } from './desk.ts';

/** The whole address of a page, for a picture that a telephone reads. */
export const addressOf = ({ req, desk }: Pick<Turn, 'req' | 'desk'>, path: string): string => `${ownOrigin(req, desk.identity.origin)}${path}`;
export const pictureOf = (text: string): string => renderSVG(text, { border: 2 });

/** `GET /apply/:receipt/done`: the receipt. The same for ever: it can be kept, printed and come back to. */
export async function getDone(turn: Turn, token: string): Promise<void> {
  const id = (await turn.desk.receipts()).idIn('case', token);
  const view = id === null ? null : turn.context.query.case(id);
  if (view === null) throw new Problem('not-found');
  const at = `/track/${token}`;
  await show(turn, { kind: 'done', number: view.number, item: view.itemName, town: view.town, receivedOn: view.receivedOn, ...limitsOf(view), track: at, picture: pictureOf(addressOf(turn, inLanguage(turn, at))) });
}

/** By when the counter answers, and by when it is decided: a day once it is known, else how long it takes. */
function limitsOf({ clocks, acceptedOn }: CaseView): Pick<DonePage, 'noticeBy' | 'due' | 'limit'> {
  const clock = (name: CaseView['clocks'][number]['clock']) => clocks.find(one => one.clock === name);
  const promised = clock('promised');
  return { noticeBy: acceptedOn === null ? (clock('notice')?.due ?? null) : null, due: promised?.due ?? null, limit: promised ? { amount: promised.amount, unit: promised.unit } : null };
}
