import { randomUUID } from 'node:crypto';
import { powerPaperOf } from '@yichuang/domain';
import type { ItemGuide, RulesInForce } from '@yichuang/projections';
import type { Budget } from '../../../edge/limits.ts';
import { queryOf } from '../../../edge/request.ts';
import { Problem } from '../../../problems/problem.ts';
import type { StartPage } from '../../../web-port-citizen.ts';
import { goTo, sentBy, show, type Turn } from '../desk.ts';
import type { Draft } from '../drafts/draft.ts';
import type { Sent } from '../wizard/reading.ts';
import { askedOf, shapesOf, situationName } from '../wizard/rules.ts';
import { openStep, stepsOf } from '../wizard/steps.ts';
import { badCreditOf, itemOf, pageOf, stepPath } from './sitting.ts';
import { isUuid } from '../../../reads/params.ts';

/** A place of one's own in the list of towns: those whose hall handles the item now. */
const openTowns = ({ towns, handling }: ItemGuide): ItemGuide['towns'] => {
  const accepting = new Set(handling.towns.filter(({ open }) => open.includes('accept')).map(({ code }) => code));
  return towns.filter(({ code }) => handling.version === null || accepting.has(code));
};

const kindOf = ({ item }: ItemGuide): Draft['kind'] => (/自然人|个人|公民/.test(item.applicant) ? 'natural_person' : 'legal_person');

/** A draft without an answer, or with those that the guide was given already. */
function emptyDraft(guide: ItemGuide, rules: RulesInForce, sent: Sent): Draft {
  const situations = Object.fromEntries(rules.manifest.situations.flatMap(({ key, options }) => {
    const answer = sent[situationName(key)];
    return options.some(option => option.key === answer) && answer !== undefined ? [[key, answer]] : [];
  }));
  const uuid = (name: string): string | null => (isUuid(sent[name]) ? sent[name] : null);
  return {
    item: guide.code, town: sent.town ?? '', kind: kindOf(guide), byAgent: false, mandate: uuid('mandate'), priority: false, appointment: uuid('appointment'), key: randomUUID(), manifest: rules.digest, version: rules.version,
    seen: { ...shapesOf(rules.manifest) }, situations, form: {}, papers: {}, contact: { name: '', phone: '', address: '' }, passed: [],
  };
}

function closedFor(guide: ItemGuide, rules: RulesInForce | null): StartPage['closed'] {
  if (guide.state !== 'in_force') return 'not-in-force';
  if (!rules) return 'no-rules';
  if (rules.manifest.inPerson) return 'in-person';
  if (kindOf(guide) !== 'natural_person' && powerPaperOf(rules.manifest) === undefined) return 'organisation';
  return openTowns(guide).length === 0 ? 'no-town' : null;
}

/** What the way will be like: how many pages, which papers. */
function outlook(turn: Turn, guide: ItemGuide, rules: RulesInForce | null): Pick<StartPage, 'limit' | 'fees' | 'papers' | 'pages'> {
  if (!rules) return { limit: null, fees: [], papers: [], pages: 0 };
  const draft = emptyDraft(guide, rules, queryOf(turn.req));
  const asked = askedOf({ app: turn.desk.app, today: turn.today }, rules, draft);
  const { limits, fees, materials } = rules.manifest;
  const because = new Map(asked.papers.map(one => [one.key, one.because]));
  return {
    limit: limits.promised, fees: fees.map(({ name, amount }) => ({ name, amount })), pages: stepsOf({ asked, draft, signedIn: turn.visit !== null, badCredit: badCreditOf(turn), size: turn.size }).length,
    papers: materials.filter(({ key }) => because.get(key) !== 'fails').map(({ key, name, licence }) => ({ name, sometimes: because.get(key) === 'unknown' || because.get(key) === 'holds', licence: licence !== null })),
  };
}

/** @throws {Problem} `not-found` for an item that never was */
async function readItem(turn: Turn, code: string): Promise<{ readonly guide: ItemGuide; readonly rules: RulesInForce | null }> {
  const guide = await turn.context.query.guide(code);
  if (!guide) throw new Problem('not-found');
  return { guide, rules: await turn.context.query.rules(code) };
}

const CARRIED = /^(?:s\.[a-z]\w{0,39}|mandate|appointment)$/;

async function showStart(turn: Turn, given: { readonly code: string; readonly town: string; readonly carried: Sent; readonly missingTown: boolean }): Promise<void> {
  const { guide, rules } = await readItem(turn, given.code);
  const page: StartPage = {
    kind: 'start', ...pageOf(turn), item: itemOf(guide), department: guide.item.departmentName, closed: closedFor(guide, rules), ...outlook(turn, guide, rules), towns: openTowns(guide), town: given.town,
    carried: Object.fromEntries(Object.entries(given.carried).filter(([name]) => CARRIED.test(name))), missingTown: given.missingTown,
  };
  await show(turn, page, given.missingTown ? { status: 422 } : {});
}

/** `GET /apply?item=`: what it needs and how long it takes, before anything is asked. */
export async function getStart(turn: Turn): Promise<void> {
  const query = queryOf(turn.req);
  await showStart(turn, { code: query.item ?? '', town: query.town ?? '', carried: query, missingTown: false });
}

/** Drafts begun from one address: a hall has one for everybody in it, and nobody fills the disk. */
const PER_ADDRESS: Budget = { perMinute: 30, burst: 90 };
/** @throws {Problem} `too-many-requests` */
function requireRoom({ req, desk }: Turn): void {
  const wait = desk.limits.spend(PER_ADDRESS, `draft ${req.ip ?? ''}`, 1);
  if (wait > 0) throw new Problem('too-many-requests', { headers: { 'Retry-After': String(Math.ceil(wait / 1000)) } });
}

/** `POST /apply`: begins a draft. */
export async function postStart(turn: Turn): Promise<void> {
  const { fields } = sentBy(turn);
  const { guide, rules } = await readItem(turn, fields.item ?? '');
  const isOpen = openTowns(guide).some(({ code }) => code === fields.town);
  if (!rules || closedFor(guide, rules) !== null || !isOpen) {
    await showStart(turn, { code: guide.code, town: fields.town ?? '', carried: fields, missingTown: !isOpen });
    return;
  }
  requireRoom(turn);
  const { desk, visit } = turn;
  const draft = emptyDraft(guide, rules, fields);
  const token = await desk.drafts.begin(draft, { subject: visit?.session.subject ?? null, now: desk.identity.now() });
  const walk = { asked: askedOf({ app: desk.app, today: turn.today }, rules, draft), draft, signedIn: visit !== null, badCredit: badCreditOf(turn), size: turn.size };
  goTo(turn, stepPath(token, openStep(walk)));
}
