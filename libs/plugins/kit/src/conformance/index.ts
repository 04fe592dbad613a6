// For the specs of departments: `conformance(plugin)` is all that a department's spec must say.
import { describe, it } from 'vitest';
import type { Plugin } from '../authoring/plugin.ts';
import { sha256 } from '../node/digest.ts';
import { checksOf, type ConformanceOptions } from './checks.ts';

/** Describes everything that must hold of a department's plugin. Calendar and earlier release as in {@link checksOf}. */
export function conformance(plugin: Plugin, options: Partial<ConformanceOptions> = {}): void {
  describe(`the rulebook of ${plugin.department}`, () => {
    for (const { name, run } of checksOf(plugin, { sha256, ...options })) it(name, run);
  });
}
