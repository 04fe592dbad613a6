import { canonicalText, type DigestOf, type TestFacts } from '@yichuang/domain';
import type { Judgement } from './judge.ts';

/** What the examples of a release came to, all items together. The report names each item with the bytes that were tested. */
export function testFacts(judgements: readonly Judgement[], digests: Readonly<Record<string, string>>, sha256: DigestOf): TestFacts {
  const ordered = judgements.toSorted((a, b) => (a.item < b.item ? -1 : 1));
  const report = ordered.map(({ item, invalid, examples, failed, rules, uncovered }) => ({ item, digest: digests[item], invalid, examples, failed, rules, uncovered }));
  const failed = ordered.flatMap(({ item, failed: names, invalid }) => [...names, ...invalid.map(({ code }) => code)].map(example => ({ item, example })));
  return {
    examples: ordered.reduce((sum, { examples }) => sum + examples.length, 0), rules: ordered.reduce((sum, { rules }) => sum + rules.length, 0),
    failed, uncovered: ordered.flatMap(({ item, uncovered }) => uncovered.map(rule => ({ item, rule }))), report: sha256(canonicalText(report)),
  };
}
