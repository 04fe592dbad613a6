import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderEvents } from './events.ts';
import { renderExemptions, type Exemption } from './gaps.ts';
import { collectTags, renderRequirements, type Requirement } from './requirements.ts';
import { renderStreams } from './streams.ts';

const table = (name: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, '../data', name), 'utf8'));

/** Every row of the plan, and what rows lack on purpose. */
export const requirementTable = (): readonly Requirement[] => table('requirements.json') as Requirement[];
export const exemptionTable = (): readonly Exemption[] => table('exemptions.json') as Exemption[];

/** The generated reference pages, name → text. */
export function referencePages(root: string): Map<string, string> {
  return new Map([
    ['requirements.md', renderRequirements(requirementTable(), collectTags(root), renderExemptions(exemptionTable()))],
    ['events.md', renderEvents()],
    ['streams.md', renderStreams()],
  ]);
}
