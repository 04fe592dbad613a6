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
  const held = world.offices(now).filter(({ holder }) => holder === subject).map(({ office, unit, post, deputyFor }): HeldPost => {
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

/** Everybody who can be tried out in a sample: each person whom the log gives a post. None outside a sample. */
export function samplePeople(app: Application): readonly SamplePerson[] {
  if (app.mode !== 'sample') return [];
  const subjects = [...new Set(app.world.offices(app.clock.now()).map(({ holder }) => holder))];
  return subjects.flatMap(subject => {
    const posts = postsOf(app, subject).map(shownPost);
    const [first] = posts;
    return first ? [{ key: subject, name: first.name, posts }] : [];
  });
}
