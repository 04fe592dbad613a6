import { legalDateOf } from '@yichuang/domain';
import { NotAllowed } from '@yichuang/event-store';
import type { CaseStatusName, CaseView } from '@yichuang/projections';
import type { Application } from '../../application.ts';
import { createAnswers, type Answers } from '../../application/answers.ts';
import { askAnyOf } from '../../application/authority/alternatives.ts';
import { COMMANDS, isCreating, type CommandEntry } from '../../application/registry.ts';
import type { SignedIn } from '../../policy/caller.ts';
import { isAnyOf, officesOf } from '../../policy/policy.ts';
import type { CommandLink } from '../../web-port.ts';

/** Acts that anybody's part in a case leaves open while it is not over. */
const ALWAYS = ['transfer', 'recuse', 'note'] as const;
const PAPERS = ['submit-material', 'retrieve-licence', 'check-material', 'offer-commitment', 'sign-commitment', 'withdraw-commitment'] as const;
const UNDER_WAY = [
  ...ALWAYS, ...PAPERS, 'supply-deferred', 'ask-further', 'complain', 'verify-commitment', 'find-commitment-false', 'schedule-check', 'complete-check', 'start-public-notice', 'end-public-notice', 'object', 'suspend-clock', 'resume-clock', 'extend', 'grant', 'refuse',
  'withdraw', 'terminate',
] as const;
/** What may become of a grant later. */
const AFTER_GRANT = ['disclose', 'revoke', 'cancel-licence', 'verify-commitment', 'find-commitment-false'] as const;

/** Acts that the status leaves open. The decider has the last word; this only spares people a refusal. */
const OPEN: Readonly<Record<CaseStatusName, readonly string[]>> = {
  received: [...ALWAYS, ...PAPERS, 'correct-on-the-spot', 'issue-notice', 'ask-further', 'complain', 'accept', 'decline', 'withdraw'],
  correcting: [...ALWAYS, ...PAPERS, 'submit-correction', 'complain', 'decline', 'withdraw'],
  accepted: [...UNDER_WAY, 'town-review', 'forward'], returned: [...UNDER_WAY, 'town-review', 'forward'], town_reviewed: [...UNDER_WAY, 'forward'],
  forwarded: [...UNDER_WAY, 'department-review', 'return'], dept_reviewed: [...UNDER_WAY, 'return'],
  granted: [...ALWAYS, 'issue'], refused: [...ALWAYS, 'issue'], issued: [...ALWAYS, 'deliver'], delivered: ['close', 'note'], closed: ['archive'],
  not_accepted: ['close'], abandoned: ['close'], withdrawn: ['close'], terminated: ['close'], revoked: ['close'], archived: [],
};
/** Every act that some case is open to. */
export const OFFERED: ReadonlySet<string> = new Set([...Object.values(OPEN).flat(), ...AFTER_GRANT]);
const STANDING: ReadonlySet<CaseStatusName> = new Set(['granted', 'issued', 'delivered', 'closed', 'archived']);

/** Acts that are open on a case: by its status, and on a grant that stands, what may become of it. */
function openOn({ status, decision }: CaseView): ReadonlySet<string> {
  const stands = decision?.outcome === 'granted' && STANDING.has(status);
  return new Set([...OPEN[status], ...(stands ? AFTER_GRANT : [])]);
}

/** Who looks, at which moment. */
export interface CaseOnlooker {
  readonly app: Application;
  readonly answers: Answers;
  readonly caller: SignedIn;
  readonly travelling: boolean;
}

const relOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Why the caller may not do it now; null when they may. It is the handler's own question, on the authority of now. */
function refusalOf(entry: CommandEntry, { id, item, town, department, applicant, agent }: CaseView, { app, answers, caller, travelling }: CaseOnlooker): string | null {
  if (travelling) return 'time-travel-read-only';
  if (!isAnyOf(entry.policy)) return entry.type;
  const at = app.clock.now();
  const state = { item, town: town.code, department: department.code, applicant, agent };
  try {
    askAnyOf({ world: app.world, answers, actor: caller.actor, at }, entry.policy, { entry, addressed: { id, data: null, world: app.world, today: legalDateOf(at), state } });
    return null;
  } catch (error) {
    if (error instanceof NotAllowed) return error.missing;
    throw error;
  }
}

/** Acts on a case that its status leaves open, each with whether this caller may do it now, and what is missing otherwise. */
export function caseLinks(view: CaseView, onlooker: CaseOnlooker): readonly CommandLink[] {
  const open = openOn(view);
  return COMMANDS.flatMap(entry => {
    const { path, category } = entry;
    if (path === null || category !== 'case' || isCreating(entry) || !open.has(relOf(path))) return [];
    const reason = refusalOf(entry, view, onlooker);
    const missing = reason !== null && reason !== 'time-travel-read-only';
    return [{ rel: relOf(path), href: `/api/v1${path.replace(':id', view.id)}`, method: 'POST', allowed: reason === null, reason, needs: missing ? officesOf(entry.policy) : [], revision: view.revision }];
  });
}

export const caseAnswers = (app: Application): Answers => createAnswers(app.world);
