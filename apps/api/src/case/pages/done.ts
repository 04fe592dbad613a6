import { renderSVG } from 'uqr';
import { ownOrigin } from '../../edge/csrf.ts';
import { Problem } from '../../problems/problem.ts';
import { inLanguage, show, type Turn } from './desk.ts';

/** The whole address of a page, for a picture that a telephone reads. */
export const addressOf = ({ req, desk }: Pick<Turn, 'req' | 'desk'>, path: string): string => `${ownOrigin(req, desk.identity.origin)}${path}`;
export const pictureOf = (text: string): string => renderSVG(text, { border: 2 });

/** `GET /apply/:receipt/done`: the receipt. The same for ever: it can be kept, printed and come back to. */
export async function getDone(turn: Turn, token: string): Promise<void> {
  const id = (await turn.desk.receipts()).idIn('case', token);
  const view = id === null ? null : turn.context.query.case(id);
  if (view === null) throw new Problem('not-found');
  const [notice, promised] = (['notice', 'promised'] as const).map(name => view.clocks.find(({ clock }) => clock === name));
  await show(turn, {
    kind: 'done', number: view.number, item: view.itemName, town: view.town, receivedOn: view.receivedOn, noticeBy: view.acceptedOn === null ? (notice?.due ?? null) : null, due: promised?.due ?? null,
    limit: promised ? { amount: promised.amount, unit: promised.unit } : null, track: `/track/${token}`, picture: pictureOf(addressOf(turn, inLanguage(turn, `/track/${token}`))),
  });
}
