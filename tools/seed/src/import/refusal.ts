/** Why a whole file is refused, with what to do about it. `%` stands for the detail. */
const TEXTS = {
  'file-missing': { zh: '读不到文件 %', en: 'The file % cannot be read' },
  'too-large': { zh: '文件超过 % 字节的上限', en: 'The file is larger than % bytes' },
  'not-a-zip': { zh: '文件不是 xlsx 工作簿,请用 Excel 或 WPS 另存为 .xlsx 后再试', en: 'The file is not an xlsx workbook; save it as .xlsx and try again' },
  'legacy-workbook': { zh: '文件是旧版 .xls 或加了密码,请去掉密码并另存为 .xlsx', en: 'The file is an old .xls or has a password; remove the password and save it as .xlsx' },
  'damaged-archive': { zh: '工作簿已损坏或不完整(%)', en: 'The workbook is damaged or incomplete (%)' },
  'not-a-workbook': { zh: '压缩包里没有工作簿', en: 'The archive holds no workbook' },
  'too-many-entries': { zh: '压缩包内文件超过 % 个', en: 'The archive holds more than % files' },
  'too-large-inside': { zh: '展开后超过 % 字节的上限', en: 'Inflated, it is larger than % bytes' },
  'suspicious-ratio': { zh: '压缩比超过 %,可能是压缩炸弹', en: 'It inflates more than % times: it may be a bomb' },
  'nested-archive': { zh: '压缩包内还有压缩包或嵌入文件(%),请删去后再试', en: 'There is an archive or embedded file inside (%); remove it and try again' },
  'document-type': { zh: '工作簿的 XML 含 DOCTYPE 声明,不予读取', en: 'The XML of the workbook declares a DOCTYPE: not read' },
  'damaged-xml': { zh: '工作簿的 XML 有错(%)', en: 'The XML of the workbook is wrong (%)' },
  'too-many-rows': { zh: '超过 % 行', en: 'It has more than % rows' },
  'too-many-cells': { zh: '超过 % 个单元格', en: 'It has more than % cells' },
  'out-of-memory': { zh: '读取所需内存超过 % MB', en: 'Reading it takes more than % MB of memory' },
  'too-slow': { zh: '% 毫秒内没有读完', en: 'It could not be read within % ms' },
  'reader-failed': { zh: '读取程序出错(%)', en: 'The reader failed (%)' },
  'unknown-encoding': { zh: '文字编码不是 UTF-8 或 GB18030', en: 'The text is neither UTF-8 nor GB18030' },
  'damaged-csv': { zh: 'CSV 有错:%', en: 'The CSV is wrong: %' },
  'unknown-sheet': { zh: '没有名为 % 的工作表', en: 'There is no sheet %' },
  'no-permission-header': { zh: '前 10 行里找不到表头:要有“镇街代码”“事项编码”“环节”三列', en: 'No header in the first 10 rows: columns for the town code, the item code and the step are needed' },
  'no-header': { zh: '前 10 行里找不到表头:至少要有“事项编码”和“事项名称”两列', en: 'No header in the first 10 rows: at least a code and a name column are needed' },
} as const;

export type RefusalCode = keyof typeof TEXTS;

/** A file is refused as a whole, before any of its rows is looked at. Nothing was read into the system. */
export class ImportRefused extends Error {
  readonly code: RefusalCode;
  readonly zh: string;
  readonly en: string;
  readonly detail: string;
  constructor(code: RefusalCode, detail: string | number = '') {
    super(code);
    this.name = 'ImportRefused';
    this.code = code;
    this.detail = String(detail);
    this.zh = TEXTS[code].zh.replace('%', () => this.detail);
    this.en = TEXTS[code].en.replace('%', () => this.detail);
  }
}
