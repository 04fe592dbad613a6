import { require } from '../../kernel/rejection.ts';
import type { CaseCommandData } from '../commands.ts';
import type { CaseContext } from '../context.ts';
import type { CaseFact } from '../events.ts';
import { isPowerGood, powerPaperOf } from '../power.ts';
import type { CaseState } from '../state.ts';
import { rulesOf } from './papers.ts';

/**
 * 凭书面委托代办: the power is said with the application, its signed paper is among those handed in, it lets the agent apply and has not
 * run out. @throws {Rejection} `agent-without-mandate`, `paper-without-file`, `mandate-scope`, `mandate-expired` @req #51
 */
export function powerIn({ agent, applicant, papers, power }: CaseCommandData<'ReceiveApplication'>, context: CaseContext): readonly CaseFact[] {
  if (power === undefined) return [];
  const { material, scope, until } = power;
  require(agent !== null && agent.mandate === null && agent.subject !== applicant.subject && powerPaperOf(rulesOf(context).manifest)?.key === material, 'agent-without-mandate', { material });
  require(papers.some(paper => paper.material === material && (paper.source !== 'electronic' || paper.files.length > 0)), 'paper-without-file', { material });
  require(scope.includes('submit'), 'mandate-scope', { scope });
  require(until === null || until >= context.today, 'mandate-expired', { until });
  return [{ type: 'AgentPowerShown', data: { ...power, on: context.today } }];
}

/** What was applied for in another's name is accepted once the counter has checked the power. @throws {Rejection} `power-unchecked`, `mandate-expired` */
export function requirePowerChecked(state: Readonly<CaseState>, { today }: CaseContext): void {
  const { power } = state;
  if (power === null) return;
  require(isPowerGood(state), 'power-unchecked', { material: power.material });
  require(power.until === null || power.until >= today, 'mandate-expired', { until: power.until });
}
