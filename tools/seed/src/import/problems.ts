/** What is wrong with a cell, in the two languages; `%` stands for the text in question. An error forbids the import. */
const TEXTS = {
  'code-missing': { severity: 'error', zh: '编码为空', en: 'The code is missing' },
  'code-lossy': { severity: 'error', zh: '编码 % 是科学计数法,后面的位数已丢失;请把该列设为“文本”后重新填写', en: 'The code % is in scientific notation: digits are lost; format the column as text and enter it again' },
  'code-malformed': { severity: 'error', zh: '编码 % 不是 12 位数字', en: 'The code % does not have 12 digits' },
  'code-duplicate': { severity: 'error', zh: '编码 % 重复', en: 'The code % stands twice' },
  'kind-unknown': { severity: 'error', zh: '事项类型 % 不在可下放的类型中', en: 'The kind % is none that can be delegated' },
  'kind-mismatch': { severity: 'error', zh: '编码第 3–4 位与事项类型不符(%)', en: 'Digits 3–4 of the code do not say this kind (%)' },
  'name-missing': { severity: 'error', zh: '事项名称为空', en: 'The name is missing' },
  'name-duplicate': { severity: 'error', zh: '事项名称 % 重复', en: 'The name % stands twice' },
  'basis-empty': { severity: 'error', zh: '设定依据为空', en: 'The legal basis is missing' },
  'basis-not-law': { severity: 'error', zh: '行政许可的依据不是法律、法规或规章:%', en: 'The basis of a licence is not a law, regulation or rule: %' },
  'steps-unknown': { severity: 'error', zh: '看不懂下放环节 %', en: 'The delegated steps % are not understood' },
  'steps-out-of-order': { severity: 'error', zh: '下放环节 % 缺少前面的环节(受理→审核→决定)', en: 'The delegated steps % leave out an earlier one (accept → review → decide)' },
  'steps-missing': { severity: 'error', zh: '新增事项没有下放环节', en: 'An added item has no delegated steps' },
  'fate-unknown': { severity: 'error', zh: '看不懂调整方式 %', en: 'The kind of adjustment % is not understood' },
  'cell-error': { severity: 'error', zh: '单元格是错误值 %', en: 'The cell holds the error %' },
  'department-missing': { severity: 'error', zh: '部门为空', en: 'The department is missing' },
  'department-unknown': { severity: 'error', zh: '没有名为 % 的部门', en: 'There is no department %' },
  'not-in-base': { severity: 'error', zh: '编码 % 不在现行目录中,不能保留、取消或合并', en: 'The code % is not in the present catalogue: it cannot be kept, withdrawn or merged' },
  'already-in-base': { severity: 'error', zh: '编码 % 已在现行目录中,不能新增', en: 'The code % is in the present catalogue already: it cannot be added' },
  'merge-target': { severity: 'error', zh: '并入的事项 % 不在调整后的目录中', en: 'The item % merged into is not in the new catalogue' },
  'province-unexplained': { severity: 'error', zh: '与省目录不一致(%),又没有写明差异理由', en: 'It differs from the provincial list (%) and no reason is given' },
  'value-refused': { severity: 'error', zh: '%', en: '%' },
  'illustrative': { severity: 'warning', zh: '编码 % 以 99 开头,是示意编码,不能导出到正式平台', en: 'The code % begins with 99: it is illustrative and cannot be exported to a real platform' },
  'row-skipped': { severity: 'warning', zh: '这一行没有编码,按标题或说明跳过:%', en: 'This row has no code and was skipped as a heading or note: %' },
} as const;

export type ProblemCode = keyof typeof TEXTS;

/** One problem at one cell, in A1 notation. `zh` and `en` begin with the cell, as people look it up. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  readonly sheet: string;
  readonly cell: string;
  readonly zh: string;
  readonly en: string;
}

const SHOWN = 40;
const shorten = (text: string): string => ([...text].length > SHOWN ? `${[...text].slice(0, SHOWN).join('')}…` : text);

/** @param value the text in question, shortened to 40 characters */
export function problem(code: ProblemCode, at: { readonly sheet: string; readonly cell: string }, value = ''): Problem {
  const { severity, zh, en } = TEXTS[code];
  const say = (text: string): string => `${at.cell}: ${text.replace('%', () => shorten(value))}`;
  return { code, severity, sheet: at.sheet, cell: at.cell, zh: say(zh), en: say(en) };
}

export const isError = (each: Problem): boolean => each.severity === 'error';
