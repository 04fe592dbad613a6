import { weekdaysBetween } from '@yichuang/plugin-kit';
import { compile, materialsOf, questionsOf } from '@yichuang/plugin-kit/evaluator';
import type { RulesInForce } from '@yichuang/projections';
import { useMemo } from 'react';
import { inputsOf, type Draft } from './draft.ts';

/** Rules in force, with the day on which they were asked for. */
export type RulesAtCounter = RulesInForce & { readonly moment: { readonly on: string } };

/** Questions and papers by the rules, given the answers so far: the same evaluator as the server's, which has the last word. */
export function useAsked({ manifest, moment }: RulesAtCounter, draft: Draft) {
  const rulebook = useMemo(() => compile(manifest), [manifest]);
  return useMemo(() => {
    const [inputs, context] = [inputsOf(draft, moment.on), { workingDaysBetween: weekdaysBetween }];
    const keys = questionsOf(rulebook, inputs, context);
    return { situations: manifest.situations.filter(({ key }) => keys.situations.includes(key)), form: manifest.form.filter(({ key }) => keys.form.includes(key)), materials: materialsOf(rulebook, inputs, context) };
  }, [rulebook, manifest, draft, moment.on]);
}
export type Asked = ReturnType<typeof useAsked>;
