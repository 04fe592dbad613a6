import { legalDateOf, type Actor } from '@yichuang/domain';
import type { Request } from 'express';
import type { Application } from '../application.ts';
import { OFFICE_NAMES } from '../application/authority.ts';
import { cookiesOf } from '../edge/request.ts';
import type { DemoRole, DemoRoleAnswer } from '../web-port.ts';

export const ROLE_COOKIE = 'yichuang_demo_role';
const MOST_OFFERED = 200;

/** A role with the person who holds it in the sample. */
export interface PlayedRole extends DemoRole {
  readonly actor: Actor;
}

/** Every office that the sample's genesis names, each once; none outside sample mode. */
export function rolesOf(app: Application): readonly PlayedRole[] {
  if (app.mode !== 'sample') return [];
  const today = legalDateOf(app.clock.now());
  return app.world.offices().slice(0, MOST_OFFERED).map(({ office, unit, holder }) => {
    const { zh, en } = app.world.unitName(unit, today);
    return { key: `${office}@${unit}`, office, unit, name: { zh: `${zh} · ${OFFICE_NAMES[office]}`, en: `${en} · ${office.replaceAll('_', ' ')}` }, actor: { id: holder, unit, post: office } };
  });
}

/** The role that the visitor plays; null for a member of the public, or a cookie that names no office of the sample. */
export function playedRole(req: Request, app: Application): PlayedRole | null {
  const chosen = cookiesOf(req)[ROLE_COOKIE];
  if (chosen === undefined) return null;
  const key = decodeURIComponent(chosen.replaceAll(/%(?![0-9A-Fa-f]{2})/g, '%25'));
  return rolesOf(app).find(role => role.key === key) ?? null;
}

/** What the page may know of a role: not who plays it. */
export function shownRole({ key, office, unit, name }: PlayedRole): DemoRole {
  return { key, office, unit, name };
}

export function roleAnswer(req: Request, app: Application): DemoRoleAnswer {
  const current = playedRole(req, app);
  return { current: current && shownRole(current), offered: rolesOf(app).map(shownRole) };
}
