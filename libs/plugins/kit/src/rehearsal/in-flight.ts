import type { InFlight, ReleaseManifest } from '@yichuang/domain/manifest';
import type { Compared } from './compare.ts';

/** What a change of rules comes to for a case that has begun. */
export type Effect = 'stays' | 'same' | 'better' | 'worse' | 'unknown';

/**
 * The choice that a release makes for cases of an item: the most careful of those that its changes make, so that nobody gets by one
 * change what another keeps from them. `otherwise` where no change speaks of the item.
 */
export function choiceFor({ changes }: Pick<ReleaseManifest, 'changes'>, item: string, otherwise: InFlight): InFlight {
  const choices = new Set(changes.filter(change => change.item === item).map(({ inFlight }) => inFlight));
  if (choices.size === 0) return otherwise;
  return (['pinned', 'favourable', 'next_step'] as const).find(choice => choices.has(choice)) ?? otherwise;
}

/** 老案老办: the case stays. 下一环节适用: the candidate counts from the next step on. 从优: it counts where it is better. */
export function effectOf(choice: InFlight, { verdict }: Pick<Compared, 'verdict'>): Effect {
  if (choice === 'pinned') return 'stays';
  if (verdict === 'error') return 'unknown';
  if (verdict === 'stricter') return choice === 'favourable' ? 'stays' : 'worse';
  return verdict === 'looser' ? 'better' : 'same';
}
