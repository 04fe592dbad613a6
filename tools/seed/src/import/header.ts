import type { Grid, GridRow } from './grid.ts';

/** Columns that a list may have, with the titles that districts give them; the better one first. */
const TITLES = {
  code: ['事项编码', '基本编码', '编码', '事项代码', '实施编码', '目录编码', 'code', 'itemcode'],
  name: ['事项名称', '子项名称', '业务办理项名称', '下放事项名称', '名称', '事项', 'name', 'namezh', 'itemname'],
  nameEn: ['英文名称', '事项英文名称', 'nameen', 'englishname'],
  kind: ['事项类型', '权力类型', '事项类别', '职权类型', '类型', '类别', 'kind', 'type'],
  basisFrom: ['依据施行日期', '依据生效日期', 'basisinforcefrom'],
  basis: ['设定依据', '实施依据', '法律依据', '依据', '设立依据', 'legalbasis', 'basis'],
  department: ['责任部门', '实施机关', '区级部门', '县级部门', '主管部门', '下放部门', '实施主体', '牵头部门', '部门', '单位', 'department', 'departmentcode', 'departmentzh'],
  steps: ['下放环节', '委托环节', '下放权限', '办理环节', '环节', 'delegatedsteps', 'steps'],
  form: ['下放方式', '下放形式', '委托方式', '赋权方式', 'delegationform', 'form'],
  applicant: ['服务对象', '办理对象', '申请人类型', 'applicant'],
  theme: ['主题', '主题分类', 'theme'],
  handling: ['办件类型', '办理类型', 'handlingtype', 'handling'],
  fate: ['调整方式', '调整意见', '调整类型', '处理意见', '调整情况', 'fate'],
  mergedInto: ['并入事项编码', '合并至', '并入编码', '合并后编码', '合并后事项编码', 'mergedintocode', 'mergedinto'],
  reason: ['调整理由', '理由', '调整原因', '原因', '调整依据', 'withdrawreason', 'reason'],
  deviation: ['与省级目录差异说明', '差异说明', '与省目录差异说明', 'deviation'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Field = keyof typeof TITLES;
const FIELDS = Object.keys(TITLES) as Field[];

/** Where each known column stands. */
export interface Header {
  readonly row: number;
  readonly columns: ReadonlyMap<Field, number>;
}

const HEADER_ROWS = 10;

/** A title without what varies: width, case, spaces, punctuation and remarks in brackets. */
export function bareTitle(title: string): string {
  return title.normalize('NFKC').toLowerCase().replaceAll(/\([^)]*\)|〔[^〕]*〕|【[^】]*】/g, '').replaceAll(/[\s\p{P}\p{S}]/gu, '');
}

/** How well a title names a field: 0 is its best name; a longer title that ends in one of its names counts less. */
function rank(title: string, field: Field): number {
  const names: readonly string[] = TITLES[field];
  const exact = names.indexOf(title);
  if (exact >= 0) return exact;
  const loose = names.findIndex(name => name.length >= 2 && title.length <= name.length + 6 && title.endsWith(name));
  return loose < 0 ? Infinity : names.length + loose;
}

/** The field that a title names best. */
function fieldOf(title: string): { field: Field; rank: number } | null {
  if (title === '') return null;
  const best = FIELDS.map(field => ({ field, rank: rank(title, field) })).reduce((a, b) => (b.rank < a.rank ? b : a));
  return best.rank === Infinity ? null : best;
}

/** Several columns may name one field (基本编码 beside 实施编码): the best name has it, the first of equals. */
function columnsOf(row: GridRow): ReadonlyMap<Field, number> {
  const best = new Map<Field, { column: number; rank: number }>();
  for (const [column, cell] of [...row.cells].sort(([a], [b]) => a - b)) {
    const named = fieldOf(bareTitle(cell.text));
    if (named && named.rank < (best.get(named.field)?.rank ?? Infinity)) best.set(named.field, { column, rank: named.rank });
  }
  return new Map([...best].map(([field, { column }]) => [field, column]));
}

/** Whether a row repeats the titles, as lists do on each printed page. */
export function repeatsHeader(row: GridRow, header: Header): boolean {
  const columns = columnsOf(row);
  return columns.size >= 2 && [...columns].every(([field, column]) => header.columns.get(field) === column);
}

/**
 * The row with the most known titles among the first ten, code and name at least; a title over the whole table, a unit line or
 * an empty row may stand above it.
 */
export function findHeader(grid: Grid): Header | null {
  const candidates = grid.rows.filter(row => row.row <= HEADER_ROWS)
    .map(row => ({ row: row.row, columns: columnsOf(row) }))
    .filter(({ columns }) => columns.has('code') && columns.has('name'));
  return candidates.reduce<Header | null>((best, each) => (each.columns.size > (best?.columns.size ?? 0) ? each : best), null);
}
