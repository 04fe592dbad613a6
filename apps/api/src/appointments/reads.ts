import { HALL_OFFICES, LegalDate, UnitCode } from '@yichuang/domain';
import { booking, bookings, hallDay, hallDays, queueOf, terminalsOf, type BookingView, type HallDayView, type QueueView } from '@yichuang/projections';
import { Router, type Request } from 'express';
import { answersFor, openLinks, type Onlooking } from '../errands/links.ts';
import { callerOf, type Caller, type SignedIn } from '../policy/caller.ts';
import { Problem } from '../problems/problem.ts';
import { sendTagged } from '../reads/authority/routes.ts';
import { requireFound, type ReadContext, type Reader } from '../reads/context.ts';
import { isUuid, MomentParams, paramsOf } from '../reads/params.ts';
import { DaysParams } from './params.ts';

const DAYS = 14;
const TURNS = ['issue', 'call-next', 'call', 'pass', 'serve'] as const;

interface Asked {
  readonly req: Request;
  readonly context: ReadContext;
  readonly onlooker: Onlooking;
}
type Moment = Pick<ReadContext['moment'], 'number' | 'on'>;
const at = ({ context: { moment: { number, on } } }: Asked): Moment => ({ number, on });

const signedIn = (caller: Caller): SignedIn => {
  if (caller.actor === null) throw new Problem('sign-in-required');
  return caller;
};
/** Somebody of the hall itself. */
const isOfHall = ({ actor, offices }: Caller, town: string): boolean => actor?.unit === town && HALL_OFFICES.some(office => offices.some(held => held === office));

/** Town and day of the path. @throws {Problem} `not-found` for what is neither */
function dayOf({ params }: Request): { town: string; date: string } {
  const [town, date] = [UnitCode.safeParse(params.town), LegalDate.safeParse(params.date)];
  if (!town.success || !date.success) throw new Problem('not-found');
  return { town: town.data, date: date.data };
}

const linksOf = (category: 'slots' | 'queue', { town, date, revision }: HallDayView | QueueView, { open, onlooker }: { open: readonly string[]; onlooker: Onlooking }) => openLinks({ category, id: `${town}-${date}`, revision, state: {}, open }, onlooker);

function withLinks(view: BookingView, onlooker: Onlooking): object {
  const { booking: id, town, date, revision, subject, status } = view;
  const open = status === 'booked' ? ['cancel', 'keep', 'no-show'] : status === 'no_show' ? ['keep'] : [];
  return { ...view, links: openLinks({ category: 'slots', id: `${town}-${date}`, revision, state: { bookings: { [id]: { subject } } }, data: { booking: id }, open }, onlooker) };
}

/** A screen in the hall shows numbers and windows; which appointment somebody came by is the hall's alone. */
const onScreen = (queue: QueueView): QueueView => {
  const bare = queue.tickets.map(ticket => ({ ...ticket, booking: null }));
  return { ...queue, tickets: bare, current: bare.filter(({ status }) => status === 'called') };
};

/** What halls offer on their days, one's own appointments and those of one's hall, and who is next at the windows. @req #49 #59 */
export function appointmentReadRoutes(reader: Reader): Router {
  const router = Router();
  const { app, views } = reader;
  const answers = answersFor(app);
  const route = (path: string, answer: (asked: Asked) => object, params: typeof MomentParams | typeof DaysParams = MomentParams): void => {
    router.get(path, async (req, res) => {
      paramsOf(req, params);
      const context = await reader.context(req);
      await app.world.refresh();
      const onlooker: Onlooking = { app, answers, caller: callerOf(req), travelling: context.moment.travelling };
      sendTagged(req, res, { reader, context, answer: answer({ req, context, onlooker }) });
    });
  };

  route('/appointments/:town', asked => {
    const town = UnitCode.safeParse(asked.req.params.town);
    if (!town.success) throw new Problem('not-found');
    const { from = asked.context.moment.on, days = DAYS } = paramsOf(asked.req, DaysParams);
    return { data: views.read(['appointments'], read => hallDays(read, { town: town.data, date: from, days }, at(asked))), nextCursor: null };
  }, DaysParams);
  route('/appointments/:town/:date', asked => {
    const day = views.read(['appointments'], read => hallDay(read, dayOf(asked.req), at(asked)));
    return { ...day, links: linksOf('slots', day, { open: ['publish', 'extend', 'book'], onlooker: asked.onlooker }) };
  });
  route('/appointments/:town/:date/bookings', asked => {
    const day = dayOf(asked.req);
    // Who comes to another hall is not told, nor whether anybody does.
    if (!isOfHall(asked.onlooker.caller, day.town)) throw new Problem('not-found');
    return { data: views.read(['appointments'], read => bookings(read, day, at(asked))).map(view => withLinks(view, asked.onlooker)), nextCursor: null };
  });
  route('/bookings', asked => {
    const { actor } = signedIn(asked.onlooker.caller);
    return { data: views.read(['appointments'], read => bookings(read, { subject: actor.id }, at(asked))).map(view => withLinks(view, asked.onlooker)), nextCursor: null };
  });
  route('/bookings/:id', asked => {
    const { caller } = asked.onlooker;
    const { actor } = signedIn(caller);
    const id = String(asked.req.params.id);
    const found = isUuid(id) ? views.read(['appointments'], read => booking(read, id, at(asked))) : null;
    const view = requireFound(found !== null && (found.subject === actor.id || isOfHall(caller, found.town)) ? found : null, asked.context);
    return withLinks(view, asked.onlooker);
  });
  route('/queues/:town/:date', asked => {
    const queue = views.read(['appointments'], read => queueOf(read, dayOf(asked.req), at(asked)));
    const shown = isOfHall(asked.onlooker.caller, queue.town) ? queue : onScreen(queue);
    const links = linksOf('queue', queue, { open: TURNS, onlooker: asked.onlooker });
    if (shown !== queue) return { ...shown, links };
    const machines = openLinks({ category: 'kiosk', id: queue.town, revision: -1, state: {}, open: ['admit-terminal', 'dismiss-terminal'] }, asked.onlooker);
    return { ...shown, terminals: views.read(['kiosks'], read => terminalsOf(read, queue.town, at(asked))), links: [...links, ...machines] };
  });
  return router;
}
