import { queryOf } from '../../../edge/request.ts';
import { filesIn } from '../multipart.ts';
import { FILE_LIMITS, requireSpace } from '../files.ts';
import { formOf, goTo, requireToken, show, type Turn } from '../desk.ts';
import { papersOf, takePapers } from '../wizard/papers.ts';
import { isPower, lacksPower, openStep, papersAsked, stepAfter } from '../wizard/steps.ts';
import { ownerOf, withPrincipal } from './principal.ts';
import { frameOf, hasMoved, pageOf, resume, save, sittingOf, stepPath, withDraft, type Sitting } from './sitting.ts';

async function showPapers(sitting: Sitting, { faults = {}, tooLarge = false }: { readonly faults?: Parameters<typeof papersOf>[1]; readonly tooLarge?: boolean } = {}): Promise<void> {
  const { turn } = sitting;
  const problem = tooLarge ? { code: 'form-too-large', title: '', detail: '' } : null;
  const wrong = tooLarge || Object.keys(faults).length > 0;
  await show(turn, { kind: 'papers', ...pageOf(turn), form: formOf(turn, '', problem), frame: frameOf(sitting, 'papers'), papers: papersOf(sitting.walk, faults), barred: sitting.walk.badCredit, limits: FILE_LIMITS }, wrong ? { status: 422 } : {});
}

/** The draft of a signed-in person under the rules that its questions came from; null when the answer has been given. */
async function readyFor(turn: Turn, token: string): Promise<Sitting | null> {
  const sitting = await sittingOf(turn, token);
  if (!sitting || (!hasMoved(sitting) && turn.visit)) return sitting && withPrincipal(sitting);
  if (hasMoved(sitting)) resume(sitting);
  else goTo(turn, stepPath(token, 'account'));
  return null;
}

export async function getPapers(turn: Turn, token: string): Promise<void> {
  const sitting = await readyFor(turn, token);
  if (sitting) await showPapers(sitting);
}

/** Keeps what came. A page that stays is not passed yet. */
async function keepPapers(sitting: Sitting, papers: Sitting['kept']['draft']['papers'], stays: boolean): Promise<Sitting> {
  const { draft } = sitting.kept;
  const after = withDraft(sitting, { ...draft, papers, passed: stays ? draft.passed : [...new Set([...draft.passed, 'papers'])] });
  await save(after);
  return after;
}

/** Nobody applies for another without the power itself. */
const faultOfPower = ({ walk }: Sitting): Parameters<typeof papersOf>[1] => (lacksPower(walk) ? Object.fromEntries(papersAsked(walk).filter(({ key }) => isPower(walk, key)).map(({ key }) => [key, 'power-missing' as const])) : {});

/** Files and choices of the page. `go=stay` keeps the page, for one paper after another over a slow line. */
export async function postPapers(turn: Turn, token: string): Promise<void> {
  const sitting = await readyFor(turn, token);
  if (!sitting) return;
  const form = await filesIn(turn.req);
  if (!form) {
    await showPapers(sitting, { tooLarge: true });
    return;
  }
  requireToken(turn, form.fields['token']);
  const owner = ownerOf(sitting);
  requireSpace(turn, turn.visit?.session.subject ?? '', form);
  const { papers, faults } = await takePapers(sitting.walk, form, { owner, store: turn.desk.app.attachments });
  const stays = form.fields['go'] === 'stay';
  const found = stays ? faults : { ...faultOfPower(withDraft(sitting, { ...sitting.kept.draft, papers })), ...faults };
  const isWrong = Object.keys(found).length > 0;
  const after = await keepPapers(sitting, papers, stays || isWrong);
  if (isWrong) await showPapers(after, { faults: found });
  else goTo(turn, stepPath(token, onward(turn, after, stays)));
}

/** The page that follows; `to=check` leads straight back to where everything is checked. */
function onward(turn: Turn, { walk }: Sitting, stays: boolean): string {
  const toCheck = queryOf(turn.req)['to'] === 'check';
  if (stays) return toCheck ? 'papers?to=check' : 'papers';
  return toCheck ? openStep(walk) : stepAfter(walk, 'papers');
}
