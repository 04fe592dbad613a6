import { paint, say, type Io } from '../io.ts';
import type { Grant, Link } from './answers.ts';

/** A missing grant in one line: words, code, where it lies and who can give it. */
export function grantLine(io: Io, grant: Grant): string {
  const by = grant.grantedBy && say(io, `，可由 ${grant.grantedBy.office}@${grant.grantedBy.unit ?? '—'} 办理`, `; ${grant.grantedBy.office}@${grant.grantedBy.unit ?? '-'} can grant it`);
  return `${paint(io, 'red', '✘')} ${grant[io.language]} (${grant.code})${by ?? ''}`;
}

export const linkLine = (io: Io, link: Link): string => `${paint(io, 'green', '✔')} ${link[io.language]}  ${paint(io, 'dim', `p:${link.number}`)}`;
