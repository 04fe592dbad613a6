import type { LegalDate } from '../kernel/values.ts';
import type { ItemManifest, Material } from '../rulebook/manifest/index.ts';
import type { CaseState } from './state.ts';
import type { AgentAct } from './values.ts';

type Powered = { readonly power: CaseState['power']; readonly papers: Readonly<Record<string, Pick<CaseState['papers'][string], 'state' | 'checked'>>> };

/** The paper of a list that a written power is: one asked for where somebody else applies. What every household signs is none. */
export const powerPaperOf = ({ materials }: Pick<ItemManifest, 'materials'>): Material | undefined => materials.find(({ kind, core, requiredWhen }) => kind === 'authorisation' && !core && requiredWhen !== null);

/** Whether a counter has looked at the power and found it good. */
export function isPowerGood({ power, papers }: Powered): boolean {
  const paper = power === null ? undefined : papers[power.material];
  return paper?.checked === true && paper.state === 'provided';
}

/** Acts that hand something in: they harm nobody, and a power that was found wanting is put right by one. */
const HANDING_IN: readonly AgentAct[] = ['submit', 'correct'];

/** What the written power lets the agent do on a day: within its scope and its term; more than handing papers in only once it has been checked. @req #51 */
export function actsUnderPower(state: Powered, today: LegalDate): readonly AgentAct[] {
  const { power } = state;
  if (power === null || (power.until !== null && power.until < today)) return [];
  return power.scope.filter(act => HANDING_IN.includes(act) || isPowerGood(state));
}
