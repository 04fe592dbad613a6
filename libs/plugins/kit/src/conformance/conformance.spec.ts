import { describe, expect, it } from 'vitest';
import { samplePlugin, pluginWith, sampleItem, sha256 } from '../testing/sample.ts';
import { t } from '../index.ts';
import { checksOf } from './checks.ts';
import { conformance } from './index.ts';

conformance(samplePlugin);

/** What does not hold of a plugin: name of the check and what it says. */
function failing(plugin: typeof samplePlugin): readonly string[] {
  return checksOf(plugin, { sha256 }).flatMap(({ name, run }) => {
    try {
      run();
      return [];
    } catch (error) {
      return [`${name}: ${(error as Error).message}`];
    }
  });
}

describe('the conformance suite', () => {
  it('is silent on a plugin that conforms', () => expect(failing(samplePlugin)).toEqual([]));
  it('sees a rule that no example reaches, twice', () => {
    expect(failing(pluginWith({ examples: (sampleItem.examples ?? []).filter(({ expect: { rule } }) => rule !== 'R-DECIDE-03') }))).toEqual([expect.stringContaining('rule-without-example'), expect.stringContaining('R-DECIDE-03 decides in no example')]);
  });
  it('sees an example that promises too much', () => {
    const [first, ...rest] = sampleItem.examples ?? [];
    expect(failing(pluginWith({ examples: [{ ...first!, expect: { decide: 'refuse' } }, ...rest] }))).toEqual([expect.stringContaining('“收入低于标准，材料齐全”: decide is "grant", not "refuse"')]);
  });
  it('sees what the linter sees', () => expect(failing(pluginWith({ guide: { summary: t('概要', ''), process: t('流程', 'Process') } }))).toEqual([expect.stringContaining('text-missing')]));
  it('sees what cannot be built, in every check', () => expect(failing({ ...samplePlugin, items: { '12': sampleItem } })).toHaveLength(9));
});
