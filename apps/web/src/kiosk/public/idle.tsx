import type { RenderRequest } from '../../../../api/src/web-port.ts';
import { useText } from '../../i18n/text.tsx';
import { usePage } from '../../public/page.tsx';

/** Seconds without a touch after which a page of the terminal goes back to its start; one that is filled in or read for longer, later. */
const SECONDS = { own: 180, other: 300 } as const;

/** Seconds on the device of a window: a grade is touched at once or not at all, and thanks are read at a glance. */
export const COUNTER_SECONDS = { now: 60, thanks: 8 } as const;

interface Idle {
  /** Path of the start page. */
  readonly start: string;
  readonly seconds: number;
}

type Asked = Pick<RenderRequest, 'path' | 'language' | 'cookies'>;

/** The terminal that a page is shown on: its own pages say so by their path, the others by the cookie of its start. */
function terminalOf({ path, cookies }: Asked): Pick<Idle, 'seconds'> & { readonly town: string } | null {
  const own = /^\/kiosk\/(\d{9})\//.exec(path)?.[1];
  if (own !== undefined) return { town: own, seconds: SECONDS.own };
  const marked = cookies['yichuang_kiosk'] ?? '';
  return /^\d{9}$/.test(marked) ? { town: marked, seconds: SECONDS.other } : null;
}

const COUNTER = /^(\/counter\/rate\/\d{9})(?:\/(now|thanks))?$/;
/** The resting screen of a device at a window, from its other pages; null elsewhere. */
function restOf({ path, language }: Asked): Idle | null {
  const [, rest, step] = COUNTER.exec(path) ?? [];
  if (rest === undefined || (step !== 'now' && step !== 'thanks')) return null;
  return { start: `${language === 'en' ? '/en' : ''}${rest}`, seconds: COUNTER_SECONDS[step] };
}

/** How long a page stays, on a terminal; null elsewhere, and on the start page, where nothing is to be cleared. */
function idleOf(asked: Asked): Idle | null {
  const terminal = /^\/kiosk\/\d{9}$/.test(asked.path) || COUNTER.test(asked.path) ? null : terminalOf(asked);
  return terminal && { start: `${asked.language === 'en' ? '/en' : ''}/kiosk/${terminal.town}`, seconds: terminal.seconds };
}

/** Takes the page back to the start, where everything of a person is cleared; works without a script. */
export function IdleMeta({ request }: { readonly request: RenderRequest }) {
  const idle = restOf(request) ?? idleOf(request);
  return idle && <meta httpEquiv="refresh" content={`${idle.seconds};url=${idle.start}`} />;
}

/** Says so, on every page of a terminal, with the way to do it at once. @req #11 */
export function IdleBar() {
  const { t } = useText();
  const idle = idleOf(usePage().request);
  if (!idle) return null;
  return (
    <div className="kiosk-bar no-print" role="region" aria-label={t('kiosk.bar')}>
      <div className="wrap">
        <p>{t('kiosk.idle', { minutes: idle.seconds / 60 })}</p>
        <a className="button" href={idle.start}>{t('kiosk.finish')}</a>
      </div>
    </div>
  );
}
