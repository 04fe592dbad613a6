import type { Column, Requirement, Tag } from './requirements.ts';

/** What every row of the plan must have: something to do, something recorded, something computed from it, somewhere to see it, and a test. */
export const NEEDED = ['commands', 'events', 'views', 'screens', 'tests'] as const satisfies readonly Column[];
export type Needed = (typeof NEEDED)[number];

/** Why a row has no command, event, view or screen of its own. A test is never exempt. */
export interface Exemption {
  readonly row: number;
  readonly columns: readonly Exclude<Needed, 'tests'>[];
  readonly reason: string;
}

export interface Gap {
  readonly row: number;
  readonly missing: readonly Needed[];
}

const has = (tags: readonly Tag[], row: number, column: Column): boolean => tags.some(tag => tag.column === column && tag.rows.includes(row));

/** Rows that lack something and have no reason for it. */
export function gapsIn(requirements: readonly Requirement[], { tags, exemptions }: { readonly tags: readonly Tag[]; readonly exemptions: readonly Exemption[] }): readonly Gap[] {
  const exempt = (row: number, column: Needed): boolean => exemptions.some(each => each.row === row && each.columns.some(name => name === column));
  return requirements.flatMap(({ row }) => {
    const missing = NEEDED.filter(column => !has(tags, row, column) && !exempt(row, column));
    return missing.length === 0 ? [] : [{ row, missing }];
  });
}

/** Exemptions for what is there after all, or of rows that do not exist: an excuse that nobody needs hides the next gap. */
export function idleExemptions(requirements: readonly Requirement[], { tags, exemptions }: { readonly tags: readonly Tag[]; readonly exemptions: readonly Exemption[] }): readonly string[] {
  const known = new Set(requirements.map(({ row }) => row));
  return exemptions.flatMap(({ row, columns }) => (known.has(row) ? columns.filter(column => has(tags, row, column)).map(column => `#${row} ${column}`) : [`#${row}`]));
}

const WORDS: Readonly<Record<Needed, string>> = { commands: 'command', events: 'event', views: 'view', screens: 'screen', tests: 'test' };

/** The reasons, as the page tells them. */
export function renderExemptions(exemptions: readonly Exemption[]): readonly string[] {
  return ['## Rows without one of their own', '', 'What a row lacks on purpose, and why. `tools/checks/requirements.spec.ts` fails for anything else.', '', '| # | Has no | Because |', '|---|---|---|', ...exemptions.map(({ row, columns, reason }) => `| ${row} | ${columns.map(column => WORDS[column]).join(', ')} | ${reason} |`), ''];
}
