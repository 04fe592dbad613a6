import type { Actor } from '@yichuang/domain';
import { sampleId } from '../ids.ts';
import { personOf } from '../plan/posts.ts';
import { nextDay } from './days.ts';
import type { Extra } from './application.ts';
import { onDuty } from './offices.ts';
import type { Applicant } from './people.ts';
import type { By, Script } from './script.ts';
import type { Telling } from './ways.ts';

/** What a village does for somebody, beside the case itself. */
export interface Errand {
  readonly id: string;
  readonly village: string;
  readonly villageItem: string;
  readonly helper: Actor;
}

/** The helper of a village who is on its list. */
export function errandOf(name: string, { village, villageItem }: { readonly village: string; readonly villageItem: string }): Errand {
  return { id: sampleId(`${name}/errand`), village, villageItem, helper: { id: personOf(village, 2), unit: village, post: 'V2' } };
}

export const agentOf = ({ id, helper }: Errand): Pick<Extra, 'agent' | 'agency'> => ({ agent: { subject: helper.id, mandate: id }, agency: id });
const streamOf = ({ id }: Errand): { readonly stream: string; readonly channel: 'agent' } => ({ stream: `agency-${id}`, channel: 'agent' });
const slip = (kind: string, { id }: Errand): string => `${kind}-${id.slice(0, 8)}`;

/** 申请代办、授权、收材料、交镇: before the application is filed. */
export function beforeFiling({ script, place, days }: Telling, errand: Errand, { applicant, priority }: { readonly applicant: Applicant; readonly priority: boolean }): void {
  const helper: By = { actor: errand.helper };
  const resident: By = { actor: { id: applicant.subject, unit: 'citizen', post: 'applicant' } };
  const at = streamOf(errand);
  const { name, phone, subject } = applicant;
  script.act(helper, { type: 'RequestAgency', data: { village: errand.village, villageItem: errand.villageItem, item: place.row.code, resident: subject, helper: null, priority, atHome: priority, contact: { name, phone, address: null } } }, at);
  script.act(resident, { type: 'AuthoriseAgency', data: { scope: ['submit', 'correct', 'collect'], until: nextDay(script.day, 180), form: 'electronic', evidence: null, freeOfCharge: true, helper: errand.helper.id } }, at);
  script.act(helper, { type: 'CollectAgencyPapers', data: { papers: [{ name: '居民身份证', original: true, copies: 1, file: null }, { name: '申请材料', original: false, copies: 1, file: null }], receipt: slip('C', errand), confirmedByResident: true, helper: null } }, at);
  script.act(helper, { type: 'HandOverAgencyPapers', data: { receipt: slip('J', errand), originals: 1, helper: null } }, at);
  script.on(days.after(script.day, 1)).act(onDuty(place, 'receive'), { type: 'ConfirmAgencyHandover', data: { receipt: slip('J', errand), originals: 1 } }, { stream: at.stream });
}

/** The case is known to the errand. */
export function link({ script, place }: Telling, errand: Errand): void {
  script.act(onDuty(place, 'receive'), { type: 'LinkAgencyCase', data: { case: script.id } }, { stream: `agency-${errand.id}` });
}

/** 取回、送达、确认免费、办结. */
export function afterDelivery({ days }: Telling, script: Script, { errand, applicant }: { readonly errand: Errand; readonly applicant: Applicant }): void {
  const helper: By = { actor: errand.helper };
  const at = streamOf(errand);
  script.on(days.after(script.day, 1)).act(helper, { type: 'ReceiveAgencyResult', data: { originals: 1, receipt: slip('Q', errand), helper: null } }, at);
  script.act(helper, { type: 'ReturnAgencyResult', data: { originals: 1, receipt: slip('H', errand), confirmedByResident: true } }, at);
  script.act({ actor: { id: applicant.subject, unit: 'citizen', post: 'applicant' } }, { type: 'ConfirmFreeOfCharge', data: {} }, at);
  script.act(helper, { type: 'CloseAgency', data: {} }, at);
}
