import { CaseAnswers } from '@yichuang/domain';
import { revealOf } from '../../reads/reveal.ts';
import type { CaseTurn } from './case-turn.ts';

/** One's own answers, to correct one of them. That they were opened is on record, also for oneself. @throws {SealError} when they cannot be shown */
export async function ownAnswers({ turn, id, view }: CaseTurn): Promise<CaseAnswers | null> {
  const subject = turn.visit?.session.subject ?? '';
  const revealed = await revealOf(turn.desk.app, { actor: { id: subject, unit: 'citizen', post: 'applicant' }, case: id, applicant: view.applicant.subject, purpose: '本人更正填报内容', fields: ['answers'], event: null });
  const parsed = CaseAnswers.safeParse(revealed['answers']);
  return parsed.success ? parsed.data : null;
}
