import { jointMatters, type JointMatterView } from '@yichuang/projections';
import { stringify } from 'csv-stringify/sync';
import { Router } from 'express';
import { neutral } from '../open/csv.ts';
import { sendTagged } from '../reads/authority/routes.ts';
import { fileAt, sendCsv, type Reader } from '../reads/context.ts';
import { MomentParams, paramsOf } from '../reads/params.ts';

const unitOf = ({ parts }: JointMatterView, role: string): string => parts.find(part => part.role === role)?.unit.zh ?? '';

/** One row for each item of each matter. @req #37 */
function jointCsv(matters: readonly JointMatterView[]): string {
  const rows = matters.flatMap(matter => matter.legs.map(leg => [
    matter.code, matter.name.zh, matter.name.en, matter.version, matter.from, matter.total, leg.item, leg.itemName.zh, leg.itemName.en, leg.days, leg.after.join(';'),
    unitOf(matter, 'lead'), unitOf(matter, 'implement'), unitOf(matter, 'accept'), unitOf(matter, 'review'), unitOf(matter, 'supervise'), matter.illustrative ? '示例' : '',
  ]));
  const columns = ['matter', 'name_zh', 'name_en', 'version', 'from', 'working_days', 'item', 'item_zh', 'item_en', 'item_days', 'after', 'lead', 'implement', 'accept', 'review', 'supervise', 'illustrative'];
  return stringify([columns, ...rows], { bom: true, record_delimiter: '\r\n', cast: { string: text => neutral(text) } });
}

/** 联审联办事项清单 as open data, at any moment. @req #37 */
export function openJointRoutes(reader: Reader): Router {
  const router = Router();
  const { views } = reader;
  router.get('/open/joint.json', async (req, res) => {
    paramsOf(req, MomentParams);
    const context = await reader.context(req);
    sendTagged(req, res, { reader, context, answer: { matters: views.read(['joint'], read => jointMatters(read, context.moment)) } });
  });
  router.get('/open/joint.csv', async (req, res) => {
    paramsOf(req, MomentParams);
    const context = await reader.context(req);
    sendCsv(req, res, { reader, context, file: fileAt('joint', context.moment), body: () => jointCsv(views.read(['joint'], read => jointMatters(read, context.moment))) });
  });
  return router;
}
