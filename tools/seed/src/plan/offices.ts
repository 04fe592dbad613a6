import type { Actor, Role } from '@yichuang/domain';
import type { SampleData } from '../data.ts';
import { rostersOf } from './posts.ts';
import { genesisOf } from './units.ts';

export { speakingVillages, townsOf } from './units.ts';

/** The actor who holds `office` at `unit`; `nth` of several, from 0. @throws Error when nobody does: the plan is wrong */
export type Staff = (office: Role, unit: string, nth?: number) => Actor;

/** Who holds what: the first offices under their own name, everybody else through a post. Those who change post later are never the first. */
export function staffOf(data: SampleData): Staff {
  const { district, departments, centres, stations, faulty } = rostersOf(data);
  const first = genesisOf().map(({ holder, office, unit }) => ({ office, actor: { id: holder, unit, post: office } }));
  const posts = [...district, ...departments, ...centres, ...stations, ...faulty].flatMap(({ unit, posts: lines }) =>
    lines.flatMap(({ office, post, clerk }) => (clerk === null ? [] : [{ office, actor: { id: clerk, unit, post } }])));
  const held = Map.groupBy([...first, ...posts], ({ office, actor: { unit } }) => `${office}@${unit}`);
  return (office, unit, nth = 0) => {
    const actor = held.get(`${office}@${unit}`)?.[nth]?.actor;
    if (!actor) throw new Error(`nobody holds ${office} at ${unit}`);
    return actor;
  };
}
