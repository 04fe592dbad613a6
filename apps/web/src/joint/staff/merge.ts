import type { Field, Situation } from '@yichuang/domain/manifest';
import type { JointForm } from '../../../../api/src/web-port.ts';
import type { Draft } from '../../case/staff/intake/draft.ts';
import { isAnswered } from '../../case/staff/intake/draft.ts';

type Legs = JointForm['legs'];

/** What was asked first under a key stands for all legs that ask it in the same way: same kind of answer, same choices. */
function firstOf<T extends { readonly key: string }>(questions: readonly T[]): readonly T[] {
  return questions.filter(({ key }, at) => questions.findIndex(other => other.key === key) === at);
}
const sameSituation = (a: Situation, b: Situation): boolean => JSON.stringify(a.options.map(({ key }) => key)) === JSON.stringify(b.options.map(({ key }) => key));
const sameField = (a: Field, b: Field): boolean => a.type === b.type && JSON.stringify('options' in a ? a.options : null) === JSON.stringify('options' in b ? b.options : null);

/** One form for the legs that are applied for: each question once. @req #39 */
export function questionsOf(legs: Legs): { readonly situations: readonly Situation[]; readonly form: readonly Field[] } {
  return { situations: firstOf(legs.flatMap(({ situations }) => situations)), form: firstOf(legs.flatMap(({ form }) => form)) };
}

/** What each leg is told: the answers to what it asks as the one form does. What it asks otherwise is asked in its own case. */
export function answersByLeg(legs: Legs, { situations, form }: Pick<Draft, 'situations' | 'form'>): Readonly<Record<string, { readonly situations: Draft['situations']; readonly form: Draft['form'] }>> {
  const asked = questionsOf(legs);
  const alike = <T extends { readonly key: string }>(own: readonly T[], all: readonly T[], same: (a: T, b: T) => boolean): readonly string[] => own.filter(one => all.some(other => other.key === one.key && same(one, other))).map(({ key }) => key);
  return Object.fromEntries(legs.map(leg => {
    const [chosen, filled] = [alike(leg.situations, asked.situations, sameSituation), alike(leg.form, asked.form, sameField)];
    return [leg.item, {
      situations: Object.fromEntries(Object.entries(situations).filter(([key]) => chosen.includes(key))),
      form: Object.fromEntries(Object.entries(form).filter(([key, answer]) => filled.includes(key) && isAnswered(answer))),
    }];
  }));
}
