import type { AcceptRule, BasisRef, DecideRule } from '@yichuang/domain/manifest';
import type { Cel } from './cel.ts';
import type { Text } from './text.ts';

type Reason<O> = { readonly because: Text; readonly basis?: BasisRef } & ({ readonly when: Cel; readonly outcome: O } | { readonly otherwise: O });

/** A rule with its condition; null: it always holds. */
export interface RuleDraft<O extends string> {
  readonly id: string;
  readonly when: Cel | null;
  readonly outcome: O;
  readonly because: Text;
  readonly basis: BasisRef | null;
}

/** `rule('R-ACCEPT-01', { when: cel`…`, outcome: 'accept', because: t('…', '…') })`; the last one says `otherwise` and always holds. */
export function rule<const O extends AcceptRule['outcome'] | DecideRule['outcome']>(id: string, reason: Reason<O>): RuleDraft<O> {
  const { because, basis = null } = reason;
  return 'when' in reason ? { id, when: reason.when, outcome: reason.outcome, because, basis } : { id, when: null, outcome: reason.otherwise, because, basis };
}

/** Rules in the order in which they are asked: the first that holds decides. */
export function firstMatch<O extends string>(...rules: readonly RuleDraft<O>[]): readonly RuleDraft<O>[] {
  return rules;
}
