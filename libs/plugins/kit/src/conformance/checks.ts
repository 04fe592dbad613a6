import { canonicalText, same } from '@yichuang/domain/canonical';
import type { ItemManifest } from '@yichuang/domain/manifest';
import { build, type BaseRelease, type Built } from '../authoring/build.ts';
import type { Plugin } from '../authoring/plugin.ts';
import { weekdaysBetween } from '../calendar.ts';
import { digestOf, type Digester } from '../digest.ts';
import { bytesOf } from '../evaluator/guard.ts';
import { compile, LIMITS, type WorkingDaysBetween } from '../evaluator/index.ts';
import { rulesMet, runExamples } from '../examples/run.ts';
import { lint } from '../lint/index.ts';

/** One thing that must hold of a plugin. `run` throws an error whose message says what does not. */
export interface Check {
  readonly name: string;
  readonly run: () => void;
}
export interface ConformanceOptions {
  readonly sha256: Digester;
  /** The release that the plugin was made from; none: what it changes is not looked at. */
  readonly base?: BaseRelease;
  /** Default: weekends alone, so that examples do not change with a holiday notice. */
  readonly workingDaysBetween?: WorkingDaysBetween;
}

/** An event of the log holds at most this much (bytes of JSON). */
const EVENT_BYTES = 64 * 1024;

function refuse(wrong: readonly string[]): void {
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
}

/**
 * Everything that must hold of a department's plugin before it is proposed: it can be built, the linter is silent, each example
 * agrees, each rule decides in one, costs and sizes stay within limits, digests are stable. @req #20 #45
 */
export function checksOf(plugin: Plugin, options: ConformanceOptions): readonly Check[] {
  const make = (): Built => build(options.base === undefined ? { ...plugin, base: null } : plugin, options);
  let once: Built | null = null;
  const built = (): Built => (once ??= make());
  const items = Object.keys(plugin.items).toSorted((a, b) => (a < b ? -1 : 1));
  const manifestOf = (item: string): ItemManifest => built().manifests.find(one => one.item === item) ?? missing(item);
  return [
    { name: 'is built', run: () => void built() },
    { name: 'has the same digest each time it is built', run: () => refuse(make().digest === built().digest ? [] : ['the digest changed from one build to the next']) },
    { name: 'fits into an event', run: () => refuse(bytesOf(canonicalText(built().release)) <= EVENT_BYTES ? [] : ['the release is larger than an event may be']) },
    ...items.flatMap(item => itemChecks(item, () => manifestOf(item), options)),
  ];
}

function missing(item: string): never {
  throw new Error(`${item} was not built`);
}

function itemChecks(item: string, manifest: () => ItemManifest, { sha256, workingDaysBetween = weekdaysBetween }: ConformanceOptions): readonly Check[] {
  const check = (name: string, wrong: (manifest: ItemManifest) => readonly string[]): Check => ({ name: `${item} ${name}`, run: () => refuse(wrong(manifest())) });
  return [
    check('has nothing that the linter reports', of => lint(compile(of), { workingDaysBetween }).map(({ code, pointer, words }) => `${pointer} ${code}: ${words.zh} / ${words.en}`)),
    check('keeps what its examples promise', of => runExamples(compile(of), workingDaysBetween).flatMap(({ name, differences }) => differences.map(({ of: part, expected, found }) => `“${name}”: ${part} is ${canonicalText(found)}, not ${canonicalText(expected)}`))),
    check('has an example for each rule', of => {
      const met = rulesMet(runExamples(compile(of), workingDaysBetween));
      return [...of.accept, ...of.decide].filter(({ id }) => !met.has(id)).map(({ id }) => `${id} decides in no example`);
    }),
    check('costs no more than one evaluation may', of => (compile(of).cost <= LIMITS.manifestCost ? [] : ['too costly'])),
    check('is small enough for an event', of => (bytesOf(canonicalText(of)) <= LIMITS.manifestBytes ? [] : [`${bytesOf(canonicalText(of))} bytes, more than ${LIMITS.manifestBytes}`])),
    check('says the same after a way through JSON, whatever the order of its keys', of => {
      const back = JSON.parse(JSON.stringify(reversed(of))) as unknown;
      return same(back, of) && digestOf(back, sha256) === digestOf(of, sha256) ? [] : ['the text or the digest changed'];
    }),
  ];
}

/** A value with the keys of every object in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).toReversed().map(([key, part]) => [key, reversed(part)]));
}
