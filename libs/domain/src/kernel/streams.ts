/** One row of the stream map: which streams there are, how they are named and what each one alone guards. */
export interface StreamKind {
  readonly category: string;
  /** What stands after the first hyphen. */
  readonly id: string;
  /** `natural`: a key from the world (two writers who mean the same thing meet); `command`: made from the id of the command that created it. */
  readonly key: 'natural' | 'command';
  /** Invariants that only this stream can keep: they hold under concurrent writers because its appends are serial. */
  readonly guards: readonly string[];
}

/** The whole map. `docs/reference/streams.md` is generated from it. */
export const STREAMS: readonly StreamKind[] = [
  { category: 'log', id: '<district>', key: 'natural', guards: ['a log is opened once'] },
  { category: 'unit', id: '<unit code>', key: 'natural', guards: ['one unit per code', 'one name, one parent on any day', 'an ended unit stays ended'] },
  { category: 'instrument', id: '<uuid of issuer and number>', key: 'natural', guards: ['a document is registered once, a number used once', 'a repealed document is repealed once'] },
  { category: 'calendar', id: 'cn', key: 'natural', guards: ['one set of days per year'] },
  { category: 'adjustment', id: '<uuid>', key: 'command', guards: ['one fate per item', 'codes and names unique in the outcome', 'conservation of items', 'gates in order, each by another body and person'] },
  { category: 'catalog', id: '<district>', key: 'natural', guards: ['one line of versions, each on the latest', 'item code unique in a version', 'a version never changes', 'one suspension of an item at a time'] },
  { category: 'province', id: '<district>', key: 'natural', guards: ['a list counts only when whole', 'one open difference per item and element'] },
  { category: 'villageitem', id: '<village item code>', key: 'natural', guards: ['one village item per code', 'the path from village to publication in order'] },
  { category: 'halldirectory', id: '<town code>', key: 'natural', guards: ['one directory per town and edition', 'editions in order'] },
  { category: 'delegation', id: '<department>-<town>', key: 'natural', guards: ['one letter per number', 'no two letters of one item and town at once', 'a letter counts only when both have signed and it is announced'] },
  { category: 'responsibility', id: '<uuid>', key: 'command', guards: ['one row per item and town in a change', 'nothing changes while people are asked', 'no closing before everyone has answered or let the day pass'] },
  { category: 'responsibilitylist', id: '<district>', key: 'natural', guards: ['one line of versions, each on the latest', 'one responsible body per item, town and step', 'one day for all towns of a change'] },
  { category: 'permissions', id: '<town>', key: 'natural', guards: ['one open difference per platform, item and step'] },
  { category: 'staff', id: '<unit code>', key: 'natural', guards: ['A and B of a post are two persons', 'a village keeps two persons', 'one leader and one head', 'a deputy acts only while A is absent'] },
  { category: 'milestone', id: '<instrument>', key: 'natural', guards: ['one obligation per key', 'missed once'] },
  { category: 'account', id: '<account>', key: 'natural', guards: ['an account stands for one person'] },
  { category: 'rulebook', id: '<department>', key: 'natural', guards: ['one release per version, versions go up', 'approvals in order, each by another person than the author', 'one release counts at an instant'] },
  { category: 'signingkey', id: '<person>', key: 'natural', guards: ['one key in use per person', 'a revoked key stays revoked'] },
  { category: 'case', id: '<uuid>', key: 'command', guards: ['one notice of corrections per receipt', 'acceptance once, decision once, extension once', 'nothing is granted while a promised paper is missing', 'bound to one release from receipt to end', 'a fact that the clock makes true is recorded once'] },
  { category: 'jointmatter', id: '<code>', key: 'natural', guards: ['one line of versions per matter', 'no circle of legs that wait for each other', 'all five parts are named'] },
  { category: 'joint', id: '<uuid>', key: 'command', guards: ['one case per leg', 'no leg begins before those it waits for', 'one answer, when every leg has an end', 'extended once', 'a limit is said to have run out once'] },
  { category: 'contact', id: '<uuid>', key: 'command', guards: ['one person responsible for a first contact at any time'] },
  { category: 'credit', id: '<subject reference>', key: 'natural', guards: ['one open record per case'] },
  { category: 'agency', id: '<uuid>', key: 'command', guards: ['one holder of every original at any time', 'one mandate per errand'] },
  { category: 'slots', id: '<town>-<date>', key: 'natural', guards: ['no slot beyond its capacity', 'one appointment of a person per slot'] },
  { category: 'queue', id: '<town>-<date>', key: 'natural', guards: ['one number per ticket and day'] },
  { category: 'venuestandard', id: '<district>', key: 'natural', guards: ['one version per name, in order of their days'] },
  { category: 'venue', id: '<unit code>', key: 'natural', guards: ['verified once per submission, by another body', 'a gap is open once', 'an exception ends once', 'the same file once for the same thing'] },
  { category: 'gateway', id: '<gateway code>', key: 'natural', guards: ['one village per port'] },
  { category: 'network', id: '<village code>', key: 'natural', guards: ['one line per village', 'online only after a test that passed'] },
  { category: 'inspection', id: '<uuid>', key: 'command', guards: ['one finding per number', 'steps of the ladder in order', 'no closing with open findings', 'a step is said to be overdue once'] },
  { category: 'accountability', id: '<inspection>', key: 'natural', guards: ['one referral per inspection, answered once'] },
  { category: 'spotcheck', id: '<department>-<period>', key: 'natural', guards: ['one check per department and period', 'the frame is fixed before the draw', 'drawn once'] },
  { category: 'appraisal', id: '<period>', key: 'natural', guards: ['one appraisal per period', 'frozen before scored, sealed once'] },
  { category: 'bulletin', id: '<period>', key: 'natural', guards: ['one bulletin per period, never changed'] },
  { category: 'reviewform', id: '<district>', key: 'natural', guards: ['one line of versions, each from a later day'] },
  { category: 'review', id: '<uuid of the service>', key: 'natural', guards: ['one review per service, never changed', 'steps of a bad review in order, none by the person complained of', 'no closing without feedback and return call', 'a default or an overdue step is recorded once'] },
  { category: 'policynotice', id: '<uuid>', key: 'command', guards: ['one acknowledgement and one adjustment per town', 'a town is escalated once for each', 'no closing before every town has answered'] },
  { category: 'training', id: '<unit>-<year>', key: 'natural', guards: ['one duty per unit and year', 'a session is counted once', 'warned once per quarter, short once per year'] },
  { category: 'negativelist', id: '<year>', key: 'natural', guards: ['one entry per unit and cause in a year', 'taken off once'] },
  { category: 'guidance', id: '<village code>', key: 'natural', guards: ['one number per visit and per answer'] },
  { category: 'practice', id: '<uuid>', key: 'command', guards: ['withdrawn once'] },
  { category: 'disclosure', id: '<uuid>', key: 'command', guards: ['checked by another person than the preparer', 'one text public at a time', 'late or over is recorded once'] },
  { category: 'exemption', id: '<unit code>', key: 'natural', guards: ['one number per entry', 'one open entry per disclosure'] },
  { category: 'presence', id: '<unit code>-<date>', key: 'natural', guards: ['one answer per post and hour'] },
  { category: 'publicity', id: '<unit code>', key: 'natural', guards: ['one number per plan'] },
  { category: 'complaint', id: '<uuid>', key: 'command', guards: ['one unit that answers at any time', 'no closing without an answer, nor without a call back where somebody can be called', 'reopened once, raised once after that, overdue once for each round', 'said once for each answer whether it is settled'] },
  { category: 'hotline', id: '<unit code>', key: 'natural', guards: ['one line of versions per unit'] },
  { category: 'majorproblem', id: '<uuid>', key: 'command', guards: ['resolved once, with evidence', 'a day is said to have gone by once'] },
  { category: 'kiosk', id: '<town code>', key: 'natural', guards: ['uses of a day add up', 'a machine is admitted once'] },
  { category: 'subject', id: '<subject reference>', key: 'natural', guards: ['a person is registered once'] },
  { category: 'reactor', id: '<reactor>', key: 'natural', guards: ['one effect per event and reactor', 'a timer fires once'] },
  // Not part of the domain's log: its events have no number.
  { category: 'tlog', id: 'lease', key: 'natural', guards: ['one active process per log'] },
  { category: 'access', id: '<subject or unit>', key: 'natural', guards: ['refusals of one actor are recorded at a bounded rate'] },
];

/** Name of a stream of a category. @throws for a category that the map does not know */
export function streamName(category: string, id: string): string {
  if (!STREAMS.some(kind => kind.category === category)) throw new Error(`no such category of streams: ${category}`);
  return `${category}-${id}`;
}
