import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** One row of the plan's requirement table: the clause quoted, and the field's term for it. */
export interface Requirement {
  readonly row: number;
  readonly clause: string;
  readonly term: string;
}

export type Column = 'commands' | 'events' | 'views' | 'screens' | 'tests' | 'tools';
export interface Tag {
  readonly rows: readonly number[];
  readonly column: Column;
  readonly name: string;
  readonly file: string;
}

const TAG = /@req((?:\s+#\d+)+)/;
/** A declaration of the module, exported or its own. */
const NAME = /^(?:\s*export\s+(?:default\s+)?)?(?:async\s+)?(?:const|function|interface|type|class)\s+(\w+)/;
/** Title of a test or of a group; of one for each row of a table too. */
const TITLE = /\b(?:describe|it|test)(?:\.each\(.*\))?\(\s*[`'"](.+?)[`'"]/;
const COLUMNS: readonly (readonly [RegExp, Column])[] = [
  [/\.(spec|contract)\.tsx?$|^tools\/ux\//, 'tests'],
  [/^libs\/domain\/.*commands\.ts$/, 'commands'],
  [/^libs\/domain\/.*(?:events\.ts|\/events\/[\w-]+\.ts)$/, 'events'],
  [/^libs\/projections\//, 'views'],
  [/^apps\/web\//, 'screens'],
];

function* sources(folder: string): Generator<string> {
  for (const name of readdirSync(folder).toSorted()) {
    if (name === 'node_modules' || name === 'dist') continue;
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* sources(path);
    else if (/\.tsx?$/.test(name)) yield path;
  }
}

/** Name of what a tag stands on: the next declaration or test title within twelve lines. */
function nameAfter(lines: readonly string[], at: number): string | undefined {
  for (const line of lines.slice(at, at + 12)) {
    const found = NAME.exec(line) ?? TITLE.exec(line);
    if (found?.[1]) return found[1];
  }
  return undefined;
}

/** Tags of one file. A tag that stands on nothing is an error: it would claim what is not there. */
export function tagsOf(file: string, text: string): Tag[] {
  const column = COLUMNS.find(([pattern]) => pattern.test(file))?.[1] ?? 'tools';
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    const found = TAG.exec(line);
    if (!found?.[1]) return [];
    const name = nameAfter(lines, at);
    if (name === undefined) throw new Error(`${file}:${at + 1}: @req stands on no declaration and no test`);
    return [{ rows: found[1].trim().split(/\s+/).map(row => Number(row.slice(1))), column, name, file }];
  });
}

/** All tags under `apps`, `libs` and `tools` of the repository at `root`. */
export function collectTags(root: string): Tag[] {
  return ['apps', 'libs', 'tools'].flatMap(top => [...sources(join(root, top))].flatMap(path => tagsOf(relative(root, path), readFileSync(path, 'utf8'))));
}

const cell = (tags: readonly Tag[], column: Column): string => {
  const names = [...new Set(tags.filter(tag => tag.column === column).map(tag => (column === 'tests' ? `[${tag.name}](../../${tag.file})` : `[\`${tag.name}\`](../../${tag.file})`)))];
  return names.join('<br>');
};

/** The table of every requirement with what carries it; a row without a test says "not yet". */
export function renderRequirements(requirements: readonly Requirement[], tags: readonly Tag[], notes: readonly string[] = []): string {
  const known = new Set(requirements.map(requirement => requirement.row));
  for (const tag of tags) for (const row of tag.rows) if (!known.has(row)) throw new Error(`${tag.file}: there is no requirement #${row}`);
  const rows = requirements.map(requirement => {
    const mine = tags.filter(tag => tag.rows.includes(requirement.row));
    const done = mine.some(tag => tag.column === 'tests');
    const cells = done || mine.length > 0 ? (['commands', 'events', 'views', 'screens', 'tools', 'tests'] as const).map(column => cell(mine, column)) : ['', '', '', '', '', ''];
    return `| ${requirement.row} | ${requirement.clause}<br>*${requirement.term}* | ${cells.join(' | ')} | ${done ? 'built' : mine.length > 0 ? 'in part' : 'not yet'} |`;
  });
  return ['# Requirements', '', 'Generated from the `@req` tags in code and tests by `npm run reference`. Do not edit.', '', '| # | Clause of the plan | Commands | Events | Views | Screens | Tools and API | Tests | State |', '|---|---|---|---|---|---|---|---|---|', ...rows, '', ...notes].join('\n');
}
