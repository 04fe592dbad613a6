import { officesAtUnit, type ErrandCommand, type ErrandContext, type ErrandState, type StoredFile } from '@yichuang/domain';
import type { Act } from '../capability.ts';
import type { World } from '../world.ts';
import { actContext } from '../contexts.ts';

type Acting = Act<ErrandCommand, ErrandState>;
const STATION: readonly string[] = ['village_agent', 'village_manager'];

/** On the list of the village, or on duty at its station. */
function isHelper(world: World, at: string): ErrandContext['isHelper'] {
  return ({ person, village }) => world.errands.helpers(village, at).includes(person) || officesAtUnit(world.authority(), { person, unit: village }, at).some(office => STATION.includes(office));
}

/** The agent at the station, or the helper who was listed first. */
function onDuty(world: World, at: string): ErrandContext['onDuty'] {
  return village => world.offices(at).find(({ unit, office }) => unit === village && office === 'village_agent')?.holder ?? world.errands.helpers(village, at)[0] ?? null;
}

/** Digests that a command names. */
function digestsIn({ type, data }: ErrandCommand): readonly string[] {
  if (type === 'AuthoriseAgency') return data.evidence === null ? [] : [data.evidence.digest];
  return type === 'CollectAgencyPapers' ? data.papers.flatMap(({ file }) => (file === null ? [] : [file.digest])) : [];
}

/** Files that the command names, as far as they are whole and the resident's own. */
async function filesOf({ world, command, state, id }: Acting): Promise<ReadonlyMap<string, StoredFile>> {
  const digests = [...new Set(digestsIn(command))];
  const known = digests.length > 0 && world.cases.files !== null ? await world.cases.files(digests, id) : new Map();
  return new Map([...known].filter(([, { subject }]) => subject === state.resident));
}

/** What is known of the world is taken in one turn; files are waited for after it. */
export async function errandContext(act: Acting): Promise<ErrandContext> {
  const { world, today, now } = act;
  const known = {
    ...actContext(act), units: world.units(today), calendar: world.rulebook.calendar(), catalogue: world.itemsOn(today), villageItem: (of: { code: string; town: string }) => world.errands.villageItem({ ...of, on: today }),
    isHelper: isHelper(world, now), onDuty: onDuty(world, now), known: (person: string) => world.knows(person),
  };
  const files = await filesOf(act);
  return { ...known, file: digest => files.get(digest) ?? null };
}
