import { legalDateOf, type Actor, type Role } from '@yichuang/domain';
import type { Application } from '../application.ts';
import { OFFICE_NAMES } from '../application/offices.ts';
import type { ActingPost, SamplePerson } from '../web-port.ts';

/** A post that a person holds now, with the actor that acts on it are recorded under. */
export interface HeldPost extends ActingPost {
  readonly actor: Actor;
}

const inEnglish = (office: Role): string => office.replaceAll('_', ' ');

/** Posts and offices that a person holds at this moment, as the log says: one's own first. A person relieved a moment ago has none. */
export function postsOf({ clock, world }: Application, subject: string): readonly HeldPost[] {
  const now = clock.now();
  const today = legalDateOf(now);
  const held = world.officesOf(subject, now).map(({ office, unit, post, deputyFor }): HeldPost => {
    const { zh, en } = world.unitName(unit, today);
    const code = post === office ? '' : ` ${post}`;
    return {
      key: `${post}@${unit}`, post, office, unit, deputyFor, name: { zh: `${zh} · ${OFFICE_NAMES[office]}${code}`, en: `${en} · ${inEnglish(office)}${code}` },
      actor: { id: subject, unit, post, ...(deputyFor === null ? {} : { deputyFor }) },
    };
  });
  return [...held.filter(({ deputyFor }) => deputyFor === null), ...held.filter(({ deputyFor }) => deputyFor !== null)];
}

/** What a page may know of a post: not whose it is. */
export const shownPost = ({ actor: _actor, ...shown }: HeldPost): ActingPost => shown;

/** Most people that the sign-in page lists at once. */
const LISTED = 24;

/** People who can be tried out in a sample, each with the posts that the log gives them; `total` counts all. None outside a sample. @param find words of a unit or an office */
export function samplePeople(app: Application, find: string): { readonly people: readonly SamplePerson[]; readonly total: number } {
  if (app.mode !== 'sample') return { people: [], total: 0 };
  const subjects = [...new Set(app.world.offices(app.clock.now()).map(({ holder }) => holder))];
  const wanted = find.trim().toLowerCase();
  const people: SamplePerson[] = [];
  for (const subject of subjects) {
    if (people.length >= LISTED) break;
    const posts = postsOf(app, subject).map(shownPost);
    const [first] = posts;
    if (first && posts.some(({ name }) => `${name.zh} ${name.en}`.toLowerCase().includes(wanted))) people.push({ key: subject, name: first.name, posts });
  }
  return { people, total: subjects.length };
}

/** Who of the sample holds a post, named by its key or as `<office>@<unit>`; null when nobody does. */
export function sampleSeat({ world, clock, mode }: Application, role: string): { readonly subject: string; readonly post: string } | null {
  const seats = mode === 'sample' ? world.offices(clock.now()) : [];
  const held = seats.find(({ post, unit }) => `${post}@${unit}` === role) ?? seats.find(({ office, unit }) => `${office}@${unit}` === role);
  return held ? { subject: held.holder, post: `${held.post}@${held.unit}` } : null;
}
