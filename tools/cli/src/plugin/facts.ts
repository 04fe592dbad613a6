import { ItemRecord } from '@yichuang/domain';
import { z } from 'zod';
import { catalogueFromLog } from '../catalog/state.ts';
import { EXIT, Stop } from '../exit.ts';
import { dayOf } from '../log/moment.ts';
import { withLog } from '../log/open.ts';
import { call } from '../server.ts';

/** What the catalogue says of an item that gets rules. */
export type Facts = Pick<ItemRecord, 'code' | 'name' | 'department' | 'basis'>;

const Listed = z.looseObject({ items: z.array(z.looseObject(ItemRecord.pick({ code: true, name: true, department: true, basis: true }).shape)) });

interface Where {
  readonly server?: string;
  readonly file?: string;
}

async function listed({ server, file }: Where): Promise<readonly Facts[] | null> {
  if (server !== undefined) return (await call(`${server}/open/catalogue.json`, Listed)).items;
  if (file === undefined) return null;
  return withLog(file, async store => (await catalogueFromLog(store, { upTo: (await store.head()).number, on: dayOf(new Date().toISOString()) })).items);
}

/** Stands in for an item when no catalogue is at hand. */
const UNKNOWN = { code: '990000000000', name: { zh: '事项名称', en: 'Name of the item' }, basis: { status: 'in_force', text: '请填写依据' } } as const;

/**
 * The item to begin with: the one named, else the department's first in the catalogue in force. Without a server or a log its name
 * and basis are left to be written.
 * @throws {Stop} not in the catalogue, or another department's
 */
export async function factsOf(department: string, { item, ...where }: Where & { readonly item?: string }): Promise<Facts> {
  const items = await listed(where);
  if (items === null) return { ...UNKNOWN, department, ...(item === undefined ? {} : { code: item }) };
  const found = items.find(one => (item === undefined ? one.department === department : one.code === item));
  if (found === undefined) throw new Stop(EXIT.failed, item === undefined ? `no item of ${department} in the catalogue in force` : `${item} is not in the catalogue in force`, 'yichuang catalog show');
  if (found.department !== department) throw new Stop(EXIT.failed, `${found.code} ${found.name.zh} is an item of ${found.department}`);
  return found;
}
