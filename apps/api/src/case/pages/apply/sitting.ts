import type { ItemGuide, RulesInForce } from '@yichuang/projections';
import { isToken } from '../../../identity/store/tokens.ts';
import type { ApplyFrame } from '../../../web-port-citizen.ts';
import type { Named } from '../../../web-port-form.ts';
import { formOf, goTo, show, toSignIn, type Turn } from '../desk.ts';
import type { Draft } from '../drafts/draft.ts';
import type { KeptDraft } from '../drafts/store.ts';
import { askedOf } from '../wizard/rules.ts';
import { openStep, placeOf, type StepId, type Walk } from '../wizard/steps.ts';

/** A draft being worked on in one request, with the rules that ask. */
export interface Sitting {
  readonly turn: Turn;
  readonly kept: KeptDraft;
  readonly rules: RulesInForce;
  readonly guide: ItemGuide;
  readonly walk: Walk;
}

export const stepPath = (token: string, step: StepId): string => `/apply/${token}/${step}`;
export const townOf = (guide: ItemGuide, code: string): Named => guide.towns.find(town => town.code === code) ?? { code, zh: code, en: code };
export const itemOf = ({ code, item }: ItemGuide): Named => ({ code, ...item.name });

/** The draft as it goes on: with other answers, the questions are worked out anew. */
export function withDraft(sitting: Sitting, draft: Draft): Sitting {
  const { turn, kept, rules } = sitting;
  return { ...sitting, kept: { ...kept, draft }, walk: { ...sitting.walk, draft, asked: askedOf({ app: turn.desk.app, today: turn.today }, rules, draft) } };
}

export async function save({ turn, kept }: Sitting): Promise<void> {
  await turn.desk.drafts.save(kept, turn.desk.identity.now());
}

const gone = (turn: Turn, why: 'unknown' | 'not-yours', status: number): Promise<void> => show(turn, { kind: 'draft-gone', why, resume: null }, { status });

/** Whoever signs in takes the draft along; from then on it is theirs alone. */
async function owned(turn: Turn, kept: KeptDraft): Promise<KeptDraft | null> {
  const subject = turn.visit?.session.subject ?? null;
  if (kept.subject === null && subject !== null) {
    const mine = { ...kept, subject };
    await turn.desk.drafts.save(mine, turn.desk.identity.now());
    return mine;
  }
  return kept.subject === subject ? kept : null;
}

/** Nothing to go on with: on to the receipt of what was sent, or the page that says it is gone. */
async function missing(turn: Turn, token: string): Promise<void> {
  const sent = isToken(token) ? turn.desk.drafts.caseOf(token, turn.desk.identity.now()) : null;
  if (sent === null) await gone(turn, 'unknown', 404);
  else goTo(turn, `/apply/${(await turn.desk.receipts()).tokenFor('case', sent)}/done`);
}

/** The draft of whoever asks; null when the answer has been given. */
async function draftOf(turn: Turn, token: string): Promise<KeptDraft | null> {
  const kept = isToken(token) ? await turn.desk.drafts.open(token, turn.desk.identity.now()) : null;
  if (!kept) {
    await missing(turn, token);
    return null;
  }
  const mine = await owned(turn, kept);
  if (!mine && turn.visit) await gone(turn, 'not-yours', 403);
  else if (!mine) toSignIn(turn, `/apply/${token}`);
  return mine;
}

/** Whether whoever is signed in has a record that has not been repaired. */
export const badCreditOf = ({ desk, visit }: Turn): boolean => visit !== null && desk.app.world.cases.badCredit(visit.session.subject);

/** The draft of a request with its rules; null when the answer has been given: it is gone, was sent, belongs to somebody else, or its rules are. */
export async function sittingOf(turn: Turn, token: string): Promise<Sitting | null> {
  const kept = await draftOf(turn, token);
  if (!kept) return null;
  const { desk, context, visit, today, size } = turn;
  const { draft } = kept;
  const [guide, rules] = await Promise.all([context.query.guide(draft.item), context.query.rules(draft.item), desk.app.world.refresh()]);
  if (guide?.state === 'in_force' && rules) return { turn, kept, rules, guide, walk: { asked: askedOf({ app: desk.app, today }, rules, draft), draft, signedIn: visit !== null, badCredit: badCreditOf(turn), size } };
  goTo(turn, `/apply?item=${draft.item}`);
  return null;
}

const DAY = 86_400_000;
/** Days for which a draft is still kept: by real time, like sessions. */
export const daysLeft = ({ desk }: Turn, { until }: Pick<KeptDraft, 'until'>): number => Math.max(1, Math.round((until - desk.identity.now()) / DAY));

/** Where on the way a page stands. */
export function frameOf({ turn, kept, guide, walk }: Sitting, step: StepId): ApplyFrame {
  const { step: at, of, before } = placeOf(walk, step);
  return {
    draft: kept.token, item: itemOf(guide), town: townOf(guide, kept.draft.town), step: at, of, back: before === null ? null : stepPath(kept.token, before), days: daysLeft(turn, kept),
  };
}

/** Another release asks since the draft was begun: its new questions come before everything else. */
export const hasMoved = ({ kept, rules }: Sitting): boolean => kept.draft.manifest !== rules.digest;
/** To where the draft is to be continued. */
export const resume = (sitting: Sitting): void => goTo(sitting.turn, stepPath(sitting.kept.token, hasMoved(sitting) ? 'changed' : openStep(sitting.walk)));
export const pageOf = (turn: Turn, key = '') => ({ form: formOf(turn, key), signedIn: turn.visit !== null });
