import { relative } from 'node:path';
import { BuildFailed, type BuildProblem, type Built, type Place } from '@yichuang/plugin-kit';
import { EXIT, Stop } from '../exit.ts';

/** A place as seen from the folder of the package: `items/relief.ts:12:9`. Files of the kit itself are nobody's to look at. */
export function placeWords(dir: string, place: Place | null): string | null {
  if (place === null || !place.file.startsWith(`${dir}/`)) return null;
  return `${relative(dir, place.file)}:${place.line}:${place.column}`;
}

/** `items/relief.ts:12:9 990511005000 /decide/0/when type: …`: one line for each. */
export function problemLine(dir: string, { item, pointer, code, detail, place }: BuildProblem): string {
  return [placeWords(dir, place), item, pointer, `${code}${detail === '' ? '' : `: ${detail}`}`].filter(part => part !== null && part !== '').join(' ');
}

/** Problems of a package instead of a release. */
export function builtOrProblems(make: () => Built): { readonly built: Built } | { readonly problems: readonly BuildProblem[] } {
  try {
    return { built: make() };
  } catch (error) {
    if (error instanceof BuildFailed) return { problems: error.problems };
    throw error;
  }
}

/** @throws {Stop} with a line for each problem */
export function builtOrStop(dir: string, make: () => Built): Built {
  const made = builtOrProblems(make);
  if ('built' in made) return made.built;
  const moved = made.problems.some(({ code }) => code === 'base-moved');
  throw new Stop(EXIT.failed, made.problems.map(problem => problemLine(dir, problem)).join('\n'), moved ? 'yichuang plugin pull' : 'yichuang plugin lint');
}
