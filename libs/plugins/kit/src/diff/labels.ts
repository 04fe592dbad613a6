import type { Text } from '../authoring/text.ts';

const pair = (zh: string, en: string): Text => ({ zh, en });

/** Things of each list, as people call them. */
export const THINGS: Readonly<Record<string, Text>> = {
  situations: pair('情形', 'situation'), form: pair('填报项', 'field'), materials: pair('材料', 'paper'), commitments: pair('告知承诺', 'commitment'),
  accept: pair('受理规则', 'rule of acceptance'), decide: pair('审批规则', 'rule of decision'), results: pair('办理结果', 'result'),
};

/** Parts and properties, as people call them. */
export const PROPERTIES: Readonly<Record<string, Text>> = {
  format: pair('格式', 'format'), item: pair('事项编码', 'item code'), department: pair('部门', 'department'), illustrative: pair('示例性质', 'illustrative'), basis: pair('依据', 'basis'),
  amount: pair('金额', 'amount'), inPerson: pair('须本人到场', 'in person'), fees: pair('收费', 'fees'), examples: pair('示例', 'examples'),
  promised: pair('承诺时限', 'promised limit'), statutory: pair('法定时限', 'statutory limit'), specialProcedures: pair('特别程序', 'special procedures'),
  summary: pair('概要', 'summary'), conditions: pair('办理条件', 'conditions'), process: pair('办理流程', 'process'), notes: pair('注意事项', 'notes'),
  question: pair('问题', 'question'), options: pair('选项', 'options'), shownWhen: pair('显示条件', 'condition of being asked'),
  type: pair('类型', 'type'), label: pair('名称', 'label'), hint: pair('提示', 'hint'), required: pair('必填', 'must be answered'), classification: pair('保密等级', 'classification'),
  min: pair('最小值', 'least value'), max: pair('最大值', 'greatest value'), maxLength: pair('字数上限', 'longest text'),
  name: pair('名称', 'name'), kind: pair('种类', 'kind'), form: pair('形式', 'form'), originals: pair('原件份数', 'originals'), copies: pair('复印件份数', 'copies'),
  issuer: pair('出具单位', 'issuer'), source: pair('来源', 'source'), requiredWhen: pair('提交条件', 'condition'), requiredWords: pair('提交条件说明', 'condition in words'),
  licence: pair('电子证照', 'electronic licence'), duty: pair('承诺内容', 'duty'), liability: pair('违诺责任', 'liability'), verifyWithinDays: pair('核查期限（日）', 'days to verify'),
  when: pair('条件', 'condition'), outcome: pair('结论', 'outcome'), because: pair('理由', 'reason'), validity: pair('有效期', 'validity'),
};

/** Values that are codes. */
export const CODES: Readonly<Record<string, Text>> = {
  accept: pair('受理', 'accept'), accept_deferred: pair('容缺受理', 'accept with papers to follow'), request_correction: pair('一次性告知补正', 'ask for corrections'), not_accept: pair('不予受理', 'do not accept'), manual: pair('转人工', 'a person decides'),
  grant: pair('准予', 'grant'), refuse: pair('不予', 'refuse'),
  original: pair('原件', 'original'), original_checked: pair('验原件', 'original, shown'), copy: pair('复印件', 'copy'), electronic: pair('电子件', 'electronic'),
  applicant: pair('申请人', 'applicant'), window: pair('窗口', 'window'), organ: pair('行政机关', 'public body'), third_party: pair('第三方', 'third party'),
  public: pair('公开', 'public'), internal: pair('内部', 'internal'), personal: pair('个人信息', 'personal'), sensitive: pair('敏感个人信息', 'sensitive'),
};

export const UNITS = { working_day: pair('个工作日', 'working days'), calendar_day: pair('日', 'days') } as const;
