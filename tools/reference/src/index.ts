import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderEvents } from './events.ts';
import { collectTags, renderRequirements, type Requirement } from './requirements.ts';
import { renderStreams } from './streams.ts';

/** The generated reference pages, name → text. */
export function referencePages(root: string): Map<string, string> {
  const requirements = JSON.parse(readFileSync(join(import.meta.dirname, '../data/requirements.json'), 'utf8')) as Requirement[];
  return new Map([
    ['requirements.md', renderRequirements(requirements, collectTags(root))],
    ['events.md', renderEvents()],
    ['streams.md', renderStreams()],
  ]);
}
