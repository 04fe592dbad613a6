import { randomUUID } from 'node:crypto';
import { streamIdFor } from '@yichuang/event-store';
import { queryOf } from '../../../edge/request.ts';
import type { HelpPage } from '../../../web-port-citizen.ts';
import type { FormProblem, Named } from '../../../web-port-form.ts';
import { attempt, formOf, goTo, keyIn, send, sentBy, show, toSignIn, type Turn } from '../desk.ts';
import { itemNamed, townsOf, villagesOf } from '../reads.ts';
import { questionOf, read, typedFor, type Asking, type Sent } from '../wizard/reading.ts';

const NOTHING = { hint: null, options: [], min: null, max: null, maxLength: null } as const;

/** Services that the stations of a town's villages can be asked for: those of an item, or all of them. */
function servicesOf({ context, today }: Turn, { item, town }: Pick<Place, 'item' | 'town'>): HelpPage['services'] {
  const here = context.query.villageItems().filter(one => one.offered && one.upstream !== null && !one.inPersonRequired && one.towns.some(({ code, effectiveFrom }) => code === town && effectiveFrom <= today));
  return here.filter(({ upstream }) => !item || upstream === item).map(({ code, name, upstream }) => ({ code, ...name, item: upstream }));
}

/** What is asked of whoever wants help. */
function askingsFor(services: readonly Named[]): readonly Asking[] {
  return [
    { ...NOTHING, type: 'choice', required: true, name: 'h.service', label: { zh: '要办什么？', en: 'What is to be done?' }, options: services.map(({ code, zh, en }) => ({ key: code, label: { zh, en } })) },
    { ...NOTHING, type: 'choice', required: true, name: 'h.where', label: { zh: '在哪里见面？', en: 'Where shall we meet?' }, options: [{ key: 'home', label: { zh: '请到我家来', en: 'At my home' } }, { key: 'station', label: { zh: '我去村里便民服务站', en: 'At the village station' } }] },
    { ...NOTHING, type: 'text', required: true, maxLength: 100, name: 'h.applicantName', label: { zh: '您的姓名', en: 'Your name' } },
    { ...NOTHING, type: 'phone', required: true, name: 'h.phone', label: { zh: '联系电话', en: 'Telephone' } },
    { ...NOTHING, type: 'text', required: false, maxLength: 300, name: 'h.address', label: { zh: '住址', en: 'Address' } },
    { ...NOTHING, type: 'choices', required: false, name: 'h.priority', label: { zh: '需要优先照顾吗？', en: 'Is priority needed?' }, options: [{ key: 'yes', label: { zh: '是老、弱、病、残、孕', en: 'Aged, frail, ill, disabled or pregnant' } }] },
  ];
}

interface Place {
  readonly item: string | undefined;
  readonly town: string | undefined;
  readonly village: string | undefined;
}
interface Asked {
  readonly item: Named | null;
  readonly towns: readonly Named[];
  readonly town: Named | null;
  readonly villages: readonly Named[];
  readonly village: Named | null;
  readonly services: HelpPage['services'];
  readonly helpers: number;
}

const chosen = (all: readonly Named[], code: string | undefined): Named | null => all.find(one => one.code === code) ?? null;

/** Who can be asked: the agent at the station, and helpers on the list of the village. */
function helpersOf({ desk: { app } }: Turn, village: string): number {
  const now = app.clock.now();
  const onDuty = app.world.offices(now).filter(({ unit, office }) => unit === village && office === 'village_agent').map(({ holder }) => holder);
  return new Set([...app.world.errands.helpers(village, now), ...onDuty]).size;
}

async function askedOf(turn: Turn, place: Place): Promise<Asked> {
  await turn.desk.app.world.refresh();
  const towns = await townsOf(turn);
  const town = chosen(towns, place.town);
  const villages = town ? await villagesOf(turn, town.code) : [];
  const village = chosen(villages, place.village);
  return { item: await itemNamed(turn, place.item), towns, town, villages, village, services: servicesOf(turn, place), helpers: village ? helpersOf(turn, village.code) : 0 };
}

async function showHelp(turn: Turn, asked: Asked, { questions, problem = null }: { readonly questions: HelpPage['questions']; readonly problem?: FormProblem | null }): Promise<void> {
  const wrong = problem !== null || questions.some(({ fault }) => fault !== null);
  await show(turn, { kind: 'help', form: formOf(turn, randomUUID(), problem), signedIn: turn.visit !== null, ...asked, questions }, wrong ? { status: 422 } : {});
}

const keyOf = ({ name }: Asking): string => name.slice(2);
const placeOf = (sent: Sent): Place => ({ item: sent['item'], town: sent['town'], village: sent['village'] });

/** `GET /help`: which town, which village, and then what. */
export async function getHelp(turn: Turn): Promise<void> {
  const asked = await askedOf(turn, placeOf(queryOf(turn.req)));
  const only = asked.services.length === 1 ? (asked.services[0]?.code ?? '') : '';
  await showHelp(turn, asked, { questions: askingsFor(asked.services).map(asking => questionOf(asking, { value: asking.type === 'choices' ? [] : asking.name === 'h.service' ? only : '', key: keyOf(asking) })) });
}

type Said = ReadonlyMap<string, unknown>;

/** The request as the command takes it. */
function requestOf(asked: Asked, said: Said, resident: string) {
  const text = (name: string): string => {
    const value = said.get(name);
    return typeof value === 'string' ? value : '';
  };
  const priority = said.get('priority');
  return {
    village: asked.village?.code ?? '', villageItem: text('service'), item: asked.services.find(({ code }) => code === text('service'))?.item ?? '', resident, helper: null,
    priority: Array.isArray(priority) && priority.length > 0, atHome: text('where') === 'home', contact: { name: text('applicantName'), phone: text('phone'), address: text('address') || null },
  };
}

/** The request goes to whoever is on duty in the village. */
async function ask(turn: Turn, asked: Asked, { fields, resident }: { readonly fields: Sent; readonly resident: string }): Promise<void> {
  const reads = askingsFor(asked.services).map(asking => ({ asking, answer: read(asking, fields) }));
  const again = (problem: FormProblem | null): Promise<void> => showHelp(turn, asked, { problem, questions: reads.map(({ asking, answer }) => questionOf(asking, { value: typedFor(asking, fields), wrong: 'fault' in answer ? answer.fault : null, key: keyOf(asking) })) });
  if (!asked.village || reads.some(({ answer }) => 'fault' in answer)) {
    await again(null);
    return;
  }
  const said = new Map(reads.map(({ asking, answer }) => [keyOf(asking), 'value' in answer ? answer.value : null]));
  const key = keyIn(fields);
  const id = streamIdFor(key);
  if (await attempt(turn, () => send(turn, { type: 'RequestAgency', stream: `agency-${id}`, data: requestOf(asked, said, resident) }, key), again)) goTo(turn, `/help/${id}?done=asked`);
}

/** `POST /help`. @req #51 */
export async function postHelp(turn: Turn): Promise<void> {
  const { fields } = sentBy(turn);
  const place = placeOf(fields);
  if (turn.visit) await ask(turn, await askedOf(turn, place), { fields, resident: turn.visit.session.subject });
  else toSignIn(turn, `/help?${new URLSearchParams(Object.entries(place).filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '')).toString()}`);
}
