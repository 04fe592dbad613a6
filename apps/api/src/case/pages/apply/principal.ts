import { randomUUID } from 'node:crypto';
import { powerPaperOf, type ReceiveApplication } from '@yichuang/domain';
import type { z } from 'zod';
import { newCitizen } from '../../../identity/account-admin.ts';
import type { Principal } from '../drafts/draft.ts';
import { byAgent } from '../wizard/rules.ts';
import type { Walk } from '../wizard/steps.ts';
import { save, withDraft, type Sitting } from './sitting.ts';

type Parties = Pick<z.infer<typeof ReceiveApplication>['data'], 'applicant' | 'agent' | 'power'>;

/** The program: it enters people whom nobody has entered at a counter yet. */
const SELF = { id: 'applications', unit: 'system', post: 'applications' } as const;

/** Whoever is registered under the number, or is now. Whoever typed it is not told which. @throws {SealError} `bad-id-number` */
async function referenceOf({ turn: { desk: { app } }, kept: { draft } }: Sitting, { name, number }: Principal): Promise<string> {
  const known = await app.subjectFor(number);
  if (known !== undefined) return known;
  const subject = newCitizen();
  const kind = draft.kind === 'natural_person' ? 'citizen' : 'legal_person';
  await app.execute({ type: 'RegisterSubject', stream: `subject-${subject}`, data: { subject, kind, name, idNumber: number, phone: null, illustrative: app.mode === 'sample' } }, { commandId: randomUUID(), actor: SELF, channel: 'system' });
  return subject;
}

/** The draft with the reference of the one it is for: their files are sealed for them, not for whoever sends them. Only for somebody who has signed in. @req #51 */
export async function withPrincipal(sitting: Sitting): Promise<Sitting> {
  const { turn, kept: { draft } } = sitting;
  const { principal } = draft;
  if (!turn.visit || !byAgent(draft) || principal === undefined || principal.subject !== null) return sitting;
  const after = withDraft(sitting, { ...draft, principal: { ...principal, subject: await referenceOf(sitting, principal) } });
  await save(after);
  return after;
}

/** Under whose key files of the draft are sealed. */
export function ownerOf({ turn: { visit }, kept: { draft } }: Sitting): string {
  const own = visit?.session.subject ?? '';
  return byAgent(draft) ? (draft.principal?.subject ?? own) : own;
}

/** Who applies, and who acts for them by which power. @param own reference of whoever is signed in */
export function applicantOf({ asked, draft }: Walk, own: string): Parties {
  const { principal, kind } = draft;
  if (!byAgent(draft) || principal === undefined) return { applicant: { subject: own, kind }, agent: null };
  const { capacity, acts, until, subject } = principal;
  return { applicant: { subject: subject ?? '', kind }, agent: { subject: own, mandate: null }, power: { material: powerPaperOf(asked.manifest)?.key ?? '', capacity: kind === 'natural_person' ? 'attorney' : capacity, scope: ['submit', ...acts], until } };
}
