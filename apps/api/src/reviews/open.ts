import { Grade } from '@yichuang/domain';
import { reviewFigures, type FigureLine, type ReviewFigures } from '@yichuang/projections';
import { stringify } from 'csv-stringify/sync';
import { Router, type Request } from 'express';
import { neutral } from '../open/csv.ts';
import { fileAt, sendAt, sendCsv, type ReadContext, type Reader } from '../reads/context.ts';
import { paramsOf } from '../reads/params.ts';
import { FigureParams } from './params.ts';
import { spanOf } from './span.ts';

const COLUMNS = ['by', 'key', 'given', 'defaulted', 'excluded', ...Grade.options, 'satisfied', 'satisfied_with_defaults'] as const;
const BASIS_POINTS = 100;
const cell = (value: number | null | undefined): string => (value === null || value === undefined ? '' : String(value));
const percent = (value: number | null): string => (value === null ? '' : (value / BASIS_POINTS).toFixed(2));

const lineOf = (by: string, { key, given, defaulted, excluded, grades, satisfied, satisfiedWithDefaults }: FigureLine): readonly string[] =>
  [by, key, cell(given), cell(defaulted), cell(excluded), ...Grade.options.map(grade => cell(grades?.[grade])), percent(satisfied), percent(satisfiedWithDefaults)].map(neutral);

/** Figures for spreadsheets: the sum of all, then a line for each group. An empty cell is fewer than five, or would tell them. */
export function figuresCsv({ by, total, rows }: ReviewFigures): string {
  return stringify([[...COLUMNS], lineOf('total', total), ...rows.map(row => lineOf(by, row))], { bom: true, record_delimiter: '\r\n' });
}

/** Open data: reviews in figures, given and assumed apart, small groups left out (信息公开). @req #54 */
export function reviewOpenRoutes(reader: Reader): Router {
  const router = Router();
  function figures(req: Request, context: ReadContext): ReviewFigures {
    const { by = 'unit', from, to } = paramsOf(req, FigureParams);
    const { number, on } = context.moment;
    const span = spanOf({ from, to }, on);
    return reader.views.read(['reviews'], read => reviewFigures(read, { ...span, by }, { number }));
  }
  router.get('/open/reviews.json', async (req, res) => {
    const context = await reader.context(req);
    sendAt(req, res, { reader, context, body: figures(req, context) });
  });
  router.get('/open/reviews.csv', async (req, res) => {
    const context = await reader.context(req);
    const answer = figures(req, context);
    sendCsv(req, res, { reader, context, file: fileAt('reviews', context.moment), body: () => figuresCsv(answer) });
  });
  return router;
}
