import { itemOf, standingVersions, versionOn } from '../catalogue/items.ts';
import { fateProjection } from '../catalogue/fate-projection.ts';
import type { Moment, ReadModel } from '../runner/read-model.ts';

type Name = { readonly zh: string; readonly en: string };

/** The name that was recorded last; the code itself where nothing is recorded. */
function recorded(read: ReadModel, code: string, { number }: Moment): Name {
  const rows = read.list(fateProjection, { index: 'code', equals: code }, number).map(({ doc }) => doc).filter(({ record }) => record !== null);
  return rows.sort((a, b) => b.number - a.number)[0]?.record?.name ?? { zh: code, en: code };
}

/** Names of single items on the day, each looked up once: a list of cases is about few of them, and the catalogue is long. */
export function namesOn(read: ReadModel, at: Moment): (code: string) => Name {
  const version = versionOn(standingVersions(read, at), at.on);
  const known = new Map<string, Name>();
  return code => {
    const name = known.get(code) ?? (version && itemOf(read, version, { code, at }))?.name ?? recorded(read, code, at);
    known.set(code, name);
    return name;
  };
}
