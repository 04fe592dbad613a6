import { compile, evaluate, questionsOf, type Explanation, type Inputs, type Rulebook } from '@yichuang/plugin-kit/evaluator';
import type { ItemManifest } from '@yichuang/domain';
import { releasesOfSample } from '../plan/rulebooks.ts';
import { at } from '../working-time.ts';

/** The rules of an item in force on a day. */
export interface ItemRules {
  readonly manifest: ItemManifest;
  readonly digest: string;
  assess(inputs: Inputs): Explanation;
  /** Fields of the form that are asked, given the answers so far. */
  asked(inputs: Inputs): readonly string[];
}
export type RulesOn = (item: string, instant: string) => ItemRules | null;

/** Rules by item and instant, from the releases that the sample publishes; each manifest compiled once. */
export function sampleRules(workingDaysBetween: (from: string, to: string) => number): RulesOn {
  const compiled = new Map<string, Rulebook>();
  const releases = releasesOfSample().flat().map(made => ({ ...made, from: at(made.wave.days.effective, '00:00') }));
  return (item, instant) => {
    const made = releases.findLast(({ plugin, from }) => item in plugin.items && from <= instant);
    const manifest = made?.built().manifests.find(one => one.item === item);
    const digest = made?.built().release.items.find(one => one.item === item)?.digest;
    if (!manifest || !digest) return null;
    const rulebook = compiled.get(digest) ?? compile(manifest);
    compiled.set(digest, rulebook);
    return { manifest, digest, asked: inputs => questionsOf(rulebook, inputs, { workingDaysBetween }).form, assess: inputs => evaluate(rulebook, inputs, { version: '', digest, workingDaysBetween, digestOf: () => '' }) };
  };
}
